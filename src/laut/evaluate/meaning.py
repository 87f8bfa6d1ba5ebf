"""What statements amount to, against a gold set: stance, certainty, voice, chain and time.

Measured twice: with the annotated statements given, and with those that the reader finds by
itself, paired with the annotated ones like quotations (``quotations.pair``, over words). There an
annotated statement without a counterpart that shares a word with it is missed, and a found one
without counterpart is wrong wherever precision counts.

The measures are those of ``meaning_scores``.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from laut.errors import FormatError, LautError
from laut.evaluate.evaluation import ExtractMany
from laut.evaluate.gold import GoldArticle, Meant, read_gold
from laut.evaluate.meaning_report import MeaningReport
from laut.evaluate.meaning_scores import measured
from laut.evaluate.quotations import Annotation, pair_places
from laut.evaluate.voices import Pair
from laut.records import Article, Given, Reading, Spans, Statement

# One statement for each given one, in the same order.
Interpret = Callable[[Article, Sequence[Given]], Reading]

_WORD: Final = re.compile(r"\w+|[^\w\s]")


def run(path: Path, interpret: Interpret, extract_many: ExtractMany) -> MeaningReport:
    """Give the report of a reader on a gold file.

    ``interpret`` sees the texts and the words of the annotated statements, ``extract_many`` the
    texts alone. Raises FormatError for a file without articles or outside the format.
    """
    golds = read_gold(path)
    if not golds:
        raise FormatError(f"{path}: no articles; give annotated readings as JSON Lines")
    given = [interpret(gold.article, gold.given) for gold in golds]
    found = list(extract_many(gold.article for gold in golds))
    _check(golds, found)
    return MeaningReport(
        file=path.name,
        articles=len(golds),
        producer=given[0].producer,
        given=measured(list(map(given_pairs, golds, given))),
        found=measured(list(map(found_pairs, golds, found))),
    )


def given_pairs(gold: GoldArticle, reading: Reading) -> list[Pair]:
    """Pair each annotated statement with what was made of it. Raises LautError for other ones."""
    predicted = _meant(reading)
    if len(predicted) != len(gold.meant):
        raise LautError(
            f"{gold.article.uri}: {len(predicted)} statements for {len(gold.meant)} given ones; "
            "give back one for each, in the same order"
        )
    return list(map(Pair, gold.meant, predicted))


def found_pairs(gold: GoldArticle, reading: Reading) -> list[Pair]:
    """Pair the annotated statements with those that were found, then what is left over."""
    words = [(each.start(), each.end()) for each in _WORD.finditer(gold.article.text)]
    ours = [_annotation(each, words) for each in gold.given]
    theirs = [_annotation(each, words) for each in reading.statements]
    predicted = _meant(reading)
    return [
        Pair(
            None if row is None else gold.meant[row],
            None if column is None else predicted[column],
        )
        for row, column in _sharing(ours, theirs)
    ]


def _sharing(
    gold: Sequence[Annotation], predicted: Sequence[Annotation]
) -> Iterator[tuple[int | None, int | None]]:
    """Give the places of the best pairs; two quotes that share no word stay alone."""
    for row, column in pair_places(gold, predicted):
        if row is None or column is None or gold[row].quote & predicted[column].quote:
            yield row, column
        else:
            yield row, None
            yield None, column


def _annotation(each: Given | Statement, words: Sequence[tuple[int, int]]) -> Annotation:
    return Annotation(_words(each.quote, words), type=each.type, medium=each.medium)


def _words(spans: Spans, words: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Give the numbers of the words that the spans overlap."""
    return frozenset(
        number
        for number, (begin, end) in enumerate(words)
        if any(span.begin < end and begin < span.end for span in spans)
    )


def _meant(reading: Reading) -> list[Meant]:
    return [
        Meant(each.stance, each.certainty, each.source.kind, each.chain, each.time)
        for each in reading.statements
    ]


def _check(golds: Sequence[GoldArticle], found: Sequence[Reading]) -> None:
    """Raise LautError unless there is a reading of each article, in their order."""
    if [each.article for each in golds] != [each.article for each in found]:
        raise LautError(
            f"{len(found)} readings do not belong to the {len(golds)} articles; "
            "give one reading for each article, in the same order"
        )
