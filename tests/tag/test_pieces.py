"""Words -> pieces."""

from pathlib import Path

import pytest
from tokenizers import Tokenizer, models

from laut.tag import pieces as module
from laut.tag.pieces import LONGEST, MOST, Pieces


def test_a_word_knows_whether_it_follows_white_space(pieces: Pieces) -> None:
    spaced, glued = pieces.encode(["haus", "haus"], [True, False])
    assert len(spaced) == len(glued) == 1
    assert spaced != glued


def test_words_that_are_cut(pieces: Pieces) -> None:
    both, haus = pieces.encode(["haustür", "haus"], [True, True])
    assert len(both) == 2
    assert both[:1] == haus


@pytest.mark.parametrize("word", ["ж", "\u200d", "\x00", "ab\u0301c", "ﬁ"])
def test_every_word_has_a_piece(pieces: Pieces, word: str) -> None:
    assert pieces.encode([word], [False])[0]


def test_long_words_are_cut_short(pieces: Pieces) -> None:
    one, other = pieces.encode(["b" * 10_000, "b" * LONGEST + "c"], [False, False])
    assert one == other
    assert len(one) <= MOST


def test_no_words(pieces: Pieces) -> None:
    assert pieces.encode([], []) == []


def test_what_is_remembered_is_bounded(pieces: Pieces, monkeypatch: pytest.MonkeyPatch) -> None:
    first = pieces.encode(["haus", "tür"], [True, True])
    monkeypatch.setattr(module, "KEPT", 1)
    for word in ("a", "b", "haus"):
        pieces.encode([word], [True])
        assert len(pieces._known) <= 2
    assert pieces.encode(["haus", "tür"], [True, True]) == first


def test_a_tokenizer_without_special_pieces_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "tokenizer.json"
    Tokenizer(models.Unigram([("a", 0.0)], 0, False)).save(str(path))
    with pytest.raises(ValueError, match="has no piece <s>"):
        Pieces(path)
