"""What the model says: the numbers that pass from tagging to decoding."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Part = tuple[int, int]
"""First and last word, both inclusive."""


NAME_KINDS = ("PER", "ORG", "LOC", "OTH")
NAME_TAGS = ("O", *(f"{place}-{kind}" for kind in NAME_KINDS for place in "BI"))
"""Of a word: in no name, begins one, goes on in one."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Words around one quotation and how each stands to it; all of one length.

    word: index in the passage; place: see below; distance, sentence: buckets; mark: state of the
    quotation marks; other: in another quotation (1) or a nested one (2); number: of its sentence
    in the document.
    """

    word: Ints
    place: Ints
    distance: Ints
    sentence: Ints
    mark: Ints
    other: Ints
    number: Ints


BEFORE_IT, AFTER_IT, FIRST, WITHIN, LAST, ALONE, GAP = range(7)
"""Places of a word to a quotation; the quotation itself has FIRST to ALONE."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the model says of the roles of one quotation, in words of its surroundings.

    cue, frame: logits [window]; spans: logits [2, window, window] of every span to be the speaker
    or the addressee, nobody [2] of there being none; type, medium: logits of the labels.
    """

    cue: Floats
    frame: Floats
    spans: Floats
    nobody: Floats
    type: Floats
    medium: Floats


@dataclass(frozen=True, slots=True)
class Seen:
    """The words by which the model judges the act of one statement.

    words: their vectors [words, 2 * hidden]; inside: which of them lie in the quotation, the
    others are of frame and cue.
    """

    words: Floats
    inside: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Acts:
    """What the model says of the act of one statement: the probability of each value."""

    stance: tuple[float, ...]
    certainty: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Uttered:
    """What an encoder reads of one statement: who says it, with which words, and what."""

    voice: str
    cue: str
    words: str


@dataclass(frozen=True, slots=True)
class Both:
    """Two statements of two articles. days: between the articles, None where one has no date."""

    later: Uttered
    first: Uttered
    days: int | None
