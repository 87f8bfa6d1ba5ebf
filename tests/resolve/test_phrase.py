"""What heads the words of a speaker, how many it means, and which name says who it is."""

import pytest

from tests.resolve.marked import read


@pytest.mark.parametrize(
    ("marked", "words", "name"),
    [
        ("<PER>Mara Voss</PER> schwieg.", "Mara Voss", "Mara Voss"),
        ("Ministerin <PER>Mara Voss</PER> schwieg.", "Ministerin Mara Voss", "Mara Voss"),
        ("Der Chef der Werft, <PER>Jan Ott</PER>, schwieg.",
         "Der Chef der Werft, Jan Ott", "Jan Ott"),
        ("Ihr Bruder, der Winzer <PER>Jan Ott</PER>, schwieg.",
         "Ihr Bruder, der Winzer Jan Ott", "Jan Ott"),
        ("Die Präsidentin von <LOC>Lurien</LOC> <PER>Mara Voss</PER> schwieg.",
         "Die Präsidentin von Lurien Mara Voss", "Mara Voss"),
        ("Dr. <PER>Jan Ott</PER> schwieg.", "Dr. Jan Ott", "Jan Ott"),
        ("Angaben von <PER>Jan Ott</PER>.", "Angaben von Jan Ott", "Jan Ott"),
        ("Der Hersteller <ORG>Mohn</ORG> schwieg.", "Der Hersteller Mohn", "Mohn"),
        ("Großaktionär <ORG>Pelikan Invest</ORG> schwieg.",
         "Großaktionär Pelikan Invest", "Pelikan Invest"),
        ("Ihr Verlag, die <ORG>Edition Grau</ORG>, schwieg.",
         "Ihr Verlag, die Edition Grau", "Edition Grau"),
        ("Ein Bericht der „<ORG>Fernpost</ORG>“.", "Ein Bericht der „Fernpost“", "Fernpost"),
        ("Diese, <PER>Mara Voss</PER>, schwieg.", "Diese, Mara Voss", "Mara Voss"),
    ],
)  # fmt: skip
def test_the_name_says_who(marked: str, words: str, name: str) -> None:
    article = read(marked)
    found = article.phrase(words).name
    assert found is not None
    assert article.text(found.part) == name


@pytest.mark.parametrize(
    ("marked", "words", "head"),
    [
        ("Der Sprecher von dem Präsidenten <PER>Ott</PER> schwieg.",
         "Der Sprecher von dem Präsidenten Ott", "Sprecher"),
        ("<PER>Otts</PER> Sprecherin schwieg. <PER>Jan Ott</PER> sprach.",
         "Otts Sprecherin", "Sprecherin"),
        ("Der Sprecher <PER>Otts</PER> schwieg. <PER>Jan Ott</PER> sprach.",
         "Der Sprecher Otts", "Sprecher"),
        ("Ein Vermerk der Innenrevision.", "Ein Vermerk der Innenrevision", "Vermerk"),
        ("Ein Brief der Verlegerin <PER>Mara Voss</PER>.",
         "Ein Brief der Verlegerin Mara Voss", "Brief"),
        ("Zwei mit den Gesprächen vertraute Personen.",
         "Zwei mit den Gesprächen vertraute Personen", "Personen"),
        ("Eine drei Jahre alte Mitteilung.", "Eine drei Jahre alte Mitteilung", "Mitteilung"),
        ("Ein Matrose des Frachters »<PER>Ida Maren</PER>«.",
         "Ein Matrose des Frachters »Ida Maren«", "Matrose"),
        ("Die <ORG>Mohn</ORG>-Sprecherin schwieg.", "Die Mohn-Sprecherin", "Mohn-Sprecherin"),
    ],
)  # fmt: skip
def test_a_noun_heads_it(marked: str, words: str, head: str) -> None:
    article = read(marked)
    found = article.phrase(words)
    assert found.name is None
    assert article.document.words[found.head] == head


@pytest.mark.parametrize(
    ("words", "core"),
    [
        ("Angaben der Polizei", "der Polizei"),
        ("den Worten eines Händlers", "eines Händlers"),
        ("Auskunft mehrerer Bauern", "mehrerer Bauern"),
        ("Aus dem Finanzausschuss", "dem Finanzausschuss"),
        ("Im Einsatztagebuch der Leitstelle", "Einsatztagebuch der Leitstelle"),
        ("einem Gutachten der Kanzlei", "einem Gutachten der Kanzlei"),
        ("die Polizei", "die Polizei"),
    ],
)
def test_core(words: str, core: str) -> None:
    article = read(f"Es war {words} nach anders.")
    assert article.text(article.phrase(words).core) == core


@pytest.mark.parametrize(
    ("words", "plural", "count"),
    [
        ("zwei Beamte", True, 2),
        ("mehrere Händler", True, "several"),
        ("Fünf frühere und zwei heutige Ingenieure", True, 7),
        ("eine aktuelle und eine frühere Quelle", True, 2),
        ("Beamte", True, None),
        ("die Beamten", True, None),
        ("die Beamtin", False, None),
        ("Die Vorsitzende", False, None),
        ("seines Vorsitzenden", False, None),
        ("einer der beiden Beamten", False, None),
        ("Ein anderer der Beamten", False, None),
        ("der Händler", False, None),
        ("die Banken", True, None),
        ("Hebammen", True, None),
        ("Zwei von ihnen", True, 2),
        ("alle drei", True, 3),
        ("Die beiden", True, 2),
        ("Eine der drei", False, None),
        ("Der andere", False, None),
        ("Mehrere", True, "several"),
    ],
)
def test_number(words: str, plural: bool, count: int | str | None) -> None:
    found = read(f"{words} war da.").phrase(words)
    assert (found.plural, found.count) == (plural, count)


def test_the_genitive_behind_a_noun_of_saying_is_a_plural() -> None:
    assert read("So die Annahme der Retter.").phrase("Annahme der Retter").plural


@pytest.mark.parametrize(
    ("words", "woman"),
    [
        ("die Händlerin", True),
        ("der Händler", False),
        ("eine Angestellte", True),
        ("ein Angestellter", False),
        ("die Hebamme", True),
        ("ein Mitglied", None),
        ("er", False),
        ("ihre Warnung", True),
    ],
)
def test_sex(words: str, woman: bool | None) -> None:
    assert read(f"Da war {words} wieder.").phrase(words).woman is woman
