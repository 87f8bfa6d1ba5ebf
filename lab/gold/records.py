"""The records of the gold set, by the contract of a reading.

Fields that were not annotated (confidence, about, aliases, links, damage) are not here.
"""

from dataclasses import dataclass

from laut.records import (
    Certainty,
    Count,
    EntityKind,
    Medium,
    SourceKind,
    Span,
    Spans,
    Stance,
    StatementType,
    Status,
)


@dataclass(frozen=True, slots=True)
class Source:
    """One voice of an article. ``text`` is None where the text does not name it at all."""

    id: str
    kind: SourceKind
    entity: str | None
    text: str | None
    count: Count | None
    affiliation: str | None
    status: Status | None
    anonymity_reason: Span | None
    member_of: str | None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person or thing with a name, and where the article mentions it."""

    id: str
    canonical: str
    kind: EntityKind
    mentions: Spans
    nominal_mentions: Spans


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an annotator decides about a statement whose words are given.

    ``chain`` holds source ids from the outermost to the innermost; the last is the source.
    """

    chain: tuple[str, ...]
    stance: Stance
    certainty: Certainty
    time: str | None

    @property
    def source(self) -> str:
        """The id of the voice that makes the statement."""
        return self.chain[-1]


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed statement: its words, and what was decided about it."""

    id: str
    type: StatementType
    medium: Medium
    quote: Spans
    cue: Spans
    frame: Spans
    speaker: Spans
    addressee: Spans
    nested_in: str | None
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated article. ``name`` is that of its files, ``published`` an ISO date."""

    name: str
    text: str
    title: str | None
    published: str | None
    sources: tuple[Source, ...]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """What one annotator decided about an article: its voices, and a judgement a statement id."""

    name: str
    sources: tuple[Source, ...]
    judgements: dict[str, Judgement]


def answers(gold: Gold) -> Answers:
    """Return the decisions of an annotated article without its spans."""
    return Answers(gold.name, gold.sources, {s.id: s.judgement for s in gold.statements})
