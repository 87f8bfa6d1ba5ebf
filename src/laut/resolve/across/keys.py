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
_CLUB: Final = re.compile(r"\s+e\. ?V\.?$")  # eingetragener Verein
_FOLDED: Final = str.maketrans(
    {"ß": "ss", "ı": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe"}
)
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
_GLUED: Final = ("al", "el")
_LIKE: Final = 0.8  # likeness of the sounds of two spellings of one name
_BONES: Final = 4  # consonants from which only the vowels may differ
_LONG: Final = 5  # letters from which a likeness says anything


def keys(kind: EntityKind, names: Iterable[str]) -> frozenset[str]:
    """Under what an entity with these names is looked for and found."""
    return frozenset(key for name in names for key in _keys(kind, name))


def _keys(kind: EntityKind, name: str) -> Iterator[str]:
    if kind == "person":
        given, last = person(name)
        if last:
            first = {each[:1] for each in sounds(given[0])} if given else {""}
            yield from (f"p:{bones}|{each}" for bones in skeletons(last) for each in first)
        if not given and last:
            yield f"o:{plain(name)}"  # a bare name may have been taken for a person's by mistake
        return
    whole = plain(name)
    if whole:
        yield f"o:{whole}"
        words = whole.split()
        if len(words) > 1 and len(words[-1]) >= _LONG:
            yield f"o:{words[-1]}"


@lru_cache(maxsize=65536)
def person(name: str) -> tuple[tuple[str, ...], str]:
    """The given names of a person and the last, in small letters, without particles."""
    words = [word for word in _words(name) if word.rstrip(".") not in PARTICLES]
    return (tuple(words[:-1]), words[-1].rstrip(".")) if words else ((), "")


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """A name of a thing in small letters, without marks, legal forms and umlauts."""
    words = [fold(word) for word in _words(_CLUB.sub("", name))]
    kept = [word.rstrip(".") for word in words if word not in LEGAL_FORMS]
    return " ".join(kept or words)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The letters without their marks: *Şahin* is *sahin*, *Müller* and *Mueller* differ still."""
    apart = unicodedata.normalize("NFD", text.lower().translate(_FOLDED))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@lru_cache(maxsize=65536)
def sounds(text: str) -> tuple[str, ...]:
    """How a name may sound, whatever the paper's spelling: Selenskyj and Zelensky are *selenski*.

    A j is a vowel in German and Polish, and *dsch* in English and Arabic names; an article may be
    written with the name (*Alhajri*).
    """
    plain_letters = fold(text).replace("'", "").replace("’", "").rstrip(".")
    found = [_sound(plain_letters)]
    if "j" in plain_letters:
        found.append(_sound(plain_letters.replace("j", "dsch")))
    if "dj" in plain_letters:
        found.append(_sound(plain_letters.replace("dj", "di")))  # Nadja, Nadia
    found += [each[2:] for each in found if each[:2] in _GLUED and len(each) > _LONG]
    return tuple(dict.fromkeys(found))


def _sound(letters: str) -> str:
    for pattern, plain_sound in _SOUNDS:
        letters = pattern.sub(plain_sound, letters)
    return letters


def skeletons(text: str) -> frozenset[str]:
    """The consonants of a name and its first sound, which spellings change least."""
    return frozenset(map(_skeleton, sounds(text)))


@lru_cache(maxsize=65536)
def _skeleton(heard: str) -> str:
    return heard[:1] + _VOWELS.sub("", heard[1:])


@lru_cache(maxsize=65536)
def spelt_alike(one: str, other: str) -> float:
    """How sure two spellings are of one name: 1 the same, 0.9 the same sounds, less if alike."""
    if fold(one) == fold(other):
        return 1.0
    return max(_alike(mine, theirs) for mine in sounds(one) for theirs in sounds(other))


def _alike(mine: str, theirs: str) -> float:
    if mine == theirs:
        return 0.9
    if min(len(mine), len(theirs)) < _LONG or mine[0] != theirs[0]:
        return 0.0
    if max(len(mine), len(theirs)) == _LONG:
        return 0.0  # Müller and Miller
    bones = _skeleton(mine)
    if len(bones) >= _BONES and bones == _skeleton(theirs):
        return 0.7
    likeness = float(DamerauLevenshtein.normalized_similarity(mine, theirs))
    return 0.7 * likeness if likeness >= _LIKE else 0.0


def _words(name: str) -> list[str]:
    return [found[0].lower() for found in _WORD.finditer(name)]
