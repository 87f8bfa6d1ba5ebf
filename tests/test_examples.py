"""The example articles: what they are, and what a reading of them has to find."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest

import laut
from laut.load import load
from laut.records import Reading, Span, Spans, Statement

EXAMPLES: Final = Path(__file__).resolve().parents[1] / "examples"
ARTICLES: Final = sorted(
    path.name for path in EXAMPLES.iterdir() if path.is_file() and path.suffix != ".md"
)

# Statements that nobody would miss: file, speaker and type, with a few words of the quote.
# The speaker is the noun phrase that the article gives, "" where it gives none.
PLAIN: Final = [
    ("agency_dam.txt", "Brandeis", "Indirect", "Die Mauer sei standsicher"),
    ("agency_dam.txt", "die Ministerin", "Direct", "jeden einzelnen Riss vermessen"),
    ("agency_dam.txt", "Jost Wieland", "Direct", "nicht bis Oktober schweigen"),
    ("agency_dam.txt", "dem Gutachten des Ingenieurbüros Tessmann", "Indirect", "vier Liter"),
    ("agency_dam.txt", "ein Mitarbeiter", "Direct", "Pläne liegen in der Schublade"),
    ("agency_dam.txt", "er", "Indirect", "wohnten 1.400 Menschen"),
    ("regional_pool.txt", "Frauke Oltmer", "Indirect", "ein Minus von 640.000 Euro"),
    ("regional_pool.txt", "sie", "Direct", "nicht gegen das Schwimmen"),
    ("regional_pool.txt", "Dirk Onken", "Indirect", "Eine Zusage gebe es nicht"),
    ("regional_pool.txt", "Lührs", "Indirect", "bereits 2.300"),
    ("magazine_leak.txt", "einer von ihnen", "Direct", "wir haben gebettelt"),
    ("magazine_leak.txt", "Marit Oelze", "Indirect", "in jeder Hinsicht haltlos"),
    ("magazine_leak.txt", "Ilse Kambach", "Indirect", "von dem Vermerk"),
    ("magazine_leak.txt", "Kilian Vester", "Indirect", "gegen fünf Beschuldigte ermittelt"),
    ("magazine_leak.txt", "Ole Tammen", "Direct", "einer zu viel"),
    ("interview_choir.txt", "sie", "Direct", "nichts Besseres zu tun"),
    ("interview_choir.txt", "Ihr Mann", "Indirect", "keine Minute"),
    ("interview_choir.txt", "Wiebke Aldag", "Indirect", "Amrei sei streng"),
    ("court_forgery.txt", "Judith Heerlage", "Indirect", "aus einem Möbelhaus stammten"),
    ("court_forgery.txt", "Zirbel", "Direct", "Das Blau gab es damals nicht"),
    ("court_forgery.txt", "sie", "Direct", "Denkbar ist vieles"),
    ("court_forgery.txt", "Der 34-Jährige", "Indirect", "in den Keller geführt habe"),
    ("sports_coach.txt", "der 47-Jährige", "Direct", "Ich laufe nicht weg"),
    ("sports_coach.txt", "Thelen", "Direct", "keinen Kontakt, zu niemandem"),
    ("sports_coach.txt", "Hannes Brüel", "Indirect", "sonst sei im Winter alles vorbei"),
    ("police_bull.txt", "die Polizei", "Indirect", "durch einen morschen Zaun gebrochen"),
    ("police_bull.txt", "Swantje Korfmann", "Direct", "ein Kleinbus im Nebel"),
    ("police_bull.txt", "Ayla Demirsoy", "Direct", "Streuselschnecken"),
    ("police_bull.txt", "Wöhl", "Direct", "Er wollte nur zu den Kühen"),
    ("translated_tycoon.txt", "ein ehemaliger Berater", "Direct", "um einen großen Gefallen"),
    ("translated_tycoon.txt", "Milan Krossek", "Indirect", "sauber und von Anwälten"),
    ("translated_tycoon.txt", "Zwei Experten", "Indirect", "mit hoher Wahrscheinlichkeit echt"),
    ("page_grid.html", "Roswitha Engelke", "Direct", "Der Winter wird knapp"),
    ("page_grid.html", "Eike Mertens", "Direct", "Uns fehlen 38"),
    ("page_grid.html", "er", "Direct", "Entweder hat man mich damals falsch"),
    ("page_grid.html", "die Verbraucherberatung", "Indirect", "neun Prozent"),
]
# The share of them that is found with type and speaker.
FLOOR: Final = 0.7


@cache
def read(name: str) -> Reading:
    return laut.read(EXAMPLES / name)


def spans(each: Statement) -> Iterator[Span]:
    for role in (each.quote, each.cue, each.frame, each.speaker, each.addressee):
        yield from role


def words(role: Spans) -> str:
    return " ".join(" ".join(span.text for span in role).split())


def found(name: str, speaker: str, kind: str, quote: str) -> bool:
    return any(
        each.type == kind and quote in words(each.quote) and speaker in words(each.speaker)
        for each in read(name).statements
    )


def test_every_article_is_described() -> None:
    page = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert [name for name in ARTICLES if f"({name})" not in page] == []


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_has_the_length_of_an_article(name: str) -> None:
    assert 200 <= len(load(EXAMPLES / name).text.split()) <= 600


@pytest.mark.parametrize("name", ARTICLES)
def test_every_span_is_a_piece_of_the_article(name: str) -> None:
    reading = read(name)
    for each in reading.statements:
        assert all(reading.article.text[s.begin : s.end] == s.text for s in spans(each))


def test_the_plain_statements_are_found() -> None:
    missed = [row for row in PLAIN if not found(*row)]
    assert len(missed) <= (1 - FLOOR) * len(PLAIN), missed


@pytest.mark.parametrize(("name", "speaker", "kind", "quote"), PLAIN)
def test_the_plain_statements_are_in_the_articles(
    name: str, speaker: str, kind: str, quote: str
) -> None:
    text = " ".join(load(EXAMPLES / name).text.split())
    assert speaker in text
    assert quote in text


def test_nobody_speaks_of_the_cranes() -> None:
    assert read("nature_cranes.txt").statements == ()


def test_the_page_gives_title_outlet_and_day() -> None:
    article = read("page_grid.html").article
    assert article.title == "Netzagentur warnt vor Engpässen: „Der Winter wird knapp“"
    assert (article.outlet, article.published) == ("Auenmark-Kurier", "2025-03-18")


@pytest.mark.parametrize("furniture", ["Cookies", "Anzeige", "Impressum", "Hallenbad", "Abo"])
def test_the_page_leaves_its_furniture_out(furniture: str) -> None:
    assert furniture not in read("page_grid.html").article.text


@pytest.mark.parametrize(
    ("name", "kind", "text"),
    [
        ("police_bull.txt", "unbalanced-quotes", '"'),
        ("translated_tycoon.txt", "mistranslated-name", "Kasse"),
        ("translated_tycoon.txt", "broken-sentence", "28."),
        ("translated_tycoon.txt", "truncated-end", "im"),
        ("translated_tycoon.txt", "boilerplate", "Quelle der Website"),
        ("translated_tycoon.txt", "boilerplate", "Hinterlasse eine Antwort"),
        ("regional_pool.txt", "boilerplate", "Lokales"),
    ],
)
def test_the_damage_is_reported(name: str, kind: str, text: str) -> None:
    assert any(each.kind == kind and text in each.text for each in read(name).damage)


def test_the_common_noun_is_read_as_the_name() -> None:
    damage = [each for each in read("translated_tycoon.txt").damage if "Kasse" in each.text]
    assert {each.suggestion for each in damage} == {"Kass"}
