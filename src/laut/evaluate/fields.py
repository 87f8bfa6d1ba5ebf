"""Checked access to the fields of parsed JSON; each error names the field that is wrong."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeVar

from laut.errors import FormatError

T = TypeVar("T", bound=str)

_KINDS: Final[Mapping[type, str]] = {
    str: "a string",
    int: "a whole number",
    bool: "true or false",
    list: "a list",
    dict: "an object",
}


def parsed(line: str) -> Mapping[str, Any]:
    """Give the JSON object that the line holds."""
    try:
        content = json.loads(line)
    except json.JSONDecodeError as error:
        raise FormatError(f"not JSON, {error.msg} at column {error.colno}") from error
    except (RecursionError, ValueError) as error:
        raise FormatError("JSON nested too deep or with too long a number") from error
    document: Mapping[str, Any] = checked(content, "the line", dict)
    return document


def field(content: Mapping[str, Any], key: str, kind: type, where: str = "") -> Any:
    """Give the value of a key that must be there and of the kind; ``where`` leads to the object."""
    name = f"{where}.{key}" if where else key
    if key not in content:
        raise FormatError(f"{name} is missing")
    return checked(content[key], name, kind)


def checked(value: Any, name: str, kind: type) -> Any:
    """Give the value back when it is of exactly this kind: true is no whole number."""
    if type(value) is not kind:
        raise FormatError(f"{name} is not {_KINDS[kind]}")
    return value


def one_of(allowed: Iterable[T], content: Mapping[str, Any], key: str, where: str) -> T:
    """Give the string of a key when it is an allowed one."""
    value: T = field(content, key, str, where)
    if value not in allowed:
        raise FormatError(f"{where}.{key} is {value!r}, not one of {', '.join(allowed)}")
    return value


def entries(content: Mapping[str, Any], key: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Give the objects of a list with their positions."""
    for i, entry in enumerate(field(content, key, list)):
        yield i, checked(entry, f"{key}[{i}]", dict)


def maybe(content: Mapping[str, Any], key: str, kind: type, where: str) -> Any:
    """Give the value of a key that may be null or absent, else of the kind."""
    return None if content.get(key) is None else field(content, key, kind, where)
