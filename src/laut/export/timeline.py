"""What of a reading has a place in time: statements and dates, as rows."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from io import StringIO
from typing import Any, Final, Literal

from laut.export import told
from laut.export.lines import Lines
from laut.export.moments import Moment, Precision, moment
from laut.export.order import position
from laut.export.visible import one_line, shortened
from laut.export.voices import Voices
from laut.records import Reading, SourceKind, Stance, Statement, Timex

_UNDATED: Final = ("DCT", "XXXX", "T")
_LONGEST: Final = 160
_BEFORE: Final = 30
_AFTER: Final = 80
# What a spreadsheet would take for a formula.
_FORMULA: Final = re.compile(r"[=+\-@]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `date` and `until` are the first and the last day in ISO 8601, None without a date.

    `value` is the TIMEX3 value. The source and the stance are those of a statement; who of a
    mention is the one in whose words it stands, if any.
    """

    date: str | None
    until: str | None
    precision: Precision | None
    value: str
    kind: Literal["statement", "mention"]
    who: str | None
    source: SourceKind | None
    stance: Stance | None
    words: str
    article: str
    line: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The rows in the order of time, and those without a date in the order of their articles."""

    dated: tuple[Entry, ...]
    undated: tuple[Entry, ...]

    @property
    def articles(self) -> int:
        """How many articles have a row."""
        return len({each.article for each in (*self.dated, *self.undated)})


def timeline(entries: Iterable[Entry]) -> Timeline:
    """Return the rows of one article or of many, those of the same day in the order given."""
    every = tuple(entries)
    dated = (each for each in every if each.date)
    return Timeline(
        tuple(sorted(dated, key=lambda each: (when(each).place, each.value))),
        tuple(each for each in every if not each.date),
    )


def when(entry: Entry) -> Moment:
    """Return the stretch of the calendar of a row that has a date."""
    found = moment(entry.value)
    if found is None:
        raise ValueError(f"{entry.value} has no date")
    return found


def entries(reading: Reading) -> Iterator[Entry]:
    """Give the rows of a reading: its statements that have a time, then its dates.

    What is part of another row is not told twice: the quoted words inside a statement, and the
    date that says when a statement of its line was made.
    """
    known = Lines(reading.article.text), Voices(reading)
    said = [_statement(each, value, reading, known) for each, value in _said(reading)]
    yield from said
    told = {(each.value, each.line) for each in said}
    for mentioned in reading.times:
        value = mentioned.resolved or mentioned.value
        if _tells(mentioned, value) and (value, known[0].number(mentioned.begin)) not in told:
            yield _mention(mentioned, value, reading, known)


def _said(reading: Reading) -> Iterator[tuple[Statement, str]]:
    """Give the statements that have a time, each with it."""
    acts = {each.id: (each.source, each.time) for each in reading.statements}
    for each in reading.statements:
        if each.time and acts.get(each.nested_in or "") != (each.source, each.time):
            yield each, each.time


def _tells(mentioned: Timex, value: str) -> bool:
    """Whether it is a date, even if without a day or a year; "now" and "once" are none."""
    dated = moment(value) is not None or value.startswith(_UNDATED)
    return mentioned.type in {"DATE", "TIME"} and dated


_Known = tuple[Lines, Voices]


def _statement(said: Statement, value: str, reading: Reading, known: _Known) -> Entry:
    lines, voices = known
    return Entry(
        *placed(value),
        kind="statement",
        who=_who(said, voices),
        source=said.source.kind,
        stance=said.stance,
        words=shortened(told.joined(said.quote), _LONGEST),
        article=reading.article.uri,
        line=lines.number(position(said)),
    )


def _mention(mentioned: Timex, value: str, reading: Reading, known: _Known) -> Entry:
    lines, voices = known
    speaking = _around(mentioned, reading.statements)
    return Entry(
        *placed(value),
        kind="mention",
        who=_who(speaking, voices) if speaking else None,
        source=speaking.source.kind if speaking else None,
        stance=None,
        words=_context(mentioned, reading.article.text),
        article=reading.article.uri,
        line=lines.number(mentioned.begin),
    )


def placed(value: str) -> tuple[str | None, str | None, Precision | None, str]:
    """Return first day, last day, precision and value of a TIMEX3 value."""
    found = moment(value)
    if found is None:
        return None, None, None, value
    return found.begin, found.last.isoformat(), found.precision, value


def _who(said: Statement, voices: Voices) -> str | None:
    return one_line(voices.of(said).name) or told.joined(said.speaker) or None


def _around(mentioned: Timex, statements: Iterable[Statement]) -> Statement | None:
    """Return the statement with the shortest quote around the date."""
    around = (
        (span.end - span.begin, statement.id, statement)
        for statement in statements
        for span in statement.quote
        if span.begin <= mentioned.begin and mentioned.end <= span.end
    )
    return min(around, default=(0, "", None))[2]


def _context(mentioned: Timex, text: str) -> str:
    """Return the date with some words of its line before and after it."""
    begin = max(text.rfind("\n", 0, mentioned.begin) + 1, mentioned.begin - _BEFORE)
    end = min(text.find("\n", mentioned.end) % (len(text) + 1), mentioned.end + _AFTER)
    before, after = text[begin : mentioned.begin], text[mentioned.end : end]
    if begin and text[begin - 1] != "\n":
        before = "…" + before.partition(" ")[2]
    if end < len(text) and text[end] != "\n":
        after = after.rpartition(" ")[0] + " …"
    return one_line(before + mentioned.text + after)


def rows(line: Timeline) -> Iterator[dict[str, Any]]:
    """Give the rows as dicts, those without a date at the end."""
    return (asdict(each) for each in (*line.dated, *line.undated))


def to_csv(line: Timeline) -> str:
    """Return the rows as CSV with a head. A cell that a spreadsheet would run gets an apostrophe.

    (That is the remedy which OWASP gives against CSV injection.)
    """
    out = StringIO()
    names = [field.name for field in fields(Entry)]
    table = csv.writer(out, lineterminator="\n")
    table.writerow(names)
    table.writerows([cell(row[name]) for name in names] for row in rows(line))
    return out.getvalue()


def cell(value: str | float | None) -> str:
    """A value for a table that a spreadsheet may open."""
    text = "" if value is None else one_line(str(value))
    return f"'{text}" if _FORMULA.match(text) else text
