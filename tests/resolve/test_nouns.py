"""What kind of voice a noun makes."""

import pytest

from laut.resolve.nouns import Noun, noun


@pytest.mark.parametrize(
    ("word", "kind", "base"),
    [
        ("Regierungssprecher", "spokesperson", "regierungssprecher"),
        ("Vereinssprecherin", "spokesperson", "sprecher"),
        ("Bürgermeisterin", "office", "bürgermeister"),
        ("Fraktionsvorsitzende", "office", "fraktionsvorsitzende"),
        ("Werft-Chef", "office", "chef"),
        ("Ärztin", "person", "arzt"),
        ("Tierärztinnen", "person", "tierarzt"),
        ("Beamtin", "person", "beamte"),
        ("Zollbeamten", "person", "beamte"),
        ("Führungskräften", "person", "führungskraft"),
        ("60-Jährige", "person", "jährige"),
        ("Slowenin", "person", "slowene"),
        ("Glasmalerin", "person", "maler"),
        ("Ozeanologe", "person", "ozeanologe"),
        ("Journalisten", "person", "journalist"),
        ("Regierungskreisen", "group", "kreise"),
        ("Kulturamt", "body", "amt"),
        ("Handelsverbände", "body", "verband"),
        ("Abendzeitung", "body", "zeitung"),
        ("Prüfbericht", "document", "prüfbericht"),
        ("Angaben", "saying", "angaben"),
        ("Polizeiangaben", "saying", "angaben"),
    ],
)
def test_kind(word: str, kind: str, base: str) -> None:
    found = noun(word)
    assert found is not None
    assert (found.kind, found.base) == (kind, base)


@pytest.mark.parametrize("word", ["Berlin", "Termin", "Medizin", "Samt", "Verhandlungen", "Wolke"])
def test_no_voice(word: str) -> None:
    assert noun(word) is None


@pytest.mark.parametrize(
    ("word", "feminine", "many", "weak"),
    [
        ("Sprecherin", True, False, ""),
        ("Sprecherinnen", True, True, ""),
        ("Beamtin", True, False, ""),
        ("Beamter", False, False, "er"),
        ("Vorsitzende", False, False, "e"),
        ("Ärzte", False, True, ""),
        ("Gemeinderätin", True, False, ""),
    ],
)
def test_form(word: str, feminine: bool, many: bool, weak: str) -> None:
    found = noun(word)
    assert found is not None
    assert (found.feminine, found.many, found.weak) == (feminine, many, weak)


@pytest.mark.parametrize(
    ("word", "gender"),
    [("Ministerium", "n"), ("Verband", "m"), ("Polizei", "f"), ("Chefin", "f"), ("Bericht", "m")],
)
def test_gender(word: str, gender: str) -> None:
    found = noun(word)
    assert found is not None
    assert found.gender == gender


@pytest.mark.parametrize(
    ("word", "whole"),
    [("Konzernchefin", "konzernchef"), ("Beauftragter", "beauftragte"), ("Ärztin", "arzt")],
)
def test_whole(word: str, whole: str) -> None:
    found = noun(word)
    assert isinstance(found, Noun)
    assert found.whole(word) == whole
