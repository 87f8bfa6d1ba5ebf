from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.export.axis import Axis


def day(text: str) -> float:
    return float(date.fromisoformat(text).toordinal())


def test_days_are_apart_as_on_a_ruler() -> None:
    axis = Axis([day("2031-01-01"), day("2031-01-11")], 100)
    assert [axis.x(day(f"2031-01-{n:02}")) for n in (1, 6, 11)] == [0, 50, 100]
    assert axis.cuts() == []


def test_a_long_empty_stretch_is_cut_short() -> None:
    places = [day("1700-01-01"), *(day(f"2031-01-{n:02}") for n in range(1, 21))]
    axis = Axis(places, 1000)
    assert len(axis.cuts()) == 1
    assert axis.x(places[1]) == pytest.approx(140)


def test_one_place_is_in_the_middle_and_none_is_no_trouble() -> None:
    assert Axis([day("2031-01-01")], 100).x(day("2031-01-01")) == 50
    assert Axis([], 100).cuts() == []


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2031-03-04", "2031-03-07", ["2031-03-04", "2031-03-05", "2031-03-06", "2031-03-07"]),
        ("2031-03-01", "2031-07-01", ["2031-03", "2031-04", "2031-05", "2031-06", "2031-07"]),
        ("2020-01-01", "2030-01-01", ["2020", "2022", "2024", "2026", "2028", "2030"]),
        ("1700-01-01", "2000-01-01", ["1700", "1750", "1800", "1850", "1900", "1950", "2000"]),
    ],
)  # fmt: skip
def test_ticks_are_whole_units(first: str, last: str, labels: list[str]) -> None:
    axis = Axis([day(first), day(last)], 500)
    assert [tick.label for tick in axis.ticks(70)] == labels


@given(st.lists(st.integers(1, date.max.toordinal()), min_size=1, max_size=40))
def test_the_order_holds_and_ticks_are_apart(days: list[int]) -> None:
    axis = Axis(map(float, days), 400)
    xs = [axis.x(each) for each in sorted(days)]
    assert xs == sorted(xs)
    assert all(-0.001 <= x <= 400.001 for x in xs)
    assert all(right.x - left.x >= 76 for left, right in pairwise(axis.ticks(76)))
