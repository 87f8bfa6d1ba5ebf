"""A clean text cut into words, with what the model is told about each."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from laut.document import Document
from laut.segment.marks import mark_states
from laut.segment.sentences import sentence_starts
from laut.segment.words import words

BREAK = re.compile(r"\n[^\S\n]*\n|\r\n?[^\S\n]*\r|\u2029")


def segment(text: str) -> Document:
    """Cut `text` into words and sentences."""
    begins, ends = words(text)
    tokens = _cut(text, begins, ends)
    spaced = tuple(i == 0 or begins[i] > ends[i - 1] for i in range(len(begins)))
    paragraphs = _paragraphs(text, begins)
    sentences = tuple(_numbered(sentence_starts(tokens, paragraphs, spaced)))
    marks = tuple(mark_states(tokens, paragraphs, spaced))
    return Document(text, tokens, begins, ends, spaced, paragraphs, sentences, marks)


def _cut(text: str, begins: tuple[int, ...], ends: tuple[int, ...]) -> tuple[str, ...]:
    """The words; equal ones are one string, which is half the memory of a long text."""
    known: dict[str, str] = {}
    found = (text[begin:end] for begin, end in zip(begins, ends, strict=True))
    return tuple(known.setdefault(word, word) for word in found)


def _numbered(starts: Iterable[bool]) -> Iterator[int]:
    """The number of each word's sentence."""
    number = -1
    for start in starts:
        if start:
            number += 1
        yield number


def _paragraphs(text: str, begins: tuple[int, ...]) -> tuple[bool, ...]:
    first = [False] * len(begins)
    for at in [0, *(match.end() for match in BREAK.finditer(text))]:
        index = bisect_left(begins, at)
        if index < len(first):
            first[index] = True
    return tuple(first)
