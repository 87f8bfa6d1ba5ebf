"""What is counted without a figure and its unit, and which units may count the same things."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.link.amounts import kindred, telling, uncounted, unit
from laut.link.figures import disjoint
from laut.segment import segment


def told(text: str) -> list[tuple[float, str]]:
    return [(each.value, each.unit) for each in uncounted(segment(text).words)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Der Grenzwert sei um das Zwölffache überschritten", [(12, "fach")]),
        ("um das 30-fache", [(30, "fach")]),
        ("Der Preis habe sich verdoppelt", [(2, "fach")]),
        ("ein Drittel der Ernte", [(100 / 3, "%")]),
        ("zwei Drittel der Ernte", [(200 / 3, "%")]),
        ("mehr als die Hälfte", [(50, "%")]),
        ("Jede dritte Bahn sei gefahren", [(100 / 3, "%")]),
        ("Die Räuber seien zu dritt gewesen", [(3, "mensch")]),
        ("Es sei kein einziger Schuss gefallen", [(0, unit("Schuss"))]),
        ("Keine Hinweise gebe es", [(0, unit("Hinweise"))]),
        ("Niemand habe es gewusst", [(0, "mensch")]),
        ("Ein Mensch sei gestorben", [(1, "mensch")]),
        ("Ein Haus sei abgebrannt", []),
        ("das ganze Viertel", []),
        ("der Weg zu Fuß, einfach und mehrfach", []),
        ("kein", []),
        ("", []),
    ],
)
def test_what_is_counted_without_a_figure(text: str, found: list[tuple[float, str]]) -> None:
    assert [each for _, each in told(text)] == [each for _, each in found]
    assert [value for value, _ in told(text)] == pytest.approx([value for value, _ in found])


def test_a_share_in_words_is_no_exact_figure() -> None:
    (half,) = uncounted(("die", "Hälfte"))
    assert half.low < 48 < half.high
    assert half.low > 45


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("Stellen", "Stellen", 1, 1),
        ("Haushalte", "Wohnungen", 0.7, 0.9),
        ("Kräfte", "Einsatzkräfte", 0.7, 0.9),
        ("Täter", "Männer", 0.5, 0.7),
        ("Täter", "Euro", 0, 0),
        ("Bescheide", "Brücken", 0, 0),
    ],
)
def test_how_likely_two_units_count_the_same(
    one: str, other: str, least: float, most: float
) -> None:
    assert least <= kindred(unit(one), unit(other)) <= most
    assert kindred(unit(one), unit(other)) == kindred(unit(other), unit(one))


def test_of_no_unit_little_is_known() -> None:
    assert 0 < kindred("", unit("Täter")) < kindred("", "") < 1


def test_a_long_figure_tells_more_than_a_short_one() -> None:
    values = [2, 8, 40, 1_500, 2_260, 24_681]
    assert [telling(v) for v in values] == sorted(telling(v) for v in values)
    assert telling(2) < telling(2_260) == telling(24_681)


@given(st.floats(min_value=0, allow_nan=False))
def test_how_much_a_value_tells_is_a_share(value: float) -> None:
    assert 0 <= telling(value) <= 1


WORDS = "kein ein zu dritt jede dritte Hälfte Zwölffache Mensch -fach 30-fache niemand Schuss , ."


@given(st.lists(st.sampled_from(WORDS.split()), max_size=8))
def test_any_words_are_read(words: list[str]) -> None:
    for each in uncounted(tuple(words)):
        assert math.isfinite(each.value)
        assert each.low <= each.value <= each.high
        assert not disjoint(each, each)
