"""Time and memory of ``laut read --json`` as a whole process, start-up and model included.

Run from the root of the repository: ``python -m lab.bench.bench``. It writes the first articles of
10kGNAD (Schabus, Skowron and Trapp 2017) to a temporary folder as text files, reads them in one
call, and one of them in a call of its own, several times over; prints medians with the least and
the greatest value. Machines are shared: compare ratios of one run, not seconds of two machines.
"""

import argparse
import csv
import gzip
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

DATA = Path(__file__).parents[2] / ".." / "shared/data/raw_news_de/10kGNAD_test.csv.gz"

# performance.speed in the meta.json of de_core_news_sm, spaCy's smallest German pipeline, as
# measured by its makers on their machine. Its words are tokens, with punctuation.
SPACY_WORDS_A_SECOND = 8366

# A process in which the laut of this very interpreter runs, whether or not its script is on PATH.
COMMAND = (sys.executable, "-c", "from laut.cli import main; main()", "read", "--json")


@dataclass(frozen=True, slots=True)
class Run:
    """One process: seconds to the first line and to the end, peak memory in bytes, lines printed.

    The memory is the greatest of any one process in the call, the parent and those it waited for.
    """

    first: float
    seconds: float
    memory: int
    lines: int


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of several values, with the least and the greatest."""

    median: float
    least: float
    greatest: float


def spread(values: Sequence[float]) -> Spread:
    """Give the spread of one or more values."""
    return Spread(median(values), min(values), max(values))


def words(texts: Sequence[str]) -> int:
    """Count the words of texts as white space parts them: fewer than tokens, never more."""
    return sum(len(text.split()) for text in texts)


def rates(amount: int, runs: Sequence[Run]) -> Spread:
    """Give how much of an amount was done a second in each run."""
    return spread([amount / run.seconds for run in runs])


def articles(path: Path, count: int) -> list[str]:
    """Give the texts of the first articles of a 10kGNAD file (lines of label;'text')."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter=";", quotechar="'")
        return [text for _label, text in islice(rows, count)]


def write(texts: Sequence[str], folder: Path) -> list[Path]:
    """Write each text to a file of its own; give the paths in the same order."""
    paths = [folder / f"{number:04}.txt" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def measure(command: Sequence[str]) -> Run:
    """Run a command to its end; raises RuntimeError where it fails."""
    begin = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        arrivals = list(_arrivals(process))
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0 or not arrivals:
        raise RuntimeError(f"{' '.join(command[:6])} ... ended with {process.returncode}")
    return Run(arrivals[0] - begin, seconds, _bytes(usage.ru_maxrss), len(arrivals))


def _arrivals(process: subprocess.Popen[bytes]) -> Iterator[float]:
    assert process.stdout is not None
    for _line in process.stdout:
        yield time.perf_counter()


def _bytes(maxrss: int) -> int:
    return maxrss if sys.platform == "darwin" else maxrss * 1024


def repeat(times: int, paths: Sequence[Path]) -> list[Run]:
    """Read the files in one call, several times; raises RuntimeError where one gives no reading."""
    runs = [measure([*COMMAND, *map(str, paths)]) for _ in range(times)]
    if any(run.lines != len(paths) for run in runs):
        raise RuntimeError(f"{[run.lines for run in runs]} readings of {len(paths)} articles")
    return runs


def table(texts: Sequence[str], batch: Sequence[Run], single: Sequence[Run]) -> Table:
    """Give the figures of the runs over all articles and of those over one."""
    title = f"{len(texts)} articles, {words(texts):,} words, {len(batch)} runs, {_cores()} cores"
    result = Table("", "median", "least", "greatest", title=title, title_justify="left")
    speed = rates(words(texts), batch)
    result.add_row("articles a second", *_cells(rates(len(texts), batch), ".1f"))
    result.add_row("words a second", *_cells(speed, ",.0f"))
    result.add_row("peak memory, MB", *_cells(spread([r.memory / 1e6 for r in batch]), ".0f"))
    result.add_row(
        "one article: first result, s", *_cells(spread([r.first for r in single]), ".2f")
    )
    result.add_row("one article: end, s", *_cells(spread([r.seconds for r in single]), ".2f"))
    result.add_section()
    result.add_row("spaCy de_core_news_sm, words a second", f"{SPACY_WORDS_A_SECOND:,}")
    result.add_row("laut beside it", f"{speed.median / SPACY_WORDS_A_SECOND:.2f}")
    result.caption = "spaCy's figure is as published, of another machine; it finds no quotations"
    return result


def _cells(values: Spread, form: str) -> list[str]:
    return [format(value, form) for value in (values.median, values.least, values.greatest)]


def _cores() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Time and memory of laut read --json.")
    parser.add_argument("--data", type=Path, default=DATA, help="a 10kGNAD file, csv.gz")
    parser.add_argument("--articles", type=int, default=200, help="how many to read (default 200)")
    parser.add_argument("--runs", type=int, default=5, help="how often (default 5)")
    return parser.parse_args()


def main() -> None:
    """Measure and print; print a line and stop where the articles are not there."""
    options = _options()
    console = Console()
    if not options.data.is_file():
        console.print(f"Skipped: no articles at {options.data}; give a 10kGNAD file with --data")
        return
    texts = articles(options.data, options.articles)
    with tempfile.TemporaryDirectory() as folder, console.status("reading"):
        paths = write(texts, Path(folder))
        single = repeat(options.runs, paths[:1])
        batch = repeat(options.runs, paths)
    console.print(table(texts, batch, single))


if __name__ == "__main__":
    main()
