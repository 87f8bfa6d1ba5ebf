"""Arithmetic on the calendar."""

from datetime import date

import pytest

from laut.times.arithmetic import easter, feast, first_day, quarter, shift

DAY = date(2024, 5, 6)


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1818, "1818-03-22"),
        (1943, "1943-04-25"),
        (1954, "1954-04-18"),
        (2000, "2000-04-23"),
        (2024, "2024-03-31"),
        (2025, "2025-04-20"),
        (2038, "2038-04-25"),
    ],
)
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("karfreitag", "2024-03-29"),
        ("pfingsten", "2024-05-19"),
        ("fronleichnam", "2024-05-30"),
        ("rosenmontag", "2024-02-12"),
        ("ersten advent", "2024-12-01"),
        ("4. advent", "2024-12-22"),
        ("buß- und bettag", "2024-11-20"),
        ("volkstrauertag", "2024-11-17"),
        ("muttertag", "2024-05-12"),
        ("erntedankfest", "2024-10-06"),
        ("heiligabend", "2024-12-24"),
    ],
)
def test_feasts_of_2024(name: str, day: str) -> None:
    assert feast(name, 2024) == date.fromisoformat(day)


def test_a_season_of_feasts_has_no_day() -> None:
    assert feast("adventszeit", 2024) is None


@pytest.mark.parametrize(
    ("steps", "unit", "value"),
    [
        (-1, "D", "2024-05-05"),
        (-1, "W", "2024-W18"),
        (-5, "M", "2023-12"),
        (8, "M", "2025-01"),
        (-1, "Q", "2024-02"),
        (1, "Y", "2025"),
        (-2, "DE", "2004"),
        (1, "CE", "2124"),
        (0, "WE", "2024-W19-WE"),
        (-5000, "Y", None),
        (10**9, "D", None),
        (10**9, "M", None),
        (1, "TH", None),
    ],
)
def test_shift(steps: int, unit: str, value: str | None) -> None:
    assert shift(DAY, steps, unit) == value


def test_quarters_run_over_the_year() -> None:
    assert [quarter(DAY, steps) for steps in (-2, 0, 3)] == ["2023-Q4", "2024-Q2", "2025-Q1"]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024", "2024-01-01"),
        ("2024-05", "2024-05-01"),
        ("2024-05-06", "2024-05-06"),
        ("2024-05-06T09:30", "2024-05-06"),
        ("2024-W18", "2024-04-29"),
        ("2024-W18-WE", "2024-04-29"),
        ("2024-SU", "2024-06-01"),
        ("2024-Q3", "2024-07-01"),
        ("2024-H2", "2024-07-01"),
    ],
)
def test_first_day(value: str, day: str) -> None:
    assert first_day(value) == date.fromisoformat(day)


@pytest.mark.parametrize("value", ["199", "PAST_REF", "XXXX-05", "DCT-1W", "2024-W99", "T09:30"])
def test_open_values_have_no_first_day(value: str) -> None:
    assert first_day(value) is None
