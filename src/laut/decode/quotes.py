"""Segment scores -> quotations: which segments, and which of them belong together."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from laut.decode.semicrf import LONGEST, marginals
from laut.scores import Floats, Part

LEAST = 0.02  # probability from which a segment is a candidate
MOST = 1000  # candidates that are weighed against each other
NEVER = -1e9
REACH = 60  # words that may stand between two parts of one quotation


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How sure the decoder wants to be, tuned on the development set.

    outer, nested: expected token F1 of a quotation; reported: the same for one that turns out to
    be Reported; continues, cue, frame: probabilities; nobody: weight of there being no speaker.
    """

    outer: float = 0.35
    nested: float = 0.4
    reported: float = 0.3
    continues: float = 0.5
    cue: float = 0.5
    frame: float = 0.5
    nobody: float = 1.0


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation in words of its passage. `chance` is the least of its parts' probabilities."""

    parts: tuple[Part, ...]
    nested: bool
    chance: float


def quotes(scores: Floats, continues: Floats, limits: Thresholds) -> list[Quote]:
    """Quotations of a passage in reading order.

    `scores` [2, words, words] of outer and nested segments, `continues` [2, words] logits of a
    segment that begins there to continue the one before.
    """
    chances = marginals(np.where(_legal(scores.shape[1]), scores, np.float32(NEVER)))
    outer = _chosen(chances[0], min(limits.outer, limits.reported))
    nested = [s for s in _chosen(chances[1], limits.nested) if _inside(s[0], outer)]
    found = _join(outer, continues[0], False, limits) + _join(nested, continues[1], True, limits)
    return sorted(found, key=lambda q: (q.parts[0][0], -q.parts[-1][1], q.nested))


def _legal(length: int) -> NDArray[np.bool_]:
    """Which segments exist: [words, words]."""
    at = np.arange(length)
    span = at - at[:, None]
    return (span >= 0) & (span < LONGEST)


def _inside(part: Part, others: Sequence[tuple[Part, float]]) -> bool:
    return any(a <= part[1] and b >= part[0] for (a, b), _ in others)


def _chosen(chances: Floats, threshold: float) -> list[tuple[Part, float]]:
    """Segments that together are expected to overlap most with the truth.

    A segment gains its expected token F1 with the true segments minus `threshold`; of segments
    that do not overlap each other the set of greatest gain is taken.
    """
    begins, ends = np.nonzero(chances > LEAST)
    if not len(begins):
        return []
    if len(begins) > MOST:
        top = np.sort(np.argpartition(chances[begins, ends], -MOST)[-MOST:])
        begins, ends = begins[top], ends[top]
    gains = _f1(begins, ends) @ chances[begins, ends]
    best = _schedule(begins, ends, gains - threshold)
    return [((int(begins[k]), int(ends[k])), min(1.0, float(gains[k]))) for k in best]


def _f1(begins: NDArray[np.intp], ends: NDArray[np.intp]) -> Floats:
    """Token F1 between every two segments."""
    both = np.minimum(ends[:, None], ends) - np.maximum(begins[:, None], begins) + 1
    lengths = ends - begins + 1
    return np.asarray(2 * np.maximum(both, 0) / (lengths[:, None] + lengths), np.float32)


def _schedule(
    begins: NDArray[np.intp], ends: NDArray[np.intp], gains: NDArray[np.floating]
) -> list[int]:
    """Weighted interval scheduling: indices of the chosen segments in order."""
    order = np.argsort(ends, kind="stable")
    sorted_ends = ends[order]
    before = np.searchsorted(sorted_ends, begins[order])
    totals, taken = [0.0], []
    for k, index in enumerate(order):
        with_it = totals[before[k]] + float(gains[index])
        taken.append(with_it > totals[k])
        totals.append(max(with_it, totals[k]))
    chosen, k = [], len(order)
    while k:
        if taken[k - 1]:
            chosen.append(int(order[k - 1]))
            k = int(before[k - 1])
        else:
            k -= 1
    return chosen[::-1]


def _join(
    segments: Sequence[tuple[Part, float]], continues: Floats, nested: bool, limits: Thresholds
) -> list[Quote]:
    logit = np.log(limits.continues / (1 - limits.continues))
    found: list[Quote] = []
    for part, chance in segments:
        last = found[-1] if found else None
        near = last is not None and part[0] - last.parts[-1][1] <= REACH
        if last is not None and near and continues[part[0]] > logit:
            found[-1] = Quote((*last.parts, part), nested, min(last.chance, chance))
        else:
            found.append(Quote((part,), nested, chance))
    return found
