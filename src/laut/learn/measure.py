"""What a reading says before and after, of statements in articles that were not learnt from."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from laut.learn.lessons import Lesson
from laut.pipeline import Pipeline

Name = Literal["stance", "certainty", "both"]
NAMES: Final[tuple[Name, ...]] = ("stance", "certainty", "both")
Verdict = Literal["better", "worse", "chance"]
_DRAWS: Final = 2000
_SEED: Final = 2024
_LEVEL: Final = 0.95
Truths = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Measure:
    """How one thing is told of statements that people have looked at.

    before, after: the share that is right; righted, wronged: how many became so; low, high: bounds
    of `after - before`, 95 % of a bootstrap over articles (copies of one text count as one).
    """

    name: Name
    before: float
    after: float
    righted: int
    wronged: int
    low: float
    high: float

    @property
    def verdict(self) -> Verdict:
        """Whether the difference is more than chance makes."""
        if self.low > 0:
            return "better"
        return "worse" if self.high < 0 else "chance"

    def figures(self) -> dict[str, Any]:
        """The measure for JSON: shares to four places."""
        every = {name: value for name, value in asdict(self).items() if name != "name"}
        return {
            name: round(value, 4) if isinstance(value, float) else value
            for name, value in every.items()
        }


def acts(lesson: Lesson, pipeline: Pipeline) -> list[tuple[str, str]]:
    """Stance and certainty of every statement, as a pipeline reads them."""
    read = pipeline.interpret(lesson.reading.article, lesson.given)
    return [(each.stance, each.certainty) for each in read.statements]


def right(lesson: Lesson, told: Sequence[tuple[str, str]]) -> Truths:
    """Whether stance, certainty and both are right: [statements looked at, 3]."""
    found = [
        (stance == each.stance, certainty == each.certainty)
        for each, (stance, certainty) in zip(lesson.reading.statements, told, strict=True)
        if each.id in lesson.told
    ]
    pairs = np.array(found, bool).reshape(-1, 2)
    return np.column_stack([pairs, pairs.all(1)])


def measured(
    before: Sequence[Truths], after: Sequence[Truths], groups: NDArray[np.int64]
) -> tuple[Measure, ...]:
    """The measures over all articles; groups: the number of each one's group."""
    old, new = np.concatenate(before), np.concatenate(after)
    bounds = _bounds(before, after, groups)
    return tuple(
        Measure(
            name,
            float(old[:, n].mean()),
            float(new[:, n].mean()),
            int((new & ~old)[:, n].sum()),
            int((old & ~new)[:, n].sum()),
            *bounds[n],
        )
        for n, name in enumerate(NAMES)
    )


def _bounds(
    before: Sequence[Truths], after: Sequence[Truths], groups: NDArray[np.int64]
) -> list[tuple[float, float]]:
    gained = np.zeros((groups.max() + 1, len(NAMES)))
    sizes = np.zeros(len(gained))
    for old, new, group in zip(before, after, groups, strict=True):
        gained[group] += new.sum(0) - old.sum(0).astype(float)
        sizes[group] += len(old)
    count = len(gained)
    drawn = np.random.default_rng(_SEED).multinomial(count, [1 / count] * count, _DRAWS)
    shares = (drawn @ gained) / np.maximum(drawn @ sizes, 1)[:, None]
    edges = [(1 - _LEVEL) / 2, (1 + _LEVEL) / 2]
    return [(float(low), float(high)) for low, high in np.quantile(shares, edges, axis=0).T]
