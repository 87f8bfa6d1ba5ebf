"""The tables in ``german/saying``, and what a row of them says of its word."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, TypeVar

Kind = Literal["verb", "phrase", "noun", "preposition"]
Row = Mapping[str, str]
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Saying:
    """One row of a table; None where the word leaves the value to what is said with it.

    ``presupposes`` is true, claim, question or act; ``negated`` the stance under a negation, where
    that differs.
    """

    lemma: str
    kind: Kind
    stance: str | None
    certainty: str | None
    medium: str
    presupposes: str | None
    negated: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """A saying in a sequence of words: ``words`` are the places of its own words, ascending."""

    saying: Saying
    words: tuple[int, ...]


def table(name: str) -> tuple[dict[str, str], ...]:
    """Give the rows of one table (verbs, phrases, nouns, prepositions, strong), by column."""
    text = (files("laut.german") / "saying" / f"{name}.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    header = next(lines).split("\t")
    return tuple(dict(zip(header, line.split("\t"), strict=True)) for line in lines)


def saying_of(row: Row, kind: Kind) -> Saying:
    """Give what a row says; made when its word is met, as most never are."""
    lemma, *cells = row.values()
    stance, certainty, medium, presupposes, negated = (_or_none(cell) for cell in cells[:5])
    return Saying(lemma, kind, stance, certainty, medium or "", presupposes, negated)


def _or_none(cell: str) -> str | None:
    return None if cell == "-" else cell


@cache
def small(role: str) -> frozenset[str]:
    """Give the small words of one role."""
    return frozenset(_roles()[role].split())


@cache
def _roles() -> Mapping[str, str]:
    return {row["role"]: row["words"] for row in table("small_words")}


def by_key(pairs: Iterable[tuple[str, _Value]]) -> dict[str, list[_Value]]:
    """Give all values of each key, in their order."""
    found: dict[str, list[_Value]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found
