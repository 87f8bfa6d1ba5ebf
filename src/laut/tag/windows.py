"""A document cut into passages, and passages into windows that fit the encoder.

A passage is what is decoded at once: within it quotations and their speakers are found. A window
is what the encoder sees at once. Both are cut at sentence ends where there are any.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np

from laut.document import Document
from laut.scores import Ints
from laut.tag.pieces import Pieces

PASSAGE = 600  # words
WINDOW = 320  # pieces, with the two that mark begin and end


@dataclass(frozen=True, slots=True)
class Window:
    """Input of the encoder: pieces with their features; first and last piece of each word."""

    ids: Ints
    features: Ints
    first: Ints
    last: Ints


@dataclass(frozen=True, slots=True)
class Passage:
    """Words `begin` to `end` (exclusive) of a document, as windows."""

    begin: int
    end: int
    windows: tuple[Window, ...]

    def __len__(self) -> int:
        return self.end - self.begin


def passages(document: Document, pieces: Pieces) -> Iterator[Passage]:
    """The whole document, in order, one passage at a time."""
    starts = _starts(document.sentences)
    weights = [1] * len(document)
    for begin, end in cut(weights, starts, PASSAGE):
        yield Passage(begin, end, _windows(document, begin, end, pieces))


def _starts(sentences: Sequence[int]) -> list[bool]:
    return [i == 0 or number != sentences[i - 1] for i, number in enumerate(sentences)]


def cut(weights: Sequence[int], starts: Sequence[bool], limit: int) -> list[tuple[int, int]]:
    """Cut items into runs of at most `limit` in weight, about equal, at `starts` where possible.

    A single item that is heavier than the limit makes a run of its own.
    """
    sums = [0, *accumulate(weights)]
    if not weights:
        return []
    bounds, best = [0], 0
    for index in range(1, len(weights)):
        rest = sums[-1] - sums[bounds[-1]]
        if rest <= limit:
            break
        if starts[index]:
            target = rest / -(-rest // limit)
            if sums[index] - sums[bounds[-1]] >= target - (sums[index] - sums[best]) / 2:
                bounds.append(index)
            best = index
        while sums[index + 1] - sums[bounds[-1]] > limit and bounds[-1] < index:
            bounds.append(best if best > bounds[-1] else index)
    return list(pairwise([*bounds, len(weights)]))


def _windows(document: Document, begin: int, end: int, pieces: Pieces) -> tuple[Window, ...]:
    ids = pieces.encode(document.words[begin:end], document.spaced[begin:end])
    starts = _starts(document.sentences[begin:end])
    runs = cut([len(word) for word in ids], starts, WINDOW - 2)
    return tuple(_window(document, ids[a:b], begin + a, pieces) for a, b in runs)


def _window(
    document: Document, ids: Sequence[tuple[int, ...]], begin: int, pieces: Pieces
) -> Window:
    ends = np.cumsum([len(word) for word in ids])
    starts = np.concatenate([[0], ends[:-1]])
    flat = [pieces.bos, *(i for word in ids for i in word), pieces.eos]
    kinds = [document.marks[w] + 4 * document.paragraphs[w] for w in range(begin, begin + len(ids))]
    spread = np.repeat(np.array(kinds, np.int64), ends - starts)
    features = np.concatenate([[0], spread, [0]])
    return Window(np.array(flat, np.int64), features, starts + 1, ends)
