"""The training corpora as one kind of example: a document, its quotations and their roles."""

import csv
import gzip
import html
import io
import json
import os
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from laut.document import Document
from laut.segment import segment

DATA = Path(os.environ.get("LAUT_DATA", Path(__file__).parents[2] / "shared" / "data"))
TYPES = ("Direct", "Indirect", "IndirectFreeIndirect", "FreeIndirect", "Reported")
MEDIUMS = ("Speech", "Writing", "SW", "ST", "TW", "Thought")
CORPORA = ("wikinews", "redewiedergabe")

Part = tuple[int, int]  # first and last word, both inclusive
Parts = tuple[Part, ...]


@dataclass(frozen=True)
class Quotation:
    """One annotated quotation in words of its document. -1 stands for a label that is missing."""

    quote: Parts
    cue: Parts
    frame: Parts
    speaker: Parts
    addressee: Parts
    type: int
    medium: int
    nested: bool


@dataclass(frozen=True)
class Example:
    """One document with its quotations. `corpus` is an index into CORPORA."""

    name: str
    document: Document
    quotations: tuple[Quotation, ...]
    corpus: int


def wikinews(split: str) -> list[Example]:
    """`split` is train or dev."""
    path = DATA / "quote_wikinews2024" / f"{split}.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_wikinews_example(json.loads(line)) for line in lines]


def _wikinews_example(raw: dict[str, Any]) -> Example:
    document = segment(raw["originalText"])
    quotations = tuple(_wikinews_quotation(a, document) for a in raw["annotations"])
    return Example(raw["documentName"], document, quotations, 0)


def _wikinews_quotation(raw: dict[str, Any], document: Document) -> Quotation:
    def parts(role: str) -> Parts:
        return _parts(document, [(s["charBegin"], s["charEnd"]) for s in raw[role]["spans"]])

    medium = MEDIUMS.index(raw["medium"]) if raw["medium"] in MEDIUMS else -1
    return Quotation(
        parts("quote"),
        parts("cue"),
        parts("frame"),
        parts("speaker"),
        parts("addressee"),
        TYPES.index(raw["type"]),
        medium,
        raw["isNested"],
    )


def _parts(document: Document, spans: Iterable[tuple[int, int]]) -> Parts:
    """Runs of words that the character spans touch."""
    touched = [
        index
        for begin, end in sorted(spans)
        for index in range(len(document))
        if document.begins[index] < end and document.ends[index] > begin
    ]
    return runs(touched)


def runs(indices: Iterable[int]) -> Parts:
    """Sorted whole numbers as contiguous runs."""
    ordered = sorted(set(indices))
    if not ordered:
        return ()
    breaks = [k + 1 for k, (a, b) in enumerate(pairwise(ordered)) if b > a + 1]
    bounds = [0, *breaks, len(ordered)]
    return tuple((ordered[a], ordered[b - 1]) for a, b in pairwise(bounds))


# Redewiedergabe -------------------------------------------------------------------------------

REDE_TYPES = {
    "direct": "Direct",
    "indirect": "Indirect",
    "reported": "Reported",
    "freeIndirect": "FreeIndirect",
    "indirect freeIndirect": "IndirectFreeIndirect",
}
REDE_MEDIUMS = {"speech": "Speech", "writing": "Writing", "thought": "Thought"}
TIGHT_BEFORE = frozenset(".,;:!?)]«“”’")
TIGHT_AFTER = frozenset("([»„‚")  # most of its quotations stand in "...", which tells no side


def redewiedergabe(*, fiction: bool) -> list[Example]:
    """The consensus corpus; without fiction only newspapers, letters and the like."""
    folder = DATA / "quote_redewiedergabe"
    with (folder / "main_metadata.tsv").open(encoding="utf-8") as lines:
        facts = {row["file"]: row for row in csv.DictReader(lines, delimiter="\t")}
    examples = []
    for name, rows in _tables(folder / "main_tsv.tar.xz"):
        if fiction or facts[name]["fictional"] == "no":
            examples.append(_rede_example(name, rows))
    return examples


def _tables(path: Path) -> Iterator[tuple[str, list[dict[str, str]]]]:
    with tarfile.open(path) as archive:
        for member in archive:
            stream = archive.extractfile(member)
            if stream is None or not member.name.endswith(".tsv"):
                continue
            text = io.StringIO(stream.read().decode("utf-8"))
            rows = csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE)
            yield Path(member.name).name, list(rows)


def _rede_example(name: str, rows: list[dict[str, str]]) -> Example:
    text, spans = _join([html.unescape(row["normtok"]) for row in rows])
    document = segment(text)
    quotes = _labelled(row["stwr"] for row in rows)
    roles = {role: _labelled(row[role] for row in rows) for role in ("frame", "speaker", "intexpr")}

    def parts(tokens: list[int]) -> Parts:
        return _parts(document, [spans[t] for t in tokens])

    made = []
    for number, (label, tokens) in sorted(quotes.items()):
        form, medium = _rede_label(label)
        if form < 0 or len(tokens) > 150:
            continue
        found = {role: parts(table.get(number, ("", []))[1]) for role, table in roles.items()}
        made.append(
            Quotation(
                parts(tokens), found["intexpr"], found["frame"], found["speaker"], (),
                form, medium, False,
            )
        )  # fmt: skip
    return Example(name, document, _layered(made), 1)


def _join(tokens: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Running text and each token's place in it."""
    text, spans = "", []
    for token in tokens:
        if text and token[:1] not in TIGHT_BEFORE and text[-1] not in TIGHT_AFTER:
            text += " "
        spans.append((len(text), len(text) + len(token)))
        text += token
    return text, spans


def _labelled(column: Iterable[str]) -> dict[str, tuple[str, list[int]]]:
    """Tokens of each id of a column such as ``direct.speech.12|reported.speech.11``."""
    found: dict[str, tuple[str, list[int]]] = {}
    for token, cell in enumerate(column):
        for item in cell.replace("_", "|").split("|"):
            fields = item.split(".")
            numbers = [f for f in fields if f.isdigit()]
            if item not in {"-", ""} and numbers:
                found.setdefault(numbers[0], (item, []))[1].append(token)
    return found


def _rede_label(label: str) -> tuple[int, int]:
    fields = label.split(".")
    form = REDE_TYPES.get(fields[0])
    medium = REDE_MEDIUMS.get(fields[1] if len(fields) > 1 else "")
    return (
        TYPES.index(form) if form else -1,
        MEDIUMS.index(medium) if medium else -1,
    )


def _layered(quotations: list[Quotation]) -> tuple[Quotation, ...]:
    """Outer and nested by containment; what would need a third layer is left out."""
    layers: tuple[set[int], set[int]] = (set(), set())
    kept = []
    for q in sorted(quotations, key=lambda q: (q.quote[0][0], -q.quote[-1][1])):
        words = {w for a, b in q.quote for w in range(a, b + 1)}
        level = next((k for k in (0, 1) if not words & layers[k]), None)
        if level is None:
            continue
        layers[level].update(words)
        kept.append(replace(q, nested=level == 1))
    return tuple(kept)


# Raw text -------------------------------------------------------------------------------------


def raw_articles() -> list[str]:
    """The articles of 10kGNAD's free part."""
    path = DATA / "raw_news_de" / "10kGNAD_test.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [row[1] for row in csv.reader(lines, delimiter=";", quotechar="'") if len(row) > 1]
