"""How long and how often: durations and sets."""

import re
from typing import Final

from laut.german.calendar import LASTING_NOUNS
from laut.german.time_words import AGE_PREPOSITIONS, AGE_WORDS, REPEATED_PHRASES
from laut.times.kinds import CODES
from laut.times.lexicon import VAGUE, WAITING
from laut.times.sense import Match, Piece, Pieces, Sense

_UNIT_KINDS: Final = ("UNIT", "UNITS", "JAHR", "JAHRE", "WEEKEND", "SEASON", "DAY_PART")
_SPLIT: Final = re.compile(r"([0-9]*)(.*)")


def amount(match: Match) -> tuple[float | None, str]:
    """Give the number (None: several) and the unit of a counted time."""
    unit = [token.value for token in match.all(*_UNIT_KINDS)]
    name = unit[-1] if unit and isinstance(unit[-1], str) else "D"
    return _count(match), name


def _count(match: Match) -> float | None:
    """Give how many: eine halbe is 0.5, the bare singular 1, the bare plural several."""
    if match.has("VAGUE") and match.has("UNITS", "JAHRE"):
        return None
    numbers = [token.value for token in match.all("NUM", "ONE", "HALVES", "YEAR")]
    if not numbers:
        return None if match.has("UNITS", "JAHRE") else 1
    number = numbers[-1]
    return float(number) if isinstance(number, int | float) else None


def duration_value(count: float | None, unit: str) -> str:
    """Give P2W, PT3H, P0.5Y, PXD. A unit may carry a factor: 15TM is a quarter of an hour."""
    factor, name = split_unit(unit)
    number = "X" if count is None else f"{count * factor:.10g}"
    return f"PT{number}{name[1:]}" if name.startswith("T") else f"P{number}{name}"


def split_unit(unit: str) -> tuple[int, str]:
    """Give the factor and the plain unit of 15TM, 25Y, W."""
    match = _SPLIT.fullmatch(unit)
    factor, name = match.groups() if match else ("", unit)
    return int(factor or 1), name


def counted(match: Match) -> Pieces:
    """Give *drei Wochen*, *rund eine halbe Stunde*, *einige Jahre*, *die letzten zehn Tage*.

    After a comma *die* is a pronoun: the expression starts after it.
    """
    if match.word(-1) == "," and match.tokens[match.first].kind == CODES["THE"]:
        return None
    count, unit = amount(match)
    return (
        () if _is_age(match, unit) else match.piece(Sense("DURATION", duration_value(count, unit)))
    )


def _is_age(match: Match, unit: str) -> bool:
    """Tell *16 Jahre alt*, *mit 16 Jahren* from a duration."""
    before = match.word(-1) in AGE_PREPOSITIONS
    return unit == "Y" and (before or match.word(1) in AGE_WORDS)


def centuries(match: Match) -> Pieces:
    """Give *ein halbes Jahrhundert*."""
    count = _count(match)
    return match.piece(Sense("DURATION", duration_value(count, "CE"))) if count else None


def span(match: Match) -> Pieces:
    """Give both ends of *sechs bis acht Monate*."""
    unit = amount(match)[1]
    places = [i for i in range(match.first, match.last) if match.tokens[i].kind in _NUMBERS]
    values = [_float(match, i) for i in places]
    senses = [Sense("DURATION", duration_value(value, unit)) for value in values]
    if len(places) != 2:
        return None
    if _is_age(match, unit):
        return ()
    return [Piece(places[0], places[0] + 1, senses[0]), Piece(places[1], match.last, senses[1])]


_NUMBERS: Final = frozenset((CODES["NUM"], CODES["ONE"]))


def _float(match: Match, i: int) -> float:
    value = match.tokens[i].value
    return float(value) if isinstance(value, int | float) else 1.0


def several(match: Match) -> Pieces:
    """Give the plural without a number: past ones last, future ones are FUTURE_REF."""
    if match.has("NEXT"):
        return match.piece(Sense("DATE", "FUTURE_REF"))
    if match.has("THIS"):
        return match.piece(Sense("DATE", "PRESENT_REF"))
    return match.piece(Sense("DURATION", duration_value(None, amount(match)[1])))


def years(match: Match) -> Pieces:
    """Give *die Jahre* as several; before a year they only introduce it (die Jahre 2015-2017)."""
    return () if match.kind(1) == CODES["YEAR"] else several(match)


def lasting(match: Match) -> Pieces:
    """Give *einwöchig*, *48-stündig*, *jahrelang*; an age (die 24-Jährige) is no duration."""
    value = match.value("LASTING")
    number, unit = value if isinstance(value, tuple) else (1, "D")
    if number == WAITING:
        number = _float(match, match.begin) if match.has("NUM") else 0
    if number == 0 or (unit == "Y" and number != VAGUE and not _lasts_years(match)):
        return ()
    return match.piece(Sense("DURATION", duration_value(None if number < 0 else number, unit)))


def _lasts_years(match: Match) -> bool:
    return match.word(1).endswith(LASTING_NOUNS)


def long_while(match: Match) -> Pieces:
    """Give *wochenlang*: several."""
    return match.piece(Sense("DURATION", duration_value(None, match.name("ADVERB"))))


def hyphened(match: Match) -> Pieces:
    """Give *35-Stunden-Woche*: the first unit counts."""
    unit = next((token.value for token in match.all("UNITS", "JAHRE", "UNIT", "JAHR")), None)
    count = _float(match, match.begin)
    value = duration_value(count, unit if isinstance(unit, str) else "D")
    return match.piece(Sense("DURATION", value))


def nothing(_match: Match) -> Pieces:
    """Give no expression: an age, a name, a greeting."""
    return ()


def every(match: Match) -> Pieces:
    """Give *jeden Tag*, *jede zweite Woche*, *jeden Montag*, *alle zwei Jahre*."""
    return match.piece(Sense("SET", _repeated(match)))


def per_unit(match: Match) -> Pieces:
    """Give *20 Stunden die Woche*; *in den ersten Monaten des Jahres* is of one year."""
    return None if match.tokens[match.first].text.lower() in _GENITIVE else every(match)


_GENITIVE: Final = frozenset(("des", "der"))


def _repeated(match: Match) -> str:
    if compound := match.value("WEEKDAY_PART"):
        return f"XXXX-WXX-{compound[0]}{compound[1]}" if isinstance(compound, tuple) else "P1D"
    if (number := match.number("WEEKDAY", "WEEKDAYS")) is not None:
        return f"XXXX-WXX-{number}{match.name('DAY_PART', 'DAILY')}"
    if (number := match.number("MONTH")) is not None:
        return f"XXXX-{number:02}"
    if part := match.name("DAY_PART", "DAILY"):
        return f"XXXX-XX-XX{part}"
    if season := match.name("SEASON"):
        return f"XXXX-{season}"
    return _period(match)


def _period(match: Match) -> str:
    unit = amount(match)[1]
    step = match.number("ORD")
    if match.has("ALL"):
        return duration_value(_count(match) if match.has("NUM", "VAGUE") else 1, unit)
    if match.has("PER") and match.has("UNITS", "JAHRE"):
        return duration_value(_count(match), unit)
    return duration_value(step or 1, unit)


def frequency(match: Match) -> Pieces:
    """Give *täglich*, *die jährliche Tagung*, *zweimal wöchentlich*."""
    return match.piece(Sense("SET", match.name("FREQ")))


def phrase(match: Match) -> Pieces:
    """Give what the table of phrases says."""
    repeated = match.tokens[match.first].text.lower() in REPEATED_PHRASES
    return match.piece(Sense("SET" if repeated else "DATE", match.name("PHRASE")))
