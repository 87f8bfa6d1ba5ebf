"""Articles in, readings out, one at a time: what every command that reads has in common."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import chain
from typing import Protocol

from laut.cli.progress import progress
from laut.cli.say import complain
from laut.errors import LautError
from laut.export.order import confident
from laut.export.words import TABLES, Words, preferred
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

    @property
    def words(self) -> Words:
        """The words of the language asked for, else of that which the environment prefers."""
        return TABLES[self.language or preferred()]


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


def feed(request: Request, sinks: Sequence[Sink], *, bar: bool) -> int:
    """Put the reading of each path into every sink; gives the exit status.

    `bar`: whether a bar may count the files; output on the screen shows the progress by itself.
    """
    articles, total = _Articles(request), len(request.paths)
    with ExitStack() as stack:
        advance = stack.enter_context(progress(total if bar and total > FEW else None))
        for reading in _readings(articles):
            for sink in sinks:
                sink.put(confident(reading, request.min_confidence))
            advance(articles.failed)
    if articles.failed < total:
        for sink in sinks:
            sink.close()
    return 1 if articles.failed else 0


def _readings(articles: _Articles) -> Iterator[Reading]:
    """Return the readings in the order of their articles. Without an article no model is loaded."""
    waiting = iter(articles)
    first = next(waiting, None)
    if first is None:
        return
    from laut.pipeline import Pipeline

    yield from Pipeline.chosen().extract_many(chain([first], waiting))
