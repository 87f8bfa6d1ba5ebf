"""Words -> pieces of the model's vocabulary."""

from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer

LONGEST = 40  # characters of a word that are looked at
MOST = 12  # pieces that a word may take
KEPT = 200_000  # words whose pieces are remembered
SPACE = "▁"
SPECIAL = ("<s>", "</s>", "<pad>", "<unk>")


class Pieces:
    """Cuts words into pieces and remembers the cuts. It may be called from several threads."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._known: dict[str, tuple[int, ...]] = {}
        self.bos, self.eos, self.pad, self.unk = map(self._special, SPECIAL)

    def encode(self, words: Sequence[str], spaced: Sequence[bool]) -> list[tuple[int, ...]]:
        """Ids of each word, at least one; `spaced` says which follow white space."""
        keys = [
            (SPACE + word if space else word)[:LONGEST]
            for word, space in zip(words, spaced, strict=True)
        ]
        if len(self._known) > KEPT:
            self._known = {}  # a new one: other threads may still look into the old
        known = self._known
        new = list({key for key in keys if key not in known})
        for key, encoding in zip(new, self._tokenizer.encode_batch_fast(new), strict=True):
            known[key] = tuple(encoding.ids[:MOST]) or (self.unk,)
        return [known[key] for key in keys]

    def _special(self, piece: str) -> int:
        number = self._tokenizer.token_to_id(piece)
        if number is None:
            raise ValueError(f"the tokenizer has no piece {piece}; export the model anew")
        return number
