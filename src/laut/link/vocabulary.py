"""The terms of one article as bits of a number, so that what two statements share is one operation.

A rare term weighs more than a frequent one, a name less than another word: it says of whom, not
what.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from laut.link.terms import family, parts, word

_NAME: Final = 0.7  # weight of a name to that of another word
_STEADY: Final = 8  # statements that are added, so that few do not make every word common
_COMPOUND: Final = 8  # letters of a stem that may be a compound


def entity(number: int) -> str:
    """The term of an entity."""
    return f"@{number}"


@dataclass(slots=True)
class Vocabulary:
    """Terms with their bits and weights. It grows while an article is read.

    stems: of all words that are said; a compound is cut where they show a part of it.
    """

    stems: frozenset[str]
    bits: dict[str, int] = field(default_factory=dict)
    weights: list[float] = field(default_factory=list)
    _known: dict[str, int] = field(default_factory=dict)
    _weighed: dict[int, float] = field(default_factory=dict)

    def bit(self, term: str) -> int:
        """The bit of a term."""
        return 1 << self.bits.setdefault(term, len(self.bits))

    def of(self, text: str) -> int:
        """The bits of a printed word; a compound has those of its parts."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = united(
                self.bit(family(part)) for stem in word(text).stems for part in self._parts(stem)
            )
        return known

    def _parts(self, stem: str) -> tuple[str, ...]:
        return parts(stem, self.stems) if len(stem) >= _COMPOUND else (stem,)

    def existing(self, terms: Iterable[str]) -> int:
        """The bits of those terms that the article has."""
        return united(1 << self.bits[term] for term in terms if term in self.bits)

    def weigh(self, statements: Sequence[int]) -> None:
        """Give each term its weight, by the statements that have it."""
        count = Counter(at for bits in statements for at in places(bits))
        total = len(statements) + _STEADY
        self.weights = [
            math.log(1 + total / max(count[at], 2)) * (_NAME if term[0] == "@" else 1.0)
            for term, at in self.bits.items()
        ]

    def weight(self, bits: int) -> float:
        """The weight of all the terms together."""
        known = self._weighed.get(bits)
        if known is None:
            weights = self.weights
            known = self._weighed[bits] = sum([weights[at] for at in places(bits)])
        return known

    def names(self, bits: int) -> tuple[int, ...]:
        """The numbers of the entities among the terms."""
        return tuple(
            int(term[1:]) for term, at in self.bits.items() if term[0] == "@" and bits >> at & 1
        )


def united(bits: Iterable[int]) -> int:
    """All bits of several numbers."""
    found = 0
    for each in bits:
        found |= each
    return found


def places(bits: int) -> list[int]:
    """The places of the bits that are set."""
    found = []
    while bits:
        low = bits & -bits
        found.append(low.bit_length() - 1)
        bits ^= low
    return found
