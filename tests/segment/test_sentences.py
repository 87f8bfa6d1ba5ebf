"""Sentences in marked text: ``|`` stands before every sentence but the first."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.segment import segment


def mark(text: str) -> str:
    document = segment(text)
    pieces, at = [], 0
    for index in range(1, len(document)):
        if document.sentences[index] != document.sentences[index - 1]:
            pieces.append(text[at : document.begins[index]])
            at = document.begins[index]
    return "|".join([*pieces, text[at:]])


@pytest.mark.parametrize(
    "marked",
    [
        # full stops
        "Es regnete. |Dann schneite es. |Danach kam die Sonne.",
        "Kommt er? |Er kommt! |Oder … |Nein.",
        "Sie zögerte ... und ging.",
        "Das war 2016. |Danach kam nichts.",
        "Es waren 40. |Mehr kamen nicht.",
        # abbreviations
        "Es gab z. B. Brot, d. h. Essen, u. a. Käse.",
        "Die Bürgermeisterin Dr. Anna Feldkamp und Prof. Brandt kamen ca. 10 Min. zu spät.",
        "Die Kosten von 3 Mio. Euro trägt die St. Elisabeth gGmbH.",
        "Er las Bücher, Zeitungen usw. bis in die Nacht.",
        # dates and ordinals
        "Am 24. Januar begann es. |Am 3. 12. 2024 endete es.",
        "Der 2. Senat wies die 1. Klage ab.",
        "Es war sein 60. Geburtstag, im 21. Jahrhundert.",
        "Ihr 39. Album erschien beim 1. FC Kaltenberg. |Es war der 3. |Der 4. kam nie.",
        "Er kam auf Platz 3. |Die Zweite war schneller.",
        # initials
        "Der Autor J. R. Brandt las. |Frau M. Feldkamp schwieg.",
        # closing marks after the stop
        "„Wir gehen.“ |Sie ging.",
        "„Wir gehen.“ sagte sie.",
        "„Wir gehen!“, sagte sie. |„Jetzt.“",
        "»Wir gehen.« |»Wohin?« fragte er.",
        'Er sagte: "Wir gehen." |Dann ging er.',
        "(Sie ging.) |Er blieb.",
        "„Wir gehen. |Alle“, sagte sie.",
        # what opens a sentence
        "Es regnete. |„Schlimm“, sagte sie.",
        "Es regnete. |– Sie schwieg.",
        "Es regnete. |15 Menschen kamen.",
        "Es regnete. und hörte nicht auf.",
        # no ends
        "Sie sagte: „Das geht.“",
        "Sie sagte: Das geht; so ist es.",
        "Das kostet 1.500,50 Euro.",
        "Mehr auf https://laut.example. |Dort steht es.",
        # paragraphs
        "Überschrift ohne Punkt\n\n|Der Text beginnt",
        "Eine Zeile\nbricht um",
        "Alt\r\n\r\n|Neu\u2029|Neuer",
    ],
)
def test_sentences(marked: str) -> None:
    assert mark(marked.replace("|", "")) == marked


@given(st.text())
def test_sentences_count_up_from_zero(text: str) -> None:
    numbers = segment(text).sentences
    assert numbers[:1] in {(), (0,)}
    assert all(b - a in {0, 1} for a, b in pairwise(numbers))


@pytest.mark.parametrize(
    ("text", "begin"),
    [("", ()), ("a b", (True, False)), ("\n\na\n \nb", (True, True)), ("a\n\n\n\nb", (True, True))],
)
def test_paragraphs(text: str, begin: tuple[bool, ...]) -> None:
    assert segment(text).paragraphs == begin
