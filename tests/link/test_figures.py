"""Figures and dates are values."""

import math

import pytest

from laut.link.figures import apart, dates, figures
from laut.segment import segment


def told(text: str) -> list[tuple[float, float, str]]:
    return [(each.low, each.high, each.unit) for each in figures(segment(text).words)]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("drei Verletzte", 3, 3, "verletzt"),
        ("elf Menschen wurden getötet", 11, 11, "tot"),
        ("1.200 Demonstranten", 1200, 1200, "demonstriert"),
        ("15 000 Euro", 15000, 15000, "€"),
        ("1,8 Milliarden US-Dollar", 1.8e9, 1.8e9, "$"),
        ("5 Prozent", 5, 5, "%"),
        ("mehr als 20 Kilometer", 20, math.inf, "km"),
        ("höchstens zwölf Tonnen", 0, 12, "t"),
        ("rund hundert Euro", 85, 115, "€"),
        ("drei bis fünf Grad", 3, 5, "°"),
        ("dreimal", 3, 3, "mal"),
    ],
)
def test_figure(text: str, low: float, high: float, unit: str) -> None:
    ((lowest, highest, counted),) = told(text)
    assert lowest == pytest.approx(low)
    assert highest == pytest.approx(high)
    assert counted == unit


@pytest.mark.parametrize(
    "text", ["im Jahr 2021", "am 3. April", "um 14 Uhr", "seit drei Jahren", "noch einmal", "zwei"]
)
def test_no_figure(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("drei Verletzte", "fünf Verletzte", True),
        ("drei Verletzte", "drei Tote", False),
        ("rund 300 Euro", "310 Euro", False),
        ("mindestens fünf Verletzte", "neun Verletzte", False),
        ("mindestens fünf Verletzte", "drei Verletzte", True),
        ("knapp 300 Euro", "1 Million Euro", True),
        ("297 Euro", "300 Euro", False),
        ("darunter drei Verletzte", "fünf Verletzte", False),
        ("0 Euro", "0 Euro", False),
    ],
)
def test_apart(one: str, other: str, answer: bool) -> None:
    first, second = (next(figures(segment(text).words)) for text in (one, other))
    assert apart(first, second) is answer
    assert apart(second, first) is answer


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("im April 2021", {("month", "4"), ("year", "2021")}),
        ("am 3. Mai", {("month", "5"), ("day", "3")}),
        ("am Montag um 14 Uhr", {("weekday", "montag"), ("clock", "14")}),
        ("2000 Euro", set()),
        ("die Maiglocken", set()),
    ],
)
def test_dates(text: str, parts: set[tuple[str, str]]) -> None:
    assert set(dates(segment(text).words)) == parts
