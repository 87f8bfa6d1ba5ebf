"""Line numbers of offsets."""

import re
from bisect import bisect_right

_BREAK = re.compile(r"\r\n|\r|\n")


class Lines:
    """The lines of a text as an editor counts them, from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def number(self, offset: int) -> int:
        """Return the number of the line that holds the offset."""
        return bisect_right(self._starts, offset)
