"""Which predicted voices are the annotated ones, and how well statements are put to one voice."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from laut.evaluate.assignment import assign
from laut.evaluate.gold import Meant
from laut.evaluate.tally import Tally

# What a shared place in the chains of a statement says about two voices. To make the statement
# says most; a place counts from outside more than from inside, since an outer voice has statements
# of its own more often.
_SPEAKS: Final = 4
_FROM_OUTSIDE: Final = 2
_FROM_INSIDE: Final = 1


@dataclass(frozen=True, slots=True)
class Pair:
    """A statement of the gold set, the predicted one that it is paired with, or only one of them.

    Needs at least one side.
    """

    gold: Meant | None
    predicted: Meant | None

    @property
    def both(self) -> tuple[Meant, Meant] | None:
        """Both sides, where there are both."""
        return (self.gold, self.predicted) if self.gold and self.predicted else None


def same_voices(pairs: Sequence[Pair]) -> Mapping[str, str]:
    """Give the id of the annotated voice for each predicted one that has a counterpart.

    One to one, with the greatest sum of what shared places in the chains of the statements say.
    """
    shared = _shared(pairs)
    gold, predicted = sorted({g for g, _ in shared}), sorted({p for _, p in shared})
    chosen = assign([[shared[g, p] for p in predicted] for g in gold])
    named = ((gold[row], predicted[column]) for row, column in chosen)
    return {p: g for g, p in named if shared[g, p]}


def b_cubed(pairs: Sequence[Pair]) -> Tally:
    """Give the sums of B-cubed: statements of one article, clustered by their source.

    The precision of a predicted statement is the share of its cluster that lies in the annotated
    cluster of its counterpart; recall is the reverse. A statement without a counterpart has 0, so
    that precision averages over all that is predicted and recall over all that is annotated.
    Source: Bagga and Baldwin, Algorithms for Scoring Coreference Chains, LREC 1998 workshop on
    linguistic coreference.
    """
    gold = Counter(pair.gold.chain[-1] for pair in pairs if pair.gold)
    predicted = Counter(pair.predicted.chain[-1] for pair in pairs if pair.predicted)
    cells = Counter((g.chain[-1], p.chain[-1]) for g, p in filter(None, (x.both for x in pairs)))
    return Tally(
        sum(n * n / predicted[p] for (_, p), n in cells.items()),
        predicted.total(),
        sum(n * n / gold[g] for (g, _), n in cells.items()),
        gold.total(),
    )


def _shared(pairs: Sequence[Pair]) -> Counter[tuple[str, str]]:
    shared: Counter[tuple[str, str]] = Counter()
    for gold, predicted in filter(None, (pair.both for pair in pairs)):
        shared[gold.chain[-1], predicted.chain[-1]] += _SPEAKS
        outer, others = gold.chain[:-1], predicted.chain[:-1]
        for both in zip(outer, others, strict=False):
            shared[both] += _FROM_OUTSIDE
        for both in zip(reversed(outer), reversed(others), strict=False):
            shared[both] += _FROM_INSIDE
    return shared
