"""Entities of one article against those of all others: which is which, and by what sign."""

from laut.resolve.across.identify import Known, Match, generic, identify, likeness_of_names
from laut.resolve.across.keys import fold, keys, spelt_alike
from laut.resolve.across.seen import Seen, seen

__all__ = [
    "Known",
    "Match",
    "Seen",
    "fold",
    "generic",
    "identify",
    "keys",
    "likeness_of_names",
    "seen",
    "spelt_alike",
]
