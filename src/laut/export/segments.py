"""Overlapping spans cut into pieces that do not overlap."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Role = Literal["quote", "cue", "frame", "speaker", "addressee", "damage"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text that plays a role in the statement (or damage) of that number."""

    begin: int
    end: int
    role: Role
    number: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text in which the same marks hold from beginning to end."""

    begin: int
    end: int
    marks: tuple[Mark, ...]


def segments(marks: Iterable[Mark], cuts: Iterable[int]) -> Iterator[Segment]:
    """Return the text from the first to the last cut in pieces.

    It is cut at each of the cuts and wherever a mark begins or ends between them; marks hold in
    the order in which they open.
    """
    changes = _changes(marks, cuts)
    open_marks: dict[Mark, None] = {}
    for begin, end in pairwise(sorted(changes)):
        _apply(open_marks, changes[begin])
        yield Segment(begin, end, tuple(open_marks))


def _changes(marks: Iterable[Mark], cuts: Iterable[int]) -> dict[int, list[tuple[Mark, bool]]]:
    """At which offset which mark opens (True) or closes (False)."""
    changes: defaultdict[int, list[tuple[Mark, bool]]] = defaultdict(list)
    changes.update((cut, []) for cut in cuts)
    for mark in marks:
        if mark.begin < mark.end:
            changes[mark.begin].append((mark, True))
            changes[mark.end].append((mark, False))
    return changes


def _apply(open_marks: dict[Mark, None], changes: list[tuple[Mark, bool]]) -> None:
    for mark, opens in changes:
        if opens:
            open_marks[mark] = None
        else:
            open_marks.pop(mark, None)
