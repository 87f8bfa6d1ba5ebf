"""The TSV format of the GermEval 2014 set of names, as running text.

A line ``#``, address, date; then a line a token: number from 1, token, outer BIO tag, inner BIO
tag; a blank line after each sentence. Tags are those of PER, ORG, LOC and OTH, each also with
``deriv`` (*russische*) and ``part`` (*Merkel-Regierung*), which are left out here. Source:
Benikova, Biemann and Reznicek, NoSta-D Named Entity Annotation for German, LREC 2014.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from laut.errors import FormatError
from laut.evaluate.files import decoded, lines, misplaced

KINDS: Final = ("PER", "ORG", "LOC", "OTH")
TOGETHER: Final = 4  # sentences that make one text

_FORM: Final = "each line must be number, token, outer tag and inner tag, parted by tabs"
_TAGS: Final = frozenset(f"{kind}{ending}" for kind in KINDS for ending in ("", "deriv", "part"))
_COLUMNS: Final = 4
_TIGHT_BEFORE: Final = frozenset(".,;:!?)]%")
_TIGHT_AFTER: Final = frozenset("([")

Extent = tuple[int, int, str]  # the first token or character, the one after the last, the kind


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens, and the outer names among them."""

    tokens: tuple[str, ...]
    names: frozenset[Extent]


@dataclass(frozen=True, slots=True)
class NamedText:
    """Some sentences as running text: where each token stands in it, and the names, in tokens."""

    text: str
    begins: tuple[int, ...]
    ends: tuple[int, ...]
    names: frozenset[Extent]

    def in_tokens(self, found: Iterable[Extent]) -> frozenset[Extent]:
        """Give extents in characters as extents over the tokens that they overlap."""
        covered = ((*self._overlapped(begin, end), kind) for begin, end, kind in found)
        return frozenset(each for each in covered if each[0] < each[1])

    def _overlapped(self, begin: int, end: int) -> tuple[int, int]:
        return bisect_right(self.ends, begin), bisect_left(self.begins, end)


def read_texts(path: Path, together: int = TOGETHER) -> tuple[NamedText, ...]:
    """Give the sentences of a ``.tsv`` or ``.tsv.gz`` file as texts of a few sentences each.

    Raises UnreadableError where the file cannot be read and FormatError, with the number of the
    line, where a line breaks the format.
    """
    sentences = list(read_sentences(path))
    runs = (sentences[at : at + together] for at in range(0, len(sentences), together))
    return tuple(map(joined, runs))


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Give the sentences in the order of the file; see `read_texts`."""
    rows: list[tuple[str, str]] = []
    for number, line in lines(path):
        try:
            row = _row(decoded(line).rstrip("\r\n"), rows)
        except FormatError as error:
            raise misplaced(path, number, str(error), _FORM) from error
        if row is not None:
            rows.append(row)
        elif rows:
            yield _sentence(rows)
            rows = []
    if rows:
        yield _sentence(rows)


def joined(sentences: Sequence[Sentence]) -> NamedText:
    """Give sentences as running text, as a newspaper would print it.

    No space stands before ``.,;:!?)]%`` and after ``([``; of the plain marks ``"`` of a sentence
    every first opens and every second closes.
    """
    text, places, names = "", list[tuple[int, int]](), set[Extent]()
    for sentence in sentences:
        shift = len(places)
        names |= {(begin + shift, end + shift, kind) for begin, end, kind in sentence.names}
        for space, token in _spaced(sentence.tokens):
            text += space if text else ""
            places.append((len(text), len(text) + len(token)))
            text += token
    begins, ends = (tuple(place[side] for place in places) for side in (0, 1))
    return NamedText(text, begins, ends, frozenset(names))


def _spaced(tokens: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give each token with the space before it."""
    quoted, tight = False, False
    for word in tokens:
        mark = word == '"'
        closes = mark and quoted
        yield "" if tight or closes or word in _TIGHT_BEFORE else " ", word
        quoted ^= mark
        tight = word in _TIGHT_AFTER or (mark and quoted)


def _row(line: str, before: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """Give token and outer tag, or None for a line that ends a sentence or stands before it."""
    cells = line.split("\t")
    if not line.strip() or cells[0] == "#":
        return None
    if len(cells) != _COLUMNS:
        raise FormatError(f"{len(cells)} columns")
    if cells[0] != str(len(before) + 1):
        raise FormatError(f"the token has the number {cells[0]!r}, not {len(before) + 1}")
    if not cells[1]:
        raise FormatError("the token is empty")
    return cells[1], _tag(cells[2])


def _tag(tag: str) -> str:
    if tag != "O" and (tag[:2] not in {"B-", "I-"} or tag[2:] not in _TAGS):
        raise FormatError(f"{tag!r} is no tag of this set")
    return tag


def _sentence(rows: Sequence[tuple[str, str]]) -> Sentence:
    tokens, tags = zip(*rows, strict=True)
    return Sentence(tokens, frozenset(each for each in _names(tags) if each[2] in KINDS))


def _names(tags: Sequence[str]) -> Iterator[Extent]:
    """Give the extents of all tags; one that continues nothing begins a name of its own."""
    begin = 0
    for at, tag in enumerate(tags):
        if at and not _continues(tag, tags[at - 1]):
            begin = at
        after = tags[at + 1] if at + 1 < len(tags) else "O"
        if tag != "O" and not _continues(after, tag):
            yield begin, at + 1, tag[2:]


def _continues(tag: str, before: str) -> bool:
    return tag.startswith("I-") and before[2:] == tag[2:]
