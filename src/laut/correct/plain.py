"""Corrections as plain dicts, lists and strings, and back: how a ledger keeps them."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from laut.correct.records import CHANGES, ROLES, VALUES, Anchor, Correction, Told, Value, Voice
from laut.errors import FormatError
from laut.records import Span, Spans

_WHOLE = frozenset({"accept", "add"})
_SPANS = frozenset({"quote", *ROLES})
_WORDS = ("type", "medium", "stance", "certainty")


def to_plain(correction: Correction) -> dict[str, Any]:
    """The correction as plain dicts, lists and strings."""
    return asdict(correction)


def from_plain(data: Mapping[str, Any]) -> Correction:
    """The correction that `to_plain` was given. Raises FormatError for anything else."""
    try:
        return _correction(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FormatError(
            f"a correction is damaged ({error}); make it anew, or restore a dump"
        ) from error


def _correction(data: Mapping[str, Any]) -> Correction:
    change = data["change"]
    if change not in CHANGES:
        raise ValueError(f"{change!r} is no change")
    at = data["at"]
    place = Anchor(spans(at["quote"]), spans(at["cue"]), str(at["before"]), str(at["after"]))
    if not place.quote:
        raise ValueError("it has no place")
    return Correction(place, change, _to(change, data["to"]), _was(change, data["was"]))


def _to(change: str, data: Any) -> Value:
    if change == "reject":
        return None
    return _told(data) if change in _WHOLE else _value(change, data)


def _was(change: str, data: Any) -> Value:
    if change in _WHOLE:
        return None
    return _told(data) if change == "reject" else _value(change, data)


def _value(change: str, data: Any) -> Value:
    """The value that a change of one field has."""
    if change in _SPANS:
        return spans(data)
    return _voice(data) if change == "source" else _known(change, data)


def _told(data: Mapping[str, Any]) -> Told:
    roles = {role: spans(data[role]) for role in sorted(_SPANS)}
    values = {name: _known(name, data[name]) for name in _WORDS}
    return Told(**{**data, **roles, **values, "voice": _voice(data["voice"])})


def _voice(data: Mapping[str, Any]) -> Voice:
    named = data["named"]
    return Voice(
        **{**data, "kind": _known("kind", data["kind"]), "named": named and _known("named", named)}
    )


def _known(name: str, value: Any) -> Any:
    """A value that the contract allows for the field of this name."""
    if value not in VALUES[name]:
        raise ValueError(f"{value!r} is no {name}")
    return value


def spans(data: Sequence[Mapping[str, Any]]) -> Spans:
    """The spans of a list of objects."""
    return tuple(Span(int(each["begin"]), int(each["end"]), str(each["text"])) for each in data)
