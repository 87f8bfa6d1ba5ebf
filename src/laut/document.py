"""A clean text as words: what segmentation gives and the model reads."""

from dataclasses import dataclass
from enum import IntEnum


class Mark(IntEnum):
    """The state of the quotation marks at a word."""

    OUTSIDE = 0
    OPEN = 1
    INSIDE = 2
    CLOSE = 3


@dataclass(frozen=True, slots=True)
class Document:
    """Words of one text.

    All tuples have one entry a word: its text, its begin and end in the clean text, whether white
    space and whether a paragraph break stand before it, the number of its sentence, and the state
    of the quotation marks.
    """

    text: str
    words: tuple[str, ...]
    begins: tuple[int, ...]
    ends: tuple[int, ...]
    spaced: tuple[bool, ...]
    paragraphs: tuple[bool, ...]
    sentences: tuple[int, ...]
    marks: tuple[Mark, ...]

    def __len__(self) -> int:
        return len(self.words)
