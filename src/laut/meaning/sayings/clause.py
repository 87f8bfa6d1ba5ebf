"""Words, cut where no saying reaches across."""

from collections.abc import Container, Sequence
from typing import Final, NamedTuple

from laut.german.abbreviations import ABBREVIATIONS
from laut.german.marks import DOUBLE, OPENING
from laut.german.persons import ARTICLES, CONTRACTED

OPEN, CLOSE, STOP, COMMA = -1, -2, -3, -4
_MARKS: Final = {
    **dict.fromkeys("([", OPEN),
    **dict.fromkeys(")]", CLOSE),
    **dict.fromkeys(".;:!?…", STOP),
    **dict.fromkeys(",–—-", COMMA),
}


class Clause(NamedTuple):
    """Words with their place among the marks; ``segments`` of a mark is what kind of mark it is.

    A zone reaches from stop to stop and goes on behind a quotation or a bracket inside it, which
    are zones of their own; commas cut a zone into segments. ``forms`` are the words, with a small
    letter where a sentence begins, ``starts`` says where each zone begins.
    """

    words: Sequence[str]
    forms: list[str]
    zones: list[int]
    segments: list[int]
    starts: dict[int, int]


def cut(words: Sequence[str], nouns: Container[str]) -> Clause:
    """Give the words with their zones and segments; a noun keeps its capital letter."""
    clause = Clause(words, [], [], [], {0: 0})
    outer: list[tuple[str, int, int]] = []
    zone = segment = last = 0
    first = True
    for i, word in enumerate(words):
        mark = 0 if word[0].isalnum() else _mark(words, i, outer)
        if mark == CLOSE:
            zone, segment = _closed(outer, word)
        clause.zones.append(zone)
        clause.segments.append(mark or segment)
        clause.forms.append(word.lower() if first and word not in nouns else word)
        first = mark in {OPEN, STOP}
        if mark == OPEN:
            outer.append((_side(word), zone, segment))
        if mark == COMMA or first:
            last += 1
            zone, segment = last if first else zone, last
            clause.starts.setdefault(zone, i + 1)
    return clause


def _mark(words: Sequence[str], i: int, outer: Sequence[tuple[str, int, int]]) -> int:
    """Tell what a mark does; every second quotation mark closes, whatever its shape."""
    word = words[i]
    if word in DOUBLE:
        opened = any(side == _QUOTE for side, *_ in outer)
        return CLOSE if opened and word not in OPENING else OPEN
    mark = _MARKS.get(word[0], 0)
    if mark == CLOSE and not outer:
        return STOP
    return 0 if word == "." and _abbreviated(words, i) else mark


_QUOTE: Final = '"'


def _side(mark: str) -> str:
    return _QUOTE if mark in DOUBLE else "("


def _closed(outer: list[tuple[str, int, int]], mark: str) -> tuple[int, int]:
    """Give zone and segment around the innermost pair that the mark closes."""
    at = max((i for i, each in enumerate(outer) if each[0] == _side(mark)), default=0)
    _, zone, segment = outer[at]
    del outer[at:]
    return zone, segment


def _abbreviated(words: Sequence[str], i: int) -> bool:
    """Tell whether a full stop ends no sentence: *Dr.*, *z. B.*, *am 3. Mai*."""
    before = words[i - 1].lower() if i else ""
    short = len(before) == 1 or before in ABBREVIATIONS or (len(before) < 3 and before.isdigit())
    return short and i + 1 < len(words)


def near(clause: Clause, one: int, other: int) -> bool:
    """Tell whether two words are in one clause, or in one that an insertion interrupts."""
    if clause.segments[one] == clause.segments[other]:
        return True
    if clause.zones[one] != clause.zones[other]:
        return False
    return commas(clause, *sorted((one, other))) == 2


def commas(clause: Clause, begin: int, end: int) -> int:
    """Count the commas between two words, without those of insertions."""
    zone = clause.zones[begin]
    return sum(clause.segments[i] == COMMA and clause.zones[i] == zone for i in range(begin, end))


def stands_before_noun(clause: Clause, i: int) -> bool:
    """Tell whether an article and a noun stand around; *Das bestätigte Müller* is no such case."""
    if not 0 < i < len(clause.words) - 1 or not clause.words[i + 1][0].isupper():
        return False
    before = clause.words[i - 1]
    return before != "Das" and before.lower() in _BEFORE_ADJECTIVE


_BEFORE_ADJECTIVE: Final = ARTICLES | CONTRACTED.keys()
