"""What a rule sees and what it gives: a match in its scene, and pieces with their sense."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from laut.records import TimexType
from laut.times.arithmetic import first_day
from laut.times.kinds import CODES
from laut.times.lexicon import Value
from laut.times.tokens import Token


@dataclass(frozen=True, slots=True)
class Sense:
    """What an expression means. ``resolved`` is its absolute point in time, where there is one."""

    type: TimexType
    value: str
    resolved: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """One expression: a half-open range of tokens and its sense."""

    first: int
    last: int
    sense: Sense


Pieces = Sequence[Piece] | None
"""What a rule gives: expressions; nothing where there is none after all; None where another
rule may try."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What was mentioned before: the last day, the last point of any grain, the last year.

    The year is one that the text names: 2019, or DCT-1Y (im vergangenen Jahr).
    """

    day: date | None = None
    day_sentence: int = -99
    point: str | None = None
    point_sentence: int = -99
    year: str | None = None
    year_sentence: int = -99


@dataclass(frozen=True, slots=True)
class Scene:
    """The text around a match: its tokens, its date of publication, what was mentioned before.

    ``dated``: the text says *gestern*, so its *heute* is a day and not the present age.
    """

    tokens: Sequence[Token]
    published: date | None
    dated: bool
    memory: Memory

    def remember(self, memory: Memory, piece: Piece) -> Memory:
        """Give what is known after an expression."""
        point, sentence = piece.sense.resolved, self.tokens[piece.first].sentence
        day = first_day(point) if point and _is_day(point) else None
        year = _named_year(self.tokens[piece.first : piece.last], piece.sense)
        return Memory(
            day=day or memory.day,
            day_sentence=sentence if day else memory.day_sentence,
            point=point or memory.point,
            point_sentence=sentence if point else memory.point_sentence,
            year=year or memory.year,
            year_sentence=sentence if year else memory.year_sentence,
        )


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule fits, in its scene.

    ``first`` and ``last`` are the expression, ``begin`` and ``end`` the rule with the words around
    it that it asks for: half-open ranges of tokens.
    """

    scene: Scene
    first: int
    last: int
    begin: int
    end: int

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the whole text."""
        return self.scene.tokens

    @property
    def sentence(self) -> int:
        """The number of the sentence."""
        return self.tokens[self.first].sentence

    def all(self, *kinds: str) -> Iterator[Token]:
        """Give the tokens of these kinds, in the rule's whole range."""
        codes = {CODES[kind] for kind in kinds}
        return (each for each in self.tokens[self.begin : self.end] if each.kind in codes)

    def has(self, *kinds: str) -> bool:
        """Tell whether a token of one of these kinds is there."""
        return next(self.all(*kinds), None) is not None

    def value(self, *kinds: str) -> Value:
        """Give the value of the first token of these kinds, or None."""
        found = next(self.all(*kinds), None)
        return None if found is None else found.value

    def number(self, *kinds: str) -> int | None:
        """Give the same as a whole number."""
        value = self.value(*kinds)
        return int(value) if isinstance(value, int | float) else None

    def name(self, *kinds: str) -> str:
        """Give the same as a string, "" where there is none."""
        value = self.value(*kinds)
        return value if isinstance(value, str) else ""

    def near(self, steps: int) -> Token | None:
        """Give the token so many steps after the expression, or before it (negative)."""
        i = self.last - 1 + steps if steps > 0 else self.first + steps
        return self.tokens[i] if 0 <= i < len(self.tokens) else None

    def word(self, steps: int) -> str:
        """Give the text of that token in lower case, "" at the edges of the text."""
        token = self.near(steps)
        return "" if token is None else token.text.lower()

    def kind(self, steps: int) -> str:
        """Give the code of that token's kind, "" at the edges."""
        token = self.near(steps)
        return "" if token is None else token.kind

    def piece(self, sense: Sense) -> Sequence[Piece]:
        """Give the whole expression with one sense."""
        return (Piece(self.first, self.last, sense),)


def absolute(value: str | None, kind: TimexType = "DATE") -> Sense | None:
    """Give a sense that is its own resolution; values with an open part stay unresolved."""
    if value is None:
        return None
    is_open = "X" in value or value.startswith(("DCT", "BC")) or value.endswith("_REF")
    return Sense(kind, value, None if is_open or value.startswith("T") else value)


def _is_day(value: str) -> bool:
    return len(value.split("T", maxsplit=1)[0]) == len("2024-05-06") and not value.endswith("WE")


def _named_year(tokens: Sequence[Token], sense: Sense) -> str | None:
    """Give the year of an expression that names one: in figures, or as a year from today."""
    if sense.type != "DATE" or not any(token.kind in _NAMES_YEAR for token in tokens):
        return None
    match = _YEAR.match(sense.value)
    return match[0] if match else None


_NAMES_YEAR: Final = frozenset(
    CODES[kind] for kind in ("YEAR", "FIGURES", "ISO", "JAHR", "NEIGHBOUR")
)
_YEAR: Final = re.compile(r"[0-9]{4}(?![0-9])|DCT[+-][0-9]+Y")
