from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.export.moments import moment


@pytest.mark.parametrize(
    ("value", "precision", "first", "last"),
    [
        ("2031-09-22", "day", "2031-09-22", "2031-09-22"),
        ("2031-09-22T14:00", "minute", "2031-09-22T14:00", "2031-09-22"),
        ("2031-09-22TEV", "part of day", "2031-09-22", "2031-09-22"),
        ("2031-W38", "week", "2031-09-15", "2031-09-21"),
        ("2031-W38-3", "day", "2031-09-17", "2031-09-17"),
        ("2031-W38-WE", "weekend", "2031-09-20", "2031-09-21"),
        ("2032-02", "month", "2032-02-01", "2032-02-29"),
        ("2031-12", "month", "2031-12-01", "2031-12-31"),
        ("2031-Q3", "quarter", "2031-07-01", "2031-09-30"),
        ("2031-H2", "half-year", "2031-07-01", "2031-12-31"),
        ("2031-SU", "season", "2031-06-01", "2031-08-31"),
        ("2031-WI", "season", "2031-12-01", "2032-02-29"),
        ("2031", "year", "2031-01-01", "2031-12-31"),
        ("2007/2008", "years", "2007-01-01", "2008-12-31"),
        ("199", "decade", "1990-01-01", "1999-12-31"),
        ("16", "century", "1600-01-01", "1699-12-31"),
    ],
)
def test_an_absolute_value_is_a_stretch_of_the_calendar(
    value: str, precision: str, first: str, last: str
) -> None:
    found = moment(value)
    assert found
    assert (found.precision, found.begin, found.last.isoformat()) == (precision, first, last)


@pytest.mark.parametrize(
    "value",
    [
        "", "XXXX", "XXXX-05", "XXXX-WXX-1", "DCT-1W", "DCT+0Y-09", "PAST_REF", "T05:00", "TEV",
        "P1D", "BC0333", "2031-13", "2031-02-30", "2031-W54", "0000", "00", "9999-WI",
        "2031-09T12:00", "2031-XX", "٢٠", "2031-09-22\n",
    ],
)  # fmt: skip
def test_any_other_value_is_none(value: str) -> None:
    assert moment(value) is None


def test_places_are_days_with_the_hour_as_a_fraction() -> None:
    noon, day = moment("2031-09-22T12:00"), moment("2031-09-22")
    assert noon
    assert day
    start = date(2031, 9, 22).toordinal()
    assert noon.place == (start + 0.5, start + 0.5)
    assert day.place == (start, start + 1)


@given(
    st.from_regex(
        r"[0-9X]{2,4}(-[0-9WQHX]{1,3}(-[0-9WEX]{1,2})?)?(T[0-9:A-Z]{2,5})?", fullmatch=True
    )
)
def test_no_value_is_too_strange(value: str) -> None:
    found = moment(value)
    if found:
        assert found.first <= found.last
        assert found.place[0] <= found.place[1]
