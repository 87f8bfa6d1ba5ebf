import json
from dataclasses import fields
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator, ValidationError

from laut import records
from laut.export.json import to_dict
from laut.schema import schema, schema_text
from tests.export.samples import bridge

LATER: dict[str, Any] = {
    "source": {"id": "q1", "kind": "role", "entity": None},
    "chain": ["q2", "q1"],
    "stance": "denies",
    "certainty": "negated",
    "about": ["e1"],
    "time": "DCT-1W",
}
SOURCE: dict[str, Any] = {
    "id": "q1",
    "kind": "anonymous-group",
    "entity": None,
    "text": "mehrere Beamte, die nicht genannt werden wollen",
    "count": "several",
    "affiliation": None,
    "status": "current+former",
    "anonymity_reason": {"begin": 0, "end": 5, "text": "Elder"},
    "member_of": None,
}
ENTITY = {
    "id": "e1",
    "canonical": "Ilse Kröger",
    "kind": "person",
    "mentions": [],
    "nominal_mentions": [],
    "aliases": ["Kröger"],
}
TIME = {
    "begin": 0,
    "end": 5,
    "text": "März",
    "type": "DATE",
    "value": "2024-03",
    "anchored": True,
    "resolved": "2024-03",
}
LINK = {"kind": "denies", "a": "s1", "b": "s2", "score": 0.5, "why": "bestritt"}


def full() -> dict[str, Any]:
    """A reading with everything that later versions fill."""
    data = to_dict(bridge())
    data["statements"][0] |= LATER
    return data | {"sources": [SOURCE], "entities": [ENTITY], "times": [TIME], "links": [LINK]}


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
        ("damage", records.Damage),
        ("producer", records.Producer),
    ],
)
def test_every_field_of_a_record_is_required(definition: str, record: type) -> None:
    names = {field.name for field in fields(record)}
    assert set(schema()["$defs"][definition]["required"]) == names


def test_enumerations_are_those_of_the_records() -> None:
    defs = schema()["$defs"]
    statement = defs["statement"]["properties"]
    assert tuple(statement["type"]["enum"]) == get_args(records.StatementType)
    assert tuple(statement["medium"]["enum"]) == get_args(records.Medium)
    assert tuple(defs["damage"]["properties"]["kind"]["enum"]) == get_args(records.DamageKind)


def test_later_fields_are_admitted() -> None:
    check(full())


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
