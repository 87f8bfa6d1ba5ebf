"""Small articles with their statements marked in them, read as the drafts that a model would give.

One line holds one statement and those inside it::

    <f><s>Die Ministerin</s> <c>sagte</c> am Montag,</f> <q>die Lage sei <q>„ernst“</q></q>.

``f`` is the frame, ``s`` the speaker, ``c`` the cue, ``a`` the addressee, ``q`` the quote; a second
``q`` goes on with the first. A quote inside a quote is nested: it has the frame that stands beside
it in there, else that of its parent. ``q`` may say its type (direct, indirect, on for a sentence in
the subjunctive that goes on, free, reported), the chain of its voices in capital letters (A where
nothing is said) and what the model holds it for: ``<q reported AB warns=0.6 hedged=0.2>``. Lines
are sentences of one paragraph; an empty line ends it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, get_args

from laut.document import Document
from laut.draft import Draft, Meaning, SourceDraft, Voices
from laut.meaning import meanings
from laut.records import Certainty, Stance, StatementType
from laut.scores import Part
from laut.segment import segment
from laut.times import times

PUBLISHED: Final = "2031-03-07"  # a Friday
TYPES: Final[Mapping[str, StatementType]] = {
    "direct": "Direct",
    "indirect": "Indirect",
    "on": "IndirectFreeIndirect",
    "free": "FreeIndirect",
    "reported": "Reported",
}
TAG: Final = re.compile(r"<(/?)([fscaq])((?: [^<>]*)?)>|\n+")
Parts = tuple[Part, ...]


@dataclass
class Node:
    """A marked piece of the text; characters from begin to end."""

    tag: str
    attributes: list[str]
    begin: int
    end: int = 0
    inside: "list[Node]" = field(default_factory=list)

    def all(self, *tags: str) -> "list[Node]":
        return [node for node in self.inside if node.tag in tags]


@dataclass(frozen=True)
class Said:
    """The quotes of one statement, which frame them, and the number of the one around it."""

    quotes: list[Node]
    roles: list[Node]
    parent: int | None
    chain: str


@dataclass(frozen=True)
class Marked:
    """A marked article, read."""

    document: Document
    drafts: tuple[Draft, ...]
    voices: Voices


def read(marked: str) -> Marked:
    """The article and its statements, the outer ones before those inside them."""
    text, lines = _parsed(marked)
    document = segment(text)
    said: list[Said] = []
    for line in lines:
        _collect(line, [*line.all("s", "c", "a"), *_framed(line)], None, "A", said)
    voices = max((ord(letter) - ord("A") for each in said for letter in each.chain), default=0)
    return Marked(
        document,
        tuple(_draft(each, document) for each in said),
        Voices(
            (),
            (SourceDraft("role", *[None] * 7),) * (voices + 1),
            tuple(tuple(ord(letter) - ord("A") for letter in each.chain) for each in said),
            ((),) * len(said),
        ),
    )


def meant(marked: str, published: str | None = PUBLISHED) -> tuple[Meaning, ...]:
    """What each statement of a marked article amounts to."""
    made = read(marked)
    dated = times(made.document.text, published)
    return meanings(made.document, made.drafts, made.voices, dated)


def _parsed(marked: str) -> tuple[str, list[Node]]:
    """The text without marks, and its lines as trees."""
    text, at = "", 0
    lines, open_ = [Node("line", [], 0)], list[Node]()
    for found in TAG.finditer(marked):
        text += marked[at : found.start()]
        at = found.end()
        closing, tag, attributes = found.groups()
        if not tag:
            assert not open_, marked
            text += " " if len(found[0]) == 1 else "\n\n"
            lines.append(Node("line", [], len(text)))
        elif closing:
            assert open_[-1].tag == tag, marked
            open_.pop().end = len(text)
        else:
            node = Node(tag, attributes.split(), len(text))
            (open_ or lines)[-1].inside.append(node)
            open_.append(node)
    assert not open_, marked
    return text + marked[at:], lines


def _collect(
    level: Node, roles: list[Node], parent: int | None, chain: str, said: list[Said]
) -> None:
    """Put the statement of a level and those inside its quotes at the end of the list."""
    quotes = level.all("q")
    if not quotes:
        return
    number = len(said)
    roles = [*roles, *(node for quote in quotes for node in quote.all("s", "c", "a"))]
    chain = next((word for word in quotes[0].attributes if word.isupper()), chain)
    said.append(Said(quotes, roles, parent, chain))
    for quote in quotes:
        for inner in quote.all("q"):
            own = Node("line", [], 0, 0, [inner])
            _collect(own, _framed(quote) or roles, number, chain, said)


def _framed(level: Node) -> list[Node]:
    """The frames of a level and what is marked in them."""
    return [node for frame in level.all("f") for node in (frame, *frame.inside)]


def _draft(said: Said, document: Document) -> Draft:
    words = [word for quote in said.quotes for word in quote.attributes]
    held = {name: float(chance) for name, _, chance in (w.partition("=") for w in words) if chance}
    direct = document.text[said.quotes[0].begin] in "„»“"
    kind = next(
        (TYPES[word] for word in words if word in TYPES), "Direct" if direct else "Indirect"
    )
    return Draft(
        kind,
        "Speech",
        _parts(said.quotes, document),
        _parts((node for node in said.roles if node.tag == "c"), document),
        _parts((node for node in said.roles if node.tag == "f"), document),
        _parts((node for node in said.roles if node.tag == "s"), document),
        _parts((node for node in said.roles if node.tag == "a"), document),
        said.parent,
        0.9,
        _chances(held, get_args(Stance)),
        _chances(held, get_args(Certainty)),
    )


def _parts(nodes: Iterable[Node], document: Document) -> Parts:
    return tuple(sorted(_part(node, document) for node in nodes))


def _part(node: Node, document: Document) -> Part:
    """First and last word of a piece."""
    bounds = enumerate(zip(document.begins, document.ends, strict=True))
    at = [word for word, (begin, end) in bounds if node.begin <= begin and end <= node.end]
    assert at, document.text[node.begin : node.end]
    return at[0], at[-1]


def _chances(held: Mapping[str, float], values: Sequence[str]) -> tuple[float, ...]:
    """A probability for each value, the rest spread evenly; nothing where no value is held."""
    known = {value: held[value] for value in values if value in held}
    if not known:
        return ()
    rest = (1 - sum(known.values())) / (len(values) - len(known))
    return tuple(known.get(value, rest) for value in values)
