"""Two short texts -> pieces of the vocabulary that all encoders share, in one row."""

from functools import cache
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from laut.scores import Ints

LONGEST = 64  # pieces of each text
_CHARACTERS = 2000  # of a text that are looked at
_PREFIX = "query: "  # as the encoder was trained
_SPACE = "▁"
_TOKENIZER = Path(__file__).parents[1] / "tag" / "model" / "tokenizer.json"


class Pieces:
    """Cuts texts. It may be called from several threads."""

    def __init__(self, path: Path = _TOKENIZER) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._bos, self._eos = (self._tokenizer.token_to_id(piece) for piece in ("<s>", "</s>"))

    @staticmethod
    @cache
    def shipped() -> "Pieces":
        """The pieces of the shipped vocabulary."""
        return Pieces()

    def pair(self, one: str, other: str) -> tuple[Ints, Ints]:
        """Pieces of both texts in a row, and for each to which of the two it belongs (0, 1)."""
        first, second = self._cut(_PREFIX + one), self._cut(other)
        ids = [self._bos, *first, self._eos, *second, self._eos]
        sides = [0] * (len(first) + 2) + [1] * (len(second) + 1)
        return np.array(ids, np.int64), np.array(sides, np.int64)

    def _cut(self, text: str) -> list[int]:
        words = text[:_CHARACTERS].split()
        found: list[int] = self._tokenizer.encode(_SPACE + _SPACE.join(words)).ids
        return found[:LONGEST]
