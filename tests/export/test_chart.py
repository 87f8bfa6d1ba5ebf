import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from laut.export.chart import to_svg
from laut.export.timeline import entries, timeline
from laut.export.words import ENGLISH, GERMAN, Words
from laut.records import Reading, Span
from tests.export.samples import article, hostile, leak, silent
from tests.made import reading, said

SPACE = "{http://www.w3.org/2000/svg}"


def drawn(found: Reading, words: Words = GERMAN) -> str:
    return to_svg(timeline(entries(found)), words)


def texts(svg: str) -> list[str]:
    root = ElementTree.fromstring(svg)
    return ["".join(each.itertext()) for each in root.iter(f"{SPACE}text")]


def crowd(rows: int) -> Reading:
    """Long statements of the same few days and of some far away."""
    text = "Wir müssen die Menge der Maßnahmen am Wasserwerk mühsam abwägen. " * 4
    quote = (Span(0, len(text), text),)
    times = [f"2031-09-{n % 3 + 1:02}" if n % 4 else f"{1600 + 7 * n}" for n in range(rows)]
    return reading(
        article(text), *(said(id=f"s{n}", time=each, quote=quote) for n, each in enumerate(times))
    )


def test_the_picture_has_a_title_a_description_and_a_list_of_rows() -> None:
    root = ElementTree.fromstring(drawn(leak()))
    assert root.findtext(f"{SPACE}title") == "Zeitleiste"
    about = "1 Artikel, 4 mit Datum, 2 ohne Datum: 1998 bis 22. September 2031"
    assert root.findtext(f"{SPACE}desc") == about
    assert root.get("aria-labelledby") == "timeline-title timeline-about"
    rows = [each for each in root.iter() if each.get("role") == "listitem"]
    assert len(rows) == 6
    assert rows[2].get("aria-label") == (
        "22. September 2031 · Jan Bremmer · bestreitet · "
        "Bremmer wies den Bericht am 22. September 2031 zurück. · risse.txt, Zeile 5"
    )


def test_rows_without_a_date_show_their_value() -> None:
    found = texts(drawn(leak(), ENGLISH))
    assert "undated (2)" in found
    assert {"one week before publication", "DCT-1W", "Monday", "XXXX-WXX-1"} <= set(found)


def test_rows_never_share_a_line_however_many_there_are() -> None:
    root = ElementTree.fromstring(drawn(crowd(60)))
    bands = [each for each in root.iter(f"{SPACE}rect") if each.get("class") == "row"]
    tops = sorted(float(each.get("y", "")) for each in bands)
    assert len(tops) == 60
    assert all(b - a >= 22 for a, b in pairwise(tops))
    assert float(root.get("height", "")) > tops[-1]


def test_labels_of_ticks_do_not_touch() -> None:
    root = ElementTree.fromstring(drawn(crowd(60)))
    found = [each for each in root.iter(f"{SPACE}text") if each.get("text-anchor") == "middle"]
    top = min(float(each.get("y", "")) for each in found)
    xs = sorted(float(e.get("x", "")) for e in found if float(e.get("y", "")) == top)
    assert xs
    assert all(b - a >= 70 for a, b in pairwise(xs))


def test_an_anonymous_statement_is_hollow_and_a_mention_a_diamond() -> None:
    svg = drawn(leak())
    assert svg.count("<circle") == 2 + 2  # two dated statements, two in the legend
    assert svg.count('<path class="mention"') == 2 + 1
    source = '<circle class="anonymous"'
    assert drawn(crowd(2)).count(source) == 2 + 1


def test_a_hostile_article_is_only_text() -> None:
    svg = drawn(hostile())
    root = ElementTree.fromstring(svg)
    assert {each.tag.removeprefix(SPACE) for each in root.iter()} <= {
        "svg", "title", "desc", "style", "rect", "g", "text", "tspan", "circle", "path", "line",
    }  # fmt: skip
    assert not [key for each in root.iter() for key in each.attrib if key.startswith("on")]
    assert not re.search(r"url\(|@import|href|<script", svg)
    svg.encode("utf-8")


@pytest.mark.parametrize("letter", ["\ufffe", "\uffff", "\x00", "\ud800", "\x0c", "]]>"])
def test_letters_that_xml_forbids_are_replaced(letter: str) -> None:
    text = f"2031 {letter} Ende"
    place = article(text, uri=letter)
    ElementTree.fromstring(drawn(reading(place, said(time="2031"), said(id="x", time=letter))))


def test_the_picture_knows_dark_and_paper() -> None:
    svg = drawn(leak())
    assert "prefers-color-scheme: dark" in svg
    assert "@media print" in svg


def test_without_a_date_there_is_a_picture_that_says_so() -> None:
    assert "Hier steht kein Datum." in texts(drawn(silent()))
