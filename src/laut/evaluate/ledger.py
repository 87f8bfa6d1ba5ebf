"""Links and entities across articles against annotated clusters."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Final

from laut.errors import FormatError
from laut.evaluate.bootstrap import Intervals, bootstrap
from laut.evaluate.clusters import KINDS, Cluster, Place, Told, read_clusters
from laut.evaluate.tables import (
    TALLIED,
    Report,
    Section,
    Sheet,
    made_by,
    maker,
    tally_cells,
    tally_content,
)
from laut.evaluate.tally import Tallied, Tallies, Tally, tallied
from laut.records import Article, Given, LinkKind, Producer, Reading

Interpret = Callable[[Article, Sequence[Given]], Reading]
_ACTING: Final = frozenset({"denies", "updates"})
"""Kinds of which it matters which statement is which."""
_SURE: Final = 0.5
_NOTE: Final = """\
Figures in percent, over pairs of statements of different articles, the statements given. A found \
link is right when the pair is annotated with the same kind, and in the same direction where it \
denies or updates; linked asks only whether the pair is linked at all. Entities are B-cubed over \
the entities of each article: found are those that the reading has by a name at the same place; in \
all, one that it does not have is alone. All articles are put into one ledger, cluster by cluster. \
The interval is a bootstrap over clusters."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A found link between two statements, by article and id; a acts."""

    kind: LinkKind
    a: Place
    b: Place
    score: float


@dataclass(frozen=True, slots=True)
class Kept:
    """What a ledger makes of readings: links, and the entity that each of theirs is."""

    links: tuple[Bound, ...]
    entities: Mapping[Place, str]


@dataclass(frozen=True, slots=True)
class LedgerReport(Report):
    """How links and entities agree. distractors: how many of all are linked, and surely."""

    file: str
    clusters: int
    articles: int
    producer: Producer | None
    scores: Tallied
    intervals: Mapping[str, Intervals]
    distractors: tuple[int, int, int]

    def sheets(self) -> tuple[Sheet, ...]:
        """Give the one table."""
        headed = (
            ("Links", ("all", "linked", *KINDS)),
            ("Entities, B-cubed", ("entities found", "entities, all")),
        )
        sections = tuple(
            Section(heading, tuple((name, *self._cells(name)) for name in names))
            for heading, names in headed
        )
        linked, sure, of = self.distractors
        told = f"Distractors linked: {linked} of {of}, {sure} of them with a score of .5 or more."
        title = f"{self.file}: {self.clusters} clusters, {self.articles} articles, read"
        return (Sheet(f"{title}{made_by(self.producer)}", TALLIED, sections, f"{told} {_NOTE}"),)

    def _cells(self, name: str) -> tuple[str, ...]:
        return tally_cells(self.scores[name], self.intervals[name])

    def content(self) -> dict[str, Any]:
        """Give every figure and count."""
        names = ("all", "linked", *KINDS, "entities found", "entities, all")
        linked, sure, of = self.distractors
        return {
            "file": self.file,
            "clusters": self.clusters,
            "articles": self.articles,
            "producer": maker(self.producer),
            "figures": {n: tally_content(self.scores[n], self.intervals[n]) for n in names},
            "distractors": {"linked": linked, "surely": sure, "of": of},
        }


def run(
    path: Path, interpret: Interpret, keep: Callable[[Sequence[Reading]], Kept]
) -> LedgerReport:
    """Give the report of a ledger on a file of clusters; their statements are given to the reader.

    ``keep`` puts readings into an empty ledger, in their order. Raises FormatError for a file
    without clusters or outside the format.
    """
    clusters = read_clusters(path)
    if not clusters:
        raise FormatError(f"{path}: no clusters; give a file of annotated clusters")
    told = list(chain.from_iterable(each.articles for each in clusters))
    readings = [interpret(each.article, each.given) for each in told]
    kept = keep(readings)
    ids = dict(chain.from_iterable(map(_ids, told, readings)))
    found = [Bound(b.kind, ids[b.a], ids[b.b], b.score) for b in kept.links]
    names = _named(told, readings, kept.entities)
    scores = tallied(_scored(each, found, names) for each in clusters)
    return LedgerReport(
        path.name,
        len(clusters),
        len(told),
        readings[0].producer,
        scores,
        bootstrap(scores),
        _distracted(clusters, found),
    )


def _ids(told: Told, reading: Reading) -> Iterator[tuple[Place, Place]]:
    """Of each statement of a reading the annotated one."""
    uri = told.article.uri
    for given, statement in zip(told.given, reading.statements, strict=True):
        yield (uri, statement.id), (uri, given.id)


# Links -----------------------------------------------------------------------------------------


def _scored(cluster: Cluster, found: Sequence[Bound], names: Mapping[Place, str | None]) -> Tallies:
    own = {each.article.uri for each in cluster.articles}
    here = [each for each in found if {each.a[0], each.b[0]} & own and each.a[0] != each.b[0]]
    gold = {frozenset(pair): (kind, pair) for pair, kind in cluster.links.items()}
    right = [each for each in here if _right(each, gold)]
    said, wanted = Counter(each.kind for each in here), Counter(cluster.links.values())
    hit = Counter(each.kind for each in right)
    both = sum(frozenset((each.a, each.b)) in gold for each in here)
    return {
        "all": Tally(len(right), len(here), len(right), len(gold)),
        "linked": Tally(both, len(here), both, len(gold)),
        **{kind: Tally(hit[kind], said[kind], hit[kind], wanted[kind]) for kind in KINDS},
        "entities found": _b_cubed(cluster, {k: v for k, v in names.items() if v is not None}),
        "entities, all": _b_cubed(cluster, {k: v or str(k) for k, v in names.items()}),
    }


def _right(
    each: Bound, gold: Mapping[frozenset[Place], tuple[LinkKind, tuple[Place, Place]]]
) -> bool:
    known = gold.get(frozenset((each.a, each.b)))
    if known is None or known[0] != each.kind:
        return False
    return each.kind not in _ACTING or known[1] == (each.a, each.b)


def _distracted(clusters: Sequence[Cluster], found: Sequence[Bound]) -> tuple[int, int, int]:
    scores = {frozenset((each.a, each.b)): each.score for each in found}
    every = [frozenset(pair) for cluster in clusters for pair in cluster.distractors]
    linked = [scores[pair] for pair in every if pair in scores]
    return len(linked), sum(score >= _SURE for score in linked), len(every)


# Entities --------------------------------------------------------------------------------------


def _named(
    told: Sequence[Told], readings: Sequence[Reading], entities: Mapping[Place, str]
) -> dict[Place, str | None]:
    """Of each annotated entity that of the ledger; None where the reading has none at its names."""
    found: dict[Place, str | None] = {}
    for each, reading in zip(told, readings, strict=True):
        for name, spans in each.entities.items():
            shared = {
                entity.id: sum(
                    a.begin < b.end and b.begin < a.end for a in spans for b in entity.mentions
                )
                for entity in reading.entities
            }
            best = max(shared, key=lambda one: shared[one], default=None)
            here = best is not None and shared[best] > 0
            found[each.article.uri, name] = (
                entities[each.article.uri, best] if here and best is not None else None
            )
    return found


def _b_cubed(cluster: Cluster, names: Mapping[Place, str]) -> Tally:
    """The sums of B-cubed (Bagga and Baldwin 1998) over the entities of a cluster's articles."""
    gold = {(t.article.uri, name): f"{t.article.uri} {name}" for t in cluster.articles
            for name in t.entities if (t.article.uri, name) in names}  # fmt: skip
    for group in cluster.groups:
        gold.update({place: str(group[0]) for place in group if place in gold})
    wanted, said = Counter(gold.values()), Counter(names[place] for place in gold)
    cells = Counter((gold[place], names[place]) for place in gold)
    return Tally(
        sum(n * n / said[p] for (_, p), n in cells.items()),
        len(gold),
        sum(n * n / wanted[g] for (g, _), n in cells.items()),
        len(gold),
    )
