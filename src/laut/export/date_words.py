"""The words for dates, one table a language."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateWords:
    """Every word that a date needs.

    A unit has three forms: none away from the day of publication, one, and several.
    """

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    seasons: Mapping[str, str]
    of_day: Mapping[str, str]
    day: str
    hour: str
    quarter: str
    half: str
    week: str
    weekend: str
    some_weekend: str
    decade: str
    century: str
    units: Mapping[str, tuple[str, str, str]]
    before: str
    after: str


GERMAN_DATES = DateWords(
    months=(
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
    weekdays=(
        "Montag",
        "Dienstag",
        "Mittwoch",
        "Donnerstag",
        "Freitag",
        "Samstag",
        "Sonntag",
    ),
    seasons={"SP": "Frühling", "SU": "Sommer", "FA": "Herbst", "WI": "Winter"},
    of_day={
        "MO": "morgens",
        "MI": "mittags",
        "AF": "nachmittags",
        "EV": "abends",
        "NI": "nachts",
        "DT": "tagsüber",
    },
    day="{day}. {month}",
    hour="{clock} Uhr",
    quarter="{number}. Quartal",
    half="{number}. Halbjahr",
    week="Woche {number},",
    weekend="Wochenende ab {day}",
    some_weekend="Wochenende",
    decade="{year}er Jahre",
    century="{number}. Jahrhundert",
    units={
        "D": ("am Tag des Erscheinens", "ein Tag", "{} Tage"),
        "W": ("in der Woche des Erscheinens", "eine Woche", "{} Wochen"),
        "M": ("im Monat des Erscheinens", "ein Monat", "{} Monate"),
        "Q": ("im Quartal des Erscheinens", "ein Quartal", "{} Quartale"),
        "Y": ("im Jahr des Erscheinens", "ein Jahr", "{} Jahre"),
    },
    before="{} vor Erscheinen",
    after="{} nach Erscheinen",
)

ENGLISH_DATES = DateWords(
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    weekdays=(
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ),
    seasons={"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"},
    of_day={
        "MO": "morning",
        "MI": "midday",
        "AF": "afternoon",
        "EV": "evening",
        "NI": "night",
        "DT": "daytime",
    },
    day="{day} {month}",
    hour="{clock}",
    quarter="quarter {number},",
    half="half-year {number},",
    week="week {number},",
    weekend="weekend of {day}",
    some_weekend="weekend",
    decade="{year}s",
    century="{year}–{last}",
    units={
        "D": ("on the day of publication", "one day", "{} days"),
        "W": ("in the week of publication", "one week", "{} weeks"),
        "M": ("in the month of publication", "one month", "{} months"),
        "Q": ("in the quarter of publication", "one quarter", "{} quarters"),
        "Y": ("in the year of publication", "one year", "{} years"),
    },
    before="{} before publication",
    after="{} after publication",
)
