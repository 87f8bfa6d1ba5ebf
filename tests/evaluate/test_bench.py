"""The arithmetic of the benchmark; no test depends on how fast anything is."""

import gzip
import sys
from pathlib import Path

import pytest

from lab.bench.bench import Run, Spread, articles, measure, rates, spread, table, words, write


def test_spread() -> None:
    assert spread([3.0, 1.0, 2.0, 9.0, 4.0]) == Spread(3.0, 1.0, 9.0)


def test_rates_are_amounts_a_second() -> None:
    runs = [Run(0.5, seconds, 1, 1) for seconds in (1.0, 2.0, 4.0)]
    assert rates(100, runs) == Spread(50.0, 25.0, 100.0)


def test_words_are_parted_by_white_space() -> None:
    assert words(["Der Wind,  sagte sie.\n", "", "Kai"]) == 5


def test_articles_come_from_quoted_rows(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv.gz"
    path.write_bytes(gzip.compress(b"Kultur;'Sie las; es gab ''Kai''.'\nSport;Zwei\n"))
    assert articles(path, 1) == ["Sie las; es gab 'Kai'."]
    assert articles(path, 9) == ["Sie las; es gab 'Kai'.", "Zwei"]


def test_texts_are_written_in_order(tmp_path: Path) -> None:
    paths = write(["Fähre", "Kai"], tmp_path)
    assert [path.read_text(encoding="utf-8") for path in paths] == ["Fähre", "Kai"]


def test_a_process_is_measured() -> None:
    run = measure([sys.executable, "-c", "print(1); print(2)"])
    assert run.lines == 2
    assert 0 < run.first <= run.seconds
    assert run.memory > 1_000_000


@pytest.mark.parametrize("program", ["raise SystemExit(3)", "pass"])
def test_a_process_that_fails_or_prints_nothing_is_refused(program: str) -> None:
    with pytest.raises(RuntimeError, match="ended with"):
        measure([sys.executable, "-c", program])


def test_the_table_puts_the_published_speed_beside() -> None:
    run = Run(first=0.5, seconds=2.0, memory=400_000_000, lines=1)
    result = table(["ein Wort " * 8366], [run], [run])
    cells = [list(column.cells) for column in result.columns]
    shown = dict(zip(cells[0], cells[1], strict=True))
    assert shown["words a second"] == "8,366"
    assert shown["laut beside it"] == "1.00"
    assert shown["peak memory, MB"] == "400"
