"""`laut evaluate`: the shipped reader against an annotated file."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from laut.cli.say import put
from laut.errors import LautError

if TYPE_CHECKING:
    from rich.table import Table

    from laut.evaluate import Report
    from laut.evaluate.evaluation import ExtractMany

    Runner = Callable[[Path, ExtractMany, Path | None], Report]

Form = Literal["table", "json", "markdown"]


def evaluate(file: Path, predictions: Path | None, form: Form) -> None:
    """Read the texts of the file, print the scores, and write the predictions where asked."""
    from laut.pipeline import Pipeline

    run = _runner()
    report = run(file, Pipeline.shipped().extract_many, predictions)
    match form:
        case "json":
            put(report.as_json())
        case "markdown":
            put(report.as_markdown().rstrip())
        case "table":
            _print_table(report.as_table())


def _runner() -> "Runner":
    """Return the evaluation, which needs an extra that reading does not."""
    try:
        from laut.evaluate import run
    except ModuleNotFoundError as error:
        problem = f"laut evaluate: {error.name} is not installed"
        raise LautError(f"{problem}; run: pip install 'laut[evaluate]'") from error
    return run


def _print_table(table: "Table") -> None:
    from rich.console import Console

    Console(highlight=False).print(table)
