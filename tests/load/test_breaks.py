import pytest

from tests.load.marked import cleaned, mark, unmark

NEXT = " Das sagte der Sprecher der Stadt am Montag."


@pytest.mark.parametrize(
    "marked",
    [
        "Bis Mai lieferte die Firma rund ⟦12.\n\n500⟧ Rohre." + NEXT,
        "Bis Mai lieferte die Firma der ganzen ⟦Stadt\n\nviele⟧ Rohre aus Stahl." + NEXT,
        "Die Bürgermeisterin sprach am Montag über ⟦die\n\nBrücke⟧ am Hafen." + NEXT,
        "Die Firma stellte ihn ⟦als Zeuge als Zeuge⟧ vor." + NEXT,
        "Dort waren ⟦Ina Lund, und Ina Lund⟧ aus Kiel." + NEXT,
        "Sie halfen, weil Truppen das Land ⟦besetzen Der Rand des Dorfes.⟧" + NEXT,
        "Sie sahen im Kino am Hafen den Film sehen Der Pate." + NEXT,
        "Es wurde mehr und mehr und mehr." + NEXT,
        "Die Stadt baut eine Brücke über den Fluss\n\nvon Ina Lund\n\nDer Bau beginnt bald." + NEXT,
        "Der Bau beginnt am ⟦17.\n\nOktober⟧ am Hafen." + NEXT,
        "Den Bau leitet Frau ⟦Dr.\n\nLund⟧ aus Kiel." + NEXT,
        "Den Bau leitet John ⟦F.\n\nLund⟧ aus Kiel." + NEXT,
        "Die Arbeiten enden im Jahr 17.\n\nKiel freut sich." + NEXT,
        "Nun gilt Plan B.\n\nKiel freut sich." + NEXT,
        "Die Stadt baut eine neue Brücke.\n\nDer Bau beginnt bald." + NEXT,
    ],
)
def test_cut_sentences_are_found(marked: str) -> None:
    assert mark(unmark(marked), "broken-sentence") == marked


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Es gab im Juli rund 12.\n\n500 Rohre.", "Es gab im Juli rund 12.500 Rohre."),
        (
            "Die Firma lieferte der ganzen Stadt\n\nviele Rohre.",
            "Die Firma lieferte der ganzen Stadt viele Rohre.",
        ),
        (
            "Die Firma lieferte im Mai viele Roh-\nre an die Stadt Kiel.",
            "Die Firma lieferte im Mai viele Rohre an die Stadt Kiel.",
        ),
        (
            "Die Firma lieferte im Mai nach Kiel und\nLübeck viele Rohre.",
            "Die Firma lieferte im Mai nach Kiel und Lübeck viele Rohre.",
        ),
    ],
)
def test_cut_sentences_are_joined(broken: str, whole: str) -> None:
    assert cleaned(broken).text == whole


def test_a_line_that_only_wraps_is_no_damage() -> None:
    text = "Die Firma lieferte im Mai nach Kiel und nach\nLübeck viele Rohre aus dem\nbesten Stahl."
    assert cleaned(text).damage == ()
