"""What the rows of a timeline say in words, whatever they are drawn with."""

from pathlib import PurePath

from laut.export.timeline import Entry
from laut.export.visible import one_line, shortened
from laut.export.words import Words


def speaker(entry: Entry, words: Words, width: int) -> str:
    """Return who says it; of a date that nobody mentions, nothing."""
    if entry.who is None:
        return words.unnamed if entry.kind == "statement" else ""
    return shortened(entry.who, width)


def does(entry: Entry, words: Words) -> str:
    """Return what the source of a statement does; for a date, that it is mentioned."""
    if entry.stance is None:
        return words.timeline.mentions if entry.who else ""
    return words.stances[entry.stance]


def place(entry: Entry, words: Words) -> str:
    """Return the file and the line: "elde.txt, Zeile 3"."""
    name = entry.article if "://" in entry.article else PurePath(entry.article).name.strip("-")
    return ", ".join(filter(None, (one_line(name), f"{words.line} {entry.line}")))
