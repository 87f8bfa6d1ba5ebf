"""The shipped cross-encoder, and what it is given of two statements."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.embed import CrossEncoder
from laut.embed.cross import FACTS, LEAST, PARTS, VOICE, WORDS, Reader
from laut.embed.model import TOKENIZER
from laut.embed.pieces import LONGEST, Pieces
from laut.errors import LautError
from laut.scores import Both, Uttered

TEXT = st.text(st.sampled_from("abcdefghäöü ,.„“0123456789 "), max_size=400)
UTTERED = st.builds(Uttered, TEXT, st.text("abc ", max_size=30), TEXT)
PAIRS = st.builds(Both, UTTERED, UTTERED, st.none() | st.integers(0, 400))
FIRST = Uttered("die Stadt", "teilte mit", "Die Brücke werde im Mai gesperrt")
SAME = Both(Uttered("die Stadt", "sagte", "Die Brücke werde im Mai gesperrt"), FIRST, 0)
OTHER = Both(Uttered("ein Anwohner", "meinte", "Im Chor fehlten Tenöre"), FIRST, 3)
NO = Both(Uttered("der Kreis", "bestritt", "dass die Brücke im Mai gesperrt werde"), FIRST, 1)


@pytest.fixture(scope="module")
def cross() -> CrossEncoder:
    return CrossEncoder.shipped()


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Pieces(TOKENIZER))


def test_it_is_loaded_once(cross: CrossEncoder) -> None:
    assert CrossEncoder.shipped() is cross


def test_the_answers_are_the_kinds_of_links(cross: CrossEncoder) -> None:
    kinds = ("none", "repeats", "corroborates", "denies", "contradicts", "updates")
    assert cross.answers == kinds
    for found in cross.chances([SAME, OTHER, NO]):
        assert tuple(found) == kinds
        assert sum(found.values()) == pytest.approx(1, abs=1e-5)
        assert min(found.values()) >= 0


def test_a_pair_does_not_depend_on_the_others(cross: CrossEncoder) -> None:
    pairs = [SAME, OTHER, NO, SAME]
    alone = [cross.chances([each])[0] for each in pairs]
    assert cross.chances(pairs) == alone
    assert cross.chances(pairs[::-1]) == alone[::-1]
    assert cross.chances([]) == []


def test_the_same_is_told_from_another_thing_and_from_its_contrary(cross: CrossEncoder) -> None:
    same, other, no = cross.chances([SAME, OTHER, NO])
    assert max(same, key=lambda kind: same[kind]) == "repeats"
    assert max(other, key=lambda kind: other[kind]) == "none"
    assert no["denies"] + no["contradicts"] > 0.5


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LautError, match="nowhere"):
        CrossEncoder(tmp_path / "nowhere")


@given(PAIRS)
def test_whatever_two_statements_say_fits(reader: Reader, pair: Both) -> None:
    ids, parts, facts = reader.row(pair)
    assert len(ids) == len(parts) <= LONGEST
    assert (np.diff(parts) >= 0).all()
    assert set(parts) <= set(range(PARTS))
    counts = np.bincount(parts, minlength=PARTS)
    assert counts[0] <= VOICE + 1
    assert counts[2] <= VOICE + 1
    assert max(counts[1], counts[3] - 1) <= WORDS
    assert (facts >= 0).all()
    assert (facts < FACTS).all()


@given(PAIRS)
def test_of_long_statements_the_beginnings_are_read(reader: Reader, pair: Both) -> None:
    whole = [reader._side(each)[1] for each in (pair.later, pair.first)]
    ids, parts, _ = reader.row(pair)
    for words, part, ends in zip(whole, (1, 3), (0, 1), strict=True):
        read = ids[parts == part]
        read = read[: len(read) - ends]
        assert (read == words[: len(read)]).all()
        assert len(read) >= min(LEAST, len(words))


def test_days_and_voices_are_told(reader: Reader) -> None:
    near = [reader.row(Both(SAME.later, FIRST, days))[2][0] for days in (None, 0, 1, 2, 3, 8, 9)]
    assert near == [0, 1, 2, 2, 3, 3, 4]
    assert [reader.row(each)[2][1] for each in (SAME, OTHER)] == [6, 5]
