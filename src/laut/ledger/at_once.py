"""Many short rows in one step.

The driver of SQLite lets other threads run before each row that it gives. Where many people read,
a thread then waits for its turn two thousand times for two thousand rows; one row with all of them
in it is waited for once. PostgreSQL gives all rows at once anyway.
"""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, func, select


def at_once(connection: Connection, query: Any) -> list[Sequence[Any]]:
    """The rows of a selection of plain numbers and texts, in their order."""
    if connection.dialect.name != "sqlite":
        return [tuple(row) for row in connection.execute(query)]
    rows = query.subquery()
    found = connection.scalar(select(func.json_group_array(func.json_array(*rows.c))))
    return list(json.loads(found or "[]"))
