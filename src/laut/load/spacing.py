"""Spaces in the wrong place: before the hyphen of a compound, before a mark."""

import re
from collections.abc import Iterable

from laut.load.finding import Finding, quiet

# *US -Dollar*: a word, a space, a hyphen and a capital without a space between.
SPLIT = re.compile(r"(?<=[^\W_])(?P<space> {1,2})-(?=[A-ZÄÖÜ]\w)")
LAST = re.compile(r"[^\W_][\w./]{0,60}(?:(?: -|-)[A-ZÄÖÜ]\w{0,60})*$")
# *der Mann -Vater von drei Kindern- sagte*: a pair of dashes.
CLOSING_DASH = re.compile(r"[^\n]{0,100}?\w-(?= (?!und |oder |bis |sowie )|[,.])")
BEFORE_MARK = re.compile(r"(?<=[^\W_]) +(?=[,;](?:\s|$))")


def spacing(text: str) -> Iterable[Finding]:
    """Find spaces that split a compound or stand before a comma."""
    found = [quiet(*one.span("space"), "") for one in SPLIT.finditer(text) if _compound(text, one)]
    found += [quiet(*one.span(), "") for one in BEFORE_MARK.finditer(text)]
    return found


def _compound(text: str, found: re.Match[str]) -> bool:
    word = LAST.search(text, max(0, found.start() - 60), found.start())
    if not word or not any(char.isupper() or char.isdigit() for char in word[0]):
        return False
    return CLOSING_DASH.match(text, found.end()) is None
