"""The statements and the damage of a reading, put in the order in which a person meets them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from laut.records import Damage, Reading, Statement


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement with its number in reading order (from 1) and its depth of nesting (from 0).

    `parent` is the number of the statement around it, `around` that statement.
    """

    statement: Statement
    number: int
    depth: int
    parent: int | None
    around: Statement | None


def position(statement: Statement) -> int:
    """Where a reader meets the statement: the beginning of its quote, or of what it has."""
    spans = statement.quote or statement.frame or statement.cue or statement.speaker
    return min((span.begin for span in spans), default=0)


def in_reading_order(statements: tuple[Statement, ...]) -> tuple[Placed, ...]:
    """All the statements, each nested one after the one that holds it."""
    placed: list[Placed] = []
    for statement, depth, parent in _walk(statements):
        up = placed[parent] if parent is not None else None
        number, around = (up.number, up.statement) if up else (None, None)
        placed.append(Placed(statement, len(placed) + 1, depth, number, around))
    return tuple(placed)


def _walk(statements: tuple[Statement, ...]) -> Iterator[tuple[Statement, int, int | None]]:
    """Depth first: statement, depth, and the index of its parent in this very order."""
    inside = _children(statements)
    waiting = [(statement, 0, None) for statement in reversed(inside[None])]
    stack: list[tuple[Statement, int, int | None]] = list(waiting)
    index = 0
    while stack:
        statement, depth, parent = stack.pop()
        yield statement, depth, parent
        stack.extend((child, depth + 1, index) for child in reversed(inside[statement.id]))
        index += 1


def _children(statements: tuple[Statement, ...]) -> defaultdict[str | None, list[Statement]]:
    """Return the statements by the id of the one around them, sorted by position."""
    parents = {each.id: each.nested_in for each in statements}
    inside: defaultdict[str | None, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=lambda each: (position(each), each.type)):
        inside[_holder(statement, parents)].append(statement)
    return inside


def _holder(statement: Statement, parents: dict[str, str | None]) -> str | None:
    """Return the parent's id; None where there is no parent or the nesting goes in a circle."""
    seen, up = {statement.id}, statement.nested_in
    while up in parents and up not in seen:
        seen.add(up)
        up = parents[up]
    in_circle = up in seen
    return statement.nested_in if statement.nested_in in parents and not in_circle else None


def grouped(damage: Iterable[Damage]) -> tuple[tuple[Damage, ...], ...]:
    """Return damage of the same kind to the same words together, each group by its first place."""
    groups: defaultdict[object, list[Damage]] = defaultdict(list)
    for found in sorted(damage, key=lambda each: each.begin):
        groups[found.kind, found.text, found.suggestion].append(found)
    return tuple(map(tuple, groups.values()))


def confident(reading: Reading, minimum: float) -> Reading:
    """Return the reading without statements below the minimum; what they held moves up.

    Links to them go with them; the voices, names and times of the article stay.
    """
    parents = {each.id: each.nested_in for each in reading.statements}
    kept = {each.id for each in reading.statements if each.confidence >= minimum}
    statements = tuple(
        replace(each, nested_in=_nearest(each.nested_in, kept, parents))
        for each in reading.statements
        if each.id in kept
    )
    links = tuple(each for each in reading.links if {each.a, each.b} <= kept)
    return replace(reading, statements=statements, links=links)


def _nearest(up: str | None, kept: set[str], parents: dict[str, str | None]) -> str | None:
    """Return the nearest statement around that is kept."""
    steps = len(parents)
    while up is not None and up not in kept and steps:
        up, steps = parents.get(up), steps - 1
    return up if up in kept else None
