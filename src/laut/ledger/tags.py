"""What a statement is, as short words in the full-text index, so that a filter costs no look-up."""

from collections.abc import Iterable
from typing import Final

from laut.ledger.codes import CERTAINTIES, SOURCES, STANCES, TYPES
from laut.ledger.words import spellings, stems

OLD: Final = "old"
"""The tag of a statement in a revision that a later one has replaced."""


def type_(value: str) -> str:
    """The tag of a type of statement."""
    return f"t{TYPES.index(value)}"


def stance(value: str) -> str:
    """The tag of a stance."""
    return f"s{STANCES.index(value)}"


def certainty(value: str) -> str:
    """The tag of a certainty."""
    return f"c{CERTAINTIES.index(value)}"


def kind(value: str) -> str:
    """The tag of a kind of source."""
    return f"k{SOURCES.index(value)}"


def speaks(entity: int) -> str:
    """The tag of what an entity says."""
    return f"e{entity}"


def about(entity: int) -> str:
    """The tag of what is said about an entity."""
    return f"a{entity}"


def outlets(outlet: str | None) -> Iterable[str]:
    """The tags of what an outlet prints: each of its words, by which it can be asked for."""
    return () if outlet is None else map(_outlet, stems(outlet))


def asked(outlet: str) -> Iterable[Iterable[str]]:
    """The tags that each word of an outlet may have, by which it is looked for."""
    return (dict.fromkeys(map(_outlet, word)) for word in zip(*spellings(outlet), strict=True))


def _outlet(stem: str) -> str:
    return f"o_{stem}"
