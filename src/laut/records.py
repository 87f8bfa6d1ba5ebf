"""The records of a reading: frozen, and every span points back into ``article.text``.

Offsets count Unicode code points (Python ``str`` indices), ``end`` is exclusive, and
``article.text[span.begin:span.end] == span.text`` always holds.
"""

from dataclasses import dataclass
from typing import Literal

StatementType = Literal["Direct", "Indirect", "IndirectFreeIndirect", "FreeIndirect", "Reported"]
Medium = Literal["Speech", "Thought", "Writing", "ST", "SW", "TW"]
DamageKind = Literal[
    "boilerplate",
    "broken-sentence",
    "mistranslated-name",
    "unbalanced-quotes",
    "truncated-end",
    "missing-publication-date",
    "encoding",
]


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the article."""

    begin: int
    end: int
    text: str


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One text as it came in, with what is known about it.

    ``text`` is exactly what the file decodes to (for HTML: the extracted text), before any
    cleaning. ``title`` and ``published`` are None where neither the file nor the caller says.
    """

    id: str
    uri: str
    text: str
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    language: str = "de"


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed statement: what is said, and the words that attribute it.

    ``confidence`` is between 0 and 1. ``nested_in`` is the id of the statement around it.
    """

    id: str
    type: StatementType
    medium: Medium
    quote: Spans
    cue: Spans
    frame: Spans
    speaker: Spans
    addressee: Spans
    nested_in: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Damage:
    """A place where the text is broken. ``suggestion`` is the repaired form, where one is known."""

    kind: DamageKind
    begin: int
    end: int
    text: str
    note: str
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Producer:
    """What made a reading: package version and the sha256 of the model file."""

    name: str
    version: str
    model: str
    model_sha256: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What `laut` makes of one article."""

    article: Article
    statements: tuple[Statement, ...]
    damage: tuple[Damage, ...]
    producer: Producer
