"""The commands of the ledger and their options. What they do is in `laut.cli.ledger`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from laut.cli.app import Address, Lang, MinConfidence, Published, app, check_outputs

DEFAULT = "laut.db"
__all__ = ["app"]
Where = Annotated[
    str, typer.Argument(metavar="LEDGER", envvar="LAUT_LEDGER", help="A file or an address.")
]
Json = Annotated[bool, typer.Option("--json", help="Print a JSON object a line.")]
Csv = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", allow_dash=True, help="Write the rows as CSV; - is standard output."
    ),
]
Limit = Annotated[int, typer.Option(metavar="N", min=1, max=2000, help="Show at most so many.")]
By = Annotated[
    str, typer.Option(metavar="NAME", envvar=["LAUT_USER", "USER"], help="Who decides it.")
]
Since = Annotated[
    str | None, typer.Option(metavar="DATE", help="From this day, month or year on (2026-03).")
]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Up to it, itself included.")]


class Form(StrEnum):
    """What `laut export` writes."""

    JSONL = "jsonl"
    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"


class Table(StrEnum):
    """Which rows it writes."""

    STATEMENTS = "statements"
    CLAIMS = "claims"
    ENTITIES = "entities"


_ADD_STATUS = (
    "Exit status: 0 when every article was kept, 1 when one could not be (its reason is on "
    "standard error, the others are kept all the same), 2 for a wrong call. Stopped at any moment, "
    "it can be started again: what is kept already is passed over."
)


@app.command(epilog=_ADD_STATUS)
def add(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            show_default=False,
            help="Text or HTML files, folders of them, addresses of pages or feeds, or - for "
            "standard input.",
        ),
    ],
    ledger: Address = DEFAULT,
    published: Published = None,
    lang: Lang = None,
) -> None:
    """Read articles and keep every statement in a ledger, linked to what it holds already.

    An article that is there stays as it is; a changed one becomes a new revision beside the old.
    """
    from laut.cli.ledger import add

    raise typer.Exit(add(paths, ledger, published, lang.value if lang else None))


@app.command()
def reread(ledger: Where = DEFAULT, lang: Lang = None) -> None:
    """Read every article of a ledger again that another version of laut has read.

    What people have decided stands.
    """
    from laut.cli.ledger import reread

    raise typer.Exit(reread(ledger, lang.value if lang else None))


@app.command()
def search(  # noqa: PLR0913, PLR0917 - one parameter an option
    words: Annotated[
        str,
        typer.Argument(
            metavar="WORDS",
            help='All of them, in any form; "a phrase", a beginning*, -without.',
        ),
    ] = "",
    ledger: Address = DEFAULT,
    like: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What says the same, in whatever words.")
    ] = None,
    source: Annotated[
        str, typer.Option(metavar="WORDS", help="Words of who says it (Minister*).")
    ] = "",
    speaker: Annotated[
        str | None, typer.Option(metavar="NAME", help="A person or body, in any spelling, or E12.")
    ] = None,
    about: Annotated[
        str | None, typer.Option(metavar="NAME", help="Whom or what it names, or E12.")
    ] = None,
    stance: Annotated[
        list[str] | None, typer.Option(metavar="STANCE", help="denies, asserts …; may be repeated.")
    ] = None,
    certainty: Annotated[
        list[str] | None, typer.Option(metavar="CERTAINTY", help="asserted, hedged …; repeatable.")
    ] = None,
    type_: Annotated[
        list[str] | None,
        typer.Option("--type", metavar="TYPE", help="direct, indirect …; may be repeated."),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="Kind of source: organisation …; may be repeated."),
    ] = None,
    outlet: Annotated[str, typer.Option(metavar="WORDS", help="Words of the outlet.")] = "",
    since: Since = None,
    until: Until = None,
    old: Annotated[
        bool, typer.Option("--old", help="Also in revisions that a later one has replaced.")
    ] = False,
    limit: Limit = 20,
    json: Json = False,
    csv: Csv = None,
    lang: Lang = None,
) -> None:
    """Find statements by their words, by who says them, and by what they are.

    The best come first; with --like, those that say most nearly the same.
    """
    from laut.cli.ledger import Asked, search

    check_outputs({"--csv": csv}, [ledger], json)
    asked = Asked(
        words, like, source, speaker, about, tuple(stance or ()), tuple(certainty or ()),
        tuple(type_ or ()), tuple(kind or ()), outlet, since, until, old, limit,
    )  # fmt: skip
    search(ledger, asked, (json, csv), lang.value if lang else None)


@app.command()
def claims(
    words: Annotated[str, typer.Argument(metavar="WORDS", help="What they are about.")] = "",
    ledger: Address = DEFAULT,
    limit: Limit = 20,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Show what is claimed, by how many independent sources, and who denies it.

    Those with most statements come first. C12 in place of words shows one claim in full.
    """
    from laut.cli.ledger import claims

    claims(ledger, words, limit, json, lang.value if lang else None)


@app.command()
def who(  # noqa: PLR0913, PLR0917 - one parameter an option
    name: Annotated[
        str, typer.Argument(metavar="PERSON", show_default=False, help="A name, or E12.")
    ],
    ledger: Address = DEFAULT,
    since: Since = None,
    until: Until = None,
    limit: Limit = 200,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Show everything that a person or body has said, in the order of time, and what changed."""
    from laut.cli.ledger import who

    raise typer.Exit(who(ledger, name, (since, until, limit), json, lang.value if lang else None))


@app.command()
def entities(
    name: Annotated[
        str, typer.Argument(metavar="NAME", show_default=False, help="In any spelling, or E12.")
    ],
    ledger: Address = DEFAULT,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Find people and things by a name, and show by which signs they were put together."""
    from laut.cli.ledger import entities

    raise typer.Exit(entities(ledger, name, json, lang.value if lang else None))


@app.command()
def links(ledger: Where = DEFAULT, json: Json = False, lang: Lang = None) -> None:
    """List how the statements of a ledger stand to each other, and why."""
    from laut.cli.ledger import links

    links(ledger, json, lang.value if lang else None)


@app.command()
def merge(
    one: Annotated[str, typer.Argument(metavar="E1", show_default=False)],
    other: Annotated[str, typer.Argument(metavar="E2", show_default=False)],
    ledger: Address = DEFAULT,
    by: By = "",
) -> None:
    """Make two entities one: E2 goes into E1. `laut undo` takes it back."""
    from laut.cli.ledger import merge

    merge(ledger, one, other, by)


@app.command()
def split(
    entity: Annotated[str, typer.Argument(metavar="E1", show_default=False)],
    articles: Annotated[
        list[str],
        typer.Argument(metavar="URI", show_default=False, help="Articles that mean another."),
    ],
    ledger: Address = DEFAULT,
    by: By = "",
) -> None:
    """Make what some articles call by an entity's name an entity of its own, for good."""
    from laut.cli.ledger import split

    split(ledger, entity, articles, by)


@app.command()
def unlink(
    link: Annotated[int, typer.Argument(metavar="NUMBER", show_default=False)],
    ledger: Address = DEFAULT,
    by: By = "",
) -> None:
    """Take a link out for good, by its number in `laut links --json`."""
    from laut.cli.ledger import unlink

    unlink(ledger, link, by)


@app.command()
def undo(
    decision: Annotated[int, typer.Argument(metavar="NUMBER", show_default=False)],
    ledger: Address = DEFAULT,
    by: By = "",
) -> None:
    """Take a decision back, by the number that was printed when it was made."""
    from laut.cli.ledger import undo

    undo(ledger, decision, by)


@app.command()
def export(
    ledger: Where = DEFAULT,
    form: Annotated[Form, typer.Option("--format", help="What to write.")] = Form.JSONL,
    table: Annotated[Table, typer.Option(help="Which rows, in all but jsonl.")] = Table.STATEMENTS,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", allow_dash=True, help="Where to.")
    ] = Path("-"),
    min_confidence: MinConfidence = 0.0,
) -> None:
    """Write readings, or rows of statements, claims or entities.

    jsonl: one reading a line as `laut schema` describes it, with the entities of the whole ledger.
    """
    from laut.cli.ledger import export

    check_outputs({"--output": output}, [ledger], False)
    export(ledger, form.value, table.value, (output, min_confidence))


@app.command()
def dump(
    ledger: Where = DEFAULT,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", allow_dash=True, help="Where to.")
    ] = Path("-"),
) -> None:
    """Write everything that a ledger holds, so that `laut restore` can put it into another."""
    from laut.cli.ledger import dump

    check_outputs({"--output": output}, [ledger], False)
    dump(ledger, output)


@app.command()
def restore(
    file: Annotated[
        Path, typer.Argument(metavar="DUMP", allow_dash=True, help="What `laut dump` wrote.")
    ],
    ledger: Address = DEFAULT,
) -> None:
    """Put a dump into a new ledger, in a file or in PostgreSQL."""
    from laut.cli.ledger import restore

    restore(file, ledger)


@app.command()
def serve(  # noqa: PLR0913, PLR0917 - one parameter an option
    ledger: Where = DEFAULT,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", min=1, max=65535, help="On which port.")] = 8000,
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Nobody can add or change anything.")
    ] = False,
    token: Annotated[
        str | None,
        typer.Option(
            metavar="TOKEN",
            envvar="LAUT_TOKEN",
            help="What visitors must know. Needed for any address but that of this machine.",
        ),
    ] = None,
    open_: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
) -> None:
    """Open a ledger in the browser.

    Read articles, follow statements and claims, search, add. Nobody but this machine can reach it
    unless you say so.
    """
    from laut.cli.serve import serve

    serve(ledger, host, port, read_only, token, open_)
