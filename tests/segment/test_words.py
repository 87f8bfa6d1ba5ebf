"""Words in marked text: a space or a ``|`` stands before every word but the first."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.segment import segment


def mark(text: str) -> str:
    document = segment(text)
    pairs = zip(document.words, document.spaced, strict=True)
    return "".join((" " if space else "|") + word for word, space in pairs)[1:]


@pytest.mark.parametrize(
    "marked",
    [
        "Es regnete|.",
        "Alle Kund:innen und Schüler*innen zahlten 1.500,50 Euro|.",
        "Die Minister:in|, der Lehrer_innen|-|Verband und 12 Ärzt/innen",
        "z|. B|. am 24|. Januar um 12:30 Uhr",
        "z|.|B|. oder d|.|h|.",
        "Al-Qaida|, CDU/CSU|, Müller-Lüdenscheidt und H&M",
        "So geht's|, so geht’s|, Hans|' Hut",
        '„|Ja|“|, „|Nein|"|, »|Doch|«|, ‚|So|‘',
        "Ach … nun|... ja|…|!",
        "Siehe https://laut.example/a?b=c_1|.",
        "(|siehe www.laut.example/seite|)",
        "„|https://laut.example/|“ und »|www.laut.example|«",
        "“|https://laut.example|”|, hieß es|.",
        "An redaktion.nord@laut.example|, bitte|!",
        "3:2|, 5|%|, 20-jährig und Nord-Süd-Bahn",
        "Köln–Bonn – und §|12",
        "Київ und 東京都",
    ],
)
def test_words(marked: str) -> None:
    assert mark(marked.replace("|", "")) == marked


def test_equal_words_are_one_string() -> None:
    first, _, last = segment("Wasser, Wasser").words
    assert first is last


@given(st.text())
def test_words_cover_all_but_white_space(text: str) -> None:
    document = segment(text)
    assert "".join(document.words) == "".join(text.split())
    spans = list(zip(document.begins, document.ends, strict=True))
    assert tuple(text[begin:end] for begin, end in spans) == document.words
    assert spans == sorted(spans)


@pytest.mark.parametrize(
    "unit",
    ["-", "a.", "a@", "_", '"', "„", "“", ". ", "\n", "\n \n", "\r", "1.", "www.-", "a/", "!)"],
)
def test_no_text_takes_more_than_linear_time(unit: str) -> None:
    begin = time.process_time()
    segment(unit * 100_000)
    assert time.process_time() - begin < 5
