"""What goes to the two standard streams, and to files."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from laut.errors import LautError
from laut.export.visible import one_line

if TYPE_CHECKING:
    from rich.console import Console


def complain(problem: object) -> None:
    """One line on standard error, safe to show whatever it quotes."""
    _lenient()
    print(one_line(str(problem)), file=sys.stderr, flush=True)  # noqa: T201


def put(text: str) -> None:
    """Write the text and a line end to standard output, at once and in UTF-8."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8")
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def save(path: Path, content: str, option: str, summary: str) -> None:
    """Write the file that the option names and say what is in it; - is standard output."""
    if str(path) == "-":
        put(content.removesuffix("\n"))
        return
    try:
        path.write_text(content, encoding="utf-8", newline="\n")
    except OSError as error:
        problem = error.strerror or "cannot be written"
        raise LautError(f"{path}: {problem}; name another file for {option}") from error
    complain(f"{path}: {summary}")


def screen() -> "Console":
    """Return the console of standard output, with a question mark for what it cannot show."""
    from rich.console import Console

    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="replace")
    return Console(highlight=False, markup=False, emoji=False)


def _lenient() -> None:
    """Let standard error show a question mark for a letter that it cannot show."""
    reconfigure = getattr(sys.stderr, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="replace")
