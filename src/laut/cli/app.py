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
    """Read German news offline and say, for every statement in it, who said it.

    LAUT_MODEL in the environment names the folder of another model than the shipped one, as
    `laut train` writes it.
    """


_READ_STATUS = (
    "Exit status: 0 when every PATH was read, 1 when one could not be read "
    "(its reason is on standard error, the others are read all the same), 2 for a wrong call."
)
Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        show_default=False,
        help="Text or HTML files, addresses of pages, or - for standard input.",
    ),
]
OptionalPaths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH",
        show_default=False,
        help="Text or HTML files, addresses of pages, or - for standard input.",
    ),
]
Address = Annotated[
    str,
    typer.Option(
        "--ledger",
        "-l",
        metavar="LEDGER",
        envvar="LAUT_LEDGER",
        help="The ledger: a file, or postgresql://USER@HOST/DATABASE.",
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        callback=_day,
        help="Day of publication of these articles (2024-10-25), where it is known better "
        "than the files say.",
    ),
]
MinConfidence = Annotated[
    float,
    typer.Option(
        metavar="X", min=0, max=1, help="Leave out statements less sure than X, from 0 to 1."
    ),
]
Lang = Annotated[
    Language | None,
    typer.Option(
        show_default="LC_ALL, LC_MESSAGES or LANG",
        help="Language of everything that is not the article.",
    ),
]


@app.command(epilog=_READ_STATUS)
def read(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: Paths,
    published: Published = None,
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
    min_confidence: MinConfidence = 0.0,
    lang: Lang = None,
) -> None:
    """Print who says what in each article, and in which line.

    Then who speaks how often, and the damage found in its text. With --json or --html, write these
    instead.
    """
    from laut.cli.read import read
    from laut.cli.readings import Request

    check_outputs({"--html": html}, paths, json)
    request = Request(tuple(paths), published, min_confidence, lang.value if lang else None)
    raise typer.Exit(read(request, json, html))


@app.command(epilog=_READ_STATUS)
def timeline(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: OptionalPaths = None,
    about: Annotated[
        str | None,
        typer.Option(metavar="WORDS", help="Instead: what a ledger has about this."),
    ] = None,
    ledger: Address = "laut.db",
    published: Published = None,
    json: Annotated[bool, typer.Option("--json", help="Print a JSON object a row.")] = False,
    csv: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", allow_dash=True, help="Write the rows as CSV; - is standard output."
        ),
    ] = None,
    svg: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            allow_dash=True,
            help="Draw the rows as a picture; - is standard output.",
        ),
    ] = None,
    min_confidence: MinConfidence = 0.0,
    lang: Lang = None,
) -> None:
    """Put what has a date, in all the articles together, in the order of time.

    These are the statements of which the article says when they were made, and the dates that it
    mentions. What cannot be told without knowing more (a weekday without a day of publication)
    comes at the end, with its TIMEX3 value. With --json, --csv or --svg, write these instead of a
    table. With --about, it is what a ledger has: each statement on the day when it was made, or
    when its article came out.
    """
    from laut.cli.readings import Request
    from laut.cli.timeline import Form, draw, draw_about

    given = paths or []
    if (about is None) == (not given):
        raise typer.BadParameter("name either articles or --about WORDS")
    check_outputs({"--csv": csv, "--svg": svg}, [*given, ledger], json)
    request = Request(tuple(given), published, min_confidence, lang.value if lang else None)
    form = Form(json, csv, svg)
    if about is not None:
        raise typer.Exit(draw_about(about, ledger, form, request.words))
    raise typer.Exit(draw(request, form))


def check_outputs(files: dict[str, Path | None], paths: list[str], json: bool) -> None:
    """Refuse a file that could not be written, or only at the cost of something else."""
    taken = [*map(Path, paths)]
    for option, file in files.items():
        if file is None:
            continue
        try:
            problem = _problem(file, taken, json)
        except OSError as error:
            problem = f"{error.strerror}; name another file"
        if problem:
            raise typer.BadParameter(f"{option} {file}: {problem}")
        json = json or str(file) == "-"
        taken.append(file)


def _problem(file: Path, taken: list[Path], printed: bool) -> str | None:
    if str(file) == "-":
        return "standard output has something else already; name a file" if printed else None
    if not file.parent.is_dir() or file.is_dir():
        return "cannot be written; name a file in a folder that is there"
    if any(path.resolve() == file.resolve() for path in taken):
        return "would overwrite something; name another file"
    return None


@app.command()
def evaluate(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", show_default=False, help="The annotated file.")
    ],
    speakers: Annotated[
        Path | None,
        typer.Option(
            metavar="VOICES.jsonl",
            help="With a Wikinews file: score whose voice each statement is, by this file.",
        ),
    ] = None,
    predictions: Annotated[
        Path | None,
        typer.Option(
            metavar="OUT.jsonl",
            help="With a Wikinews file: also write it with what was found as its annotations.",
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print every figure as JSON.")] = False,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Print the table as Markdown.")
    ] = False,
) -> None:
    """Score the readings of an annotated file, by the measure that its kind calls for.

    Quotations, their roles and the confidence: documents of the German Wikinews quotation set
    (JSON Lines, Petersen-Frey and Biemann 2024). Stance, certainty, sources, chains and times:
    annotated readings (JSON Lines). Links and entities across articles: clusters of annotated
    articles (JSON Lines). Names: GermEval 2014 (TSV). Time expressions: the KRAUTS
    archive. All but the archive may be gzipped.
    """
    from laut.cli.evaluate import Request, evaluate

    if json and markdown:
        raise typer.BadParameter("--json and --markdown exclude each other; choose one")
    if speakers and predictions:
        raise typer.BadParameter("--speakers and --predictions exclude each other; choose one")
    request = Request(file, predictions, speakers)
    evaluate(request, "json" if json else "markdown" if markdown else "table")


@app.command()
def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of what `laut read --json` prints."""
    from laut.schema import schema_text

    put(schema_text().rstrip())
