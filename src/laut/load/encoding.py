"""Bytes to text: which encoding they are in, and whether they are text at all."""

import codecs
import re

from laut.errors import UnreadableError

SAMPLE = 1 << 16
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = (
    (b"%PDF-", "a PDF file", "export its text first, for instance with pdftotext"),
    (b"PK\x03\x04", "a ZIP or Office file", "unpack it or save it as plain text"),
    (b"\x1f\x8b", "a gzip file", "unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an Office file", "save it as plain text"),
    (b"{\\rtf", "an RTF file", "save it as plain text"),
    (b"\x89PNG", "an image", "give a text or HTML file"),
    (b"\xff\xd8\xff", "an image", "give a text or HTML file"),
    (b"GIF8", "an image", "give a text or HTML file"),
    (b"\x7fELF", "a program", "give a text or HTML file"),
)
CONTROL = bytes(set(range(32)) - {0, 9, 10, 11, 12, 13, 27})
GERMAN_LETTERS = re.compile(r"[äöüÄÖÜß„“”‚‘’–…€»«é§°©·\xa0]")
META = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{3,20})", re.IGNORECASE)


def decode(data: bytes, uri: str, *, html: bool = False) -> str:
    """Return the text of the bytes, without its byte order mark.

    Broken UTF-8 is read with U+FFFD in the broken places. Raises UnreadableError for an empty
    or a binary file.
    """
    _refuse_magic(data, uri)
    text = _marked(data) or _wide(data)
    if text is None:
        _refuse_binary(data, uri)
        text = _declared(data) if html else None
    if text is None:
        text = _utf8(data) or _legacy(data)
    if not text.strip("\0 \t\r\n\f\v\ufeff"):
        raise UnreadableError(uri, "is empty", "give a file with text in it")
    return text


def _refuse_magic(data: bytes, uri: str) -> None:
    for start, what, remedy in MAGIC:
        if data.startswith(start):
            raise UnreadableError(uri, f"is {what}, not text", remedy)


def _refuse_binary(data: bytes, uri: str) -> None:
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, CONTROL))
    nulls = sample.count(0)
    if controls * 50 > len(sample) or (nulls * 2 > len(sample) > 64):
        raise UnreadableError(uri, "is a binary file, not text", "give a text or HTML file")


def _marked(data: bytes) -> str | None:
    for mark, name in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    return None


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark shows as a null in every second place."""
    sample = data[:SAMPLE]
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if half > 8 and max(even, odd) > half * 0.7 and min(even, odd) < half * 0.1:
        return data.decode("utf-16-be" if even > odd else "utf-16-le", "replace")
    return None


def _declared(data: bytes) -> str | None:
    found = META.search(data[:4096])
    try:
        return data.decode(found[1].decode("ascii")) if found else None
    except (LookupError, UnicodeDecodeError):
        return None


def _utf8(data: bytes) -> str | None:
    """Broken UTF-8 is UTF-8 as long as more of its letters are whole than broken."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if not broken:
        return text
    whole = sum(not char.isascii() for char in text[:SAMPLE]) - text[:SAMPLE].count("\ufffd")
    return text if whole > text[:SAMPLE].count("\ufffd") else None


def _legacy(data: bytes) -> str:
    """One byte a letter: for German nearly always Windows-1252; else what is most probable."""
    text = data[:SAMPLE].decode("cp1252", "replace")
    odd = sum(not char.isascii() for char in text)
    if len(GERMAN_LETTERS.findall(text)) * 10 >= odd * 8:
        return data.decode("cp1252", "replace")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    return data.decode(best.encoding if best else "cp1252", "replace")
