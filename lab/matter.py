"""Fit the two regressions that tell which statements of two articles are linked, and how.

    python -m lab.matter [--write]

The pairs are those that the ledger compares when it takes in those clusters of the gold set across
articles that have been looked at, the clusters written for training (lab/written/ledger) and the
coverage written for it (lab/written/coverage), their statements given. The annotated clusters count
thrice: coverage was not annotated pair by pair, but by what each statement is about.
To these come pairs of everyday news (10kGNAD: Schabus, Skowron and Trapp 2017), which count as not
linked: articles of one month that speak of the same people and places, but hardly ever of one
matter. Clusters hold few of that kind, newspapers many.
What is printed is cross-checked: every cluster is judged by networks that have not seen it.
`--write` fits on all of them and writes src/laut/link/across/matter.json.
"""

import argparse
import hashlib
import json
import pickle
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from unittest import mock

import numpy as np

from lab import coverage, nets
from lab.corpora import RAW, raw_articles
from lab.coverage import Covered
from lab.gold import clusters
from lab.gold.clusters import Cluster, Place, load_all
from lab.gold.records import Gold
from lab.prepare import RUNS
from laut.errors import LautError
from laut.ledger import Ledger
from laut.link.across import matter as chosen
from laut.link.across.matter import Kin, features
from laut.link.across.nets import Nets
from laut.link.compare import Pair
from laut.load.article import from_text, identity
from laut.pipeline import Pipeline
from laut.records import Article, Given, Reading

WRITTEN: Final = Path(__file__).parent / "written" / "ledger"
CACHE: Final = RUNS / "matter"
LINKS: Final = sys.modules["laut.link.across.links"]
AGAINST: Final = frozenset({"denies", "contradicts", "updates", "contrary"})
MATTER: Final = (
    "best", "ahead", "along", "like", "less", "more", "things", "nouns", "short", "same figure",
    "other figure", "corrected", "same date", "other names", "one party", "one voice", "kinds",
    "stances", "share", "weight", "days", "denial", "turned", "opposite",
)  # fmt: skip
CONTRARY: Final = (
    "like", "more", "same figure", "other figure", "corrected", "same date", "other date",
    "one party", "days", "denial", "turned", "opposite",
)  # fmt: skip
FOLDS: Final = 10
EVERYDAY: Final = "everyday/"
FIRST: Final = date(2033, 3, 1)
DAYS: Final = 40
SEED: Final = 5
ANNOTATED: Final = 3
"""How often a pair of an annotated cluster counts."""


@dataclass(frozen=True, slots=True)
class Group:
    """Articles about one affair, or about many. kinds: of the links between their statements.

    Statements that are not given are those that laut finds. often: how often each pair counts.
    """

    name: str
    often: int
    articles: tuple[tuple[Article, tuple[Given, ...] | None], ...]
    kinds: Mapping[frozenset[Place], str]


@dataclass(frozen=True, slots=True)
class Seen:
    """A pair that was compared. kind: of its link, None where it has none; often: it counts."""

    cluster: str
    often: int
    pair: tuple[Place, Place]
    shown: dict[str, float]
    kind: str | None


def data() -> list[Group]:
    """What there is to learn from."""
    parts = {"gold": clusters.FOLDER, "later": clusters.LATER, "written": WRITTEN}
    annotated = [
        _annotated(part, each) for part, folder in parts.items() for each in load_all(folder)
    ]
    return annotated + [_covered(name, some) for name, some in coverage.clusters()]


def _annotated(part: str, cluster: Cluster) -> Group:
    return Group(
        f"{part}/{cluster.name}",
        ANNOTATED,
        tuple((_article(part, cluster, gold), tuple(_given(gold))) for gold in cluster.articles),
        {
            frozenset((f"{part}/{name}", statement) for name, statement in pair): kind
            for pair, kind in clusters.pairs(cluster)
        },
    )


def _article(part: str, cluster: Cluster, gold: Gold) -> Article:
    published = str(gold.published) if gold.published else None
    uri = f"{part}/{gold.name}"  # two parts may have clusters of one name
    return Article(
        identity(gold.text), uri, gold.text, cluster.outlets[gold.name], gold.title, published
    )


def _given(gold: Gold) -> Iterator[Given]:
    for s in gold.statements:
        yield Given(
            s.id, s.type, s.medium, s.quote, s.cue, s.frame, s.speaker, s.addressee, s.nested_in
        )


def everyday() -> list[Group]:
    """Everyday news, in two lots; its days are not known, and are dealt out over a month or so."""
    deal = random.Random(SEED)
    articles = []
    for number, text in enumerate(raw_articles()):
        try:
            article = from_text(text, f"{EVERYDAY}{number}")
        except LautError:  # not German, or no text
            continue
        day = FIRST + timedelta(days=deal.randrange(DAYS))
        articles.append((replace(article, published=day.isoformat()), None))
    return [Group(f"{EVERYDAY}{lot}", 1, tuple(articles[lot::2]), {}) for lot in range(2)]


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
    return Group(name, 1, tuple((each.article, each.given) for each in some), kinds)


def readings(group: Group) -> Iterator[Reading]:
    """The articles of a group, with the statements that are given; kept for the next time."""
    for article, given in group.articles:
        sign = hashlib.sha256(repr((article, given)).encode()).hexdigest()[:24]
        file = CACHE / sign
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(pickle.dumps(_read(article, given)))
        yield pickle.loads(file.read_bytes())


def _read(article: Article, given: Sequence[Given] | None) -> Reading:
    pipeline = Pipeline.shipped()
    if given is None:
        return pipeline.extract(article)
    return pipeline.interpret(article, list(given))


def compared(every: Sequence[Group]) -> list[Seen]:
    """Every pair that one ledger of all groups compares, with what it sees of it."""
    rows: list[tuple[Any, Any, dict[str, float]]] = []
    real = LINKS.links
    now: list[Any] = []

    def links(new: Any, old: Any, *rest: Any) -> Any:
        now[:] = [*new, *old]
        return real(new, old, *rest)

    def recorded(pair: Pair, kin: Kin) -> None:
        if kin.affair:
            ends = now[pair.later.number], now[pair.first.number]
            rows.append((*(e.number for e in ends), features(pair, kin)))

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
    home = {article.uri: each for each in every for article, _ in each.articles}
    kinds = {pair: kind for each in every for pair, kind in each.kinds.items()}
    ends = (((places[a], places[b]), shown) for a, b, shown in rows)
    return [
        Seen(home[pair[0][0]].name, home[pair[0][0]].often, pair, shown, kinds.get(frozenset(pair)))
        for pair, shown in ends
    ]


def _places(ledger: Ledger, every: Sequence[Group]) -> dict[int, Place]:
    from sqlalchemy import text

    ids = {
        article.uri: None if given is None else [g.id for g in given]
        for each in every
        for article, given in each.articles
    }
    query = text(
        "SELECT s.id, s.local, a.uri FROM statements s JOIN articles a ON a.id = s.article_id"
    )
    with ledger.database.read() as connection:
        return {
            row.id: (row.uri, f"s{row.local}" if given is None else given[row.local - 1])
            for row in connection.execute(query)
            for given in [ids[row.uri]]
        }


def fitted(some: Sequence[Seen]) -> dict[str, Nets]:
    """The networks for both questions."""
    linked = [each for each in some if each.kind]
    return {
        "matter": _fit(some, MATTER, [each.kind is not None for each in some]),
        "contrary": _fit(linked, CONTRARY, [each.kind in AGAINST for each in linked]),
    }


def _fit(some: Sequence[Seen], names: Sequence[str], wanted: Sequence[bool]) -> Nets:
    rows = np.array([[each.shown[name] for name in names] for each in some], float)
    often = np.array([each.often for each in some], float)
    return nets.fit(names, rows, np.array(wanted, float), often)


def checked(some: Sequence[Seen]) -> Iterator[tuple[Seen, float, float]]:
    """Every pair with both probabilities by networks that have not seen its cluster."""
    names = sorted({each.cluster for each in some})
    for part in (frozenset(names[at::FOLDS]) for at in range(FOLDS)):
        known = fitted([each for each in some if each.cluster not in part])
        for each in some:
            if each.cluster in part:
                yield each, known["matter"].sure(each.shown), known["contrary"].sure(each.shown)


def main() -> None:
    """Print the cross-check, and write the weights where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    every = data()
    some = compared(every)
    for lot in everyday() if RAW.exists() else ():
        some += compared([lot])
    gold = sum(len(each.kinds) for each in every)
    linked = sum(each.kind is not None for each in some)
    print(f"{len(some)} pairs compared, {linked} of them linked, of {gold} in all")
    everywhere = list(checked(some))
    rated = [each for each in everywhere if not each[0].cluster.startswith(EVERYDAY)]
    news = [sure for seen, sure, _ in everywhere if seen.cluster.startswith(EVERYDAY)]
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        said = [(s, contrary) for s, sure, contrary in rated if sure >= least]
        right = [(s, contrary) for s, contrary in said if s.kind]
        turned = sum((s.kind in AGAINST) == (contrary > 0.5) for s, contrary in right)
        print(f"{least}: linked, precision {len(right) / max(len(said), 1):.3f} "
              f"recall {len(right) / gold:.3f}; contrary or not, right in "
              f"{turned / max(len(right), 1):.3f}; of everyday news "
              f"{sum(sure >= least for sure in news)} of {len(news)} pairs")  # fmt: skip
    if asked.write:
        target = Path(str(chosen.__file__)).with_name(chosen.FITTED)
        found = {name: each.fields() for name, each in fitted(some).items()}
        target.write_text(json.dumps(found) + "\n", encoding="utf-8")
        print(target.name)


if __name__ == "__main__":
    main()
