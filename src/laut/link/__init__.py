"""Statements of one article -> how they stand to each other."""

from collections.abc import Sequence

from laut.document import Document
from laut.draft import Draft, LinkDraft, Meaning, Voices
from laut.link.answers import answers
from laut.link.pairs import pairs
from laut.link.read import told


def links(
    document: Document, drafts: Sequence[Draft], voices: Voices, meanings: Sequence[Meaning]
) -> tuple[LinkDraft, ...]:
    """The links between the statements of one article, at most one between any two, by number.

    Explicit denials and confirmations are looked for first. What is not sure is not linked.
    """
    claims = told(document, drafts, voices, meanings)
    found: dict[frozenset[int], LinkDraft] = {}
    for link in (*answers(claims), *pairs(claims)):
        found.setdefault(frozenset((link.a, link.b)), link)
    return tuple(sorted(found.values(), key=lambda link: (link.a, link.b)))
