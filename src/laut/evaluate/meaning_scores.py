"""The measures of what statements amount to, over pairs of annotated and predicted statements.

- macro F1 of stance, certainty and source kind: the mean of the F1 of every value that the gold
  set holds (in an interval: that the drawn articles hold).
- accuracy: of the annotated statements, the share with the right value. Chain: ``length`` the same
  number of voices; ``exact`` the same voices, predicted ones named as ``voices.same_voices`` says.
  Time: the same TIMEX3 value, no time on both sides included; precision and recall are over the
  statements that have a time.
- voices: B-cubed, see ``voices.b_cubed``.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from laut.evaluate.bootstrap import Figure, Floats, Sums, f1, figures, precision, recall
from laut.evaluate.gold import CERTAINTIES, KINDS, STANCES, Meant
from laut.evaluate.tally import Tallies, Tally, matched, totals
from laut.evaluate.voices import Pair, b_cubed, same_voices

LABELS: Final[Mapping[str, Sequence[str]]] = {
    "stance": STANCES,
    "certainty": CERTAINTIES,
    "kind": KINDS,
}

_Value = Callable[[Meant], Hashable]


@dataclass(frozen=True, slots=True)
class Measured:
    """The sums of every item that is counted, and the figures made of them.

    Sums have names such as ``stance``, ``stance:denies``, ``dated``; figures such as
    ``stance:macro``, ``stance:denies``, ``dated:recall``.
    """

    totals: Tallies
    figures: Mapping[str, Figure]


def measured(articles: Sequence[Sequence[Pair]]) -> Measured:
    """Give every measure with its interval, a bootstrap over articles, and the sums behind it."""
    tallies = list(map(score_article, articles))
    return Measured(totals(tallies), figures(tallies, _measures))


def score_article(pairs: Sequence[Pair]) -> Tallies:
    """Give the sums of every item for one article."""
    dated = [_dated(pair) for pair in pairs]
    return dict(_labels(pairs)) | {
        "paired": _agreeing(pairs, lambda _: None),
        "length": _agreeing(pairs, lambda each: len(each.chain)),
        "exact": _agreeing(_named(pairs), lambda each: each.chain),
        "time": _agreeing(pairs, lambda each: each.time),
        "dated": _agreeing(dated, lambda each: each.time),
        "voices": b_cubed(pairs),
    }


def _labels(pairs: Sequence[Pair]) -> Iterator[tuple[str, Tally]]:
    for name, values in LABELS.items():
        found = [_labelled(pair, name) for pair in pairs]
        right = [gold for gold, predicted in found if gold == predicted]
        golds, predictions = ([each[side] for each in found] for side in (0, 1))
        yield name, matched(len(right), _known(predictions), _known(golds))
        for value in values:
            counts = (each.count(value) for each in (right, predictions, golds))
            yield f"{name}:{value}", matched(*counts)


def _labelled(pair: Pair, name: str) -> tuple[str | None, str | None]:
    """Give the values of both sides, None for a side that is not there."""
    return getattr(pair.gold, name, None), getattr(pair.predicted, name, None)


def _known(labels: Sequence[str | None]) -> int:
    return sum(label is not None for label in labels)


def _agreeing(pairs: Sequence[Pair], value: _Value) -> Tally:
    """Count the statements of either side, and the pairs whose sides have the same value."""
    both = filter(None, (pair.both for pair in pairs))
    right = sum(value(gold) == value(predicted) for gold, predicted in both)
    predicted = sum(pair.predicted is not None for pair in pairs)
    return matched(right, predicted, sum(pair.gold is not None for pair in pairs))


def _dated(pair: Pair) -> Pair:
    """Take away what has no time."""
    gold, predicted = (each if each and each.time else None for each in (pair.gold, pair.predicted))
    return Pair(gold, predicted)


def _named(pairs: Sequence[Pair]) -> list[Pair]:
    """Give the predicted voices the ids of the annotated ones; others get one that no voice has."""
    same = same_voices(pairs)

    def named(each: Meant) -> Meant:
        return replace(each, chain=tuple(same.get(voice, "") for voice in each.chain))

    return [Pair(pair.gold, pair.predicted and named(pair.predicted)) for pair in pairs]


def _measures(sums: Sums) -> Mapping[str, Floats]:
    made: dict[str, Floats] = {}
    for name, values in LABELS.items():
        made[f"{name}:macro"] = _macro([sums[f"{name}:{value}"] for value in values])
        made[f"{name}:accuracy"] = recall(sums[name])
        made |= {f"{name}:{value}": f1(sums[f"{name}:{value}"]) for value in values}
    made |= {f"{name}:accuracy": recall(sums[name]) for name in ("length", "exact", "time")}
    for name in ("paired", "dated", "voices"):
        made[f"{name}:precision"] = precision(sums[name])
        made[f"{name}:recall"] = recall(sums[name])
    return made | {"voices:f1": f1(sums["voices"])}


def _macro(values: Sequence[Floats]) -> Floats:
    """Give the mean F1 of the values that occur in gold, 0 where none does."""
    there = np.array([each[:, 3] > 0 for each in values])
    scores = np.array([f1(each) for each in values]) * there
    mean: Floats = scores.sum(0) / np.maximum(there.sum(0), 1)
    return mean
