import pytest

from tests.load.marked import cleaned, mark, unmark

BODY = "Die Stadt baut eine Brücke.\n\nDas sagte der Sprecher der Stadt am Montag in Kiel."


@pytest.mark.parametrize(
    "marked",
    [
        f"⟦Wirtschaft⟧\n\n{BODY}",
        f"{BODY}\n\n⟦source site⟧\n\n⟦Leave a Reply⟧",
        f"{BODY}\n⟦Lesen Sie auch: So schmeckt der Norden⟧\nDas war es.",
        f"{BODY}\n⟦Foto: Ina Lund/dpx⟧\nDas war es.",
        f"{BODY}\n⟦© 2024 Kieler Bote⟧",
        f"{BODY}\n⟦Kommentare (12)⟧\n⟦Teilen⟧\n⟦Facebook⟧",
        f"{BODY}\n⟦Jetzt den Newsletter abonnieren!⟧",
        f"⟦Startseite > Politik > Kiel⟧\n{BODY}",
        f"⟦Diese Website verwendet Cookies.⟧\n{BODY}",
        f"{BODY}\n\nKultur ist, wenn man trotzdem lacht, sagte der Sprecher dann noch.",
        f"{BODY}\n\nTeilen wollte sie das Geld nicht, sagte die Frau dem Blatt am Montag.",
    ],
)
def test_boilerplate_is_found(marked: str) -> None:
    assert mark(unmark(marked), "boilerplate") == marked


def test_boilerplate_is_not_read() -> None:
    clean = cleaned(f"Politik\n\n{BODY}\n\nsource site\n\nLeave a Reply\n")
    assert clean.text.strip() == BODY


@pytest.mark.parametrize(
    "marked",
    [
        f"{BODY} ⟦Wir werden uns erinnern, am 17.⟧",
        f"{BODY} ⟦Am Abend kam die Bürgermeisterin mit vielen Leuten aus⟧",
        f"{BODY} ⟦Am Abend kam die Bürgermeis…⟧",
        f"{BODY} Sie kam am 17. Mai.",
        f"{BODY} „Ja“, sagte sie.",
        f"{BODY}\n\nIna Lund",
        f"{BODY} (dpx/afx)",
        f"{BODY} Wer weiß, vielleicht kommt sie ja wieder ...",
        "Die Lage ist ernst",
    ],
)
def test_a_cut_end_is_found(marked: str) -> None:
    assert mark(unmark(marked), "truncated-end") == marked
