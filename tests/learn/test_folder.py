"""The folder of a new model: a whole one or none."""

from pathlib import Path

import pytest

from laut.errors import LautError
from laut.learn import free, written


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A folder that looks like that of a model."""
    folder = tmp_path / "model"
    folder.mkdir()
    for name in ("encoder.onnx", "acts.onnx", "LICENSE"):
        (folder / name).write_text(f"{name} of the shipped model\n", encoding="utf-8")
    return folder


def test_all_is_copied_but_the_judges(shipped: Path, tmp_path: Path) -> None:
    written(tmp_path / "new", shipped, b"judges", "{}\n")
    content = {each.name: each.read_text() for each in (tmp_path / "new").iterdir()}
    assert content.pop("LICENSE").startswith("LICENSE of the shipped model\n")
    assert content == {
        "encoder.onnx": "encoder.onnx of the shipped model\n",
        "acts.onnx": "judges",
        "trained.json": "{}\n",
    }
    assert (shipped / "acts.onnx").read_text() == "acts.onnx of the shipped model\n"


def test_an_empty_folder_is_taken(shipped: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    written(tmp_path / "empty", shipped, b"judges", "{}\n")
    assert (tmp_path / "empty" / "acts.onnx").read_bytes() == b"judges"


def test_what_cannot_be_finished_leaves_nothing(shipped: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    with pytest.raises(LautError, match="No such file or directory; name another folder"):
        written(tmp_path / "new", shipped / "nowhere", b"judges", "{}\n")
    with pytest.raises(LautError, match="too long; name another folder"):
        written(tmp_path / ("x" * 300), shipped, b"judges", "{}\n")
    assert sorted(tmp_path.iterdir()) == before


def test_a_folder_with_something_in_it_stays(shipped: Path, tmp_path: Path) -> None:
    with pytest.raises(LautError, match="there is something already"):
        free(tmp_path, shipped)
    with pytest.raises(LautError, match="the shipped model is called so"):
        free(shipped, shipped)
