"""A clean text cut into words, with what the model is told about each."""

import re
from bisect import bisect_left
from itertools import accumulate

from laut.document import Document
from laut.segment.marks import mark_states
from laut.segment.sentences import sentence_starts
from laut.segment.words import words

BREAK = re.compile(r"\n[^\S\n]*\n|\r\n?[^\S\n]*\r|\u2029")


def segment(text: str) -> Document:
    """Cut `text` into words and sentences."""
    spans = words(text)
    tokens = tuple(text[a:b] for a, b in spans)
    begins, ends = tuple(a for a, _ in spans), tuple(b for _, b in spans)
    spaced = tuple(i == 0 or begins[i] > ends[i - 1] for i in range(len(spans)))
    paragraphs = _paragraphs(text, begins)
    starts = sentence_starts(tokens, paragraphs, spaced)
    sentences = tuple(number - 1 for number in accumulate(map(int, starts)))
    marks = tuple(mark_states(tokens, paragraphs, spaced))
    return Document(text, tokens, begins, ends, spaced, paragraphs, sentences, marks)


def _paragraphs(text: str, begins: tuple[int, ...]) -> tuple[bool, ...]:
    first = [False] * len(begins)
    for at in [0, *(match.end() for match in BREAK.finditer(text))]:
        index = bisect_left(begins, at)
        if index < len(first):
            first[index] = True
    return tuple(first)
