"""Write docs/quality.md and docs/reliability.svg: the figures of the shipped model.

    python -m lab.quality [--model FOLDER] [--float FOLDER] [--bench FILE]

`--model` is a folder with another model than the shipped one; `--float` one that `lab.export
--float` wrote; `--bench` a file with what `lab.bench.bench` printed. What cannot be measured,
because its file is not there, is named with the reason, on the page and on standard error.
"""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lab.corpora import DATA
from lab.reliability import svg
from laut.cli.kept import kept
from laut.evaluate import QuotationReport, Report, ledger, meaning, names, run, speakers, timex
from laut.pipeline import Pipeline, load_pipeline
from laut.times import times

LAB: Final = Path(__file__).parent
DOCS: Final = LAB.parent / "docs"
DEV: Final = DATA / "quote_wikinews2024" / "dev.jsonl.gz"
SPEAKERS: Final = LAB / "speakers" / "dev.jsonl"
CLUSTERS: Final = LAB / "gold" / "ledger.dev.jsonl"
GOLD: Final = LAB / "gold" / "gold.dev.jsonl"
GERMEVAL: Final = DATA / "ner_germeval2014" / "NER-de-dev.tsv.gz"
KRAUTS: Final = DATA / "time_krauts" / "KRAUTS.tar.xz"
COMPARED: Final = ("message", "roles", "joint", "type", "medium")
HEAD: Final = """# How well laut reads

Everything here is measured through the shipped int8 model, the shipped decoder and laut's own word
and sentence segmentation. The thresholds of the decoder are tuned on the development set of
Wikinews, whose test half has not been looked at; that of the gold set has been looked at once, see
lab/gold/TEST.md. Intervals are 95 % bootstrap intervals.
"""
QUOTATIONS: Final = """The metric is that of the data set (Petersen-Frey & Biemann 2024): quotes are
paired one to one by linear sum assignment on token F1; precision and recall are means over quotes.
The second table asks what the confidence of a statement is worth:

![Share of right statements against confidence](reliability.svg)

Bars are bins of equal width, with the number of statements in each; dots are bins of equal count.
On the dashed line a confidence says exactly how often it is right."""
ACROSS: Final = """Rules and thresholds were tuned on this half, and the networks and trees that
judge a pair have learnt from it, as has the cross-encoder that reads what they leave open: the
figures flatter. **On clusters by authors who knew nothing of laut precision was 77 and recall 76**
at the last look (lab/gold/TEST.md), 86 and 73 with the thresholds that were chosen after it."""
MEANING: Final = """On the development half of the gold set (lab/gold): fictional articles,
machine-written and machine-annotated. First with the annotated statements given, so that only their
reading is measured, then with those that laut finds by itself."""
VOICES: Final = """On 70 of these documents, annotated by machine (lab/speakers): the entity that
laut puts behind the speaker of each statement."""
NAMES: Final = """Strict F1 over outer spans, on the development set of GermEval 2014, which no
training has seen."""
TIMES: Final = """HeidelTime's output on the same texts, as the corpus holds it, stands beside."""
INT8: Final = """
## What int8 costs

    python -m lab.export CHECKPOINT --float --into FOLDER && python -m lab.quality --float FOLDER

F1 of the same network with float weights, through the same decoder:

| | float | int8 | lost |
|---|---:|---:|---:|
"""
SPEED: Final = """
## Speed and memory

    python -m lab.bench.bench

"""


@dataclass(frozen=True, slots=True)
class Part:
    """One chapter: the call that gives its table, what it says first, and what it needs."""

    title: str
    call: str
    intro: str
    needs: tuple[Path, ...]
    measure: Callable[[Pipeline], Report]

    def report(self, pipeline: Pipeline) -> Report | None:
        """Measure, or say on standard error what is not there."""
        lost = self.lost()
        if lost is None:
            return self.measure(pipeline)
        print(f"{self.title}: not measured, {lost} is not there", file=sys.stderr)
        return None

    def chapter(self, report: Report | None) -> str:
        """Return what the page says, or why it says nothing."""
        if report is None:
            return f"\n## {self.title}\n\nNot measured: {self.lost()} is not there.\n"
        head = f"\n## {self.title}\n\n    laut evaluate {self.call}\n\n{self.intro}\n\n"
        return head + report.as_markdown()

    def lost(self) -> str | None:
        """Return the name of a file that is not there."""
        return next((path.name for path in self.needs if not path.exists()), None)


PARTS: Final = (
    Part(
        "Quotations: German Wikinews, development set",
        "../shared/data/quote_wikinews2024/dev.jsonl.gz",
        QUOTATIONS,
        (DEV,),
        lambda pipeline: run(DEV, pipeline.extract_many),
    ),
    Part(
        "Names: GermEval 2014, development set",
        "../shared/data/ner_germeval2014/NER-de-dev.tsv.gz",
        NAMES,
        (GERMEVAL,),
        lambda pipeline: names.run(GERMEVAL, pipeline.names),
    ),
    Part(
        "Who speaks: German Wikinews, development set",
        "../shared/data/quote_wikinews2024/dev.jsonl.gz --speakers lab/speakers/dev.jsonl",
        VOICES,
        (DEV, SPEAKERS),
        lambda each: speakers.run(DEV, SPEAKERS, each.interpret, each.extract_many),
    ),
    Part(
        "What statements amount to: gold set, development half",
        "lab/gold/gold.dev.jsonl",
        MEANING,
        (GOLD,),
        lambda pipeline: meaning.run(GOLD, pipeline.interpret, pipeline.extract_many),
    ),
    Part(
        "Links and entities across articles: gold set, development half",
        "lab/gold/ledger.dev.jsonl",
        ACROSS,
        (CLUSTERS,),
        lambda pipeline: ledger.run(CLUSTERS, pipeline.interpret, kept),
    ),
    Part(
        "Time expressions: KRAUTS",
        "../shared/data/time_krauts/KRAUTS.tar.xz",
        TIMES,
        (KRAUTS,),
        lambda _: timex.run(KRAUTS, times),
    ),
)


def main() -> None:
    """Measure and write the page and the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--model", "--float", "--bench"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--into", type=Path, default=DOCS, help="the folder of the page")
    arguments = parser.parse_args()
    pipeline = load_pipeline(arguments.model) if arguments.model else Pipeline.shipped()
    reports = [part.report(pipeline) for part in PARTS]
    page = HEAD + "".join(part.chapter(each) for part, each in zip(PARTS, reports, strict=True))
    quotations = reports[0]
    if isinstance(quotations, QuotationReport):
        picture = arguments.into / "reliability.svg"
        picture.write_text(svg(quotations.calibration), encoding="utf-8")
        if arguments.float:
            exact = run(DEV, load_pipeline(arguments.float).extract_many)
            page += INT8 + compared(exact, quotations)
    if arguments.bench:
        lines = arguments.bench.read_text().splitlines()
        page += SPEED + "".join(f"    {line.rstrip()}\n" for line in lines)
    (arguments.into / "quality.md").write_text(page, encoding="utf-8")


def compared(exact: QuotationReport, shipped: QuotationReport) -> str:
    """Rows of F1 with float weights, with int8, and the difference."""
    rows = []
    for name in COMPARED:
        a, b = (100 * report.scores[name].f1 for report in (exact, shipped))
        rows.append(f"| {name} | {a:.2f} | {b:.2f} | {a - b:+.2f} |\n")
    return "".join(rows)


if __name__ == "__main__":
    main()
