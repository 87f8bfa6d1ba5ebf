"""Sentences of fictional news, each with what a reader expects of its time expressions."""

import pytest

from laut.times import times
from tests.times import rows_dates, rows_other
from tests.times.marked import mark, told, unmark
from tests.times.rows_dates import Row

ROWS = [
    *rows_dates.ABSOLUTE,
    *rows_dates.NO_YEARS,
    *rows_dates.NO_TIMES,
    *rows_dates.WEEKDAYS,
    *rows_dates.OPEN_DATES,
    *rows_dates.FEASTS,
    *rows_dates.NEAR_TODAY,
    *rows_dates.TOLD_BEFORE,
    *rows_other.CLOCK,
    *rows_other.COUNTED_FROM_TODAY,
    *rows_other.DURATIONS,
    *rows_other.MORE_DURATIONS,
    *rows_other.SETS,
    *rows_other.REFERENCES,
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[1]}")
def test_times_reads_the_row(row: Row) -> None:
    published, marked, expected = row
    found = times(unmark(marked), published)
    assert mark(unmark(marked), found) == marked
    assert told(found) == expected
