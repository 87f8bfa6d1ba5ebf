"""A text with the way home: every character knows which piece of the source it came from."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from laut.records import Span


class Edit(NamedTuple):
    """Put ``text`` in the place of ``begin:end``."""

    begin: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mapped:
    """A rewritten text; ``starts`` and ``ends`` give the piece of ``source`` of each character."""

    source: str
    text: str
    starts: "array[int]"
    ends: "array[int]"

    @classmethod
    def of(cls, source: str) -> "Mapped":
        """Return the text mapped to itself."""
        size = len(source)
        return cls(source, source, array("I", range(size)), array("I", range(1, size + 1)))

    def home(self, begin: int, end: int) -> Span:
        """Return the piece of the source that ``text[begin:end]`` came from.

        An empty range gives the empty span before its character. Raises IndexError where the
        range leaves the text.
        """
        if not 0 <= begin <= end <= len(self.text):
            raise IndexError(f"{begin}:{end} leaves a text of {len(self.text)} characters")
        first = self.starts[begin] if begin < len(self.starts) else len(self.source)
        last = self.ends[end - 1] if begin < end else first
        return Span(first, last, self.source[first:last])

    def rewrite(self, edits: Iterable[Edit]) -> "Mapped":
        """Return the text with the edits made; they are sorted and do not overlap."""
        pieces: list[str] = []
        starts, ends, at = array("I"), array("I"), 0
        for edit in edits:
            span = self.home(edit.begin, edit.end)
            pieces += self.text[at : edit.begin], edit.text
            starts += self.starts[at : edit.begin] + array("I", [span.begin]) * len(edit.text)
            ends += self.ends[at : edit.begin] + array("I", [span.end]) * len(edit.text)
            at = edit.end
        if not pieces:
            return self
        text = "".join(pieces) + self.text[at:]
        return Mapped(self.source, text, starts + self.starts[at:], ends + self.ends[at:])

    def with_text(self, text: str) -> "Mapped":
        """Return the map with another text of the same length."""
        return Mapped(self.source, text, self.starts, self.ends)
