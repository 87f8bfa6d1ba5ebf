"""What a ledger loses when something breaks: counted, and written to docs/reliability.md.

Run from the root of the repository: ``python -m lab.bench.faults [--kills 200] [--articles 300]``.
It imports made-up readings into SQLite and into a PostgreSQL server that it starts, in processes
that are killed at random moments and begin again; lets the disk be full, two write at once, bytes
of a reading be overwritten, the schema be another one; and compares with an undisturbed import.
The vectors are made of words, not by the model: it is the keeping that is tested here.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lab.bench.faults.killing import Count, killed
from lab.bench.faults.others import (
    ROOM,
    damaged_rows,
    full_disk,
    other_schemas,
    small_disk,
    two_writers,
)
from lab.bench.sample import many
from lab.bench.server import server
from laut.records import Reading

PAGE: Final = Path(__file__).parents[3] / "docs" / "reliability.md"
_AN_IMPORT: Final = 20  # kills while one import is made


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what was done to which database, and what came of it."""

    fault: str
    where: str
    times: str
    count: Count
    said: str = ""


def measured(kills: int, readings: Sequence[Reading]) -> Iterator[Row]:
    """All faults on both databases, one after the other."""
    few = readings[:60]
    with server(durable=True) as place, tempfile.TemporaryDirectory(prefix="laut-") as name:
        for where, fresh in (
            ("SQLite", lambda part: f"{name}/{part}.db"),
            ("PostgreSQL", lambda part: _fresh(place, part)),
        ):
            count = killed(fresh, readings, kills=kills // 2, an_import=_AN_IMPORT)
            yield Row(
                "killed (SIGKILL) while importing", where,
                f"{count.kills} kills in {count.imports} imports of {len(readings)}", count,
            )  # fmt: skip
            yield from _disks(where, place, readings)
            for same in (False, True):
                what = "the same articles" if same else "a half each"
                count = two_writers(fresh(f"two{same}"), few, same=same)
                yield Row(f"two writers at once, {what}", where, f"{len(few)} articles", count)
            count, said = damaged_rows(fresh("damaged"), few, 20)
            yield Row("bytes of a row overwritten", where, "20 rows", count, said)
            count, said = other_schemas(fresh("schema"))
            yield Row("a schema that is newer, unknown or lost", where, "3", count, said)


def _fresh(place: str, part: str) -> str:
    import psycopg

    with psycopg.connect(place, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{part}"')
    return place.replace("/postgres?", f"/{part}?")


def _disks(where: str, place: str, readings: Sequence[Reading]) -> Iterator[Row]:
    fault = "the disk is full, then there is room again"
    try:
        with small_disk() as folder:
            if where == "SQLite":
                count, said = full_disk(folder, readings, str(folder / "small.db"))
            else:
                with _tablespace(place, folder) as address:
                    count, said = full_disk(folder, readings, address)
    except OSError as error:
        yield Row(fault, where, f"not done: {error}", Count())
        return
    yield Row(fault, where, f"full after {count.inside} articles", count, said)


@contextmanager
def _tablespace(place: str, folder: Path) -> Iterator[str]:
    """A database whose tables lie in a folder; the log of the server lies elsewhere."""
    import psycopg

    (folder / "tables").mkdir(mode=0o777)
    with psycopg.connect(place, autocommit=True) as connection:
        owner = Path(str(connection.execute("SHOW data_directory").fetchone()[0])).owner()  # type: ignore[index]
        shutil.chown(folder / "tables", owner)
        connection.execute(f"CREATE TABLESPACE small LOCATION '{folder}/tables'")
        connection.execute("CREATE DATABASE small TABLESPACE small")
        try:
            yield place.replace("/postgres?", "/small?")
        finally:
            connection.execute("DROP DATABASE small WITH (FORCE)")
            connection.execute("DROP TABLESPACE small")


_HEAD = """\
# What a ledger survives

`python -m lab.bench.faults` does to a ledger what happens to one, on SQLite and on a PostgreSQL
server of its own, and compares what is there in the end with an undisturbed import: articles,
readings, statements and their vectors, hits of searches by words, links, claims and how they stand,
and entities. Lost is what one of these sets lacks, doubled what it has too much. After every import
SQLite checks its file (`PRAGMA integrity_check`). Hits of searches by meaning are not compared,
as they follow from the vectors.

- **Killed**: an import of {articles} made-up articles gets SIGKILL at a random moment and begins
  again, several times until it is through; then the next one begins. After every kill all
  articles that the import had said to be kept must be there, once.
- **Full disk**: the ledger lies on a file system of its own with {room} bytes to spare until that
  is full; it is then opened and read, gets more room, and the import goes on. A server of
  PostgreSQL may take no connection while its disk is full; it is then read when it has room.
- **Two writers**: two processes add articles at the same time. Which of two statements is the later
  one, and so the links, depend on who comes first; articles, readings and statements do not.
- **Overwritten bytes**: eight bytes in the middle of a packed reading or text. The article must be
  named and the others must be readable; adding it again heals it.
- **Schema**: a ledger of a newer laut, of an unknown one, and one that has lost its version.

| what happened | database | how often | lost | doubled | what was said |
| :-- | :-- | :-- | --: | --: | :-- |
"""


def page(rows: Sequence[Row], articles: int) -> str:
    """The page as Markdown."""
    lines = [
        f"| {row.fault} | {row.where} | {row.times} | {row.count.lost} | {row.count.doubled} "
        f"| {row.said} |\n"
        for row in rows
    ]
    problems = [
        f"- {row.fault}, {row.where}: {one}\n" for row in rows for one in row.count.problems
    ]
    tail = "".join(["\nWhat is wrong:\n\n", *problems]) if problems else ""
    return _HEAD.format(articles=articles, room=ROOM) + "".join(lines) + tail


def main() -> None:
    """Do it all and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="on both databases together")
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--output", type=Path, default=PAGE)
    asked = parser.parse_args()
    readings, rows = list(many(asked.articles)), []
    for row in measured(asked.kills, readings):
        rows.append(row)
        print(row, flush=True)
    asked.output.write_text(page(rows, len(readings)), encoding="utf-8")
    sys.exit(any(row.count.problems for row in rows))


if __name__ == "__main__":
    main()
