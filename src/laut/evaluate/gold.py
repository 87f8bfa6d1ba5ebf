"""Annotated readings as JSON Lines: an article, its statements and their sources, one a line.

The fields are those of a reading (``laut schema``); those that the measures do not ask for
(entities, times, links, about, confidence …) may be absent.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, get_args

from laut.errors import FormatError
from laut.evaluate.fields import checked, entries, field, maybe, one_of, parsed
from laut.evaluate.files import misplaced, records
from laut.records import (
    Article,
    Certainty,
    Given,
    Medium,
    SourceKind,
    Span,
    Spans,
    Stance,
    StatementType,
)

TYPES: Final = get_args(StatementType)
MEDIA: Final = get_args(Medium)
KINDS: Final = get_args(SourceKind)
STANCES: Final = get_args(Stance)
CERTAINTIES: Final = get_args(Certainty)

_FORM: Final = "each line must be one annotated article"


@dataclass(frozen=True, slots=True)
class Meant:
    """What is known, or predicted, of a statement beside its words; ``chain`` ends in its source.

    ``kind`` is that of the source, ``time`` a TIMEX3 value.
    """

    stance: str
    certainty: str
    kind: str
    chain: tuple[str, ...]
    time: str | None


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with its statements: their words, and what each means, in the same order."""

    article: Article
    given: tuple[Given, ...]
    meant: tuple[Meant, ...]


def read_gold(path: Path) -> tuple[GoldArticle, ...]:
    """Give the articles of a ``.jsonl`` or ``.jsonl.gz`` file in its order.

    Raises UnreadableError where the file cannot be read and FormatError, with the number of the
    line, where a line breaks the format or an article stands twice.
    """
    golds: dict[str, GoldArticle] = {}
    for number, gold in records(path, _gold, _FORM):
        if gold.article.id in golds:
            raise misplaced(path, number, f"{gold.article.id!r} occurs twice", _FORM)
        golds[gold.article.id] = gold
    return tuple(golds.values())


def _gold(line: str) -> GoldArticle:
    return gold_article(parsed(line))


def gold_article(content: Mapping[str, Any]) -> GoldArticle:
    """Give the annotated article of a JSON object. Raises FormatError."""
    article = _article(field(content, "article", dict))
    kinds = dict(_sources(content))
    given, meant = [], []
    for i, entry in entries(content, "statements"):
        given.append(_given(entry, f"statements[{i}]", article.text))
        meant.append(_meant(entry, f"statements[{i}]", kinds))
    _check_ids(given)
    return GoldArticle(article, tuple(given), tuple(meant))


def _article(entry: Mapping[str, Any]) -> Article:
    return Article(
        id=field(entry, "id", str, "article"),
        uri=field(entry, "uri", str, "article"),
        text=field(entry, "text", str, "article"),
        outlet=maybe(entry, "outlet", str, "article"),
        title=maybe(entry, "title", str, "article"),
        published=maybe(entry, "published", str, "article"),
    )


def _sources(content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for i, entry in entries(content, "sources"):
        where = f"sources[{i}]"
        yield field(entry, "id", str, where), one_of(KINDS, entry, "kind", where)


def _given(entry: Mapping[str, Any], where: str, text: str) -> Given:
    quote = _spans(entry, "quote", where, text)
    if not quote:
        raise FormatError(f"{where}.quote has no spans")
    return Given(
        id=field(entry, "id", str, where),
        type=one_of(TYPES, entry, "type", where),
        medium=one_of(MEDIA, entry, "medium", where),
        quote=quote,
        cue=_spans(entry, "cue", where, text),
        frame=_spans(entry, "frame", where, text),
        speaker=_spans(entry, "speaker", where, text),
        addressee=_spans(entry, "addressee", where, text),
        nested_in=maybe(entry, "nested_in", str, where),
    )


def _meant(entry: Mapping[str, Any], where: str, kinds: Mapping[str, str]) -> Meant:
    chain = _chain(entry, where, kinds)
    return Meant(
        stance=one_of(STANCES, entry, "stance", where),
        certainty=one_of(CERTAINTIES, entry, "certainty", where),
        kind=kinds[chain[-1]],
        chain=chain,
        time=maybe(entry, "time", str, where),
    )


def _chain(entry: Mapping[str, Any], where: str, kinds: Mapping[str, str]) -> tuple[str, ...]:
    chain = field(entry, "chain", list, where)
    for i, each in enumerate(chain):
        if checked(each, f"{where}.chain[{i}]", str) not in kinds:
            raise FormatError(f"{where}.chain[{i}] is {each!r}, which is no source")
    source = field(field(entry, "source", dict, where), "id", str, f"{where}.source")
    if chain[-1:] != [source]:
        raise FormatError(f"{where}.chain does not end in the source {source!r}")
    return tuple(chain)


def _spans(entry: Mapping[str, Any], key: str, where: str, text: str) -> Spans:
    spans = field(entry, key, list, where)
    return tuple(_span(each, f"{where}.{key}[{i}]", text) for i, each in enumerate(spans))


def _span(entry: Any, where: str, text: str) -> Span:
    content = checked(entry, where, dict)
    span = Span(*(field(content, key, kind, where) for key, kind in _SPAN))
    if not 0 <= span.begin < span.end <= len(text) or text[span.begin : span.end] != span.text:
        raise FormatError(f"{where}: the article does not say {span.text!r} at {span.begin}")
    return span


_SPAN: Final = (("begin", int), ("end", int), ("text", str))


def _check_ids(given: Sequence[Given]) -> None:
    """Raise FormatError for an id that stands twice or a parent that is not there."""
    ids = [each.id for each in given]
    if twice := _first(each for each in ids if ids.count(each) > 1):
        raise FormatError(f"two statements have the id {twice!r}")
    parents = (each.nested_in for each in given if each.nested_in is not None)
    if lost := _first(each for each in parents if each not in ids):
        raise FormatError(f"no statement has the id {lost!r}, in which another is nested")


def _first(found: Iterable[str]) -> str | None:
    return next(iter(found), None)
