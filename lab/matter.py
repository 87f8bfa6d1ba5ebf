"""Fit the two regressions that tell which statements of two articles are linked, and how.

    python -m lab.matter [--write]

The pairs are those that the ledger compares when it takes in the development half of the gold set
across articles, the clusters written for training (lab/written/ledger) and the coverage written for
it (lab/written/coverage), their statements given.
What is printed is cross-checked: every cluster is judged by weights that were fitted without it.
`--write` fits on all of them and writes src/laut/link/across/matter.json.
"""

import argparse
import hashlib
import json
import pickle
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from unittest import mock

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from lab import coverage
from lab.coverage import Covered
from lab.gold import clusters
from lab.gold.clusters import Cluster, Place
from lab.gold.records import Gold
from lab.prepare import RUNS
from laut.ledger import Ledger
from laut.link.across import matter as chosen
from laut.link.across.matter import Kin, features
from laut.link.compare import Pair
from laut.load.article import identity
from laut.pipeline import Pipeline
from laut.records import Article, Given, Reading

WRITTEN: Final = Path(__file__).parent / "written" / "ledger"
CACHE: Final = RUNS / "matter"
LINKS: Final = sys.modules["laut.link.across.links"]
AGAINST: Final = frozenset({"denies", "contradicts", "updates", "contrary"})
MATTER: Final = (
    "one", "best", "best and like", "like, one party", "like", "very like", "less",
    "more", "things", "nouns",
    "same figure", "other figure", "corrected", "same date", "other date", "names",
    "other names", "one party", "one voice", "share", "weight", "copies", "days", "denial",
    "turned", "opposite",
)  # fmt: skip
CONTRARY: Final = (
    "one", "like", "more", "same figure", "other figure", "corrected", "same date",
    "other date", "one party", "days", "denial", "turned", "opposite",
)  # fmt: skip
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Group:
    """Articles about one affair. kinds: of the links between their statements."""

    name: str
    articles: tuple[tuple[Article, tuple[Given, ...]], ...]
    kinds: Mapping[frozenset[Place], str]


@dataclass(frozen=True, slots=True)
class Seen:
    """A pair that was compared. kind: of its link, None where it has none."""

    cluster: str
    pair: tuple[Place, Place]
    shown: dict[str, float]
    kind: str | None


def data() -> list[Group]:
    """What there is to learn from."""
    dev, _ = clusters.split(clusters.load_all(clusters.FOLDER))
    annotated = [_annotated(each) for each in (*dev, *clusters.load_all(WRITTEN))]
    return annotated + [_covered(name, some) for name, some in coverage.clusters()]


def _annotated(cluster: Cluster) -> Group:
    return Group(
        cluster.name,
        tuple((_article(cluster, gold), tuple(_given(gold))) for gold in cluster.articles),
        {frozenset(pair): kind for pair, kind in clusters.pairs(cluster)},
    )


def _article(cluster: Cluster, gold: Gold) -> Article:
    published = str(gold.published) if gold.published else None
    return Article(
        identity(gold.text), gold.name, gold.text, cluster.outlets[gold.name], gold.title, published
    )


def _given(gold: Gold) -> Iterator[Given]:
    for s in gold.statements:
        yield Given(
            s.id, s.type, s.medium, s.quote, s.cue, s.frame, s.speaker, s.addressee, s.nested_in
        )


def _covered(name: str, some: Sequence[Covered]) -> Group:
    told = [
        ((each.article.uri, given.id), about)
        for each in some
        for given, about in zip(each.given, each.about, strict=True)
    ]
    kinds = {
        frozenset((a, b)): kind
        for (a, one), (b, other) in combinations(told, 2)
        if a[0] != b[0]
        for kind in [coverage.kind(one, other)]
        if kind
    }
    return Group(name, tuple((each.article, each.given) for each in some), kinds)


def readings(group: Group) -> Iterator[Reading]:
    """The articles of a group, their statements given; kept for the next time."""
    for article, given in group.articles:
        sign = hashlib.sha256(repr((article, given)).encode()).hexdigest()[:24]
        file = CACHE / sign
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(pickle.dumps(Pipeline.shipped().interpret(article, list(given))))
        yield pickle.loads(file.read_bytes())


def compared(every: Sequence[Group]) -> list[Seen]:
    """Every pair that one ledger of all groups compares, with what it sees of it."""
    rows: list[tuple[Any, Any, dict[str, float]]] = []
    real, relation = LINKS.links, LINKS.relation
    now: list[Any] = []

    def links(new: Any, old: Any, *rest: Any) -> Any:
        now[:] = [*new, *old]
        return real(new, old, *rest)

    def recorded(pair: Pair, kin: Kin) -> Any:
        if kin.affair:
            ends = now[pair.later.number], now[pair.first.number]
            rows.append((*(e.number for e in ends), features(pair, kin)))
        return relation(pair, kin)

    with (
        TemporaryDirectory() as folder,
        Ledger(Path(folder) / "l.db") as ledger,
        mock.patch("laut.ledger.linking.links", links),
        mock.patch.object(LINKS, "relation", recorded),
    ):
        for group in every:
            for reading in readings(group):
                ledger.add(reading)
        places = _places(ledger, every)
    home = {article.uri: each.name for each in every for article, _ in each.articles}
    kinds = {pair: kind for each in every for pair, kind in each.kinds.items()}
    ends = (((places[a], places[b]), shown) for a, b, shown in rows)
    return [Seen(home[pair[0][0]], pair, shown, kinds.get(frozenset(pair))) for pair, shown in ends]


def _places(ledger: Ledger, every: Sequence[Group]) -> dict[int, Place]:
    from sqlalchemy import text

    ids = {article.uri: [g.id for g in given] for each in every for article, given in each.articles}
    query = text(
        "SELECT s.id, s.local, a.uri FROM statements s JOIN articles a ON a.id = s.article_id"
    )
    with ledger.database.read() as connection:
        return {row.id: (row.uri, ids[row.uri][row.local - 1]) for row in connection.execute(query)}


def fit(rows: Floats, wanted: Floats, strength: float) -> Floats:
    """The weights of a logistic regression, all but the first drawn towards nothing."""

    def loss(weights: Floats) -> tuple[float, Floats]:
        sure = 1 / (1 + np.exp(-rows @ weights))
        penalty = weights.copy()
        penalty[0] = 0
        cost = -np.sum(wanted * np.log(sure + 1e-12) + (1 - wanted) * np.log(1 - sure + 1e-12))
        slope = rows.T @ (sure - wanted) + strength * penalty
        return float(cost + strength * penalty @ penalty / 2), slope

    found: Floats = minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B").x
    return found


def both(some: Sequence[Seen], strength: float) -> dict[str, dict[str, float]]:
    """The weights of both regressions."""
    linked = [each for each in some if each.kind]
    return {
        "matter": _fitted(some, MATTER, [each.kind is not None for each in some], strength),
        "contrary": _fitted(linked, CONTRARY, [e.kind in AGAINST for e in linked], strength),
    }


def _fitted(
    some: Sequence[Seen], names: Sequence[str], wanted: Sequence[bool], strength: float
) -> dict[str, float]:
    rows = np.array([[each.shown[name] for name in names] for each in some], float)
    found = fit(rows, np.array(wanted, float), strength)
    return {name: round(float(value), 3) for name, value in zip(names, found, strict=True)}


def checked(some: Sequence[Seen], strength: float) -> Iterator[tuple[Seen, float, float]]:
    """Every pair with both probabilities by weights that were fitted without its cluster."""
    for name in sorted({each.cluster for each in some}):
        known = both([each for each in some if each.cluster != name], strength)
        for each in some:
            if each.cluster == name:
                sure = _sure(known["matter"], each.shown)
                yield each, sure, _sure(known["contrary"], each.shown)


def _sure(weights: dict[str, float], shown: dict[str, float]) -> float:
    return float(1 / (1 + np.exp(-sum(weight * shown[n] for n, weight in weights.items()))))


def main() -> None:
    """Print the cross-check, and write the weights where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--strength", type=float, default=1.0)
    asked = parser.parse_args()
    every = data()
    some = compared(every)
    gold = sum(len(each.kinds) for each in every)
    linked = sum(each.kind is not None for each in some)
    print(f"{len(some)} pairs compared, {linked} of them linked, of {gold} in all")
    rated = list(checked(some, asked.strength))
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        said = [(s, contrary) for s, sure, contrary in rated if sure >= least]
        right = [(s, contrary) for s, contrary in said if s.kind]
        turned = sum((s.kind in AGAINST) == (contrary > 0.5) for s, contrary in right)
        print(f"{least}: linked, precision {len(right) / max(len(said), 1):.3f} "
              f"recall {len(right) / gold:.3f}; contrary or not, right in "
              f"{turned / max(len(right), 1):.3f}")  # fmt: skip
    if asked.write:
        target = Path(str(chosen.__file__)).with_name("matter.json")
        target.write_text(json.dumps(both(some, asked.strength), indent=1) + "\n", encoding="utf-8")
        print(target.name)


if __name__ == "__main__":
    main()
