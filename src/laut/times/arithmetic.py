"""Arithmetic on TIMEX3 units: shifting by days, weeks, months, years, and the feasts of a year."""

import re
from datetime import date, timedelta
from typing import Final

from laut.german.calendar import SEASONS
from laut.german.holidays import ADVENT, FIXED, FROM_EASTER, NOT_SUNDAY, NTH_WEEKDAY

_FIRST_MONTH: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_LEADING: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?(?![0-9A-Z])")
DAYS: Final = {"D": 1, "W": 7}
YEARS: Final = {"Y": 1, "DE": 10, "CE": 100}
CALENDAR_UNITS: Final = ("D", "W", "M", "Y", "DE", "CE", "WE", "Q")


def shift(day: date, steps: float, unit: str) -> str | None:
    """Give the unit that lies so many steps away, at its own grain; None outside the calendar."""
    try:
        return _shift(day, steps, unit)
    except (OverflowError, ValueError):
        return None


def _shift(day: date, steps: float, unit: str) -> str | None:
    if unit in YEARS:
        return _year(day.year + int(steps * YEARS[unit]))
    if unit in {"M", "Q"}:
        return months(day, round(steps) if unit == "M" else 3 * round(steps))
    if unit == "D":
        return (day + timedelta(days=round(steps))).isoformat()
    if unit in {"W", "WE"}:
        return week(day + timedelta(weeks=round(steps))) + ("-WE" if unit == "WE" else "")
    return None


def months(day: date, steps: int) -> str:
    """Give the month so many months away."""
    year, month = divmod(day.year * 12 + day.month - 1 + steps, 12)
    return date(year, month + 1, 1).isoformat()[:7]


def week(day: date) -> str:
    """Give the ISO week of a day: 2024-W18."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def quarter(day: date, steps: int = 0) -> str:
    """Give a quarter by its distance from that of a day: 2024-Q1."""
    year, number = divmod(day.year * 4 + (day.month - 1) // 3 + steps, 4)
    return f"{year:04}-Q{number + 1}"


def _year(number: int) -> str | None:
    return f"{number:04}" if 1 <= number <= 9999 else None


def calendar_day(year: int, month: int, day: int) -> date | None:
    """Give the day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def plus_days(day: date, days: int) -> date | None:
    """Give the day so many days away, or None outside the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def first_day(value: str) -> date | None:
    """Give the first day of an absolute value (2024, 2024-05, 2024-W18, 2024-SP); None else."""
    if match := re.match(r"([0-9]{4})-W([0-9]{2})", value):
        return _week_day(int(match[1]), int(match[2]))
    if match := re.match(r"([0-9]{4})-(SP|SU|FA|WI|Q[1-4]|H[12])", value):
        return calendar_day(int(match[1]), _first_month(match[2]), 1)
    if match := _LEADING.match(value.split("T", maxsplit=1)[0]):
        return calendar_day(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    return None


def _first_month(part: str) -> int:
    if part in _FIRST_MONTH:
        return _FIRST_MONTH[part]
    return (int(part[1]) - 1) * (3 if part[0] == "Q" else 6) + 1


def _week_day(year: int, number: int) -> date | None:
    try:
        return date.fromisocalendar(year, number, 1)
    except ValueError:
        return None


def season(day: date) -> str:
    """Give the season in which a day lies."""
    return ("WI", "SP", "SU", "FA")[day.month % 12 // 3]


def season_start(year: int, name: str) -> date:
    """Give the first day of a season; winter starts in December of its year."""
    return date(year, _FIRST_MONTH[name], 1)


def easter(year: int) -> date:
    """Give Easter Sunday.

    Source: the anonymous Gregorian algorithm as printed in Meeus, Astronomical Algorithms (1991),
    chapter 8.
    """
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    low = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * low) // 451
    month, day = divmod(h + low - 7 * m + 114, 31)
    return date(year, month, day + 1)


def feast(name: str, year: int) -> date | None:
    """Give the day of a feast in a year; None for a name without a day."""
    if name in FIXED:
        return date.fromisoformat(f"{year:04}-{FIXED[name]}")
    if name in FROM_EASTER:
        return plus_days(easter(year), FROM_EASTER[name])
    if name in ADVENT:
        return _sunday_before_christmas(year, ADVENT[name], NOT_SUNDAY.get(name, 0))
    return _nth_weekday(year, *NTH_WEEKDAY[name]) if name in NTH_WEEKDAY else None


def _sunday_before_christmas(year: int, weeks: int, days: int) -> date:
    last = date(year, 12, 24)
    return last - timedelta(days=last.isoweekday() % 7 + 7 * (weeks - 1) - days)


def _nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))


SEASON_CODES: Final = frozenset(SEASONS.values())
