"""How the words that two statements share stand to all that their articles say."""

from typing import Final

from laut.link.across.around import Around
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
    alike = around.alike(later, first)
    here, there = (united(each.terms for each in some) for some in (of_later, of_first))
    both = later.terms & first.terms
    return {
        "words alike": alike,
        "words ahead first": alike - _best(later, of_first, around),
        "words ahead later": alike - _best(first, of_later, around),
        "words between": _best(later, around.between(later, first), around),
        "words only here": min(weight(both & ~here & ~there), _WEIGHT) / _WEIGHT,
        "words said there": _lost(pair, later, first, there),
        "words said here": _lost(pair, first, later, here),
        "nouns alike": _least(pair, *(each.content.nouns & ~units_of(pair, around)
                                      for each in (later, first))),
        "verbs alike": _least(pair, *(each.terms & ~each.content.nouns & ~each.content.names
                                      for each in (later, first))),
    }  # fmt: skip


def _best(claim: Claim, others: list[Claim], around: Around) -> float:
    """How much a claim shares with the one of others that is most like it."""
    return max((around.alike(claim, each) for each in others), default=0.0)


def _lost(pair: Pair, one: Claim, other: Claim, elsewhere: int) -> float:
    """The share of a claim that the other does not say, though its article does."""
    weight = pair.told.vocabulary.weight
    return weight(one.terms & ~other.terms & elsewhere) / (weight(one.terms) or 1.0)


def _least(pair: Pair, one: int, other: int) -> float:
    """The share of the heavier of two sets of terms that is in both."""
    weight = pair.told.vocabulary.weight
    return weight(one & other) / (max(weight(one), weight(other)) or 1.0)
