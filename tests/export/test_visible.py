import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.export.visible import one_line, shortened, visible

ANY = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Größe „0,5 l“ – schön", "Größe „0,5 l“ – schön"),
        ("\x1b[31mrot\x1b[0m", "␛[31mrot␛[0m"),
        ("Müller\u202egnudleM\u202c", "MüllergnudleM"),
        ("\u200fא\u200e", "א"),
        ("Zei\u00adle\u200b", "Zeile"),
        ("a\ud800b", "a\ufffdb"),
        ("a\x00b\x7fc\x9bd", "a␀b\ufffdc\ufffdd"),
        ("a\tb\nc", "a\tb\nc"),
    ],
)
def test_visible_shows_controls_and_drops_direction_marks(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(ANY)
def test_one_line_has_nothing_that_steers_a_terminal(text: str) -> None:
    categories = {unicodedata.category(character) for character in one_line(text)}
    assert not categories & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(ANY, st.integers(1, 40))
def test_shortened_keeps_to_its_width(text: str, width: int) -> None:
    assert len(shortened(text, width)) <= width


def test_shortened_says_where_it_cut() -> None:
    assert shortened("eins zwei\n drei", 9) == "eins zwe…"
    assert shortened("eins zwei", 9) == "eins zwei"
