"""Lines that are not the article: navigation, sharing, comments, newsletters, copyright."""

import re
from collections.abc import Iterable

from laut.german.boilerplate import BEGINNINGS, LINES, SECTIONS
from laut.load.finding import Finding
from laut.load.mapped import Edit

LONGEST = 160
LINE = re.compile(r"[^\n]+")
BEGINNING = re.compile("|".join(f"(?:{pattern})" for pattern in BEGINNINGS), re.IGNORECASE)
LINE_ENDS = re.compile(r"\n*")
EDGES = " \t.:;|>»›*•-–—_=#"


def boilerplate(text: str) -> Iterable[Finding]:
    """Find the boilerplate lines; each goes with its line end."""
    first = True
    for found in LINE.finditer(text):
        if found.end() - found.start() > LONGEST:
            first = False
            continue
        line = found[0].strip()
        if not line:
            continue
        if is_boilerplate(line) or (first and line.strip(EDGES).lower() in SECTIONS):
            yield _dropped(text, found.start(), found.end(), line)
        else:
            first = False


def is_boilerplate(line: str) -> bool:
    """Whether the line is not part of an article, wherever it stands."""
    return line.strip(EDGES).lower() in LINES or BEGINNING.match(line) is not None


def _dropped(text: str, begin: int, end: int, line: str) -> Finding:
    start = begin + text[begin:end].index(line)
    after = LINE_ENDS.match(text, end)
    edit = Edit(begin, after.end() if after else end, "")
    return Finding(start, start + len(line), "boilerplate", "not part of the article", edit=edit)
