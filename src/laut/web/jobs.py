"""Reading in the background: one thread that reads what people have given, one job at a time."""

import secrets
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from queue import Full, Queue
from threading import Lock, Thread
from typing import Final, Literal

from laut.errors import LautError, LedgerError
from laut.ledger import Ledger
from laut.records import Article
from laut.web.refused import N_, Refused

_WAITING: Final = 8
_KEPT: Final = 200
Articles = Iterable[Article | LautError]
State = Literal["waiting", "reading", "done"]


@dataclass(frozen=True, slots=True)
class Line:
    """What became of an article. article: its number in the ledger, None where it was not kept."""

    uri: str
    title: str | None
    state: str
    statements: int
    links: int
    article: int | None
    problem: str | None


@dataclass(frozen=True, slots=True)
class Job:
    """Articles that are being read. total: how many there are, None where nobody knows yet."""

    id: str
    state: State
    total: int | None
    lines: tuple[Line, ...]


class Jobs:
    """The jobs of a ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._queue: Queue[tuple[str, Callable[[], Articles]] | None] = Queue(_WAITING)
        self._lock = Lock()
        self._thread: Thread | None = None

    def start(self, articles: Callable[[], Articles], total: int | None) -> Job:
        """Let articles be read. Raises Refused where too many wait already."""
        job = Job(secrets.token_hex(8), "waiting", total, ())
        with self._lock:
            self._jobs[job.id] = job
            while len(self._jobs) > _KEPT:
                self._jobs.popitem(last=False)
            if self._thread is None:
                self._thread = Thread(target=self._work, name="laut reads", daemon=True)
                self._thread.start()
        try:
            self._queue.put_nowait((job.id, articles))
        except Full:
            with self._lock:
                self._jobs.pop(job.id, None)
            raise Refused(429, N_("Others are being read. Try again in a minute.")) from None
        return job

    def get(self, name: str) -> Job | None:
        """A job by its id."""
        with self._lock:
            return self._jobs.get(name)

    def close(self) -> None:
        """Let the thread end after what it is reading."""
        thread = self._thread
        if thread is not None and thread.is_alive():
            while not self._queue.empty():
                self._queue.get_nowait()
            self._queue.put(None)
            thread.join(timeout=60)

    def _work(self) -> None:
        while (given := self._queue.get()) is not None:
            name, articles = given
            self._change(name, state="reading")
            try:
                for line in self._read(articles()):
                    self._say(name, line)
            except Exception as error:  # nothing that one job does may stop the next one
                self._say(name, _failed("", str(error) or type(error).__name__))
            self._change(name, state="done")

    def _read(self, articles: Articles) -> Iterator[Line]:
        from laut.pipeline import Pipeline

        pipeline = Pipeline.chosen()
        for each in articles:
            if isinstance(each, LautError):
                yield _failed(getattr(each, "uri", ""), str(each))
            elif self.ledger.has(each, pipeline.producer):
                yield self._line(each, "same", 0, 0)
            else:
                yield self._keep(each)

    def _keep(self, article: Article) -> Line:
        from laut.pipeline import Pipeline

        try:
            added = self.ledger.add(Pipeline.chosen().extract(article))
        except LedgerError:
            raise  # the ledger itself: nothing more could be kept
        except Exception as error:
            told = str(error) if isinstance(error, LautError) else type(error).__name__
            return _failed(article.uri, told)
        return self._line(article, added.state, added.statements, added.links)

    def _line(self, article: Article, state: str, statements: int, links: int) -> Line:
        number = self.ledger.number(article)
        return Line(article.uri, article.title, state, statements, links, number, None)

    def _say(self, name: str, line: Line) -> None:
        job = self.get(name)
        if job is not None:
            self._change(name, lines=(*job.lines, line))

    def _change(self, name: str, **fields: object) -> None:
        with self._lock:
            if name in self._jobs:
                self._jobs[name] = replace(self._jobs[name], **fields)  # type: ignore[arg-type]


def _failed(uri: str, problem: str) -> Line:
    return Line(uri, None, "failed", 0, 0, None, problem)
