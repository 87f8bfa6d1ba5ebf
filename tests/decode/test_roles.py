"""Logits of the reader -> cue, frame, speaker, addressee."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.decode.quotes import Thresholds
from laut.decode.roles import LONGEST, roles, runs
from laut.scores import (
    AFTER_IT,
    ALONE,
    BEFORE_IT,
    FIRST,
    LAST,
    WITHIN,
    Answers,
    Floats,
    Part,
    Surroundings,
)

LIMITS = Thresholds()


def around(word: list[int], quote: Part, sentence: list[int] | None = None) -> Surroundings:
    """Surroundings of a quotation that is one part."""
    at = np.array(word)
    place = np.where(at < quote[0], BEFORE_IT, np.where(at > quote[1], AFTER_IT, WITHIN))
    place[at == quote[0]], place[at == quote[1]] = FIRST, LAST
    if quote[0] == quote[1]:
        place[at == quote[0]] = ALONE
    none = np.zeros(len(word), np.int64)
    number = np.array(sentence) if sentence else none
    return Surroundings(at, place, none, none, none, none, number)


def answers(
    size: int,
    cue: tuple[int, ...] = (),
    frame: tuple[int, ...] = (),
    speaker: dict[Part, float] | None = None,
) -> Answers:
    """Logits that are 5 where something is, -5 where not; nobody has 0."""
    marked = np.full((2, size), -5, np.float32)
    marked[0, list(cue)], marked[1, list(frame)] = 5, 5
    spans = np.full((2, size, size), -5, np.float32)
    for (begin, end), logit in (speaker or {}).items():
        spans[0, begin, end] = logit
    return Answers(
        marked[0], marked[1], spans, np.array([0, 9], np.float32),
        np.array([0, 3, 1, 0, 0], np.float32), np.array([1, 0, 0, 0, 0, 2], np.float32),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ([], ()),
        ([4], ((4, 4),)),
        ([4, 5, 6], ((4, 6),)),
        ([1, 4, 5, 9], ((1, 1), (4, 5), (9, 9))),
    ],
)
def test_runs(words: list[int], found: tuple[Part, ...]) -> None:
    assert runs(np.array(words, np.int64)) == found


def test_roles_are_read_in_words_of_the_passage() -> None:
    window = around([*range(10, 20)], (10, 14))
    found = roles(answers(10, (6,), (5, 6, 7, 8), {(7, 8): 9.0}), window, LIMITS)
    assert (found.cue, found.frame) == (((16, 16),), ((15, 18),))
    assert (found.speaker, found.addressee) == (((17, 18),), ())
    assert (found.type, found.medium) == (1, 5)
    assert found.chance > 0.9


def test_a_cue_and_a_frame_lie_outside_the_quotation() -> None:
    window = around([*range(8)], (2, 5))
    found = roles(answers(8, (1, 2, 3), (4, 5, 6)), window, LIMITS)
    assert (found.cue, found.frame) == (((1, 1),), ((6, 6),))


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ([0, 1, 2, 3, 4, 5], [0, 0, 0, 0, 1, 1]),  # over the end of a sentence
        ([0, 1, 2, 3, 40, 41], [0] * 6),  # over what the window leaves out
    ],
)
def test_a_speaker_is_in_one_piece(word: list[int], sentence: list[int]) -> None:
    window = around(word, (0, 0), sentence)
    assert roles(answers(6, speaker={(3, 4): 30.0}), window, LIMITS).speaker == ()
    both = {(3, 4): 30.0, (4, 5): 9.0}
    assert roles(answers(6, speaker=both), window, LIMITS).speaker == ((word[4], word[5]),)


def test_a_speaker_is_short() -> None:
    window = around([*range(60)], (0, 0))
    longest = {(10, 10 + LONGEST): 30.0}
    assert roles(answers(60, speaker=longest), window, LIMITS).speaker == ()
    fits = {(10, 9 + LONGEST): 30.0}
    assert roles(answers(60, speaker=fits), window, LIMITS).speaker == ((10, 9 + LONGEST),)


def test_spans_that_share_words_support_each_other_against_nobody() -> None:
    window = around([*range(12)], (0, 0))
    close = {(4, 9): -0.2, (5, 9): -0.2, (4, 8): -0.2}  # each less likely than nobody
    assert roles(answers(12, speaker=close), window, LIMITS).speaker
    apart = {(2, 2): -0.2, (5, 5): -0.2, (8, 8): -0.2}
    assert roles(answers(12, speaker=apart), window, LIMITS).speaker == ()
    weak = Thresholds(nobody=0.5)
    assert roles(answers(12, speaker=apart), window, weak).speaker


@given(st.integers(0, 2**32 - 1), st.integers(1, 60), st.floats(0.1, 30))
def test_any_logits_give_legal_roles(seed: int, size: int, spread: float) -> None:
    random = np.random.default_rng(seed)
    begin, end = sorted(random.integers(0, size, 2).tolist())
    sentence = sorted(random.integers(0, 5, size).tolist())
    window = around([*range(size)], (begin, end), sentence)

    def logits(*shape: int) -> Floats:
        return random.normal(0, spread, shape).astype(np.float32)

    said = Answers(
        logits(size), logits(size), logits(2, size, size), logits(2),
        logits(5), logits(6),
    )  # fmt: skip
    found = roles(said, window, LIMITS)
    assert found == roles(said, window, LIMITS)
    for parts in (found.cue, found.frame, found.speaker, found.addressee):
        assert list(parts) == sorted(parts)
        assert all(0 <= first <= last < size for first, last in parts)
    for first, last in found.cue + found.frame:
        assert last < begin or first > end
    for first, last in found.speaker + found.addressee:
        assert window.number[first] == window.number[last]
    assert 0 <= found.chance <= 1
