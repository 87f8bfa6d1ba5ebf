"""`laut read`: articles in, listing, JSON lines or a page out, one at a time."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Protocol

from laut.cli.progress import progress
from laut.cli.say import complain
from laut.cli.sinks import JsonLines, Listing, Page
from laut.errors import LautError
from laut.export.order import confident
from laut.export.words import TABLES, preferred
from laut.records import Article, Reading

FEW = 3


class Sink(Protocol):
    """Something that takes one reading after the other."""

    def put(self, reading: Reading) -> None:
        """Take a reading."""

    def close(self) -> None:
        """Finish, when at least one reading was put."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to read, and what the caller knows about it or does not want to see."""

    paths: tuple[str, ...]
    published: str | None = None
    min_confidence: float = 0.0
    language: str | None = None


@dataclass(slots=True)
class _Articles:
    """The articles that can be read; a path that cannot gets its line and is counted."""

    request: Request
    failed: int = field(default=0, init=False)

    def __iter__(self) -> Iterator[Article]:
        from laut.load import load

        for path in self.request.paths:
            try:
                article = load(path, published=self.request.published)
            except LautError as error:
                self.failed += 1
                complain(error)
            else:
                yield article


def read(request: Request, json: bool, html: Path | None) -> int:
    """Read each path and write what was asked for; gives the exit status."""
    articles, sinks = _Articles(request), _sinks(request, json, html)
    with ExitStack() as stack:
        advance = stack.enter_context(progress(_bar_length(request, sinks)))
        for reading in _readings(articles):
            for sink in sinks:
                sink.put(confident(reading, request.min_confidence))
            advance(articles.failed)
    if articles.failed < len(request.paths):
        _close(sinks)
    return 1 if articles.failed else 0


def _readings(articles: _Articles) -> Iterator[Reading]:
    """Return the readings in the order of their articles. Without an article no model is loaded."""
    waiting = iter(articles)
    first = next(waiting, None)
    if first is None:
        return
    from laut.pipeline import Pipeline

    yield from Pipeline.shipped().extract_many(chain([first], waiting))


def _sinks(request: Request, json: bool, html: Path | None) -> list[Sink]:
    """Where the readings go: the listing only where nothing else is asked for."""
    words = TABLES[request.language or preferred()]
    sinks: list[Sink] = [JsonLines()] if json else []
    if html is not None:
        sinks.append(Page(html, words))
    return sinks or [Listing(words)]


def _close(sinks: list[Sink]) -> None:
    for sink in sinks:
        sink.close()


def _bar_length(request: Request, sinks: list[Sink]) -> int | None:
    """How many steps a progress bar has; None where output on the screen shows the progress."""
    on_screen = any(not isinstance(sink, Page) for sink in sinks) and sys.stdout.isatty()
    return len(request.paths) if len(request.paths) > FEW and not on_screen else None
