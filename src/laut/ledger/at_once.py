"""Many short rows in one step.

The driver of SQLite lets other threads run before each row that it gives. Where many people read,
a thread then waits for its turn two thousand times for two thousand rows; one row with all of them
in it is waited for once. From PostgreSQL it is one value to decode instead of thousands.
"""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Text, cast, func, select


def at_once(connection: Connection, query: Any) -> list[Sequence[Any]]:
    """The rows of a selection of plain numbers and texts, in their order."""
    rows = query.subquery()
    if connection.dialect.name == "sqlite":
        every = select(func.json_group_array(func.json_array(*rows.c)))
    else:
        every = select(cast(func.json_agg(func.json_build_array(*rows.c)), Text))
    return list(json.loads(connection.scalar(every) or "[]"))
