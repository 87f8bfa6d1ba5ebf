"""Names -> the forms in which two spellings of one name meet."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from laut.german.entities import PARTICLES
from laut.german.fields import LEGAL_FORMS
from laut.records import EntityKind

_WORD: Final = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*\.?")
_FOLDED: Final = str.maketrans({"ß": "ss", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe"})
# One sound in the spellings of German, English, Polish and Czech papers, in this order.
_SOUNDS: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("ae", "a"), ("oe", "o"), ("ue", "u"), ("dsch|tsch|tch|dzh", "č"),
        ("zh|sh|sch|sz", "s"), ("ch|cz|dj|č", "c"), ("kh|ck|q", "k"), ("gh", "g"), ("ph", "f"),
        ("th", "t"), ("dh", "d"), ("tz|ts|z", "s"), ("w", "v"), ("ff?$", "v"), ("ou|oo", "u"),
        ("[yij]+", "i"), ("ia|ie", "i"), ("x", "ks"), (r"(\w)\1+", r"\1"),
    )
)  # fmt: skip
_VOWELS: Final = re.compile("[aeiou]")
_LIKE: Final = 0.84  # likeness of the sounds of two spellings of one name
_BONES: Final = 4  # consonants from which only the vowels may differ
_LONG: Final = 5  # letters from which a likeness says anything


def keys(kind: EntityKind, names: Iterable[str]) -> frozenset[str]:
    """Under what an entity with these names is looked for and found."""
    return frozenset(key for name in names for key in _keys(kind, name))


def _keys(kind: EntityKind, name: str) -> Iterator[str]:
    if kind == "person":
        given, last = person(name)
        if last:
            yield f"p:{skeleton(last)}|{sound(given[0])[:1] if given else ''}"
        return
    whole = plain(name)
    if whole:
        yield f"o:{whole}"
        words = whole.split()
        if len(words) > 1 and len(words[-1]) >= _LONG:
            yield f"o:{words[-1]}"


def person(name: str) -> tuple[tuple[str, ...], str]:
    """The given names of a person and the last, in small letters, without particles."""
    words = [word for word in _words(name) if word.rstrip(".") not in PARTICLES]
    return (tuple(words[:-1]), words[-1].rstrip(".")) if words else ((), "")


def plain(name: str) -> str:
    """A name of a thing in small letters, without marks, legal forms and umlauts."""
    words = [fold(word) for word in _words(name)]
    kept = [word.rstrip(".") for word in words if word not in LEGAL_FORMS]
    return " ".join(kept or words)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The letters without their marks: *Şahin* is *sahin*, *Müller* and *Mueller* differ still."""
    apart = unicodedata.normalize("NFD", text.lower().translate(_FOLDED))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@lru_cache(maxsize=65536)
def sound(text: str) -> str:
    """How a name sounds, whatever the paper's spelling: Selenskyj and Zelensky are *selenski*."""
    found = fold(text).replace("'", "").replace("’", "").rstrip(".")
    for pattern, plain_sound in _SOUNDS:
        found = pattern.sub(plain_sound, found)
    return found


@lru_cache(maxsize=65536)
def skeleton(text: str) -> str:
    """The consonants of a name and its first sound, which spellings change least."""
    found = sound(text)
    return found[:1] + _VOWELS.sub("", found[1:])


@lru_cache(maxsize=65536)
def spelt_alike(one: str, other: str) -> float:
    """How sure two spellings are of one name: 1 the same, 0.9 the same sounds, less if alike."""
    if fold(one) == fold(other):
        return 1.0
    mine, theirs = sound(one), sound(other)
    if mine == theirs:
        return 0.9
    if min(len(mine), len(theirs)) < _LONG or mine[0] != theirs[0]:
        return 0.0
    bones = skeleton(one)
    if len(bones) >= _BONES and bones == skeleton(other):
        return 0.7
    likeness = float(DamerauLevenshtein.normalized_similarity(mine, theirs))
    return 0.7 * likeness if likeness >= _LIKE else 0.0


def _words(name: str) -> list[str]:
    return [found[0].lower() for found in _WORD.finditer(name)]
