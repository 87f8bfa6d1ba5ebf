"""Figures of two articles are compared where their units are other words, or none."""

import pytest

from laut.link.counts import agree, apart, counts, replaces
from laut.segment import segment


def held(text: str) -> list[tuple[float, str]]:
    return [(each.value, each.unit) for each in counts(segment(text).words)[0]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("„Wir waren sechstausend, und wir kommen wieder“", [(6000, "")]),
        ("„Es waren 14, keiner mehr“", [(14, "")]),
        ("Die Zahl der Festnahmen liege höher, bei 14", [(14, "festgenommen")]),
        ("eine Gesamtzahl von Teilnehmern, die er mit 2.400 angab", [(2400, "demonstriert")]),
        ("zwölfhundert Arbeitsplätze", [(1200, "stell")]),
        ("mehr als 2000 Menschen", [(2000, "mensch")]),
        ("keinen Cent mehr als 44 Euro", [(44, "€")]),
        ("statt 12.000 nur 9.000 Ampullen", [(9000, "ampull")]),
        ("nicht 2.400, sondern 3.800 Menschen", [(3800, "mensch")]),
        ("zehn Menschen, nicht neun", [(10, "mensch")]),
        ("neun Menschen seien an Bord, sechs Frauen und drei Kinder", [(9, "mensch")]),
        ("auf 61 von 280 Seiten", [(61, "seit")]),
        ("es fehle ein einziges Tier", [(1, "tier")]),
    ],
)
def test_a_figure_counts_with_a_unit_or_without(text: str, found: list[tuple[float, str]]) -> None:
    assert held(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ab dem 15. Februar vereinbart",
        "um 20.55 Uhr",
        "seit 2031",
        "in Halle 4",
        "seit neunzehnhundertneunundachtzig",
        "zehn Jahre lang",
        "der 1. FC Lauen",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert held(text) == []


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("nicht 2.400, sondern 3.800 Menschen", [2400]),
        ("9.000 statt 12.000 Ampullen", [12000]),
        ("anstatt 30 seien es 50", [30]),
        ("zehn Menschen, nicht neun", [9]),
        ("nicht 30 Leute kamen", []),
    ],
)
def test_a_figure_that_another_one_replaces(text: str, gone: list[float]) -> None:
    assert [each.value for each in counts(segment(text).words)[1]] == gone


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("rund 6.000 Menschen seien unterwegs gewesen", "2.400 Teilnehmer", True),
        ("„Wir waren sechstausend“", "2.400 Teilnehmer", True),
        ("rund 6.000 Menschen", "„Wir waren 6.100“", False),
        ("drei Tote", "fünf Verletzte", False),
        ("22 Meter", "14 Tonnen", False),
        ("drei Autos und fünf Räder", "vier Autos", False),
    ],
)
def test_figures_that_cannot_both_be_right(one: str, other: str, answer: bool) -> None:
    mine, theirs = (counts(segment(text).words)[0] for text in (one, other))
    assert (apart(mine, theirs) is not None) == answer


def test_a_figure_agrees_with_its_like_only() -> None:
    six, also, cars = (
        counts(segment(text).words)[0]
        for text in ("sechs Menschen", "„Wir waren zu sechst, ja, 6“", "sechs Autos")
    )
    assert agree(six, also)
    assert not agree(six, cars)


def test_a_correction_names_the_figure_of_the_other() -> None:
    _, gone = counts(segment("nicht 2.400, sondern 3.800 Menschen").words)
    other, _ = counts(segment("2.400 Teilnehmer").words)
    assert [each.value for each in replaces(gone, other)] == [2400]
    assert list(replaces(gone, ())) == []
