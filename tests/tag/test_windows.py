"""Documents -> passages -> windows."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.document import Mark
from laut.segment import segment
from laut.tag.pieces import Pieces
from laut.tag.windows import PASSAGE, WINDOW, cut, passages

ITEMS = st.lists(st.tuples(st.integers(1, 12), st.booleans()), max_size=60)


@pytest.mark.parametrize(
    ("weights", "starts", "limit", "runs"),
    [
        ([], [], 5, []),
        ([1, 1, 1], [0], 5, [(0, 3)]),
        ([1, 1, 1, 1, 1, 1], [0, 3], 5, [(0, 3), (3, 6)]),
        ([1] * 10, [0, 2, 5, 8], 6, [(0, 5), (5, 10)]),  # about equal
        ([3, 3, 1], [0, 1, 2], 7, [(0, 3)]),  # what fits is not cut
        ([8, 4, 1, 6], [0, 1, 2, 3], 10, [(0, 1), (1, 2), (2, 4)]),
        ([1] * 7, [0], 3, [(0, 3), (3, 6), (6, 7)]),  # no sentence ends: at the limit
        ([1, 9, 1], [0], 5, [(0, 1), (1, 2), (2, 3)]),  # too heavy: by itself
        ([1, 3, 3, 3, 5], [0, 1], 10, [(0, 1), (1, 4), (4, 5)]),
    ],
)
def test_cut(
    weights: list[int], starts: list[int], limit: int, runs: list[tuple[int, int]]
) -> None:
    begin = [index in starts for index in range(len(weights))]
    assert cut(weights, begin, limit) == runs


@given(ITEMS, st.integers(1, 30))
def test_cut_covers_everything_in_order(items: list[tuple[int, bool]], limit: int) -> None:
    runs = cut([w for w, _ in items], [s for _, s in items], limit)
    assert [index for begin, end in runs for index in range(begin, end)] == [*range(len(items))]
    assert all(begin < end for begin, end in runs)


@given(ITEMS, st.integers(1, 30))
def test_cut_stays_within_the_limit(items: list[tuple[int, bool]], limit: int) -> None:
    weights = [w for w, _ in items]
    for begin, end in cut(weights, [s for _, s in items], limit):
        assert sum(weights[begin:end]) <= limit or end == begin + 1


@given(ITEMS, st.integers(1, 30))
def test_cut_leaves_what_fits_in_one(items: list[tuple[int, bool]], limit: int) -> None:
    weights = [w for w, _ in items]
    runs = cut(weights, [s for _, s in items], limit)
    assert len(runs) == 1 or sum(weights) > limit or not runs


@given(ITEMS, st.integers(1, 30))
def test_cut_leaves_a_start_only_for_the_limit(items: list[tuple[int, bool]], limit: int) -> None:
    """A run that begins inside a sentence follows one that had no room for the next item."""
    weights = [w for w, _ in items]
    runs = cut(weights, [s for _, s in items], limit)
    for (begin, end), (following, _) in pairwise(runs):
        if not items[following][1]:
            assert sum(weights[begin : end + 1]) > limit


TEXT = "„Haus tür“, so geht. " * 150 + "\n\nNoch das haus. " * 40


def test_passages_are_the_document_in_order(pieces: Pieces) -> None:
    document = segment(TEXT)
    made = list(passages(document, pieces))
    assert len(made) > 1
    assert [i for p in made for i in range(p.begin, p.end)] == [*range(len(document))]
    assert all(len(p) <= PASSAGE for p in made)
    assert all(document.sentences[p.begin] != document.sentences[p.begin - 1] for p in made[1:])


def test_windows_hold_the_pieces_of_their_passage(pieces: Pieces) -> None:
    document = segment(TEXT)
    for passage in passages(document, pieces):
        begin, end = passage.begin, passage.end
        words = pieces.encode(document.words[begin:end], document.spaced[begin:end])
        read = [
            tuple(window.ids[first : last + 1].tolist())
            for window in passage.windows
            for first, last in zip(window.first, window.last, strict=True)
        ]
        assert read == words
        for window in passage.windows:
            assert len(window.ids) == len(window.features) <= WINDOW
            assert (window.ids[0], window.ids[-1]) == (pieces.bos, pieces.eos)


def test_features_are_the_marks_and_the_begin_of_a_paragraph(pieces: Pieces) -> None:
    document = segment("„haus“.\n\ntür")
    ((window,),) = (passage.windows for passage in passages(document, pieces))
    assert window.features[window.first].tolist() == [
        Mark.OPEN + 4, Mark.INSIDE, Mark.CLOSE, Mark.OUTSIDE, Mark.OUTSIDE + 4,
    ]  # fmt: skip
    assert window.features[[0, -1]].tolist() == [0, 0]


def test_an_empty_document_has_no_passages(pieces: Pieces) -> None:
    assert list(passages(segment(" \n"), pieces)) == []


def test_a_long_text_without_stops_is_cut(pieces: Pieces) -> None:
    made = list(passages(segment("xyzxyz " * 2000), pieces))
    sizes = np.array([len(window.ids) for passage in made for window in passage.windows])
    assert sizes.max() <= WINDOW
