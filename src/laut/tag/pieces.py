"""Words -> pieces of the model's vocabulary."""

from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer

LONGEST = 40  # characters of a word that are looked at
MOST = 12  # pieces that a word may take
KEPT = 200_000  # words whose pieces are remembered
SPACE = "▁"


class Pieces:
    """Cuts words into pieces and remembers the cuts."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._known: dict[str, tuple[int, ...]] = {}
        self.bos = self._tokenizer.token_to_id("<s>")
        self.eos = self._tokenizer.token_to_id("</s>")
        self.pad = self._tokenizer.token_to_id("<pad>")
        self.unk = self._tokenizer.token_to_id("<unk>")

    def encode(self, words: Sequence[str], spaced: Sequence[bool]) -> list[tuple[int, ...]]:
        """Ids of each word, at least one; `spaced` says which follow white space."""
        keys = [
            (SPACE + word if space else word)[:LONGEST]
            for word, space in zip(words, spaced, strict=True)
        ]
        known = self._known
        new = list({key for key in keys if key not in known})
        if new:
            if len(known) > KEPT:
                known.clear()
                new = list(set(keys))
            for key, encoding in zip(new, self._tokenizer.encode_batch_fast(new), strict=True):
                known[key] = tuple(encoding.ids[:MOST]) or (self.unk,)
        return [known[key] for key in keys]
