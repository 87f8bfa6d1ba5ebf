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
from tests.export.samples import article, bridge, hostile, leak, silent
from tests.made import reading

SAMPLES = [bridge, hostile, leak, silent]


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_reading_comes_back_from_json_as_it_was(sample: Callable[[], Reading]) -> None:
    assert from_json(to_json(sample())) == sample()
    assert from_dict(to_dict(sample())) == sample()


@pytest.mark.parametrize("sample", SAMPLES)
def test_json_is_what_the_schema_says(sample: Callable[[], Reading]) -> None:
    Draft202012Validator(schema()).validate(json.loads(to_json(sample())))


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_one_line_of_utf8_and_comes_back(text: str) -> None:
    found = reading(article(text, uri=text, title=text))
    line = to_json(found)
    line.encode("utf-8")
    assert len(line.splitlines()) == 1
    assert from_json(line) == found


def test_json_has_nothing_that_steers_a_terminal() -> None:
    assert not set(to_json(hostile())) & set("\x00\x07\x1b\x9b\u202e\u202c\u200f")


def test_letters_stay_readable() -> None:
    assert "„Wir haben die Risse“" in to_json(bridge())


def test_fields_of_later_versions_are_passed_over() -> None:
    data = to_dict(leak())
    data["weather"] = []
    data["statements"][0]["mood"] = "angry"
    assert from_dict(data) == leak()


def test_a_reading_of_an_older_version_is_refused_with_all_that_it_lacks() -> None:
    data = to_dict(bridge())
    for name in ("sources", "entities", "times", "links"):
        del data[name]
    with pytest.raises(FormatError) as refused:
        from_json(json.dumps(data))
    told = str(refused.value)
    assert told.startswith("reading: no sources, entities, times, links; give an object")
    assert "this version" in told


def test_a_source_keeps_its_reason_as_a_piece_of_the_article() -> None:
    found = from_json(to_json(leak()))
    reason = next(each.anonymity_reason for each in found.sources if each.anonymity_reason)
    assert found.article.text[reason.begin : reason.end] == "weil sie nicht sprechen dürfen"


@pytest.mark.parametrize(
    ("place", "value", "problem"),
    [
        (("article",), None, "not iterable|NoneType"),
        (("statements", 0, "type"), "Shouted", "'Shouted' is none of Direct"),
        (("statements", 0, "quote", 0, "text"), "nie gesagt", "does not say 'nie gesagt'"),
        (("statements", 0, "stance"), "shouts", "'shouts' is none of asserts"),
        (("statements", 0, "certainty"), None, "None is none of asserted"),
        (("statements", 0, "nested_in"), "s9", "there is no statement 's9'"),
        (("statements", 0, "source"), {"id": "q9"}, "SourceOf: no kind, entity"),
        (("statements", 0, "source", "id"), "q9", "there is no source 'q9'"),
        (("statements", 0, "source", "kind"), "role", "not as it is among the sources"),
        (("statements", 0, "source", "entity"), "e9", "there is no entity 'e9'"),
        (("statements", 0, "chain"), ["q9", "q1"], "there is no source 'q9'"),
        (("statements", 0, "chain"), ["q1", "q2"], "does not end with its source"),
        (("statements", 0, "chain"), [], "does not end with its source"),
        (("statements", 0, "about"), ["e9"], "there is no entity 'e9'"),
        (("sources", 0, "kind"), "animal", "'animal' is none of named-person"),
        (("sources", 0, "entity"), "e9", "there is no entity 'e9'"),
        (("sources", 0, "count"), 0, "0 is no count"),
        (("sources", 0, "count"), True, "True is no count"),
        (("sources", 0, "count"), "many", "'many' is no count"),
        (("sources", 0, "status"), "retired", "'retired' is none of current"),
        (("sources", 0, "member_of"), "q9", "there is no source 'q9'"),
        (("sources", 2, "anonymity_reason", "begin"), 0, "does not say"),
        (("entities", 0, "kind"), "animal", "'animal' is none of person"),
        (("entities", 0, "mentions", 0, "end"), 0, "does not say 'Jan Bremmer'"),
        (("times", 0, "type"), "EPOCH", "'EPOCH' is none of DATE"),
        (("times", 0, "text"), "Mai", "does not say 'Mai'"),
        (("links", 0, "kind"), "likes", "'likes' is none of repeats"),
        (("links", 0, "a"), "s9", "there is no statement 's9'"),
        (("links", 0, "b"), "s9", "there is no statement 's9'"),
    ],
)
def test_what_is_no_reading_is_refused_in_one_line(
    place: tuple[Any, ...], value: object, problem: str
) -> None:
    data = to_dict(leak())
    inner: Any = data
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    with pytest.raises(FormatError, match=problem) as refused:
        from_dict(data)
    assert "give an object" in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (("damage",), "no damage"),
        (("statements", 0, "stance"), "Statement: no stance"),
        (("sources", 0, "count"), "Source: no count"),
        (("times", 0, "value"), "Timex: no value"),
    ],
)
def test_a_field_that_is_missing_is_named(place: tuple[Any, ...], told: str) -> None:
    data = to_dict(leak())
    inner: Any = data
    for step in place[:-1]:
        inner = inner[step]
    del inner[place[-1]]
    with pytest.raises(FormatError, match=f"reading: {told};"):
        from_dict(data)


@pytest.mark.parametrize("line", ["", "{", "[]", "3", "null"])
def test_what_is_not_json_is_refused(line: str) -> None:
    with pytest.raises(FormatError):
        from_json(line)
