"""From an open date (a weekday, a month, a season) to the one that is meant.

Without a date of publication the value stays open (XXXX-WXX-1, XXXX-12) or relative (DCT-1Y).
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Final

from laut.times.arithmetic import calendar_day, plus_days, season_start, shift
from laut.times.sense import Match, Scene
from laut.times.tense import AHEAD, BACK, direction

_FAR: Final = 240
_NEAR: Final = 120
_SAME_CONTEXT: Final = 2
_SAME_STORY: Final = 6

_POINTERS: Final = ("LAST", "NEXT", "THIS")

Make = Callable[[int], date | None]


def relative(scene: Scene, steps: float, unit: str) -> str | None:
    """Give the unit so many steps from the day of publication: absolute, or DCT-1W."""
    if scene.published is None:
        return f"DCT{steps:+g}{unit}"
    return shift(scene.published, steps, unit)


def current_day(match: Match, scene: Scene) -> date | None:
    """Give the day that a time of day belongs to: the one told about, else that of publication."""
    memory = scene.memory
    if memory.day and match.sentence - memory.day_sentence <= _SAME_STORY:
        return memory.day
    return scene.published


def year_tail(match: Match, scene: Scene) -> str | None:
    """Give the year that the expression names itself: 2001, DCT-1Y; None where it names none."""
    if (year := match.number("YEAR")) is not None:
        return f"{year:04}"
    if match.has("NEIGHBOUR"):
        return neighbour_year(match, scene)
    if match.has("JAHR") and (steps := match.number("LAST", "NEXT", "THIS")) is not None:
        return relative(scene, steps, "Y")
    return relative(scene, 0, "Y") if match.has("JAHR") else None


def neighbour_year(match: Match, scene: Scene) -> str | None:
    """Give the year of Vorjahr, heuer."""
    value = match.value("NEIGHBOUR")
    return relative(scene, value[0], "Y") if isinstance(value, tuple) else None


def year_for(match: Match, scene: Scene, make: Make) -> int | None:
    """Give the year of a day or month that names none; None without a date of publication.

    ``make`` gives the first day for a year. A year mentioned just before counts where the tense
    allows it; then the tense decides; else the nearest one.
    """
    told = _year_told(match, scene)
    if scene.published is None:
        return told
    way = _way(match)
    if told is not None and told != scene.published.year and _fits(make(told), scene, way):
        return told
    years = range(scene.published.year - 1, scene.published.year + 2)
    return _nearest(scene.published, {y: d for y in years if 1 <= y and (d := make(y))}, way)


def _year_told(match: Match, scene: Scene) -> int | None:
    memory = scene.memory
    recent = match.sentence - memory.year_sentence <= _SAME_CONTEXT and not match.has(*_POINTERS)
    return memory.year if recent else None


def _fits(day: date | None, scene: Scene, way: int) -> bool:
    if day is None or scene.published is None:
        return False
    return (way != BACK or day <= scene.published) and (way != AHEAD or day >= scene.published)


def _way(match: Match) -> int:
    if match.has("LAST"):
        return BACK
    return AHEAD if match.has("NEXT") else direction(match)


def _nearest(published: date, days: dict[int, date], way: int) -> int | None:
    """Give the year of the nearest day on the right side; a far one loses to one that is near."""
    distance = {year: abs((day - published).days) for year, day in days.items()}
    sided = [year for year, day in days.items() if _on_side(day, published, way)]
    best = min(distance, key=distance.__getitem__, default=None)
    chosen = min(sided, key=distance.__getitem__, default=best)
    if best is None or chosen is None:
        return None
    return best if distance[chosen] > _FAR and distance[best] < _NEAR else chosen


def _on_side(day: date, published: date, way: int) -> bool:
    if way == BACK:
        return day <= published
    return day >= published if way == AHEAD else True


def month_start(match: Match, month: int) -> Make:
    """Give the maker of a month's first day; the running month counts for both directions."""
    return lambda year: calendar_day(year, month, 1)


def weekday(match: Match, scene: Scene, number: int) -> str:
    """Give the day that a weekday means: XXXX-WXX-1 without a date of publication."""
    if scene.published is None:
        return f"XXXX-WXX-{number}"
    day = _weekday(match, scene, scene.published, number)
    return day.isoformat() if day else f"XXXX-WXX-{number}"


def _weekday(match: Match, scene: Scene, published: date, number: int) -> date | None:
    back = (published.isoweekday() - number) % 7
    if match.has("LAST"):
        return plus_days(published, -(back or 7))
    if match.has("NEXT"):
        return plus_days(published, 7 - back)
    if match.has("THIS"):
        return plus_days(published, -back % 7)
    if match.word(-1) == "bis" and scene.memory.day and match.sentence == scene.memory.day_sentence:
        return plus_days(scene.memory.day, (number - scene.memory.day.isoweekday()) % 7)
    way = BACK if match.word(-1) == "vom" else direction(match)
    return plus_days(published, -back if way == BACK else -back % 7)


def season_year(match: Match, scene: Scene, name: str) -> int | None:
    """Give the year of a season: this one, unless it lies on the wrong side of today."""
    if scene.published is None:
        return None
    start, year, way = season_start(scene.published.year, name), scene.published.year, _way(match)
    if way == BACK and (start > scene.published or match.has("LAST") and _runs(start, scene)):
        return year - 1
    if way == AHEAD and start + timedelta(days=90) < scene.published:
        return year + 1
    return year


def _runs(start: date, scene: Scene) -> bool:
    return scene.published is not None and start <= scene.published <= start + timedelta(days=91)


def first(values: Iterable[int]) -> int | None:
    """Give the first of some numbers, or None."""
    return next(iter(values), None)
