"""What else the articles of two statements say, among all that is compared with one article."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from laut.link.across.stated import Stated, Voice
from laut.link.amounts import uncounted
from laut.link.claims import Claim, Told
from laut.link.figures import Figure
from laut.link.moments import Moments, moments


@dataclass(slots=True)
class Around:
    """The statements of some articles as claims, by their numbers, and what has been seen of them.

    every: of each claim the statement that it was made of.
    """

    told: Told
    every: Sequence[Stated]
    _by_article: dict[int, list[Claim]] = field(default_factory=lambda: defaultdict(list))
    _amounts: dict[int, tuple[Figure, ...]] = field(default_factory=dict)
    _alike: dict[frozenset[int], float] = field(default_factory=dict)

    def others(self, claim: Claim) -> list[Claim]:
        """The other claims of the article of a claim."""
        if not self._by_article:
            for each in self.told.claims:
                self._by_article[self.every[each.number].article].append(each)
        article = self.every[claim.number].article
        return [each for each in self._by_article[article] if each.number != claim.number]

    def between(self, one: Claim, other: Claim) -> list[Claim]:
        """The claims of articles of the days between two others."""
        days = [self.every[each.number].day for each in (one, other)]
        if None in days:
            return []
        early, late = sorted(day for day in days if day is not None)
        return [
            each
            for each in self.told.claims
            for day in [self.every[each.number].day]
            if day is not None and early < day < late
        ]

    def voice(self, claim: Claim) -> Voice:
        """Who says it."""
        return self.every[claim.number].voice

    def amounts(self, claim: Claim) -> tuple[Figure, ...]:
        """Whatever a claim counts."""
        known = self._amounts.get(claim.number)
        if known is None:
            more = uncounted(self.every[claim.number].quote)
            known = self._amounts[claim.number] = (*claim.content.counts, *more)
        return known

    def moments(self, claim: Claim) -> Moments:
        """When it was, by the words of a claim alone."""
        return moments(self.every[claim.number].quote)

    def alike(self, one: Claim, other: Claim) -> float:
        """The share of the weight of two claims that stands in both, from 0 to 1."""
        ends = frozenset((one.number, other.number))
        known = self._alike.get(ends)
        if known is None:
            known = self._alike[ends] = shared(self.told, one.terms, other.terms)
        return known


def shared(told: Told, one: int, other: int) -> float:
    """The share of the weight of some terms and others that is in both: Dice's coefficient."""
    weight = told.vocabulary.weight
    return 2 * weight(one & other) / ((weight(one) + weight(other)) or 1.0)
