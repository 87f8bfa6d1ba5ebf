"""The command line: parse, call the library, show what comes back."""

import sys
from collections.abc import Sequence

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `laut` with the arguments, by default those of the process, and exit with its status."""
    try:
        _run(arguments)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _run(arguments: Sequence[str] | None) -> None:
    from laut.cli.correct_app import app
    from laut.cli.say import complain
    from laut.errors import LautError

    try:
        app(args=arguments, prog_name="laut")
    except LautError as error:
        complain(error)
        sys.exit(1)
