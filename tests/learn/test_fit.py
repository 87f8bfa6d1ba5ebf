"""The regression that is drawn to what is known."""

import numpy as np
import pytest

from laut.learn.fit import (
    CERTAINTIES,
    FOLDS,
    STANCES,
    STRENGTHS,
    Fits,
    Rows,
    chances,
    cost,
    fit,
    wanted,
)
from laut.learn.judges import Reals

LABELS = len(STANCES) + len(CERTAINTIES)
FEATURES = 6


def rows(count: int = 60, *, signal: float = 0.0) -> Rows:
    """Random statements; with a signal the first feature tells the stance."""
    draw = np.random.default_rng(3)
    features = draw.normal(size=(count, FEATURES))
    guessed = draw.integers(0, 2, count)
    told = np.where(draw.random(count) < signal, features[:, 0] > 0, guessed).astype(int)
    target = np.array([wanted(STANCES[each], "asserted") for each in told])
    return Rows(features, target, np.arange(count) % FOLDS)


def known() -> Reals:
    return np.random.default_rng(1).normal(size=(FEATURES, LABELS)) / 5


def test_the_slope_is_that_of_the_cost() -> None:
    some, last = rows(), known()
    _, slope = cost(last, some)
    for at in np.ndindex(last.shape):
        step = np.zeros_like(last)
        step[at] = 1e-5
        more, less = cost(last + step, some)[0], cost(last - step, some)[0]
        assert slope[at] == pytest.approx((more - less) / 2e-5, abs=1e-5)


def test_what_is_as_it_should_be_has_no_slope() -> None:
    some, last = rows(), known()
    content = Rows(some.features, chances(some.features @ last), some.folds)
    assert np.abs(cost(last, content)[1]).max() < 1e-9
    assert np.allclose(fit(content, last, 1.0), last)


def test_the_stronger_it_is_held_the_less_it_moves() -> None:
    some, last = rows(signal=1.0), known()
    moved = [np.abs(fit(some, last, each) - last).sum() for each in (1e6, 100.0, 1.0, 0.01)]
    assert moved == sorted(moved)
    assert moved[0] < 0.01 < moved[-1]


def test_where_it_begins_does_not_matter() -> None:
    some, last = rows(signal=0.8), known()
    one, other = fit(some, last, 3.0), fit(some, last, 3.0, last + 0.5)
    assert np.abs(one - other).max() < 0.01


def test_the_strength_is_chosen_by_what_is_unseen() -> None:
    noise = Fits(rows(60), known() * 0)
    signal = Fits(rows(3000, signal=1.0), known() * 0)
    assert signal.best()[1] == STRENGTHS[-1]
    assert noise.best()[1] > STRENGTHS[-1]


def test_a_fold_that_is_left_out_teaches_nothing() -> None:
    some = rows(100, signal=0.9)
    without = frozenset({2})
    other = np.where((some.folds == 2)[:, None], some.wanted[::-1], some.wanted)
    changed = Rows(some.features, other, some.folds)
    last, strength = Fits(some, known()).best(without)
    again, same = Fits(changed, known()).best(without)
    assert strength == same
    assert np.array_equal(last, again)
    assert not np.array_equal(last, Fits(some, known()).best()[0])
