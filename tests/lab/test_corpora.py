"""Annotations -> parts in words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lab.corpora import (
    MEDIUMS,
    TYPES,
    Parts,
    Quotation,
    _join,
    _labelled,
    _layered,
    _parts,
    _rede_label,
    _wikinews_example,
    runs,
)
from laut.decode import statements
from laut.segment import segment


def quotation(*quote: tuple[int, int]) -> Quotation:
    return Quotation(quote, ((99, 99),), (), (), (), 0, -1, False)


def test_labels_are_those_of_the_decoder() -> None:
    assert (TYPES, MEDIUMS) == (statements.TYPES, statements.MEDIUMS)


@pytest.mark.parametrize(
    ("indices", "parts"),
    [
        ([], ()),
        ([3], ((3, 3),)),
        ([3, 4, 5], ((3, 5),)),
        ([5, 3, 3, 9, 8], ((3, 3), (5, 5), (8, 9))),
    ],
)
def test_runs(indices: list[int], parts: Parts) -> None:
    assert runs(indices) == parts


@given(st.sets(st.integers(0, 50)))
def test_runs_hold_every_number_once(indices: set[int]) -> None:
    parts = runs(indices)
    assert [n for begin, end in parts for n in range(begin, end + 1)] == sorted(indices)
    assert all(one[1] + 1 < other[0] for one, other in pairwise(parts))


def test_parts_are_the_words_that_spans_touch() -> None:
    document = segment("Der Damm hielt, sagte sie.")
    assert _parts(document, [(0, 8)]) == ((0, 1),)
    assert _parts(document, [(6, 7), (16, 25)]) == ((1, 1), (4, 5))
    assert _parts(document, [(3, 4)]) == ()


def test_an_annotated_document() -> None:
    text = "„Nein“, sagte sie."
    spans = {"quote": (0, 6), "cue": (8, 13), "frame": (6, 17), "speaker": (14, 17)}
    roles: dict[str, object] = {
        role: {"spans": [{"charBegin": begin, "charEnd": end}]}
        for role, (begin, end) in spans.items()
    }
    roles |= {"addressee": {"spans": []}, "type": "Direct", "medium": "Speech", "isNested": False}
    example = _wikinews_example({"documentName": "a", "originalText": text, "annotations": [roles]})
    assert example.quotations == (
        Quotation(((0, 2),), ((4, 4),), ((3, 5),), ((5, 5),), (), 0, 0, False),
    )


def test_tokens_are_joined_as_they_are_printed() -> None:
    tokens = ["»", "Nein", "«", ",", "sagte", "sie", "(", "leise", ")", "."]
    text, spans = _join(tokens)
    assert text == "»Nein«, sagte sie (leise)."
    assert [text[begin:end] for begin, end in spans] == tokens


def test_layers_are_by_containment() -> None:
    outer, inner, third, other = (
        quotation((0, 9)), quotation((2, 5)), quotation((3, 4)), quotation((12, 13)),
    )  # fmt: skip
    made = _layered([third, other, inner, outer])
    assert [(q.quote[0], q.nested) for q in made] == [
        ((0, 9), False),
        ((2, 5), True),
        ((12, 13), False),
    ]
    assert all(q.cue == ((99, 99),) for q in made)


def test_a_quotation_in_a_gap_is_not_nested() -> None:
    made = _layered([quotation((0, 3), (8, 9)), quotation((5, 6))])
    assert [q.nested for q in made] == [False, False]


def test_tokens_by_number() -> None:
    column = [
        "-",
        "direct.speech.1",
        "direct.speech.1|reported.speech.22",
        "reported.speech.22",
        "",
    ]
    assert _labelled(column) == {
        "1": ("direct.speech.1", [1, 2]),
        "22": ("reported.speech.22", [2, 3]),
    }


@pytest.mark.parametrize(
    ("label", "form", "medium"),
    [
        ("direct.speech.12", "Direct", "Speech"),
        ("freeIndirect.thought.3", "FreeIndirect", "Thought"),
        ("indirect freeIndirect.writing.3", "IndirectFreeIndirect", "Writing"),
        ("reported.4", "Reported", None),
        ("other.speech.4", None, "Speech"),
    ],
)
def test_labels_of_redewiedergabe(label: str, form: str | None, medium: str | None) -> None:
    expected = TYPES.index(form) if form else -1, MEDIUMS.index(medium) if medium else -1
    assert _rede_label(label) == expected
