"""Many short rows in one step.

The driver of SQLite lets other threads run before each row that it gives. Where many people read,
a thread then waits for its turn two thousand times for two thousand rows; one row with all of them
in it is waited for once. From PostgreSQL it is one value to decode instead of thousands.
"""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Text, cast, func, select


class AtOnce:
    """A selection of plain numbers and texts, which may have values to be filled in."""

    def __init__(self, query: Any) -> None:
        rows = query.subquery()
        self._sqlite = select(func.json_group_array(func.json_array(*rows.c)))
        self._others = select(cast(func.json_agg(func.json_build_array(*rows.c)), Text))

    def rows(self, connection: Connection, **values: Any) -> list[Sequence[Any]]:
        """All its rows, in their order."""
        every = self._sqlite if connection.dialect.name == "sqlite" else self._others
        return list(json.loads(connection.scalar(every, values) or "[]"))


def at_once(connection: Connection, query: Any) -> list[Sequence[Any]]:
    """The rows of a selection that is made for one question only."""
    return AtOnce(query).rows(connection)
