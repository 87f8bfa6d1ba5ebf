"""Before and after."""

import numpy as np
import pytest

from laut.learn import Lesson
from laut.learn.measure import Truths, measured, right
from laut.records import Article, Span
from tests.made import reading, said

GROUPS = np.arange(30)


def truths(*values: bool) -> Truths:
    """Statements of which the stance is right or wrong, and the certainty right."""
    return np.array([(each, True, each) for each in values])


def test_only_statements_that_people_have_looked_at_are_measured() -> None:
    statements = [said(id=f"s{n}", quote=(Span(0, 1, "J"),), stance="denies") for n in range(3)]
    lesson = Lesson(reading(Article("a", "a", "Ja"), *statements), frozenset({"s0", "s2"}))
    told = [("denies", "hedged"), ("denies", "asserted"), ("asserts", "asserted")]
    assert right(lesson, told).tolist() == [[True, False, False], [False, True, False]]


def test_what_became_right_and_what_wrong() -> None:
    before, after = [truths(True, False, False)] * 30, [truths(False, True, True)] * 30
    stance, certainty, both = measured(before, after, GROUPS)
    assert (stance.righted, stance.wronged) == (60, 30)
    assert stance.before == pytest.approx(1 / 3)
    assert stance.after == pytest.approx(2 / 3)
    assert (certainty.righted, certainty.wronged, certainty.low, certainty.high) == (0, 0, 0, 0)
    assert (stance.verdict, certainty.verdict, both.verdict) == ("better", "chance", "better")


def test_a_difference_that_few_articles_make_is_chance() -> None:
    same, gain, loss = truths(True, False), truths(True, True), truths(False, False)
    few = [gain, gain, loss, *([same] * 27)]
    assert measured([same] * 30, few, GROUPS)[0].verdict == "chance"
    assert measured([same] * 30, [loss] * 20 + [same] * 10, GROUPS)[0].verdict == "worse"


def test_copies_of_one_text_are_drawn_together() -> None:
    same, gain, loss = truths(True, False), truths(True, True), truths(False, False)
    after = [*([gain] * 12), loss, *([same] * 17)]
    alone = measured([same] * 30, after, GROUPS)[0]
    copied = measured([same] * 30, after, np.array([0] * 12 + list(range(1, 19))))[0]
    assert alone.verdict == "better"
    assert copied.low < alone.low
    assert copied.verdict == "chance"
