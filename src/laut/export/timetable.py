"""A timeline as a table for the terminal."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from laut.export.dates import compact, in_words
from laut.export.entries import does, place, speaker
from laut.export.timeline import Entry, Timeline
from laut.export.visible import one_line
from laut.export.voices import SIGNS
from laut.export.words import Words

_NAME = 40


def show_timeline(line: Timeline, console: Console, words: Words) -> None:
    """Print the rows in the order of time, then those without a date, then the counts."""
    if line.dated or line.undated:
        console.print(_table(line, words))
    undated = f"{len(line.undated)} {words.timeline.undated}" if line.undated else ""
    dated = f"{len(line.dated)} {words.timeline.dated}" if line.dated else words.timeline.none
    console.print(Text(" · ".join(filter(None, (dated, undated))), "dim"))


def _table(line: Timeline, words: Words) -> Table:
    said, several = words.timeline, line.articles > 1
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(said.date, max_width=24)
    table.add_column(said.who, ratio=2)
    table.add_column(said.said, ratio=4)
    table.add_column(said.place, justify="right", max_width=28)
    for entry in line.dated:
        _add(entry, compact(entry.value, words.dates), table, (words, several))
    if line.undated:
        table.add_row()
        table.add_row(Text(said.undated, "bold"))
    for entry in line.undated:
        _add(entry, _told(entry, words), table, (words, several))
    return table


def _add(entry: Entry, date: str, table: Table, context: tuple[Words, bool]) -> None:
    words, several = context
    name, act = speaker(entry, words, _NAME), does(entry, words)
    sign = SIGNS[entry.source] if entry.source and entry.kind == "statement" else "◇"
    who = Text.assemble((f"{sign} ", "dim"), (name, "bold"), (f" {act}", "dim") if act else "")
    style = "" if entry.kind == "statement" else "dim"
    where = place(entry, words) if several else str(entry.line)
    table.add_row(date, who, Text(entry.words, style), Text(where, "dim"))


def _told(entry: Entry, words: Words) -> str:
    """Return a value without a date in words, and as it is."""
    told = in_words(entry.value, words.dates)
    return told if told == one_line(entry.value) else f"{told} ({entry.value})"
