"""Sums over all ways to cut a passage into segments (semi-Markov CRF, Sarawagi & Cohen 2004).

``scores[n, i, j]`` is the score of the segment from word i to word j, both inclusive, and about
minus infinity where there can be none. Words outside every segment score 0.
"""

import numpy as np

from laut.scores import Floats

LONGEST = 180  # words of a segment


def forward(scores: Floats) -> Floats:
    """Log sums over the ways to cut the first t words, t = 0..T: [N, T + 1]."""
    count, length, _ = scores.shape
    by_end = np.ascontiguousarray(scores.transpose(2, 0, 1))
    sums = np.zeros((count, length + 1), np.float32)
    for t in range(length):
        low = max(0, t + 1 - LONGEST)
        ways = sums[:, low : t + 1] + by_end[t, :, low : t + 1]
        top = np.maximum(ways.max(1), sums[:, t])
        total = np.exp(ways - top[:, None]).sum(1) + np.exp(sums[:, t] - top)
        sums[:, t + 1] = top + np.log(total)
    return sums


def marginals(scores: Floats) -> Floats:
    """Probability of every segment: [N, T, T]."""
    count = len(scores)
    both = forward(np.concatenate([scores, _reversed(scores)]))  # one loop for both directions
    ahead, after = both[:count], both[count:, ::-1]
    whole = ahead[:, -1][:, None, None]
    return np.asarray(np.exp(scores + ahead[:, :-1, None] + after[:, None, 1:] - whole))


def _reversed(scores: Floats) -> Floats:
    """The same segments of the text read from its end."""
    return scores[:, ::-1, ::-1].transpose(0, 2, 1)
