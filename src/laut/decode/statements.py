"""Quotations with their roles -> statements, still in words of the document."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from laut.decode.quotes import Quote, Thresholds
from laut.decode.roles import Roles
from laut.records import Medium, StatementType
from laut.scores import Part

TYPES: tuple[StatementType, ...] = get_args(StatementType)
REPORTED = TYPES.index("Reported")
MEDIUMS: tuple[Medium, ...] = ("Speech", "Writing", "SW", "ST", "TW", "Thought")
"""In the order of the model's labels."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement in words of the document. `parent` is an index into the same list, or None."""

    type: StatementType
    medium: Medium
    quote: tuple[Part, ...]
    cue: tuple[Part, ...]
    frame: tuple[Part, ...]
    speaker: tuple[Part, ...]
    addressee: tuple[Part, ...]
    parent: int | None
    confidence: float


def likely(
    quotes: Sequence[Quote], roles: Sequence[Roles], limits: Thresholds
) -> list[tuple[Quote, Roles]]:
    """The quotations that are likely enough for their type.

    Reported ones are the hardest to tell from plain narration, and have a threshold of their own.
    """
    pairs = zip(quotes, roles, strict=True)
    return [
        (quote, role)
        for quote, role in pairs
        if quote.nested
        or quote.chance >= (limits.reported if role.type == REPORTED else limits.outer)
    ]


def drafts(
    read: Sequence[tuple[Quote, Roles]], words: Sequence[str], begin: int, offset: int
) -> list[Draft]:
    """Statements of one passage that begins with word `begin`; parents count from `offset`."""
    quotes = [quote for quote, _ in read]
    made = []
    for number, (quote, role) in enumerate(read):
        parent = _parent(number, quotes)
        made.append(
            Draft(
                TYPES[role.type],
                MEDIUMS[role.medium],
                _moved(quote.parts, begin),
                _moved(role.cue, begin),
                _moved(_tidy(role.frame, words, begin), begin),
                _moved(role.speaker, begin),
                _moved(role.addressee, begin),
                None if parent is None else parent + offset,
                quote.chance * role.chance,
            )
        )
    return made


def _moved(parts: Sequence[Part], begin: int) -> tuple[Part, ...]:
    return tuple((a + begin, b + begin) for a, b in parts)


def _parent(number: int, quotes: Sequence[Quote]) -> int | None:
    """The outer quotation that shares most words with a nested one."""
    if not quotes[number].nested:
        return None
    shared = [0 if q.nested else _shared(q.parts, quotes[number].parts) for q in quotes]
    most = max(shared)
    return shared.index(most) if most else None


def _shared(one: Sequence[Part], other: Sequence[Part]) -> int:
    """Number of words that lie in both."""
    return sum(max(0, min(b, d) - max(a, c) + 1) for a, b in one for c, d in other)


def _tidy(frame: Sequence[Part], words: Sequence[str], begin: int) -> tuple[Part, ...]:
    """A frame without the full stop of its sentence."""
    kept = []
    for first, last in frame:
        end = last - 1 if words[begin + last] == "." else last
        if end >= first:
            kept.append((first, end))
    return tuple(kept)
