"""Sentences with names for training: GermEval 2014 (its test part) and WikiNEuRal.

GermEval's development part is for measuring only; its training part is not among the data.
"""

import gzip
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from lab.batches import Item
from lab.corpora import DATA, Example, join
from laut.scores import NAME_TAGS
from laut.segment import segment
from laut.tag.pieces import Pieces
from laut.tag.windows import passages

KINDS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "OTH": "OTH", "MISC": "OTH"}
MOST = 8  # sentences that are put together to one text


@dataclass(frozen=True)
class Tagged:
    """Tokens of one sentence with their BIO tags."""

    tokens: tuple[str, ...]
    tags: tuple[str, ...]


def germeval(part: str) -> list[Tagged]:
    """`part` is dev or test; outer spans, without derivations and parts of compounds."""
    path = DATA / "ner_germeval2014" / f"NER-de-{part}.tsv.gz"
    return list(_sentences(path, "\t", 1, 2))


def wikineural() -> list[Tagged]:
    """Both parts there are; labels made by machine."""
    folder = DATA / "ner_wikineural_de"
    return [s for part in ("val", "test")
            for s in _sentences(folder / f"{part}.conllu.gz", "\t", 1, 2)]  # fmt: skip


def _sentences(path: "object", cut: str, token: int, tag: int) -> Iterator[Tagged]:
    rows: list[tuple[str, str]] = []
    with gzip.open(str(path), "rt", encoding="utf-8") as lines:
        for line in [*lines, ""]:
            cells = line.rstrip("\n").split(cut)
            if len(cells) > tag and not line.startswith("#\t"):
                rows.append((cells[token], _tag(cells[tag])))
            elif rows:
                yield Tagged(*(tuple(column) for column in zip(*rows, strict=True)))
                rows = []


def _tag(raw: str) -> str:
    begin, _, kind = raw.partition("-")
    return f"{begin}-{KINDS[kind]}" if kind in KINDS else "O"


def spans(tagged: Tagged) -> list[tuple[str, int, int]]:
    """Kind, first and last token of each name."""
    found: list[tuple[str, int, int]] = []
    for i, tag in enumerate(tagged.tags):
        if tag.startswith("B-"):
            found.append((tag[2:], i, i))
        elif tag.startswith("I-") and found and found[-1][2] == i - 1:
            found[-1] = (*found[-1][:2], i)
    return found


def together(some: Sequence[Tagged], random: np.random.Generator) -> Iterator[list[Tagged]]:
    """Runs of one to `MOST` sentences in random order."""
    order = [some[i] for i in random.permutation(len(some))]
    at = 0
    while at < len(order):
        count = int(random.integers(1, MOST + 1))
        yield order[at : at + count]
        at += count


def example(run: Sequence[Tagged]) -> Example:
    """Several sentences as one text, with a tag for every word."""
    text, labels = "", []
    for tagged in run:
        line, places = join(tagged.tokens)
        shift = len(text) + bool(text)
        text = f"{text} {line}" if text else line
        for kind, a, b in spans(tagged):
            labels.append((kind, places[a][0] + shift, places[b][1] + shift))
    document = segment(text)
    tags = [0] * len(document)
    for kind, begin, end in labels:
        inside = [w for w in range(len(document))
                  if document.begins[w] < end and document.ends[w] > begin]  # fmt: skip
        for k, w in enumerate(inside):
            tags[w] = NAME_TAGS.index(("I-" if k else "B-") + kind)
    return Example("", document, (), 0, tuple(tags))


def items(some: Iterable[Sequence[Tagged]], pieces: Pieces) -> list[Item]:
    """Each run as one passage."""
    made = []
    for run in some:
        one = example(run)
        made += [Item(one, passage, ()) for passage in passages(one.document, pieces)]
    return made
