"""When something was by the words of a quote alone, part by part of a date.

`Content.dates` holds what could be resolved; here *am 15. Mai* and *am 22. Mai* differ in a year
that nobody knows, and *seit dem Herbst* may be *seit November*.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from laut.german.calendar import DAY_PARTS, SEASONS
from laut.german.months import MONTHS
from laut.german.numbers import CARDINALS
from laut.german.units import THIRDS
from laut.link.figures import dates

PARTS: Final = ("month", "day", "year", "weekday", "season", "third", "daytime")
"""The parts of dates that are compared as names."""
CLOCK: Final = "clock"
"""The part that is compared as hours."""

Moments = Mapping[str, frozenset[str | float]]
"""What a quote says of each part: a clock time in hours, all else as a name."""

_NEAR: Final = 0.6  # hours by which times of one thing may differ
_SEASONS: Final = ("WI", "SP", "SU", "FA")
_MONTHS_OF_ONE: Final = 3


@lru_cache(maxsize=4096)
def moments(words: tuple[str, ...]) -> Moments:
    """The parts of dates that the words of a quote name."""
    found: dict[str, set[str | float]] = {}
    for part, value in dates(words):
        if part != CLOCK:
            found.setdefault(part, set()).add(value)
        elif (hours := _hours(value)) is not None:
            found.setdefault(CLOCK, set()).add(hours)
    for text in words:
        for part, name in _named(text):
            found.setdefault(part, set()).add(name)
    return {part: frozenset(values) for part, values in found.items()}


def _named(text: str) -> list[tuple[str, str]]:
    lower = text.lower()
    found = []
    if lower in SEASONS:
        found.append(("season", SEASONS[lower]))
    if lower in MONTHS and text[:1].isupper():
        found.append(("season", _SEASONS[MONTHS[lower] % 12 // _MONTHS_OF_ONE]))
    if lower in THIRDS:
        found.append(("third", lower))
    if lower in DAY_PARTS:
        found.append(("daytime", DAY_PARTS[lower]))
    return found


def _hours(text: str) -> float | None:
    """*12.15* or *zwölf* as hours."""
    hour, _, minute = text.replace(":", ".").partition(".")
    if hour in CARDINALS:
        return CARDINALS[hour]
    if not hour.isdecimal() or not (minute or "0").isdecimal():
        return None
    return int(hour) + int(minute or 0) / 60


def agreement(one: Moments, other: Moments, part: str) -> int:
    """1 where both name the same in some part of a date, -1 where they differ, else 0."""
    mine, theirs = one.get(part), other.get(part)
    if not mine or not theirs:
        return 0
    if part == CLOCK:
        near = min(abs(float(a) - float(b)) for a in mine for b in theirs) < _NEAR
        return 1 if near else -1
    return -1 if mine.isdisjoint(theirs) else 1
