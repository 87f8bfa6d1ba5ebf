"""What a single word says in a comparison: its terms, and the side of a matter that it takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from laut.german.function_words import GERMAN
from laut.german.kindred import EMPTY, FAMILIES
from laut.german.months import MONTHS
from laut.german.numbers import CARDINALS, MULTIPLICATIVES, ORDINALS
from laut.german.opposites import MORE, NEGATIONS, ONLY, OPPOSITES, RESTRICTIONS
from laut.link.stems import stem

SHORTEST: Final = 3
_SILENT: Final = (
    GERMAN | EMPTY | NEGATIONS | ONLY | RESTRICTIONS | MORE | set(MONTHS) | set(CARDINALS)
    | set(ORDINALS) | set(MULTIPLICATIVES)
)  # fmt: skip
_TAIL: Final = 4
"""Letters that a part of a compound has at least."""


@dataclass(frozen=True, slots=True)
class Word:
    """Stems of a word (those of its parts, where hyphens part it), without family names.

    side: number of a row of opposites and 1 or -1; noun: it is written as one.
    """

    stems: tuple[str, ...]
    side: tuple[int, int] | None
    noun: bool


@lru_cache(maxsize=65536)
def word(text: str) -> Word:
    """What a word says; nothing, where it is a mark, a figure or a small word."""
    parts = text.replace("–", "-").replace("/", "-").split("-")
    stems = tuple(stem(part) for part in parts if _tells(part))
    return Word(stems, _sides().get(stem(text)), text[:1].isupper())


def _tells(part: str) -> bool:
    return len(part) >= SHORTEST and part[0].isalpha() and part.lower() not in _SILENT


def family(text: str) -> str:
    """The term of a stem: the first of its family, or the stem itself."""
    return _families().get(text, text)


def parts(whole: str, known: frozenset[str]) -> tuple[str, ...]:
    """A compound cut before its longest known tail (*übernahm*, *angebot*), or the stem itself.

    known: stems of the article; a cut needs a tail that the article or a family has.
    """
    if whole in _families():
        return (whole,)
    for cut in range(SHORTEST, len(whole) - _TAIL + 1):
        tail = whole[cut:]
        if tail in known or (len(tail) > _TAIL and tail in _families()):
            return (*_head(whole[:cut], known), tail)
    return (whole,)


def _head(text: str, known: frozenset[str]) -> Iterator[str]:
    """The first part without the -s- or -en- that joins it, where that is a word of the article."""
    plain = [text, text.removesuffix("s"), text.removesuffix("en"), text.removesuffix("n")]
    yield next((each for each in plain if each in known), stem(text))


@cache
def _families() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in FAMILIES:
        stems = [stem(each) for each in row]
        nouns = [stem(each.capitalize()) for each in row]
        for each in (*stems, *nouns):
            found.setdefault(each, stems[0])
    return found


@cache
def _sides() -> dict[str, tuple[int, int]]:
    return {
        stem(form): (number, sign)
        for number, row in enumerate(OPPOSITES)
        for sign, side in zip((1, -1), row, strict=True)
        for each in side.split()
        for form in (each, each.capitalize())
    }
