"""Figures and dates of a statement as values: intervals with a unit, and parts of dates."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from laut.german.kindred import EMPTY
from laut.german.months import MONTHS
from laut.german.numbers import CARDINALS, MULTIPLICATIVES, ONE, ONLY
from laut.german.units import (
    HAPPENS,
    PARTS,
    PEOPLE,
    PERIODS,
    RELATIVE_DAYS,
    SCALES,
    UNITS,
    WEEKDAYS,
    WIDTHS,
    WIDTHS_OF_TWO,
)
from laut.link.stems import stem
from laut.link.terms import family

_FIGURE: Final = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
YEAR: Final = re.compile(r"1[89]\d\d|20\d\d")
"""Digits that are mostly a year."""
_HAPPENS: Final = {each: row.split()[0] for row in HAPPENS for each in row.split()}
_OF: Final = frozenset({"von", "der"})
DATED: Final = frozenset({*MONTHS, *WEEKDAYS, *RELATIVE_DAYS, "uhr"})
"""Words without which, and without a figure, there is no date."""

_REACH: Final = 3  # words after a figure among which its unit is
_LIKE: Final = 0.15  # two figures this near may be meant as one
_ROUND: Final = 0.03  # two figures this near are one, rounded


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure.

    low, high: what may be true where it reads *rund* or *mehr als*; text: the words that print it;
    part: it counts a part of another figure, or a rate.
    """

    value: float
    low: float
    high: float
    unit: str
    text: str
    part: bool


def apart(one: Figure, other: Figure) -> bool:
    """Whether two figures of one unit cannot both be right."""
    return one.unit == other.unit and not one.part and not other.part and disjoint(one, other)


def disjoint(one: Figure, other: Figure) -> bool:
    """Whether no value can be meant by both figures, be they rounded."""
    low, high = max(one.low, other.low), min(one.high, other.high)
    return low - high > _ROUND * low


def differ(one: Figure, other: Figure) -> bool:
    """Whether two figures of one unit are not even about the same."""
    return one.unit == other.unit and abs(one.value - other.value) > _LIKE * one.value


def figures(words: Sequence[str]) -> Iterator[Figure]:
    """Every figure with a unit among the words of a clause."""
    lower = [each.lower() for each in words]
    return (figure for _, figure in read(words, lower) if figure.unit)


@lru_cache(maxsize=4096)
def printed(words: tuple[str, ...]) -> tuple[tuple[int, Figure], ...]:
    """What `read` finds in the words of a quote, which more than one asks for."""
    return tuple(read(words, [each.lower() for each in words]))


def read(words: Sequence[str], lower: Sequence[str]) -> Iterator[tuple[int, Figure]]:
    """Every figure with its place; its unit is empty where none stands beside it."""
    at = 0
    while at < len(lower):
        value = _value(lower, at)
        if value is None:
            at += 1
            continue
        after, values = _values(lower, at, value)
        of = _whole(lower, after)
        unit = unit_of(words, lower, of) or ("", of - 1)
        yield at, _figure(words, lower, (at, unit), values)
        at = of


def _whole(lower: Sequence[str], after: int) -> int:
    """The place after what a figure is a part of: *61 von 280 Seiten* counts 61 of them."""
    if after + 1 < len(lower) and lower[after] in _OF:
        whole = _value(lower, after + 1)
        if whole is not None:
            return _values(lower, after + 1, whole)[0]
    return after


def _figure(
    words: Sequence[str],
    lower: Sequence[str],
    place: tuple[int, tuple[str, int]],
    values: tuple[float, float],
) -> Figure:
    """The figure at a place, with its unit and where that ends."""
    at, (unit, end) = place
    low, high = widened(lower, at, values)
    part = not PARTS.isdisjoint(lower[max(at - 4, 0) : end + 3])
    return Figure(values[0], low, high, unit, " ".join(words[at : end + 1]), part)


def _values(lower: Sequence[str], at: int, value: float) -> tuple[int, tuple[float, float]]:
    """The place after a figure, and its lowest and highest value."""
    after, low = _scaled(lower, at, value)
    if after + 1 < len(lower) and lower[after] in {"bis", "oder"}:
        high = _value(lower, after + 1)
        if high is not None and high > low:
            after, high = _scaled(lower, after + 1, high)
            return after, (low, high)
    return after, (low, low)


def _value(lower: Sequence[str], at: int) -> float | None:
    text = lower[at]
    if text in ONE and lower[at + 1 : at + 2] and lower[at + 1] in ONLY:
        return 1.0
    if text in CARDINALS:
        return CARDINALS[text]
    if text in MULTIPLICATIVES and text != "einmal":
        return float(MULTIPLICATIVES[text])
    if not text[0].isdigit() or not _FIGURE.fullmatch(text):
        return None
    return float(text.replace(".", "").replace(",", "."))


def _scaled(lower: Sequence[str], at: int, value: float) -> tuple[int, float]:
    """The place after the figure, with thousands that stand apart and its scale in it."""
    after = at + 1
    while after < len(lower) and re.fullmatch(r"\d{3}", lower[after]) and lower[at].isdigit():
        value, after = value * 1000 + float(lower[after]), after + 1
    if after < len(lower) and lower[after] in SCALES:
        value, after = value * SCALES[lower[after]], after + 1
        after += after < len(lower) and lower[after] == "."
    return after, value


def widened(lower: Sequence[str], at: int, value: tuple[float, float]) -> tuple[float, float]:
    """What may be true where *rund* or *mehr als* stands before the figure."""
    one = WIDTHS.get(lower[at - 1]) if at else None
    two = WIDTHS_OF_TWO.get((lower[at - 2], lower[at - 1])) if at > 1 else None
    low, high = two or one or (1.0, 1.0)
    return value[0] * low, math.inf if high == math.inf else value[1] * high


def unit_of(words: Sequence[str], lower: Sequence[str], after: int) -> tuple[str, int] | None:
    """The unit of a figure and its place: the nearest noun behind it."""
    if after and after <= len(lower) and lower[after - 1] in MULTIPLICATIVES:
        return "mal", after - 1
    for at in range(after, min(after + _REACH, len(words))):
        if lower[at] in UNITS:
            return UNITS[lower[at]], at
        if lower[at] in PERIODS or lower[at] in MONTHS or not words[at][0].isalpha():
            return None
        if words[at][0].isupper():
            return _counted(lower, at), at
        if lower[at] in EMPTY:
            return None
    return None


def _counted(lower: Sequence[str], at: int) -> str:
    """The unit that a noun makes; of people it is what has happened to them."""
    if lower[at] in _HAPPENS:
        return _HAPPENS[lower[at]]
    if lower[at] in PEOPLE:
        happened = {_HAPPENS[each] for each in lower if each in _HAPPENS}
        return happened.pop() if len(happened) == 1 else "mensch"
    return family(stem(lower[at].capitalize()))


def dates(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Parts of dates with their kind: year, month, weekday, day, clock or relative."""
    lower = [each.lower() for each in words]
    for at, text in enumerate(lower):
        after = lower[at + 1] if at + 1 < len(lower) else ""
        if text in MONTHS and words[at][0].isupper():
            yield "month", str(MONTHS[text])
            if at > 1 and lower[at - 1] == "." and lower[at - 2].isdigit():
                yield "day", lower[at - 2]
        elif YEAR.fullmatch(text) and not _counts(words, lower, at):
            yield "year", text
        elif text in WEEKDAYS and words[at][0].isupper():
            yield "weekday", text
        elif after == "uhr":
            yield "clock", text
        elif text in RELATIVE_DAYS:
            yield "relative", text.rstrip("ens")


def _counts(words: Sequence[str], lower: Sequence[str], at: int) -> bool:
    """Whether a figure that looks like a year counts something: *2000 Euro*."""
    before = lower[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    return before not in {"jahr", "jahre", "seit", "im"} and (
        after[:1].isupper() or after in {"%", "€", "$"}
    )
