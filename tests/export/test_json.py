import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from laut.errors import FormatError
from laut.export.json import from_dict, from_json, to_dict, to_json
from laut.records import Reading
from laut.schema import schema
from tests.export.samples import PRODUCER, article, bridge, hostile, silent

SAMPLES = [bridge, hostile, silent]


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_reading_comes_back_from_json_as_it_was(sample: Callable[[], Reading]) -> None:
    assert from_json(to_json(sample())) == sample()
    assert from_dict(to_dict(sample())) == sample()


@pytest.mark.parametrize("sample", SAMPLES)
def test_json_is_what_the_schema_says(sample: Callable[[], Reading]) -> None:
    Draft202012Validator(schema()).validate(json.loads(to_json(sample())))


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_one_line_of_utf8_and_comes_back(text: str) -> None:
    reading = Reading(article(text, uri=text, title=text), (), (), PRODUCER)
    line = to_json(reading)
    line.encode("utf-8")
    assert len(line.splitlines()) == 1
    assert from_json(line) == reading


def test_json_has_nothing_that_steers_a_terminal() -> None:
    assert not set(to_json(hostile())) & set("\x00\x07\x1b\x9b\u202e\u202c\u200f")


def test_letters_stay_readable() -> None:
    assert "„Wir haben die Risse“" in to_json(bridge())


def test_fields_of_later_versions_are_passed_over() -> None:
    data = to_dict(bridge())
    data["sources"] = []
    data["statements"][0]["stance"] = "asserts"
    assert from_dict(data) == bridge()


def test_later_fields_are_absent_and_not_null() -> None:
    data = to_dict(bridge())
    assert set(data) == {"article", "statements", "damage", "producer"}
    assert not {"source", "chain", "stance", "certainty"} & set(data["statements"][0])


def without_damage(data: dict[str, Any]) -> None:
    del data["damage"]


def with_another_type(data: dict[str, Any]) -> None:
    data["statements"][0]["type"] = "Shouted"


def with_another_word(data: dict[str, Any]) -> None:
    data["statements"][0]["quote"][0]["text"] = "nie gesagt"


def without_article(data: dict[str, Any]) -> None:
    data["article"] = None


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (without_damage, "no 'damage'"),
        (with_another_type, "'Shouted' is none of Direct"),
        (with_another_word, "does not say 'nie gesagt'"),
        (without_article, "not subscriptable"),
    ],
)
def test_what_is_no_reading_is_refused_in_one_line(
    spoil: Callable[[dict[str, Any]], None], problem: str
) -> None:
    data = to_dict(bridge())
    spoil(data)
    with pytest.raises(FormatError, match=problem) as refused:
        from_dict(data)
    assert "give an object" in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("line", ["", "{", "[]", "3", "null"])
def test_what_is_not_json_is_refused(line: str) -> None:
    with pytest.raises(FormatError):
        from_json(line)
