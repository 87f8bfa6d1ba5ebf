"""How well the shipped model tells names, voices and acts: a floor for each figure."""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from laut.evaluate import meaning, names, speakers
from laut.pipeline import Pipeline

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DATA = ROOT.parent / "shared" / "data"
GERMEVAL = DATA / "ner_germeval2014" / "NER-de-dev.tsv.gz"
WIKINEWS = DATA / "quote_wikinews2024" / "dev.jsonl.gz"
GOLD = ROOT / "lab" / "gold" / "gold.dev.jsonl"
SPEAKERS = ROOT / "lab" / "speakers" / "dev.jsonl"


def floors(part: str) -> list[tuple[str, float]]:
    """Each figure of a part of meaning.toml with its floor in percent."""
    table = tomllib.loads((HERE / "meaning.toml").read_text(encoding="utf-8"))
    return [(figure, bounds["floor"]) for figure, bounds in table[part].items()]


def needed(path: Path) -> Path:
    """The file, or a reason to skip."""
    if not path.exists():
        pytest.skip(f"{path.name} is not here")
    return path


@pytest.fixture(scope="module")
def named() -> Mapping[str, Any]:
    report = names.run(needed(GERMEVAL), Pipeline.shipped().names)
    return {name: row["f1"] for name, row in json.loads(report.as_json())["measures"].items()}


@pytest.fixture(scope="module")
def spoken() -> Mapping[str, Any]:
    pipeline = Pipeline.shipped()
    report = speakers.run(
        needed(WIKINEWS), needed(SPEAKERS), pipeline.interpret, pipeline.extract_many
    )
    return {name: row["value"] for name, row in json.loads(report.as_json())["given"].items()}


@pytest.fixture(scope="module")
def meant() -> Mapping[str, Any]:
    pipeline = Pipeline.shipped()
    report = meaning.run(needed(GOLD), pipeline.interpret, pipeline.extract_many)
    figures = json.loads(report.as_json())["given"]["figures"]
    return {name: row["value"] for name, row in figures.items()}


@pytest.mark.parametrize(("figure", "floor"), floors("names"))
def test_names_do_not_fall_below_their_floor(
    figure: str, floor: float, named: Mapping[str, float]
) -> None:
    assert 100 * named[figure] >= floor


@pytest.mark.parametrize(("figure", "floor"), floors("speakers"))
def test_speakers_do_not_fall_below_their_floor(
    figure: str, floor: float, spoken: Mapping[str, float]
) -> None:
    assert 100 * spoken[figure] >= floor


@pytest.mark.parametrize(("figure", "floor"), floors("gold"))
def test_acts_and_voices_do_not_fall_below_their_floor(
    figure: str, floor: float, meant: Mapping[str, float]
) -> None:
    assert 100 * meant[figure] >= floor
