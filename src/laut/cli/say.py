"""Lines to the two standard streams."""

import sys

from laut.export.visible import one_line


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


def _lenient() -> None:
    """Let standard error show a question mark for a letter that it cannot show."""
    reconfigure = getattr(sys.stderr, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="replace")
