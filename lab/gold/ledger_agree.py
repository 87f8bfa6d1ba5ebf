"""Compare the two passes over the links and entities across articles, and list what they differ in.

    python -m lab.gold.ledger_agree [--cases]

Over the pairs of statements that either pass links, a link standing for the whole utterance
(lab.gold.clusters): F1 of the pairs with any kind and with the same kind, in either direction, F1
of each kind, and Cohen's kappa of the kind, where a pair that one pass leaves alone is `none` there
(pairs that both leave alone are not counted). Over all entities of all articles: B-cubed F1 (Bagga
and Baldwin, LREC workshop on linguistic coreference, 1998); what no group holds stands alone.
`--cases` lists each difference with its texts: links, directions, entities and distractors.
"""

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, get_args

from lab.gold.agree import Pair, agreement
from lab.gold.clusters import FOLDER, SAME, Cluster, Group, Place, load_cluster, pairs
from lab.gold.command import run
from laut.errors import FormatError
from laut.records import LinkKind

KINDS: Final = (*SAME, *(each for each in get_args(LinkKind) if each not in SAME))
NONE: Final = "none"
Both = tuple[Cluster, Cluster]
"""One cluster as the first and as the second pass have it."""


def main() -> None:
    """Print the tables, and with --cases every difference."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=FOLDER, help="the folder of the clusters")
    parser.add_argument("--cases", action="store_true", help="list every difference")
    arguments = parser.parse_args()
    both = list(read_both(arguments.folder))
    print(table(both))
    if arguments.cases:
        print("\n".join(["\nCases (first / second)", *(c for each in both for c in cases(*each))]))


def read_both(folder: Path) -> Iterator[Both]:
    """Yield each cluster that the second pass holds too. Raises FormatError where there is none."""
    files = sorted((folder / "pass2").glob("*.yaml"))
    if not files:
        raise FormatError(f"{folder / 'pass2'}: file: no second pass is there")
    for file in files:
        yield load_cluster(folder / "clusters" / file.name, folder), load_cluster(file, folder)


def compare(first: Cluster, second: Cluster) -> Iterator[Pair]:
    """Yield the kind in both passes of every pair of statements that either links."""
    ours, theirs = kinds(first), kinds(second)
    for pair in sorted(ours.keys() | theirs.keys(), key=sorted):
        named = " ".join(map(_named, sorted(pair)))
        yield Pair("link", first.name, named, ours.get(pair, NONE), theirs.get(pair, NONE))


def kinds(cluster: Cluster) -> dict[frozenset[Place], str]:
    """Return the kind of every linked pair, whatever its direction."""
    return {frozenset(pair): kind for pair, kind in pairs(cluster)}


def f1(both: int, first: int, second: int) -> float:
    """Return the F1 of what two passes share; 1 where neither has any."""
    return 2 * both / (first + second) if first + second else 1.0


def table(both: Sequence[Both]) -> str:
    """Return the figures as Markdown."""
    found = [pair for each in both for pair in compare(*each)]
    articles = sum(len(first.articles) for first, _ in both)
    lines = [
        f"{len(both)} clusters, {articles} articles, {len(found)} pairs that either pass links\n",
        "| links | first pass | second pass | both | F1 |",
        "|---|---:|---:|---:|---:|",
        _row("any kind", [_linked(pair) for pair in found]),
        _row("the same kind", found),
        *(_row(kind, [_only(pair, kind) for pair in found]) for kind in KINDS),
        "",
        f"Cohen's kappa of the kind: {agreement(found).kappa:.3f}",
        f"opposite direction: {sum(len(list(turned(*each))) for each in both)}",
        f"B-cubed F1 of the entities: {b_cubed(both):.3f} ({len(_items(both))} entities)",
    ]
    return "\n".join(lines)


def _row(name: str, found: Iterable[Pair]) -> str:
    first = second = same = 0
    for pair in found:
        first += pair.first != NONE
        second += pair.second != NONE
        same += pair.first == pair.second != NONE
    return f"| {name} | {first} | {second} | {same} | {f1(same, first, second):.3f} |"


def _linked(pair: Pair) -> Pair:
    one, other = (NONE if kind == NONE else "linked" for kind in (pair.first, pair.second))
    return Pair(pair.field, pair.article, pair.statement, one, other)


def _only(pair: Pair, kind: str) -> Pair:
    one, other = (each if each == kind else NONE for each in (pair.first, pair.second))
    return Pair(pair.field, pair.article, pair.statement, one, other)


def turned(first: Cluster, second: Cluster) -> Iterator[tuple[Place, Place]]:
    """Yield the pairs that both passes link with one kind and in opposite directions."""
    theirs = set(pairs(second))
    for (a, b), kind in dict.fromkeys(pairs(first)):
        if kind not in SAME and ((b, a), kind) in theirs:
            yield a, b


def b_cubed(both: Sequence[Both]) -> float:
    """Return the B-cubed F1 of the entities, over every entity of every article."""
    items = _items(both)
    ours = _groups(each for first, _ in both for each in first.entities)
    theirs = _groups(each for _, second in both for each in second.entities)
    precision = recall = 0.0
    for item in items:
        one, other = ours.get(item, {item}), theirs.get(item, {item})
        precision += len(one & other) / len(other) / len(items)
        recall += len(one & other) / len(one) / len(items)
    return 2 * precision * recall / (precision + recall)


def _items(both: Sequence[Both]) -> list[Place]:
    golds = [gold for first, _ in both for gold in first.articles]
    return [(gold.name, entity.id) for gold in golds for entity in gold.entities]


def _groups(groups: Iterable[Group]) -> Mapping[Place, set[Place]]:
    return {place: set(each.members) for each in groups for place in each.members}


def cases(first: Cluster, second: Cluster) -> Iterator[str]:
    """Yield every difference of the passes in a cluster, to adjudicate."""
    said, names = _said(first), _names(first)
    for pair in compare(first, second):
        if pair.first != pair.second:
            yield f"{pair.statement} link: {pair.first} / {pair.second}"
            yield from (f"    {said[place]}" for place in pair.statement.split())
    for a, b in turned(first, second):
        yield f"{_named(a)} {_named(b)} direction: {_named(a)} / {_named(b)} acts"
        yield from (f"    {said[_named(place)]}" for place in (a, b))
    together = [_together(each) for each in (first, second)]
    for one, other in sorted(map(sorted, together[0] ^ together[1])):
        told = _which(frozenset((one, other)) in together[0], "one")
        yield f"{_named(one)} {_named(other)} entity: {told}: {names[one]} / {names[other]}"
    apart = [{frozenset((d.a, d.b)) for d in each.distractors} for each in (first, second)]
    for one, other in sorted(map(sorted, apart[0] ^ apart[1])):
        told = _which(frozenset((one, other)) in apart[0], "listed")
        yield f"{_named(one)} {_named(other)} distractor: {told}"
        yield from (f"    {said[_named(place)]}" for place in (one, other))


def _which(by_first: bool, what: str) -> str:
    return f"{what} / {NONE}" if by_first else f"{NONE} / {what}"


def _together(cluster: Cluster) -> set[frozenset[Place]]:
    """Return every pair of entities that are one."""
    return {
        frozenset((one, other))
        for each in cluster.entities
        for at, one in enumerate(each.members)
        for other in each.members[:at]
    }


def _said(cluster: Cluster) -> dict[str, str]:
    """Return the words of each statement behind its voice."""
    found = {}
    for gold in cluster.articles:
        voices = {each.id: each.text or "?" for each in gold.sources}
        for each in gold.statements:
            quote = " … ".join(span.text for span in each.quote)
            found[_named((gold.name, each.id))] = f"{voices[each.judgement.source]}: {quote}"
    return found


def _names(cluster: Cluster) -> dict[Place, str]:
    return {(g.name, each.id): each.canonical for g in cluster.articles for each in g.entities}


def _named(place: Place) -> str:
    return ":".join(place)


if __name__ == "__main__":
    run(main)
