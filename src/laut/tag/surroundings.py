"""A quotation in its surroundings, as the reader of roles sees it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from laut.document import Document
from laut.scores import (
    AFTER_IT,
    ALONE,
    BEFORE_IT,
    FIRST,
    GAP,
    LAST,
    WITHIN,
    Ints,
    Part,
    Surroundings,
)

BEFORE = 64  # words before a quotation in which its roles are looked for
AFTER = 24
INSIDE = 32  # words at each end of a long quotation
STEPS = np.array([1, 2, 3, 4, 5, 6, 8, 11, 15, 21, 29, 41, 57, 81, 121])
FAR = 4  # sentences


@dataclass(frozen=True, slots=True)
class Layout:
    """What of a passage the surroundings of all its quotations share."""

    sentences: Ints
    marks: Ints
    others: Ints

    def __len__(self) -> int:
        return len(self.sentences)


def layout(
    document: Document, begin: int, end: int, outer: Sequence[Part], nested: Sequence[Part]
) -> Layout:
    """Of the passage from word `begin` to `end`; parts of quotations count from `begin`."""
    others = np.zeros(end - begin, np.int64)
    for value, parts in ((1, outer), (2, nested)):
        for first, last in parts:
            others[first : last + 1] = value
    sentences = np.array(document.sentences[begin:end], np.int64)
    return Layout(sentences, np.array(document.marks[begin:end], np.int64), others)


def surroundings(quote: Sequence[Part], shared: Layout) -> Surroundings:
    """The window of one quotation, given as parts in order."""
    first, last = quote[0][0], quote[-1][1]
    word = _window(first, last, len(shared))
    place = _place(word, quote)
    away = np.where(word < first, word - first, np.where(word > last, word - last, 0))
    inside = (place != BEFORE_IT) & (place != AFTER_IT)
    other = np.where(inside & (place != GAP), 0, shared.others[word])
    return Surroundings(
        word, place, _distance(away), _sentence(word, away, first, last, shared.sentences),
        shared.marks[word], other, shared.sentences[word],
    )  # fmt: skip


def _window(first: int, last: int, length: int) -> Ints:
    begin, end = max(0, first - BEFORE), min(length, last + AFTER + 1)
    if last - first < 2 * INSIDE:
        return np.arange(begin, end)
    return np.concatenate([np.arange(begin, first + INSIDE), np.arange(last - INSIDE + 1, end)])


def _place(word: Ints, quote: Sequence[Part]) -> Ints:
    first, last = quote[0][0], quote[-1][1]
    place = np.where(word < first, BEFORE_IT, np.where(word > last, AFTER_IT, GAP))
    for begin, end in quote:
        place[(word >= begin) & (word <= end)] = WITHIN
    place[word == first], place[word == last] = FIRST, LAST
    if first == last:
        place[word == first] = ALONE
    return place


def _distance(away: Ints) -> Ints:
    """0 inside; 1..15 before, 16..30 after."""
    step = np.searchsorted(STEPS, np.abs(away), side="right")
    return np.where(away > 0, step + len(STEPS), step)


def _sentence(word: Ints, away: Ints, first: int, last: int, sentences: Ints) -> Ints:
    anchor = np.where(away < 0, sentences[first], sentences[last])
    gap = np.where(away == 0, 0, sentences[word] - anchor)
    return np.asarray(np.clip(gap, -FAR, FAR) + FAR)
