"""Small articles with their names and statements marked in them.

A line holds at most one statement and those inside it::

    <f><s><PER>Mara Voss</PER></s> sagte,</f> <q>die Werft <q direct>„schließe“</q></q>.

``f`` is the frame, ``s`` the speaker, ``a`` the addressee, ``q`` the quote; a second ``q`` beside
the first goes on with it. What stands inside a quote belongs to the statement nested in it. ``q``
may say its type: direct, on (goes on in the subjunctive), free, reported; without, it is indirect.
The last three have their own speaker inside.
``PER``, ``ORG``, ``LOC`` and ``OTH`` are names. Lines are sentences of one paragraph; an empty line
ends it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from laut.document import Document
from laut.draft import Draft, Finds, Name, SourceDraft, Voices
from laut.records import StatementType
from laut.resolve import resolve
from laut.resolve.names import Cluster, clusters
from laut.resolve.phrase import Phrase, phrase
from laut.resolve.stage import Stage, stage_of
from laut.scores import NAME_KINDS, Part
from laut.segment import segment

TYPES: Final[Mapping[str, StatementType]] = {
    "direct": "Direct",
    "": "Indirect",
    "on": "IndirectFreeIndirect",
    "free": "FreeIndirect",
    "reported": "Reported",
}
# Types whose quote is the whole sentence: the speaker stands in it.
WHOLE: Final = frozenset({"reported", "free", "on"})
TAG: Final = re.compile(r"<(/?)(\w+) ?(\w*)>")


@dataclass
class _Open:
    """A statement while its tags are read: characters of its parts."""

    parent: int | None
    kind: StatementType = "Indirect"
    spans: dict[str, list[tuple[int, int]]] = field(
        default_factory=lambda: {"q": [], "f": [], "s": [], "a": []}
    )


@dataclass(frozen=True, slots=True)
class Article:
    """A text with what is marked in it."""

    document: Document
    names: tuple[Name, ...]
    drafts: tuple[Draft, ...]

    def part(self, words: str) -> Part:
        """The words of the first place where these letters stand; ``er#2`` is the second."""
        letters, _, n = words.partition("#")
        begin = -1
        for _ in range(int(n or 1)):
            begin = self.document.text.index(letters, begin + 1)
        return _between(self.document, begin, begin + len(letters))

    def text(self, part: Part | None) -> str | None:
        """What stands in a part."""
        document = self.document
        return (
            None
            if part is None
            else document.text[document.begins[part[0]] : document.ends[part[1]]]
        )

    def clusters(self) -> tuple[Cluster, ...]:
        """The names in groups."""
        return clusters(self.names, self.document.words)

    def stage(self) -> Stage:
        """The article before anybody has spoken."""
        return stage_of(self.document, self.clusters())

    def phrase(self, words: str) -> Phrase:
        """The analysis of a noun phrase."""
        return phrase(self.part(words), self.stage().text)

    def voices(self) -> Voices:
        """Who speaks, without a model's opinion on kinds."""
        kinds = np.zeros((len(self.document), 6), np.float32)
        return resolve(self.document, Finds(self.drafts, self.names, kinds))

    def sources(self) -> list[SourceDraft]:
        """The source of each statement."""
        found = self.voices()
        return [found.sources[chain[-1]] for chain in found.chains]

    def chains(self) -> list[str]:
        """The voices of each statement, by their descriptions."""
        found = self.voices()
        return [" > ".join(self._called(found.sources[n]) for n in chain) for chain in found.chains]

    def _called(self, source: SourceDraft) -> str:
        return self.text(source.text) or "?"


def read(marked: str) -> Article:
    """The article that a marked text stands for."""
    plain, names, opened = _parsed(marked)
    document = segment(plain)
    return Article(
        document,
        tuple(Name(_between(document, *span), kind) for span, kind in names),
        tuple(_draft(each, document) for each in opened),
    )


def _parsed(marked: str) -> tuple[str, list[tuple[tuple[int, int], str]], list[_Open]]:
    plain, names, opened = "", list[tuple[tuple[int, int], str]](), list[_Open]()
    for line in re.sub(" +", " ", marked.strip()).split("\n"):
        plain += _line(line.strip(), len(plain), names, opened) + "\n"
    kept = [number for number, each in enumerate(opened) if each.spans["q"]]
    for number in kept:
        parent = opened[number].parent
        opened[number].parent = None if parent is None else kept.index(parent)
    return plain, names, [opened[number] for number in kept]


def _line(
    line: str, shift: int, names: list[tuple[tuple[int, int], str]], opened: list[_Open]
) -> str:
    """Read one line; the statements in it and around each other come into `opened`."""
    plain, begins = "", list[int]()
    around = [len(opened)] if "<q" in line else []
    if around:
        opened.append(_Open(None))
    for piece, closing, tag, kind in _pieces(line):
        plain += piece
        if tag and not closing:
            begins.append(shift + len(plain))
            if tag == "q":
                _open_quote(kind, around, opened)
        elif tag:
            span = begins.pop(), shift + len(plain)
            if tag in NAME_KINDS:
                names.append((span, tag))
            else:
                if tag == "q":
                    around.pop()
                opened[around[-1]].spans[tag].append(span)
    return plain


def _pieces(line: str) -> list[tuple[str, bool, str, str]]:
    found, last = [], 0
    for match in TAG.finditer(line):
        found.append((line[last : match.start()], bool(match[1]), match[2], match[3]))
        last = match.end()
    return [*found, (line[last:], False, "", "")]


def _open_quote(kind: str, around: list[int], opened: list[_Open]) -> None:
    """Go into a quote: what stands in there belongs to a statement of its own."""
    opened[around[-1]].kind = TYPES[kind]
    if kind in WHOLE:
        around.append(around[-1])
        return
    around.append(len(opened))
    opened.append(_Open(around[-2]))


def _draft(each: _Open, document: Document) -> Draft:
    parts = {tag: tuple(_between(document, *s) for s in spans) for tag, spans in each.spans.items()}
    return Draft(
        each.kind, "Speech", parts["q"], (), parts["f"], parts["s"], parts["a"], each.parent, 1.0
    )


def _between(document: Document, begin: int, end: int) -> Part:
    inside = [
        word
        for word in range(len(document))
        if document.begins[word] < end and begin < document.ends[word]
    ]
    return inside[0], inside[-1]


def named(found: Voices, chain: Sequence[int]) -> list[str | None]:
    """The names of the voices of a chain, None for those without one."""
    entities = (found.sources[number].entity for number in chain)
    return [None if entity is None else found.entities[entity].canonical for entity in entities]
