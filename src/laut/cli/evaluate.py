"""`laut evaluate`: the reader against an annotated file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from laut.cli.say import put, screen
from laut.errors import LautError

if TYPE_CHECKING:
    from laut.evaluate import Report
    from laut.evaluate.kinds import Kind

Form = Literal["table", "json", "markdown"]


@dataclass(frozen=True, slots=True)
class Request:
    """What to score, and what belongs to a Wikinews file alone."""

    file: Path
    predictions: Path | None = None
    speakers: Path | None = None


def evaluate(request: Request, form: Form) -> None:
    """Read the texts of the file, print the scores, and write the predictions where asked."""
    report = _scored(request)
    match form:
        case "json":
            put(report.as_json())
        case "markdown":
            put(report.as_markdown().rstrip())
        case "table":
            screen().print(report.as_table())


def _scored(request: Request) -> "Report":
    """Return the scores, which need an extra that reading does not."""
    try:
        from laut.evaluate import kind_of
    except ModuleNotFoundError as error:
        problem = f"laut evaluate: {error.name} is not installed"
        raise LautError(f"{problem}; run: pip install 'laut[evaluate]'") from error
    kind = kind_of(request.file)
    _check(request, kind)
    return _RUNS[kind](request)


def _check(request: Request, kind: "Kind") -> None:
    """Refuse what only a Wikinews file can give."""
    for option, file in (("predictions", request.predictions), ("speakers", request.speakers)):
        if file is not None and kind != "quotations":
            raise LautError(f"{request.file}: no Wikinews file; leave out --{option}")


def _quotations(request: Request) -> "Report":
    from laut.evaluate import run, speakers
    from laut.pipeline import Pipeline

    pipeline = Pipeline.chosen()
    if request.speakers is None:
        return run(request.file, pipeline.extract_many, request.predictions)
    return speakers.run(request.file, request.speakers, pipeline.interpret, pipeline.extract_many)


def _meaning(request: Request) -> "Report":
    from laut.evaluate import meaning
    from laut.pipeline import Pipeline

    pipeline = Pipeline.chosen()
    return meaning.run(request.file, pipeline.interpret, pipeline.extract_many)


def _ledger(request: Request) -> "Report":
    from laut.cli.kept import kept
    from laut.evaluate import ledger
    from laut.pipeline import Pipeline

    return ledger.run(request.file, Pipeline.chosen().interpret, kept)


def _names(request: Request) -> "Report":
    from laut.evaluate import names
    from laut.pipeline import Pipeline

    return names.run(request.file, Pipeline.chosen().names)


def _times(request: Request) -> "Report":
    from laut.evaluate import timex
    from laut.times import times

    return timex.run(request.file, times)


_RUNS: "dict[Kind, Callable[[Request], Report]]" = {
    "quotations": _quotations,
    "meaning": _meaning,
    "ledger": _ledger,
    "names": _names,
    "times": _times,
}
