"""Scores of readings against annotated files.

``run`` reads a file in the format of the German Wikinews quotation set, has a reader read its
texts and gives a ``Report``. The parts: ``quotations`` (the metric), ``wikinews`` (the format),
``bootstrap`` (confidence intervals).
"""

from laut.evaluate.bootstrap import Interval, Intervals, Resampling, bootstrap
from laut.evaluate.evaluation import one_by_one, run, score_readings
from laut.evaluate.quotations import Annotation, Scores, Tally, score
from laut.evaluate.report import Report
from laut.evaluate.wikinews import Document, article, read_documents, write_predictions

__all__ = [
    "Annotation",
    "Document",
    "Interval",
    "Intervals",
    "Report",
    "Resampling",
    "Scores",
    "Tally",
    "article",
    "bootstrap",
    "one_by_one",
    "read_documents",
    "run",
    "score",
    "score_readings",
    "write_predictions",
]
