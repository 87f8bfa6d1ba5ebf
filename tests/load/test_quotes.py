import pytest

from tests.load.marked import cleaned, mark, unmark


@pytest.mark.parametrize(
    "marked",
    [
        "Sie sagte: ⟦„⟧Die Lage ist ernst. Er schwieg und ging nach Hause.",
        'Der Wirt nannte es ⟦"⟧Unsinn. Später, so sagte er, sei es "klug" gewesen.',
        "Die Lage ist ernst⟦“⟧, sagte sie. Er schwieg und ging nach Hause.",
        "„Wir warten. Das ist kein Spiel. ⟦„→“⟧In den Wochen danach geschah es nicht.",
        "„Wir warten⟦⟧“, sagte sie. „Nein“, sagte er.".replace("⟦⟧", ""),
        "„Er sagte „nein“ und ging“, erklärte der Wirt am Montag.",
        "„Wir warten auf den Bus.\n\n„Er kommt nicht“, sagte sie am Montag.",
        '"Wir warten", sagte sie. "Ja." Und er: "Nein".',
        "»Wir warten«, sagte sie. «Ja», sagte der Schweizer.",
        "“Wir warten”, sagte sie nach englischer Art, “und das ist gut”.",
        'Das Gerät hat 12" und kostet 300 Euro, sagte sie.',
        "„Wir warten auf den Bus.\n\nEr ist weg. Er kommt nicht“, sagte sie am Montag.",
        "Aktuelles » Berlin » Mitte\n\nDie Lage ist ernst, sagte sie.",
        "Sie nannten es „ einfach “, und das war es nicht.",
    ],
)
def test_marks_without_a_partner(marked: str) -> None:
    assert mark(unmark(marked), "unbalanced-quotes") == marked


def test_a_wrong_mark_closes_in_the_clean_text() -> None:
    text = "Sie sagte: „Das ist kein Spiel. „In den Wochen danach geschah es nicht."
    clean = cleaned(text)
    assert "kein Spiel.“ In den" in clean.text
    at = clean.text.index("„")
    quote = clean.home(at, clean.text.index("“") + 1)
    assert quote.text == "„Das ist kein Spiel. „"


def test_a_mark_between_spaces_goes_to_its_words() -> None:
    text = 'Er erklärte: "Wir sagen dazu nichts. " Eine Frau widersprach. " Doch", sagte sie.'
    assert 'nichts." Eine Frau' in cleaned(text).text
    assert ' "Doch", sagte' in cleaned(text).text
