"""How the statements of one article stand to those of its neighbours."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from laut.german.answers import TO_AGREE
from laut.link import why
from laut.link.across.matter import Kin
from laut.link.across.relation import relation
from laut.link.across.stated import Stated, told
from laut.link.answers import answered
from laut.link.claims import Claim, Told
from laut.link.compare import Pair, overlap
from laut.link.parties import independent
from laut.records import LinkKind
from laut.scores import Floats

_SUREST: Final = 0.97
_LIKE: Final = 0.3  # likeness of two statements that may be about one thing


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
) -> list[Linked]:
    """The links between the statements of one article and those of others.

    kin: of every other article, by its number, how near it is. At most one link between any two;
    an explicit denial comes first. What is not sure is not linked.
    """
    every = [*new, *old]
    affairs = [0] * len(new) + [0 if kin[s.article].affair else s.article for s in old]
    claims = told(every, names, affairs)
    found: dict[frozenset[int], Linked] = {}
    for link in (*_answers(claims, every, len(new), kin), *_pairs(claims, every, len(new), kin)):
        found.setdefault(frozenset((link.a, link.b)), link)
    return sorted(found.values(), key=lambda link: (link.a, link.b))


def _pairs(
    claims: Told, every: Sequence[Stated], size: int, kin: Mapping[int, Kin]
) -> Iterator[Linked]:
    likeness = _likeness(every[:size], every[size:])
    for mine in claims.claims[:size]:
        for theirs in claims.claims[size:]:
            like = float(likeness[mine.number, theirs.number - size])
            if not _worth_a_look(mine, theirs, like):
                continue
            later, first = _ordered(mine, theirs, every)
            pair = Pair(claims, later, first, overlap(claims, later, first), like)
            found = relation(pair, kin[every[theirs.number].article])
            if found:
                kind, score, text = found
                yield _linked(every, kind, (later, first), score, text)


def _likeness(mine: Sequence[Stated], theirs: Sequence[Stated]) -> Floats:
    """The cosines of all vectors of one article with all of the others."""
    both = [each.vector for each in (*mine, *theirs) if each.vector is not None]
    width = len(both[0]) if both else 1
    return np.asarray(_vectors(mine, width) @ _vectors(theirs, width).T, np.float32)


def _vectors(stated: Sequence[Stated], width: int) -> Floats:
    nothing = np.zeros(width, np.float32)
    rows = [nothing if each.vector is None else each.vector for each in stated]
    return np.array(rows, np.float32).reshape(len(stated), width)


def _worth_a_look(one: Claim, other: Claim, like: float) -> bool:
    """Whether two claims share so much that a link can come of it."""
    return bool(one.terms & other.terms) or like >= _LIKE


def _ordered(mine: Claim, theirs: Claim, every: Sequence[Stated]) -> tuple[Claim, Claim]:
    """The later of two claims and the first, by the days of their articles."""
    day, other = every[mine.number].day, every[theirs.number].day
    if day is not None and other is not None and day < other:
        return theirs, mine
    return mine, theirs


def _answers(
    claims: Told, every: Sequence[Stated], size: int, kin: Mapping[int, Kin]
) -> Iterator[Linked]:
    """The links of every explicit denial and confirmation, in either direction."""
    near = [c for c in claims.claims[size:] if kin[every[c.number].article].affair]
    for answers, candidates in ((claims.claims[:size], near), (near, claims.claims[:size])):
        for claim in answers:
            confirms = claim.stance == "confirms" and bool(claim.cue & TO_AGREE)
            if claim.stance != "denies" and not confirms:
                continue
            for score, met, bits in answered(claims, claim, candidates):
                if claim.stance == "denies":
                    text = why.denied(claims, claim, met, bits)
                    yield _linked(every, "denies", (claim, met), score, text)
                elif independent(claim.party, met.party):
                    text = why.confirmed(claims, claim, met, bits)
                    yield _linked(every, "corroborates", (claim, met), score, text)


def _linked(
    every: Sequence[Stated], kind: LinkKind, pair: tuple[Claim, Claim], score: float, text: str
) -> Linked:
    a, b = (every[claim.number].number for claim in pair)
    return Linked(kind, a, b, round(min(score, _SUREST), 2), text)
