"""The command line's reference page: `python -m laut.cli.reference > docs/cli.md`."""

from collections.abc import Iterator

import typer

from laut.cli.ledger_app import app

WIDTH = 88
_HEAD = """\
# The command line

This page is what `--help` prints; `python -m laut.cli.reference` writes it.
"""


def reference() -> str:
    """Return the page as Markdown: the program's help, then that of each command."""
    return "\n".join([_HEAD, *_chapters()])


def _chapters() -> Iterator[str]:
    program = typer.main.get_command(app)
    context = program.make_context("laut", [], resilient_parsing=True, terminal_width=WIDTH)
    yield _chapter("laut", program.get_help(context))
    for name in program.list_commands(context):  # type: ignore[attr-defined]
        command = program.get_command(context, name)  # type: ignore[attr-defined]
        inner = type(context)(command, info_name=name, parent=context, terminal_width=WIDTH)
        yield _chapter(f"laut {name}", command.get_help(inner))


def _chapter(title: str, text: str) -> str:
    return f"## {title}\n\n```text\n{text.strip()}\n```\n"


if __name__ == "__main__":
    print(reference(), end="")  # noqa: T201
