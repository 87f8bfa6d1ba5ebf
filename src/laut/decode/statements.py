"""Quotations with their roles -> statements, still in words of the document."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from laut.decode.quotes import Quote
from laut.decode.roles import Roles
from laut.records import Medium, StatementType
from laut.scores import Part

TYPES: tuple[StatementType, ...] = get_args(StatementType)
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


def drafts(
    quotes: Sequence[Quote], roles: Sequence[Roles], words: Sequence[str], begin: int, offset: int
) -> list[Draft]:
    """Statements of one passage that begins with word `begin`; parents count from `offset`."""
    made = []
    for number, (quote, role) in enumerate(zip(quotes, roles, strict=True)):
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
    """The outer quotation that a nested one lies in."""
    if not quotes[number].nested:
        return None
    first, last = quotes[number].parts[0][0], quotes[number].parts[-1][1]
    around = [
        k
        for k, q in enumerate(quotes)
        if not q.nested and any(a <= last and b >= first for a, b in q.parts)
    ]
    return around[0] if around else None


def _tidy(frame: Sequence[Part], words: Sequence[str], begin: int) -> tuple[Part, ...]:
    """A frame without the full stop of its sentence."""
    kept = []
    for first, last in frame:
        end = last - 1 if words[begin + last] == "." else last
        if end >= first:
            kept.append((first, end))
    return tuple(kept)
