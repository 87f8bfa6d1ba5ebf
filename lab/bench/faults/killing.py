"""Imports that are killed at random moments and begin again."""

import multiprocessing
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path

from sqlalchemy import text

from lab.bench.sample import Bag, Content, content
from laut.errors import LautError
from laut.ledger import Ledger
from laut.records import Reading


@dataclass
class Count:
    """What a fault did. lost, doubled: rows, hits, links and the like; problems: what is wrong."""

    kills: int = 0
    imports: int = 0
    inside: int = 0
    lost: int = 0
    doubled: int = 0
    problems: list[str] = field(default_factory=list)

    def compare(self, wanted: Content, found: Content) -> None:
        """Count what is there in one and not in the other."""
        for part, rows in wanted.items():
            lost, doubled = (rows - found[part]).total(), (found[part] - rows).total()
            self.lost += lost
            self.doubled += doubled
            if lost or doubled:
                self.problems.append(f"{part}: {lost} lost, {doubled} doubled")

    def check(self, ledger: Ledger) -> None:
        """Let SQLite look at its file."""
        if ledger.backend.name == "sqlite":
            with ledger.database.read() as connection:
                said = connection.execute(text("PRAGMA integrity_check")).scalar()
            if said != "ok":
                self.problems.append(f"integrity: {said}")


@contextmanager
def cheap() -> Iterator[None]:
    """Put vectors of words in the place of those of the model."""
    from laut.embed import Embedder

    before = Embedder.shipped
    Embedder.shipped = staticmethod(Bag)  # type: ignore[assignment]
    try:
        yield
    finally:
        Embedder.shipped = before  # type: ignore[method-assign]


def take_in(address: str, readings: Sequence[Reading], told: Path | None = None) -> None:
    """Add what is not there yet, as `laut add` does, and tell a file what is kept."""
    with cheap(), Ledger(address) as ledger:
        for each in readings:
            if not ledger.has(each.article, each.producer):
                ledger.add(each)
                if told is not None:
                    with told.open("a", encoding="utf-8") as file:
                        file.write(f"{each.article.uri}\n")


def _work(address: str, readings: Sequence[Reading], told: Path | None) -> None:
    try:
        take_in(address, readings, told)
    except LautError as error:
        print(error, file=sys.stderr, flush=True)
        sys.exit(2)


def started(address: str, readings: Sequence[Reading], told: Path | None = None) -> BaseProcess:
    """An import in a process of its own, forked off one that has loaded everything."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # one that forks has one thread
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__, "alembic.command", "sqlean", "sqlite_vec"])
    process = context.Process(target=_work, args=(address, readings, told))
    process.start()
    return process


def killed(
    fresh: Callable[[str], str], readings: Sequence[Reading], *, kills: int, an_import: int
) -> Count:
    """Import again and again, killed at random moments, until so many kills are counted.

    fresh: gives the address of an empty ledger of some name; an_import: about how many kills an
    import has.
    """
    chance, count = random.Random(kills), Count()
    plain = fresh("undisturbed")
    started(plain, readings[:0]).join()  # everything is loaded now
    seconds, idle = _seconds(plain, readings), _seconds(plain, readings)
    with cheap(), Ledger(plain) as ledger:
        wanted = content(ledger)
    most = idle + 2 * seconds / an_import
    while count.kills < kills:
        address, before = fresh(f"killed{count.imports}"), count.kills
        with tempfile.TemporaryDirectory() as name:
            told = Path(name) / "told"
            while not _ended(started(address, readings, told), chance.uniform(0, most)):
                count.kills += 1
                most *= 1.03  # a machine may have got slower
                _look(count, address, told)
        if count.kills - before < an_import:
            most *= 0.7  # or faster
        count.imports += 1
        with cheap(), Ledger(address) as ledger:
            count.compare(wanted, content(ledger))
            count.check(ledger)
    return count


def _seconds(address: str, readings: Sequence[Reading]) -> float:
    begun = time.monotonic()
    process = started(address, readings)
    process.join()
    if process.exitcode:
        raise LautError(f"an undisturbed import ended with {process.exitcode}")
    return time.monotonic() - begun


def _ended(process: BaseProcess, seconds: float) -> bool:
    """Whether an import came to its end, and was not killed after so many seconds."""
    process.join(seconds)
    process.kill()
    process.join()
    if process.exitcode not in {0, -signal.SIGKILL}:
        raise LautError(f"an import ended with {process.exitcode}")
    return process.exitcode == 0


def _look(count: Count, address: str, told: Path) -> None:
    """Count what an import had kept, as it said, and is not there after it was killed."""
    said = set(told.read_text(encoding="utf-8").split()) if told.exists() else set()
    with Ledger(address) as ledger, ledger.database.read() as connection:
        kept = Counter(connection.execute(text("SELECT uri FROM articles")).scalars())
    lost, doubled = len(said - kept.keys()), kept.total() - len(kept)
    count.inside += bool(said)
    count.lost += lost
    count.doubled += doubled
    if lost or doubled:
        count.problems.append(f"after kill {count.kills}: {lost} lost, {doubled} doubled")
