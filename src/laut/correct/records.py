"""What a person says of a machine's reading, in terms that outlive it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from laut.records import (
    Certainty,
    EntityKind,
    Medium,
    Reading,
    SourceKind,
    Spans,
    Stance,
    StatementType,
)

Change = Literal[
    "accept",
    "reject",
    "add",
    "quote",
    "speaker",
    "cue",
    "frame",
    "addressee",
    "type",
    "medium",
    "stance",
    "certainty",
    "kind",
    "source",
]
CHANGES: Final[tuple[Change, ...]] = get_args(Change)
ROLES: Final = ("speaker", "cue", "frame", "addressee")
"""The changes whose value is a list of spans, which may be empty; that of quote may not."""
VALUES: Final[Mapping[str, tuple[str, ...]]] = {
    "type": get_args(StatementType),
    "medium": get_args(Medium),
    "stance": get_args(Stance),
    "certainty": get_args(Certainty),
    "kind": get_args(SourceKind),
    "named": get_args(EntityKind),
}
"""What the contract allows for a field that holds one of a few words."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks. kind: of the source.

    name, named: what a person or thing is called, and of which kind it is; entity: its number in
    the ledger, where it was chosen from there. text: how the article describes a voice that has no
    name.
    """

    kind: SourceKind
    name: str | None = None
    named: EntityKind | None = None
    entity: int | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A whole statement, as a person has seen it and holds it for right, or has added it."""

    quote: Spans
    cue: Spans
    frame: Spans
    speaker: Spans
    addressee: Spans
    type: StatementType
    medium: Medium
    stance: Stance
    certainty: Certainty
    time: str | None
    voice: Voice


Value = Told | Voice | Spans | str | None


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a statement stands: its quote, its cue, and the letters around the quote."""

    quote: Spans
    cue: Spans
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that a person changes in the reading of an article.

    at: the statement that it is about. to: Told of accept and add, None of reject, spans of quote
    and ROLES, a Voice of source, else a value of the contract. was: what stood there before; of
    reject the whole statement, of accept and add None.
    """

    at: Anchor
    change: Change
    to: Value
    was: Value


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a correction: the id of its statement, where there is one.

    loose: its words are no longer in the article, or nothing in the reading stands there.
    """

    statement: str | None
    loose: bool


@dataclass(frozen=True, slots=True)
class Corrected:
    """A reading as people have corrected it; outcomes: of every correction, in their order.

    entities: of those that a person has chosen from the ledger, the number there by the id here.
    """

    reading: Reading
    outcomes: tuple[Outcome, ...]
    entities: Mapping[str, int]
