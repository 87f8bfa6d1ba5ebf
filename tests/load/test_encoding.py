import codecs

import pytest

from laut.load.encoding import decode

TEXT = "Die Bürgermeisterin sagte: „Größe ist nicht alles.“ Das gilt auch für Köln und München."


@pytest.mark.parametrize(
    "name", ["utf-8", "cp1252", "utf-16-le", "utf-16-be", "utf-16", "utf-8-sig"]
)
def test_the_encoding_is_found(name: str) -> None:
    assert decode(TEXT.encode(name), "a.txt") == TEXT


def test_latin_1_is_found() -> None:
    text = TEXT.replace("„", '"').replace("“", '"')
    assert decode(text.encode("latin-1"), "a.txt") == text


def test_a_mark_is_taken_off() -> None:
    assert decode(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "a.txt") == TEXT


def test_broken_utf_8_is_read() -> None:
    data = TEXT.encode().replace("ö".encode(), b"\xc3", 1)
    assert decode(data, "a.txt") == TEXT.replace("ö", "\ufffd", 1)


def test_nulls_in_a_text_are_kept() -> None:
    assert decode(b"Das\0 ist\0 ein Text.", "a.txt") == "Das\0 ist\0 ein Text."


def test_a_page_says_its_encoding() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body>Łódź</body></html>'
    assert "Łódź" in decode(page.encode("iso-8859-2"), "a.html", html=True)
