"""A reading printed for people."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from laut.export import told
from laut.export.lines import Lines
from laut.export.order import Placed, grouped, in_reading_order, position
from laut.export.words import Words, count
from laut.records import Damage, Reading, StatementType

STYLES: dict[StatementType, str] = {
    "Direct": "cyan",
    "Indirect": "green",
    "Reported": "yellow",
    "FreeIndirect": "magenta",
    "IndirectFreeIndirect": "magenta",
}
_NUMBER_WIDTH = 5
_GUTTER = _NUMBER_WIDTH + 2
_NARROWEST = 16
_DEEPEST = 12


def show(reading: Reading, console: Console, words: Words) -> None:
    """Print the article's head, its statements in reading order, and the damage found."""
    lines = Lines(reading.article.text)
    _head(reading, console, words)
    for placed in in_reading_order(reading.statements):
        _statement(placed, lines, console, words)
    _damages(reading.damage, lines, console, words)
    _say(console, Text(_summary(reading, words), "dim"))


def _head(reading: Reading, console: Console, words: Words) -> None:
    _say(console, Text(told.title(reading.article, words), "bold"))
    _say(console, Text(told.origin(reading.article), "dim"))
    console.print()


def _statement(placed: Placed, lines: Lines, console: Console, words: Words) -> None:
    """Who and how on the first line, the words below, the addressee last."""
    statement, indent = placed.statement, 2 * placed.depth
    number = lines.number(position(statement))
    _beside(console, _who(placed, words), str(number), indent)
    _beside(console, Text(told.joined(statement.quote) or words.no_quote), indent=indent)
    if statement.addressee:
        to_whom = Text(f"{words.to}: {told.joined(statement.addressee)}", "dim")
        _beside(console, to_whom, indent=indent)
    console.print()


def _who(placed: Placed, words: Words) -> Text:
    statement = placed.statement
    style = "bold" if statement.speaker else "italic"
    return Text.assemble(
        ("↳ " if placed.depth else "", "dim"),
        (told.speaker(statement, words), style),
        " · ",
        (told.how(statement, words), STYLES[statement.type]),
        (f" · {told.confidence(statement, words)}", "dim"),
    )


def _damages(found: tuple[Damage, ...], lines: Lines, console: Console, words: Words) -> None:
    """Print one entry for each damaged form, with all its lines."""
    for group in grouped(found):
        first, *again = dict.fromkeys(lines.number(each.begin) for each in group)
        somewhere = group[0].end > group[0].begin
        entry = Text.assemble((words.damage[group[0].kind], "red"), told.detail(group[0]))
        if again:
            entry.append(f" · {words.also} {', '.join(map(str, again))}", "dim")
        _beside(console, entry, str(first) if somewhere else "")
    if found:
        console.print()


def _summary(reading: Reading, words: Words) -> str:
    """Return the counts: "12 Aussagen, 2 ohne Sprecher · 3 Schäden im Text"."""
    if not reading.statements:
        said = words.no_statements
    else:
        silent = sum(not each.speaker for each in reading.statements)
        said = count(len(reading.statements), words.statements)
        said += f", {silent} {words.no_speaker}" if silent else ""
    damage = count(len(reading.damage), words.damages) if reading.damage else ""
    return " · ".join(filter(None, (said, damage)))


def _say(console: Console, text: Text) -> None:
    """Print the text from the left margin."""
    for line in _wrapped(text, console, console.width):
        console.print(line, soft_wrap=True)


def _beside(console: Console, text: Text, label: str = "", indent: int = 0) -> None:
    """Print the text right of the label, in a column of its own.

    Padding would fill each line with spaces, so the wrapped lines are set one by one.
    """
    gutter = _GUTTER + min(indent, _DEEPEST)
    for line in _wrapped(text, console, max(console.width - gutter, _NARROWEST)):
        margin = f"{label:>{_NUMBER_WIDTH}}".ljust(gutter)
        console.print(Text.assemble((margin, "dim"), line), soft_wrap=True)
        label = ""


def _wrapped(text: Text, console: Console, width: int) -> Iterator[Text]:
    """Give the lines of the text without the spaces at their ends."""
    for line in text.wrap(console, width):
        line.rstrip()
        yield line
