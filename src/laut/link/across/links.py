"""How the statements of one article stand to those of its neighbours."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from laut.link.across.around import Around
from laut.link.across.matter import Kin
from laut.link.across.relation import Read, acting, relations
from laut.link.across.stated import Stated, told
from laut.link.claims import Claim, Told
from laut.link.compare import Pair, overlap
from laut.link.contradictions import Found
from laut.records import LinkKind
from laut.scores import Floats

_SUREST: Final = 0.97
_LIKE: Final = 0.15  # likeness of two statements that may be about one thing
_OF_NEW: Final = 5  # old statements that a new one is compared with, the nearest
_OF_OLD: Final = 1  # new ones that an old one is compared with


@dataclass(frozen=True, slots=True)
class Linked:
    """A link between two statements, by their numbers; a is the later or acting one."""

    kind: LinkKind
    a: int
    b: int
    score: float
    why: str


def links(
    new: Sequence[Stated],
    old: Sequence[Stated],
    kin: Mapping[int, Kin],
    names: Mapping[int, str],
    read: Read,
) -> list[Linked]:
    """The links between the statements of one article and those of others.

    kin: of every other article, by its number, how near it is; read: reads two statements
    together. At most one link between any two. What is not sure is not linked.
    """
    every = [*new, *old]
    affairs = [0] * len(new) + [0 if kin[s.article].affair else s.article for s in old]
    claims = told(every, names, affairs)
    pairs = [
        (pair, kin[every[max(pair.later.number, pair.first.number)].article])
        for pair in _rated(_pairs(claims, every, len(new)), every)
    ]
    related = relations(pairs, Around(claims, every), read)
    found = [
        _linked(every, pair, each) for (pair, _), each in zip(pairs, related, strict=True) if each
    ]
    return sorted(found, key=lambda link: (link.a, link.b))


def _pairs(claims: Told, every: Sequence[Stated], size: int) -> list[Pair]:
    """The pairs of a new and an old statement that are worth a look."""
    likeness = _likeness(every[:size], every[size:])
    found = []
    for at, other in np.argwhere(_near_enough(likeness)):
        mine, theirs, like = claims.claims[at], claims.claims[size + other], likeness[at, other]
        if like >= _LIKE or mine.terms & theirs.terms:
            later, first = _ordered(mine, theirs, every)
            found.append(Pair(claims, later, first, overlap(claims, later, first), float(like)))
    return found


def _near_enough(likeness: Floats) -> NDArray[np.bool_]:
    """Of which pairs one statement is among the nearest of the other.

    Without vectors all are as near.
    """
    if not likeness.any():
        return np.ones(likeness.shape, np.bool_)
    rows = -np.sort(-likeness, axis=1)[:, :_OF_NEW][:, -1:]
    columns = -np.sort(-likeness, axis=0)[:_OF_OLD][-1:]
    near = (likeness >= rows) | (likeness >= columns)
    return np.asarray(near & (likeness >= _LIKE), np.bool_)


def _rated(pairs: Sequence[Pair], every: Sequence[Stated]) -> list[Pair]:
    """The pairs, each with how it stands among the others of its statements and articles."""
    near: dict[tuple[int, int], list[float]] = defaultdict(list)
    for pair in pairs:
        for end in _ends(pair, every):
            near[end].append(_near(pair))
    ranked = {end: sorted(values, reverse=True)[:2] for end, values in near.items()}
    among = [_among(pair, [ranked[end] for end in _ends(pair, every)]) for pair in pairs]
    along = defaultdict(list)
    for pair, (best, _) in zip(pairs, among, strict=True):
        if best == 1:
            along[_articles(pair, every)].append(pair.likeness)
    return [
        replace(
            pair, best=best, ahead=ahead, along=_beside(pair, best, along[_articles(pair, every)])
        )
        for pair, (best, ahead) in zip(pairs, among, strict=True)
    ]


def _among(pair: Pair, ranked: Sequence[Sequence[float]]) -> tuple[float, float]:
    """How often a pair is the nearest of either statement, and how far it is ahead of the next."""
    own = _near(pair)
    best = sum(own == values[0] for values in ranked) / len(ranked)
    others = [_another(own, values) for values in ranked]
    return best, own - sum(others) / len(others)


def _another(own: float, values: Sequence[float]) -> float:
    """The nearest of the two nearest that is not the pair itself, 0 where there is none."""
    if len(values) == 1:
        return 0.0
    return values[1] if values[0] == own else values[0]


def _beside(pair: Pair, best: float, along: Sequence[float]) -> float:
    """How like the nearest pairs of the same articles are, the pair itself left out."""
    count, total = len(along), sum(along)
    if best == 1:
        count, total = count - 1, total - pair.likeness
    return total / count if count else 0.0


def _articles(pair: Pair, every: Sequence[Stated]) -> frozenset[int]:
    return frozenset({every[pair.later.number].article, every[pair.first.number].article})


def _ends(pair: Pair, every: Sequence[Stated]) -> tuple[tuple[int, int], tuple[int, int]]:
    """Either statement with the article of the other, in which it may have nearer ones."""
    later, first = pair.later.number, pair.first.number
    return (later, every[first].article), (first, every[later].article)


def _near(pair: Pair) -> float:
    """How near two statements are, whatever it is that they say of the matter."""
    return pair.likeness + 0.3 * pair.shared.more


def _likeness(mine: Sequence[Stated], theirs: Sequence[Stated]) -> Floats:
    """The cosines of all vectors of one article with all of the others."""
    both = [each.vector for each in (*mine, *theirs) if each.vector is not None]
    width = len(both[0]) if both else 1
    return np.asarray(_vectors(mine, width) @ _vectors(theirs, width).T, np.float32)


def _vectors(stated: Sequence[Stated], width: int) -> Floats:
    nothing = np.zeros(width, np.float32)
    rows = [nothing if each.vector is None else each.vector for each in stated]
    return np.array(rows, np.float32).reshape(len(stated), width)


def _ordered(mine: Claim, theirs: Claim, every: Sequence[Stated]) -> tuple[Claim, Claim]:
    """The later of two claims and the first, by the days of their articles."""
    day, other = every[mine.number].day, every[theirs.number].day
    if day is not None and other is not None and day < other:
        return theirs, mine
    return mine, theirs


def _linked(every: Sequence[Stated], pair: Pair, found: Found) -> Linked:
    kind, score, text = found
    a, b = (every[claim.number].number for claim in acting(pair, kind))
    return Linked(kind, a, b, round(min(score, _SUREST), 2), text)
