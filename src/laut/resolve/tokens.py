"""The words of a name: their nominative, how they are spelt, and when two of them are one."""

import re
from collections.abc import Sequence, Set
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from laut.draft import Name
from laut.german.entities import WEAK_NOUNS
from laut.german.names import GIVEN
from laut.resolve.nouns import noun

ALIKE: Final = 0.82  # likeness of two spellings of one surname
LONG: Final = 5  # letters from which spellings are compared
Tokens = tuple[str, ...]
Named = tuple[Name, Tokens]


APOSTROPHES: Final = ("’", "'")
MARK: Final = re.compile(r" (?=[.,:;!?’])")


def spelt(tokens: Tokens, kind: str) -> str:
    """A name as it is printed; a place in capitals like a word, an initial with its full stop."""
    form = MARK.sub("", " ".join(tokens))
    if kind == "LOC" and form.isupper() and len(form) >= LONG:
        form = form.title()
    return form + "." if kind == "PER" and len(tokens) > 1 and len(tokens[-1]) == 1 else form


def nominative(tokens: Tokens, name: Name, words: Sequence[str], known: Set[str]) -> Tokens:
    """The words of a name without the endings of the genitive and the dative.

    known: last words of the names of the article as they are printed.
    """
    before, after = around(name, words)
    before = before.lower()
    if name.kind == "PER":
        return (*tokens[:-1], _last(tokens[-1], name, (before, after), known))
    first = _first(tokens, before)
    if len(tokens) == 1:
        return (_last(first if first != tokens[0] else tokens[0], name, (before, after), known),)
    middle = tokens[1:-1]
    if first != tokens[0]:
        return (first, *middle, WEAK_NOUNS.get(tokens[-1], tokens[-1]))
    return (first, *middle, _last(tokens[-1], name, (before, after), known))


def _first(tokens: Tokens, before: str) -> str:
    """The first word: *des Heimatvereins Kiel*, *der Sozialen Liga*."""
    word, head = tokens[0], noun(tokens[-1])
    own = noun(word)
    if before in {"des", "eines"} and len(tokens) > 1 and own and own.kind == "body":
        return _without_s(word)
    adjective = len(tokens) > 1 and own is None and word.endswith("en") and before in {"der", "die"}
    return word[:-1] if adjective and head and head.gender == "f" else word


def _without_s(word: str) -> str:
    short = word.removesuffix("es")
    plain = noun(short) if short != word else None
    return short if plain and not plain.inflected else word.removesuffix("s")


def _last(word: str, name: Name, beside: tuple[str, str], known: Set[str]) -> str:
    """The last word without the s of the genitive, where its neighbours show that it has one."""
    if word.endswith(APOSTROPHES) and len(word) > 2:
        return word[:-1]
    before, after = beside
    if before in {"des", "dem", "den"}:
        word = WEAK_NOUNS.get(word, word)
    stem = word[:-1].rstrip("’'")
    if not word.endswith("s") or len(stem) < 3 or word.isupper():
        return word
    if stem in known:
        return stem
    if before == "des":
        return _without_s(word)
    own = word in GIVEN or (stem.endswith(("s", "x", "z", "u", "i")) and name.kind != "PER")
    genitive = after[:1].isupper() or (before == "der" and name.kind != "PER")
    return stem if genitive and not own and name.kind in {"PER", "LOC"} else word


def around(name: Name, words: Sequence[str]) -> tuple[str, str]:
    """The words before and after a name, not counting a quotation mark before it."""
    first, last = name.part
    at = first - 2 if first > 1 and words[first - 1] in {"„", "»", '"', "«"} else first - 1
    return words[at] if at >= 0 else "", words[last + 1] if last + 1 < len(words) else ""


def similar(one: str, other: str) -> bool:
    """Whether two words are spellings of one name."""
    if one == other:
        return True
    if min(len(one), len(other)) < LONG or one[:1] != other[:1]:
        return False
    return bool(DamerauLevenshtein.normalized_similarity(one, other) >= ALIKE)


def into(group: list[Named] | None, each: Named, groups: list[list[Named]]) -> None:
    """Put a name into its group, or into a new one."""
    if group is None:
        groups.append([each])
    else:
        group.append(each)
