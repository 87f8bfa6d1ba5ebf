"""Clusters of annotated articles as JSON Lines: which statements are linked, which entities one.

One line is a cluster: `cluster` (its name), `articles` (annotated readings with their entities),
`entities` (groups of [article, entity] that are one), `links` (kind, a, b: pairs of [article,
statement], every pair that is linked) and `distractors` (pairs that must not be). An article is
named by its `uri`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, get_args

from laut.errors import FormatError
from laut.evaluate.fields import checked, entries, field, one_of, parsed
from laut.evaluate.files import records
from laut.evaluate.gold import gold_article
from laut.records import Article, Given, LinkKind, Span

Place = tuple[str, str]
"""An article and a statement or an entity of it."""

KINDS: Final[tuple[LinkKind, ...]] = get_args(LinkKind)
_FORM: Final = "each line must be one annotated cluster of articles"


@dataclass(frozen=True, slots=True)
class Told:
    """An annotated article: its statements, and of each entity its names in the text."""

    article: Article
    given: tuple[Given, ...]
    entities: Mapping[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Articles about one affair. links: the kind of every pair, the acting statement first."""

    name: str
    articles: tuple[Told, ...]
    groups: tuple[tuple[Place, ...], ...]
    links: Mapping[tuple[Place, Place], LinkKind]
    distractors: frozenset[tuple[Place, Place]]


def read_clusters(path: Path) -> tuple[Cluster, ...]:
    """Give the clusters of a ``.jsonl`` or ``.jsonl.gz`` file in its order.

    Raises UnreadableError where the file cannot be read and FormatError, with the number of the
    line, where a line breaks the format.
    """
    return tuple(cluster for _, cluster in records(path, _cluster, _FORM))


def _cluster(line: str) -> Cluster:
    content = parsed(line)
    told = tuple(_told(entry) for _, entry in entries(content, "articles"))
    names = {each.article.uri for each in told}
    groups = tuple(
        tuple(_place(place, "entities", names) for place in checked(group, "entities", list))
        for group in field(content, "entities", list)
    )
    links = {
        _pair(entry, f"links[{i}]", names): one_of(KINDS, entry, "kind", f"links[{i}]")
        for i, entry in entries(content, "links")
    }
    apart = frozenset(
        _pair(entry, f"distractors[{i}]", names) for i, entry in entries(content, "distractors")
    )
    return Cluster(field(content, "cluster", str), told, groups, links, apart)


def _told(entry: Mapping[str, Any]) -> Told:
    gold = gold_article(entry)
    text = gold.article.text
    names = {
        field(each, "id", str, f"entities[{i}]"): tuple(
            _span(span, f"entities[{i}].mentions", text) for span in field(each, "mentions", list)
        )
        for i, each in entries(entry, "entities")
    }
    return Told(gold.article, gold.given, names)


def _span(value: Any, where: str, text: str) -> Span:
    entry = checked(value, where, dict)
    begin, end = field(entry, "begin", int, where), field(entry, "end", int, where)
    if not 0 <= begin < end <= len(text):
        raise FormatError(f"{where} lies outside of the text")
    return Span(begin, end, text[begin:end])


def _pair(entry: Mapping[str, Any], where: str, names: set[str]) -> tuple[Place, Place]:
    a, b = (_place(field(entry, side, list, where), where, names) for side in ("a", "b"))
    return a, b


def _place(value: Any, where: str, names: set[str]) -> Place:
    if len(value) != 2 or value[0] not in names:
        raise FormatError(f"{where}: {value!r} is no [article, id] of this cluster")
    return str(value[0]), str(value[1])
