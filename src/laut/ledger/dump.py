"""A whole ledger as lines of JSON, and back into either database, with the same content.

The first line says what it is; then comes every row of every table, in the order of their keys, so
that two ledgers with one content have one dump; the last line counts them, so that a dump that is
cut is known for one. The full-text index, the passages and what is counted are made anew.
"""

import base64
import json
from collections.abc import Iterable, Iterator
from typing import IO, Any, Final

from sqlalchemy import Connection, LargeBinary, Table, func, insert, select, text, update
from sqlalchemy.exc import StatementError
from sqlalchemy.types import TypeEngine

from laut.errors import FormatError, LedgerError
from laut.ledger import counts, keep, kept, people
from laut.ledger import schema as s
from laut.ledger.backend import Backend
from laut.ledger.copies import prints
from laut.ledger.database import HEAD, STEPS

_FORMAT: Final = "laut ledger dump"
_BATCH: Final = 500
_TABLES: Final[tuple[Table, ...]] = tuple(
    each for each in s.Base.metadata.sorted_tables if each not in s.DERIVED
)
_VECTORS: Final = "vectors"
_MADE: Final = frozenset({"passages"})
"""What older dumps hold and is made from the texts."""


def dump(connection: Connection, backend: Backend) -> Iterator[str]:
    """The lines of a dump."""
    yield _line({"format": _FORMAT, "schema": HEAD})
    rows = 0
    for table in _TABLES:
        for row in _rows(connection, table):
            yield _line({"table": table.name, "row": row})
            rows += 1
    for number, small in _kept_vectors(connection, backend):
        yield _line({"table": _VECTORS, "row": {"id": number, "small": _text(small)}})
        rows += 1
    yield _line({"rows": rows})


def restore(connection: Connection, backend: Backend, lines: Iterable[str]) -> int:
    """Put a dump into an empty ledger, and give the number of its articles.

    Raises FormatError for what is no dump, LedgerError where the ledger is not empty.
    """
    if connection.scalar(select(func.count(s.Article.id))):
        raise LedgerError("restore", "the ledger is not empty", "name a new one")
    rows = _checked(lines)
    into: dict[int, int] = {}
    for name, batch in _batches(rows):
        try:
            if name == _VECTORS:
                _put_vectors(connection, backend, batch)
            elif name not in _MADE:
                _put(connection, name, batch, into)
        except (KeyError, TypeError, ValueError, AttributeError, StatementError) as error:
            problem = f"{name}: a row of the dump does not fit ({_first_line(error)})"
            raise FormatError(f"{problem}; the dump is damaged, use another") from error
    for number, target in into.items():
        connection.execute(update(s.Entity).where(s.Entity.id == number).values(into=target))
    _count_on(connection, backend)
    return _index(connection, backend)


def _first_line(error: Exception) -> str:
    return str(getattr(error, "orig", None) or error).partition("\n")[0][:200]


def _rows(connection: Connection, table: Table) -> Iterator[dict[str, Any]]:
    keys = list(table.primary_key.columns)
    query = select(table).order_by(*keys).execution_options(yield_per=_BATCH)
    for row in connection.execute(query):
        yield {
            column.name: _text(value) if _binary(column.type) and value is not None else value
            for column, value in zip(table.columns, row, strict=True)
        }


def _kept_vectors(connection: Connection, backend: Backend) -> Iterator[tuple[int, bytes]]:
    if not backend.has_vectors(connection):
        return
    last = 0
    query = select(s.Statement.id).order_by(s.Statement.id).limit(_BATCH)
    while ids := list(connection.scalars(query.where(s.Statement.id > last))):
        yield from sorted(backend.vectors(connection, ids).items())
        last = ids[-1]


def _checked(lines: Iterable[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    place = iter(enumerate(lines, 1))
    first = _parsed(*next(place, (1, "")))
    if first.get("format") != _FORMAT:
        raise FormatError("line 1: this is no dump of a ledger; `laut dump` makes one")
    if first.get("schema") not in STEPS:  # what a later step adds is absent from an older dump
        problem = f"the dump has schema {first.get('schema')}, this laut knows {HEAD}"
        raise FormatError(f"{problem}; restore it with the laut that made it")
    rows = 0
    for number, line in place:
        found = _parsed(number, line)
        if found.get("rows") == rows:
            return
        rows += 1
        if not {"table", "row"} <= found.keys():
            raise FormatError(f"line {number}: no row of a table; the dump is damaged")
        yield str(found["table"]), found["row"]
    raise FormatError(f"line {rows + 1}: there should be more; the dump is cut")


def _parsed(number: int, line: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise FormatError(f"line {number}: not JSON; the dump is damaged or cut")
    return found


def _batches(
    rows: Iterable[tuple[str, dict[str, Any]]],
) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    name, batch = "", list[dict[str, Any]]()
    for table, row in rows:
        if batch and (table != name or len(batch) == _BATCH):
            yield name, batch
            batch = []
        name = table
        batch.append(row)
    if batch:
        yield name, batch


def _put(
    connection: Connection, name: str, batch: list[dict[str, Any]], into: dict[int, int]
) -> None:
    known = {table.name: table for table in _TABLES}
    if name not in known:
        raise FormatError(f"there is no table {name}; the dump is of another laut")
    table = known[name]
    binary = [column.name for column in table.columns if _binary(column.type)]
    for row in batch:
        for column in binary:
            if row.setdefault(column, None) is not None:
                row[column] = base64.b64decode(row[column], validate=True)
        if table is s.Entity.__table__ and row["into"] is not None:
            into[row["id"]] = row["into"]  # its target may come later
            row["into"] = None
    connection.execute(insert(table), batch)


def _put_vectors(connection: Connection, backend: Backend, batch: list[dict[str, Any]]) -> None:
    if backend.has_vectors(connection):
        found = ((int(row["id"]), base64.b64decode(row["small"], validate=True)) for row in batch)
        backend.put_vectors(connection, dict(found))


def _count_on(connection: Connection, backend: Backend) -> None:
    """Let the server go on with its numbers behind those that were put in."""
    if backend.name == "postgresql":
        for table in (s.Producer, s.Article, s.Link, s.Decision):
            name = table.__tablename__
            connection.execute(
                text(
                    f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), "  # noqa: S608
                    f"(SELECT COALESCE(MAX(id), 0) + 1 FROM {name}), false)"
                )
            )


def _index(connection: Connection, backend: Backend) -> int:
    """Make anew what is made from the rest, and give the number of articles."""
    articles = kept.numbers(connection, old=True)
    for number in articles:
        try:
            reading = kept.reading(connection, number)
        except FormatError:  # it was damaged before it was dumped: the others are put in
            continue
        current = connection.scalar(select(s.Article.current).where(s.Article.id == number))
        named = people.entities_of(connection, number, reading)
        numbers = keep.numbers(connection, number, reading)
        rows = keep.indexed(reading, numbers, named, old=not current)
        if rows:
            backend.index(connection, rows)
        keep.put_abouts(connection, reading, numbers)
        if current:
            backend.put_passages(connection, number, prints(reading.article.text))
        counts.add(connection, number)
    return len(articles)


def _binary(kind: TypeEngine[Any]) -> bool:
    return isinstance(kind, LargeBinary)


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _line(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def write(lines: Iterable[str], file: IO[str]) -> int:
    """Write the lines of a dump, and give how many rows it has."""
    rows = -1
    for line in lines:
        file.write(line + "\n")
        rows += 1
    return rows
