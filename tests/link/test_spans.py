"""Spans of time are compared as values, in whatever unit they are told."""

import pytest

from laut.link.spans import apart, shared, spans
from laut.segment import segment

MINUTE, DAY, YEAR = 60, 86_400, 31_557_600


def told(text: str) -> list[tuple[float, str]]:
    return [(each.value, each.unit) for each in spans(segment(text).words)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nach drei Minuten sei die Wehr da gewesen", [(3 * MINUTE, "s")]),
        ("erst nach 19 Minuten", [(19 * MINUTE, "s")]),
        ("seit einem halben Jahr", [(YEAR / 2, "s")]),
        ("eine Woche lang", [(7 * DAY, "s")]),
        ("zweieinhalb Stunden", [(150 * MINUTE, "s")]),
        ("zwei Jahre und sechs Tage", [(2 * YEAR, "s"), (6 * DAY, "s")]),
        ("der Mann ist 34 Jahre alt", [(34 * YEAR, "alt")]),
        ("am Tag danach um 19 Uhr, am 3. Tage", []),
        ("30 Menschen, 12 Euro", []),
        ("Jahre", []),
        ("", []),
    ],
)
def test_a_span_is_told_in_seconds(text: str, found: list[tuple[float, str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("drei Minuten", "neunzehn Minuten", "apart"),
        ("zwölf Monate", "ein Jahr", "shared"),
        ("rund eine Stunde", "55 Minuten", "shared"),
        ("mehr als drei Tage", "eine Woche", "shared"),
        ("34 Jahre alt", "zwei Jahre lang", "neither"),
        ("drei Tage, später vier Tage", "vier Tage", "shared"),
        ("drei Tage", "drei Männer", "neither"),
    ],
)
def test_spans_agree_or_lie_apart(one: str, other: str, are: str) -> None:
    mine, theirs = (spans(segment(text).words) for text in (one, other))
    assert (apart(mine, theirs), shared(mine, theirs)) == (are == "apart", are == "shared")
    assert (apart(theirs, mine), shared(theirs, mine)) == (are == "apart", are == "shared")
