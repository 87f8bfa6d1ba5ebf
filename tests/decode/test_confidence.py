"""How sure a statement is."""

import json
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.decode.confidence import EDGE, Calibration, calibration, odds
from laut.records import StatementType
from laut.tag.model import SHIPPED

TYPES = range(len(get_args(StatementType)))
CHANCES = st.floats(0, 1)
OFFSETS = st.tuples(*[st.floats(-10, 10)] * len(TYPES))
CALIBRATIONS = st.builds(Calibration, st.floats(0, 10), st.floats(0, 10), OFFSETS)
KINDS = st.sampled_from(TYPES)


@given(CALIBRATIONS, KINDS, CHANCES, CHANCES, CHANCES)
def test_a_surer_quotation_or_speaker_makes_a_surer_statement(
    sure: Calibration, kind: int, one: float, other: float, fixed: float
) -> None:
    low, high = sorted((one, other))
    assert 0 <= sure.sure(kind, low, fixed) <= sure.sure(kind, high, fixed) <= 1
    assert 0 <= sure.sure(kind, fixed, low) <= sure.sure(kind, fixed, high) <= 1


@given(CHANCES)
def test_plain_weights_give_the_chance_back(chance: float) -> None:
    plain = Calibration(1.0, 0.0, (0.0,) * len(TYPES))
    assert plain.sure(0, chance, 0.3) == pytest.approx(chance, abs=EDGE)


def test_each_type_has_its_own_offset() -> None:
    sure = Calibration(0.0, 0.0, (-2.0, -1.0, 0.0, 1.0, 2.0))
    found = [sure.sure(kind, 0.5, 0.5) for kind in TYPES]
    assert found == sorted(found)
    assert found[2] == 0.5


@given(CALIBRATIONS, KINDS, st.sampled_from([0.0, 1.0]), st.sampled_from([0.0, 1.0]))
def test_at_the_edges_nothing_is_certain(
    sure: Calibration, kind: int, quote: float, speaker: float
) -> None:
    assert 0 <= sure.sure(kind, quote, speaker) <= 1
    inside = [abs(chance - EDGE) for chance in (quote, speaker)]
    assert sure.sure(kind, quote, speaker) == sure.sure(kind, *inside)


@given(CHANCES, CHANCES)
def test_odds_rise_and_are_those_of_the_other_side_turned(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert odds(low) <= odds(high)
    assert odds(1 - one) == pytest.approx(-odds(one), rel=1e-6, abs=1e-9)
    assert abs(odds(one)) <= odds(1 - EDGE)


@given(CALIBRATIONS)
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, sure: Calibration
) -> None:
    path = tmp_path_factory.mktemp("model") / "calibration.json"
    path.write_text(sure.as_json(), encoding="utf-8")
    assert calibration(path) == sure


def test_the_shipped_weights_go_the_right_way() -> None:
    shipped = calibration(SHIPPED / "calibration.json")
    assert shipped.quote > 0
    assert shipped.speaker > 0
    assert len(shipped.offsets) == len(TYPES)
    content = json.loads((SHIPPED / "calibration.json").read_text(encoding="utf-8"))
    assert set(content) == {"quote", "speaker", "offsets"}
