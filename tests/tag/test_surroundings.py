"""What the reader of roles is shown of a quotation."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.document import Document
from laut.scores import AFTER_IT, ALONE, BEFORE_IT, FIRST, GAP, LAST, WITHIN, Part
from laut.segment import segment
from laut.tag.surroundings import AFTER, BEFORE, FAR, INSIDE, STEPS, Layout, layout, surroundings


def document(sentences: int, words: int = 5) -> Document:
    return segment(("Es " + "nun " * (words - 2) + ". ") * (sentences + 1))


def shared(length: int, outer: list[Part], nested: list[Part] | None = None) -> Layout:
    return layout(document(length // 5 + 1), 0, length, outer, nested or [])


@pytest.mark.parametrize(
    ("parts", "places"),
    [
        ([(2, 4)], [BEFORE_IT, BEFORE_IT, FIRST, WITHIN, LAST, AFTER_IT, AFTER_IT]),
        ([(2, 3)], [BEFORE_IT, BEFORE_IT, FIRST, LAST, AFTER_IT, AFTER_IT, AFTER_IT]),
        ([(2, 2)], [BEFORE_IT, BEFORE_IT, ALONE, AFTER_IT, AFTER_IT, AFTER_IT, AFTER_IT]),
        ([(0, 1), (4, 6)], [FIRST, WITHIN, GAP, GAP, WITHIN, WITHIN, LAST]),
        ([(1, 1), (3, 3)], [BEFORE_IT, FIRST, GAP, LAST, AFTER_IT, AFTER_IT, AFTER_IT]),
        ([(0, 6)], [FIRST, *[WITHIN] * 5, LAST]),
    ],
)
def test_places(parts: list[Part], places: list[int]) -> None:
    assert surroundings(parts, shared(7, parts)).place.tolist() == places


def test_distances_grow_on_either_side_and_never_meet() -> None:
    made = surroundings([(60, 62)], shared(300, [(60, 62)]))
    inside = (made.word >= 60) & (made.word <= 62)
    before, after = made.distance[made.word < 60], made.distance[made.word > 62]
    assert not made.distance[inside].any()
    assert (np.diff(before) <= 0).all()
    assert (np.diff(after) >= 0).all()
    assert before.tolist()[-4:] == [4, 3, 2, 1]
    assert not set(before.tolist()) & set(after.tolist())
    assert max(before.max(), after.max()) <= 2 * len(STEPS)


def test_sentences_are_counted_from_the_quotation() -> None:
    made = surroundings([(12, 17)], shared(60, [(12, 17)]))
    counted = dict(zip(made.word.tolist(), (made.sentence - FAR).tolist(), strict=True))
    assert [counted[w] for w in (0, 4, 5, 10, 12, 17, 18, 20, 25, 40)] == [
        -2, -2, -1, 0, 0, 0, 0, 1, 2, 4,
    ]  # fmt: skip


def test_a_long_quotation_shows_its_ends() -> None:
    parts = [(100, 299)]
    word = surroundings(parts, shared(400, parts)).word
    assert word.tolist() == [
        *range(100 - BEFORE, 100 + INSIDE), *range(300 - INSIDE, 300 + AFTER),
    ]  # fmt: skip


def test_other_quotations_show_and_the_own_does_not() -> None:
    made = surroundings([(4, 6)], shared(12, [(4, 6), (8, 9)], [(5, 5), (10, 10)]))
    assert made.other.tolist() == [0] * 8 + [1, 1, 2, 0]


@given(st.data())
def test_all_is_in_range(data: st.DataObject) -> None:
    length = data.draw(st.integers(1, 600))
    edges = sorted(data.draw(st.sets(st.integers(0, length - 1), min_size=1, max_size=6)))
    cuts = [*edges, edges[-1]] if len(edges) % 2 else edges
    parts = list(zip(cuts[::2], cuts[1::2], strict=True))
    made = surroundings(parts, shared(length, parts))
    assert (np.diff(made.word) > 0).all()
    assert made.word.min() >= 0
    assert made.word.max() < length
    assert {cuts[0], cuts[-1]} <= set(made.word.tolist())
    assert len(made.word) <= BEFORE + AFTER + 2 * INSIDE
    for values, count in (
        (made.place, GAP + 1), (made.distance, 2 * len(STEPS) + 1), (made.mark, 4),
        (made.sentence, 2 * FAR + 1), (made.other, 3),
    ):  # fmt: skip
        assert len(values) == len(made.word)
        assert values.min() >= 0
        assert values.max() < count
