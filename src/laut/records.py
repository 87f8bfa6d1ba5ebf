"""The records of a reading: frozen, and every span points back into ``article.text``.

Offsets count Unicode code points (Python ``str`` indices), ``end`` is exclusive, and
``article.text[span.begin:span.end] == span.text`` always holds.
"""

from dataclasses import dataclass
from typing import Literal

StatementType = Literal["Direct", "Indirect", "IndirectFreeIndirect", "FreeIndirect", "Reported"]
Medium = Literal["Speech", "Thought", "Writing", "ST", "SW", "TW"]
Stance = Literal[
    "asserts",
    "confirms",
    "denies",
    "declines-to-comment",
    "did-not-respond",
    "claims-ignorance",
    "finds-no-evidence",
    "assesses",
    "opines",
    "warns",
    "threatens",
    "demands",
    "requests",
    "promises",
    "announces",
]
Certainty = Literal["asserted", "hedged", "negated", "unverified"]
SourceKind = Literal[
    "named-person", "organisation", "role", "anonymous-person", "anonymous-group", "document"
]
Status = Literal["current", "former", "current+former"]
Count = int | Literal["several"]
EntityKind = Literal["person", "organisation", "place", "product", "event", "work"]
LinkKind = Literal["repeats", "same-origin", "corroborates", "denies", "contradicts", "updates"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
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
class Source:
    """One voice of the article.

    ``text`` is its fullest description there, None where nothing describes it. ``count`` says how
    many people a group is, as far as the text tells; ``anonymity_reason`` why it has no name;
    ``member_of`` is the id of the group that it belongs to.
    """

    id: str
    kind: SourceKind
    entity: str | None = None
    text: str | None = None
    count: Count | None = None
    affiliation: str | None = None
    status: Status | None = None
    anonymity_reason: Span | None = None
    member_of: str | None = None


@dataclass(frozen=True, slots=True)
class SourceOf:
    """The source of a statement: its id, and its kind and entity once more."""

    id: str
    kind: SourceKind
    entity: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed statement: what is said, the words that attribute it, and what it amounts to.

    ``nested_in`` is the id of the statement around it. ``chain`` holds source ids from the
    outermost voice to the innermost, which is ``source``. ``about`` holds ids of the entities that
    the quote names. ``time`` is a TIMEX3 value of when it was said. ``confidence`` is the
    probability, between 0 and 1, that the statement and its speaker are right.
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
    source: SourceOf
    chain: tuple[str, ...]
    stance: Stance
    certainty: Certainty
    about: tuple[str, ...]
    time: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Given:
    """A statement whose words and roles somebody else has found: see `Pipeline.interpret`."""

    id: str
    type: StatementType
    medium: Medium
    quote: Spans
    cue: Spans
    frame: Spans
    speaker: Spans
    addressee: Spans
    nested_in: str | None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person or thing with a name: its names in the article, and the words that stand for it.

    ``canonical`` is the fullest name, ``aliases`` the other forms of it.
    """

    id: str
    canonical: str
    kind: EntityKind
    mentions: Spans
    nominal_mentions: Spans
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """How two statements of the article stand to each other; ``a`` is the later or acting one.

    ``score`` is between 0 and 1, ``why`` a sentence for a reader.
    """

    kind: LinkKind
    a: str
    b: str
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Timex:
    """A piece of the text that says when, how long or how often.

    ``text[begin:end]`` of the article is ``text``. ``value`` is a TIMEX3 value. ``anchored``: the
    text and the date of publication suffice for an absolute point in time; ``resolved`` holds it.
    For a date it is the value itself; a duration that is counted from a point (vor zwei Jahren)
    has the duration as its value, as KRAUTS annotates it, and the point in ``resolved``. Without a
    date of publication nothing could hold the point: it is then a DATE with the value DCT-2Y.
    """

    begin: int
    end: int
    text: str
    type: TimexType
    value: str
    anchored: bool
    resolved: str | None


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
    sources: tuple[Source, ...]
    entities: tuple[Entity, ...]
    times: tuple[Timex, ...]
    links: tuple[Link, ...]
    damage: tuple[Damage, ...]
    producer: Producer
