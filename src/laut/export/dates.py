"""TIMEX3 values in words: "22. September 2031", "eine Woche vor Erscheinen"."""

import re
from datetime import date
from typing import Final

from laut.export.date_words import DateWords
from laut.export.moments import Moment, Parts, moment, parts
from laut.export.visible import one_line

_RELATIVE: Final = re.compile(r"DCT([+-])([0-9]+)([A-Z])")


def in_words(value: str, dates: DateWords) -> str:
    """Return the value in words, or as it is where there are no simple ones."""
    pieces = parts(value)
    when = moment(value)
    if pieces is None or (pieces.base.isdecimal() and when is None):
        return _long(when, dates) or one_line(value)
    return _pieces(value, pieces, dates) or one_line(value)


def compact(value: str, dates: DateWords) -> str:
    """Return the value as short as a column of dates wants it: ISO 8601 where it can be."""
    when = moment(value)
    match when.precision if when else None:
        case "minute" | "day" | "week" | "month" | "year" | "years":
            return one_line(value.replace("T", " "))
        case "part of day" if when:
            return f"{when.first.isoformat()} {dates.of_day[when.clock]}"
        case "weekend" if when:
            return f"{when.first.isoformat()}/{when.last:%m-%d}"
    return in_words(value, dates)


def _long(when: Moment | None, dates: DateWords) -> str:
    """Return words for decades and centuries."""
    if when is None or when.precision not in {"decade", "century"}:
        return ""
    year = when.first.year
    form = dates.decade if when.precision == "decade" else dates.century
    return form.format(year=year, last=when.last.year, number=year // 100 + 1)


def _pieces(value: str, pieces: Parts, dates: DateWords) -> str:
    day = _day_of_week(value.partition("T")[0], dates) or _year_and(pieces, dates)
    if not day and pieces.base:
        return ""
    return ", ".join(filter(None, (day, _clock(pieces.clock, dates))))


def _day_of_week(value: str, dates: DateWords) -> str:
    """Return the day or the weekend that is written as part of a week of a known year."""
    when = moment(value)
    if when is None or "W" not in value or when.precision == "week":
        return ""
    day = f"{_day(when.first, dates)} {when.first.year}"
    return dates.weekend.format(day=day) if when.precision == "weekend" else day


def _day(day: date, dates: DateWords) -> str:
    return dates.day.format(day=day.day, month=dates.months[day.month - 1])


def _year_and(pieces: Parts, dates: DateWords) -> str:
    """Return the part of the year, and the year as far as it is known."""
    part = _part(pieces.rest, dates)
    if pieces.rest and not part:
        return ""
    if pieces.base.isdecimal():
        return f"{part} {pieces.base}".strip()
    part = part.rstrip(",")
    found = _RELATIVE.fullmatch(pieces.base)
    return ", ".join(filter(None, (part, found and _relative(found, dates))))


def _relative(found: re.Match[str], dates: DateWords) -> str:
    sign, number, unit = found.groups()
    same, one, several = dates.units[unit]
    if int(number) == 0:
        return same
    away = one if int(number) == 1 else several.format(int(number))
    return (dates.before if sign == "-" else dates.after).format(away)


def _part(rest: str, dates: DateWords) -> str:
    """Return the part of a year in words: "22. September", "Sommer", "Freitag"."""
    if rest in dates.seasons:
        return dates.seasons[rest]
    kind, number = rest[:1], rest[1:]
    if kind in {"Q", "H"}:
        return (dates.quarter if kind == "Q" else dates.half).format(number=number)
    if kind == "W":
        return _week(number, dates)
    return _month(rest, dates) if rest else ""


def _week(number: str, dates: DateWords) -> str:
    week, _, day = number.partition("-")
    if week != "XX":
        return "" if day else dates.week.format(number=int(week))
    return dates.some_weekend if day == "WE" else dates.weekdays[int(day) - 1] if day else ""


def _month(rest: str, dates: DateWords) -> str:
    month, _, day = rest.partition("-")
    if not 1 <= int(month) <= 12:
        return ""
    name = dates.months[int(month) - 1]
    return dates.day.format(day=int(day), month=name) if day else name


def _clock(clock: str, dates: DateWords) -> str:
    if not clock:
        return ""
    return dates.of_day.get(clock) or dates.hour.format(clock=clock[:5])
