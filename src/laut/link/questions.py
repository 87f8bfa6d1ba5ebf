"""What a statement answers by its words alone: which side of a matter, which thing of a kind.

*Braked* or *accelerated*, in the *cellar* or in the *attic*, by a *candle* or by *lightning*: words
of one row of ``german/opposites.tsv`` or ``german/kinds.tsv`` answer one question, and of one thing
only one answer can be true. Two statements may have them by chance, so that they only speak for a
contrast, and never make one.
"""

from collections.abc import Iterable, Mapping, Set
from functools import cache
from importlib.resources import files
from typing import Final

from laut.link.stems import stem

Answers = Mapping[int, frozenset[int]]
"""Which answers a statement has to each question, by their numbers."""

_OPPOSITES: Final = "opposites.tsv"
_KINDS: Final = "kinds.tsv"


def answers(words: Iterable[str]) -> tuple[Answers, Answers]:
    """What the words of a quote answer: the sides of opposites, and the things of each kind."""
    stems = {stem(each) for each in words}
    return _answered(stems, _sides()), _answered(stems, _things())


def differ(one: Answers, other: Answers) -> int:
    """How many questions two statements answer in different ways."""
    return sum(one[each].isdisjoint(other[each]) for each in one.keys() & other.keys())


def agree(one: Answers, other: Answers) -> int:
    """How many questions two statements answer in the same way."""
    return sum(not one[each].isdisjoint(other[each]) for each in one.keys() & other.keys())


def _answered(stems: Set[str], table: Mapping[str, tuple[tuple[int, int], ...]]) -> Answers:
    found: dict[int, set[int]] = {}
    for each in stems & table.keys():
        for question, answer in table[each]:
            found.setdefault(question, set()).add(answer)
    return {question: frozenset(some) for question, some in found.items()}


@cache
def _sides() -> Mapping[str, tuple[tuple[int, int], ...]]:
    return _table([[side.split() for side in row] for row in _rows(_OPPOSITES)])


@cache
def _things() -> Mapping[str, tuple[tuple[int, int], ...]]:
    return _table([[thing.split("=") for thing in row[1].split()] for row in _rows(_KINDS)])


def _rows(name: str) -> list[list[str]]:
    text = (files("laut.german") / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]


def _table(questions: list[list[list[str]]]) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Stem -> the questions that a word of it answers, and how."""
    found: dict[str, dict[int, int]] = {}
    for question, every in enumerate(questions):
        for answer, words in enumerate(every):
            for each in words:
                found.setdefault(stem(each), {}).setdefault(question, answer)
    return {each: tuple(some.items()) for each, some in found.items()}
