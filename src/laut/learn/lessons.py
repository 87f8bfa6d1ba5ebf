"""Readings that people have looked at -> statements as numbers, dealt into folds."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from laut.errors import LautError
from laut.learn.fit import FOLDS, Rows, wanted
from laut.learn.judges import Judges, Reals
from laut.pipeline import Pipeline
from laut.records import Given, Reading

ARTICLES: Final = 20
STATEMENTS: Final = 200
"""What the least is that something can be learnt from, and measured on."""
_LONG: Final = 60
"""Letters of a quote from which two articles that share it are copies of one text."""
Advance = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Lesson:
    """An article as people have corrected it; told: the ids of the statements they looked at."""

    reading: Reading
    told: frozenset[str]

    @property
    def given(self) -> list[Given]:
        """The words and roles of the statements."""
        names = [each.name for each in fields(Given)]
        every = self.reading.statements
        return [Given(**{name: getattr(each, name) for name in names}) for each in every]


def check(lessons: Sequence[Lesson]) -> None:
    """Raise LautError where there is too little to learn from."""
    statements = sum(len(each.told) for each in lessons)
    groups = len(set(grouped(lessons).tolist()))
    if groups < ARTICLES or statements < STATEMENTS:
        raise LautError(
            f"too little to learn from: people have looked at {statements} statements in "
            f"{groups} articles (copies of one text count once), {STATEMENTS} in {ARTICLES} are "
            "needed; correct or accept more, or lower --least"
        )


def grouped(lessons: Sequence[Lesson]) -> NDArray[np.int64]:
    """For every article the number of its group: copies of one text share long quotes."""
    said = [(n, words) for n, each in enumerate(lessons) for words in _said(each.reading)]
    numbers = {words: n for n, words in enumerate(dict.fromkeys(words for _, words in said))}
    size = len(lessons) + len(numbers)
    ends = [len(lessons) + numbers[words] for _, words in said]
    pairs = coo_array((np.ones(len(said)), ([n for n, _ in said], ends)), (size, size))
    _, found = connected_components(pairs, directed=False)
    return np.asarray(found[: len(lessons)], np.int64)


def _said(reading: Reading) -> Iterator[str]:
    """By what an article is known again under another address: its text, and its long quotes."""
    yield reading.article.id
    for each in reading.statements:
        words = " ".join(" ".join(span.text for span in each.quote).split())
        if len(words) >= _LONG:
            yield words


def dealt(lessons: Sequence[Lesson]) -> NDArray[np.int64]:
    """The fold of every article: groups in the order of their hashes, dealt in turn."""
    ids = [each.reading.article.id for each in lessons]
    groups = grouped(lessons)
    first: dict[int, str] = {}
    for name, group in sorted(zip(ids, groups.tolist(), strict=True)):
        first.setdefault(group, name)
    turn = {group: n % FOLDS for n, group in enumerate(first)}
    return np.array([turn[group] for group in groups.tolist()])


def rows(lessons: Sequence[Lesson], pipeline: Pipeline, judges: Judges, advance: Advance) -> Rows:
    """The statements of all articles that people have looked at: others teach nothing."""
    made: list[tuple[Reals, Reals, int]] = []
    for lesson, fold in zip(lessons, dealt(lessons).tolist(), strict=True):
        for number, seen in pipeline.seen(lesson.reading.article, lesson.given):
            each = lesson.reading.statements[number]
            if each.id in lesson.told:
                made.append((judges.row(seen), wanted(each.stance, each.certainty), fold))
        advance()
    features, target, folds = zip(*made, strict=True)
    return Rows(np.array(features), np.array(target), np.array(folds))
