"""Examples -> tensors."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from lab.corpora import Example, Part, Parts, Quotation
from lab.model import Batch, Quotes
from laut.decode.quotes import Quote
from laut.scores import Surroundings
from laut.tag.pieces import Pieces
from laut.tag.surroundings import Layout, layout, surroundings
from laut.tag.windows import Passage, passages

ROLES = ("cue", "frame", "speaker", "addressee")
LONGEST_PART = 180


@dataclass(frozen=True)
class Item:
    """One passage of an example; parts of its quotations count from the passage's first word."""

    example: Example
    passage: Passage
    quotations: tuple[Quotation, ...]

    @property
    def pieces(self) -> int:
        """Pieces of its longest window."""
        return max(len(w.ids) for w in self.passage.windows)

    def layout(self, outer: Sequence[Part], nested: Sequence[Part]) -> Layout:
        """Shared by the surroundings of its quotations."""
        return layout(self.example.document, self.passage.begin, self.passage.end, outer, nested)


def items(examples: Iterable[Example], pieces: Pieces) -> list[Item]:
    """All passages; quotations that a passage's end cuts are left out."""
    made = []
    for example in examples:
        for passage in passages(example.document, pieces):
            made.append(Item(example, passage, _within(example.quotations, passage)))
    return made


def _within(quotations: Iterable[Quotation], passage: Passage) -> tuple[Quotation, ...]:
    layers: dict[bool, set[int]] = {False: set(), True: set()}
    kept = []
    for q in quotations:
        words = {w for a, b in q.quote for w in range(a, b + 1)}
        if not words or min(words) < passage.begin or max(words) >= passage.end:
            continue
        if words & layers[q.nested] or any(b - a >= LONGEST_PART for a, b in q.quote):
            continue
        layers[q.nested] |= words
        kept.append(_moved(q, passage))
    return tuple(kept)


def _moved(q: Quotation, passage: Passage) -> Quotation:
    def parts(old: Parts) -> Parts:
        return tuple(
            (a - passage.begin, b - passage.begin)
            for a, b in old
            if a >= passage.begin and b < passage.end
        )

    return replace(
        q,
        quote=parts(q.quote),
        cue=parts(q.cue),
        frame=parts(q.frame),
        speaker=parts(q.speaker),
        addressee=parts(q.addressee),
    )


# Encoder input --------------------------------------------------------------------------------


def batch(chosen: Sequence[Item]) -> Batch:
    """Passages padded to one size."""
    windows = [w for item in chosen for w in item.passage.windows]
    width = max(len(w.ids) for w in windows)
    longest = max(len(item.passage) for item in chosen)
    ids, features = (torch.ones(len(windows), width, dtype=torch.long) for _ in range(2))
    features.zero_()
    mask = torch.zeros(len(windows), width, dtype=torch.bool)
    first, last = (torch.zeros(len(chosen), longest, dtype=torch.long) for _ in range(2))
    row = 0
    for number, item in enumerate(chosen):
        at = 0
        for window in item.passage.windows:
            size, count = len(window.ids), len(window.first)
            ids[row, :size] = torch.from_numpy(window.ids)
            features[row, :size] = torch.from_numpy(window.features)
            mask[row, :size] = True
            first[number, at : at + count] = torch.from_numpy(window.first) + row * width
            last[number, at : at + count] = torch.from_numpy(window.last) + row * width
            row, at = row + 1, at + count
    sizes = torch.tensor([len(item.passage) for item in chosen])
    corpus = torch.tensor([item.example.corpus for item in chosen])
    return Batch(ids, features, mask, first, last, sizes, corpus)


# Segment targets ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Segments:
    """Gold segments of a batch as indices; `continues` says which go on with the one before."""

    document: Tensor
    layer: Tensor
    begin: Tensor
    end: Tensor
    continues: Tensor


def segments(chosen: Sequence[Item]) -> Segments:
    """Every part of every quotation."""
    rows = [
        (number, int(q.nested), begin, end, float(k > 0))
        for number, item in enumerate(chosen)
        for q in item.quotations
        for k, (begin, end) in enumerate(q.quote)
    ]
    table = torch.tensor(rows or [(0, 0, 0, 0, 0.0)])[: len(rows)]
    document, layer, begin, end = table[:, :4].long().unbind(1)
    return Segments(document, layer, begin, end, table[:, 4])


def role_words(chosen: Sequence[Item], width: int, types: int) -> Tensor:
    """For the auxiliary loss: [documents, words, roles + types], 1 where any quotation has it."""
    marked = torch.zeros(len(chosen), width, len(ROLES) + types)
    for number, item in enumerate(chosen):
        for q in item.quotations:
            for k, role in enumerate(ROLES):
                for a, b in getattr(q, role):
                    marked[number, a : b + 1, k] = 1
            for a, b in q.quote:
                marked[number, a : b + 1, len(ROLES) + q.type] = 1
    return marked


def source_words(chosen: Sequence[Item], width: int) -> Tensor:
    """Kind of the source at the words of every speaker whose kind is known, else -1."""
    marked = torch.full((len(chosen), width), -1)
    for number, item in enumerate(chosen):
        for q in item.quotations:
            for a, b in q.speaker:
                marked[number, a : b + 1] = q.kind
    return marked


def name_words(chosen: Sequence[Item], width: int) -> Tensor:
    """The tag of every word, -1 where names are not known: [documents, words]."""
    marked = torch.full((len(chosen), width), -1)
    for number, item in enumerate(chosen):
        if item.example.names is not None:
            tags = item.example.names[item.passage.begin : item.passage.end]
            marked[number, : len(tags)] = torch.tensor(tags)
    return marked


# Reader input and targets ---------------------------------------------------------------------


@dataclass(frozen=True)
class Read:
    """One quotation to read: where, and what is right (None where it is not known)."""

    document: int
    surroundings: Surroundings
    nested: bool
    corpus: int
    gold: Quotation | None


def reads(
    chosen: Sequence[Item],
    found: Sequence[Sequence[Quote]] | None,
    random: np.random.Generator | None,
) -> list[Read]:
    """Quotations to read in training: gold ones, jittered, or the `found` ones that match them."""
    made = []
    for number, item in enumerate(chosen):
        pairs = [(_variant(q, item, found[number] if found else (), random), q)
                 for q in item.quotations]  # fmt: skip
        outer = [part for parts, q in pairs if not q.nested for part in parts]
        nested = [part for parts, q in pairs if q.nested for part in parts]
        shared = item.layout(outer, nested)
        for parts, q in pairs:
            around = surroundings(parts, shared)
            made.append(Read(number, around, q.nested, item.example.corpus, q))
    return made


def _variant(
    q: Quotation, item: Item, found: Sequence[Quote], random: np.random.Generator | None
) -> Parts:
    if random is None:
        return q.quote
    match = [f.parts for f in found if f.nested == q.nested and overlap(f.parts, q.quote) > 0.5]
    if match and random.random() < 0.5:
        return match[0]
    if random.random() < 0.25:
        return _jitter(q.quote, len(item.passage), random)
    return q.quote


def overlap(one: Parts, other: Parts) -> float:
    """Token F1."""
    a = {w for begin, end in one for w in range(begin, end + 1)}
    b = {w for begin, end in other for w in range(begin, end + 1)}
    return 2 * len(a & b) / (len(a) + len(b))


def _jitter(parts: Parts, length: int, random: np.random.Generator) -> Parts:
    first, last = parts[0], parts[-1]
    begin = int(np.clip(first[0] + random.integers(-3, 4), 0, first[1]))
    moved = ((begin, first[1]), *parts[1:])
    last = moved[-1]
    end = int(np.clip(last[1] + random.integers(-3, 4), last[0], length - 1))
    return (*moved[:-1], (last[0], end))


NAMES = ("word", "place", "distance", "sentence", "mark", "other", "number")


def quotes(chosen: Sequence[Read], width: int) -> Quotes:
    """Padded tensors; `width` is the number of words of a document in the batch."""
    longest = max(len(r.surroundings.word) for r in chosen)
    tables = {name: np.zeros((len(chosen), longest), np.int64) for name in NAMES}
    tables["number"] -= 1
    mask = np.zeros((len(chosen), longest), np.bool_)
    for row, read in enumerate(chosen):
        size = len(read.surroundings.word)
        mask[row, :size] = True
        for name in NAMES:
            tables[name][row, :size] = getattr(read.surroundings, name)
        tables["word"][row, :size] += read.document * width
    tensors = {name: torch.from_numpy(table) for name, table in tables.items()}
    nested = torch.tensor([int(r.nested) for r in chosen])
    corpus = torch.tensor([r.corpus for r in chosen])
    return Quotes(**tensors, mask=torch.from_numpy(mask), nested=nested, corpus=corpus)


@dataclass(frozen=True)
class Targets:
    """What is right for each quotation.

    cue, frame: [quotes, window]; span: [quotes, 2] flat index of speaker and addressee, window²
    for nobody, -1 for unknown; type, medium: [quotes], -1 for unknown.
    """

    cue: Tensor
    frame: Tensor
    span: Tensor
    type: Tensor
    medium: Tensor


def targets(chosen: Sequence[Read], width: int) -> Targets:
    """`width` is the padded length of the windows."""
    cue, frame = (torch.zeros(len(chosen), width) for _ in range(2))
    span = torch.full((len(chosen), 2), -1)
    labels = torch.full((2, len(chosen)), -1)
    for row, read in enumerate(chosen):
        q = read.gold
        if q is None:
            continue
        for table, parts in ((cue, q.cue), (frame, q.frame)):
            table[row, : len(read.surroundings.word)] = _covered(read.surroundings.word, parts)
        for k, parts in enumerate((q.speaker, q.addressee)):
            span[row, k] = _flat(read.surroundings.word, parts, width)
        labels[:, row] = torch.tensor([q.type, q.medium])
    return Targets(cue, frame, span, *labels)


def _covered(word: NDArray[np.int64], parts: Parts) -> Tensor:
    inside = np.zeros(len(word), np.float32)
    for begin, end in parts:
        inside[(word >= begin) & (word <= end)] = 1
    return torch.from_numpy(inside)


def _flat(word: NDArray[np.int64], parts: Parts, width: int) -> int:
    if not parts:
        return width * width
    begin, end = np.flatnonzero(word == parts[0][0]), np.flatnonzero(word == parts[0][1])
    return int(begin[0] * width + end[0]) if len(begin) and len(end) else -1
