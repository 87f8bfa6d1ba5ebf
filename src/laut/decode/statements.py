"""Quotations with their roles -> statements, still in words of the document."""

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from laut.decode.confidence import Calibration
from laut.decode.quotes import Quote, Thresholds
from laut.decode.roles import Roles
from laut.draft import Draft
from laut.records import Medium, StatementType
from laut.scores import Acts, Part

TYPES: tuple[StatementType, ...] = get_args(StatementType)
REPORTED = TYPES.index("Reported")
SAME = 0.8  # token F1 from which a nested quotation is the double of the outer one
MEDIUMS: tuple[Medium, ...] = ("Speech", "Writing", "SW", "ST", "TW", "Thought")
"""In the order of the model's labels."""


def likely(
    quotes: Sequence[Quote], roles: Sequence[Roles], limits: Thresholds
) -> list[tuple[Quote, Roles]]:
    """The quotations that are likely enough for their type, and not twice the same.

    Reported ones are the hardest to tell from plain narration, and have a threshold of their own.
    """
    read = list(zip(quotes, roles, strict=True))
    outer = [(q, r) for q, r in read if not q.nested and q.chance >= _least(r, limits)]
    return [
        (q, r)
        for q, r in read
        if (not any(_doubles(q, r, *other) for other in outer) if q.nested else (q, r) in outer)
    ]


def _least(role: Roles, limits: Thresholds) -> float:
    return limits.reported if role.type == REPORTED else limits.outer


def _doubles(quote: Quote, role: Roles, outer: Quote, other: Roles) -> bool:
    """Whether a nested quotation is the outer one over again, of the same type."""
    words = sum(b - a + 1 for q in (quote, outer) for a, b in q.parts)
    return role.type == other.type and 2 * _shared(quote.parts, outer.parts) > SAME * words


def drafts(
    read: Sequence[tuple[Quote, Roles]],
    words: Sequence[str],
    begin: int,
    offset: int,
    sure: Calibration,
) -> list[Draft]:
    """Statements of one passage that begins with word `begin`; parents count from `offset`."""
    quotes = [quote for quote, _ in read]
    made = []
    for number, (quote, role) in enumerate(read):
        parent = _parent(number, quotes)
        told = role if parent is None else _inherited(role, *read[parent])
        made.append(
            Draft(
                TYPES[role.type],
                MEDIUMS[told.medium],
                _moved(quote.parts, begin),
                _moved(told.cue, begin),
                _moved(_tidy(told.frame, words, begin), begin),
                _moved(told.speaker, begin),
                _moved(told.addressee, begin),
                None if parent is None else parent + offset,
                sure.sure(role.type, quote.chance, told.chance),
            )
        )
    return made


def with_acts(found: Sequence[Draft], acts: Sequence[Acts]) -> list[Draft]:
    """The statements with what the model holds their acts for."""
    return [
        replace(draft, stance=act.stance, certainty=act.certainty)
        for draft, act in zip(found, acts, strict=True)
    ]


def _inherited(role: Roles, parent: Quote, outer: Roles) -> Roles:
    """Who says a nested quotation: its parent's speaker, unless words inside the parent say it.

    A parent without a frame continues an earlier one, which the reader has found by itself.
    """
    if _shared(role.cue, parent.parts) or not outer.speaker:
        return role
    if outer.cue:
        return replace(outer, type=role.type)
    return replace(role, speaker=outer.speaker, chance=outer.chance)


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
