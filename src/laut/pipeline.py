"""The only place where the stages meet: article -> reading."""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from importlib.metadata import version
from pathlib import Path

from laut.decode.quotes import Thresholds, quotes
from laut.decode.roles import roles
from laut.decode.statements import Draft, drafts, likely
from laut.document import Document
from laut.load import Clean, clean
from laut.records import Article, Producer, Reading, Spans, Statement
from laut.scores import Part
from laut.segment import segment
from laut.tag.model import SHIPPED, Tagger

AHEAD = 4  # articles a thread that are read ahead of the one that is asked for


class Pipeline:
    """Reads articles with one model."""

    def __init__(self, tagger: Tagger, limits: Thresholds | None = None) -> None:
        self.tagger = tagger
        self.limits = limits or Thresholds()
        self.producer = Producer("laut", version("laut"), tagger.folder.name, tagger.sha256)

    @staticmethod
    @cache
    def shipped() -> "Pipeline":
        """The pipeline with the model that comes with the package, loaded once."""
        return Pipeline(Tagger(SHIPPED))

    def extract(self, article: Article) -> Reading:
        """What the article says, and who says so."""
        mended = clean(article)
        document = segment(mended.text)
        found = self._drafts(document)
        return Reading(article, statements(found, document, mended), mended.damage, self.producer)

    def extract_many(
        self, articles: Iterable[Article], *, threads: int | None = None
    ) -> Iterator[Reading]:
        """Readings in the order of the articles, on all cores, a few articles ahead."""
        count = threads or os.cpu_count() or 1
        with ThreadPoolExecutor(count) as pool:
            running: deque[Future[Reading]] = deque()
            try:
                for article in articles:
                    running.append(pool.submit(self.extract, article))
                    if len(running) > count * AHEAD:
                        yield running.popleft().result()
                while running:
                    yield running.popleft().result()
            finally:
                for future in running:
                    future.cancel()

    def _drafts(self, document: Document) -> list[Draft]:
        found: list[Draft] = []
        for passage in self.tagger.passages(document):
            if not _speaks(document.words[passage.begin : passage.end]):
                continue
            encoded = self.tagger.encode(document, passage)
            said = quotes(encoded.scores, encoded.continues, self.limits)
            if said:
                answers = self.tagger.read(encoded, [(q.parts, q.nested) for q in said])
                read = [roles(answer, around, self.limits) for around, answer in answers]
                sure = likely(said, read, self.limits)
                found += drafts(sure, document.words, passage.begin, len(found))
        return found


def _speaks(words: Sequence[str]) -> bool:
    """Whether there is anything but marks and numbers."""
    return any(word[0].isalpha() for word in words)


def load_pipeline(folder: Path) -> Pipeline:
    """A pipeline with another model than the shipped one."""
    return Pipeline(Tagger(folder))


def statements(found: Sequence[Draft], document: Document, mended: Clean) -> tuple[Statement, ...]:
    """Drafts with their words as pieces of the article."""

    def spans(parts: tuple[Part, ...]) -> Spans:
        ends = document.begins, document.ends
        return tuple(mended.home(ends[0][first], ends[1][last]) for first, last in parts)

    return tuple(
        Statement(
            f"s{number}",
            draft.type,
            draft.medium,
            spans(draft.quote),
            spans(draft.cue),
            spans(draft.frame),
            spans(draft.speaker),
            spans(draft.addressee),
            None if draft.parent is None else f"s{draft.parent + 1}",
            round(draft.confidence, 4),
        )
        for number, draft in enumerate(found, 1)
    )
