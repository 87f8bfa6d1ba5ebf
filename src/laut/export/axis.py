"""A time axis whose long empty stretches are cut short, so that days stay apart beside centuries.

Places are days (ordinals of the calendar, with fractions); the axis turns them into lengths.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, pairwise
from typing import Final

# An empty stretch takes at most this share of the axis, unless there are few of them.
_SHARE: Final = 0.14
_FEWEST: Final = 2
_ROUNDS: Final = 60
# Days, and months, between two ticks.
_DAYS: Final = (1, 2, 7, 14)
_STEPS: Final = (1, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 2400, 6000, 12000)
_MONTH: Final = 30.44


@dataclass(frozen=True, slots=True)
class Tick:
    """A label of the axis, and where it stands."""

    x: float
    label: str


class Axis:
    """From days to lengths: `x(day)` is between 0 and the width."""

    def __init__(self, places: Iterable[float], width: float) -> None:
        self._knots = sorted(set(places)) or [0.0]
        gaps = [right - left for left, right in pairwise(self._knots)]
        limit = _limit(gaps)
        shown = [min(gap, limit) for gap in gaps]
        self._cut = [gap > limit for gap in gaps]
        self.scale = width / sum(shown) if shown else 0.0
        self._middle = width / 2
        self._xs = [self.scale * length for length in accumulate(shown, initial=0.0)]

    def x(self, place: float) -> float:
        """Return where a day is."""
        if len(self._knots) < 2:
            return self._middle
        index = min(max(bisect_right(self._knots, place) - 1, 0), len(self._knots) - 2)
        left, right = self._knots[index : index + 2]
        begin, end = self._xs[index : index + 2]
        return begin + (end - begin) * min(max((place - left) / (right - left), 0.0), 1.0)

    def cuts(self) -> list[float]:
        """Return the middle of each stretch that is cut short."""
        middles = ((begin + end) / 2 for begin, end in pairwise(self._xs))
        return [x for x, cut in zip(middles, self._cut, strict=True) if cut]

    def ticks(self, apart: float) -> list[Tick]:
        """Return ticks at least so far apart: the beginning of each stretch, and whole units."""
        kept: list[Tick] = []
        for tick in sorted(self._candidates(apart), key=lambda each: each.x):
            if not kept or tick.x - kept[-1].x >= apart:
                kept.append(tick)
        return kept

    def _candidates(self, apart: float) -> Iterator[Tick]:
        for first, last in self._stretches():
            for place in (first, *_units(first, last, apart / (self.scale or 1.0))):
                yield Tick(self.x(place), _label(place))

    def _stretches(self) -> Iterator[tuple[float, float]]:
        """Give the parts of the axis between the cuts."""
        begin = self._knots[0]
        for (left, right), cut in zip(pairwise(self._knots), self._cut, strict=True):
            if cut:
                yield begin, left
                begin = right
        yield begin, self._knots[-1]


def _limit(gaps: Sequence[float]) -> float:
    """Return the length beyond which a gap is cut: with it, none has more than its share."""
    limit = max(gaps, default=0.0)
    share = max(_SHARE, _FEWEST / max(len(gaps), 1))
    for _ in range(_ROUNDS):
        limit = min(limit, share * sum(min(gap, limit) for gap in gaps))
    return limit


def _units(first: float, last: float, days: float) -> Iterator[float]:
    """Give the beginnings of the smallest units of the calendar that have so many days or more."""
    if days <= _DAYS[-1]:
        step = next(each for each in _DAYS if each >= days)
        yield from map(float, range(int(first) + step, int(last) + 1, step))
        return
    step = next((each for each in _STEPS if each * _MONTH >= days), _STEPS[-1])
    begin, end = date.fromordinal(int(first)), date.fromordinal(int(last))
    month = 12 * begin.year + begin.month - 1
    for each in range(month - month % step, 12 * end.year + end.month, step):
        year, number = divmod(each, 12)
        place = date(max(year, 1), number + 1, 1).toordinal()
        if first <= place <= last:
            yield float(place)


def _label(place: float) -> str:
    """Return the day, without day or month where it is the first of them."""
    day = date.fromordinal(int(place)).isoformat()
    return day.removesuffix("-01").removesuffix("-01")
