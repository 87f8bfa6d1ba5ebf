"""Whether a confidence means what it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.evaluate.calibration import Bin, Judged, calibration, error, judged
from laut.evaluate.quotations import Annotation

SURE = st.floats(0, 1, allow_nan=False)
JUDGED = st.lists(st.builds(Judged, SURE, st.booleans()), max_size=60)


def said(quote: range, speaker: range = range(0)) -> Annotation:
    return Annotation(frozenset(quote), speaker=frozenset(speaker), type="Direct")


GOLD = said(range(10), range(20, 22))


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (GOLD, True),
        (said(range(7), range(20, 22)), True),  # quote: 2 * 7 / 17 = 0.82
        (said(range(6), range(20, 22)), False),  # 2 * 6 / 16 = 0.75
        (said(range(10), range(20, 21)), True),  # speaker: 2 * 1 / 3 = 0.67
        (said(range(10), range(21, 26)), False),  # 2 * 1 / 7 = 0.29
        (said(range(10)), False),
        (said(range(30, 40), range(20, 22)), False),
    ],
)
def test_right_is_a_quote_and_a_speaker_that_nearly_agree(found: Annotation, right: bool) -> None:
    assert list(judged([GOLD], [found], [0.7])) == [Judged(0.7, right)]


def test_without_a_speaker_on_both_sides_the_quote_decides() -> None:
    assert list(judged([said(range(4))], [said(range(4))], [0.7])) == [Judged(0.7, True)]


def test_what_is_found_beside_the_annotations_is_wrong_and_what_is_missed_does_not_count() -> None:
    assert list(judged([], [GOLD], [0.4])) == [Judged(0.4, False)]
    assert list(judged([GOLD], [], [])) == []


def test_each_confidence_stays_with_its_statement() -> None:
    other = said(range(50, 60))
    assert sorted(judged([GOLD], [other, GOLD], [0.2, 0.9]), key=lambda each: each.confidence) == [
        Judged(0.2, False),
        Judged(0.9, True),
    ]


def test_bins_of_equal_width_hold_their_lower_bound() -> None:
    found = calibration([Judged(0.8, True), Judged(0.9, False), Judged(1.0, True)])
    assert found.equal_width == (Bin(0.8, 0.9, 1, 0.8, 1.0), Bin(0.9, 1.0, 2, 0.95, 0.5))


def test_the_error_weighs_the_bins_by_their_counts() -> None:
    found = calibration([Judged(0.8, True), Judged(0.9, False), Judged(1.0, True)])
    assert error(found.equal_width) == pytest.approx((1 * 0.2 + 2 * 0.45) / 3)
    # Fewer statements than bins: each is a bin of its own.
    assert error(found.equal_count) == pytest.approx((0.2 + 0.9 + 0) / 3)


def test_without_statements_there_is_no_error() -> None:
    found = calibration([])
    assert (found.equal_width, found.equal_count, error(found.equal_width)) == ((), (), 0)


@given(JUDGED)
def test_every_statement_is_in_one_bin_of_each_kind(statements: list[Judged]) -> None:
    found = calibration(statements)
    for bins in (found.equal_width, found.equal_count):
        assert sum(each.count for each in bins) == len(statements)
        assert all(each.low - 1e-9 <= each.confidence <= each.high + 1e-9 for each in bins)
        assert 0 <= error(bins) <= 1


@given(JUDGED)
def test_bins_of_equal_count_differ_by_one_at_most(statements: list[Judged]) -> None:
    counts = {each.count for each in calibration(statements).equal_count}
    assert not counts or max(counts) - min(counts) <= 1


@given(JUDGED)
def test_both_errors_are_at_least_that_of_one_bin_over_all(statements: list[Judged]) -> None:
    found = calibration(statements)
    if statements:
        off = sum(each.confidence - each.right for each in statements) / len(statements)
        for bins in (found.equal_width, found.equal_count):
            assert error(bins) >= abs(off) - 1e-9
