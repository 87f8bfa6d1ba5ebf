"""A reader of articles against an annotated file."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from laut.errors import FormatError, LautError
from laut.evaluate.bootstrap import bootstrap
from laut.evaluate.calibration import Judged, calibration, judged
from laut.evaluate.quotation_report import QuotationReport
from laut.evaluate.quotations import Annotations, Scores, score
from laut.evaluate.wikinews import (
    Document,
    annotations,
    article,
    check_readings,
    read_documents,
    write_predictions,
)
from laut.records import Article, Reading

ExtractMany = Callable[[Iterable[Article]], Iterable[Reading]]


def run(path: Path, extract_many: ExtractMany, predictions: Path | None = None) -> QuotationReport:
    """Give the report of a reader on a Wikinews file: it sees the texts, never the annotations.

    ``extract_many`` gives one reading for each article, in their order; wrap a function of one
    article with ``one_by_one``. With ``predictions``, also writes the file with the readings as
    its annotations. Raises FormatError for a file without documents or outside the format.
    """
    if predictions is not None and predictions.resolve() == path.resolve():
        raise LautError(f"{path}: holds the annotations; write the predictions to another file")
    documents = read_documents(path)
    if not documents:
        raise FormatError(f"{path}: no documents; give a file in the Wikinews format")
    readings = tuple(extract_many(map(article, documents)))
    report = _report(path, documents, readings)
    if predictions is not None:
        write_predictions(predictions, documents, readings)
    return report


def one_by_one(extract: Callable[[Article], Reading]) -> ExtractMany:
    """Give a reader of many articles that reads one after the other."""

    def extract_many(articles: Iterable[Article]) -> Iterator[Reading]:
        return map(extract, articles)

    return extract_many


def score_readings(documents: Sequence[Document], readings: Sequence[Reading]) -> Scores:
    """Give the scores of readings against the annotations of their documents, in the same order."""
    return score([document.annotations for document in documents], _found(documents, readings))


def _found(documents: Sequence[Document], readings: Sequence[Reading]) -> list[Annotations]:
    check_readings(documents, readings)
    both = zip(documents, readings, strict=True)
    return [annotations(document, reading.statements) for document, reading in both]


def _report(
    path: Path, documents: Sequence[Document], readings: Sequence[Reading]
) -> QuotationReport:
    scores = score_readings(documents, readings)
    return QuotationReport(
        file=path.name,
        documents=len(readings),
        statements=sum(len(reading.statements) for reading in readings),
        producer=readings[0].producer,
        scores=scores,
        intervals=bootstrap(scores),
        calibration=calibration(_judged(documents, readings)),
    )


def _judged(documents: Sequence[Document], readings: Sequence[Reading]) -> Iterator[Judged]:
    for document, reading in zip(documents, readings, strict=True):
        confidences = [statement.confidence for statement in reading.statements]
        found = annotations(document, reading.statements)
        yield from judged(document.annotations, found, confidences)
