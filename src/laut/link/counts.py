"""Figures of statements that are about one thing in other words, whose units need not agree."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from laut.german.months import MONTHS
from laut.german.numbers import MULTIPLICATIVES, YEARS
from laut.german.units import HAPPENS, NUMBER_OF, PERIODS, REPLACED, REPLACED_IF
from laut.link.figures import YEAR, Figure, disjoint, printed, unit_of

_LIKELY: Final = range(1500, 2100)
"""Years of which news speaks."""
_PEOPLE: Final = frozenset({"mensch", *(row.split()[0] for row in HAPPENS)})


def counts(words: Sequence[str]) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """The figures of a quote that hold, with a unit or without, and those that others replace.

    Replaced is the first of *nicht 12, sondern 14*, the last of *14 statt 12* and *14, nicht 12*.
    """
    lower = [each.lower() for each in words]
    every = [
        (at, figure)
        for at, figure in printed(tuple(words))
        if figure.unit or _counts(words, lower, at)
    ]
    gone = {at for at, _ in every if _replaced(lower, at)}
    gone |= {at for at, _ in every[1:] if _after_all(lower, at)}
    held = [_with_unit(words, lower, figure) for at, figure in every if at not in gone]
    return _total(held), tuple(figure for at, figure in every if at in gone)


def _total(held: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, or the one to which the others add up: *neun, sechs Männer und drei Frauen*."""
    first, *rest = held or (None,)
    if first and len(rest) > 1 and first.value == sum(each.value for each in rest):
        return (first,)
    return tuple(held)


def _counts(words: Sequence[str], lower: Sequence[str], at: int) -> bool:
    """Whether a figure without a unit counts, and is no date, time, span or part of a name."""
    text, after = lower[at], [*lower[at + 1 : at + 3], "", ""]
    if text in MULTIPLICATIVES or YEARS.get(text, 0) in _LIKELY or YEAR.fullmatch(text):
        return False
    if after[0] == "uhr" or after[0] in PERIODS or after[0] in MONTHS:
        return False
    if at > 1 and words[at - 1][:1].isupper() and words[at - 2][:1].isalnum():
        return False  # of a name: *Halle 4*
    return not (after[0] == "." and (after[1] in MONTHS or after[1][:1].isalpha()))


def _replaced(lower: Sequence[str], at: int) -> bool:
    before = lower[at - 1] if at else ""
    return before in REPLACED or (before in REPLACED_IF and "sondern" in lower[at:])


def _after_all(lower: Sequence[str], at: int) -> bool:
    """Whether a figure is the wrong one behind the right one: *zehn, nicht neun*."""
    return at > 1 and lower[at - 1] in REPLACED_IF and lower[at - 2] == ","


def _with_unit(words: Sequence[str], lower: Sequence[str], figure: Figure) -> Figure:
    """A figure without a unit counts what *die Zahl der …* names before it."""
    if figure.unit:
        return figure
    for at, (one, other) in enumerate(pairwise(lower)):
        if one in NUMBER_OF and other in {"der", "von"} and at + 2 < len(words):
            found = unit_of(words, lower, at + 2)
            return figure if found is None else replace(figure, unit=found[0])
    return figure


def apart(one: Sequence[Figure], other: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The only figures of two statements, where both cannot be right."""
    if len(one) != 1 or len(other) != 1 or not _comparable(one[0], other[0]):
        return None
    return (one[0], other[0]) if disjoint(one[0], other[0]) else None


def agree(one: Sequence[Figure], other: Sequence[Figure]) -> bool:
    """Whether a figure of one statement is one of the other."""
    return any(_comparable(a, b) and a.value == b.value for a in one for b in other)


def replaces(gone: Sequence[Figure], held: Sequence[Figure]) -> Iterator[Figure]:
    """The figures of one statement that the other says are wrong."""
    return (
        each for each in held if any(each.value == a.value and _comparable(each, a) for a in gone)
    )


def _comparable(one: Figure, other: Figure) -> bool:
    units = {one.unit, other.unit}
    if one.part and other.part:
        return False
    return len(units) == 1 or "" in units or ("mensch" in units and units <= _PEOPLE)
