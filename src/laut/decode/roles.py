"""Logits of the reader -> cue, frame, speaker and addressee of one quotation."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from laut.decode.quotes import Thresholds
from laut.scores import ALONE, FIRST, Answers, Floats, Ints, Part, Surroundings

LONGEST = 24  # words of a speaker
NEVER = np.float32(-1e9)
MOST = 16  # candidate spans that are weighed against each other
NOTHING = 20  # so far below the likeliest, a span has no chance


@dataclass(frozen=True, slots=True)
class Roles:
    """Parts in words of the passage; labels as indices; probability of the speaker."""

    cue: tuple[Part, ...]
    frame: tuple[Part, ...]
    speaker: tuple[Part, ...]
    addressee: tuple[Part, ...]
    type: int
    medium: int
    chance: float


def roles(answers: Answers, around: Surroundings, limits: Thresholds) -> Roles:
    """The roles of a quotation with these surroundings."""
    word = around.word
    outside = (around.place < FIRST) | (around.place > ALONE)
    spans = np.where(_legal(around), answers.spans, NEVER)
    speaker, chance = _span(spans[0], answers.nobody[0], word, limits.nobody)
    addressee, _ = _span(spans[1], answers.nobody[1], word, limits.nobody)
    return Roles(
        _marked(answers.cue, word, outside, limits.cue),
        _marked(answers.frame, word, outside, limits.frame),
        speaker,
        addressee,
        int(answers.type.argmax()),
        int(answers.medium.argmax()),
        chance,
    )


def _legal(around: Surroundings) -> NDArray[np.bool_]:
    """Which spans may be a speaker: short, in one sentence, not over a gap of the window."""
    at = np.arange(len(around.word))
    length = at - at[:, None]
    jumps = around.word - at
    solid = (jumps[:, None] == jumps) & (around.number[:, None] == around.number)
    return np.asarray((length >= 0) & (length < LONGEST) & solid)


def _marked(
    logits: Floats, word: Ints, allowed: NDArray[np.bool_], threshold: float
) -> tuple[Part, ...]:
    limit = np.log(threshold / (1 - threshold))
    return runs(word[(logits > limit) & allowed])


def runs(words: Ints) -> tuple[Part, ...]:
    """Sorted word numbers as contiguous parts."""
    if not len(words):
        return ()
    breaks = (np.flatnonzero(np.diff(words) > 1) + 1).tolist()
    bounds = [0, *breaks, len(words)]
    return tuple((int(words[a]), int(words[b - 1])) for a, b in pairwise(bounds))


def _span(
    logits: Floats, nobody: np.floating, word: Ints, weight: float
) -> tuple[tuple[Part, ...], float]:
    """The span of greatest expected token F1, or none if that is likelier (times `weight`)."""
    flat = logits.ravel()
    top = _likeliest(flat)
    peak = max(float(flat[top].max()), float(nobody))
    total = np.exp(flat - peak).sum() + np.exp(nobody - peak)
    chances = np.exp(flat[top] - peak) / total
    none = float(np.exp(nobody - peak) / total)
    begins, ends = np.divmod(top, logits.shape[1])
    both = np.minimum(ends[:, None], ends) - np.maximum(begins[:, None], begins) + 1
    lengths = np.maximum(ends - begins + 1, 1)  # impossible spans have no chance anyway
    gains = (2 * np.maximum(both, 0) / (lengths[:, None] + lengths)) @ chances
    best = int(gains.argmax())
    if none * weight >= gains[best]:
        return (), none
    return ((int(word[begins[best]]), int(word[ends[best]])),), min(1.0, float(gains[best]))


def _likeliest(logits: Floats) -> NDArray[np.intp]:
    """Indices of the `MOST` highest logits, without those that are nothing beside the highest."""
    near = np.flatnonzero(logits >= logits.max() - NOTHING)
    if len(near) <= MOST:
        return near
    return np.asarray(near[np.argpartition(logits[near], -MOST)[-MOST:]])
