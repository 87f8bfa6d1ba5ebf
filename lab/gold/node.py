"""A value of a YAML file together with its place, so that every error names file and field."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import yaml

from laut.errors import FormatError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a file; ``path`` leads to it: ``statements.s4.quote[0]``."""

    file: Path
    path: str
    value: Any

    def fail(self, problem: str) -> NoReturn:
        """Raise FormatError with file, field and problem in one line."""
        raise FormatError(f"{self.file}: {self.path or 'file'}: {problem}")

    def at(self, key: str) -> "Node":
        """Return the field of a mapping. Raises FormatError where it is missing."""
        if not isinstance(self.value, dict):
            self.fail(f"wants fields, has {self.value!r}")
        if key not in self.value:
            self.fail(f"the field {key} is missing")
        return Node(self.file, f"{self.path}.{key}".lstrip("."), self.value[key])

    def only(self, known: Collection[str]) -> None:
        """Raise FormatError for a field with another name than these."""
        if not isinstance(self.value, dict):
            self.fail(f"wants fields, has {self.value!r}")
        if unknown := [str(key) for key in self.value if key not in known]:
            self.fail(f"does not know the field {', '.join(unknown)}")

    def each(self) -> Iterator["Node"]:
        """Yield the items of a list; those with an id are called by it."""
        if not isinstance(self.value, list):
            self.fail(f"wants a list, has {self.value!r}")
        for number, item in enumerate(self.value):
            named = item.get("id") if isinstance(item, dict) else None
            place = f".{named}" if isinstance(named, str) else f"[{number}]"
            yield Node(self.file, self.path + place, item)

    def words(self) -> str:
        """Return a string that says something."""
        if not isinstance(self.value, str) or not self.value.strip():
            self.fail(f"wants text, has {self.value!r}")
        return self.value

    def number(self) -> int:
        """Return a whole number from 1."""
        if not isinstance(self.value, int) or isinstance(self.value, bool) or self.value < 1:
            self.fail(f"wants a whole number from 1, has {self.value!r}")
        return self.value

    def one_of(self, known: tuple[T, ...]) -> T:
        """Return the one of these values that stands here."""
        if self.value not in known:
            self.fail(f"{self.value!r} is none of {', '.join(map(str, known))}")
        return known[known.index(self.value)]

    def maybe(self, read: Callable[["Node"], T]) -> T | None:
        """Return None where the field is null, else what `read` makes of it."""
        return None if self.value is None else read(self)


def root(file: Path) -> Node:
    """Return the whole of a YAML file. Raises FormatError where it is no YAML."""
    try:
        return Node(file, "", yaml.safe_load(file.read_text(encoding="utf-8")))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise FormatError(f"{file}: file: not YAML ({' '.join(str(error).split())})") from error
