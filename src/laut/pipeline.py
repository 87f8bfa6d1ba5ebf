"""The only place where the stages meet: article -> reading."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import get_args

import numpy as np

from laut.decode.confidence import calibration
from laut.decode.names import names
from laut.decode.quotes import Thresholds, quotes
from laut.decode.roles import roles
from laut.decode.statements import drafts, likely, with_acts
from laut.document import Document
from laut.draft import Draft, Finds, Name, Parts
from laut.link import links
from laut.load import Clean, clean
from laut.meaning import meanings
from laut.reading import Found, placed, reading, within
from laut.records import Article, Given, Producer, Reading, SourceKind
from laut.resolve import resolve
from laut.scores import Floats, Seen
from laut.segment import segment
from laut.tag.model import SHIPPED, Encoded, Tagger
from laut.tag.windows import Passage
from laut.times import times

AHEAD = 4  # articles a thread that are read ahead of the one that is asked for


Broken = Callable[[Article, Exception], None]


class Pipeline:
    """Reads articles with one model."""

    def __init__(self, tagger: Tagger, limits: Thresholds | None = None) -> None:
        self.tagger = tagger
        self.limits = limits or Thresholds()
        self.calibration = calibration(tagger.folder / "calibration.json")
        name = tagger.folder.resolve().name
        self.producer = Producer("laut", version("laut"), name, tagger.sha256)

    @staticmethod
    @cache
    def shipped() -> "Pipeline":
        """The pipeline with the model that comes with the package, loaded once."""
        return Pipeline(Tagger(SHIPPED))

    @staticmethod
    def chosen() -> "Pipeline":
        """The pipeline with the model in the folder LAUT_MODEL; where that is not set, shipped."""
        folder = os.environ.get("LAUT_MODEL")
        return _loaded(Path(folder)) if folder else Pipeline.shipped()

    def extract(self, article: Article) -> Reading:
        """What the article says, and on whose authority."""
        mended = clean(article)
        document = segment(mended.text)
        return self._reading(article, mended, document, self._found(document))

    def interpret(self, article: Article, given: Sequence[Given]) -> Reading:
        """What statements that are known amount to: a reading of exactly these, in their order.

        Their ids become those of a reading (s1, s2, …).
        """
        mended = clean(article)
        document = segment(mended.text)
        finds = self._found(document, placed(given, document, mended))
        return self._reading(article, mended, document, finds)

    def seen(self, article: Article, given: Sequence[Given]) -> Iterator[tuple[int, Seen]]:
        """By which words the acts of known statements are judged, with their numbers (from 0).

        Those of which no word is left in the repaired text are left out.
        """
        mended = clean(article)
        document = segment(mended.text)
        drafts = placed(given, document, mended)
        for passage in self.tagger.passages(document):
            if here := _here(drafts, passage):
                encoded = self.tagger.encode(document, passage)
                for i in here:
                    yield i, self.tagger.seen(encoded, *asked(drafts[i], encoded))

    def names(self, text: str) -> list[tuple[int, int, str]]:
        """Begin, end and kind (PER, ORG, LOC, OTH) of the names of a text, as the model tags them.

        The text is taken as it is, without the repairs that reading an article begins with.
        """
        document = segment(text)
        begins, ends = document.begins, document.ends
        found = self._found(document).names
        return [(begins[n.part[0]], ends[n.part[1]], n.kind) for n in found]

    def _reading(
        self, article: Article, mended: Clean, document: Document, finds: Finds
    ) -> Reading:
        dated = times(mended.text, article.published)
        voices = resolve(document, finds)
        meant = meanings(document, finds.drafts, voices, dated)
        linked = links(document, finds.drafts, voices, meant)
        found = Found(finds.drafts, voices, meant, dated, linked)
        return reading(article, document, mended, found, self.producer)

    def extract_many(
        self,
        articles: Iterable[Article],
        *,
        threads: int | None = None,
        broken: Broken | None = None,
    ) -> Iterator[Reading]:
        """Readings in the order of the articles, on all cores, a few articles ahead.

        An article on which reading fails ends it all, unless `broken` takes it and its error.
        """
        count = threads or os.cpu_count() or 1
        with ThreadPoolExecutor(count) as pool:
            running: deque[tuple[Article, Future[Reading]]] = deque()
            try:
                for article in articles:
                    running.append((article, pool.submit(self.extract, article)))
                    if len(running) > count * AHEAD:
                        yield from _result(*running.popleft(), broken)
                while running:
                    yield from _result(*running.popleft(), broken)
            finally:
                for _, future in running:
                    future.cancel()

    def _found(self, document: Document, given: Sequence[Draft] | None = None) -> Finds:
        """What the model finds: statements (or what it says of given ones) and names."""
        found: list[Draft] = list(given or ())
        named: list[Name] = []
        kinds: list[Floats] = []
        for passage in self.tagger.passages(document):
            if not _speaks(document.words[passage.begin : passage.end]):
                kinds.append(np.zeros((len(passage), KINDS), np.float32))
                continue
            encoded = self.tagger.encode(document, passage)
            named += names(encoded.names, passage.begin, _breaks(document, encoded))
            kinds.append(encoded.kinds)
            if given is None:
                found += self._drafts(encoded, len(found))
            else:
                self._judge(encoded, found)
        every = np.concatenate(kinds) if kinds else np.zeros((0, KINDS), np.float32)
        return Finds(tuple(found), tuple(named), every)

    def _drafts(self, encoded: Encoded, offset: int) -> list[Draft]:
        said = quotes(encoded.scores, encoded.continues, self.limits)
        if not said:
            return []
        answers = self.tagger.read(encoded, [(q.parts, q.nested) for q in said])
        read = [roles(answer, around, self.limits) for around, answer in answers]
        sure = likely(said, read, self.limits)
        begin = encoded.passage.begin
        found = drafts(sure, encoded.document.words, begin, offset, self.calibration)
        return with_acts(found, self.tagger.judge(encoded, [asked(d, encoded) for d in found]))

    def _judge(self, encoded: Encoded, given: list[Draft]) -> None:
        """Put what the model says of the acts of given statements into their place."""
        here = _here(given, encoded.passage)
        acts = self.tagger.judge(encoded, [asked(given[i], encoded) for i in here])
        for index, known in zip(here, with_acts([given[i] for i in here], acts), strict=True):
            given[index] = known


def _here(drafts: Sequence[Draft], passage: Passage) -> list[int]:
    """Which statements begin in a passage."""
    begin, end = passage.begin, passage.end
    return [i for i, d in enumerate(drafts) if d.quote and begin <= d.quote[0][0] < end]


def asked(draft: Draft, encoded: Encoded) -> tuple[Parts, Parts]:
    """Quotation and attribution of a statement, in words of the passage."""
    begin, end = encoded.passage.begin, encoded.passage.end
    around = (*draft.frame, *draft.cue)
    return within(draft.quote, begin, end), within(around, begin, end)


KINDS = len(get_args(SourceKind))


def _speaks(words: Sequence[str]) -> bool:
    """Whether there is anything but marks and numbers."""
    return any(word[0].isalpha() for word in words)


def _breaks(document: Document, encoded: Encoded) -> list[bool]:
    """Which words of a passage begin a sentence."""
    begin, end = encoded.passage.begin, encoded.passage.end
    return [at == begin or document.sentences[at] != document.sentences[at - 1]
            for at in range(begin, end)]  # fmt: skip


def load_pipeline(folder: Path) -> Pipeline:
    """A pipeline with another model than the shipped one."""
    return Pipeline(Tagger(folder))


_loaded = cache(load_pipeline)


def _result(article: Article, future: Future[Reading], broken: Broken | None) -> Iterator[Reading]:
    try:
        yield future.result()
    except Exception as error:
        if broken is None:
            raise
        broken(article, error)
