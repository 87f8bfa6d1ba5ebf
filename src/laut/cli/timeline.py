"""`laut timeline`: articles in, one line of time out, as a table, JSON lines, CSV or a picture."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from laut.cli.readings import Request, feed
from laut.cli.say import put, save, screen
from laut.export.timeline import Entry, Timeline, entries, placed, rows, timeline, to_csv
from laut.export.visible import shortened
from laut.export.words import Words
from laut.records import Reading

if TYPE_CHECKING:
    from laut.ledger import Hit

_MOST: Final = 500  # statements of a ledger in one timeline
_LONGEST: Final = 160


@dataclass(frozen=True, slots=True)
class Form:
    """How the timeline is written; a table where nothing is asked for."""

    json: bool = False
    csv: Path | None = None
    svg: Path | None = None


class _Rows:
    """Collects the rows of all readings, and writes them when the last is there."""

    def __init__(self, form: Form, words: Words) -> None:
        self._form = form
        self._words = words
        self._entries: list[Entry] = []

    def put(self, reading: Reading) -> None:
        """Add the rows of the reading; the reading itself is not kept."""
        self._entries.extend(entries(reading))

    def add(self, entries: Iterable[Entry]) -> None:
        """Add rows that no reading of this run has."""
        self._entries.extend(entries)

    def close(self) -> None:
        """Write all that was asked for."""
        line, form = timeline(self._entries), self._form
        if form == Form():
            self._show(line)
        if form.json:
            self._print(line)
        if form.csv is not None:
            save(form.csv, to_csv(line), "--csv", self._summary(line))
        if form.svg is not None:
            self._draw(line, form.svg)

    def _show(self, line: Timeline) -> None:
        from laut.export.timetable import show_timeline

        show_timeline(line, screen(), self._words)

    def _print(self, line: Timeline) -> None:
        from laut.export.json import line as json_line

        for row in rows(line):
            put(json_line(row))

    def _draw(self, line: Timeline, path: Path) -> None:
        from laut.export.chart import to_svg

        save(path, to_svg(line, self._words) + "\n", "--svg", self._summary(line))

    def _summary(self, line: Timeline) -> str:
        said = self._words.timeline
        return f"{len(line.dated)} {said.dated}, {len(line.undated)} {said.undated}"


def draw(request: Request, form: Form) -> int:
    """Read each path and write the timeline of all; gives the exit status."""
    return feed(request, [_Rows(form, request.words)], bar=True)


def draw_about(about: str, address: str, form: Form, words: Words) -> int:
    """Write the timeline of what a ledger has about something; gives the exit status."""
    from laut.ledger import Ledger, Query

    with Ledger(address, create=False) as ledger:
        found = ledger.search(Query(words=about), limit=_MOST)
    drawn = _Rows(form, words)
    drawn.add([_entry(hit) for hit in found.hits])
    drawn.close()
    return 0


def _entry(hit: "Hit") -> Entry:
    """A statement of a ledger on the day when it was made, or when its article came out."""
    value = hit.day or "XXXX"
    quote = " … ".join(span.text for span in hit.quote)
    return Entry(
        *placed(value),
        kind="statement",
        who=hit.name or hit.speaker,
        source=hit.kind,
        stance=hit.stance,
        words=shortened(quote, _LONGEST),
        article=hit.paper.uri,
        line=hit.line,
    )
