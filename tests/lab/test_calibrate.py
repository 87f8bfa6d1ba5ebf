"""How the calibration is fitted, on made-up statements."""

from math import exp

import numpy as np

from lab.calibrate import FOLDS, Case, Recorder, crossed, features, fit
from laut.decode.confidence import Calibration

TRUE = Calibration(1.2, 0.4, (0.5, -0.5, 0.0, 0.0, -1.0))


def made_up(count: int, sure: Calibration = TRUE) -> list[Case]:
    """Statements that are right as often as the calibration says."""
    random = np.random.default_rng(1)
    rows = zip(
        random.integers(0, 5, count).tolist(),
        (1 / (1 + np.exp(-random.normal(0, 2, (2, count))))).T.tolist(),
        random.random(count).tolist(),
        strict=True,
    )
    return [
        Case(features(kind, *both), chance < sure.sure(kind, *both), number % 20)
        for number, (kind, both, chance) in enumerate(rows)
    ]


def test_features_weigh_up_to_the_log_odds_of_a_calibration() -> None:
    for kind in range(5):
        row = features(kind, 0.9, 0.3)
        total = np.dot(row, (TRUE.quote, TRUE.speaker, *TRUE.offsets))
        np.testing.assert_allclose(1 / (1 + exp(-total)), TRUE.sure(kind, 0.9, 0.3))


def test_the_weights_are_found_again() -> None:
    found = fit(made_up(20_000))
    np.testing.assert_allclose(found, (TRUE.quote, TRUE.speaker, *TRUE.offsets), atol=0.15)


def test_with_few_statements_the_weights_stay_small() -> None:
    assert np.isfinite(fit(made_up(2))).all()
    assert np.abs(fit(made_up(2))).max() < 3


def test_every_statement_is_judged_once_by_other_articles() -> None:
    some = made_up(200)
    judged = crossed(some)
    assert sum(each.right for each in judged) == sum(case.right for case in some)
    assert len(judged) == len(some)
    fold = [case for case in some if case.article % FOLDS == 0]
    turned = [Case(c.features, not c.right, c.article) for c in fold]
    rest = [case for case in some if case.article % FOLDS]
    again = crossed([*turned, *rest])[: len(fold)]
    assert [each.confidence for each in again] == [each.confidence for each in judged[: len(fold)]]


def test_a_recorder_answers_with_the_number_of_the_question() -> None:
    recorder = Recorder(1.0, 1.0, (0.0,) * 5)
    assert [recorder.sure(kind, 0.5, 0.25) for kind in (3, 1)] == [0.0, 1.0]
    assert recorder.asked == [(3, 0.5, 0.25), (1, 0.5, 0.25)]
