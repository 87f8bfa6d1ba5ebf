"""Which voice a description takes up: *die Ministerin*, *der Insider*, *das Blatt*."""

from collections.abc import Callable, Mapping
from typing import Final

from laut.german.entities import REPORTS
from laut.resolve.bodies import body, last_paper, of_compound
from laut.resolve.groups import another, is_one_of
from laut.resolve.nouns import Noun
from laut.resolve.persons import headline, person, titled
from laut.resolve.phrase import Phrase
from laut.resolve.stage import Stage
from laut.resolve.texts import same_head, text
from laut.scores import Part

Found = int | Part | None


def described_before(told: Phrase, stage: Stage) -> Found:
    """The voice that a description takes up, or a phrase that has not spoken; None: a new one."""
    known = told.noun
    if known is None:
        named = titled(told, stage)
        return same_head(told, stage) if named is None else named
    paper = last_paper(told.head, stage) if _printed(told, known) else None
    if paper is not None:
        return paper
    if another(told, stage) or is_one_of(told, stage):
        return None
    if known.kind != "saying" and _is_new(told):
        return headline(told, stage)
    return _BY_KIND[known.kind](told, known, stage)


def _printed(told: Phrase, known: Noun) -> bool:
    """Whether it is what a paper has printed, which stands for the paper: *dem Bericht zufolge*."""
    alone = told.core[1] == told.head and told.determiner != "indefinite"
    return alone and known.base in REPORTS and not known.inflected


def _is_new(told: Phrase) -> bool:
    """Whether a phrase introduces somebody: *ein Beamter*, *zwei Beamte*."""
    return told.determiner == "indefinite" or (told.determiner == "bare" and bool(told.count))


def _group(told: Phrase, _: Noun, stage: Stage) -> Found:
    return same_head(told, stage)


_BY_KIND: Final[Mapping[str, Callable[[Phrase, Noun, Stage], Found]]] = {
    "spokesperson": person,
    "office": person,
    "person": person,
    "body": body,
    "document": text,
    "saying": of_compound,
    "group": _group,
}
