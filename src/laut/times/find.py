"""The whole flow: text to tokens, tokens to matches of the grammar, matches to expressions."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from laut.errors import LautError
from laut.times.grammar import RULES, Reader
from laut.times.kinds import CODES
from laut.times.record import Timex
from laut.times.sense import Match, Memory, Piece, Scene, remember
from laut.times.tokens import Token, tokens


class _Candidate(NamedTuple):
    first: int
    length: int
    order: int
    match: Match
    read: Reader


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
        if candidate.first < end:
            continue
        pieces = candidate.read(candidate.match, scene)
        if pieces is None:
            continue
        end = candidate.match.last
        for piece in pieces:
            yield piece
            memory = remember(scene.memory, piece, found)
            scene = Scene(found, published, scene.dated, memory)


def _candidates(found: Sequence[Token]) -> list[_Candidate]:
    """Give where the rules fit: from the left, the longest first, then as the grammar orders."""
    kinds = "".join(token.kind for token in found)
    return sorted(
        (
            _Candidate(match.first, match.begin - match.end, order, match, rule.read)
            for order, rule in enumerate(RULES)
            for match in _matches(rule.pattern, kinds, found)
        ),
        key=lambda each: each[:3],
    )


def _matches(pattern, kinds, found):  # type: ignore[no-untyped-def]
    for each in pattern.finditer(kinds):
        first, last = each.span(1)
        yield Match(found, first, last, *each.span())


def _is_dated(found: Sequence[Token]) -> bool:
    code = CODES["DEIX"]
    return any(token.kind == code and token.value != 0 for token in found)


def _timex(text: str, found: Sequence[Token], piece: Piece) -> Timex:
    begin, end = found[piece.first].begin, found[piece.last - 1].end
    sense = piece.sense
    anchored = sense.resolved is not None
    return Timex(begin, end, text[begin:end], sense.type, sense.value, anchored, sense.resolved)
