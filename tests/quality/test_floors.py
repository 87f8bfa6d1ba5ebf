"""How well the shipped model reads: one evaluation, and a floor for each figure of floors.toml."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from laut.evaluate import Scores, run
from laut.evaluate.quotations import MEASURES
from laut.pipeline import Pipeline
from laut.tag.model import SHIPPED

HERE = Path(__file__).parent
DEV = HERE.parents[2] / "shared" / "data" / "quote_wikinews2024" / "dev.jsonl.gz"


@dataclass(frozen=True, slots=True)
class Floor:
    """What a figure of a measure must reach, in percent."""

    measure: str
    figure: str
    asked: float
    floor: float


def floors() -> list[Floor]:
    """Everything that floors.toml says."""
    table = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
    return [
        Floor(measure, figure, **bounds)
        for measure, figures in table.items()
        for figure, bounds in figures.items()
    ]


@pytest.fixture(scope="session")
def scores() -> Scores:
    """The scores of the shipped model on the development set."""
    if not list(SHIPPED.glob("*.onnx")):
        pytest.skip("no model in the package; build one with lab/")
    if not DEV.exists():
        pytest.skip("the development set of Wikinews is not here")
    return run(DEV, Pipeline.shipped().extract_many).scores


@pytest.mark.parametrize("floor", floors(), ids=lambda floor: f"{floor.measure}-{floor.figure}")
def test_no_figure_falls_below_its_floor(floor: Floor, scores: Scores) -> None:
    reached = 100 * getattr(scores[floor.measure], floor.figure)
    assert reached >= floor.floor, f"{reached:.2f}; {floor.asked} was asked for"


def test_every_floor_is_about_a_figure_that_exists() -> None:
    assert {floor.measure for floor in floors()} <= set(MEASURES)
    assert {floor.figure for floor in floors()} <= {"precision", "recall", "f1"}
