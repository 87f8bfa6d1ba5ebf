import re
import unicodedata
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from laut.export.terminal import show
from laut.export.words import ENGLISH, GERMAN, Words
from laut.records import Damage, Reading
from tests.export.samples import PRODUCER, article, bridge, hostile, silent, statement


def shown(
    reading: Reading, words: Words = GERMAN, *, width: int = 80, terminal: bool = False
) -> str:
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=terminal,
        color_system="standard" if terminal else None,
        highlight=False,
    )
    show(reading, console, words)
    return out.getvalue()


def test_a_listing_names_the_article_and_then_who_says_what_in_which_line() -> None:
    lines = shown(bridge()).splitlines()
    assert lines[:6] == [
        "Brücke in Eldenau bleibt bis Juni gesperrt",
        "Elder Bote · 2024-03-12 · eldenau.txt",
        "",
        "    6  Bürgermeisterin Ilse Kröger · sagte · wörtlich, gesprochen · 90\xa0%",
        "       „Wir haben die Risse“ … „schon im Herbst gesehen.“",
        "       an: den Stadträten",
    ]


def test_nested_statements_are_indented_below_their_parent() -> None:
    lines = shown(bridge()).splitlines()
    outer = lines.index("   10    ↳ der Landrat · versichert · indirekt, gesprochen · 90\xa0%")
    assert lines[outer + 1] == "         das Geld sei „so gut wie da“"
    assert lines[outer + 4].startswith("   10      ↳ der Landrat · versichert · wörtlich")


def test_a_statement_without_speaker_says_so() -> None:
    assert "    8  ohne Sprecher · frei indirekt, gesprochen · unsicher, 42\xa0%" in shown(bridge())
    assert "    8  no speaker · free indirect, spoken · unsure, 42%" in shown(bridge(), ENGLISH)


def test_damage_comes_with_line_kind_text_and_suggestion() -> None:
    assert "   10  falsch übersetzter Name: Maske → Musk\n" in shown(bridge())
    assert "   12  not part of the article: Mehr lesen\n" in shown(bridge(), ENGLISH)
    assert "       Erscheinungsdatum fehlt\n" in shown(hostile())


def test_the_same_damage_is_told_once_with_all_its_lines() -> None:
    text = "Maske kam.\nMaske ging.\nMask sah.\nDie Maske, die Maske!\n"
    found = re.finditer(r"Maske?", text)
    damage = tuple(
        Damage("mistranslated-name", *each.span(), each[0], "made up", "Musk") for each in found
    )
    listing = shown(Reading(article(text), (), damage, PRODUCER), ENGLISH)
    assert listing.count("→") == 2
    assert "    1  mistranslated name: Maske → Musk · also line 2, 4\n" in listing
    assert "    3  mistranslated name: Mask → Musk\n" in listing
    assert "5 damaged places" in listing


def test_the_last_line_counts() -> None:
    german = "9 Aussagen, 1 ohne Sprecher · 2 Schäden im Text"
    assert shown(bridge()).splitlines()[-1] == german
    assert shown(silent(), ENGLISH).splitlines()[-1] == "Nobody says anything here."


@pytest.mark.parametrize("width", [30, 80, 200])
def test_lines_keep_to_the_width_and_end_without_spaces(width: int) -> None:
    for line in shown(bridge(), width=width).splitlines():
        assert len(line) <= width
        assert line == line.rstrip()


def test_a_window_that_is_too_narrow_is_survived() -> None:
    assert "Kröger" in shown(bridge(), width=4)


def test_the_text_of_an_article_cannot_steer_the_terminal() -> None:
    for words in (GERMAN, ENGLISH):
        text = shown(hostile(), words)
        categories = {unicodedata.category(letter) for letter in text.replace("\n", "")}
        assert not categories & {"Cc", "Cf", "Cs"}
        assert "[bold]Nein[/bold]␛[31m␇" in text


def test_color_is_ours_alone() -> None:
    colored = shown(hostile(), terminal=True)
    assert "\x1b[1m" in colored
    assert "\x1b[31mrot" not in colored
    assert "␛[31m␇" in colored
    assert "\x1b" not in shown(bridge())


def test_deep_nesting_leaves_room_for_the_words() -> None:
    text = "wort " * 30
    chain = [
        replace(
            statement(text, "Indirect", "wort"), id=f"s{n}", nested_in=f"s{n - 1}" if n else None
        )
        for n in range(30)
    ]
    listing = shown(Reading(article(text), tuple(chain), (), bridge().producer))
    assert max(map(len, listing.splitlines())) <= 80
