"""What holds between two statements of two articles, by their words, voices and values."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from laut.german.months import MONTH_NAMES
from laut.link.across.matter import figures
from laut.link.claims import Claim
from laut.link.compare import Pair, negated, opposites, other_dates, refuses
from laut.link.parties import UNNAMED, same
from laut.records import Stance

_VERBATIM: Final = 0.99  # likeness of the same words
_SPELT: Final = 0.8  # likeness of two surnames that may be one, misspelt
_GIVEN: Final = 0.6  # and of two given names
_SILENT: Final[frozenset[Stance]] = frozenset({"declines-to-comment", "did-not-respond"})


def verbatim(pair: Pair) -> bool:
    """Whether both say the same words."""
    return pair.shared.less == 1 and pair.likeness >= _VERBATIM


def others(pair: Pair) -> bool:
    """Whether two named voices speak that are surely not one, by a name that one misspells."""
    later, first = pair.later.party.source, pair.first.party.source
    if {later.kind, first.kind} != {"named-person"} or later.entity == first.entity:
        return False
    return None not in {later.entity, first.entity} and not surnames(pair)


def surnames(pair: Pair) -> float:
    """How like the last names of two voices are that the ledger takes for two, 0 if little."""
    later, first = pair.later.party.source.entity, pair.first.party.source.entity
    names = pair.told.names
    if later == first or later is None or first is None or not {later, first} <= names.keys():
        return 0.0
    return _alike(names[later].lower(), names[first].lower())


@lru_cache(maxsize=4096)
def _alike(one: str, other: str) -> float:
    """How like the last words of two names are, 0 if little or if the first ones are not alike."""
    (*given, last), (*others, surname) = one.split(), other.split()
    like = SequenceMatcher(None, last, surname).ratio()
    if like <= _SPELT or (given and others and not _given_alike(given[0], others[0])):
        return 0.0
    return like


def _given_alike(one: str, other: str) -> bool:
    """Whether two given names may be one: *Karla* and *Carla*, *J.* and *Jens*."""
    initial = one[0] == other[0] and min(len(one.rstrip(".")), len(other.rstrip("."))) == 1
    return initial or SequenceMatcher(None, one, other).ratio() > _GIVEN


def insider(pair: Pair) -> bool:
    """Whether one of both voices, and only one, has neither a name nor an office."""
    later, first = pair.later.party.source, pair.first.party.source
    return (later.kind in UNNAMED) != (first.kind in UNNAMED)


def one_denies(pair: Pair) -> bool:
    """Whether the stance of one statement is a denial, and that of the other is not."""
    return (pair.later.stance == "denies") != (pair.first.stance == "denies")


def one_voice(pair: Pair) -> bool:
    """Whether one party speaks: a person or body, whoever speaks for it, or who hands it on."""
    later, first = pair.later.party, pair.first.party
    if later.number != first.number and one_denies(pair) and others(pair):
        return False
    unnamed = {later.source.kind, first.source.kind} & UNNAMED
    handed_on = bool(pair.later.voices & pair.first.voices) and not one_denies(pair)
    return handed_on or (not unnamed and same(later, first))


def says_no(claim: Claim) -> bool:
    """Whether a statement negates something, or refuses what it tells: *bestritt, dass …*."""
    return any(each.negated for each in claim.content.clauses) != refuses(claim)


def silent(pair: Pair) -> bool:
    """Whether both say only that they say nothing."""
    return pair.later.stance in _SILENT and pair.first.stance in _SILENT


def half_counted(pair: Pair) -> bool:
    """Whether only one of two statements names a figure."""
    return bool(pair.later.content.counts) != bool(pair.first.content.counts)


def same_side(pair: Pair) -> bool:
    """Whether both surely say yes, or both no, to what they share."""
    later, first = (negated(pair.told, each, pair.shared.bits) for each in (pair.later, pair.first))
    return later is not None and later == first and bool(pair.shared.bits)


def values(pair: Pair) -> tuple[str, str] | None:
    """The two figures, dates or opposite words in which statements of one matter differ."""
    later, first = pair.later, pair.first
    counted = figures(pair)
    if counted:
        return counted[0].text, counted[1].text
    words = opposites(later, first)
    if words:
        return f"„{words[0]}“", f"„{words[1]}“"
    kinds = other_dates(later, first)
    if kinds:
        mine, theirs = (sorted(c.content.dates[kinds[-1]]) for c in (later, first))
        return _dates(kinds[-1], mine), _dates(kinds[-1], theirs)
    return None


def _dates(kind: str, written: Sequence[str]) -> str:
    """Days and months in German words: *13. April 2031*."""
    if kind == "month":
        return ", ".join(MONTH_NAMES[int(value) - 1] for value in written)
    if kind != "day":
        return ", ".join(written)
    parts = [value.split("-") for value in written]
    return ", ".join(f"{int(day)}. {MONTH_NAMES[int(month) - 1]} {year}"
                     for year, month, day in parts)  # fmt: skip
