"""The files of the gold set: articles, annotations (pass1, final) and answers (pass2).

An annotation names a span by its words and by which occurrence is meant: `{text: er, n: 3}` is the
third place where *er* stands in the article, found letter by letter (so also inside *der*) and
counted with overlaps; a bare string is the first. A form may also give `begin` and `end`.
"""

import datetime
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import get_args

from lab.gold import rules
from lab.gold.node import Node, root
from lab.gold.records import Answers, Entity, Gold, Judgement, Source, Statement
from laut.errors import FormatError
from laut.records import (
    Certainty,
    Count,
    EntityKind,
    Medium,
    SourceKind,
    Span,
    Spans,
    Stance,
    StatementType,
    Status,
)

HERE = Path(__file__).parent
ARTICLE = ("published", "title", "sources", "entities", "statements")
FORM = ("article", "published", "title", "sources", "statements")
SOURCE = (
    "id", "kind", "entity", "text", "count", "affiliation", "status", "anonymity_reason",
    "member_of",
)  # fmt: skip
ENTITY = ("id", "canonical", "kind", "mentions", "nominal_mentions")
WORDS = ("type", "quote", "cue", "frame", "speaker")
JUDGED = ("id", "source", "chain", "stance", "certainty", "time")
STATEMENT = (*JUDGED, *WORDS, "medium", "addressee", "nested_in")


def load_all(folder: Path, articles: Path) -> Iterator[Gold]:
    """Yield the annotated articles of a folder, in the order of their names."""
    for file in sorted(folder.glob("*.yaml")):
        yield load(file, articles)


def load(file: Path, articles: Path) -> Gold:
    """Return one annotated article. Raises FormatError, which names file and field."""
    node, text = root(file), article(articles, file)
    node.only(ARTICLE)
    gold = Gold(
        name=file.stem,
        text=text,
        title=node.at("title").maybe(Node.words),
        published=node.at("published").maybe(_date),
        sources=tuple(_source(each, text) for each in node.at("sources").each()),
        entities=tuple(_entity(each, text) for each in node.at("entities").each()),
        statements=tuple(_statement(each, text) for each in node.at("statements").each()),
    )
    rules.check(gold, file)
    return gold


def load_answers(file: Path, articles: Path) -> Answers:
    """Return what a second annotator wrote into a form. Raises FormatError."""
    node, text = root(file), article(articles, file)
    node.only(FORM)
    statements = list(node.at("statements").each())
    for each in statements:
        each.only((*JUDGED, *WORDS))
    found = Answers(
        name=file.stem,
        sources=tuple(_source(each, text, entity=False) for each in node.at("sources").each()),
        judgements={each.at("id").words(): _judgement(each) for each in statements},
    )
    if len(found.judgements) < len(statements):
        node.at("statements").fail("an id stands twice")
    rules.check_answers(found, file)
    return found


def article(articles: Path, annotation: Path) -> str:
    """Return the text that an annotation belongs to, character by character as in its file."""
    file = articles / f"{annotation.stem}.txt"
    if not file.is_file():
        raise FormatError(f"{annotation}: file: there is no article {file}")
    return file.read_bytes().decode("utf-8")


def nth(text: str, words: str, n: int) -> int | None:
    """Return where the n-th occurrence begins, overlapping ones counted from 1, or None."""
    begin = text.find(words)
    for _ in range(n - 1):
        if begin < 0:
            break
        begin = text.find(words, begin + 1)
    return None if begin < 0 else begin


def span(node: Node, text: str) -> Span:
    """Return the place of the words that the node names. Raises FormatError."""
    if isinstance(node.value, dict) and "begin" in node.value:
        return _placed(node, text)
    if isinstance(node.value, dict):
        node.only(("text", "n"))
        n = node.at("n").number() if "n" in node.value else 1
        return _found(node, text, node.at("text").words(), n)
    return _found(node, text, node.words(), 1)


def _placed(node: Node, text: str) -> Span:
    node.only(("begin", "end", "text"))
    begin, end, words = (node.value.get(key) for key in ("begin", "end", "text"))
    if not (isinstance(begin, int) and isinstance(end, int) and text[begin:end] == words):
        node.fail(f"the article does not say {words!r} at {begin}-{end}")
    return Span(begin, end, words)


def _found(node: Node, text: str, words: str, n: int) -> Span:
    begin = nth(text, words, n)
    if begin is None:
        node.fail(f"the article does not say {words!r} {f'{n} times' if n > 1 else 'at all'}")
    end = begin + len(words)
    if _inside_word(text, begin) or _inside_word(text, end):
        around = text[max(0, begin - 10) : end + 10]
        node.fail(f"occurrence {n} of {words!r} cuts through a word in {around!r}; check n")
    return Span(begin, end, words)


def _inside_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()


def _spans(node: Node, text: str) -> Spans:
    """Return the spans of a list in the order of the text. Raises FormatError for overlaps."""
    found = sorted((span(each, text) for each in node.each()), key=lambda s: (s.begin, s.end))
    for left, right in pairwise(found):
        if right.begin < left.end:
            node.fail(f"{left.text!r} and {right.text!r} overlap")
    return tuple(found)


def _date(node: Node) -> str:
    if not isinstance(node.value, datetime.date) or isinstance(node.value, datetime.datetime):
        node.fail(f"wants a date such as 2031-03-04 without quotes, has {node.value!r}")
    return node.value.isoformat()


def _moment(node: Node) -> str:
    """Return a TIMEX3 value; YAML makes a date or a number of one that stands without quotes."""
    if isinstance(node.value, datetime.date):
        value = _date(node)
    else:
        value = str(node.number()) if isinstance(node.value, int) else node.words()
    if not rules.TIME.fullmatch(value):
        node.fail(f"{value!r} is no TIMEX3 value")
    return value


def _printed(node: Node, text: str) -> str:
    """Return words that the article prints somewhere."""
    if node.words() not in text:
        node.fail(f"the article does not say {node.words()!r}")
    return node.words()


def _count(node: Node) -> Count:
    return "several" if node.value == "several" else node.number()


def _source(node: Node, text: str, *, entity: bool = True) -> Source:
    node.only(SOURCE)
    return Source(
        id=node.at("id").words(),
        kind=node.at("kind").one_of(get_args(SourceKind)),
        entity=node.at("entity").maybe(Node.words) if entity else None,
        text=node.at("text").maybe(lambda n: _printed(n, text)),
        count=node.at("count").maybe(_count),
        affiliation=node.at("affiliation").maybe(lambda n: _printed(n, text)),
        status=node.at("status").maybe(lambda n: n.one_of(get_args(Status))),
        anonymity_reason=node.at("anonymity_reason").maybe(lambda n: span(n, text)),
        member_of=node.at("member_of").maybe(Node.words),
    )


def _entity(node: Node, text: str) -> Entity:
    node.only(ENTITY)
    return Entity(
        id=node.at("id").words(),
        canonical=node.at("canonical").words(),
        kind=node.at("kind").one_of(get_args(EntityKind)),
        mentions=_spans(node.at("mentions"), text),
        nominal_mentions=_spans(node.at("nominal_mentions"), text),
    )


def _statement(node: Node, text: str) -> Statement:
    node.only(STATEMENT)
    quote = _spans(node.at("quote"), text)
    if not quote:
        node.at("quote").fail("is empty")
    return Statement(
        id=node.at("id").words(),
        type=node.at("type").one_of(get_args(StatementType)),
        medium=node.at("medium").one_of(get_args(Medium)),
        quote=quote,
        cue=_spans(node.at("cue"), text),
        frame=_spans(node.at("frame"), text),
        speaker=_spans(node.at("speaker"), text),
        addressee=_spans(node.at("addressee"), text),
        nested_in=node.at("nested_in").maybe(Node.words),
        judgement=_judgement(node),
    )


def _judgement(node: Node) -> Judgement:
    chain = tuple(each.words() for each in node.at("chain").each())
    source = node.at("source").words()
    if not chain or chain[-1] != source:
        node.at("chain").fail(f"does not end with the source {source}")
    return Judgement(
        chain=chain,
        stance=node.at("stance").one_of(get_args(Stance)),
        certainty=node.at("certainty").one_of(get_args(Certainty)),
        time=node.at("time").maybe(_moment),
    )
