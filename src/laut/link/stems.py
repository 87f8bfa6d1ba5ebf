"""Words -> stems: what is left of a German word without its endings.

A light stemmer in the manner of CISTEM (Weissweiler and Fraser, 2017), widened by what a
comparison of statements needs: the infinitive of a strong verb from any of its forms, participles
with a particle, and one stem for a verb and its noun in -ung. It costs some three microseconds a
word, a tenth of what the Snowball one for German costs.
"""

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from laut.german.kindred import PARTICLES

_FOLDED: Final = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "é": "e", "è": "e"})
_PARTICLE: Final = f"(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})"
_PARTICIPLE: Final = re.compile(rf"^({_PARTICLE}?)ge(\w{{3,}}(?:t|en)(?:e[nrsm]?)?)$")
_TO: Final = re.compile(rf"^({_PARTICLE})zu(\w{{3,}}n)$")
_PREFIX: Final = re.compile(rf"^({_PARTICLE})(\w{{3,}})$")
_S: Final = tuple(f"{letter}s" for letter in "bdfghklmnrt")  # Ministers, but Kreis
_NO_T: Final = ("st", "it", "ot", "ut", "cht", "eit")  # Angst, Bericht, Arbeit
_SHORTEST: Final = 3


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a word; only one in small letters is looked up among the strong verbs."""
    whole = word.lower().translate(_FOLDED)
    if word[:1].isupper():
        return _bare(whole)
    if "zu" in whole:
        whole = _TO.sub(r"\1\2", whole)
    inner = _PARTICIPLE.sub(r"\1\2", whole) if "ge" in whole else whole
    return _strong(_bare(inner)) or _bare(inner)


def _bare(word: str) -> str:
    """The word without the endings of cases and persons, without -ung, -in and one -t."""
    cut = _ending(_ending(_noun(word)))
    if cut.endswith("t") and len(cut) > _SHORTEST + 1:
        if not cut.endswith(_NO_T) or cut.endswith("scht"):
            cut = cut[:-1]
        cut = _ending(cut)
    return f"{cut[:-2]}l" if len(cut) > 5 and cut.endswith("el") else cut


def _noun(word: str) -> str:
    for ending in ("ungen", "ungs", "ung", "erinnen", "erin"):
        if word.endswith(ending) and len(word) > len(ending) + _SHORTEST:
            return word[: len(word) - len(ending)] + ("er" if ending.startswith("er") else "")
    return word


def _ending(word: str) -> str:
    """The word without one ending of a case or a person, if enough is left."""
    size = len(word) - _SHORTEST
    if size > 2 and word.endswith("ern"):
        return word[:-3]
    if size > 1 and word.endswith(("en", "em", "es", "er")) and not word.endswith("ier"):
        return word[:-2]
    return word[:-1] if size > 0 and word.endswith(("e", "eln", *_S)) else word


def _strong(cut: str) -> str | None:
    """The stem of the infinitive, where the stem is a strong verb's, with a prefix or without."""
    known = _infinitives()
    if cut in known:
        return known[cut]
    found = _PREFIX.match(cut)
    return found[1] + known[found[2]] if found and found[2] in known else None


@cache
def _infinitives() -> dict[str, str]:
    """Stem of every form of a strong verb -> stem of its infinitive."""
    text = files("laut.german").joinpath("saying/strong.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and line[0] != "#"][1:]
    rows = [row for row in rows if row[0] not in {"sein", "haben", "werden"}]
    found: dict[str, str] = {}
    for infinitive, *cells in rows:
        base = _bare(infinitive.translate(_FOLDED))
        for form in [infinitive, *" ".join(cells).split()]:
            plain = form.translate(_FOLDED)
            found.setdefault(_bare(_PARTICIPLE.sub(r"\2", plain)), base)
    return found
