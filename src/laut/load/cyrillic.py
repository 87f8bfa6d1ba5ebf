"""A foreign name written in Cyrillic, inflected, and brought back to Latin letters."""

from functools import lru_cache
from itertools import islice, product

from laut.german.cyrillic import ENDINGS, ROMANISE, SOFT, WRITE

LONGEST_GROUP = max(map(len, WRITE))
MOST_READINGS = 96
FINAL_VOWELS = "аеиоуыэюя"


@lru_cache(maxsize=4096)
def readings(name: str) -> frozenset[str]:
    """Return the name in Cyrillic, in every reading of its letters."""
    return frozenset("".join(one) for one in islice(product(*_groups(name)), MOST_READINGS))


@lru_cache(maxsize=4096)
def case_forms(name: str) -> frozenset[str]:
    """Return the name in Cyrillic, in every reading and every case."""
    return frozenset(form for stem in readings(name) if len(stem) > 2 for form in _inflected(stem))


@lru_cache(maxsize=4096)
def roman_forms(name: str) -> frozenset[str]:
    """Return the case forms in the Latin letters of a translation machine."""
    return frozenset(map(romanised, case_forms(name)))


def romanised(form: str) -> str:
    """Return Cyrillic in the Latin letters of a translation machine, with a capital."""
    return "".join(map(_latin, form)).capitalize()


def _latin(char: str) -> str:
    return ROMANISE.get(char, char)


def _groups(name: str) -> list[tuple[str, ...]]:
    """Split the name into the letter groups that have a Cyrillic letter, longest first."""
    groups, rest = [], name.lower()
    while rest:
        size = next((n for n in range(LONGEST_GROUP, 0, -1) if rest[:n] in WRITE), 1)
        groups.append(WRITE.get(rest[:size], ("",)))
        rest = rest[size:]
    return groups


def _inflected(stem: str) -> list[str]:
    if stem[-1] in SOFT:
        return [stem[:-1] + ending for ending in SOFT[stem[-1]]]
    if stem[-1] in FINAL_VOWELS:
        return [stem]
    return [stem + ending for ending in ENDINGS]
