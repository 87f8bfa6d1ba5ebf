"""Full disks, two writers, overwritten bytes, other schemas."""

import os
import random
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import make_url, text

from lab.bench.faults.killing import Count, cheap, started, take_in
from lab.bench.sample import Content, content
from laut.errors import LautError, LedgerError
from laut.ledger import Ledger
from laut.ledger.database import HEAD
from laut.records import Reading

ROOM: Final = 1_200_000
"""Bytes that a ledger has to grow until its disk is full."""
_LARGE: Final = 1 << 29
_FULL: Final = "the disk is full"


def full_disk(folder: Path, readings: Sequence[Reading], address: str) -> tuple[Count, str]:
    """Import until the disk under a folder is full, make room, go on; gives what was said."""
    count = Count()
    take_in(address, ())
    state = os.statvfs(folder)
    _resize(folder, (state.f_blocks - state.f_bfree) * state.f_frsize + ROOM)
    said = _refused(address, readings)
    if not said:
        count.problems.append("the disk did not fill up; use more articles")
    opened = _looked_at(address, count)
    _resize(folder, _LARGE)
    if not opened and not _looked_at(address, count):
        count.problems.append("the disk is told to be full after it got more room")
    take_in(address, readings)
    with cheap(), Ledger(address) as ledger:
        found = content(ledger)
        count.check(ledger)
    count.compare(_undisturbed(readings), found)
    return count, said


def _looked_at(address: str, count: Count) -> bool:
    """Count the articles of a ledger, if it can be read.

    A server of PostgreSQL may take no connection while its disk is full, and says so.
    """
    try:
        with cheap(), Ledger(address) as ledger:
            count.inside = len(list(ledger.readings()))
            count.check(ledger)
    except LedgerError as error:
        if _FULL not in str(error):
            raise
        return False
    return True


def _undisturbed(readings: Sequence[Reading]) -> Content:
    with tempfile.TemporaryDirectory() as name, cheap():
        take_in(f"{name}/plain.db", readings)
        with Ledger(f"{name}/plain.db") as ledger:
            return content(ledger)


def _refused(address: str, readings: Sequence[Reading]) -> str:
    """What an import says when it ends."""
    try:
        take_in(address, readings)
    except LautError as error:
        return str(error).removeprefix(f"{_name(address)}: ")
    return ""


def _resize(folder: Path, size: int) -> None:
    subprocess.run(["mount", "-o", f"remount,size={size}", str(folder)], check=True)


def _name(address: str) -> str:
    """An address as messages call it."""
    return make_url(address).render_as_string() if "://" in address else address


@contextmanager
def small_disk() -> Iterator[Path]:
    """A file system of its own. Raises OSError where this user may not mount one."""
    with tempfile.TemporaryDirectory(prefix="laut-small-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={_LARGE},mode=0777", "tmpfs", name],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise OSError(done.stderr.strip() or "a file system cannot be mounted here")
        try:
            yield folder
        finally:
            subprocess.run(["umount", "--lazy", name], check=True)


def two_writers(address: str, readings: Sequence[Reading], *, same: bool) -> Count:
    """Two imports at once, of the same articles or of a half each."""
    count = Count()
    shares = (readings, readings[::-1]) if same else (readings[::2], readings[1::2])
    running = [started(address, share) for share in shares]
    for each in running:
        each.join()
        if each.exitcode:
            count.problems.append(f"a writer ended with {each.exitcode}")
    with cheap(), Ledger(address) as ledger:
        found = content(ledger)
        count.check(ledger)
    # Which of two statements is the later one goes by the order of adding, and so do their links.
    wanted = _undisturbed(readings)
    count.compare({part: wanted[part] for part in ("articles", "statements", "readings")}, found)
    return count


def damaged_rows(address: str, readings: Sequence[Reading], times: int) -> tuple[Count, str]:
    """Overwrite bytes of readings and texts, look at what is said, and add the articles again."""
    chance, count, said = random.Random(times), Count(), ""
    take_in(address, readings)
    with cheap(), Ledger(address) as ledger:
        wanted = content(ledger)
        for _ in range(times):
            one = chance.choice(readings)
            _overwrite(ledger, one, chance)
            try:
                list(ledger.readings())
                count.problems.append(f"nothing was said of {one.article.uri}")
            except LautError as error:
                said = str(error)
            if one.article.uri not in said:
                count.problems.append(f"{one.article.uri} is not named: {said}")
            ledger.add(one)
        found = content(ledger)
    parts = ("articles", "statements", "readings", "entities")
    count.compare({part: wanted[part] for part in parts}, found)
    return count, said.removeprefix("https://example.org/")


def _overwrite(ledger: Ledger, one: Reading, chance: random.Random) -> None:
    with ledger.database.write() as connection:
        number = connection.execute(
            text("SELECT id FROM articles WHERE sha = :sha"), {"sha": one.article.id}
        ).scalar()
        table, column, key = chance.choice(
            [("readings", "body", "article_id"), ("articles", "text", "id")]
        )
        where = f"FROM {table} WHERE {key} = {number}"
        body = bytearray(connection.execute(text(f"SELECT {column} {where}")).scalar() or b"")
        for at in range(len(body) // 2, min(len(body), len(body) // 2 + 8)):
            body[at] ^= chance.randint(1, 255)
        connection.execute(
            text(f"UPDATE {table} SET {column} = :body WHERE {key} = {number}"),
            {"body": bytes(body)},
        )


def other_schemas(address: str) -> tuple[Count, str]:
    """Ledgers whose schema is unknown or lost: gives what is said of one."""
    count, said = Count(), ""
    for change in (
        "UPDATE alembic_version SET version_num = '9999'",
        "UPDATE alembic_version SET version_num = '0000'",
        "DELETE FROM alembic_version",
    ):
        with Ledger(address) as ledger:
            before = list(ledger.dump())
            version = ledger.database.write
            with version() as connection:
                connection.execute(text(change))
            told = _refused(address, ())
            said = said or told
            if not told:
                count.problems.append(f"nothing was said after {change}")
            with version() as connection:
                connection.execute(text("DELETE FROM alembic_version"))
                connection.execute(text(f"INSERT INTO alembic_version VALUES ('{HEAD}')"))
        with Ledger(address) as ledger:
            count.lost += len(before) - len(list(ledger.dump()))
    return count, said
