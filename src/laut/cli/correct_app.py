"""The commands about corrections and their options. What they do is in `laut.cli.correct`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from laut.cli.app import Address, Lang, app, check_outputs
from laut.cli.ledger_app import DEFAULT, By, Json, Where

__all__ = ["app"]
corrections = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
app.add_typer(corrections, name="corrections", help="What people have corrected in a ledger.")


class Form(StrEnum):
    """What `laut corrections export` writes."""

    WIKINEWS = "wikinews"
    CONTRACT = "contract"


@app.command()
def correct(  # noqa: PLR0913, PLR0917 - one parameter an option
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", show_default=False, help="Its address or its id.")
    ],
    change: Annotated[
        str,
        typer.Argument(
            metavar="CHANGE",
            show_default=False,
            help="accept, reject, add, quote, speaker, cue, frame, addressee, type, medium, "
            "stance, certainty, kind (of the source) or source.",
        ),
    ],
    to: Annotated[
        str | None,
        typer.Argument(
            metavar="TO",
            show_default=False,
            help='The new value: a word, spans as JSON ([{"begin": 10, "end": 42}]), a source '
            'as JSON ({"entity": "E12"}, {"source": "q3"}, {"name": "Karl Meier"} or '
            '{"kind": "anonymous-person", "text": "ein Berater"}).',
        ),
    ] = None,
    statement: Annotated[
        str | None,
        typer.Option("--statement", "-s", metavar="ID", help="Its id in the reading (s3)."),
    ] = None,
    ledger: Address = DEFAULT,
    by: By = "",
) -> None:
    """Correct what a ledger has of an article; it holds whoever reads the article again.

    The machine's reading stays beside it, and `laut undo` takes it back. To add a statement, TO is
    an object with its quote and whatever is not as usual: {"quote": [{"begin": 10, "end": 42}],
    "source": {"entity": "E12"}, "stance": "denies"}.
    """
    from laut.cli.correct import asked, correct

    correct(ledger, article, asked(change, to, statement), by)


@app.command()
def train(
    ledger: Annotated[
        str,
        typer.Option(
            "--corrections",
            metavar="LEDGER",
            envvar="LAUT_LEDGER",
            help="The ledger with the corrections: a file, or an address.",
        ),
    ] = DEFAULT,
    least: Annotated[
        float,
        typer.Option(metavar="X", min=0, max=1, help="Only articles seen to this share, 0 to 1."),
    ] = 0.5,
    into: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="Write the new model into this folder, which must be new."
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print every figure as JSON.")] = False,
    lang: Lang = None,
) -> None:
    """Let the shipped model learn from what people have corrected, and show what that gained.

    Only stance and certainty of statements are learnt, held strongly to what the model knows; what
    is a statement, and whose, stays as it is. The gain is measured on articles that were not learnt
    from. Nothing is changed: with --into, the new model is written into a folder, and commands for
    which LAUT_MODEL names this folder read with it. Needs the extra lab: pip install 'laut[lab]'.
    """
    from laut.cli.train import train

    train((ledger, least), into, json, lang.value if lang else None)


@corrections.command("list")
def list_(
    ledger: Where = DEFAULT,
    article: Annotated[
        str | None, typer.Option(metavar="ARTICLE", help="Only of this one: its address or id.")
    ] = None,
    undone: Annotated[bool, typer.Option("--undone", help="Also those taken back.")] = False,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """List who has corrected what, and when."""
    from laut.cli.correct import list_corrections

    list_corrections(ledger, (article, undone), json, lang.value if lang else None)


@corrections.command()
def export(
    ledger: Where = DEFAULT,
    form: Annotated[Form, typer.Option("--format", help="What to write.")] = Form.CONTRACT,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", allow_dash=True, help="Where to.")
    ] = Path("-"),
    least: Annotated[
        float,
        typer.Option(metavar="X", min=0, max=1, help="Only articles seen to this share, 0 to 1."),
    ] = 0.0,
) -> None:
    """Write the corrected readings of all articles that people have checked, to learn from.

    wikinews: documents as in the German Wikinews quotation set. contract: readings as `laut schema`
    describes them. "checked" beside each tells which of its statements people have seen, and what
    share that is; standard error has it in a line for every article.
    """
    from laut.cli.correct import export

    check_outputs({"--output": output}, [ledger], False)
    export(ledger, form.value, output, least)
