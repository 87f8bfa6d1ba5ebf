"""Write docs/quality.md: the figures of the shipped model and what int8 costs.

    python -m lab.quality [--float FOLDER] [--bench FILE]

`--float` is a folder that `lab.export --float` wrote; `--bench` a file with what `lab.bench.bench`
printed. Without them these parts are left out.
"""

import argparse
from pathlib import Path

from lab.corpora import DATA
from laut.evaluate import run
from laut.evaluate.report import Report
from laut.pipeline import Pipeline, load_pipeline

DEV = DATA / "quote_wikinews2024" / "dev.jsonl.gz"
PAGE = Path(__file__).parents[1] / "docs" / "quality.md"
COMPARED = ("message", "roles", "joint", "type", "medium")
HEAD = """# How well laut reads

Everything here is measured through the shipped int8 model, the shipped decoder and laut's own word
and sentence segmentation. The thresholds of the decoder are tuned on the same development set; the
test half of the set has not been looked at.

## Quotations: German Wikinews, development set

    laut evaluate ../shared/data/quote_wikinews2024/dev.jsonl.gz

The metric is that of the data set (Petersen-Frey & Biemann 2024): quotes are paired one to one by
linear sum assignment on token F1; precision and recall are means over quotes. Intervals are 95 %
bootstrap intervals over documents.

"""
INT8 = """
## What int8 costs

    python -m lab.export CHECKPOINT --float --into FOLDER && python -m lab.quality --float FOLDER

F1 of the same network with float weights, through the same decoder:

| | float | int8 | lost |
|---|---:|---:|---:|
"""
SPEED = """
## Speed and memory

    python -m lab.bench.bench

"""


def main() -> None:
    """Measure and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--float", type=Path)
    parser.add_argument("--bench", type=Path)
    arguments = parser.parse_args()
    shipped = run(DEV, Pipeline.shipped().extract_many)
    page = HEAD + shipped.as_markdown()
    if arguments.float:
        page += INT8 + compared(run(DEV, load_pipeline(arguments.float).extract_many), shipped)
    if arguments.bench:
        lines = arguments.bench.read_text().splitlines()
        page += SPEED + "".join(f"    {line.rstrip()}\n" for line in lines)
    PAGE.write_text(page)


def compared(exact: Report, shipped: Report) -> str:
    """Rows of F1 with float weights, with int8, and the difference."""
    rows = []
    for name in COMPARED:
        a, b = (100 * report.scores[name].f1 for report in (exact, shipped))
        rows.append(f"| {name} | {a:.2f} | {b:.2f} | {a - b:+.2f} |\n")
    return "".join(rows)


if __name__ == "__main__":
    main()
