"""A short text -> pieces of the vocabulary that all encoders share."""

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

    def ids(self, text: str) -> Ints:
        """A text's pieces, at most LONGEST; the rest is cut off."""
        words = f"{_PREFIX}{text[:_CHARACTERS]}".split()
        inner = self._tokenizer.encode(_SPACE + _SPACE.join(words)).ids
        return np.array([self._bos, *inner[: LONGEST - 2], self._eos], np.int64)
