"""The JSON Lines format of the German Wikinews quotation set, read, scored against and written.

One document a line: ``documentName`` ("ID - Title (YYYY-MM-DD)"), ``originalText``, ``sentences``,
``tokens`` and ``annotations``. Character offsets point into ``originalText``, token ids count from
0 over the whole document, ends are exclusive. Source: Petersen-Frey and Biemann, Dataset of
Quotation Attribution in German News Articles (LREC-COLING 2024).
"""

import gzip
import hashlib
import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from laut.errors import FormatError, LautError
from laut.evaluate.fields import checked, entries, field, one_of, parsed
from laut.evaluate.files import misplaced, records
from laut.evaluate.quotations import ROLES, TYPES, Annotation
from laut.records import Article, Reading, Span, Spans, Statement

MEDIA: Final = ("Speech", "Thought", "Writing", "ST", "SW", "TW", "none")

_FORM = "each line must be one Wikinews document"
_NAME = re.compile(r"\d+ - (?P<title>.+) \((?P<published>\d{4}-\d\d-\d\d)\)", re.ASCII | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Piece:
    """A token or a sentence: its place in the text, in characters, ``end`` exclusive."""

    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One line of the file: ``tokens[i]`` has the id i, ``line`` is the JSON as it was read."""

    name: str
    title: str
    published: str
    text: str
    sentences: tuple[Piece, ...]
    tokens: tuple[Piece, ...]
    annotations: tuple[Annotation, ...]
    line: str


def read_documents(path: Path) -> tuple[Document, ...]:
    """Give the documents of a ``.jsonl`` or ``.jsonl.gz`` file in its order.

    Blank lines are skipped. Raises UnreadableError where the file cannot be read and FormatError,
    with the number of the line, where a line breaks the format.
    """
    documents: dict[str, Document] = {}
    for number, document in records(path, _document, _FORM):
        if document.name in documents:
            raise misplaced(path, number, f"{document.name!r} occurs twice", _FORM)
        documents[document.name] = document
    return tuple(documents.values())


def article(document: Document) -> Article:
    """Give the document as it enters laut: its text, title and date, nothing of its analysis."""
    digest = hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        id=f"sha256:{digest}",
        uri=document.name,
        text=document.text,
        title=document.title,
        published=document.published,
    )


def annotations(document: Document, statements: Sequence[Statement]) -> tuple[Annotation, ...]:
    """Give statements on the document's text as annotations over the document's own tokens.

    A token belongs to a span when they overlap. Raises LautError for a span that covers no token.
    """
    return tuple(
        Annotation(
            quote=frozenset(token_ids(document, statement.quote)),
            speaker=frozenset(token_ids(document, statement.speaker)),
            cue=frozenset(token_ids(document, statement.cue)),
            frame=frozenset(token_ids(document, statement.frame)),
            addressee=frozenset(token_ids(document, statement.addressee)),
            type=statement.type,
            medium=statement.medium,
            nested=statement.nested_in is not None,
        )
        for statement in statements
    )


def token_ids(document: Document, spans: Spans) -> list[int]:
    """Give the ids of the tokens that overlap any of the spans, ascending."""
    return sorted({i for span in spans for i in _covered(document, span.begin, span.end)})


def placed(document: Document, ids: Iterable[int]) -> Spans:
    """Give tokens as spans of the text, one for each stretch without a gap."""
    return tuple(_span(document, run) for run in _runs(sorted(ids)))


def write_predictions(
    path: Path, documents: Sequence[Document], readings: Sequence[Reading]
) -> None:
    """Write the documents as they were read, their ``annotations`` replaced by the readings'.

    One document a line, gzipped when the name ends in ``.gz``; replaces the file. Raises LautError
    where the readings are not the documents' or the file cannot be written.
    """
    check_readings(documents, readings)
    lines = map(predicted_line, documents, readings)
    content = "".join(f"{line}\n" for line in lines).encode("ascii")
    try:
        path.write_bytes(gzip.compress(content, mtime=0) if path.suffix == ".gz" else content)
    except OSError as error:
        problem = error.strerror or str(error)
        raise LautError(f"{path}: {problem}; give a file that can be written") from error


def check_readings(documents: Sequence[Document], readings: Sequence[Reading]) -> None:
    """Raise LautError unless each reading is of the text of the document at its place."""
    texts = [document.text for document in documents]
    if [reading.article.text for reading in readings] != texts:
        raise LautError(
            f"{len(readings)} readings do not belong to the {len(documents)} documents; "
            "give one reading for each document, in the same order"
        )


def _covered(document: Document, begin: int, end: int) -> range:
    # Tokens are in order and do not overlap, so both ends can be looked up.
    first = bisect_right(document.tokens, begin, key=lambda token: token.end)
    last = bisect_left(document.tokens, end, key=lambda token: token.begin)
    if begin >= end or first >= last:
        raise LautError(
            f"{document.name}: the span {begin}:{end} covers no token; "
            "a statement needs spans that hold words"
        )
    return range(first, last)


def predicted_line(document: Document, reading: Reading) -> str:
    """Give the line of a document with a reading's statements for its annotations."""
    content = json.loads(document.line)
    content["annotations"] = list(_entries(document, reading.statements))
    # ASCII, so that an unpaired surrogate that the input escapes comes out as it went in.
    return json.dumps(content, separators=(",", ":"))


def _entries(document: Document, statements: Sequence[Statement]) -> Iterator[dict[str, Any]]:
    parents = {statement.nested_in for statement in statements}
    for number, statement in enumerate(statements):
        yield {
            "id": number,
            "type": statement.type,
            "medium": statement.medium,
            "isNested": statement.nested_in is not None,
            "hasNested": statement.id in parents,
            **{role: _entry(document, getattr(statement, role)) for role in ("quote", *ROLES)},
        }


def _entry(document: Document, spans: Spans) -> dict[str, Any]:
    ids = token_ids(document, spans)
    pieces = [_piece_of(document, run) for run in _runs(ids)]
    words = (span.text for span in placed(document, ids))
    return {"text": " ".join(words), "tokenIds": ids, "spans": pieces}


def _piece_of(document: Document, run: range) -> dict[str, int]:
    span = _span(document, run)
    return {"begin": run.start, "end": run.stop, "charBegin": span.begin, "charEnd": span.end}


def _span(document: Document, run: range) -> Span:
    begin, end = document.tokens[run.start].begin, document.tokens[run.stop - 1].end
    return Span(begin, end, document.text[begin:end])


def _runs(ids: Sequence[int]) -> Iterator[range]:
    """Cut ascending ids into stretches without a gap."""
    cuts = [i for i, (a, b) in enumerate(pairwise(ids), start=1) if b != a + 1]
    for begin, end in pairwise([0, *cuts, len(ids)]):
        if begin < end:
            yield range(ids[begin], ids[end - 1] + 1)


# ---- reading the file


def _document(line: str) -> Document:
    content = parsed(line)
    name = field(content, "documentName", str)
    text = field(content, "originalText", str)
    title, published = _title_and_date(name)
    tokens = _pieces(content, "tokens", text)
    return Document(
        name=name,
        title=title,
        published=published,
        text=text,
        sentences=_pieces(content, "sentences", text),
        tokens=tokens,
        annotations=tuple(_annotations(content, len(tokens))),
        line=line.rstrip("\r\n"),
    )


def _title_and_date(name: str) -> tuple[str, str]:
    match = _NAME.fullmatch(name)
    if match is None:
        raise FormatError(f'documentName {name!r} is not "ID - Title (YYYY-MM-DD)"')
    try:
        date.fromisoformat(match["published"])
    except ValueError as error:
        raise FormatError(f"documentName {name!r} has no such day") from error
    return match["title"], match["published"]


def _pieces(content: Mapping[str, Any], key: str, text: str) -> tuple[Piece, ...]:
    pieces = tuple(_piece(entry, f"{key}[{i}]", i) for i, entry in entries(content, key))
    ends = (0, *(piece.end for piece in pieces))
    for i, (piece, earlier) in enumerate(zip(pieces, ends, strict=False)):
        if not earlier <= piece.begin < piece.end <= len(text):
            raise FormatError(
                f"{key}[{i}] at {piece.begin}:{piece.end} is empty, out of order or outside"
            )
    return pieces


def _piece(entry: Mapping[str, Any], where: str, position: int) -> Piece:
    if field(entry, "id", int, where) != position:
        raise FormatError(f"{where}.id is {entry['id']}, not {position}")
    return Piece(field(entry, "charBegin", int, where), field(entry, "charEnd", int, where))


def _annotations(content: Mapping[str, Any], tokens: int) -> Iterator[Annotation]:
    for i, entry in entries(content, "annotations"):
        yield _annotation(entry, f"annotations[{i}]", tokens)


def _annotation(entry: Mapping[str, Any], where: str, tokens: int) -> Annotation:
    quote = _role(entry, "quote", where, tokens)
    if not quote:
        raise FormatError(f"{where}.quote has no tokens")
    return Annotation(
        quote=quote,
        speaker=_role(entry, "speaker", where, tokens),
        cue=_role(entry, "cue", where, tokens),
        frame=_role(entry, "frame", where, tokens),
        addressee=_role(entry, "addressee", where, tokens),
        type=one_of(TYPES, entry, "type", where),
        medium=one_of(MEDIA, entry, "medium", where),
        nested=field(entry, "isNested", bool, where),
    )


def _role(entry: Mapping[str, Any], role: str, where: str, tokens: int) -> frozenset[int]:
    """Give the token ids of a role; an empty list and an absent ``tokenIds`` mean none."""
    where = f"{where}.{role}"
    if (value := entry.get(role)) in ([], None):
        return frozenset()
    ids = checked(value, where, dict).get("tokenIds", [])
    if not all(type(i) is int and 0 <= i < tokens for i in checked(ids, f"{where}.tokenIds", list)):
        raise FormatError(f"{where}.tokenIds are not ids of this document's {tokens} tokens")
    return frozenset(ids)
