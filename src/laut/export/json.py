"""Readings as JSON objects, by the contract that `laut schema` prints."""

import json
import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, get_args

from laut.errors import FormatError
from laut.records import (
    Article,
    Certainty,
    Damage,
    DamageKind,
    Entity,
    EntityKind,
    Link,
    LinkKind,
    Medium,
    Producer,
    Reading,
    Source,
    SourceKind,
    SourceOf,
    Span,
    Spans,
    Stance,
    Statement,
    StatementType,
    Status,
    Timex,
    TimexType,
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
    names = field_names(value.__class__)
    return {name: _plain(getattr(value, name)) for name in names} if names else value


@cache
def field_names(kind: Any) -> tuple[str, ...]:
    """The names of the fields of a kind of record, in their order; none of what is no record."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def to_json(reading: Reading) -> str:
    """Return the reading as one line of JSON."""
    return line(to_dict(reading))


def line(data: Mapping[str, Any]) -> str:
    """Return the data as one line of JSON that is safe to print."""
    return _UNSAFE.sub(_escaped, json.dumps(data, ensure_ascii=False))


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def from_json(text: str) -> Reading:
    """Return the reading that `to_json` wrote. Raises FormatError for anything else."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise FormatError(f"reading: not JSON ({error}); {_REMEDY}") from error
    return from_dict(data)


def from_dict(data: Mapping[str, Any]) -> Reading:
    """Return the reading that `to_dict` made; fields that later versions add are passed over.

    Raises FormatError for a missing field, an unknown value, a span that is not the text, or an id
    that nothing in the reading has.
    """
    try:
        return _reading(data)
    except (KeyError, TypeError, AttributeError) as error:
        problem = error.args[0] if isinstance(error, KeyError) else str(error)
        raise FormatError(f"reading: {problem}; {_REMEDY}") from error


_REMEDY = "give an object that this version's `laut read --json` printed"
_ROLES = ("quote", "cue", "frame", "speaker", "addressee")


def _reading(data: Mapping[str, Any]) -> Reading:
    _complete(Reading, data)
    article = _record(Article, data["article"])
    text = article.text
    reading = Reading(
        article=article,
        statements=tuple(_statement(each, text) for each in data["statements"]),
        sources=tuple(_source(each, text) for each in data["sources"]),
        entities=tuple(_entity(each, text) for each in data["entities"]),
        times=tuple(_time(each, text) for each in data["times"]),
        links=tuple(map(_link, data["links"])),
        damage=tuple(_damage(each, text) for each in data["damage"]),
        producer=_record(Producer, data["producer"]),
    )
    _connected(reading)
    return reading


def _statement(data: Mapping[str, Any], text: str) -> Statement:
    _complete(Statement, data)
    _one_of(data["type"], get_args(StatementType))
    _one_of(data["medium"], get_args(Medium))
    _one_of(data["stance"], get_args(Stance))
    _one_of(data["certainty"], get_args(Certainty))
    source = _record(SourceOf, data["source"])
    lists = {name: tuple(data[name]) for name in ("chain", "about")}
    roles = {role: _spans(data[role], text) for role in _ROLES}
    return _record(Statement, data, source=source, **lists, **roles)


def _source(data: Mapping[str, Any], text: str) -> Source:
    _complete(Source, data)
    _one_of(data["kind"], get_args(SourceKind))
    _one_of(data["status"], (*get_args(Status), None))
    _counted(data["count"])
    reason = data["anonymity_reason"]
    span = None if reason is None else _of_text(_record(Span, reason), text)
    return _record(Source, data, anonymity_reason=span)


def _counted(count: object) -> None:
    number = isinstance(count, int) and not isinstance(count, bool) and count > 0
    if not number and count not in {None, "several"}:
        raise TypeError(f"{count!r} is no count of people")


def _entity(data: Mapping[str, Any], text: str) -> Entity:
    _complete(Entity, data)
    _one_of(data["kind"], get_args(EntityKind))
    spans = {name: _spans(data[name], text) for name in ("mentions", "nominal_mentions")}
    return _record(Entity, data, **spans, aliases=tuple(data["aliases"]))


def _time(data: Mapping[str, Any], text: str) -> Timex:
    _complete(Timex, data)
    _one_of(data["type"], get_args(TimexType))
    return _of_text(_record(Timex, data), text)


def _link(data: Mapping[str, Any]) -> Link:
    _complete(Link, data)
    _one_of(data["kind"], get_args(LinkKind))
    return _record(Link, data)


def _damage(data: Mapping[str, Any], text: str) -> Damage:
    _complete(Damage, data)
    _one_of(data["kind"], get_args(DamageKind))
    return _of_text(_record(Damage, data), text)


def _spans(data: Sequence[Mapping[str, Any]], text: str) -> Spans:
    return tuple(_of_text(_record(Span, each), text) for each in data)


Placed = TypeVar("Placed", Span, Timex, Damage)


def _of_text(span: Placed, text: str) -> Placed:
    if text[span.begin : span.end] != span.text:
        raise TypeError(f"the article does not say {span.text!r} at {span.begin}-{span.end}")
    return span


def _one_of(value: str | None, known: tuple[str | None, ...]) -> None:
    if value not in known:
        raise TypeError(f"{value!r} is none of {', '.join(filter(None, known))}")


def _connected(reading: Reading) -> None:
    """Check that everything that is named by its id is there."""
    statements, sources = reading.statements, reading.sources
    spoken, voices = {each.id for each in statements}, {each.id for each in sources}
    things = {each.id for each in reading.entities}
    for source in sources:
        _known("source", [source.member_of], voices)
        _known("entity", [source.entity], things)
    for each in statements:
        _known("statement", [each.nested_in], spoken)
        _known("source", [each.source.id, *each.chain], voices)
        _known("entity", [each.source.entity, *each.about], things)
        _led_to(each, sources)
    for link in reading.links:
        _known("statement", [link.a, link.b], spoken)


def _led_to(statement: Statement, sources: Iterable[Source]) -> None:
    """Check that the chain ends with the source, and that its kind and entity are repeated."""
    repeated = statement.source
    if statement.chain[-1:] != (repeated.id,):
        raise TypeError(f"the chain of {statement.id!r} does not end with its source")
    if not any(SourceOf(each.id, each.kind, each.entity) == repeated for each in sources):
        raise TypeError(f"the source of {statement.id!r} is not as it is among the sources")


def _known(what: str, ids: Iterable[str | None], there: Container[str]) -> None:
    for each in ids:
        if each is not None and each not in there:
            raise TypeError(f"there is no {what} {each!r}")


def _record(record: type[Record], data: Mapping[str, Any], **converted: Any) -> Record:
    """Return the record from the fields that it knows."""
    return record(**({name: data[name] for name in _complete(record, data)} | converted))


def _complete(record: type[Any], data: Mapping[str, Any]) -> list[str]:
    """Return the names of the record's fields. Raises KeyError with all that are missing."""
    names = [field.name for field in fields(record)]
    missing = [name for name in names if name not in data]
    if missing:
        where = "" if record is Reading else f"{record.__name__}: "
        raise KeyError(f"{where}no {', '.join(missing)}")
    return names
