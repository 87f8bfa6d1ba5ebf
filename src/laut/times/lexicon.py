"""Word forms to kinds: the German tables, turned into one look-up."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Final

from laut.german import calendar, holidays, numbers, time_words
from laut.german.months import MONTHS

Value = float | str | tuple[float, str] | None
Entry = tuple[str, Value]

NOTHING: Final[Entry] = ("WORD", None)
WAITING: Final = -1.0
"""In place of the number of a lasting thing: it stands in the word before (48-stündig)."""
VAGUE: Final = -2.0
"""In place of a number: several (mehrjährig)."""


def _all(kind: str, words: Iterable[str], value: Value = None) -> dict[str, Entry]:
    return dict.fromkeys(words, (kind, value))


def _rows(kind: str, table: Mapping[str, Value]) -> dict[str, Entry]:
    return {word: (kind, value) for word, value in table.items()}


_SHORT_MONTHS: Final = {name: number for name, number in MONTHS.items() if len(name) <= 4} | {
    "sept": 9
}
_LONG_MONTHS: Final = {
    **{name: n for name, n in MONTHS.items() if len(name) > 4 or name in {"mai", "juni", "juli"}},
    "märz": 3, "mais": 5, "januars": 1, "septembers": 9, "oktobers": 10, "novembers": 11,
    "dezembers": 12, "februars": 2, "aprils": 4, "junis": 6, "julis": 7, "augusts": 8,
}  # fmt: skip
_HALVES: Final = {"halbe": 0.5, "halben": 0.5, "halbes": 0.5, "halber": 0.5, "dreiviertel": 0.75}
_SINGLES: Final[dict[str, Entry]] = {
    "am": ("AM", None), "im": ("IM", None), "in": ("IN", None), "an": ("IN", None),
    "von": ("VON", None), "vom": ("VON", None), "ab": ("AB", None), "vor": ("VOR", None),
    "seit": ("SEIT", None), "nach": ("NACH", None), "bis": ("BIS", None), "um": ("UM", None),
    "gegen": ("UM", None), "lang": ("LANG", None), "uhr": ("UHR", None),
    "halb": ("HALB", None), "viertel": ("QUARTER_PAST", None), "mal": ("MAL", None),
    "alle": ("ALL", None), "aller": ("ALL", None), "hälfte": ("HALF", None),
    "mitternacht": ("CLOCK", "24:00"), "chr": ("ERA", None), "christus": ("ERA", None),
    "morgen": ("TOMORROW", 1),
}  # fmt: skip

# Later rows win: a form that is more specific stands further down.
LEXICON: Final[Mapping[str, Entry]] = {
    **_all("PREP", time_words.OPEN_CLASS),
    **_all("AGE_NOUN", time_words.AGE_NOUNS),
    **_all("EARLY", time_words.EARLY),
    **_all("VAGUE", time_words.VAGUE_NUMBERS),
    **_all("APPROX", time_words.APPROXIMATORS),
    **_all("OUTSIDE", time_words.OUTSIDE_APPROXIMATORS),
    **_rows("NUM", numbers.CARDINALS),
    **_rows("YEAR", numbers.YEARS),
    **_rows("ORD", numbers.ORDINALS),
    **_rows("MULTI", numbers.MULTIPLICATIVES),
    **_rows("DECADE", numbers.DECADES),
    **_all("ONE", numbers.ONE, 1),
    **_rows("HALVES", _HALVES),
    **_rows("WEEKDAY", calendar.WEEKDAYS),
    **_rows("WEEKDAYS", calendar.WEEKDAYS_REPEATED),
    **_rows("SHORT_DAY", calendar.WEEKDAY_ABBREVIATIONS),
    **_rows("SEASON", calendar.SEASONS),
    **_rows("DAY_PART", calendar.DAY_PARTS),
    **_rows("DAILY", calendar.DAY_PARTS_REPEATED),
    **_rows("UNIT", calendar.UNITS),
    **_rows("UNITS", calendar.UNITS_SEVERAL),
    **_all("JAHR", calendar.YEAR_WORDS, "Y"),
    **_all("JAHRE", calendar.YEARS_WORDS, "Y"),
    **_rows("EDGE", calendar.EDGES),
    **_rows("NEIGHBOUR", calendar.NEIGHBOURS),
    **_rows("NEIGHBOUR_DAY", calendar.NEIGHBOUR_DAYS),
    **_all("TERM", calendar.TERMS),
    **_all("CENTURY", calendar.CENTURY, "CE"),
    **_all("SHORT_CENTURY", calendar.SHORT_CENTURY),
    **_all("MILLENNIUM", calendar.MILLENNIUM),
    **_all("QUARTER", calendar.QUARTER, "Q"),
    **_all("HALF_YEAR", calendar.HALF_YEAR, "H"),
    **_all("WEEKEND", calendar.WEEKEND, "WE"),
    **_rows("SHORT_MONTH", _SHORT_MONTHS),
    **_rows("MONTH", _LONG_MONTHS),
    **{name: ("FEAST", name) for name in (*holidays.FIXED, *holidays.FROM_EASTER, *holidays.ADVENT,
       *holidays.NTH_WEEKDAY, *holidays.SEASONS_OF_FEASTS) if " " not in name},
    **_rows("DEIX", time_words.DAYS_FROM_TODAY),
    **_rows("REF", time_words.REFERENCES),
    **_rows("LAST", {w: n for w, n in time_words.DIRECTIONS.items() if n < 0}),
    **_rows("NEXT", {w: n for w, n in time_words.DIRECTIONS.items() if n > 0}),
    **_rows("THIS", {w: n for w, n in time_words.DIRECTIONS.items() if n == 0}),
    **_rows("SEQUEL", time_words.SEQUELS),
    **_rows("LATER", time_words.LATER),
    **_rows("PART", time_words.PARTS),
    **_all("THE", time_words.ARTICLES),
    **_all("EVERY", time_words.EVERY),
    **_all("AND", time_words.CONNECTIVES),
    **_all("PER", time_words.PER_UNIT),
    **_all("AGE_PREP", time_words.AGE_PREPOSITIONS),
    **_SINGLES,
    **_rows("FREQ", calendar.EVERY),
}  # fmt: skip

_ENDING: Final = "(?:e[nmrs]?)?"
_LASTING: Final = re.compile(f"(.*)({'|'.join(calendar.UNIT_STEMS)})ig{_ENDING}")
_DAYS: Final = re.compile(f"({'|'.join(calendar.WEEKDAYS)})({'|'.join(calendar.DAY_PARTS)})")
_LIKELY: Final = re.compile(
    f"(?:ig|lang|lich){_ENDING}$|(?:morgen|mittag|abend|nacht|früh)s?$|^(?:vor)?gestrig|^morgig|^heurig"
)
_SPECIAL: Final = {"ein": 1.0, "halb": 0.5, "ganz": 1.0, "": WAITING, "mehr": VAGUE, "lang": VAGUE}


@lru_cache(maxsize=8192)
def look_up(word: str) -> Entry:
    """Give the kind and value of a word form in lower case; a plain word is NOTHING."""
    found = LEXICON.get(word)
    if found is not None:
        return found
    return (_compound(word) if _LIKELY.search(word) else None) or _adjective(word)


def _compound(word: str) -> Entry | None:
    if match := _DAYS.fullmatch(word):
        return "WEEKDAY_PART", (calendar.WEEKDAYS[match[1]], calendar.DAY_PARTS[match[2]])
    if (match := _LASTING.fullmatch(word)) and (found := _lasting(match[1], match[2])):
        return found
    return next((entry for read in _ROWS if (entry := read(word))), None)


def _stemmed(
    kind: str, table: Mapping[str, Value], ending: str = ""
) -> Callable[[str], Entry | None]:
    """Give a reader of the inflected forms of a table's stems."""
    pattern = re.compile(f"({'|'.join(table)}){ending}{_ENDING}")

    def read(word: str) -> Entry | None:
        match = pattern.fullmatch(word)
        return (kind, table[match[1]]) if match else None

    return read


_ROWS: Final = (
    _stemmed("FREQ", calendar.EVERY),
    _stemmed("TODAYS", time_words.TODAYS),
    _stemmed("THISYEARS", time_words.THIS_YEARS),
    _stemmed("ADVERB", {**calendar.UNITS_SEVERAL, "jahre": "Y"}, "lang"),
)


def _lasting(count: str, stem: str) -> Entry | None:
    """Give einwöchig as (1, W); the bare adjective waits for the number before it."""
    number = _SPECIAL.get(count) or numbers.CARDINALS.get(count)
    return ("LASTING", (number, calendar.UNIT_STEMS[stem])) if number is not None else None


def _adjective(word: str) -> Entry:
    return ("ADJ", None) if word.endswith(("e", "en", "er")) else NOTHING
