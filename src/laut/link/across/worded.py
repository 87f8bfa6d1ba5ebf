"""How the words that two statements share stand to all that their articles say."""

from typing import Final

from laut.link.across.around import Around, shared
from laut.link.across.counted import units_of
from laut.link.claims import Claim
from laut.link.compare import Pair
from laut.link.vocabulary import united

_WEIGHT: Final = 10.0


def worded(pair: Pair, around: Around) -> dict[str, float]:
    """What is seen of the words of two statements among those of their articles, from -1 to 1."""
    later, first = pair.later, pair.first
    weight = pair.told.vocabulary.weight
    of_later, of_first = around.others(later), around.others(first)
    alike = shared(pair.told, later.terms, first.terms)
    here, there = (united(each.terms for each in some) for some in (of_later, of_first))
    both, units = later.terms & first.terms, units_of(pair, around)
    return {
        "words alike": alike,
        "words ahead first": alike - around.nearest(later, first),
        "words ahead later": alike - around.nearest(first, later),
        "words between": around.nearest_between(later, first),
        "words only here": min(weight(both & ~here & ~there), _WEIGHT) / _WEIGHT,
        "words said there": _lost(pair, later, first, there),
        "words said here": _lost(pair, first, later, here),
        "nouns alike": _least(pair, *(each.content.nouns & ~units for each in (later, first))),
        "verbs alike": _least(pair, *(each.terms & ~each.content.nouns & ~each.content.names
                                      for each in (later, first))),
    }  # fmt: skip


def _lost(pair: Pair, one: Claim, other: Claim, elsewhere: int) -> float:
    """The share of a claim that the other does not say, though its article does."""
    weight = pair.told.vocabulary.weight
    return weight(one.terms & ~other.terms & elsewhere) / (weight(one.terms) or 1.0)


def _least(pair: Pair, one: int, other: int) -> float:
    """The share of the heavier of two sets of terms that is in both."""
    weight = pair.told.vocabulary.weight
    return weight(one & other) / (max(weight(one), weight(other)) or 1.0)
