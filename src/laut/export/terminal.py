"""A reading printed for people."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from laut.export import told
from laut.export.lines import Lines
from laut.export.order import Placed, grouped, in_reading_order, position
from laut.export.relations import Relation, relations
from laut.export.visible import one_line
from laut.export.voices import Voice, Voices, badge, called, details, sign
from laut.export.words import Words, count
from laut.records import Reading, StatementType

STYLES: dict[StatementType, str] = {
    "Direct": "cyan",
    "Indirect": "green",
    "Reported": "yellow",
    "FreeIndirect": "magenta",
    "IndirectFreeIndirect": "magenta",
}
_ANONYMOUS = "bold yellow"
_NUMBER_WIDTH = 5
_GUTTER = _NUMBER_WIDTH + 2
_NARROWEST = 16
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class _Screen:
    """Where a reading is printed, and what every part of the listing needs to know of it."""

    console: Console
    words: Words
    reading: Reading
    lines: Lines
    voices: Voices
    relations: Mapping[int, tuple[Relation, ...]]

    def line(self, placed: Placed) -> int:
        """Return the line in which a reader meets the statement."""
        return self.lines.number(position(placed.statement))


def show(reading: Reading, console: Console, words: Words) -> None:
    """Print the article's head, its statements in reading order, its voices and its damage."""
    placed = in_reading_order(reading.statements)
    lines, voices = Lines(reading.article.text), Voices(reading)
    screen = _Screen(console, words, reading, lines, voices, relations(reading.links, placed))
    _head(screen)
    met: set[int] = set()
    for each in placed:
        voice = voices.of(each.statement)
        _statement(each, screen, first=voice.number not in met)
        met.add(voice.number)
    _speakers(screen)
    _damages(screen)
    _say(console, Text(_summary(screen), "dim"))


def _head(screen: _Screen) -> None:
    article = screen.reading.article
    _say(screen.console, Text(told.title(article, screen.words), "bold"))
    _say(screen.console, Text(told.origin(article), "dim"))
    screen.console.print()


def _statement(placed: Placed, screen: _Screen, *, first: bool) -> None:
    """Who does what on the first line, the words below, then what else is known."""
    statement, indent = placed.statement, 2 * placed.depth
    _beside(screen.console, _who(placed, screen), str(screen.line(placed)), indent)
    said = told.joined(statement.quote) or screen.words.no_quote
    for text in (Text(said), *_below(placed, screen, first=first)):
        _beside(screen.console, text, indent=indent)
    screen.console.print()


def _who(placed: Placed, screen: _Screen) -> Text:
    """Return the badge, the speaker, who that is, the verb, and what it amounts to."""
    statement, words, voice = placed.statement, screen.words, screen.voices.of(placed.statement)
    full, cue = told.who(statement, voice), told.joined(statement.cue)
    doubt = told.doubt(statement, words)
    return Text.assemble(
        ("↳ " if placed.depth else "", "dim"),
        _badge(voice, words),
        (told.speaker(statement, voice, words), "bold" if statement.speaker else "italic"),
        f" = {full}" if full else "",
        f" · {cue}" if cue else "",
        " · ",
        words.stances[statement.stance],
        (f", {doubt}" if doubt else "", "magenta"),
    )


def _badge(voice: Voice, words: Words) -> Text:
    """Return the sign of the kind; only an anonymous voice has the word beside it."""
    if not voice.anonymous:
        return Text(f"{sign(voice.source)} ", "dim")
    return Text.assemble((f"{sign(voice.source)} {badge(voice.source, words)}", _ANONYMOUS), " · ")


def _below(placed: Placed, screen: _Screen, *, first: bool) -> Iterator[Text]:
    """Give the chain, what is known of an unnamed voice, the links, and how it was said."""
    words, voices, voice = screen.words, screen.voices, screen.voices.of(placed.statement)
    chain = voices.way(placed.statement, placed.around)
    if chain:
        way = " › ".join(f"{sign(each.source)} {called(each, words)}" for each in chain)
        yield Text(f"{words.chain}: {way}", "dim")
    known = details(voice, voices, words) if first and not voice.named else ()
    if known:
        yield Text(" · ".join(known), "yellow")
    for relation in screen.relations.get(placed.number, ()):
        yield _link(relation, screen)
    yield _manner(placed, screen)


def _link(relation: Relation, screen: _Screen) -> Text:
    """Return "⇄ bestreitet: Zeile 12, Ilse Kröger – warum"; the other side has no reason."""
    words, other = screen.words, relation.other.statement
    name = told.speaker(other, screen.voices.of(other), words)
    where = f"{words.line} {screen.line(relation.other)}, {name}"
    why = f" – {one_line(relation.why)}" if relation.acts and relation.why else ""
    return Text.assemble((f"⇄ {told.link(relation, words)}: ", "blue"), where, (why, "dim"))


def _manner(placed: Placed, screen: _Screen) -> Text:
    """Return type, medium, addressee, date and confidence."""
    statement, words = placed.statement, screen.words
    to_whom = told.joined(statement.addressee)
    unsure = "red" if told.unsure(statement) else "dim"
    pieces = [
        Text(told.kind(statement, words), f"dim {STYLES[statement.type]}"),
        Text(f"{words.to}: {to_whom}" if to_whom else "", "dim"),
        Text(told.when(statement, words), "dim"),
        Text(told.confidence(statement, words), unsure),
    ]
    return Text(" · ", "dim").join(piece for piece in pieces if piece)


def _speakers(screen: _Screen) -> None:
    """Print who speaks, the most talkative first, with the number of statements."""
    speaking = screen.voices.loudest()
    if speaking:
        _say(screen.console, Text(f"{screen.words.voices_title}:", "bold"))
    for voice in speaking:
        _beside(screen.console, _speaker(voice, screen), f"{voice.statements}×")
    if speaking:
        screen.console.print()


def _speaker(voice: Voice, screen: _Screen) -> Text:
    words = screen.words
    known = "".join(f" · {each}" for each in details(voice, screen.voices, words))
    return Text.assemble(
        (f"{sign(voice.source)} ", _ANONYMOUS if voice.anonymous else "dim"),
        called(voice, words),
        " · ",
        (badge(voice.source, words), _ANONYMOUS if voice.anonymous else "dim"),
        (known, "dim"),
    )


def _damages(screen: _Screen) -> None:
    """Print one entry for each damaged form, with all its lines."""
    words, found = screen.words, screen.reading.damage
    for group in grouped(found):
        first, *again = dict.fromkeys(screen.lines.number(each.begin) for each in group)
        somewhere = group[0].end > group[0].begin
        entry = Text.assemble((words.damage[group[0].kind], "red"), told.detail(group[0]))
        if again:
            entry.append(f" · {words.also} {', '.join(map(str, again))}", "dim")
        _beside(screen.console, entry, str(first) if somewhere else "")
    if found:
        screen.console.print()


def _summary(screen: _Screen) -> str:
    """Return the counts: "9 Aussagen, 7 Stimmen: 67 % mit Namen, 33 % anonym · 2 Schäden"."""
    words, reading = screen.words, screen.reading
    said = words.no_statements
    if reading.statements:
        said = count(len(reading.statements), words.statements)
        said += f", {count(len(screen.voices.loudest()), words.voices)}: "
        said += told.shares(reading.statements, words)
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
