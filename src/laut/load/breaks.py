"""Sentences and numbers that a line break cuts."""

import re
from collections.abc import Iterable
from itertools import pairwise

from laut.german.abbreviations import MONTHS, ORDINAL_NOUNS
from laut.german.function_words import NO_END, WAITING
from laut.german.names import GIVEN
from laut.load.finding import Finding, quiet
from laut.load.mapped import Edit
from laut.load.plain import BYLINE, title_span

LINE = re.compile(r"[^\n]+")
SHORTEST = 30
WRAPPED = 50
CUT_NUMBER = re.compile(r"(?<![\d.])\d{1,3}\.$")
NUMBER_REST = re.compile(r"\d{3}(?!\d)(?:\.\d{3})*")
LAST_WORD = re.compile(r"\S{1,60}$")
SHORT = re.compile(r"\b([^\W\d_]{2,5})\.$")
INITIAL = re.compile(r"(?:\b([A-ZÄÖÜ][a-zäöü]+) [A-ZÄÖÜ]|\bU)\.$")
ORDINAL = re.compile(r"(?<![\d.,])\d{1,2}\.$")
WORD = re.compile(r"[^\W\d_]+")
SYLLABLE = re.compile(r"[^\W\d_]-$")


def breaks(text: str) -> Iterable[Finding]:
    """Find cut sentences and numbers, and join them."""
    title = title_span(text)
    skip = title.end if title else 0
    for (begin, end), (after, stop) in pairwise(_lines(text)):
        if begin >= skip and (found := _join(text, begin, end, after, stop)):
            yield found


def _lines(text: str) -> Iterable[tuple[int, int]]:
    for found in LINE.finditer(text):
        line = found[0].strip()
        if line:
            begin = found.start() + found[0].index(line)
            yield begin, begin + len(line)


def _join(text: str, begin: int, end: int, after: int, stop: int) -> Finding | None:
    """Mend the break between the line ``begin:end`` and the line ``after:stop``, if it is one."""
    left, right = text[max(begin, end - 80) : end], text[after : min(stop, after + 80)]
    if CUT_NUMBER.search(left) and (rest := NUMBER_REST.match(right)):
        edit = Edit(end, after, "")
        return _cut(text, edit, after + rest.end(), "a number is cut in two")
    if not _waits(left, right) and (end - begin < SHORTEST or not _goes_on(left, right)):
        return None
    if text.count("\n", end, after) > 1:
        reach = after + len(right.split(maxsplit=1)[0])
        return _cut(text, Edit(end, after, " "), reach, "a sentence is cut in two")
    if SYLLABLE.search(left):
        return quiet(end - 1, after, "") if right[0].islower() else quiet(end, after, "")
    return quiet(end, after, " ")


def _waits(left: str, right: str) -> bool:
    """Whether a full stop before the break ends an abbreviation, an initial or an ordinal."""
    if initial := INITIAL.search(left):
        return right[0].isupper() and (initial[1] is None or initial[1] in GIVEN)
    short, ordinal, word = SHORT.search(left), ORDINAL.search(left), WORD.match(right)
    if short and short[1].lower() in WAITING:
        return True
    return bool(ordinal and word and word[0].lower() in MONTHS | ORDINAL_NOUNS)


def _goes_on(left: str, right: str) -> bool:
    """Whether a sentence runs over the break."""
    if (
        left[-1] in '.!?:…"“”»«)]*;'
        or BYLINE.match(right)
        or not (right[0].isalpha() or left[-1] == ",")
    ):
        return False
    last = LAST_WORD.search(left)
    return right[0].islower() or left[-1] == "," or (last is not None and last[0] in NO_END)


def _cut(text: str, edit: Edit, reach: int, note: str) -> Finding:
    """Return the damage, from the word before the break to the word after it."""
    before = LAST_WORD.search(text, max(0, edit.begin - 60), edit.begin)
    begin = before.start() if before else edit.begin
    return Finding(begin, reach, "broken-sentence", note, edit=edit)
