"""Scores of readings against annotated files.

``kind_of`` tells which measure a file is for. Each measure is a module whose ``run`` reads the
file, has a reader read its texts and gives a ``Report``:

- ``evaluation``: quotations and their roles, German Wikinews (formats in ``wikinews``, the metric
  in ``quotations``), with the ``calibration`` of the confidence; its ``run`` is the one here;
- ``speakers``: the entities behind the speakers of Wikinews articles;
- ``meaning``: stance, certainty, kind of source, chain, time and voices, on annotated readings;
- ``ledger``: links and entities across articles, on annotated clusters of them;
- ``names``: names, GermEval 2014;
- ``timex``: time expressions, KRAUTS.

What they share: ``bootstrap`` (confidence intervals), ``tally`` (the sums behind every figure),
``tables`` (reports as table, Markdown and JSON).
"""

from laut.evaluate.bootstrap import Interval, Intervals, Resampling, bootstrap
from laut.evaluate.evaluation import one_by_one, run, score_readings
from laut.evaluate.kinds import kind_of
from laut.evaluate.quotation_report import QuotationReport
from laut.evaluate.quotations import Annotation, Scores, score
from laut.evaluate.tables import Report
from laut.evaluate.tally import Tally
from laut.evaluate.wikinews import Document, article, read_documents, write_predictions

__all__ = [
    "Annotation",
    "Document",
    "Interval",
    "Intervals",
    "QuotationReport",
    "Report",
    "Resampling",
    "Scores",
    "Tally",
    "article",
    "bootstrap",
    "kind_of",
    "one_by_one",
    "read_documents",
    "run",
    "score",
    "score_readings",
    "write_predictions",
]
