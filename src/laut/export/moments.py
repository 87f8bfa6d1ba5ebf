"""TIMEX3 values as stretches of the calendar."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple

Precision = Literal[
    "minute",
    "part of day",
    "day",
    "weekend",
    "week",
    "month",
    "quarter",
    "season",
    "half-year",
    "year",
    "years",
    "decade",
    "century",
]

_VALUE: Final = re.compile(
    r"""(?P<base> [0-9]{4} | XXXX | DCT [+-][0-9]{1,4} (?:D|W|M|Q|Y) )?
        (?: (?:^|-) (?P<rest> W(?:[0-9]{2}|XX) (?:-[1-7]|-WE)? | Q[1-4] | H[12] | SP|SU|FA|WI
                            | [0-9]{2} (?:-[0-9]{2})? ) )?
        (?: T (?P<clock> MO|MI|AF|EV|NI|DT | [0-9]{2} (?: :[0-9]{2} (?: :[0-9]{2} )? )? ) )?""",
    re.VERBOSE,
)
_YEARS: Final = re.compile(r"([0-9]{4})/([0-9]{4})")
_SEASON: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_OF_DAY: Final = {"MO": 8, "MI": 12, "AF": 15, "EV": 20, "NI": 23, "DT": 12}


class Parts(NamedTuple):
    """A value in pieces: 2031, DCT-1Y or XXXX; what follows (09, W38-WE, SU); part of the day."""

    base: str
    rest: str
    clock: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of the calendar, both days inclusive. `clock` is 14:00, a part (EV) or empty."""

    first: date
    last: date
    precision: Precision
    clock: str = ""

    @property
    def begin(self) -> str:
        """The beginning in ISO 8601: a day, with its hour where that is known."""
        hour = f"T{self.clock}" if self.precision == "minute" else ""
        return self.first.isoformat() + hour

    @property
    def place(self) -> tuple[float, float]:
        """Begin and end in days, for an axis."""
        if self.clock:
            hour = _hour(self.clock)
            return self.first.toordinal() + hour, self.first.toordinal() + hour
        end = min(self.last.toordinal() + 1, date.max.toordinal())
        return float(self.first.toordinal()), float(end)


def _hour(clock: str) -> float:
    """Return how much of the day is over."""
    if clock in _OF_DAY:
        return _OF_DAY[clock] / 24
    hours, minutes = [*clock.split(":"), "0"][:2]
    return min((int(hours) + int(minutes) / 60) / 24, 1.0)


def parts(value: str) -> Parts | None:
    """Return the pieces of a value; None for what is not about the calendar."""
    found = _VALUE.fullmatch(value)
    if not found or not value or (found["rest"] and not found["base"]):
        return None
    return Parts(found["base"] or "", found["rest"] or "", found["clock"] or "")


def moment(value: str) -> Moment | None:
    """Return the stretch that an absolute value means; None for any other value."""
    try:
        return _moment(value)
    except (ValueError, OverflowError):
        return None


def _moment(value: str) -> Moment | None:
    if value.isdecimal() and value.isascii() and len(value) in {2, 3}:
        years = 10 ** (4 - len(value))
        return _years(int(value) * years, years, "decade" if years == 10 else "century")
    if found := _YEARS.fullmatch(value):
        return Moment(date(int(found[1]), 1, 1), date(int(found[2]), 12, 31), "years")
    pieces = parts(value)
    if pieces is None or not pieces.base.isdecimal():
        return None
    whole = _calendar(int(pieces.base), pieces.rest)
    return _at(whole, pieces.clock) if pieces.clock else whole


def _at(whole: Moment, clock: str) -> Moment | None:
    """Return the moment of a day; an hour of something longer is none."""
    if whole.precision != "day":
        return None
    return Moment(
        whole.first, whole.last, "part of day" if clock in _OF_DAY else "minute", clock[:5]
    )


def _calendar(year: int, rest: str) -> Moment:
    """Return the stretch of a year that TIMEX3 writes after it. Raises ValueError."""
    if not rest:
        return _years(year, 1, "year")
    if rest in _SEASON:
        return _months(year, _SEASON[rest], 3, "season")
    if rest[0] == "W":
        return _week(year, rest[1:])
    if rest[0] in "QH":
        return _half_or_quarter(year, rest[0], int(rest[1]))
    month, _, day = rest.partition("-")
    if not day:
        return _months(year, int(month), 1, "month")
    return _days(date(year, int(month), int(day)), 1, "day")


def _half_or_quarter(year: int, kind: str, number: int) -> Moment:
    if kind == "Q":
        return _months(year, 3 * number - 2, 3, "quarter")
    return _months(year, 6 * number - 5, 6, "half-year")


def _week(year: int, rest: str) -> Moment:
    number, _, day = rest.partition("-")
    monday = date.fromisocalendar(year, int(number), 1)
    if day == "WE":
        return _days(monday + timedelta(5), 2, "weekend")
    if day:
        return _days(monday + timedelta(int(day) - 1), 1, "day")
    return _days(monday, 7, "week")


def _days(first: date, count: int, precision: Precision) -> Moment:
    return Moment(first, first + timedelta(count - 1), precision)


def _months(year: int, month: int, count: int, precision: Precision) -> Moment:
    later, after = divmod(month - 1 + count, 12)
    end = date(year + later, after + 1, 1) - timedelta(1)
    return Moment(date(year, month, 1), end, precision)


def _years(year: int, count: int, precision: Precision) -> Moment:
    return Moment(date(year, 1, 1), date(year + count - 1, 12, 31), precision)
