"""Corrections as plain dicts, lists and strings, and back: how a ledger keeps them."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from laut.correct.records import CHANGES, ROLES, Anchor, Correction, Told, Value, Voice
from laut.errors import FormatError
from laut.records import Span, Spans

_WHOLE = frozenset({"accept", "add"})
_SPANS = frozenset({"quote", *ROLES})


def to_plain(correction: Correction) -> dict[str, Any]:
    """The correction as plain dicts, lists and strings."""
    return asdict(correction)


def from_plain(data: Mapping[str, Any]) -> Correction:
    """The correction that `to_plain` was given. Raises FormatError for anything else."""
    try:
        return _correction(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FormatError(
            f"a correction in the ledger is damaged ({error}); restore a dump"
        ) from error


def _correction(data: Mapping[str, Any]) -> Correction:
    change = data["change"]
    if change not in CHANGES:
        raise ValueError(f"{change!r} is no change")
    at = data["at"]
    place = Anchor(spans(at["quote"]), spans(at["cue"]), str(at["before"]), str(at["after"]))
    if not place.quote:
        raise ValueError("it has no place")
    return Correction(place, change, _value(change, data["to"]), _before(change, data["was"]))


def _before(change: str, data: Any) -> Value:
    return _told(data) if change == "reject" else _value(change, data)


def _value(change: str, data: Any) -> Value:
    """The value that a change of this name has."""
    if data is None or change == "reject":
        return None
    if change in _WHOLE:
        return _told(data)
    if change in _SPANS:
        return spans(data)
    return Voice(**data) if change == "source" else str(data)


def _told(data: Mapping[str, Any]) -> Told:
    roles = {role: spans(data[role]) for role in sorted(_SPANS)}
    return Told(**{**data, **roles, "voice": Voice(**data["voice"])})


def spans(data: Sequence[Mapping[str, Any]]) -> Spans:
    """The spans of a list of objects."""
    return tuple(Span(int(each["begin"]), int(each["end"]), str(each["text"])) for each in data)
