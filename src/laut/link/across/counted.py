"""What two statements count, and when it was: which of it may be one thing, and whether it differs.

That both count *Bescheide* tells little where either article counts them five times, and much where
each does it once.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from laut.german.units import MEASURES
from laut.link.across.around import Around
from laut.link.amounts import kindred, people, telling
from laut.link.claims import Claim
from laut.link.compare import Pair
from laut.link.figures import Figure, disjoint
from laut.link.moments import CLOCK, PARTS, agreement

_ONE_THING: Final = 0.5  # kindred units from which two amounts may be of one thing
_OF_ARTICLE: Final = 0.6  # and those that another statement of an article counts
_NAMED: Final = 0.9  # where one has no unit, and its statement names that of the other
_UNKNOWN: Final = 0.3  # likeness of a unit and none
_LEAST: Final = 0.1  # below which amounts are not told apart by their ratio
_DECADES: Final = 2.0
_WEIGHT: Final = 8.0
_DATED: Final = ("month", "day", "year", "weekday", "season", CLOCK)


@dataclass(frozen=True, slots=True)
class Two:
    """An amount of the later statement and one of the first. kindred: how likely of one thing."""

    kindred: float
    later: Figure
    first: Figure

    @property
    def apart(self) -> bool:
        """Whether both cannot be right."""
        return disjoint(self.later, self.first)


def counted(pair: Pair, around: Around) -> dict[str, float]:
    """What is seen of the amounts and the dates of two statements, each from -1 to 1."""
    every = list(_every(pair, around))
    nearest = max((two.kindred for two in every), default=0.0)
    least = max(_ONE_THING, nearest) if nearest >= _ONE_THING else nearest
    meant = max(
        (two for two in every if two.kindred >= least),
        key=lambda two: (two.kindred, not two.apart),
        default=None,
    )
    same = [two.kindred * telling(two.later.value) for two in every
            if two.later.value == two.first.value]  # fmt: skip
    near = [two.kindred for two in every if two.kindred >= _ONE_THING and not two.apart]
    seen = {
        "amounts kindred": nearest,
        "amounts same": max(same, default=0.0),
        "amounts near": max(near, default=0.0),
        **_meant(pair, meant),
        **_elsewhere(pair, around, meant),
    }
    return {name: float(value) for name, value in (seen | _dates(pair, around)).items()}


def _every(pair: Pair, around: Around) -> Iterator[Two]:
    for later in around.amounts(pair.later):
        for first in around.amounts(pair.first):
            like = kindred(later.unit, first.unit)
            if like == _UNKNOWN:
                bare = pair.first if later.unit else pair.later
                if bare.terms & _bits(pair, later.unit or first.unit):
                    like = _NAMED
            yield Two(like, later, first)


def _bits(pair: Pair, *units: str) -> int:
    """The terms of units."""
    return pair.told.vocabulary.existing(units)


def units_of(pair: Pair, around: Around) -> int:
    """The terms of the units of all that two statements count, so that they can be left out."""
    claims = (pair.later, pair.first)
    return _bits(pair, *(each.unit for claim in claims for each in around.amounts(claim)))


def _meant(pair: Pair, two: Two | None) -> dict[str, float]:
    """What is seen of the two amounts that are likeliest of one thing."""
    if two is None:
        names = ("apart", "zero", "zero both", "grows", "weight", "people", "measure", "no unit")
        return {"amounts ratio": 1.0, **{f"amounts {name}": 0.0 for name in names}}
    later, first = two.later, two.first
    unit = later.unit or first.unit
    weight = pair.told.vocabulary.weight(_bits(pair, later.unit, first.unit))
    return {
        "amounts ratio": _ratio(later.value, first.value),
        "amounts apart": two.kindred if two.apart else 0.0,
        "amounts zero": (later.value == 0) != (first.value == 0),
        "amounts zero both": later.value == 0 == first.value,
        "amounts grows": (later.value > first.value) - (later.value < first.value),
        "amounts weight": min(weight, _WEIGHT) / _WEIGHT,
        "amounts people": unit in people(),
        "amounts measure": unit in MEASURES,
        "amounts no unit": not (later.unit and first.unit),
    }


def _ratio(one: float, other: float) -> float:
    """How far two values lie apart: 0 for the same, 1 for a hundred times as much or more."""
    low, high = sorted((max(one, _LEAST), max(other, _LEAST)))
    return min(math.log10(high / low), _DECADES) / _DECADES if math.isfinite(high) else 1.0


def _elsewhere(pair: Pair, around: Around, two: Two | None) -> dict[str, float]:
    """Whether the articles count the like in other statements too, and there the same."""
    seen = {}
    for name, claim in (("first", pair.first), ("later", pair.later)):
        here = there = None
        if two is not None:
            here, there = (two.first, two.later) if claim is pair.first else (two.later, two.first)
        likes = [] if there is None else _likes(around.others(claim), around, there.unit)
        again = [telling(each.value) for each in likes
                 if there is not None and each.value == there.value]  # fmt: skip
        seen[f"amounts alone {name}"] = 0.0 if here is None else 1 / (1 + len(likes))
        seen[f"amounts elsewhere {name}"] = max(again, default=0.0)
    return seen


def _likes(claims: Sequence[Claim], around: Around, unit: str) -> list[Figure]:
    return [
        each
        for claim in claims
        for each in around.amounts(claim)
        if kindred(unit, each.unit) >= _OF_ARTICLE
    ]


def _dates(pair: Pair, around: Around) -> dict[str, float]:
    later, first = around.moments(pair.later), around.moments(pair.first)
    agreed = {part: agreement(later, first, part) for part in (*PARTS, CLOCK)}
    return {
        **{f"said {part}": float(value) for part, value in agreed.items()},
        "said apart": float(any(agreed[part] < 0 for part in _DATED)),
        "said same": float(any(agreed[part] > 0 for part in _DATED)),
        "said once": float(bool(later) != bool(first)),
    }
