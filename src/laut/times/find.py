"""The whole flow: text to tokens, tokens to matches of the grammar, matches to expressions."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import reduce
from typing import NamedTuple

from laut.errors import LautError
from laut.records import Timex
from laut.times.grammar import RULES
from laut.times.kinds import CODES
from laut.times.sense import Match, Memory, Piece, Pieces, Scene
from laut.times.tokens import Token, tokens


class _Candidate(NamedTuple):
    """A place where a rule fits: sorted by where it starts, then the longest, then the grammar."""

    first: int
    length: int
    order: int
    last: int
    begin: int
    end: int


def times(text: str, published: str | None = None) -> tuple[Timex, ...]:
    """Give the time expressions of a German text, in order and without overlaps.

    ``published`` is the day of publication in ISO form (a time after it is ignored), or None.
    Raises LautError for another form. The time taken is linear in the text.
    """
    day = _published(published)
    found = tokens(text)
    return tuple(_timex(text, found, piece) for piece in _pieces(found, day))


def _published(published: str | None) -> date | None:
    if published is None:
        return None
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        raise LautError(f"{published!r}: no date; give it as 2024-05-06, or none") from None


def _pieces(found: Sequence[Token], published: date | None) -> Iterator[Piece]:
    """Read the candidates from left to right, each in the light of those before it."""
    scene = Scene(found, published, _is_dated(found), Memory())
    end = 0
    for candidate in _candidates(found):
        pieces = None if candidate.first < end else _read(candidate, scene)
        if pieces is None:
            continue
        end = candidate.last
        yield from pieces
        scene = replace(scene, memory=reduce(scene.remember, pieces, scene.memory))


def _read(candidate: _Candidate, scene: Scene) -> Pieces:
    match = Match(scene, candidate.first, candidate.last, candidate.begin, candidate.end)
    return RULES[candidate.order].read(match)


def _candidates(found: Sequence[Token]) -> list[_Candidate]:
    kinds = "".join(token.kind for token in found)
    present = frozenset(kinds)
    return sorted(
        _Candidate(match.start(1), match.start() - match.end(), order, match.end(1), *match.span())
        for order, rule in enumerate(RULES)
        if rule.needs <= present
        for match in rule.pattern.finditer(kinds)
    )


def _is_dated(found: Sequence[Token]) -> bool:
    code = CODES["DEIX"]
    return any(token.kind == code and token.value != 0 for token in found)


def _timex(text: str, found: Sequence[Token], piece: Piece) -> Timex:
    begin, end = found[piece.first].begin, found[piece.last - 1].end
    sense = piece.sense
    anchored = sense.resolved is not None
    return Timex(begin, end, text[begin:end], sense.type, sense.value, anchored, sense.resolved)
