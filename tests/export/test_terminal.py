import re
import unicodedata
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from laut.export.terminal import show
from laut.export.words import ENGLISH, GERMAN, Words
from laut.records import Damage, Reading
from tests.export.samples import article, bridge, hostile, leak, silent, statement
from tests.made import reading


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


def test_a_listing_names_the_article_and_then_who_does_what_in_which_line() -> None:
    lines = shown(bridge()).splitlines()
    assert lines[:6] == [
        "Brücke in Eldenau bleibt bis Juni gesperrt",
        "Elder Bote · 2024-03-12 · eldenau.txt",
        "",
        "    6  ● Bürgermeisterin Ilse Kröger · sagte · gibt an",
        "       „Wir haben die Risse“ … „schon im Herbst gesehen.“",
        "       wörtlich, gesprochen · an: den Stadträten · 90\xa0%",
    ]


def test_nested_statements_are_indented_below_their_parent() -> None:
    lines = shown(bridge()).splitlines()
    outer = lines.index("   10    ↳ ◐ der Landrat · versichert · sagt zu, unbestätigt")
    assert lines[outer + 1] == "         das Geld sei „so gut wie da“"
    assert lines[outer + 5] == "   10      ↳ ◐ der Landrat · versichert · sagt zu, unbestätigt"


def test_a_statement_of_nobody_says_so() -> None:
    german = "    8  ◌ Quelle ungenannt · ohne Sprecher · gibt an, unbestätigt\n"
    assert german in shown(bridge())
    assert "       frei indirekt, gesprochen · unsicher, 42\xa0%\n" in shown(bridge())
    english = "    8  ◌ source not named · no speaker · states, unverified\n"
    assert english in shown(bridge(), ENGLISH)


def test_a_pronoun_and_a_surname_get_the_full_name() -> None:
    listing = shown(leak())
    assert "● er = Jan Bremmer · sagte · bestreitet, verneint\n" in listing
    assert "● Bremmer = Jan Bremmer · wies · " in listing
    assert "Die Tagespost · " in listing
    assert "Die Tagespost = " not in listing


def test_a_speaker_that_the_article_describes_more_fully_is_told_so() -> None:
    assert "○○ anonym ×2 · Zwei Beamte des Bauamts · bestätigten · bestätigt" in shown(leak())
    assert "anonymous ×2" in shown(leak(), ENGLISH)


def test_the_chain_is_shown_once_and_only_where_it_is_one() -> None:
    listing = shown(leak())
    assert "         Weg: ■ Tagespost › ○ ein Insider\n" in listing
    assert listing.count("Weg: ") == 1


def test_an_unnamed_voice_tells_why_once_and_in_the_list_of_voices() -> None:
    listing = shown(leak(), width=200)
    told = "derzeit · anonym wegen: „weil sie nicht sprechen dürfen“"
    assert listing.count(told) == 2
    assert f"1×  ○○ Zwei Beamte des Bauamts · anonym ×2 · {told}\n" in listing


def test_the_day_of_a_statement_is_told_in_words() -> None:
    assert "wörtlich, gesprochen · 22. September 2031 · 90\xa0%" in shown(leak())
    assert "one week before publication" in shown(leak(), ENGLISH)


def test_links_name_the_line_and_the_other_side_and_why() -> None:
    listing = shown(leak(), width=200)
    denied = "⇄ bestreitet: Zeile 3, ein Insider – Der Minister weist den Bericht zurück.\n"
    assert denied in listing
    assert "⇄ wird bestritten: Zeile 5, Bremmer\n" in listing
    assert "⇄ is supported: line 3, Zwei Beamte des Bauamts\n" in shown(leak(), ENGLISH, width=200)


def test_voices_are_listed_the_most_talkative_first() -> None:
    lines = shown(leak(), ENGLISH).splitlines()
    first = lines.index("Who speaks:") + 1
    assert lines[first].strip() == (
        "2×  ○ ein Insider · anonymous · one of: Zwei Beamte des Bauamts"
    )
    assert lines[first + 1].strip() == "2×  ● Jan Bremmer · person"


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
    listing = shown(reading(article(text), damage=damage), ENGLISH)
    assert listing.count("→") == 2
    assert "    1  mistranslated name: Maske → Musk · also line 2, 4\n" in listing
    assert "    3  mistranslated name: Mask → Musk\n" in listing
    assert "5 damaged places" in listing


def test_the_last_line_counts() -> None:
    german = (
        "9 Aussagen, 5 Stimmen: 56\xa0% mit Namen, 33\xa0% mit Funktion, 11\xa0% anonym"
        " · 2 Schäden im Text"
    )
    assert shown(bridge(), width=120).splitlines()[-1] == german
    assert shown(silent(), ENGLISH).splitlines()[-1] == "Nobody says anything here."


@pytest.mark.parametrize("width", [30, 80, 200])
def test_lines_keep_to_the_width_and_end_without_spaces(width: int) -> None:
    for sample in (bridge(), leak()):
        for line in shown(sample, width=width).splitlines():
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
    listing = shown(reading(article(text), *chain))
    assert max(map(len, listing.splitlines())) <= 80
