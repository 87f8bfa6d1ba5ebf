"""Which voices are the same, and B-cubed."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.evaluate.gold import Meant
from laut.evaluate.voices import Pair, b_cubed, same_voices


def meant(chain: str | None) -> Meant | None:
    """What is meant by a statement with this chain, one letter a voice."""
    return Meant("asserts", "asserted", "role", tuple(chain), None) if chain else None


def pairs(*chains: tuple[str | None, str | None]) -> list[Pair]:
    return [Pair(meant(gold), meant(predicted)) for gold, predicted in chains]


@pytest.mark.parametrize(
    ("chains", "same"),
    [
        ([("a", "x")], {"x": "a"}),
        ([("a", "x"), ("a", "x"), ("b", "x")], {"x": "a"}),
        ([("a", "x"), ("b", "x"), ("b", "y")], {"x": "a", "y": "b"}),
        ([("ab", "xy")], {"x": "a", "y": "b"}),
        ([("ab", "y")], {"y": "b"}),
        ([("abc", "xyz")], {"x": "a", "y": "b", "z": "c"}),
        # Making the statement says more than standing outside in a chain.
        ([("ab", "xy"), ("a", "y"), ("b", "x")], {"x": "b", "y": "a"}),
        ([("a", None), (None, "x")], {}),
        ([], {}),
    ],
)
def test_voices_are_the_same_by_the_statements_that_they_share(
    chains: list[tuple[str | None, str | None]], same: dict[str, str]
) -> None:
    assert same_voices(pairs(*chains)) == same


@pytest.mark.parametrize(
    ("chains", "precision", "recall"),
    [
        ([("a", "x"), ("a", "x"), ("b", "y")], 1, 1),
        # One cluster for all: two of three lie with their own, twice, and one of three.
        ([("a", "x"), ("a", "x"), ("b", "x")], (2 / 3 + 2 / 3 + 1 / 3) / 3, 1),
        ([("a", "x"), ("a", "y"), ("b", "z")], 1, (1 / 2 + 1 / 2 + 1) / 3),
        # A missed statement has no recall and takes from that of its cluster.
        ([("a", "x"), ("a", None)], 1, (1 / 2 + 0) / 2),
        ([("a", "x"), (None, "x")], (1 / 2 + 0) / 2, 1),
        ([], 0, 0),
    ],
)
def test_b_cubed_by_hand(
    chains: list[tuple[str | None, str | None]], precision: float, recall: float
) -> None:
    tally = b_cubed(pairs(*chains))
    assert (tally.precision, tally.recall) == pytest.approx((precision, recall))


def test_only_the_source_of_a_statement_makes_its_cluster() -> None:
    assert b_cubed(pairs(("ab", "y"), ("b", "xy"))).f1 == 1


CHAINS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")), min_size=1)


@given(CHAINS)
def test_swapping_the_sides_swaps_precision_and_recall(chains: list[tuple[str, str]]) -> None:
    one, other = b_cubed(pairs(*chains)), b_cubed(pairs(*((b, a) for a, b in chains)))
    assert (one.precision, one.recall) == pytest.approx((other.recall, other.precision))
    assert 0 < one.f1 <= 1 + 1e-9


@given(CHAINS)
def test_a_pure_renaming_is_perfect(chains: list[tuple[str, str]]) -> None:
    renamed: Sequence[tuple[str, str]] = [(gold, gold.upper()) for gold, _ in chains]
    assert b_cubed(pairs(*renamed)).f1 == pytest.approx(1)
    assert same_voices(pairs(*renamed)) == {gold.upper(): gold for gold, _ in renamed}
