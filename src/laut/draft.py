"""What is found in a document before it becomes a reading, still in words of the document.

Numbers of other records are indices into the sequence in which those stand.
"""

from dataclasses import dataclass

from laut.records import (
    Certainty,
    Count,
    EntityKind,
    LinkKind,
    Medium,
    SourceKind,
    Stance,
    StatementType,
    Status,
)
from laut.scores import Floats, Part

Parts = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement. `parent` is the number of the statement around it, or None.

    stance, certainty: what the model holds each value for, probabilities in the order of
    `laut.records`; empty where no model has read the statement.
    """

    type: StatementType
    medium: Medium
    quote: Parts
    cue: Parts
    frame: Parts
    speaker: Parts
    addressee: Parts
    parent: int | None
    confidence: float
    stance: tuple[float, ...] = ()
    certainty: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A name. `kind` is one of NAME_KINDS."""

    part: Part
    kind: str


@dataclass(frozen=True, slots=True)
class Finds:
    """All that one pass of the model finds in a document.

    kinds: probability of each kind of source for every word, [words, kinds].
    """

    drafts: tuple[Draft, ...]
    names: tuple[Name, ...]
    kinds: Floats


@dataclass(frozen=True, slots=True)
class EntityDraft:
    """An entity; see `laut.records.Entity`."""

    kind: EntityKind
    canonical: str
    mentions: Parts
    nominal_mentions: Parts
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceDraft:
    """A voice; see `laut.records.Source`. `entity` and `member_of` are numbers."""

    kind: SourceKind
    entity: int | None
    text: Part | None
    count: Count | None
    affiliation: Part | None
    status: Status | None
    anonymity_reason: Part | None
    member_of: int | None


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks in an article.

    chains: for each statement the numbers of its sources, the outermost first; the last is its
    own source. about: for each statement the numbers of the entities that it names.
    """

    entities: tuple[EntityDraft, ...]
    sources: tuple[SourceDraft, ...]
    chains: tuple[tuple[int, ...], ...]
    about: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a statement amounts to. `time`: a TIMEX3 value."""

    stance: Stance
    certainty: Certainty
    time: str | None


@dataclass(frozen=True, slots=True)
class LinkDraft:
    """A link between two statements, by their numbers; see `laut.records.Link`."""

    kind: LinkKind
    a: int
    b: int
    score: float
    why: str
