"""The gold set of links and entities across articles: its files, checked, and as JSON Lines.

    python -m lab.gold.clusters [--half PART]

A cluster is a handful of articles about one affair (lab/gold/ledger/GUIDELINES.md). One line of
ledger.dev.jsonl or ledger.test.jsonl is a cluster: its articles in the shape of gold.*.jsonl,
`entities` (groups of [article, entity]), `same` (groups of [article, statement], with their kind),
`links` and `distractors` (pairs of them). Clusters are dealt out in turn, in the order of a hash;
those of ledger/later and the folders that followed, each written when the parts before had been
looked at, are parts of their own.
"""

import argparse
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, get_args

from lab.gold.build import HALVES, reading
from lab.gold.command import run
from lab.gold.files import HERE, load
from lab.gold.node import Node, root
from lab.gold.records import Gold
from laut.records import EntityKind, LinkKind

FOLDER: Final = HERE / "ledger"
_ADDED: Final = "later last further fifth sixth seventh eighth ninth tenth"
ADDED: Final = {name: FOLDER / name for name in _ADDED.split()}
"""The parts that were written after the halves, each when those before it had been looked at."""
PARTS: Final = (*HALVES, *ADDED)
SEED: Final = "laut ledger 1"
SAME: Final = ("repeats", "same-origin")
Place = tuple[str, str]
"""An article and a statement or an entity of it."""


@dataclass(frozen=True, slots=True)
class Group:
    """Places that are one: statements of one utterance (kind), or one entity."""

    kind: str
    members: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """A pair of statements; a is the later or acting one. kind: empty for a distractor."""

    kind: str
    a: Place
    b: Place


@dataclass(frozen=True, slots=True)
class Cluster:
    """Articles about one affair, and what holds between them."""

    name: str
    articles: tuple[Gold, ...]
    outlets: Mapping[str, str]
    entities: tuple[Group, ...]
    same: tuple[Group, ...]
    links: tuple[Related, ...]
    distractors: tuple[Related, ...]


def main() -> None:
    """Write both halves, or one, and say how many clusters and articles each holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=PARTS, help="write this part alone")
    arguments = parser.parse_args()
    parts = (*split(load_all(FOLDER)), *map(load_all, ADDED.values()))
    for name, half in zip(PARTS, parts, strict=True):
        if arguments.half in (None, name):
            file = HERE / f"ledger.{name}.jsonl"
            lines = (json.dumps(line(each), ensure_ascii=False) + "\n" for each in half)
            file.write_text("".join(lines), encoding="utf-8")
            print(
                f"{file.name}: {len(half)} clusters, {sum(len(c.articles) for c in half)} articles"
            )


def load_all(folder: Path) -> list[Cluster]:
    """Every cluster in its last annotation, in the order of their names."""
    chosen = {
        file.name: file for part in ("clusters", "final") for file in (folder / part).glob("*.yaml")
    }
    return [load_cluster(chosen[name], folder) for name in sorted(chosen)]


def split(clusters: Sequence[Cluster]) -> tuple[list[Cluster], list[Cluster]]:
    """The development and the test half, dealt out in turn."""
    ordered = sorted(clusters, key=lambda c: hashlib.sha256(f"{SEED} {c.name}".encode()).digest())
    return ordered[::2], ordered[1::2]


def load_cluster(file: Path, folder: Path) -> Cluster:
    """One cluster. Raises FormatError, which names file and field."""
    node = root(file)
    node.only(("articles", "entities", "alike", "same", "links", "distractors"))
    outlets = {
        each.at("name").words(): each.at("outlet").words() for each in node.at("articles").each()
    }
    golds = {name: load(folder / "pass1" / f"{name}.yaml", folder / "articles") for name in outlets}
    known = _Known(
        {(name, s.id) for name, gold in golds.items() for s in gold.statements},
        {(name, e.id) for name, gold in golds.items() for e in gold.entities},
    )
    cluster = Cluster(
        file.stem,
        tuple(golds.values()),
        outlets,
        tuple(_entity(each, known) for each in node.at("entities").each()),
        tuple(_same(each, known) for each in node.at("same").each()),
        tuple(_related(each, known, get_args(LinkKind)) for each in node.at("links").each()),
        tuple(_related(each, known, ()) for each in node.at("distractors").each()),
    )
    _check(cluster, node)
    return cluster


@dataclass(frozen=True, slots=True)
class _Known:
    statements: set[Place]
    entities: set[Place]


def _entity(node: Node, known: _Known) -> Group:
    node.only(("id", "canonical", "kind", "is"))
    kind = node.at("kind").one_of(get_args(EntityKind))
    places = node.at("is").value
    members = [(article, each) for article, ids in places.items() for each in ids]
    for place in members:
        if place not in known.entities:
            node.at("is").fail(f"there is no entity {place}")
    return Group(kind, tuple(members))


def _same(node: Node, known: _Known) -> Group:
    node.only(("kind", "statements", "why"))
    members = tuple(_place(each, known.statements) for each in node.at("statements").each())
    return Group(node.at("kind").one_of(SAME), members)


def _related(node: Node, known: _Known, kinds: tuple[str, ...]) -> Related:
    node.only(("kind", "a", "b", "why") if kinds else ("a", "b", "why"))
    kind = node.at("kind").one_of(kinds) if kinds else ""
    a, b = (_place(node.at(side), known.statements) for side in ("a", "b"))
    if a[0] == b[0]:
        node.fail("links two statements of one article")
    return Related(kind, a, b)


def _place(node: Node, known: set[Place]) -> Place:
    article, each = node.value
    if (article, each) not in known:
        node.fail(f"there is no {each} in {article}")
    return article, each


def _check(cluster: Cluster, node: Node) -> None:
    """Refuse a pair that is linked twice, or linked and a distractor."""
    seen: dict[frozenset[Place], str] = {}
    for pair, kind in pairs(cluster):
        if seen.setdefault(frozenset(pair), kind) != kind:
            node.fail(f"{pair} is {kind} and {seen[frozenset(pair)]}")
    for each in cluster.distractors:
        if frozenset((each.a, each.b)) in seen:
            node.fail(f"{each.a} and {each.b} are linked and a distractor")


def pairs(cluster: Cluster) -> Iterator[tuple[tuple[Place, Place], str]]:
    """Every linked pair of statements with its kind: a link holds for the whole utterance."""
    group = utterances(cluster.same)
    for each in cluster.same:
        for at, one in enumerate(each.members):
            for other in each.members[:at]:
                if one[0] != other[0]:
                    yield (one, other), each.kind
    for link in cluster.links:
        for a in group.get(link.a, (link.a,)):
            for b in group.get(link.b, (link.b,)):
                if a[0] != b[0]:
                    yield (a, b), link.kind


def utterances(same: Sequence[Group]) -> dict[Place, list[Place]]:
    """All places that are one utterance with a place, over groups that share one."""
    found: dict[Place, list[Place]] = {}
    for each in same:
        joined = list(dict.fromkeys(p for m in each.members for p in found.get(m, [m])))
        found.update(dict.fromkeys(joined, joined))
    return found


def line(cluster: Cluster) -> dict[str, Any]:
    """The cluster as it is written."""
    return {
        "cluster": cluster.name,
        "articles": [_article(cluster, gold) for gold in cluster.articles],
        "entities": [list(map(list, each.members)) for each in cluster.entities],
        "links": [{"kind": kind, "a": list(a), "b": list(b)} for (a, b), kind in pairs(cluster)],
        "distractors": [{"a": list(each.a), "b": list(each.b)} for each in cluster.distractors],
    }


def _article(cluster: Cluster, gold: Gold) -> dict[str, Any]:
    found = reading(replace(gold))
    article = {**found["article"], "uri": gold.name, "outlet": cluster.outlets[gold.name]}
    return {**found, "article": article}


if __name__ == "__main__":
    run(main)
