"""The command line's reference page: `python -m laut.cli.reference > docs/cli.md`."""

from collections.abc import Iterator
from typing import Any

import typer

from laut.cli.correct_app import app

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
    yield from _chapters_of(program, context, "laut")


def _chapters_of(command: Any, context: Any, title: str) -> Iterator[str]:
    """The chapter of a command, and those of the commands in it."""
    yield _chapter(title, command.get_help(context))
    for name, each in getattr(command, "commands", {}).items():
        inner = type(context)(each, info_name=name, parent=context, terminal_width=WIDTH)
        yield from _chapters_of(each, inner, f"{title} {name}")


def _chapter(title: str, text: str) -> str:
    return f"## {title}\n\n```text\n{text.strip()}\n```\n"


if __name__ == "__main__":
    print(reference(), end="")  # noqa: T201
