"""Annotations -> parts in words."""

import hashlib
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lab.corpora import (
    CERTAINTIES,
    KINDS,
    MEDIUMS,
    STANCES,
    TYPES,
    Acts,
    Parts,
    Quotation,
    _indices,
    _labelled,
    _rede_label,
    _wikinews_example,
    acts,
    join,
    layered,
    parts_of,
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
    assert parts_of(document, [(0, 8)]) == ((0, 1),)
    assert parts_of(document, [(6, 7), (16, 25)]) == ((1, 1), (4, 5))
    assert parts_of(document, [(3, 4)]) == ()


SPANS = {"quote": (0, 6), "cue": (8, 13), "frame": (6, 17), "speaker": (14, 17)}
RAW: dict[str, Any] = {
    "documentName": "a",
    "originalText": "„Nein“, sagte sie.",
    "annotations": [
        {role: {"spans": [{"charBegin": b, "charEnd": e}]} for role, (b, e) in SPANS.items()}
        | {"addressee": {"spans": []}, "type": "Direct", "medium": "Speech", "isNested": False}
    ],
}
READ = Quotation(((0, 2),), ((4, 4),), ((3, 5),), ((5, 5),), (), 0, 0, False)


def test_an_annotated_document() -> None:
    assert _wikinews_example(RAW, {}).quotations == (READ,)


def test_acts_belong_to_the_document_with_their_hash() -> None:
    known = {hashlib.sha256(b"a").hexdigest(): [(4, 1, -1)]}
    (quotation,) = _wikinews_example(RAW, known).quotations
    assert quotation == replace(READ, stance=4, certainty=1)
    with pytest.raises(ValueError, match="shorter"):  # one row for each annotation
        _wikinews_example(RAW, {document: [] for document in known})


def test_the_acts_of_the_training_set_are_legal() -> None:
    known = acts("train")
    assert len(known) > 300
    for rows in known.values():
        for row in rows:
            assert all(
                -1 <= n < len(v) for n, v in zip(row, (STANCES, CERTAINTIES, KINDS), strict=True)
            )
    assert acts("no such part") == {}


@pytest.mark.parametrize(
    ("labels", "indices"),
    [
        (("asserts", "asserted", "named-person"), (0, 0, 0)),
        (("denies", "negated", "document"), (2, 2, 5)),
        ((None, None, None), (-1, -1, -1)),
        (("shouts", "hedged", ""), (-1, 1, -1)),
    ],
)
def test_an_unknown_act_is_missing(
    labels: tuple[str | None, str | None, str | None], indices: Acts
) -> None:
    assert _indices(*labels) == indices


def test_tokens_are_joined_as_they_are_printed() -> None:
    tokens = ["»", "Nein", "«", ",", "sagte", "sie", "(", "leise", ")", "."]
    text, spans = join(tokens)
    assert text == "»Nein«, sagte sie (leise)."
    assert [text[begin:end] for begin, end in spans] == tokens


def test_layers_are_by_containment() -> None:
    outer, inner, third, other = (
        quotation((0, 9)), quotation((2, 5)), quotation((3, 4)), quotation((12, 13)),
    )  # fmt: skip
    made = layered([third, other, inner, outer])
    assert [(q.quote[0], q.nested) for q in made] == [
        ((0, 9), False),
        ((2, 5), True),
        ((12, 13), False),
    ]
    assert all(q.cue == ((99, 99),) for q in made)


def test_a_quotation_in_a_gap_is_not_nested() -> None:
    made = layered([quotation((0, 3), (8, 9)), quotation((5, 6))])
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
