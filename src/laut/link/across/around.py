"""What else the articles of two statements say, among all that is compared with one article."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from laut.link.across.matter import Kin
from laut.link.across.stated import Stated, Voice
from laut.link.amounts import uncounted
from laut.link.claims import Claim, Told
from laut.link.compare import Pair
from laut.link.figures import Figure
from laut.link.moments import Moments, moments
from laut.scores import Both, Uttered

Seen = TypeVar("Seen")


@dataclass(slots=True, eq=False)
class Around:
    """The statements of some articles as claims, by their numbers, and what has been seen of them.

    every: of each claim the statement that it was made of.
    """

    told: Told
    every: Sequence[Stated]
    _by_article: dict[int, list[Claim]] = field(default_factory=lambda: defaultdict(list))
    _known: dict[tuple[object, int], Any] = field(default_factory=dict)
    _nearest: dict[tuple[int, int], list[tuple[float, int]]] = field(default_factory=dict)

    def others(self, claim: Claim) -> list[Claim]:
        """The other claims of the article of a claim."""
        article = self.every[claim.number].article
        return [each for each in self._articles()[article] if each.number != claim.number]

    def _articles(self) -> dict[int, list[Claim]]:
        if not self._by_article:
            for each in self.told.claims:
                self._by_article[self.every[each.number].article].append(each)
        return self._by_article

    def nearest(self, claim: Claim, other: Claim) -> float:
        """How much a claim shares with what is most like it in the article of another, but that."""
        article = self.every[other.number].article
        return next((like for like, at in self._ranked(claim, article) if at != other.number), 0.0)

    def nearest_between(self, claim: Claim, other: Claim) -> float:
        """How much a claim shares with what is most like it in articles of the days between."""
        days = [self.every[each.number].day for each in (claim, other)]
        if None in days:
            return 0.0
        early, late = sorted(day for day in days if day is not None)
        best = [
            self._ranked(claim, article)[0][0]
            for article, some in self._articles().items()
            for day in [self.every[some[0].number].day]
            if day is not None and early < day < late
        ]
        return max(best, default=0.0)

    def _ranked(self, claim: Claim, article: int) -> list[tuple[float, int]]:
        """What of an article is most like a claim that is not its own: how much, and its number.

        The two that are most like it are enough to leave one out.
        """
        key = claim.number, article
        known = self._nearest.get(key)
        if known is None:
            likes = [
                (shared(self.told, claim.terms, each.terms), each.number)
                for each in self._articles()[article]
            ]
            known = self._nearest[key] = sorted(likes, reverse=True)[:2]
        return known

    def both(self, pair: Pair, kin: Kin) -> Both:
        """The two statements of a pair as they are read together."""
        later, first = (uttered(self.every[each.number]) for each in (pair.later, pair.first))
        return Both(later, first, kin.days)

    def voice(self, claim: Claim) -> Voice:
        """Who says it."""
        return self.every[claim.number].voice

    def amounts(self, claim: Claim) -> tuple[Figure, ...]:
        """Whatever a claim counts."""
        return self.once(_counted, claim)

    def moments(self, claim: Claim) -> Moments:
        """When it was, by the words of a claim alone."""
        return self.once(_dated, claim)

    def once(self, see: "Callable[[Around, Claim], Seen]", claim: Claim) -> Seen:
        """What `see` sees of a claim: looked at once, however many pairs it is in."""
        key = see, claim.number
        if key not in self._known:
            self._known[key] = see(self, claim)
        found: Seen = self._known[key]
        return found


def _counted(around: Around, claim: Claim) -> tuple[Figure, ...]:
    return (*claim.content.counts, *uncounted(around.every[claim.number].quote))


def _dated(around: Around, claim: Claim) -> Moments:
    return moments(around.every[claim.number].quote)


def uttered(stated: Stated) -> Uttered:
    """What is read of a statement."""
    voice = stated.voice.called or stated.voice.words
    return Uttered(" ".join(voice), " ".join(stated.cue), " ".join(stated.quote))


def shared(told: Told, one: int, other: int) -> float:
    """The share of the weight of some terms and others that is in both: Dice's coefficient."""
    if not one & other:
        return 0.0
    weight = told.vocabulary.weight
    return 2 * weight(one & other) / ((weight(one) + weight(other)) or 1.0)
