import json
from dataclasses import fields
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator, ValidationError

from laut import records
from laut.export.json import to_dict
from laut.schema import schema, schema_text
from tests.export.samples import leak


def full() -> dict[str, Any]:
    """A reading with something in every field."""
    return to_dict(leak())


def check(data: object) -> None:
    Draft202012Validator(schema()).validate(data)


def test_the_schema_is_valid_and_published_as_text() -> None:
    Draft202012Validator.check_schema(schema())
    assert json.loads(schema_text()) == schema()


@pytest.mark.parametrize(
    ("definition", "record"),
    [
        ("span", records.Span),
        ("article", records.Article),
        ("statement", records.Statement),
        ("source", records.Source),
        ("entity", records.Entity),
        ("time", records.Timex),
        ("link", records.Link),
        ("damage", records.Damage),
        ("producer", records.Producer),
    ],
)
def test_every_field_of_a_record_is_required(definition: str, record: type) -> None:
    names = {field.name for field in fields(record)}
    assert set(schema()["$defs"][definition]["required"]) == names


def test_every_field_of_a_reading_and_of_a_source_named_is_required() -> None:
    names = {field.name for field in fields(records.Reading)}
    assert set(schema()["required"]) == names
    named = schema()["$defs"]["statement"]["properties"]["source"]
    assert set(named["required"]) == {field.name for field in fields(records.SourceOf)}


def test_enumerations_are_those_of_the_records() -> None:
    defs = schema()["$defs"]
    statement = defs["statement"]["properties"]
    assert tuple(statement["type"]["enum"]) == get_args(records.StatementType)
    assert tuple(statement["medium"]["enum"]) == get_args(records.Medium)
    assert tuple(statement["stance"]["enum"]) == get_args(records.Stance)
    assert tuple(statement["certainty"]["enum"]) == get_args(records.Certainty)
    assert tuple(defs["sourceKind"]["enum"]) == get_args(records.SourceKind)
    assert tuple(defs["entity"]["properties"]["kind"]["enum"]) == get_args(records.EntityKind)
    assert tuple(defs["time"]["properties"]["type"]["enum"]) == get_args(records.TimexType)
    assert tuple(defs["link"]["properties"]["kind"]["enum"]) == get_args(records.LinkKind)
    assert tuple(defs["damage"]["properties"]["kind"]["enum"]) == get_args(records.DamageKind)


def test_a_reading_is_admitted() -> None:
    check(full())


@pytest.mark.parametrize("name", ["sources", "entities", "times", "links"])
def test_a_reading_without_a_field_is_refused(name: str) -> None:
    data = full()
    del data[name]
    with pytest.raises(ValidationError):
        check(data)


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("statements", 0, "stance"), "shouts"),
        (("statements", 0, "certainty"), None),
        (("statements", 0, "confidence"), 1.5),
        (("statements", 0, "confidnce"), 1),
        (("statements", 0, "source"), {"id": "q1", "kind": "animal", "entity": None}),
        (("statements", 0, "nested_in"), 3),
        (("sources", 0, "count"), 0),
        (("sources", 0, "status"), "retired"),
        (("entities", 0, "kind"), "animal"),
        (("times", 0, "type"), "EPOCH"),
        (("links", 0, "kind"), "likes"),
        (("article", "id"), "sha256:123"),
        (("article", "published"), "12.03.2024"),
        (("producer", "model_sha256"), ""),
        (("extra",), 1),
    ],
)
def test_wrong_values_are_refused(path: tuple[Any, ...], wrong: object) -> None:
    data = full()
    place: Any = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = wrong
    with pytest.raises(ValidationError):
        check(data)
