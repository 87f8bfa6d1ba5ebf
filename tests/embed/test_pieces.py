"""A text -> its pieces."""

import numpy as np
import pytest

from laut.embed.model import TOKENIZER
from laut.embed.pieces import LONGEST, Pieces


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces(TOKENIZER)


def test_white_space_is_one_space(pieces: Pieces) -> None:
    one, other = pieces.ids("Das Wasser steigt."), pieces.ids("  Das\n\tWasser\xa0steigt. ")
    assert one.tolist() == other.tolist()


def test_every_text_has_both_ends(pieces: Pieces) -> None:
    nothing, something = pieces.ids(""), pieces.ids("Haus")
    assert nothing[0] == something[0]
    assert nothing[-1] == something[-1]
    assert len(something) > 2


@pytest.mark.parametrize("text", ["Wasser " * 500, "x" * 100_000, "Ж" * 9000, "Haus" + " " * 9000])
def test_long_texts_are_cut(pieces: Pieces, text: str) -> None:
    ids = pieces.ids(text)
    assert len(ids) <= LONGEST
    assert ids[-1] == pieces.ids("")[-1]
    assert ids.dtype == np.int64


@pytest.mark.parametrize("text", ["水", "\x00", "\u200d", "👍🏽", "e\u0301"])
def test_every_text_has_pieces(pieces: Pieces, text: str) -> None:
    assert len(pieces.ids(text)) >= len(pieces.ids(""))
