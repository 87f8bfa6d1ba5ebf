"""Calendar dates: days, months, years, seasons, quarters, decades, centuries, feasts."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from laut.german.holidays import SEASONS_OF_FEASTS
from laut.german.time_words import NO_YEAR_AFTER, NO_YEAR_BEFORE
from laut.times.anchor import (
    Make,
    relative,
    season_year,
    weekday,
    year_for,
    year_tail,
)
from laut.times.arithmetic import calendar_day, feast, shift
from laut.times.kinds import CODES
from laut.times.sense import Match, Piece, Pieces, Sense, absolute
from laut.times.tokens import Token

_LAST_DAY: Final = 31
_LEAP_YEAR: Final = 2000
_PIVOT: Final = 50
_SURE_YEARS: Final = range(1900, 2036)
_LIKELY_YEARS: Final = range(1400, 2101)


def day(match: Match) -> Pieces:
    """Give the days of *3. Mai*, *10., 11. und 18. März 2024*: one month for all of them."""
    month = match.number("MONTH", "SHORT_MONTH")
    numbers = [i for i in range(match.first, match.last) if _is_day(match.tokens[i])]
    if month is None or not numbers:
        return None
    final = numbers[-1]
    year = _year(match, month, _number(match.tokens[final]))
    senses = [_day(year, month, _number(match.tokens[i])) for i in numbers]
    starts = numbers if len(numbers) > 1 else [match.first]
    ends = [*(i + 1 for i in numbers[:-1]), match.last]
    return _pieces(zip(starts, ends, senses, strict=True))


def _pieces(found: Iterable[tuple[int, int, Sense | None]]) -> Pieces:
    """Give the pieces whose sense is known; None where there is none."""
    return [Piece(first, last, sense) for first, last, sense in found if sense] or None


def _is_day(token: Token) -> bool:
    return token.kind == CODES["ORD"] and 1 <= _number(token) <= _LAST_DAY


def _number(token: Token) -> int:
    return int(token.value) if isinstance(token.value, int | float) else 0


def _year(match: Match, month: int, number: int) -> str:
    tail = year_tail(match)
    if tail is not None:
        return tail
    return year_for(match, lambda y: calendar_day(y, month, number))


def _day(year: str, month: int, number: int) -> Sense | None:
    """Give a day that the calendar has; without a year, in a leap year."""
    known = int(year) if year.isdigit() else _LEAP_YEAR
    if calendar_day(known, month, number) is None:
        return None
    return absolute(f"{year}-{month:02}-{number:02}")


def figures(match: Match) -> Pieces:
    """Give the day of 23.3.1987, 1.5., 24.12.99, 2024-05-06."""
    numbers = [int(each) for each in re.findall(r"[0-9]+", match.name("FIGURES"))]
    if match.has("ISO"):
        return _iso(match)
    number, month = numbers[:2]
    year = _full(numbers[2]) if len(numbers) > 2 else _year(match, month, number)
    return _one(match, _day(year, month, number))


def _iso(match: Match) -> Pieces:
    year, month, number = match.name("ISO").split("-")
    return _one(match, _day(year, int(month), int(number)))


def short_figures(match: Match) -> Pieces:
    """Give the day of *am 22.04*, written without its last full stop."""
    number, _, month = match.name("CLOCK").partition(".")
    if not month:
        return None
    return _one(match, _day(_year(match, int(month), int(number)), int(month), int(number)))


def _full(year: int) -> str:
    return f"{year if year > 99 else year + (1900 if year > _PIVOT else 2000):04}"


def month(match: Match) -> Pieces:
    """Give the month of *Mai*, *Anfang Mai 2024*, *September letzten Jahres*."""
    number = match.number("MONTH", "SHORT_MONTH") or 1
    tail = year_tail(match)
    if tail is None:
        today = None if match.has("LAST", "NEXT") else match.scene.published
        tail = year_for(match, _middle(today, number))
    return _one(match, absolute(f"{tail}-{number:02}"))


def _middle(today: date | None, number: int) -> Make:
    """Give the maker of a month's day; in the running month that is today, on no side."""

    def make(year: int) -> date | None:
        if today and (today.year, today.month) == (year, number):
            return today
        return calendar_day(year, number, 15)

    return make


def months(match: Match) -> Pieces:
    """Give the months of a range that shares its year: *von Mai bis Juli 2024*."""
    places = [i for i in range(match.first, match.last) if match.tokens[i].kind == CODES["MONTH"]]
    year = year_tail(match)
    if year is None or len(places) != 2:
        return None
    values = [absolute(f"{year}-{_number(match.tokens[i]):02}") for i in places]
    first, last = places
    return _pieces(zip((first, last), (first + 1, match.last), values, strict=True))


def year(match: Match) -> Pieces:
    """Give a year in figures, unless they count something (1500 Azubis)."""
    number = match.number("YEAR") or 0
    if match.has("JAHR", "JAHRE"):
        return _one(match, absolute(f"{number:04}"))
    return _one(match, absolute(f"{number:04}")) if is_year(match, number) else None


def is_year(match: Match, number: int) -> bool:
    """Tell a year from four figures that count."""
    if match.kind(-1) in _NO_YEAR_BEFORE or match.word(-1) in NO_YEAR_BEFORE:
        return False
    after = _after_range(match)
    if after is None:
        return number in _LIKELY_YEARS
    if after.text.lower() in NO_YEAR_AFTER or after.text in "%€$°":
        return False
    return _year_before_noun(match, number, after)


def _year_before_noun(match: Match, number: int, after: Token) -> bool:
    if after.kind == CODES["WORD"] and after.text[0].isupper():
        return number in _SURE_YEARS and match.kind(-1) != CODES["THE"]
    return number in _LIKELY_YEARS or match.kind(-1) in _YEAR_BEFORE


def _after_range(match: Match) -> Token | None:
    """Give the token after the year, or after the range of figures that it opens."""
    steps = 1
    while match.kind(steps) in _RANGE and match.kind(steps + 1) in _FIGURES:
        steps += 2
    return match.near(steps)


_NO_YEAR_BEFORE: Final = frozenset(CODES[kind] for kind in ("NUM", "APPROX", "OUTSIDE", "VAGUE"))
_YEAR_BEFORE: Final = frozenset(CODES[kind] for kind in ("SEIT", "VON", "BIS", "AB", "UM", "NACH"))
_RANGE: Final = frozenset(CODES[kind] for kind in ("BIS", "DASH", "AND"))
_FIGURES: Final = frozenset(CODES[kind] for kind in ("YEAR", "NUM"))


def year_pair(match: Match) -> Pieces:
    """Give the first year of *2007/08*, as an interval where the years follow."""
    first, second = match.name("YEARPAIR").split("/")
    full = second if len(second) == 4 else first[:2] + second
    value = f"{first}/{full}"
    return match.piece(Sense("DATE", value, value))


def season(match: Match) -> Pieces:
    """Give the season of *im Herbst*, *Sommer 2014*, *im vergangenen Winter*."""
    name = match.name("SEASON")
    return _one(match, absolute(f"{year_tail(match) or _season_year(match, name)}-{name}"))


def _season_year(match: Match, name: str) -> str:
    found = season_year(match, name)
    return year_for(match, lambda _: None) if found is None else f"{found:04}"


def part_of_year(match: Match) -> Pieces:
    """Give a quarter or half of a year: *drittes Quartal 2023*, *zweite Jahreshälfte*."""
    number = match.number("ORD", "NUM")
    letter = match.name("QUARTER", "HALF_YEAR") or "H"
    if number is None or number > (4 if letter == "Q" else 2):
        return None
    year = year_tail(match) or relative(match.scene, 0, "Y")
    return _one(match, absolute(f"{year}-{letter}{number}"))


def decade(match: Match) -> Pieces:
    """Give the three figures of a decade: *Anfang der neunziger Jahre* is 199."""
    number = match.number("DECADE") or 0
    if number < 100:
        number += 2000 if number == 10 else 1900
    value = f"{number // 10}"
    return match.piece(Sense("DATE", value, value))


def century(match: Match) -> Pieces:
    """Give the two figures of a century: *das 15. Jahrhundert* is 14."""
    number = [_number(token) for token in match.all("ORD")]
    if number:
        value = f"{number[-1] - 1:02}"
        return match.piece(Sense("DATE", value, value))
    steps = match.number("LAST", "NEXT", "THIS")
    if steps is None or match.scene.published is None:
        return None
    value = f"{match.scene.published.year // 100 + steps:02}"
    return match.piece(Sense("DATE", value, value))


def centuries(match: Match) -> Pieces:
    """Give both of *im 16. und 17. Jahrhundert*."""
    places = [i for i in range(match.first, match.last) if match.tokens[i].kind == CODES["ORD"]]
    first, last = places[0], places[-1]
    values = [f"{_number(match.tokens[i]) - 1:02}" for i in (first, last)]
    return [
        Piece(first, first + 1, Sense("DATE", values[0], values[0])),
        Piece(last, match.last, Sense("DATE", values[1], values[1])),
    ]


def term(match: Match) -> Pieces:
    """Give *nächste Saison*, *im laufenden Schuljahr*: no calendar year."""
    return match.piece(Sense("DATE", "XXXX"))


def millennium(match: Match) -> Pieces:
    """Give the figure of a millennium: *das dritte Jahrtausend* is 2."""
    number = match.number("ORD")
    if number is None:
        return match.piece(Sense("DATE", f"{2 + (match.number('LAST', 'NEXT', 'THIS') or 0)}"))
    return match.piece(Sense("DATE", f"{number - 1}"))


def before_christ(match: Match) -> Pieces:
    """Give a year before the common era: BC0333."""
    return match.piece(Sense("DATE", f"BC{match.number('NUM', 'YEAR') or 0:04}"))


def holiday(match: Match) -> Pieces:
    """Give the day of a feast: of its year, else of the one that the tense points to."""
    name = match.name("FEAST")
    if name in SEASONS_OF_FEASTS:
        return match.piece(Sense("DATE", "XXXX-XX-XX"))
    tail = year_tail(match)
    if tail is None:
        tail = year_for(match, lambda year: feast(name, year))
    return _one(match, absolute(_feast(name, tail)))


def _feast(name: str, year: str) -> str:
    """Give the day; a movable feast of an unknown year stays open."""
    known = feast(name, int(year)) if year.isdigit() else feast(name, 2000)
    if known is None:
        return "XXXX-XX-XX"
    if year.isdigit():
        return known.isoformat()
    fixed = known == feast(name, 2001) or feast(name, 2001) == known.replace(year=2001)
    return f"{year}-{known.isoformat()[5:]}" if fixed else f"{year}-XX-XX"


def week_day(match: Match) -> Pieces:
    """Give the day of *Montag*, *am Sonntagabend*, *Dienstag vergangener Woche*."""
    number, part = _weekday(match)
    if match.has("UNIT", "WEEKEND"):
        return _one(match, _in_week(match, number))
    found = weekday(match, number)
    if part:
        return _one(match, absolute(f"{found}{part}", "TIME"))
    return _one(match, absolute(found))


def _weekday(match: Match) -> tuple[int, str]:
    compound = match.value("WEEKDAY_PART")
    if isinstance(compound, tuple):
        return int(compound[0]), compound[1]
    part = match.name("DAY_PART", "DAILY") or ("TMO" if match.has("TOMORROW") else "")
    return match.number("WEEKDAY", "WEEKDAYS") or 1, part


def _in_week(match: Match, number: int) -> Sense | None:
    """Give the weekday of another week: DCT-1W-2 without a date of publication."""
    if match.name("UNIT") != "W":
        return None
    steps = match.number("LAST", "NEXT", "THIS") or 0
    if match.scene.published is None:
        return absolute(f"DCT{steps:+}W-{number}")
    return absolute(
        shift(match.scene.published, 7 * steps + number - match.scene.published.isoweekday(), "D")
    )


def _one(match: Match, sense: Sense | None) -> Sequence[Piece] | None:
    return None if sense is None else match.piece(sense)
