"""The training corpora as one kind of example: a document, its quotations and their roles."""

import csv
import gzip
import hashlib
import html
import io
import json
import os
import tarfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

from laut.document import Document
from laut.records import Certainty, SourceKind, Stance
from laut.segment import segment

DATA = Path(os.environ.get("LAUT_DATA", Path(__file__).parents[2] / "shared" / "data"))
RAW = DATA / "raw_news_de" / "10kGNAD_test.csv.gz"
TYPES = ("Direct", "Indirect", "IndirectFreeIndirect", "FreeIndirect", "Reported")
MEDIUMS = ("Speech", "Writing", "SW", "ST", "TW", "Thought")
STANCES = get_args(Stance)
CERTAINTIES = get_args(Certainty)
KINDS = get_args(SourceKind)
CORPORA = ("wikinews", "redewiedergabe")

Part = tuple[int, int]  # first and last word, both inclusive
Parts = tuple[Part, ...]


@dataclass(frozen=True)
class Quotation:
    """One annotated quotation in words of its document. -1 stands for a label that is missing.

    `kind` is that of its source.
    """

    quote: Parts
    cue: Parts
    frame: Parts
    speaker: Parts
    addressee: Parts
    type: int
    medium: int
    nested: bool
    stance: int = -1
    certainty: int = -1
    kind: int = -1


@dataclass(frozen=True)
class Example:
    """One document with its quotations. `corpus` is an index into CORPORA.

    `names` has a tag of NAME_TAGS for every word where names are what is known of it.
    """

    name: str
    document: Document
    quotations: tuple[Quotation, ...]
    corpus: int
    names: tuple[int, ...] | None = None


def wikinews(split: str) -> list[Example]:
    """`split` is train or dev; the acts of train come from lab/acts."""
    path = DATA / "quote_wikinews2024" / f"{split}.jsonl.gz"
    known = acts(split)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_wikinews_example(json.loads(line), known) for line in lines]


Acts = tuple[int, int, int]
UNKNOWN: Acts = (-1, -1, -1)


def acts(split: str) -> dict[str, list[Acts]]:
    """Stance, certainty and kind of source of each annotation, by the document's hash."""
    path = Path(__file__).parent / "acts" / f"{split}.jsonl"
    if not path.exists():
        return {}
    rows = (json.loads(line) for line in path.read_text().splitlines())
    return {row["document"]: [_indices(*labels) for labels in row["acts"]] for row in rows}


def _indices(stance: str | None, certainty: str | None, kind: str | None) -> Acts:
    return (
        STANCES.index(stance) if stance in STANCES else -1,
        CERTAINTIES.index(certainty) if certainty in CERTAINTIES else -1,
        KINDS.index(kind) if kind in KINDS else -1,
    )


def _wikinews_example(raw: dict[str, Any], known: dict[str, list[Acts]]) -> Example:
    document = segment(raw["originalText"])
    name = hashlib.sha256(raw["documentName"].encode()).hexdigest()
    labels = known.get(name, [UNKNOWN] * len(raw["annotations"]))
    quotations = tuple(
        replace(_wikinews_quotation(a, document), stance=s, certainty=c, kind=k)
        for a, (s, c, k) in zip(raw["annotations"], labels, strict=True)
    )
    return Example(raw["documentName"], document, quotations, 0)


def _wikinews_quotation(raw: dict[str, Any], document: Document) -> Quotation:
    def parts(role: str) -> Parts:
        return parts_of(document, [(s["charBegin"], s["charEnd"]) for s in raw[role]["spans"]])

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


def parts_of(document: Document, spans: Iterable[tuple[int, int]]) -> Parts:
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
    text, spans = join([html.unescape(row["normtok"]) for row in rows])
    document = segment(text)
    quotes = _labelled(row["stwr"] for row in rows)
    roles = {role: _labelled(row[role] for row in rows) for role in ("frame", "speaker", "intexpr")}

    def parts(tokens: list[int]) -> Parts:
        return parts_of(document, [spans[t] for t in tokens])

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
    return Example(name, document, layered(made), 1)


def join(tokens: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Running text and each token's place in it; every second plain mark closes."""
    text, spans, inside, opened = "", [], False, False
    for token in tokens:
        plain = token == '"'
        tight = (plain and inside) or token[:1] in TIGHT_BEFORE
        if text and not tight and text[-1] not in TIGHT_AFTER and not opened:
            text += " "
        inside ^= plain
        opened = plain and inside
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


def layered(quotations: list[Quotation]) -> tuple[Quotation, ...]:
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
    with gzip.open(RAW, "rt", encoding="utf-8") as lines:
        return [row[1] for row in csv.reader(lines, delimiter=";", quotechar="'") if len(row) > 1]
