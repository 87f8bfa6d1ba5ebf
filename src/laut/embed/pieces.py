"""A short text -> pieces of the vocabulary, which both encoders share."""

from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from laut.scores import Ints

LONGEST = 128  # pieces, with the two that mark begin and end
CHARACTERS = 4000  # that are looked at; 128 pieces are never as long
SPACE = "▁"


class Pieces:
    """Cuts texts. It may be called from several threads."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._bos, self._eos = (self._tokenizer.token_to_id(piece) for piece in ("<s>", "</s>"))

    @property
    def marks(self) -> tuple[Ints, Ints]:
        """The piece that marks the begin of a text, and the one that marks an end."""
        return np.array([self._bos], np.int64), np.array([self._eos], np.int64)

    def ids(self, text: str) -> Ints:
        """A text's pieces as the encoder sees them, at most 128; the rest is cut off."""
        inner = self._tokenizer.encode(SPACE + SPACE.join(text[:CHARACTERS].split())).ids
        return np.array([self._bos, *inner[: LONGEST - 2], self._eos], np.int64)
