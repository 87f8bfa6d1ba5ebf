"""The values of a reading as small numbers, and as they come back."""

import datetime
from collections.abc import Sequence
from typing import Any, Final, get_args

from sqlalchemy import SmallInteger, TypeDecorator
from sqlalchemy.engine import Dialect

from laut.records import (
    Certainty,
    EntityKind,
    LinkKind,
    SourceKind,
    Stance,
    StatementType,
)

# A number stands in a database for as long as that is kept: new values go to the end of the list
# in laut.records, and none moves. A test holds the lists.
TYPES: Final[tuple[str, ...]] = get_args(StatementType)
STANCES: Final[tuple[str, ...]] = get_args(Stance)
CERTAINTIES: Final[tuple[str, ...]] = get_args(Certainty)
SOURCES: Final[tuple[str, ...]] = get_args(SourceKind)
ENTITIES: Final[tuple[str, ...]] = get_args(EntityKind)
LINKS: Final[tuple[str, ...]] = get_args(LinkKind)


class Coded(TypeDecorator[str]):
    """A column that holds one of some values as its number."""

    impl = SmallInteger
    cache_ok = True

    def __init__(self, values: Sequence[str]) -> None:
        super().__init__()
        self.values = tuple(values)

    def process_bind_param(self, value: str | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Return the number of a value."""
        return None if value is None else self.values.index(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return the value of a number."""
        return None if value is None else self.values[value]


def day_number(date: str | None) -> int | None:
    """An ISO day as a number that sorts and reads like it: 2026-03-14 is 20260314.

    None for what is no day: an article is kept whatever it says of its date.
    """
    try:
        day = datetime.date.fromisoformat((date or "")[:10])
    except ValueError:
        return None
    return day.year * 10_000 + day.month * 100 + day.day


def day_text(number: int | None) -> str | None:
    """The ISO day of such a number."""
    if number is None:
        return None
    text = f"{number:08d}"
    return f"{text[:4]}-{text[4:6]}-{text[6:]}"


def date_of(day: int) -> datetime.date:
    """The date of a day that `day_number` gave."""
    return datetime.date(day // 10_000, day // 100 % 100, day % 100)
