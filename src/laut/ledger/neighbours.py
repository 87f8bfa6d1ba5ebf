"""The articles with which a new one is compared, and which of their statements."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.orm import aliased

from laut.ledger import schema as s
from laut.ledger import vectors
from laut.ledger.among import among
from laut.ledger.at_once import AtOnce
from laut.ledger.backend import Backend
from laut.ledger.codes import date_of
from laut.ledger.copies import Runs, copied
from laut.ledger.views import View
from laut.ledger.words import stems
from laut.link.across import PRINTED, Kin, Stated
from laut.scores import Floats

_MOST: Final = 16  # articles that one is compared with
_ASKED: Final = 4 * _MOST  # of which it is asked when they came out, the likeliest
_RECENT: Final = 50_000  # articles that were added last, among which are the neighbours
_OFTEN: Final = 400  # of them that have a name, from which on it tells nothing
_WORDS: Final = 12  # words of an article by which others are looked for
_HITS: Final = 150  # statements with such words that are looked at, the newest
_LIKE: Final = 0.15  # likeness of two statements that may be linked
_NEAREST: Final = 4  # of other articles that each statement is compared with
_CLOSE: Final = 0.4  # of two by which two articles may be about one thing
_SAME: Final = 0.8  # of two that may be one text, so that the articles are compared in full
_AFFAIR: Final = 0.6  # weight of shared entities from which two articles are about one thing
_PAST: Final = 180  # days that two articles about one thing may lie apart

_NEAR: Final = s.Mention.article_id.between(bindparam("first"), bindparam("last"))
_NAMED: Final = among(s.Mention.entity_id, "entities")
_OTHER: Final = s.Mention.article_id != bindparam("number")
_FREQUENCY: Final = AtOnce(
    select(s.Mention.entity_id, func.count().label("often"))
    .where(_NAMED, _NEAR, _OTHER)
    .group_by(s.Mention.entity_id)
)
_WITH_NAMES: Final = AtOnce(
    select(s.Mention.article_id, s.Mention.entity_id).where(_NAMED, _NEAR, _OTHER)
)
_OWN: Final = aliased(s.Article)
_CURRENT: Final = select(s.Article.id, s.Article.day).where(
    among(s.Article.id, "ids"),
    s.Article.current,
    s.Article.key != select(_OWN.key).where(_OWN.id == bindparam("number")).scalar_subquery(),
)
_OF_ARTICLES: Final = select(s.Statement.id, s.Statement.article_id).where(
    among(s.Statement.article_id, "articles")
)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An article that may speak of the same. weight: of the entities in common; days: between."""

    weight: float
    days: int | None

    def affair(self, best: float) -> bool:
        """Whether both may be about one thing. best: likeness of two of their statements."""
        return self.weight >= _AFFAIR or best >= _CLOSE

    def printed(self) -> bool:
        """Whether both may print one text."""
        return self.days is None or self.days <= PRINTED


@dataclass(frozen=True, slots=True)
class Said:
    """Statements of several articles.

    articles, vectors: of every statement, by its number; no vector where the ledger keeps none.
    """

    articles: Mapping[int, int]
    vectors: Mapping[int, Floats]


@dataclass(frozen=True, slots=True)
class Alike(Said):
    """Statements of other articles that may say what one of the article says.

    best: for each article the likeness of the two statements that are most alike; like: that of
    all that is said in both.
    """

    best: Mapping[int, float]
    like: Mapping[int, float]


def neighbours(
    connection: Connection, backend: Backend, view: View, shared: Mapping[int, int]
) -> dict[int, Neighbour]:
    """The articles that may speak of the same. shared: with how many passages in common.

    What came out at quite another time speaks of something else, and is left out.
    """
    weights: dict[int, float] = defaultdict(float)
    for article, often in _sharing(connection, view):
        weights[article] += 1 / math.log2(2 + often / 4)
    ranked = defaultdict(float, weights)
    for article, count in _by_words(connection, backend, view).items():
        ranked[article] += 0.2 * count
    for article, count in shared.items():
        ranked[article] += 10 * count
    ids = sorted(ranked, key=lambda each: (-ranked[each], -each))[:_ASKED]
    days = _days(connection, view, ids)
    near = [each for each in ids if each in days and (days[each] or 0) <= _PAST]
    return {each: Neighbour(weights.get(each, 0.0), days[each]) for each in near[:_MOST]}


def _sharing(connection: Connection, view: View) -> Iterator[tuple[int, int]]:
    """The articles that have a name of this one, each with how many articles have that name.

    A name that everybody has tells nothing, and is passed over.
    """
    near = {"first": view.number - _RECENT, "last": view.number + _RECENT, "number": view.number}
    mine = Counter(view.entities.values())
    counted = _FREQUENCY.rows(connection, entities=mine, **near)
    often = {each: more + mine[each] for each, more in counted if more + mine[each] <= _OFTEN}
    rows = _WITH_NAMES.rows(connection, entities=often, **near)
    return ((article, often[entity]) for article, entity in rows)


def _by_words(connection: Connection, backend: Backend, view: View) -> Counter[int]:
    """The articles whose statements have the longest words of this one's."""
    said = " ".join(
        view.text[begin:end] for each in view.body["statements"] for begin, end in each["quote"]
    )
    words = sorted(set(stems(said)), key=lambda each: (-len(each), each))[:_WORDS]
    if not words:
        return Counter()
    return Counter(backend.saying(connection, words, _HITS))


def _days(connection: Connection, view: View, ids: Sequence[int]) -> dict[int, int | None]:
    """How far articles lie apart from one, without those that are replaced or its revisions."""
    rows = connection.execute(_CURRENT, {"ids": ids, "number": view.number}).all()
    return {number: _apart(view.day, day) for number, day in rows}


def _apart(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else abs((date_of(one) - date_of(other)).days)


def said(connection: Connection, backend: Backend, articles: Collection[int]) -> Said:
    """The statements of some articles."""
    if not articles:
        return Said({}, {})
    numbers = dict(connection.execute(_OF_ARTICLES, {"articles": articles}).all())
    return Said(numbers, vectors.of_numbers(connection, backend, list(numbers)))


def alike(mine: Sequence[Stated], near: Mapping[int, Neighbour], theirs: Said) -> Alike:
    """The statements of the neighbours that may say what one of the article says."""
    articles, known = theirs.articles, theirs.vectors
    own = [each.vector for each in mine if each.vector is not None]
    if not own or not known:
        some = {number: each for number, each in articles.items() if near[each].affair(0.0)}
        nothing = dict.fromkeys(near, 0.0)
        return Alike(some, {}, nothing, nothing)
    like = np.array(own) @ np.array(list(known.values())).T
    best = _best(articles, known, like)
    told = np.array([near[articles[each]].affair(best[articles[each]]) for each in known])
    like[:, ~told] = -1
    nearest = np.sort(like, axis=1)[:, -_NEAREST:][:, :1]  # of each statement the last that counts
    kept = ((like >= nearest) & (like >= _LIKE)).any(axis=0)
    chosen = [number for number, keep in zip(known, kept, strict=True) if keep]
    return Alike(
        {number: articles[number] for number in chosen},
        {number: known[number] for number in chosen},
        best,
        _like(articles, known, own),
    )


def _like(
    articles: Mapping[int, int], known: Mapping[int, Floats], own: Sequence[Floats]
) -> dict[int, float]:
    """Of each article the cosine of the sum of its vectors with that of one's own."""
    theirs: dict[int, list[Floats]] = defaultdict(list)
    for number, vector in known.items():
        theirs[articles[number]].append(vector)
    mine = _direction(own)
    return {article: float(mine @ _direction(some)) for article, some in theirs.items()}


def _direction(some: Sequence[Floats]) -> Floats:
    total = np.sum(some, axis=0)
    return np.asarray(total / (np.linalg.norm(total) or 1.0), np.float32)


def _best(articles: Mapping[int, int], known: Collection[int], like: Floats) -> dict[int, float]:
    found: dict[int, float] = defaultdict(float)
    for number, most in zip(known, like.max(axis=0).tolist(), strict=True):
        found[articles[number]] = max(found[articles[number]], most)
    return found


def kin_of(view: View, own: Runs, other: View, neighbour: Neighbour, theirs: Alike) -> Kin:
    """How near two articles are. own: the runs of words of the first; theirs: what is compared."""
    best = theirs.best[other.number]
    copies = best >= _SAME and neighbour.printed() and copied(own, other.text)
    return Kin(
        neighbour.affair(best),
        _share(_entities(view), _entities(other)),
        neighbour.weight,
        _share(_entities(view, "person"), _entities(other, "person")),
        _share(_entities(view, "place"), _entities(other, "place")),
        _share(_speaking(view), _speaking(other)),
        theirs.like.get(other.number, 0.0),
        copies,
        neighbour.days,
    )


def _entities(view: View, kind: str | None = None) -> frozenset[int]:
    """The entities of an article, or those of one kind."""
    return frozenset(
        each for each in view.entities.values() if kind is None or view.kinds[each] == kind
    )


def _speaking(view: View) -> frozenset[int]:
    """The entities that say something in an article."""
    place = {each["id"]: at for at, each in enumerate(view.body["entities"], 1)}
    named = {each["entity"] for each in view.body["sources"]} - {None}
    return frozenset(view.entities[place[each]] for each in named)


def _share(mine: frozenset[int], theirs: frozenset[int]) -> float:
    """How many of the fewer stand among the others."""
    return len(mine & theirs) / (min(len(mine), len(theirs)) or 1)
