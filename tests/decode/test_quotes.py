"""Segment scores -> quotations."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.decode import quotes as module
from laut.decode.quotes import MOST, REACH, Quote, Thresholds, _chosen, _schedule, quotes
from laut.decode.semicrf import LONGEST
from laut.scores import Floats, Part

LIMITS = Thresholds()
SEEDS = st.integers(0, 2**32 - 1)


def sure(length: int, outer: list[Part], nested: list[Part] | None = None) -> Floats:
    """Scores of a model that has no doubt."""
    scores = np.full((2, length, length), -30, np.float32)
    for layer, parts in enumerate((outer, nested or [])):
        for begin, end in parts:
            scores[layer, begin, end] = 30
    return scores


def goes_on(length: int, *begins: int) -> Floats:
    """Logits of the segments that begin at `begins` in both layers to continue the one before."""
    logits = np.full((2, length), -10, np.float32)
    logits[:, list(begins)] = 10
    return logits


def parts(found: list[Quote], *, nested: bool = False) -> list[tuple[Part, ...]]:
    return [q.parts for q in found if q.nested == nested]


@pytest.mark.parametrize(
    ("outer", "begins", "found"),
    [
        ([], [], []),
        ([(0, 9)], [], [((0, 9),)]),
        ([(2, 3), (5, 5)], [], [((2, 3),), ((5, 5),)]),
        ([(2, 3), (4, 5)], [], [((2, 3),), ((4, 5),)]),
        ([(2, 3), (5, 6)], [5], [((2, 3), (5, 6))]),
        ([(0, 1), (3, 4), (6, 7)], [3, 6], [((0, 1), (3, 4), (6, 7))]),
        ([(0, 1), (3, 4), (6, 7)], [6], [((0, 1),), ((3, 4), (6, 7))]),
        ([(2, 3)], [2], [((2, 3),)]),  # nothing before it to continue
    ],
)
def test_parts_that_go_on_are_joined(
    outer: list[Part], begins: list[int], found: list[tuple[Part, ...]]
) -> None:
    assert parts(quotes(sure(10, outer), goes_on(10, *begins), LIMITS)) == found


def test_what_is_too_far_away_is_not_joined() -> None:
    near, far = (2, 3 + REACH), (2, 4 + REACH)
    length = 2 * REACH
    for begin, count in ((near[1], 1), (far[1], 2)):
        scores = sure(length, [(2, 3), (begin, begin + 2)])
        assert len(quotes(scores, goes_on(length, begin), LIMITS)) == count


def test_nested_ones_lie_in_outer_ones() -> None:
    found = quotes(sure(10, [(1, 5)], [(2, 3), (7, 8)]), goes_on(10), LIMITS)
    assert parts(found) == [((1, 5),)]
    assert parts(found, nested=True) == [((2, 3),)]


def test_the_outer_one_comes_first() -> None:
    found = quotes(sure(20, [(1, 9), (12, 19)], [(1, 4), (12, 15)]), goes_on(20), LIMITS)
    assert [q.nested for q in found] == [False, True, False, True]


def test_a_segment_that_cannot_be_is_never_chosen() -> None:
    scores = sure(LONGEST + 20, [(0, LONGEST), (9, 5)])
    assert quotes(scores, goes_on(LONGEST + 20), LIMITS) == []


def test_what_is_unsure_is_left_out() -> None:
    scores = sure(10, [])
    scores[0, 2, 4] = 0.0  # as likely as not
    found = quotes(scores, goes_on(10), Thresholds(outer=0.4))
    assert [(q.parts, round(q.chance, 2)) for q in found] == [(((2, 4),), 0.5)]
    assert quotes(scores, goes_on(10), Thresholds(outer=0.6, reported=0.6)) == []
    assert len(quotes(scores, goes_on(10), Thresholds(outer=0.6, reported=0.4))) == 1


def test_neighbours_that_share_most_words_support_each_other() -> None:
    chances = np.zeros((20, 20), np.float32)
    chances[2, 15], chances[3, 15], chances[2, 14] = 0.3, 0.3, 0.3
    ((part, chance),) = _chosen(chances, 0.5)
    assert part in {(2, 15), (3, 15), (2, 14)}
    assert chance > 0.8


def test_a_chance_is_no_more_than_one() -> None:
    chances = np.zeros((12, 12), np.float32)
    chances[0, 8] = 0.8  # or else its thirds, each of which is half right
    chances[0, 2] = chances[3, 5] = chances[6, 8] = 0.2
    assert [chance for _, chance in _chosen(chances, 0.4)] == [1.0]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4)), min_size=1, max_size=8), SEEDS)
def test_the_schedule_gains_most(segments: list[tuple[int, int]], seed: int) -> None:
    begins = np.array([begin for begin, _ in segments])
    ends = begins + np.array([more for _, more in segments])
    gains = np.random.default_rng(seed).normal(0.2, 1, len(segments))

    def apart(chosen: list[int]) -> bool:
        ordered = sorted(chosen, key=lambda k: (int(begins[k]), int(ends[k])))
        return all(ends[a] < begins[b] for a, b in pairwise(ordered))

    subsets = [[k for k in range(len(begins)) if bits >> k & 1] for bits in range(2 ** len(begins))]
    best = max(gains[chosen].sum() for chosen in subsets if apart(chosen))
    chosen = _schedule(begins, ends, gains)
    assert apart(chosen)
    assert chosen == sorted(chosen, key=lambda k: int(begins[k]))
    assert gains[chosen].sum() == pytest.approx(best)


@given(SEEDS, st.integers(1, 80), st.floats(0.1, 20), st.floats(-10, 5))
def test_any_scores_give_legal_quotations(
    seed: int, length: int, spread: float, level: float
) -> None:
    random = np.random.default_rng(seed)
    scores = random.normal(level, spread, (2, length, length)).astype(np.float32)
    continues = random.normal(0, 3, (2, length)).astype(np.float32)
    found = quotes(scores, continues, LIMITS)
    assert found == quotes(scores, continues, LIMITS)
    for nested in (False, True):
        every = sorted(part for q in found if q.nested == nested for part in q.parts)
        assert all(0 <= begin <= end < length for begin, end in every)
        assert all(one[1] < other[0] for one, other in pairwise(every))
    assert all(list(q.parts) == sorted(q.parts) for q in found)
    assert all(0 < q.chance <= 1 for q in found)


def test_many_candidates_are_cut_to_the_likeliest(monkeypatch: pytest.MonkeyPatch) -> None:
    chances = np.zeros((40, 40), np.float32)
    chances[3, 5], chances[10, 12], chances[20, 22] = 0.9, 0.8, 0.7
    monkeypatch.setattr(module, "MOST", 2)
    assert [part for part, _ in _chosen(chances, 0.4)] == [(3, 5), (10, 12)]
    monkeypatch.setattr(module, "MOST", MOST)
    assert len(_chosen(chances, 0.4)) == 3
