"""Quotation marks in marked text: ⟨ stands before one that opens, ⟩ after one that closes.

⟧ stands where a quotation ends that nothing closes.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.document import Mark
from laut.segment import segment

IN = (Mark.OPEN, Mark.INSIDE)


def mark(text: str) -> str:
    document = segment(text)
    put: list[tuple[int, str]] = []
    for index, state in enumerate(document.marks):
        if index and document.marks[index - 1] in IN and state in {Mark.OUTSIDE, Mark.OPEN}:
            put.append((document.ends[index - 1], "⟧"))
        if state is Mark.OPEN:
            put.append((document.begins[index], "⟨"))
        if state is Mark.CLOSE:
            put.append((document.ends[index], "⟩"))
    if document.marks and document.marks[-1] in IN:
        put.append((document.ends[-1], "⟧"))
    for at, sign in reversed(put):
        text = text[:at] + sign + text[at:]
    return text


@pytest.mark.parametrize(
    "marked",
    [
        # styles
        "Sie sagte ⟨„Ja“⟩ und ging.",
        "Sie sagte ⟨„Ja”⟩ und ging.",
        'Sie sagte ⟨„Ja"⟩ und ging.',
        'Sie sagte ⟨"Ja"⟩ und ging.',
        "Sie sagte ⟨»Ja«⟩ und ging.",
        "Sie sagte ⟨«Ja»⟩ und ging.",
        "Sie sagte ⟨“Ja”⟩ und ging.",
        "Sie sagte ⟨‟Ja”⟩ und ging.",
        "Sie sagte ⟨″Ja″⟩ und ging.",
        # several
        '⟨"Ja"⟩, sagte sie, ⟨"und zwar heute."⟩',
        "⟨„Ja“⟩, ⟨„Nein“⟩, ⟨„Doch“⟩.",
        # marks with a space on the wrong side
        "Sie sagte ⟨„ Ja “⟩ und ging.",
        'Sie sagte ⟨" Ja "⟩ und ging.',
        # apostrophes and single marks are none
        "So geht's, so geht’s, in Hans' Haus.",
        "⟨„Er rief ‚Nein‘ und ging“⟩, sagte sie.",
        # never closed: ends with its paragraph
        "Sie sagte: ⟨„Ja, das ist so.⟧\n\nEr schwieg.",
        "⟨„Ja, das ist so.⟧\n\n⟨„Nein“⟩, sagte er.",
        "⟨„Ja⟧",
        # goes on over paragraphs
        "⟨„Ja, das ist so.\n\nUnd so bleibt es“⟩, sagte er.",
        # opened anew within
        "⟨„Ja, ⟧⟨„Nein“⟩".replace(", ⟧", ",⟧ "),
        # closed without being opened
        "Ja“⟩, sagte sie.",
        "",
        "Es regnete.",
    ],
)
def test_marks(marked: str) -> None:
    assert mark(marked.translate(dict.fromkeys(map(ord, "⟨⟩⟧")))) == marked


def test_an_unclosed_mark_reaches_only_so_far() -> None:
    text = "„Ja.\n\n" + "Er schwieg lange. " * 60 + "Oder“ nicht."
    marks = segment(text).marks
    assert marks[:4] == (Mark.OPEN, Mark.INSIDE, Mark.INSIDE, Mark.OUTSIDE)


@given(st.text(alphabet="aB .,\n„“”\"»«'‚‘"))
def test_only_marks_open_and_close(text: str) -> None:
    document = segment(text)
    assert len(document.marks) == len(document)
    for word, state in zip(document.words, document.marks, strict=True):
        assert (word in set('„“”"»«')) == (state in {Mark.OPEN, Mark.CLOSE})
