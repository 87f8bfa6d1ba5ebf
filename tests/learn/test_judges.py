"""The judges as numbers: what numpy makes of them is what the model makes of them."""

from pathlib import Path

import numpy as np
import pytest

from laut.learn.fit import STANCES, chances
from laut.learn.folder import ACTS, copied
from laut.learn.judges import Judges, Reals
from laut.load import clean, from_text
from laut.pipeline import Pipeline, asked
from laut.reading import placed
from laut.records import Given
from laut.scores import Acts
from laut.segment import segment
from laut.tag.model import SHIPPED, Tagger

pytestmark = pytest.mark.skipif(
    not list(SHIPPED.glob("*.onnx")), reason="no model in the package; build one with lab/"
)
TEXT = (
    "Der Bürgermeister sagte, die Brücke sei „sicher“. Die Brücke soll im Mai öffnen. "
    "„Das bezweifle ich“, sagte Rohde. Die Firma wies den Vorwurf zurück.\n"
)
ARTICLE = from_text(TEXT)


def given() -> list[Given]:
    names = Given.__dataclass_fields__
    found = Pipeline.shipped().extract(ARTICLE).statements
    return [Given(**{name: getattr(each, name) for name in names}) for each in found]


def told(tagger: Tagger) -> Reals:
    """What the model holds the acts of the statements for: [statements, labels]."""
    mended = clean(ARTICLE)
    document = segment(mended.text)
    (passage,) = tagger.passages(document)
    encoded = tagger.encode(document, passage)
    drafts = placed(given(), document, mended)
    acts: list[Acts] = tagger.judge(encoded, [asked(each, encoded) for each in drafts])
    return np.array([(*each.stance, *each.certainty) for each in acts])


def rows(judges: Judges) -> Reals:
    return np.array([judges.row(each) for _, each in Pipeline.shipped().seen(ARTICLE, given())])


def test_numpy_says_what_the_model_says() -> None:
    judges = Judges.of(SHIPPED / ACTS)
    assert len(given()) > 3
    assert np.abs(chances(rows(judges) @ judges.last) - told(Tagger())).max() < 1e-5


def test_the_weights_that_are_written_are_those_that_are_loaded(tmp_path: Path) -> None:
    judges = Judges.of(SHIPPED / ACTS)
    last = judges.last + np.random.default_rng(5).normal(size=judges.last.shape) / 20
    folder = copied(tmp_path / "new", SHIPPED, judges.with_last(last))
    assert np.abs(Judges.of(folder / ACTS).last - last).max() < 1e-6
    new = told(Tagger(folder))
    assert np.abs(chances(rows(judges) @ last) - new).max() < 1e-5
    assert np.abs(new - told(Tagger())).max() > 0.01


def test_unchanged_weights_make_the_same_file() -> None:
    judges = Judges.of(SHIPPED / ACTS)
    same = judges.with_last(judges.last)
    assert judges.last.shape[1] > len(STANCES)
    assert len(same) == (SHIPPED / ACTS).stat().st_size
