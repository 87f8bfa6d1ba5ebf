"""Which voices of two annotators are the same, told from the statements that they serve."""

from collections import Counter

import numpy as np
from scipy.optimize import linear_sum_assignment

from lab.gold.records import Answers

# Making a statement says most; a place in the chain counts from outside more than from inside,
# since the outer voice has a statement of its own more often.
SPEAKS, FROM_OUTSIDE, FROM_INSIDE = 4, 2, 1


def align(first: Answers, second: Answers) -> dict[str, str]:
    """Return the first annotator's source id for each of the second's that has a counterpart.

    One to one, with the greatest sum of shared places in the chains of the statements. Groups that
    say nothing themselves are the same where their members are.
    """
    same = _by_statements(first, second)
    groups, others = _groups(first), _groups(second)
    for b, a in list(same.items()):
        group, other = groups[a], others[b]
        if group and other and group not in same.values():
            same.setdefault(other, group)
    return same


def _groups(found: Answers) -> dict[str, str | None]:
    return {each.id: each.member_of for each in found.sources}


def _by_statements(first: Answers, second: Answers) -> dict[str, str]:
    shared = _shared(first, second)
    ours, theirs = sorted({a for a, _ in shared}), sorted({b for _, b in shared})
    weights = np.array([[shared[a, b] for b in theirs] for a in ours]).reshape(len(ours), -1)
    rows, columns = linear_sum_assignment(weights, maximize=True)
    pairs = [(ours[row], theirs[column]) for row, column in zip(rows, columns, strict=True)]
    return {b: a for a, b in pairs if shared[a, b]}


def _shared(first: Answers, second: Answers) -> Counter[tuple[str, str]]:
    shared: Counter[tuple[str, str]] = Counter()
    for name, one in first.judgements.items():
        other = second.judgements[name]
        shared[one.source, other.source] += SPEAKS
        outer, others = one.chain[:-1], other.chain[:-1]
        for pair in zip(outer, others, strict=False):
            shared[pair] += FROM_OUTSIDE
        for pair in zip(reversed(outer), reversed(others), strict=False):
            shared[pair] += FROM_INSIDE
    return shared
