"""Readings as JSON objects, by the contract that `laut schema` prints."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, get_args

from laut.errors import FormatError
from laut.records import (
    Article,
    Damage,
    DamageKind,
    Medium,
    Producer,
    Reading,
    Span,
    Spans,
    Statement,
    StatementType,
)

Record = TypeVar("Record")

# Characters that json leaves as they are and that a terminal, a UTF-8 encoder or a reader of
# lines would stumble over: as \uXXXX they come back the same.
_UNSAFE = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]",
)


def to_dict(reading: Reading) -> dict[str, Any]:
    """Return the reading as plain dicts, lists, strings and numbers."""
    plain: dict[str, Any] = _plain(reading)
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


def to_json(reading: Reading) -> str:
    """Return the reading as one line of JSON."""
    return _UNSAFE.sub(_escaped, json.dumps(to_dict(reading), ensure_ascii=False))


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def from_json(line: str) -> Reading:
    """Return the reading that `to_json` wrote. Raises FormatError for anything else."""
    try:
        data = json.loads(line)
    except ValueError as error:
        raise FormatError(f"reading: not JSON ({error}); {_REMEDY}") from error
    return from_dict(data)


def from_dict(data: Mapping[str, Any]) -> Reading:
    """Return the reading that `to_dict` made; fields that later versions add are passed over.

    Raises FormatError for a missing field, an unknown value, or a span that is not the text.
    """
    try:
        return _reading(data)
    except (KeyError, TypeError, AttributeError) as error:
        problem = f"no {error}" if isinstance(error, KeyError) else str(error)
        raise FormatError(f"reading: {problem}; {_REMEDY}") from error


_REMEDY = "give an object that `laut read --json` printed"
_ROLES = ("quote", "cue", "frame", "speaker", "addressee")


def _reading(data: Mapping[str, Any]) -> Reading:
    article = _record(Article, data["article"])
    return Reading(
        article=article,
        statements=tuple(_statement(each, article.text) for each in data["statements"]),
        damage=tuple(_damage(each, article.text) for each in data["damage"]),
        producer=_record(Producer, data["producer"]),
    )


def _statement(data: Mapping[str, Any], text: str) -> Statement:
    _one_of(data["type"], get_args(StatementType))
    _one_of(data["medium"], get_args(Medium))
    return _record(Statement, data, **{role: _spans(data[role], text) for role in _ROLES})


def _damage(data: Mapping[str, Any], text: str) -> Damage:
    _one_of(data["kind"], get_args(DamageKind))
    return _of_text(_record(Damage, data), text)


def _spans(data: Sequence[Mapping[str, Any]], text: str) -> Spans:
    return tuple(_of_text(_record(Span, each), text) for each in data)


Placed = TypeVar("Placed", Span, Damage)


def _of_text(span: Placed, text: str) -> Placed:
    if text[span.begin : span.end] != span.text:
        raise TypeError(f"the article does not say {span.text!r} at {span.begin}-{span.end}")
    return span


def _one_of(value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise TypeError(f"{value!r} is none of {', '.join(known)}")


def _record(record: type[Record], data: Mapping[str, Any], **converted: Any) -> Record:
    """Return the record from the fields that it knows."""
    known = (field.name for field in fields(record))  # type: ignore[arg-type]
    return record(**({name: data[name] for name in known} | converted))
