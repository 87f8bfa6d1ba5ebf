"""From an open date (a weekday, a month, a season) to the one that is meant.

Without a date of publication the value stays open (XXXX-WXX-1, XXXX-12) or relative (DCT-1Y).
"""

from collections.abc import Callable
from datetime import date
from typing import Final

from laut.times.arithmetic import plus_days, season_start, shift
from laut.times.sense import Match, Scene
from laut.times.tense import AHEAD, BACK, direction

# Days: on the right side but so far away loses to the wrong side but so near.
_FAR: Final = 240
_NEAR: Final = 120
# Sentences: how long a year, and a day, stays what is told about.
_SAME_CONTEXT: Final = 2
_SAME_CONTEXT_UNDATED: Final = 6
_SAME_STORY: Final = 6
_SEASON: Final = 91
_SPRING: Final = 3
_YEARS: Final = range(1, 10000)

_POINTERS: Final = ("LAST", "NEXT", "THIS")

Make = Callable[[int], date | None]


def relative(scene: Scene, steps: float, unit: str) -> str | None:
    """Give the unit so many steps from the day of publication: absolute, or DCT-1W."""
    if scene.published is None:
        return f"DCT{steps:+.0f}{unit}"
    return shift(scene.published, steps, unit)


def current_day(match: Match) -> date | None:
    """Give the day that a time of day belongs to: the one told about, else that of publication."""
    memory = match.scene.memory
    if memory.day and match.sentence - memory.day_sentence <= _SAME_STORY:
        return memory.day
    return match.scene.published


def year_tail(match: Match) -> str | None:
    """Give the year that the expression names itself: 2001, DCT-1Y; None where it names none."""
    if (year := match.number("YEAR")) is not None:
        return f"{year:04}"
    if match.has("NEIGHBOUR"):
        return neighbour_year(match)
    if match.has("JAHR") and (steps := match.number("LAST", "NEXT", "THIS")) is not None:
        return relative(match.scene, steps, "Y")
    return relative(match.scene, 0, "Y") if match.has("JAHR") else None


def neighbour_year(match: Match) -> str | None:
    """Give the year of Vorjahr, heuer."""
    value = match.value("NEIGHBOUR")
    return relative(match.scene, value[0], "Y") if isinstance(value, tuple) else None


def year_for(match: Match, make: Make) -> str:
    """Give the year of a day or month that names none; XXXX without a date of publication.

    ``make`` gives the first day for a year. A year mentioned just before counts where the tense
    allows it; then the tense decides; else the nearest one.
    """
    told, published = _year_told(match), match.scene.published
    if published is None:
        return told or "XXXX"
    way = _way(match)
    if told and int(told) != published.year and _fits(make(int(told)), published, way):
        return told
    years = range(published.year - 1, published.year + 2)
    days = {year: day for year in years if year in _YEARS and (day := make(year))}
    nearest = _nearest(published, days, way, sure=match.has(*_POINTERS))
    return "XXXX" if nearest is None else f"{nearest:04}"


def _year_told(match: Match) -> str | None:
    memory = match.scene.memory
    reach = _SAME_CONTEXT if match.scene.published else _SAME_CONTEXT_UNDATED
    recent = match.sentence - memory.year_sentence <= reach
    return memory.year if recent and not match.has(*_POINTERS) else None


def _fits(day: date | None, published: date, way: int) -> bool:
    if day is None:
        return False
    return (way != BACK or day <= published) and (way != AHEAD or day >= published)


def _way(match: Match) -> int:
    if match.has("LAST"):
        return BACK
    return AHEAD if match.has("NEXT") else direction(match)


def _nearest(published: date, days: dict[int, date], way: int, *, sure: bool) -> int | None:
    """Give the year of the nearest day on the right side.

    Unless the side is sure, a day far away on it loses to one that is near on the other.
    """
    distance = {year: abs((day - published).days) for year, day in days.items()}
    sided = [year for year, day in days.items() if _on_side(day, published, way)]
    best = min(distance, key=distance.__getitem__, default=None)
    chosen = min(sided, key=distance.__getitem__, default=best)
    if best is None or chosen is None:
        return None
    too_far = not sure and distance[chosen] > _FAR and distance[best] < _NEAR
    return best if too_far else chosen


def _on_side(day: date, published: date, way: int) -> bool:
    if way == BACK:
        return day <= published
    return day >= published if way == AHEAD else True


def weekday(match: Match, number: int) -> str:
    """Give the day that a weekday means: XXXX-WXX-1 without a date of publication."""
    if match.scene.published is None:
        return f"XXXX-WXX-{number}"
    day = _weekday(match, match.scene.published, number)
    return day.isoformat() if day else f"XXXX-WXX-{number}"


def _weekday(match: Match, published: date, number: int) -> date | None:
    back = (published.isoweekday() - number) % 7
    if match.has("LAST"):
        return plus_days(published, -(back or 7))
    if match.has("NEXT"):
        return plus_days(published, 7 - back)
    if match.has("THIS"):
        return plus_days(published, -back % 7)
    if (
        match.word(-1) == "bis"
        and match.scene.memory.day
        and match.sentence == match.scene.memory.day_sentence
    ):
        return plus_days(match.scene.memory.day, (number - match.scene.memory.day.isoweekday()) % 7)
    way = BACK if match.word(-1) == "vom" else direction(match)
    return plus_days(published, -back if way == BACK else -back % 7)


def season_year(match: Match, name: str) -> int | None:
    """Give the year in which a season starts: this one, unless it is on the wrong side of today."""
    published = match.scene.published
    return None if published is None else published.year + _season_steps(match, published, name)


def _season_steps(match: Match, published: date, name: str) -> int:
    start, way = season_start(published.year, name), _way(match)
    if way == BACK and (start > published or (match.has("LAST") and _runs(start, published))):
        return -1
    if way == AHEAD and (published - start).days > _SEASON:
        return 1
    return -1 if way != AHEAD and name == "WI" and published.month < _SPRING else 0


def _runs(start: date, published: date) -> bool:
    return 0 <= (published - start).days <= _SEASON
