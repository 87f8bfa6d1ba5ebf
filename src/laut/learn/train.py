"""The whole way: readings that people have looked at -> judges that have learnt, and the gain."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from laut.learn.fit import FOLDS, Fits
from laut.learn.folder import ACTS, copied
from laut.learn.judges import Judges
from laut.learn.lessons import Advance, Lesson, check, dealt, grouped, rows
from laut.learn.measure import Measure, Verdict, acts, measured, right
from laut.pipeline import Pipeline, load_pipeline


@dataclass(frozen=True, slots=True)
class Learnt:
    """Judges that have learnt from all articles, and what learning gained on articles unseen.

    statements: how many people have looked at; others: how many of these articles nobody has, and
    changed: how many of those would be read otherwise. strength: how strongly the judges were held
    to what they know. acts: the content of an acts.onnx.
    """

    articles: int
    statements: int
    others: int
    changed: int
    strength: float
    measures: tuple[Measure, ...]
    acts: bytes

    @property
    def verdict(self) -> Verdict:
        """Whether more statements are right in both, stance and certainty, than chance makes."""
        return self.measures[-1].verdict

    def figures(self) -> dict[str, Any]:
        """All but the weights, for JSON."""
        told = ("articles", "statements", "others", "changed", "strength", "verdict")
        measures = {each.name: each.figures() for each in self.measures}
        return {**{name: getattr(self, name) for name in told}, "measures": measures}


def learn(lessons: Sequence[Lesson], pipeline: Pipeline, advance: Advance) -> Learnt:
    """Fine-tune the judges of a pipeline on corrected articles.

    What it gained is told of each article by judges that have not seen it. Raises LautError where
    there is too little to learn from. advance: called when an article has been read, of which each
    is read twice.
    """
    check(lessons)
    judges = Judges.of(pipeline.tagger.folder / ACTS)
    fits = Fits(rows(lessons, pipeline, judges, advance), judges.last)
    before = [acts(each, pipeline) for each in lessons]
    after = dict(_held_out(lessons, fits, judges, (pipeline.tagger.folder, advance)))
    later = [after[number] for number in range(len(lessons))]
    last, strength = fits.best()
    return Learnt(
        len(lessons),
        sum(len(each.told) for each in lessons),
        sum(len(each.reading.statements) - len(each.told) for each in lessons),
        sum(map(_changed, lessons, before, later)),
        strength,
        measured(
            list(map(right, lessons, before)), list(map(right, lessons, later)), grouped(lessons)
        ),
        judges.with_last(last),
    )


def _held_out(
    lessons: Sequence[Lesson], fits: Fits, judges: Judges, where: tuple[Path, Advance]
) -> Iterator[tuple[int, list[tuple[str, str]]]]:
    """The acts of every article as a model reads them that has learnt from the other folds."""
    (shipped, advance), folds = where, dealt(lessons)
    for fold in range(FOLDS):
        last, _ = fits.best(frozenset({fold}))
        with TemporaryDirectory(prefix="laut-") as near:
            folder = copied(Path(near) / "fold", shipped, judges.with_last(last))
            pipeline = load_pipeline(folder)
        for number in np.flatnonzero(folds == fold).tolist():
            yield number, acts(lessons[number], pipeline)
            advance()


def _changed(
    lesson: Lesson, before: Sequence[tuple[str, str]], after: Sequence[tuple[str, str]]
) -> int:
    """How many statements that nobody has looked at would be read otherwise."""
    trios = zip(lesson.reading.statements, before, after, strict=True)
    return sum(old != new for each, old, new in trios if each.id not in lesson.told)
