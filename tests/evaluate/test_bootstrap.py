"""Intervals over resampled documents."""

import pytest

from laut.evaluate.bootstrap import (
    Figure,
    Interval,
    Resampling,
    bootstrap,
    figures,
    precision,
    recall,
)
from laut.evaluate.quotations import MEASURES, Annotation, Scores, score
from laut.evaluate.tally import Tally


def scores(right: int, wrong: int) -> Scores:
    """Documents with one quote each, found in some and missed in the others."""
    gold = [[Annotation(frozenset({0, 1}), type="Direct", medium="Speech")]] * (right + wrong)
    return score(gold, [*gold[:right], *[()] * wrong])


def test_without_variation_the_interval_is_a_point() -> None:
    assert bootstrap(scores(5, 0))["message"].f1 == Interval(1, 1)


def test_the_interval_surrounds_the_figure() -> None:
    recall = bootstrap(scores(30, 10))["message"].recall
    # A share of 0.75 of 40 has a standard error of 0.068; 1.96 of them on each side.
    assert recall.low == pytest.approx(0.75 - 0.134, abs=0.03)
    assert recall.high == pytest.approx(0.75 + 0.134, abs=0.03)


def test_a_seed_gives_the_same_intervals_again() -> None:
    found = scores(4, 4)
    assert bootstrap(found) == bootstrap(found)
    assert (
        bootstrap(found)["message"] != bootstrap(found, Resampling(seed=1, resamples=50))["message"]
    )


def test_a_higher_level_is_wider() -> None:
    found = scores(10, 10)
    narrow = bootstrap(found, Resampling(level=0.5))["message"].recall
    wide = bootstrap(found, Resampling(level=0.99))["message"].recall
    assert wide.low < narrow.low < narrow.high < wide.high


def test_every_measure_has_an_interval_even_where_there_is_nothing() -> None:
    intervals = bootstrap(scores(1, 1))
    assert set(intervals) == set(MEASURES)
    assert intervals["addressee"].f1 == Interval(0, 0)


def test_a_figure_of_any_kind_gets_its_interval() -> None:
    documents = [{"a": Tally(1, 1, 1, 2), "b": Tally(0, 2, 0, 1)}] * 4
    found = figures(
        documents, lambda sums: {"mean": (precision(sums["a"]) + recall(sums["a"])) / 2}
    )
    assert found == {"mean": Figure(0.75, Interval(0.75, 0.75))}


def test_a_figure_is_bounded_as_the_measure_it_is() -> None:
    found = scores(30, 10)
    figure = figures(found.documents, lambda sums: {"recall": recall(sums["message"])})["recall"]
    assert figure == Figure(found.message.recall, bootstrap(found)["message"].recall)
