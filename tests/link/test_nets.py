"""Small networks: their answers and how they are kept."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.link.across import matter
from laut.link.across.matter import FITTED
from laut.link.across.nets import Nets, load
from laut.records import LinkKind

NETS = Nets(
    ("a", "b"),
    ("no", "yes"),
    np.zeros(2),
    np.ones(2),
    np.array([[[1.0, 0.0]], [[0.0, 1.0]]]),
    np.zeros((2, 1)),
    np.array([[[-2.0], [2.0]], [[-1.0], [1.0]]]),
    np.zeros((2, 2)),
)
SEEN = st.floats(-1e6, 1e6)


@given(SEEN, SEEN)
def test_the_chances_are_one_together(a: float, b: float) -> None:
    found = NETS.chances({"a": a, "b": b})
    assert found.keys() == {"no", "yes"}
    assert sum(found.values()) == pytest.approx(1)
    assert min(found.values()) >= 0


@given(SEEN, SEEN)
def test_every_network_counts_as_much(a: float, b: float) -> None:
    both = NETS.chances({"a": a, "b": b})["yes"]
    parts = ("hidden", "bias", "out", "last")
    apart = [
        replace(NETS, **{part: getattr(NETS, part)[at : at + 1] for part in parts})
        for at in range(2)
    ]
    alone = [each.chances({"a": a, "b": b})["yes"] for each in apart]
    assert both == pytest.approx(sum(alone) / 2)


def test_they_are_kept_as_json(tmp_path: Path) -> None:
    file = tmp_path / "nets.json"
    file.write_text(json.dumps({"one": NETS.fields()}))
    shown = {"a": 0.3, "b": -0.7}
    assert load(file)["one"].chances(shown) == NETS.chances(shown)


def test_the_shipped_ones_answer_what_is_asked() -> None:
    shipped = load(Path(str(matter.__file__)).with_name(FITTED))
    assert shipped["matter"].answers == ("apart", "one")
    told: set[LinkKind] = {"repeats", "corroborates", "denies", "contradicts", "updates"}
    assert set(shipped["kind"].answers) == told | {"none"}
    assert set(shipped["matter"].names) < set(shipped["kind"].names)
