"""A small vocabulary to cut words with."""

from pathlib import Path

import pytest
from tokenizers import Tokenizer, models, normalizers

from laut.tag.pieces import Pieces

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
LETTERS = "▁abcdefghijklmnopqrstuvwxyzäöüß„“.,"


@pytest.fixture(scope="session")
def pieces(tmp_path_factory: pytest.TempPathFactory) -> Pieces:
    """Every letter is a piece, and a few words are."""
    path: Path = tmp_path_factory.mktemp("pieces") / "tokenizer.json"
    known = [(piece, 0.0) for piece in SPECIAL]
    known += [(letter, -5.0) for letter in LETTERS]
    known += [("▁haus", -3.0), ("haus", -3.0), ("tür", -4.0)]
    tokenizer = Tokenizer(models.Unigram(known, 3, False))
    tokenizer.normalizer = normalizers.NFKC()
    tokenizer.save(str(path))
    return Pieces(path)
