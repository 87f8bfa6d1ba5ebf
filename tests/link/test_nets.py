"""Small networks and trees: their answers and how they are kept."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.link.across import matter
from laut.link.across.matter import FITTED, GROWN, between
from laut.link.across.nets import Nets, load
from laut.link.across.trees import Trees
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
    (found,) = NETS.chances([{"a": a, "b": b}])
    assert found.keys() == {"no", "yes"}
    assert sum(found.values()) == pytest.approx(1)
    assert min(found.values()) >= 0


@given(SEEN, SEEN)
def test_every_network_counts_as_much(a: float, b: float) -> None:
    both = NETS.chances([{"a": a, "b": b}])[0]["yes"]
    parts = ("hidden", "bias", "out", "last")
    apart = [
        replace(NETS, **{part: getattr(NETS, part)[at : at + 1] for part in parts})
        for at in range(2)
    ]
    alone = [each.chances([{"a": a, "b": b}])[0]["yes"] for each in apart]
    assert both == pytest.approx(sum(alone) / 2)


@given(st.lists(st.tuples(SEEN, SEEN), max_size=5))
def test_cases_are_judged_each_by_itself(cases: list[tuple[float, float]]) -> None:
    shown = [{"a": a, "b": b} for a, b in cases]
    alone = [NETS.chances([each])[0]["yes"] for each in shown]
    assert [each["yes"] for each in NETS.chances(shown)] == pytest.approx(alone)


def test_they_are_kept_as_json(tmp_path: Path) -> None:
    file = tmp_path / "nets.json"
    file.write_text(json.dumps({"one": NETS.fields()}))
    shown = [{"a": 0.3, "b": -0.7}, {"a": 2.0, "b": 1.0}]
    assert load(file)["one"].chances(shown) == NETS.chances(shown)


def test_the_shipped_ones_answer_what_is_asked() -> None:
    shipped = load(Path(str(matter.__file__)).with_name(FITTED))
    assert shipped["matter"].answers == ("apart", "one")
    told: set[LinkKind] = {"repeats", "corroborates", "denies", "contradicts", "updates"}
    assert set(shipped["kind"].answers) == told | {"none"}
    assert set(shipped["matter"].names) < set(shipped["kind"].names)
    grown = Trees(Path(str(matter.__file__)).with_name(GROWN).read_bytes())
    assert grown.answers == shipped["kind"].answers
    assert grown.names == shipped["kind"].names


def test_the_shipped_trees_answer_nothing_to_nothing() -> None:
    grown = Trees(Path(str(matter.__file__)).with_name(GROWN).read_bytes())
    assert grown.chances([]) == []


CHANCE = st.floats(1e-6, 1)


@given(CHANCE, CHANCE)
def test_what_lies_between_is_no_further_out(one: float, other: float) -> None:
    found = between({"yes": one, "no": 1 - one}, {"yes": other, "no": 1 - other})
    assert sum(found.values()) == pytest.approx(1)
    low, high = sorted((one, other))
    assert low - 1e-9 <= found["yes"] <= high + 1e-9
