"""What the words of a statement tell of its act: the rows of ``german/contents.tsv``.

A row becomes a regular expression over the words with a blank behind each. Few rows can hold for a
given statement, so each is filed under its rarest word, and the expression is made and tried only
where all its words are there.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from laut.german.marks import MARKS

LONGEST: Final = 80  # words looked at; what follows is no main clause any more
STEM: Final = 4  # letters of a beginning or an end of words that make its key
STARTS: Final = r"(?<!\S)"
WORD: Final = r"[^\s,;:.!?–—-]\S* "
SIGNS: Final = {
    "_": WORD,
    "…": rf"(?:{WORD}){{0,6}}?",
    "……": r"(?:[^\s.!?]\S* ){0,25}?",
    "………": r"(?:\S+ ){0,25}?",
    "^": r"(?:\A|(?<=[.!?:] ))",
    "]": r"(?=[,;:.!?–—-]|\Z)",
    "$": r"(?:[.!?…] )*\Z",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table.

    ``keys`` has a set for each of its words: one key of each set must be there.
    """

    stance: str
    where: frozenset[str]
    weight: int
    words: str
    unless: str
    keys: tuple[frozenset[str], ...]


def firmest(words: Sequence[str], where: str) -> Row | None:
    """The firmest row that holds for the words, of equals the one that the table has first.

    `where` is the type of the statement, or "frame" for the words around a quotation.
    """
    given = [word for word in words if word not in MARKS][:LONGEST]
    keys = {key for word in given for key in _keys(word.lower())}
    filed = _filed(where)
    near = sorted({n for key in keys & filed.keys() for n in filed[key]})
    text = "".join(word + " " for word in given)
    return next((row for row in map(_row, near) if _holds(row, keys, text)), None)


def _holds(row: Row, keys: set[str], text: str) -> bool:
    return (
        not any(map(keys.isdisjoint, row.keys))
        and _expression(row.words).search(text) is not None
        and not (row.unless and _expression(row.unless).search(text))
    )


@cache
def _filed(where: str) -> Mapping[str, Sequence[int]]:
    """The numbers of the rows for a type of statement, by the keys of their rarest word."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(rows()):
        if where in row.where:
            for key in max(row.keys, key=lambda keys: min(map(len, keys))):
                found.setdefault(key, []).append(number)
    return found


def _row(number: int) -> Row:
    return rows()[number]


@cache
def rows() -> tuple[Row, ...]:
    """All rows of the table, the firmest first."""
    text = (files("laut.german") / "contents.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    names = {cells[0]: cells[1] for cells in lines if cells[0].startswith("@")}
    read = [_read(cells, names) for cells in lines if not cells[0].startswith("@")]
    return tuple(sorted(read, key=lambda row: -row.weight))


def _read(cells: Sequence[str], names: Mapping[str, str]) -> Row:
    stance, where, weight, words, unless = (_spelt(cell, names) for cell in [*cells, ""][:5])
    keys = [_keys_of(element) for element in words.split() if element not in SIGNS]
    needed = tuple(each for each in keys if each)
    return Row(stance, frozenset(where.split("|")), int(weight), words, unless, needed)


def _spelt(cell: str, names: Mapping[str, str]) -> str:
    """The cell with the words for which its @names stand, which may have names in them too."""
    while "@" in cell:
        cell = re.sub(r"@\w+", lambda name: names[name[0]].replace(" ", "|"), cell)
    return cell


def _keys_of(element: str) -> frozenset[str]:
    """The keys of the words of an element; none where it may be missing or is too short to tell."""
    words = element.strip("=").lower().split("|")
    short = any("*" in word and len(word) <= STEM for word in words)
    if short or element.startswith("("):
        return frozenset()
    return frozenset(_key(word) for word in words)


def _key(word: str) -> str:
    if word.endswith("*"):
        return word[:STEM] + "*"
    return "*" + word[-STEM:] if word.startswith("*") else word


def _keys(word: str) -> Iterator[str]:
    """The keys under which a word may stand in the table."""
    return iter((word, word[:STEM] + "*", "*" + word[-STEM:]))


@cache
def _expression(cell: str) -> re.Pattern[str]:
    choices = ("".join(map(_element, words.split())) for words in cell.split(" / "))
    return re.compile(rf"{STARTS}(?:{'|'.join(choices)})")


def _element(element: str) -> str:
    """One element as a part of an expression, which takes the blank behind it too."""
    if element in SIGNS:
        return SIGNS[element]
    if element.startswith("("):
        return f"(?:{_element(element[1:-1])})?"
    words = (re.escape(word).replace(r"\*", r"\S*") for word in element.strip("=").split("|"))
    case = "" if element.startswith("=") else "i"
    return f"(?{case}:{'|'.join(words)}) "
