import io
import sys
from pathlib import Path

import pytest

from laut.errors import LautError, NotGermanError, UnreadableError
from laut.load import from_bytes, from_text, load

TEXT = "Die Stadt baut eine Brücke. Das sagte der Sprecher am Montag.\n"


def test_a_text_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + f"\r\n{TEXT}\r\n\t".encode())
    article = load(path)
    assert article.text == f"\r\n{TEXT}\r\n\t"
    assert article.uri == str(path)
    assert article.id.startswith("sha256:")


def test_a_file_address_is_a_path(tmp_path: Path) -> None:
    path = tmp_path / "eine Brücke.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert load(path.as_uri()).text == TEXT


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(TEXT.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert load("-").text == TEXT


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "is empty"),
        (b" \r\n\t\0\0", "is empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (bytes(range(256)) * 40, "binary"),
        (bytes(4000) + b"abc", "binary"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, problem: str) -> None:
    with pytest.raises(UnreadableError, match=problem) as caught:
        from_bytes(data, "a.bin")
    assert str(caught.value).startswith("a.bin: ")
    assert "\n" not in str(caught.value)


def test_a_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="is a directory; name the files in it"):
        load(tmp_path)


@pytest.mark.parametrize("path", ["no/such/file.txt", "nul\0byte.txt", "file:///no/such.txt"])
def test_a_missing_path_is_refused(path: str) -> None:
    with pytest.raises(UnreadableError, match="check the path"):
        load(path)


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/a", "http://[::1", "https://"])
def test_a_bad_address_is_refused(address: str) -> None:
    with pytest.raises(UnreadableError, match="cannot be fetched") as caught:
        load(address)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("date", ["gestern", "2024-13-01", "", "05.03.2024"])
def test_a_date_that_is_none_is_refused(date: str) -> None:
    with pytest.raises(LautError, match="2024-10-25"):
        from_text(TEXT, published=date)


@pytest.mark.parametrize("date", ["2024-03-05", "2024-03-05T12:30:00+01:00", " 2024-03-05 "])
def test_a_date_is_kept_as_its_day(date: str) -> None:
    assert from_text(TEXT, published=date).published == "2024-03-05"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said on Monday that the bridge would not be built, and she left.",
        "Мер заявив у понеділок, що міст не буде збудовано, і пішов додому.",
        "De burgemeester zei maandag dat de brug niet wordt gebouwd en ging naar huis.",
        "Le maire a dit lundi que le pont ne sera pas construit dans la ville.",
        "市長は月曜日、橋は建設されないと述べた。",
    ],
)
def test_another_language_is_refused(text: str) -> None:
    with pytest.raises(NotGermanError, match="no German"):
        from_text(text)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Regen.",
        '"' * 100,
        "Bürgermeisterin kündigt Neubau an",
        "Trump and the Republicans said: „Make America Great Again“. Das sagte er in Ohio "
        "vor den Anhängern, die auf ihn gewartet hatten und nicht gehen wollten.",
    ],
)
def test_short_and_mixed_german_passes(text: str) -> None:
    assert from_text(text).text == text


def test_a_lone_surrogate_has_an_id() -> None:
    assert from_text(TEXT + "\ud83d").id != from_text(TEXT).id
