import unicodedata
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from laut.export.timeline import entries, timeline
from laut.export.timetable import show_timeline
from laut.export.words import ENGLISH, GERMAN, Words
from laut.records import Reading
from tests.export.samples import hostile, leak, silent


def shown(*readings: Reading, words: Words = GERMAN, width: int = 120) -> str:
    out = StringIO()
    console = Console(file=out, width=width, highlight=False, markup=False, emoji=False)
    found = timeline(entry for each in readings for entry in entries(each))
    show_timeline(found, console, words)
    return out.getvalue()


def test_a_row_tells_when_who_what_and_the_line() -> None:
    lines = shown(leak()).splitlines()
    assert lines[0].split() == ["Datum", "Wer", "Wortlaut", "Zeile"]
    row = next(
        each for each in lines if "2031-09-22  " in each and "● Jan Bremmer bestreitet" in each
    )
    assert row.rstrip().endswith("5")
    assert any("◇ ein Insider nennt" in each for each in lines)


def test_what_has_no_date_stands_at_the_end_with_its_value() -> None:
    lines = shown(leak(), words=ENGLISH).splitlines()
    undated = lines.index(next(each for each in lines if each.strip() == "undated"))
    assert "Monday (XXXX-WXX-1)" in "\n".join(lines[undated:])
    assert lines[-1] == "4 dated · 2 undated"


def test_several_articles_are_named() -> None:
    other = replace(leak(), article=replace(leak().article, uri="/home/rita/zwei.txt"))
    listing = shown(leak(), other)
    assert "risse.txt, Zeile 5" in listing
    assert "zwei.txt, Zeile 5" in listing
    assert "rita" not in listing


def test_nothing_is_said_in_a_line() -> None:
    assert shown(silent()) == "Hier steht kein Datum.\n"


@pytest.mark.parametrize("width", [20, 40, 80])
def test_narrow_windows_are_survived(width: int) -> None:
    assert max(map(len, shown(leak(), width=width).splitlines())) <= width


def test_the_text_of_an_article_cannot_steer_the_terminal() -> None:
    letters = set(shown(hostile()).replace("\n", ""))
    assert not {unicodedata.category(each) for each in letters} & {"Cc", "Cf", "Cs"}
