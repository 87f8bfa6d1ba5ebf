"""Whether a column has one of many values.

PostgreSQL takes them as one array: a place for each would make a statement of its own for every
number of them, to be parsed and planned again each time.
"""

from typing import Any

from sqlalchemy import ARRAY, BigInteger, bindparam, func, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine


def among(
    column: Any, name: str, kind: type[TypeEngine[Any]] = BigInteger, *, found: bool = False
) -> FunctionElement[Any]:
    """Whether a column has one of the values that are filled in under a name, all at once.

    kind: of the values. found: the rows are found by something else, and it is asked of each.
    """
    values = bindparam(name, expanding=True, type_=kind())
    return _OfFound(column, values) if found else _Among(column, values)


class _Among(FunctionElement[Any]):
    """A column and the values. It has no type: SQLite would ask whether a truth value equals 1."""

    inherit_cache = True


class _OfFound(_Among):
    """The same where no index is looked at."""

    inherit_cache = True


@compiles(_Among)
def _in_list(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = element.clauses
    return compiler.process(column.in_(values), **options)


@compiles(_Among, "postgresql")
def _in_array(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = element.clauses
    array = bindparam(values.key, type_=ARRAY(values.type))
    return f"{compiler.process(column, **options)} = ANY({compiler.process(array, **options)})"


@compiles(_OfFound, "postgresql")
def _in_hashed(element: _OfFound, compiler: SQLCompiler, **options: Any) -> str:
    column, values = element.clauses
    array = func.unnest(bindparam(values.key, type_=ARRAY(values.type)))
    return compiler.process(column.in_(select(array)), **options)  # an array is searched in order
