import pytest

from laut.load.cyrillic import case_forms, roman_forms
from laut.load.sounds import sound
from tests.load.marked import cleaned, mark, unmark

DAMAGED = [
    "George Bush sprach. Bush sagte, es eile. Der ⟦Busch→Bush⟧ sagte, man warte. Bush ging.",
    "Donald Trump lud ein. Trump sagte ja. Der ⟦Trumpf→Trump⟧ erklärte nichts. Trump aß.",
    "Dmitri Peskow sprach. Peskow sagte nichts. Nun fragten sie den ⟦Sand→Peskow⟧. Peskow lief.",
    "Liz Truss sprach in London. Truss sagte ab. Ein Sprecher der ⟦Trasse→Truss⟧ kam. Truss flog.",
    "Tim Cook sprach. Cook sagte, es werde teuer. Dann fragten Anleger ⟦Koch→Cook⟧. Cook lachte.",
    "Bill Gates kam. Gates sagte zu. Später warb Bill ⟦Tore→Gates⟧ um Geld. Gates ging früh.",
    "Lena Brandner sprach. Brandner sagte ja. ⟦Brander→Brandner⟧ erklärte, es sei klug.",
    "In Kiel sprach ⟦Ilon→Elon⟧ Musk über Raketen, die niemand bestellt hatte.",
    "Der chinesische Präsident ⟦Si→Xi⟧ Jinping reist nach Bonn und wird dort erwartet.",
    "Präsident ⟦Ammanuel→Emmanuel⟧ Macron lud ein, und alle kamen nach Paris.",
    "Am Montag traf der Kanzler Joe ⟦Baiden→Biden⟧ in einem Hotel am Hafen.",
    "Am Montag kam Emmanuel ⟦Makron→Macron⟧ in ein Hotel am Hafen.",
    "Am Montag lobte der Kanzler ⟦Bidena→Biden⟧ für die Rede am Hafen.",
    "Danach sprach Jair ⟦Bolsonar→Bolsonaro⟧ über den Wald und seine Gegner.",
    "Das Treffen mit ⟦Kim Jong→Kim Jong-un⟧ in Nordkorea fiel aus, sagte er.",
]
SOUND = [
    "Dmitry Peskov sagte, man prüfe das. Peskow sagte später, es sei nichts.",
    "Wolodymyr Selenskyj traf Volodymyr Zelensky, so schrieb ein Blatt zum Spaß.",
    "Alexander Lukashenko und Aljaksandr Lukaschenko sind für die Zeitung einer.",
    "Der Bau der Trasse ist umstritten. Liz Truss sprach. Truss sagte, die Trasse sei teuer. "
    "Anwohner klagten gegen die Trasse. Die Trassen in Kent sind alt, sagte Truss.",
    "Tim Cook sprach. Cook sagte ja. Koch sagte das auch. Cook ging. Später kam Roland Koch.",
    "Im Karneval tragen alle eine Maske. Elon Musk kam auch. Musk sagte, die Maske gefalle ihm. "
    "Musk lobte die Stadt. Der Künstler nannte die Maske ein Werk.",
    "Jan Holler und Anna Haller stritten. Holler sagte, er wisse nichts. Haller sagte, sie schon.",
    "Kim Jong-un und Kim Jong Il haben einen Namen gemeinsam, sagte der Forscher.",
    "Martin Schulz, Olaf Scholz und Martin Schultze trafen sich, sagte der Wirt.",
    "Martin Schultz und Peter Tiehl sind andere Leute, sagte der Wirt.",
    "Christian Linder schrieb ein Gedicht über Christian Lindner, und niemand las es.",
    "Gabriella Homa und Sigmar Gabriel sprachen über Wein, sagte der Winzer.",
]


@pytest.mark.parametrize("marked", DAMAGED)
def test_a_damaged_name_is_found(marked: str) -> None:
    assert mark(unmark(marked), "mistranslated-name") == marked


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_name_is_left_alone(text: str) -> None:
    assert mark(text, "mistranslated-name") == text


@pytest.mark.parametrize(
    ("damaged", "repaired"),
    [
        ("Reporter fragten den Busch.", "Reporter fragten Bush."),
        ("Sie kam mit dem Busch und blieb.", "Sie kam mit Bush und blieb."),
        ("Gespräche zum Busch und Bush liefen.", "Gespräche zu Bush und Bush liefen."),
        ("Das Gespräch des Busch dauerte.", "Das Gespräch Bushs dauerte."),
    ],
)
def test_a_name_loses_its_article(damaged: str, repaired: str) -> None:
    front = "George Bush sprach. Bush sagte, es eile. Der Busch bat um Ruhe. Bush ging. "
    text = cleaned(front + damaged).text
    assert text == front.replace("Der Busch", "Bush") + repaired


def test_a_repaired_name_points_at_the_word_in_the_text() -> None:
    text = "George Bush sprach. Bush sagte, es eile. Der Busch sagte, man warte. Bush ging."
    clean = cleaned(text)
    at = clean.text.index("Bush sagte, man")
    assert clean.home(at, at + 4).text == "Busch"
    assert clean.home(at + 1, at + 2).text == "Busch"


def test_a_compound_is_reported_and_not_repaired() -> None:
    front = "George Bush sprach. Bush sagte, es eile. Der Busch sagte nichts. Bush ging. "
    clean = cleaned(front + "Der Streitbusch endete.")
    assert "Streitbusch" in clean.text
    assert clean.damage[-1].suggestion == "Bush"


def test_case_forms_are_cyrillic() -> None:
    assert {"буш", "буша", "бушу"} <= case_forms("Bush")
    assert {"Tramp", "Trampa", "Trumpom"} <= roman_forms("Trump")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Peskow", "Peskov"), ("Selenskyj", "Zelenskiy"), ("Schoigu", "Shoygu"), ("Xaver", "Ksawer")],
)
def test_transcriptions_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)
