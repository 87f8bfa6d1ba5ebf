"""Whether two statements of two articles speak of one matter, and which kind of link they have.

Small networks and trees weigh what the comparison of words and values shows and the likeness of
the vectors. They are fitted by `python -m lab.matter` on annotated clusters of articles; see
docs/why/linking.md.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Final

from laut.link.across.nets import Nets, load
from laut.link.across.trees import Trees
from laut.link.compare import Pair, contrary, negated, opposites, other_dates, other_names
from laut.link.counts import agree, apart, replaces
from laut.link.figures import Figure
from laut.link.parties import same

FITTED: Final = "matter.json"
"""The file of the networks, in this package."""
GROWN: Final = "trees.onnx"
"""The file of the trees."""
_DAYS: Final = 30
_MANY: Final = 5


@dataclass(frozen=True, slots=True)
class Kin:
    """How near two articles are.

    affair: both may be about one thing; share: of the weight of the names in the shorter one that
    stand in the other, from 0 to 1; weight: of all names in common. people, places, voices: the
    shares of the people, of the places, and of those with names who say something. like: the
    likeness of all that is said in both, where there are vectors. copies: they have passages in
    common; days: between them, None where one has no date.
    """

    affair: bool
    share: float
    weight: float
    people: float
    places: float
    voices: float
    like: float
    copies: bool
    days: int | None


def features(pair: Pair, kin: Kin) -> dict[str, float]:
    """What speaks for or against one matter or its contrary, each mostly between 0 and 1."""
    later, first, shared = pair.later, pair.first, pair.shared
    like = max(pair.likeness, 0.0)
    others = other_dates(later, first)
    dated = bool(later.content.dates.keys() & first.content.dates.keys())
    return {
        "best": pair.best,
        "ahead": pair.ahead,
        "along": pair.along,
        "kinds": float(later.party.source.kind == first.party.source.kind),
        "stances": float(later.stance == first.stance),
        "short": min(len(later.content.words), len(first.content.words), 12) / 12,
        "like": like,
        "less": shared.less,
        "more": shared.more,
        "things": min(shared.things, _MANY) / _MANY,
        "nouns": min(shared.nouns, _MANY) / _MANY,
        "same figure": float(agree(later.content.counts, first.content.counts)),
        "other figure": float(figures(pair) is not None),
        "corrected": float(_corrects(pair)),
        "same date": float(dated and not others),
        "other date": float(bool(others)),
        "other names": float(other_names(later, first)),
        "one party": float(same(later.party, first.party)),
        "one voice": float(bool(later.voices & first.voices)),
        "share": kin.share,
        "weight": min(kin.weight, 4.0) / 4,
        "articles": kin.like,
        "days": 0.0 if kin.days is None else min(kin.days, _DAYS) / _DAYS,
        "denial": float((later.stance == "denies") != (first.stance == "denies")),
        "turned": float(_turned(pair)),
        "opposite": float(opposites(later, first) is not None),
    }


def figures(pair: Pair) -> tuple[Figure, Figure] | None:
    """The two figures that cannot both be right, that of the later statement first."""
    later, first = pair.later.content, pair.first.content
    replaced = (
        next(replaces(first.gone, later.counts), None),
        next(replaces(later.gone, first.counts), None),
    )
    if replaced[0] and first.counts:
        return replaced[0], first.counts[0]
    if replaced[1] and later.counts:
        return later.counts[0], replaced[1]
    return contrary(pair.later, pair.first) or apart(later.counts, first.counts)


def _corrects(pair: Pair) -> bool:
    """Whether one statement says of a figure of the other that it is wrong."""
    later, first = pair.later.content, pair.first.content
    return any(replaces(first.gone, later.counts)) or any(replaces(later.gone, first.counts))


def _turned(pair: Pair) -> bool:
    mine = negated(pair.told, pair.later, pair.shared.bits)
    theirs = negated(pair.told, pair.first, pair.shared.bits)
    return None not in {mine, theirs} and mine != theirs


def matter(shown: Sequence[Mapping[str, float]]) -> list[float]:
    """How sure the two of each pair are about one matter, by what is seen of them at once."""
    return [chances["one"] for chances in _nets()["matter"].chances(shown)]


def kinds(shown: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
    """How sure each kind of link of each pair is, and none, by all that is seen of it."""
    both = zip(_nets()["kind"].chances(shown), _trees().chances(shown), strict=True)
    return [between(*each) for each in both]


def between(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    """What lies between two opinions: their geometric mean."""
    return scaled({answer: math.sqrt(sure * other[answer]) for answer, sure in one.items()})


def scaled(weights: Mapping[str, float]) -> dict[str, float]:
    """Chances in the ratio of some weights, that are one together."""
    total = sum(weights.values())
    return {answer: weight / total for answer, weight in weights.items()}


@cache
def _nets() -> dict[str, Nets]:
    with as_file(files("laut.link.across").joinpath(FITTED)) as path:
        return load(path)


@cache
def _trees() -> Trees:
    return Trees(files("laut.link.across").joinpath(GROWN).read_bytes())
