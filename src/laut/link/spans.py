"""Spans of time in a statement as values: *nach drei Minuten*, *seit einem halben Jahr*."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from laut.german.numbers import ONE
from laut.german.units import HALF, SECONDS
from laut.link.figures import Figure, disjoint, printed, widened

_UNIT: Final = "s"
_AGE: Final = "alt"


def spans(words: Sequence[str]) -> tuple[Figure, ...]:
    """The spans of time that the words of a quote name, in seconds, in their order.

    How old somebody is is a span of its own kind.
    """
    lower = [each.lower() for each in words]
    found = dict(_counted(words, lower))
    return tuple(found[at] for at in sorted(found))


def numbers(words: Sequence[str]) -> frozenset[float]:
    """The values of all numbers that the words of a quote name, whatever they count or date."""
    return frozenset(each.value for _, each in printed(tuple(words)))


def _counted(words: Sequence[str], lower: Sequence[str]) -> Iterator[tuple[int, Figure]]:
    """Every span with the place of its name."""
    for at in range(1, len(lower)):
        if lower[at] not in SECONDS:
            continue
        value = 0.5 if lower[at - 1] in HALF else 1.0 if lower[at - 1] in ONE else 0.0
        if value:
            low, high = widened(lower, at - 1, (value, value))
            yield at, _span(words, lower, at, Figure(value, low, high, "", words[at - 1], False))
    for begin, figure in printed(tuple(words)):
        at = begin + len(figure.text.split())
        if not figure.unit and at < len(lower) and lower[at] in SECONDS:
            yield at, _span(words, lower, at, figure)


def _span(words: Sequence[str], lower: Sequence[str], at: int, many: Figure) -> Figure:
    each = SECONDS[lower[at]]
    old = lower[at + 1 : at + 2] == [_AGE]
    return replace(
        many,
        value=many.value * each,
        low=many.low * each,
        high=many.high * each,
        unit=_AGE if old else _UNIT,
        text=f"{many.text} {words[at]}",
    )


def shared(one: Sequence[Figure], other: Sequence[Figure]) -> bool:
    """Whether a span of one statement may be one of the other."""
    return any(a.unit == b.unit and not disjoint(a, b) for a in one for b in other)


def apart(one: Sequence[Figure], other: Sequence[Figure]) -> bool:
    """Whether both statements name spans of one kind, of which none may be the same."""
    kinds = {each.unit for each in one} & {each.unit for each in other}
    return bool(kinds) and not shared(one, other)
