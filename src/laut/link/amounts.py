"""Whatever a quote counts: figures, shares, multiples, and that there is nothing or nobody.

Wider than `counts`, which holds what a sentence about a link may name: here two statements are only
compared, and what they count may not be the same.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from laut.german.numbers import CARDINALS, ONE, ORDINALS
from laut.german.units import (
    HAPPENS,
    MULTIPLES,
    MULTIPLIED,
    NOBODY,
    NONE_OF,
    PERSONS,
    SAME_UNITS,
    SHARES,
    TOGETHER,
    WHOLLY,
)
from laut.link.figures import Figure
from laut.link.stems import stem
from laut.link.terms import family

_SHARE: Final = "%"
_TIMES: Final = "fach"
_SOMEBODY: Final = "mensch"
_ABOUT: Final = 0.06  # a share in words is no exact figure
_REACH: Final = 4  # words after *kein* among which is what there is none of
_BEFORE: Final = frozenset({"gutes", "knappes", "das", *ONE, *CARDINALS})  # before a share
_FEW_LETTERS: Final = 4
_RUN: Final = 5  # letters that two units must share

Found = Figure | None


@lru_cache(maxsize=4096)
def uncounted(words: tuple[str, ...]) -> tuple[Figure, ...]:
    """What the words of a quote count without naming a figure and its unit, in their order."""
    lower = [each.lower() for each in words]
    return tuple(
        found
        for at in range(len(words))
        for read in _READERS
        if (found := read(words, lower, at)) is not None
    )


def _multiple(_words: Sequence[str], lower: Sequence[str], at: int) -> Found:
    """*das Zwölffache*, *das 30-fache*, *doppelt*."""
    text = lower[at]
    if text in MULTIPLES:
        return _figure(MULTIPLES[text], _TIMES, text)
    for end in MULTIPLIED:
        head = text.removesuffix(end)
        if head != text:
            many = _number(head.rstrip("-"))
            return None if many is None else _figure(many, _TIMES, text)
    return None


def _number(text: str) -> float | None:
    return CARDINALS[text] if text in CARDINALS else float(text) if text.isdecimal() else None


def _share(words: Sequence[str], lower: Sequence[str], at: int) -> Found:
    """*zwei Drittel*, *die Hälfte*."""
    text, before = lower[at], lower[at - 1] if at else ""
    if text not in SHARES or not words[at][:1].isupper():
        return None
    if text not in WHOLLY and before not in _BEFORE:
        return None
    return _figure(min(CARDINALS.get(before, 1.0), 9.0) * SHARES[text], _SHARE, text, _ABOUT)


def _each(_words: Sequence[str], lower: Sequence[str], at: int) -> Found:
    """*jede dritte Bahn*."""
    after = lower[at + 1] if at + 1 < len(lower) else ""
    if not lower[at].startswith("jede") or after not in ORDINALS:
        return None
    return _figure(100 / ORDINALS[after], _SHARE, lower[at], _ABOUT)


def _together(_words: Sequence[str], lower: Sequence[str], at: int) -> Found:
    """*zu dritt*."""
    after = lower[at + 1] if at + 1 < len(lower) else ""
    if lower[at] != "zu" or after not in TOGETHER:
        return None
    return _figure(TOGETHER[after], _SOMEBODY, after)


def _none(words: Sequence[str], lower: Sequence[str], at: int) -> Found:
    """*kein einziger Schuss*, *niemand*."""
    if lower[at] in NOBODY:
        return _figure(0.0, _SOMEBODY, lower[at])
    if lower[at] not in NONE_OF:
        return None
    noun = next((each for each in words[at + 1 : at + _REACH] if each[:1].isupper()), None)
    return None if noun is None else _figure(0.0, unit(noun), lower[at])


def _single(words: Sequence[str], lower: Sequence[str], at: int) -> Found:
    """*ein Mensch*."""
    noun = words[at + 1] if lower[at] in ONE and at + 1 < len(words) else ""
    if not noun[:1].isupper() or unit(noun) not in people():
        return None
    return _figure(1.0, unit(noun), lower[at])


_READERS: Final[tuple[Callable[[Sequence[str], Sequence[str], int], Found], ...]] = (
    _multiple,
    _share,
    _each,
    _together,
    _none,
    _single,
)


def _figure(value: float, counted: str, text: str, about: float = 0.0) -> Figure:
    return Figure(value, value * (1 - about), value * (1 + about), counted, text, False)


def unit(noun: str) -> str:
    """The unit that a noun makes."""
    return family(stem(noun))


@cache
def people() -> frozenset[str]:
    """The units that count people."""
    happened = {_SOMEBODY, *(row.split()[0] for row in HAPPENS)}
    return frozenset({*happened, *(unit(form) for each in PERSONS for form in _forms(each))})


def _forms(noun: str) -> Iterator[str]:
    yield noun.capitalize()
    yield f"{noun.capitalize()}n"


@lru_cache(maxsize=65536)
def kindred(one: str, other: str) -> float:
    """How likely two units count the same things, from 0 to 1; nothing is known of no unit."""
    if not one or not other:
        return 0.3 if one or other else 0.5
    if one == other:
        return 1.0
    if one in _rows() and _rows().get(other) == _rows()[one]:
        return 0.8
    short, long = sorted((one, other), key=len)
    if len(short) >= _FEW_LETTERS and (long.endswith(short) or long.startswith(short)):
        return 0.8
    if any(short[at : at + _RUN] in long for at in range(len(short) - _RUN + 1)):
        return 0.7
    return 0.6 if one in people() and other in people() else 0.0


@cache
def _rows() -> dict[str, int]:
    """The row of each unit that often counts the same things as others."""
    return {
        unit(noun.capitalize()): number
        for number, row in enumerate(SAME_UNITS)
        for noun in row.split()
    }


@lru_cache(maxsize=4096)
def telling(value: float) -> float:
    """How much it tells that two statements name one value: 2.260 more than 2, from 0 to 1."""
    if value <= 3:
        return 0.1
    if value <= 12:
        return 0.25
    digits = f"{value:.6g}".partition("e")[0].replace(".", "").strip("0")
    return min(1.0, 0.25 + 0.25 * len(digits))
