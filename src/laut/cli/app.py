"""The commands and their options. What they do is in the module of the same name."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from laut.cli.say import put

app = typer.Typer(
    name="laut",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Language(StrEnum):
    """The languages of the interface."""

    DE = "de"
    EN = "en"


def _version(asked: bool) -> None:
    if asked:
        from laut.cli.version import version

        put(version())
        raise typer.Exit


def _day(published: str | None) -> str | None:
    """Return the day as YYYY-MM-DD."""
    from laut.errors import LautError
    from laut.load.article import iso_date

    try:
        return iso_date(published) if published is not None else None
    except LautError as error:
        raise typer.BadParameter(str(error)) from error


@app.callback()
def laut(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Print version and model, and exit."
        ),
    ] = False,
) -> None:
    """Read German news offline and say, for every statement in it, who said it."""


@app.command(
    epilog="Exit status: 0 when every PATH was read, 1 when one could not be read "
    "(its reason is on standard error, the others are read all the same), 2 for a wrong call."
)
def read(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            show_default=False,
            help="Text or HTML files, addresses of pages, or - for standard input.",
        ),
    ],
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            callback=_day,
            help="Day of publication of these articles (2024-10-25), where it is known better "
            "than the files say.",
        ),
    ] = None,
    json: Annotated[
        bool, typer.Option("--json", help="Print a JSON object a line (see `laut schema`).")
    ] = False,
    html: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            allow_dash=True,
            help="Write one self-contained page with all the articles; - is standard output.",
        ),
    ] = None,
    min_confidence: Annotated[
        float,
        typer.Option(
            metavar="X", min=0, max=1, help="Leave out statements less sure than X, from 0 to 1."
        ),
    ] = 0.0,
    lang: Annotated[
        Language | None,
        typer.Option(
            show_default="LC_ALL, LC_MESSAGES or LANG",
            help="Language of everything that is not the article.",
        ),
    ] = None,
) -> None:
    """Print who says what in each article, and in which line.

    Then the damage found in its text. With --json or --html, write these instead.
    """
    from laut.cli.read import Request, read

    _check_page(html, paths, json)
    request = Request(tuple(paths), published, min_confidence, lang.value if lang else None)
    raise typer.Exit(read(request, json, html))


def _check_page(html: Path | None, paths: list[str], json: bool) -> None:
    """Refuse a page that could not be written, or only at the cost of something else."""
    try:
        problem = html and _problem(html, paths, json)
    except OSError as error:
        problem = f"{error.strerror}; name another file"
    if problem:
        raise typer.BadParameter(f"--html {html}: {problem}")


def _problem(html: Path, paths: list[str], json: bool) -> str | None:
    if str(html) == "-":
        return "--json writes to standard output too; name a file" if json else None
    if not html.parent.is_dir() or html.is_dir():
        return "cannot be written; name a file in a folder that is there"
    if any(Path(path).resolve() == html.resolve() for path in paths):
        return "would overwrite an article; name another file"
    return None


@app.command()
def evaluate(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE.jsonl", show_default=False, help="Annotated articles; also .jsonl.gz."
        ),
    ],
    predictions: Annotated[
        Path | None,
        typer.Option(
            metavar="OUT.jsonl",
            help="Also write the file with what was found as its annotations.",
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print every figure as JSON.")] = False,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Print the table as Markdown.")
    ] = False,
) -> None:
    """Score the readings of an annotated file.

    It has the format of the German Wikinews quotation set (Petersen-Frey and Biemann 2024).
    """
    from laut.cli.evaluate import evaluate

    if json and markdown:
        raise typer.BadParameter("--json and --markdown exclude each other; choose one")
    evaluate(file, predictions, "json" if json else "markdown" if markdown else "table")


@app.command()
def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of what `laut read --json` prints."""
    from laut.schema import schema_text

    put(schema_text().rstrip())
