"""Forms of a word have one stem, other words another."""

import pytest

from laut.link.stems import stem
from laut.link.terms import family, parts, word


@pytest.mark.parametrize(
    "forms",
    [
        "traf getroffen treffen träfe",
        "Verhandlung verhandeln verhandelt verhandelten",
        "abgelehnt ablehnen abzulehnen ablehnte",
        "zurückgetreten",
        "übernommen übernahm übernehmen",
        "Schließung schließen geschlossen schloss",
        "gezahlt zahlen zahlte zahle",
        "Werk Werke Werken Werks",
        "gestiegen steigen stieg steige",
        "Häuser Haus Häusern Hauses",
        "bestochen bestechen",
        "Verletzte verletzt Verletzten",
        "Bericht Berichte berichten berichtet",
        "entlassen Entlassung entlässt",
        "Minister Ministerin Ministers Ministerinnen",
        "angerufen anrufen anrief",
        "Rechnung Rechnungen rechnen",
        "Arbeit arbeiten arbeitete arbeitet",
        "regelmäßig regelmäßige regelmäßigen",
        "warnen gewarnt warnte",
    ],
)
def test_forms_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minister", "Mine"),
        ("Kreis", "Kreide"),
        ("Lage", "lag"),
        ("Bericht", "Gericht"),
        ("kaufen", "verkaufen"),
        ("Stadt", "Staat"),
    ],
)
def test_other_words_have_another(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_small_words_and_figures_say_nothing() -> None:
    assert [word(text).stems for text in ("der", "nicht", "3,5", "„", "nur", "zwei", "Mai")] == (
        [()] * 7
    )


def test_hyphens_part_a_word() -> None:
    assert word("Übernahme-Angebot").stems == (stem("Übernahme"), stem("Angebot"))


def test_a_compound_is_cut_where_the_article_shows_its_parts() -> None:
    known = frozenset({stem("Deich"), stem("Mittel")})
    assert parts(stem("Deichmittel"), known) == (stem("Deich"), stem("Mittel"))
    assert parts(stem("Deichmittel"), frozenset()) == (stem("Deichmittel"),)


def test_words_of_one_family_are_one_term() -> None:
    assert family(stem("telefoniert")) == family(stem("Kontakte")) == family(stem("Gespräch"))
    assert family(stem("verkaufen")) != family(stem("kaufen"))
