"""The kinds of words that matter to a time expression, and patterns over them.

A text becomes a string with one character for each token, its kind; a pattern over kinds is an
ordinary regular expression over that string. In a pattern, names of kinds are written out, ``<``
and ``>`` enclose the expression where words around it only condition it, and a name of
``GROUPS`` stands for several kinds.
"""

import re
from itertools import pairwise
from typing import Final

_NAMES: Final = """
WORD ADJ PUNCT STOP BREAK COMMA DASH SLASH AND BIS THE AM IM IN VON VOR SEIT NACH AB UM PREP
NUM ONE ORD YEAR YEARPAIR FIGURES ISO CLOCK DECADE UNIT UNITS JAHR JAHRE MONTH SHORT_MONTH
WEEKDAY SHORT_DAY WEEKDAY_PART WEEKDAYS SEASON DAY_PART DAILY WEEKEND FEAST DEIX TOMORROW
TODAYS THISYEARS REF LAST NEXT THIS SEQUEL PART APPROX OUTSIDE LATER LANG UHR HALB QUARTER_PAST
CENTURY SHORT_CENTURY MILLENNIUM QUARTER HALF_YEAR HALF FREQ MULTI MAL VAGUE EVERY ALL PER
NEIGHBOUR NEIGHBOUR_DAY LASTING ADVERB TERM EARLY EDGE AGE_NOUN AGE_PREP HALVES PHRASE
NOTHING ERA
"""
CODES: Final = {name: chr(0x3041 + i) for i, name in enumerate(_NAMES.split())}

GROUPS: Final = {
    "COUNT": "(NUM|ONE)",
    "ANYUNIT": "(UNIT|UNITS|JAHR|JAHRE)",
    "ONEUNIT": "(UNIT|JAHR)",
    "MANY": "(UNITS|JAHRE)",
    "YEARWORD": "(JAHR|JAHRE)",
    "MONTHNAME": "(MONTH|SHORT_MONTH)",
    "DIRECTION": "(LAST|NEXT|THIS)",
    "WHERE": "(AM|IM|IN|VON|VOR|SEIT|NACH|AB|UM|PREP|BIS|AGE_PREP)",
    "DAYWORD": "(DEIX|TOMORROW)",
    "JOIN": "(COMMA|AND|DASH|SLASH|BIS)",
    "DAYTIME": "(DAY_PART|DAILY)",
    "ROUGHLY": "(APPROX|OUTSIDE)",
}

_TOKEN: Final = re.compile(r"[A-Z_]+|\{[0-9,]+\}|[()|?*+<>]|\s+|.")
_MARKS: Final = {"(": "(?:", "<": "(", ">": ")"}


def pattern(rule: str) -> re.Pattern[str]:
    """Give the compiled pattern; its group 1 is the expression, where the rule marks one."""
    return re.compile(_translated(rule))


def needed(rule: str) -> frozenset[str]:
    """Give the kinds without which the pattern fits nowhere, so that it need not be tried."""
    found, depth, pieces = set(), 0, [*_TOKEN.findall(rule.replace(" ", "")), ""]
    for piece, following in pairwise(pieces):
        depth += (piece == "(") - (piece == ")")
        if depth == 0 and piece in CODES and not following.startswith(("?", "{0")):
            found.add(CODES[piece])
    return frozenset(found)


def _translated(rule: str) -> str:
    return "".join(_piece(piece) for piece in _TOKEN.findall(rule))


def _piece(piece: str) -> str:
    if piece in GROUPS:
        return _translated(GROUPS[piece])
    return CODES.get(piece) or _MARKS.get(piece) or piece.strip()
