"""Fit the networks and trees that tell which statements of two articles are linked, and how.

    python -m lab.matter [--write]

The pairs are those that the ledger compares when it takes in the clusters of the gold set across
articles but for its unseen part, the clusters written for training (lab/written/ledger and
affairs) and the coverage written for it (lab/written/coverage), their statements given.
To these come pairs of everyday news (10kGNAD: Schabus, Skowron and Trapp 2017), which count as not
linked: articles of one month that speak of the same people and places, but hardly ever of one
matter. Clusters hold few of that kind, newspapers many.
What is printed is cross-checked: every cluster is judged by networks and trees that have not seen
it. `--write` fits on all of them and writes matter.json and trees.onnx in src/laut/link/across.
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
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from unittest import mock

import numpy as np

from lab import affairs, coverage, nets, trees
from lab.affairs import Affair
from lab.corpora import RAW, raw_articles
from lab.coverage import Covered
from lab.gold import clusters
from lab.gold.clusters import Cluster, Place, load_all
from lab.gold.records import Gold
from lab.prepare import RUNS
from laut.errors import LautError
from laut.ledger import Ledger
from laut.link.across import matter as chosen
from laut.link.across.around import Around
from laut.link.across.details import details
from laut.link.across.matter import Kin, features
from laut.link.across.nets import Nets
from laut.link.across.relation import NEAR
from laut.link.across.trees import Trees
from laut.link.compare import Pair
from laut.load.article import from_text, identity
from laut.pipeline import Pipeline
from laut.records import Article, Given, Reading
from laut.scores import Both

WRITTEN: Final = Path(__file__).parent / "written" / "ledger"
CACHE: Final = RUNS / "matter"
LINKS: Final = sys.modules["laut.link.across.links"]
ANSWERS: Final = ("apart", "one")
KINDS: Final = ("none", "repeats", "corroborates", "denies", "contradicts", "updates")
UNSEEN: Final = frozenset({"tenth"})
"""Parts of the gold set from which nothing is learnt."""
FOLDS: Final = 10
EVERYDAY: Final = "everyday/"
FIRST: Final = date(2033, 3, 1)
DAYS: Final = 40
SEED: Final = 5
GOLD: Final = 24
"""How often a pair of the gold set counts."""
AFFAIR: Final = 24
"""How often one of a cluster that was written like those of the gold set does."""
ANNOTATED: Final = 3
"""How often one of a cluster that was written for training does."""
DAILY: Final = 6
"""How often one of everyday news does, of which there are few that may be of one matter."""
MATTER: Final = nets.Shape(hidden=12, strength=50.0)
KIND: Final = nets.Shape(hidden=24, strength=300.0)
GROWTH: Final = trees.Growth(rounds=200, rate=0.06, leaves=16, rows=25, strength=10.0, share=0.3)


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
    """A pair that was compared. kind: of its link, or none; often: it counts.

    shown: what is seen at once; more: what is seen closer; both: what is read together.
    """

    cluster: str
    often: int
    pair: tuple[Place, Place]
    shown: dict[str, float]
    more: dict[str, float]
    kind: str
    both: Both


def data() -> list[Group]:
    """What there is to learn from."""
    looked = {name: folder for name, folder in clusters.ADDED.items() if name not in UNSEEN}
    parts = {"gold": clusters.FOLDER, **looked, "written": WRITTEN}
    annotated = [
        _annotated(part, each) for part, folder in parts.items() for each in load_all(folder)
    ]
    kinds = coverage.kinds()
    written = [_written(each) for each in affairs.affairs()]
    return [*annotated, *written, *(_covered(*each, kinds) for each in coverage.clusters())]


def _written(affair: Affair) -> Group:
    statements = tuple((each.article, each.given) for each in affair.articles)
    return Group(affair.name, AFFAIR, statements, affair.kinds)


def _annotated(part: str, cluster: Cluster) -> Group:
    return Group(
        f"{part}/{cluster.name}",
        ANNOTATED if part == "written" else GOLD,
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
    return [Group(f"{EVERYDAY}{lot}", DAILY, tuple(articles[lot::2]), {}) for lot in range(2)]


def _covered(name: str, some: Sequence[Covered], kinds: Mapping[frozenset[Place], str]) -> Group:
    uris = {each.article.uri for each in some}
    own = {pair: kind for pair, kind in kinds.items() if {article for article, _ in pair} <= uris}
    return Group(name, ANNOTATED, tuple((each.article, each.given) for each in some), own)


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
    rows: list[tuple[Any, Any, dict[str, float], dict[str, float], Both]] = []
    real = LINKS.links
    now: list[Any] = []

    def links(new: Any, old: Any, *rest: Any) -> Any:
        now[:] = [*new, *old]
        return real(new, old, *rest)

    def recorded(pairs: Sequence[tuple[Pair, Kin]], around: Around, _: Any) -> list[None]:
        for pair, kin in pairs:
            if kin.affair:
                ends = (now[each.number].number for each in (pair.later, pair.first))
                seen = features(pair, kin), details(pair, kin, around), around.both(pair, kin)
                rows.append((*ends, *seen))
        return [None] * len(pairs)

    with (
        TemporaryDirectory() as folder,
        Ledger(Path(folder) / "l.db") as ledger,
        mock.patch("laut.ledger.linking.links", links),
        mock.patch.object(LINKS, "relations", recorded),
    ):
        for group in every:
            for reading in readings(group):
                ledger.add(reading)
        places = _places(ledger, every)
    home = {article.uri: each for each in every for article, _ in each.articles}
    kinds = {pair: kind for each in every for pair, kind in each.kinds.items()}
    found = []
    for a, b, shown, more, both in rows:
        pair, group = (places[a], places[b]), home[places[a][0]]
        kind = kinds.get(frozenset(pair), "none")
        found.append(Seen(group.name, group.often, pair, shown, more, kind, both))
    return found


def everything() -> list[Seen]:
    """Every pair of all that there is to learn from."""
    lots = [data(), *([lot] for lot in (everyday() if RAW.exists() else ()))]
    return [seen for lot in lots for seen in compared(lot)]


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


@dataclass(frozen=True, slots=True)
class Fitted:
    """What has been learnt. matter, kind: the networks for either question; grown: the trees."""

    matter: Nets
    kind: Nets
    grown: bytes

    def kinds(self, some: Sequence[Seen]) -> list[dict[str, float]]:
        """How sure each kind of link of each pair is."""
        shown = [each.shown | each.more for each in some]
        both = zip(self.kind.chances(shown), Trees(self.grown).chances(shown), strict=True)
        return [chosen.between(*each) for each in both]


def fitted(some: Sequence[Seen]) -> Fitted:
    """What there is to learn from some pairs."""
    shown, more = sorted(some[0].shown), sorted(some[0].more)
    plain, often = _rows([each.shown for each in some], shown), _often(some)
    linked = [int(answer(each) > 0) for each in some]
    matter = nets.fit(shown, ANSWERS, plain, linked, often, MATTER)
    near = [
        each
        for each, chances in zip(some, matter.chances([s.shown for s in some]), strict=True)
        if chances["one"] >= NEAR
    ]
    every, kinds, often = [*shown, *more], [answer(each) for each in near], _often(near)
    full = _rows([each.shown | each.more for each in near], every)
    return Fitted(
        matter,
        nets.fit(every, KINDS, full, kinds, often, KIND),
        trees.fit(every, KINDS, full, kinds, often, GROWTH),
    )


def _often(some: Sequence[Seen]) -> nets.Floats:
    return np.array([each.often for each in some], float)


def _rows(shown: Sequence[Mapping[str, float]], names: Sequence[str]) -> nets.Floats:
    return np.array([[each[name] for name in names] for each in shown], float)


def answer(seen: Seen) -> int:
    """The kind as a number; that two articles print one text is told by rules, not learnt."""
    return KINDS.index("repeats" if seen.kind == "same-origin" else seen.kind)


def checked(some: Sequence[Seen]) -> Iterator[tuple[Seen, str, float]]:
    """Every pair with its likeliest kind and how sure that is, by what has not seen it.

    It has not seen any pair of its cluster.
    """
    names = sorted({each.cluster for each in some})
    for part in (frozenset(names[at::FOLDS]) for at in range(FOLDS)):
        learnt = fitted([each for each in some if each.cluster not in part])
        held = [each for each in some if each.cluster in part]
        for each, sure in zip(held, learnt.kinds(held), strict=True):
            kind = max(KINDS[1:], key=lambda kind: sure[kind])
            yield each, kind, sure[kind]


def main() -> None:
    """Print the cross-check, and write the weights where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--unchecked", action="store_true", help="do not cross-check")
    asked = parser.parse_args()
    every, some = data(), everything()
    gold = sum(kind != "none" for each in every for kind in each.kinds.values())
    linked = sum(each.kind != "none" for each in some)
    print(f"{len(some)} pairs compared, {linked} of them linked, of {gold} in all")
    if not asked.unchecked:
        print("\n".join(report(list(checked(some)), gold)))
    if asked.write:
        write(fitted(some))


def write(learnt: Fitted) -> None:
    """Put what has been learnt where laut looks for it."""
    folder = Path(str(chosen.__file__)).parent
    kept = {"matter": learnt.matter.fields(), "kind": learnt.kind.fields()}
    (folder / chosen.FITTED).write_text(json.dumps(kept) + "\n", encoding="utf-8")
    (folder / chosen.GROWN).write_bytes(learnt.grown)


def report(rated: Sequence[tuple[Seen, str, float]], gold: int) -> Iterator[str]:
    """Precision and recall at some thresholds. gold: linked pairs, those never compared too."""
    news = [sure for seen, _, sure in rated if seen.cluster.startswith(EVERYDAY)]
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        said = [(seen, kind) for seen, kind, sure in rated if sure >= least]
        said = [(seen, kind) for seen, kind in said if not seen.cluster.startswith(EVERYDAY)]
        linked = [(seen, kind) for seen, kind in said if seen.kind != "none"]
        right = sum(KINDS[answer(seen)] == kind for seen, kind in linked)
        yield (f"{least}: linked, precision {len(linked) / max(len(said), 1):.3f} "
               f"recall {len(linked) / gold:.3f}; with its kind {right / max(len(said), 1):.3f} "
               f"and {right / gold:.3f}; of everyday news {sum(s >= least for s in news)} "
               f"of {len(news)} pairs")  # fmt: skip


if __name__ == "__main__":
    main()
