"""What `laut train` does: learn from a ledger, show what it gained, and write it where asked."""

from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from laut.cli.progress import progress
from laut.cli.say import complain, put, screen
from laut.errors import LautError
from laut.export.words import TABLES, Words, preferred

if TYPE_CHECKING:
    from rich.table import Table

    from laut.learn import Learnt, Lesson
    from laut.records import Producer


def train(which: tuple[str, float], into: Path | None, json: bool, language: str | None) -> None:
    """Learn from the corrections of a ledger. which: its address, and the least share seen."""
    from laut.export.json import line

    learning = _learning()
    from laut.pipeline import Pipeline

    pipeline = Pipeline.shipped()
    shipped = pipeline.tagger.folder
    if into is not None:
        learning.free(into, shipped)
    lessons = _lessons(*which)
    with progress(2 * len(lessons)) as advance:
        learnt = learning.learn(lessons, pipeline, lambda: advance(0))
    words = TABLES[language or preferred()]
    about = _about(learnt, lessons, pipeline.producer)
    if json:
        put(line(about))
    else:
        _show(learnt, words)
    if into is None:
        complain(words.learning.unchanged)
    else:
        learning.written(into, shipped, learnt.acts, line(about) + "\n")
        complain(f"{into}: {words.learning.written}")


def _learning() -> Any:
    """The package that learns, which needs an extra that reading does not."""
    try:
        from laut import learn
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("laut"):
            raise
        raise LautError(
            f"`laut train` needs {error.name}; install it with: pip install 'laut[lab]'"
        ) from error
    return learn


def _lessons(address: str, least: float) -> "list[Lesson]":
    from laut.learn import Lesson
    from laut.ledger import Ledger

    with Ledger(address, create=False) as ledger:
        return [
            Lesson(each.reading, frozenset(each.seen))
            for each in ledger.checked()
            if each.seen and each.share >= least
        ]


def _about(learnt: "Learnt", lessons: "list[Lesson]", shipped: "Producer") -> dict[str, Any]:
    """What a model was made of and what it gained, as it lies beside it."""
    return {
        "laut": version("laut"),
        "from": {"model": shipped.model, "model_sha256": shipped.model_sha256},
        "learnt": ["stance", "certainty"],
        **learnt.figures(),
        "article_ids": [each.reading.article.id for each in lessons],
    }


def _show(learnt: "Learnt", words: Words) -> None:
    said, console = words.learning, screen()
    console.print(said.scope)
    console.print(said.basis.format(learnt.articles, learnt.statements))
    console.print()
    console.print(_table(learnt, words))
    console.print()
    if learnt.others:
        console.print(said.others.format(learnt.changed, learnt.others))
    console.print(said.verdicts[learnt.verdict])


def _table(learnt: "Learnt", words: Words) -> "Table":
    from rich.table import Table

    said = words.learning
    first, *others = said.columns
    table = Table(first, box=None, pad_edge=False, header_style="dim")
    for column in others:
        table.add_column(column, justify="right", no_wrap=True)
    for each in learnt.measures:
        bounds = said.to.format(_points(each.low, said.point), _points(each.high, said.point))
        before, after = (_share(one, said.point) for one in (each.before, each.after))
        counts = str(each.righted), str(each.wronged)
        more = _points(each.after - each.before, said.point)
        table.add_row(said.fields[each.name], before, after, *counts, more, bounds)
    return table


def _share(value: float, point: str) -> str:
    return f"{100 * value:.1f} %".replace(".", point)


def _points(value: float, point: str) -> str:
    """A difference in percentage points, with its sign."""
    return f"{100 * value:+.1f}".replace(".", point).replace("-", "−")
