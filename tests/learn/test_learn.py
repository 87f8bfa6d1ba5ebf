"""The whole way, with the shipped model."""

from pathlib import Path

import pytest

from laut.errors import LautError
from laut.learn import Learnt, learn, written
from laut.pipeline import Pipeline, load_pipeline
from laut.tag.model import SHIPPED
from tests.learn.made import ARTICLES, any_warns, lessons, readings, water_warns

pytestmark = pytest.mark.skipif(
    not list(SHIPPED.glob("*.onnx")), reason="no model in the package; build one with lab/"
)


@pytest.fixture(scope="module")
def learnt() -> Learnt:
    return learn(lessons(water_warns, but=1), Pipeline.shipped(), lambda: None)


def test_a_clear_signal_is_learnt_and_its_gain_on_unseen_articles_shown(learnt: Learnt) -> None:
    stance, certainty, both = learnt.measures
    assert stance.before < 0.6
    assert stance.after > 0.95
    assert (stance.verdict, both.verdict, learnt.verdict) == ("better", "better", "better")
    assert stance.righted > 80
    assert 0 < stance.low < stance.after - stance.before < stance.high
    assert (certainty.before, certainty.after) == (1.0, 1.0)
    assert (learnt.articles, learnt.others) == (ARTICLES, ARTICLES)
    assert learnt.statements == sum(len(each.statements) - 1 for each in readings())

    assert ARTICLES / 2 < learnt.changed <= learnt.others


def test_where_there_is_nothing_to_learn_no_gain_is_claimed() -> None:
    found = learn(lessons(any_warns), Pipeline.shipped(), lambda: None)
    assert found.verdict != "better"
    assert found.measures[0].after < 0.8


def test_the_new_model_reads_as_people_do(learnt: Learnt, tmp_path: Path) -> None:
    folder = tmp_path / "deich"
    written(folder, SHIPPED, learnt.acts, "{}\n")
    new = load_pipeline(folder)
    reading = new.extract(readings()[0].article)
    assert (reading.producer.model, reading.producer.name) == ("deich", "laut")
    assert reading.producer.model_sha256 != readings()[0].producer.model_sha256
    assert [each.stance for each in reading.statements] == [
        water_warns(each) for each in readings()[0].statements
    ]
    plain = [(each.quote, each.speaker) for each in readings()[0].statements]
    assert [(each.quote, each.speaker) for each in reading.statements] == plain


def test_too_little_is_refused_with_what_is_needed() -> None:
    some = lessons(water_warns)[:3]
    seen = sum(len(each.told) for each in some)
    told = f"{seen} statements in 3 articles .* 200 in 20 are needed; .* --least"
    with pytest.raises(LautError, match=told):
        learn(some, Pipeline.shipped(), lambda: None)
    with pytest.raises(LautError, match="0 statements in 0 articles"):
        learn([], Pipeline.shipped(), lambda: None)
