"""One reading -> the rows of a ledger, in the transaction that the caller has begun."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any, Final, Literal, Protocol
from urllib.parse import unquote, urlsplit

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update
from sqlalchemy.engine import Row

from laut.errors import FormatError
from laut.ledger import counts, tags
from laut.ledger import schema as s
from laut.ledger.backend import Backend, Indexed
from laut.ledger.codes import day_number
from laut.ledger.database import now
from laut.ledger.pack import fields, packed, packed_text, unpacked_text
from laut.ledger.words import stems
from laut.records import Article, Producer, Reading, Source, Span, Statement

State = Literal["new", "same", "revised", "reread"]
_TRACES: Final = ("utm_", "fbclid=", "gclid=", "mc_cid=", "mc_eid=")
_NOT_TEXT: Final = str.maketrans({"\0": "\ufffd"})

_THERE: Final = select(
    s.Article.id,
    s.Article.revision,
    s.Article.sha,
    s.Article.outlet,
    s.Article.title,
    s.Article.published,
).where(s.Article.key == bindparam("key"), s.Article.current)
_PRODUCER: Final = select(s.Producer.id).where(
    s.Producer.name == bindparam("name"),
    s.Producer.version == bindparam("version"),
    s.Producer.model == bindparam("model"),
    s.Producer.model_sha256 == bindparam("model_sha256"),
)
_LAST: Final = select(func.max(s.Statement.id))


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article belongs: what it is to the ledger, and the row that is there so far."""

    state: State
    current: int | None
    revision: int


@dataclass(frozen=True, slots=True)
class Kept:
    """An article as it is now kept: its number, and those of its statements, by their ids."""

    state: State
    article: int
    statements: Mapping[str, int]


def place(connection: Connection, article: Article, producer: Producer) -> Place:
    """What an article is to the ledger: new, there as it is, changed, or read by another.

    One that now has another outlet, title or date counts as read anew; what it has no longer, or
    what nobody says this time, stays as it was.
    """
    found = connection.execute(_THERE, {"key": key(article)}).one_or_none()
    if found is None:
        return Place("new", None, 1)
    if found.sha != article.id:
        return Place("revised", found.id, found.revision + 1)
    made = connection.scalar(select(s.Reading.producer_id).where(s.Reading.article_id == found.id))
    same = made is not None and made == _producer(connection, producer)
    told = all(getattr(found, name) == value for name, value in _told(article).items())
    same = same and told and _sound(connection, found.id)
    return Place("same" if same else "reread", found.id, found.revision)


def _told(article: Article) -> dict[str, str]:
    """Outlet, title and date of an article, as far as it has them, as they are kept."""
    every = {name: getattr(article, name) for name in ("outlet", "title", "published")}
    return {name: clean(value) for name, value in every.items() if value is not None}


def completed(connection: Connection, number: int, reading: Reading) -> Reading:
    """A reading with what is known of its article already, where it does not tell another."""
    table = s.Article
    query = select(table.outlet, table.title, table.published).where(table.id == number)
    known = connection.execute(query).one()._asdict() | _told(reading.article)
    return replace(reading, article=replace(reading.article, **known))


def _sound(connection: Connection, number: int) -> bool:
    """Whether what is kept of an article can be read: adding it again heals what cannot."""
    row = connection.execute(
        select(s.Article.text, s.Reading.body, s.Reading.corrected)
        .join(s.Reading, s.Reading.article_id == s.Article.id)
        .where(s.Article.id == number)
    ).one()
    try:
        unpacked_text(row.text)
        fields(row.body)
        fields(row.corrected or row.body)
    except FormatError:
        return False
    return True


def key(article: Article) -> str:
    """What tells an article from others: its address, or the absolute path of its file."""
    uri = article.uri
    if uri.startswith(("http://", "https://", "upload:")):
        return clean(_without_trace(uri.partition("#")[0]))
    if uri in {"-", "text:"}:
        return article.id  # nothing else is known of it
    path = unquote(urlsplit(uri).path) if uri.startswith("file:") else uri
    try:
        return clean(str(Path(path).absolute()))
    except (OSError, ValueError):
        return clean(uri)


def _without_trace(uri: str) -> str:
    """An address without what tells only where a reader came from (*utm_source=rss*)."""
    page, _, query = uri.partition("?")
    said = [each for each in query.split("&") if each and not each.startswith(_TRACES)]
    return f"{page}?{'&'.join(said)}" if said else page


def clean(text: str) -> str:
    """The text without what a database refuses: NUL and halves of surrogate pairs."""
    return text.translate(_NOT_TEXT).encode("utf-8", "replace").decode("utf-8")


def clean_or_none(text: str | None) -> str | None:
    """The same of what may be absent."""
    return None if text is None else clean(text)


def put_article(connection: Connection, article: Article, revision: int) -> int:
    """Insert the row of an article and give its number."""
    row = {
        "key": key(article),
        "revision": revision,
        "current": True,
        "sha": article.id,
        "uri": clean(article.uri),
        "outlet": clean_or_none(article.outlet),
        "title": clean_or_none(article.title),
        "published": clean_or_none(article.published),
        "language": clean(article.language),
        "text": packed_text(article.text),
        "day": day_number(article.published),
        "added": now(),
        "family": 0,
    }
    result = connection.execute(insert(s.Article), row)
    return _number(result.inserted_primary_key)


def put_again(connection: Connection, number: int, article: Article) -> None:
    """Write the text of an article anew, and what it tells of itself."""
    values: dict[str, Any] = {**_told(article), "text": packed_text(article.text)}
    if article.published is not None:
        values["day"] = day_number(article.published)
    connection.execute(update(s.Article).where(s.Article.id == number).values(values))


def put_reading(connection: Connection, number: int, reading: Reading) -> None:
    """Insert what a producer made of an article."""
    row = {
        "article_id": number,
        "producer_id": _producer(connection, reading.producer, make=True),
        "made": now(),
        "body": packed(reading),
    }
    connection.execute(insert(s.Reading), row)


def put_corrected(connection: Connection, number: int, reading: Reading | None) -> None:
    """Keep a reading as people have corrected it, beside the machine's; None where nobody has."""
    body = None if reading is None else packed(reading)
    connection.execute(
        update(s.Reading).where(s.Reading.article_id == number).values(corrected=body)
    )


def put_statements(
    connection: Connection,
    number: int,
    reading: Reading,
    entities: Mapping[str, int],
    numbers: Mapping[str, int],
) -> None:
    """Insert the statements of a reading, and whom they are about.

    entities: of every entity of the reading that of the ledger; numbers: those that the statements
    are to have (`numbered`).
    """
    if not reading.statements:
        return
    at, voices = positions(reading.statements), positions(reading.sources)
    published = day_number(reading.article.published)
    rows = [
        {
            "id": numbers[each.id],
            "article_id": number,
            "local": at[each.id],
            "parent": at.get(each.nested_in or ""),
            "begin": min((span.begin for span in each.quote), default=0),
            "end": max((span.end for span in each.quote), default=0),
            "type": each.type,
            "stance": each.stance,
            "certainty": each.certainty,
            "kind": each.source.kind,
            "voice": voices[each.source.id],
            "entity_id": None if each.source.entity is None else entities[each.source.entity],
            "day": said_on(each, published),
            "confidence": round(each.confidence * 1000),
            "claim": None,
        }
        for each in reading.statements
    ]
    connection.execute(insert(s.Statement), rows)
    put_abouts(connection, reading, numbers)


def put_abouts(connection: Connection, reading: Reading, numbers: Mapping[str, int]) -> None:
    """Insert whom the statements of a reading are about. numbers: of statements, by their ids."""
    places = positions(reading.entities)
    rows = [
        {"statement_id": numbers[each.id], "local": places[about]}
        for each in reading.statements
        for about in dict.fromkeys(each.about)
    ]
    if rows:
        connection.execute(insert(s.About), rows)


def numbered(connection: Connection, reading: Reading, known: Mapping[str, int]) -> dict[str, int]:
    """The numbers of new statements: those that they had before, or behind all others."""
    highest = connection.scalar(_LAST) or 0
    fresh = count(max(highest, *known.values(), 0) + 1)
    names = [each.id for each in reading.statements]
    return {name: known[name] if name in known else next(fresh) for name in names}


def numbers(connection: Connection, number: int, reading: Reading) -> dict[str, int]:
    """The numbers of the statements of a kept article, by their ids."""
    rows = select(s.Statement.local, s.Statement.id).where(s.Statement.article_id == number)
    places = dict(connection.execute(rows).all())
    return {each.id: places[at] for at, each in enumerate(reading.statements, 1)}


def said_on(statement: Statement, published: int | None) -> int | None:
    """The day on which a statement was made, where the article tells it; else its own day."""
    time = statement.time or ""
    told = time[:10]
    if len(told) == 10 and told.replace("-", "").isdigit() and told[4] == told[7] == "-":
        return day_number(told) or published
    return published


def indexed(
    reading: Reading, numbers: Mapping[str, int], entities: Mapping[str, int], *, old: bool = False
) -> list[Indexed]:
    """What the full-text index keeps of every statement."""
    sources = {each.id: each for each in reading.sources}
    names = {each.id: each.canonical for each in reading.entities}
    outlet = tuple(tags.outlets(reading.article.outlet))
    return [
        Indexed(
            numbers[each.id],
            stems(" ".join(span.text for span in each.quote)),
            stems(_source_text(sources[each.source.id], each.speaker, names)),
            (*_tags(each, entities), *outlet, *((tags.OLD,) if old else ())),
        )
        for each in reading.statements
    ]


def _source_text(source: Source, speaker: Sequence[Span], names: Mapping[str, str]) -> str:
    """Who says it in all the words that the article has for the voice."""
    named = names.get(source.entity or "", "")
    said = [named, source.text or "", source.affiliation or "", *(span.text for span in speaker)]
    return " ".join(dict.fromkeys(filter(None, said)))


def _tags(statement: Statement, entities: Mapping[str, int]) -> list[str]:
    found = [
        tags.type_(statement.type),
        tags.stance(statement.stance),
        tags.certainty(statement.certainty),
        tags.kind(statement.source.kind),
    ]
    if statement.source.entity is not None:
        found.append(tags.speaks(entities[statement.source.entity]))
    found.extend(tags.about(entities[each]) for each in statement.about)
    return found


def remove_reading(connection: Connection, backend: Backend, number: int) -> None:
    """Take what a producer made of an article out of the ledger; the article stays."""
    remove_rows(connection, backend, number)
    backend.drop_passages(connection, number)
    for table in (s.Mention, s.Reading):
        connection.execute(delete(table).where(table.article_id == number))


def remove_rows(connection: Connection, backend: Backend, number: int) -> None:
    """Take the statements of an article out, and by what they are found."""
    ids = list(connection.scalars(select(s.Statement.id).where(s.Statement.article_id == number)))
    backend.unindex(connection, ids)
    backend.drop_vectors(connection, ids)
    counts.take(connection, number)
    connection.execute(delete(s.Statement).where(s.Statement.article_id == number))


def retire(connection: Connection, backend: Backend, number: int) -> None:
    """Mark a revision as one that a later one replaces."""
    counts.take(connection, number)
    connection.execute(update(s.Article).where(s.Article.id == number).values(current=False))
    backend.drop_passages(connection, number)


def positions(records: Sequence[_HasId]) -> dict[str, int]:
    """The place of every record in its list, from one, by its id."""
    return {each.id: at for at, each in enumerate(records, 1)}


def _producer(connection: Connection, producer: Producer, *, make: bool = False) -> int | None:
    values = {
        "name": producer.name,
        "version": producer.version,
        "model": producer.model,
        "model_sha256": producer.model_sha256,
    }
    found = connection.scalar(_PRODUCER, values)
    if found is None and make:
        result = connection.execute(insert(s.Producer), values)
        return _number(result.inserted_primary_key)
    return found


def _number(row: Row[Any] | None) -> int:
    assert row is not None  # noqa: S101 - both databases give it back
    return int(row[0])
