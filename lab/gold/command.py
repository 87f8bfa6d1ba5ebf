"""How the commands of this folder end when a file is wrong."""

import sys
from collections.abc import Callable

from laut.errors import FormatError


def run(main: Callable[[], None]) -> None:
    """Run a command; what is wrong with a file goes to stderr as one line, and the exit is 1."""
    try:
        main()
    except FormatError as error:
        sys.exit(str(error))
