"""Clock times and parts of the day."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from laut.german.calendar import TWELVE_HOURS_LATER
from laut.german.time_words import NO_YEAR_AFTER
from laut.times.anchor import current_day, year_for, year_tail
from laut.times.arithmetic import calendar_day, plus_days
from laut.times.kinds import CODES
from laut.times.sense import Match, Piece, Pieces, Sense, absolute
from laut.times.tokens import Token

_HOURS: Final = 24
_LEAP_YEAR: Final = 2000
_REPEATED: Final = frozenset(("jeweils", "täglich", "immer", "stets"))


def o_clock(match: Match) -> Pieces:
    """Give *um 9.30 Uhr*, *14.00 und 17.40 Uhr*, *neun Uhr abends*, *10-18 Uhr*."""
    places = [i for i in range(match.first, match.last) if match.tokens[i].kind in _HOUR_KINDS]
    if match.has("UHR") and _minutes_follow(match, places):
        places.pop()
    times = [_time(match, i) for i in places]
    if None in times or not places:
        return None
    ends = [i + 1 for i in places[:-1]] + [match.last]
    return [
        Piece(i, end, _sense(match, time))
        for i, end, time in zip(places, ends, times, strict=True)
        if time
    ]


def bare(match: Match) -> Pieces:
    """Give *um 12.15*, *nach Mitternacht*; *um 12.50 Euro* is a price."""
    return None if match.word(1) in NO_YEAR_AFTER else o_clock(match)


_HOUR_KINDS: Final = frozenset((CODES["CLOCK"], CODES["NUM"], CODES["ONE"]))


def _minutes_follow(match: Match, places: Sequence[int]) -> bool:
    """Tell *14 Uhr 30*: the last number stands right after Uhr."""
    return len(places) > 1 and match.tokens[places[-1] - 1].kind == CODES["UHR"]


def _time(match: Match, i: int) -> str | None:
    hour, minute = _hour_and_minute(match.tokens[i])
    if i + 2 < match.last and match.tokens[i + 1].kind == CODES["UHR"]:
        minute = _minutes(match.tokens[i + 2], minute)
    if match.name("DAY_PART", "DAILY") in TWELVE_HOURS_LATER and 0 < hour < 12:
        hour += 12
    is_time = 0 <= hour < _HOURS and 0 <= minute < 60
    return f"T{hour:02}:{minute:02}" if is_time or (hour, minute) == (_HOURS, 0) else None


def _minutes(token: Token, minute: int) -> int:
    return int(token.value) if isinstance(token.value, int | float) else minute


def _hour_and_minute(token: Token) -> tuple[int, int]:
    if isinstance(token.value, str):
        hour, minute = token.value.replace(".", ":").split(":")
        return int(hour), int(minute)
    if isinstance(token.value, int | float) and token.value == int(token.value):
        return int(token.value), 0
    return -1, 0


def half(match: Match) -> Pieces:
    """Give *halb neun* (8:30), *Viertel nach acht*, *Viertel vor drei*."""
    hour = match.number("NUM", "ONE")
    if hour is None or not 1 <= hour <= 12:
        return None
    if match.name("DAY_PART", "DAILY") in TWELVE_HOURS_LATER:
        hour += 12
    minutes = 60 * hour + _offset(match)
    return match.piece(_sense(match, f"T{minutes // 60 % 24:02}:{minutes % 60:02}"))


def _offset(match: Match) -> int:
    if match.has("HALB"):
        return -30
    return 15 if match.has("NACH") else -15


def _sense(match: Match, time: str) -> Sense:
    """Give the time on its day; a repeated one, and one without a known day, alone."""
    day = current_day(match)
    if day is None or _REPEATED & {match.word(-1), match.word(-2), match.word(1)}:
        return Sense("TIME", time)
    return _at(day, time)


def _at(day: date, time: str) -> Sense:
    value = f"{day.isoformat()}{time}"
    return Sense("TIME", value, value)


def part_of_day(match: Match) -> Pieces:
    """Give *am Abend*, *in der Nacht*: of the day told about."""
    if match.kind(1) == CODES["PREP"] and match.kind(2) in _DAYS:
        return ()
    if match.has("LAST") and match.scene.published:
        before = plus_days(match.scene.published, -1) or match.scene.published
        return match.piece(_at(before, match.name("DAY_PART")))
    return match.piece(_sense(match, match.name("DAY_PART")))


_DAYS: Final = frozenset(CODES[k] for k in ("WEEKDAY", "ORD", "THE", "DEIX", "TOMORROW", "FIGURES"))


def some_day(match: Match) -> Pieces:
    """Give *an einem Sonntag*, *eines Abends*: any."""
    compound, number = match.value("WEEKDAY_PART"), match.number("WEEKDAY")
    part = match.name("DAY_PART", "DAILY")
    if isinstance(compound, tuple):
        number, part = int(compound[0]), compound[1]
    day = "XXXX-XX-XX" if number is None else f"XXXX-WXX-{number}"
    return match.piece(Sense("TIME" if part else "DATE", f"{day}{part}"))


def part_of_date(match: Match) -> Pieces:
    """Give *in der Nacht des 14. August*."""
    number, month = match.number("ORD") or 0, match.number("MONTH", "SHORT_MONTH") or 0
    if calendar_day(_LEAP_YEAR, month, number) is None:
        return None
    year = year_tail(match) or year_for(match, lambda year: calendar_day(year, month, number))
    value = f"{year}-{month:02}-{number:02}{match.name('DAY_PART')}"
    sense = absolute(value, "TIME")
    return match.piece(sense) if sense else None


def daily(match: Match) -> Pieces:
    """Give *nachts*, *abends*: again and again."""
    return match.piece(Sense("SET", f"XXXX-XX-XX{match.name('DAILY')}"))
