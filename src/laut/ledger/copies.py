"""Copies of one text: articles that have long sentences in common, word by word."""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection

from laut.ledger.backend import Backend
from laut.ledger.words import stems

_END: Final = re.compile(r"(?<=[.!?…])[\"“”»«‘’)]*\s+|\n+")
_LONG: Final = 7  # words of a sentence that two do not write alike by chance
_RUN: Final = 4  # words in a row that are compared
_COPIED: Final = 0.08  # share of the runs of the shorter text that stand in the other one too
_QUOTED: Final = re.compile('[„“”"»«][^„“”"»«]{0,600}[“”"«»]')
_MOST: Final = 200  # sentences of an article that are looked at
_KNOWN: Final = 400  # articles with one of them that are looked at, the newest


Runs = set[tuple[str, ...]]


def prints(text: str) -> list[int]:
    """The fingerprints of the long sentences of a text, without marks and endings."""
    found: dict[int, None] = {}
    for sentence in _END.split(text)[: _MOST * 4]:
        words = stems(sentence)
        if len(words) >= _LONG:
            digest = hashlib.blake2b(" ".join(words).encode(), digest_size=8).digest()
            found[int.from_bytes(digest, "big", signed=True)] = None
    return list(found)[:_MOST]


def copies(
    connection: Connection, backend: Backend, number: int, mine: Sequence[int]
) -> Counter[int]:
    """The other articles that have sentences with some fingerprints, with how many."""
    shared = backend.with_passages(connection, mine, _KNOWN)
    del shared[number]
    return shared


def copied(mine: Runs, other: str) -> bool:
    """Whether a text has passages in common with the one of these runs, outside of quotations.

    Two papers that were at one press conference quote the same words, and tell it in their own.
    """
    theirs = runs(other)
    return len(mine & theirs) >= max(_RUN, _COPIED * min(len(mine), len(theirs)))


def runs(text: str) -> Runs:
    """The runs of words of a text, without what it quotes."""
    words = stems(_QUOTED.sub(" ", text))
    return set(zip(*(words[at:] for at in range(_RUN)), strict=False))
