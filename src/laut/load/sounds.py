"""How a name sounds, and how near another comes to it."""

import re
import unicodedata
from functools import lru_cache

from laut.german.sounds import ALIKE, FAMILIES

GROUP = re.compile("|".join(sorted(ALIKE, key=len, reverse=True)))
FAMILY = re.compile("|".join(sorted(FAMILIES, key=len, reverse=True)))
DOUBLED = re.compile(r"(.)\1+")
VOWEL = re.compile("[aeiou]")
UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ł": "l", "đ": "d", "ı": "i"})


@lru_cache(maxsize=16384)
def plain(name: str) -> str:
    """Return the name in lower case without accents."""
    lower = name.lower()
    if lower.isascii():
        return lower
    decomposed = unicodedata.normalize("NFD", lower.translate(UMLAUTS))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@lru_cache(maxsize=16384)
def sound(name: str) -> str:
    """Return one spelling for all the usual transcriptions of a name."""
    return DOUBLED.sub(r"\1", GROUP.sub(lambda found: ALIKE[found[0]], plain(name)))


def is_family(one: str, other: str) -> bool:
    """Whether two surnames are two German ways to write one: *Schulz, Schultz*."""
    return _family(one) == _family(other)


def _family(name: str) -> str:
    return DOUBLED.sub(r"\1", FAMILY.sub(lambda found: FAMILIES[found[0]], plain(name)))


def distance(one: str, other: str) -> int:
    """Return how many letters are to be changed, moved, put in or taken out."""
    from rapidfuzz.distance import OSA

    return int(OSA.distance(one, other))


@lru_cache(maxsize=16384)
def skeleton(name: str) -> str:
    """Return the consonants of a name."""
    return VOWEL.sub("", sound(name))
