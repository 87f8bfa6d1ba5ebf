"""Single characters: what is invisible, what is read in the wrong encoding."""

import html
import re
from collections.abc import Iterable

from laut.german.mojibake import SEQUENCES
from laut.load.finding import Finding, quiet
from laut.load.mapped import Edit

# One for one: exotic spaces and line ends. Lone surrogates cannot be encoded.
PLAIN = {
    **dict.fromkeys([0x9, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " "),
    **dict.fromkeys([0xB, 0xC, 0xD, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029], "\n"),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
EXOTIC = re.compile("[" + "".join(map(chr, PLAIN)) + "]")

# Windows-1252, with Latin-1 for its five holes.
BYTES = {chr(byte): byte for byte in range(0x80, 0xA0)} | {
    char: byte for byte in range(0x80, 0x100) if (char := bytes([byte]).decode("cp1252", "ignore"))
}
TAILS = "".join(char for char, byte in BYTES.items() if byte < 0xC0)
# „Ä“ is an abbreviation in its marks; after these capitals a mark is a mark.
LETTER_TAILS = "".join(char for char in TAILS if char not in "‚„…“”‘’–—»«›‹")
SUSPECT = re.compile(
    rf"(?P<misread>(?:[ÂÃÐÑ][{re.escape(TAILS)}]|[ÄÅ][{re.escape(LETTER_TAILS)}]"
    rf"|â[{re.escape(TAILS)}]{{2}}|ð[{re.escape(TAILS)}]{{3}})+)"
    rf"|(?P<odd>{'|'.join(map(re.escape, SEQUENCES))})"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}[1-4]?);)"
    "|(?P<lost>\ufffd+)"
    "|(?P<invisible>[\x00-\x08\x0e-\x1b\x1f\x7f\xad\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2069\ufeff]+|\r(?=\n))"
)
# Most texts hold none of these, and a character class is many times faster than the groups above.
HINT = re.compile(
    "[ÂÃÐÑÅâð√├Ô&\ufffd\x00-\x08\r\x0e-\x1b\x1f\x7f\xad\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2069\ufeff]"
)
HINT_PAIR = re.compile(f"Ä[{re.escape(LETTER_TAILS)}]|‚[ÄÇ]")
NOTES = {
    "misread": "UTF-8 read as Windows-1252",
    "odd": "read in the wrong encoding",
    "entity": "an entity of HTML left in the text",
    "lost": "a letter that the encoding lost",
}


def flatten(text: str) -> str:
    """Return the text of the same length with plain spaces and line ends."""
    return text.translate(PLAIN) if EXOTIC.search(text) else text


def characters(text: str) -> Iterable[Finding]:
    """Find invisible characters, mojibake, lost letters and entities of HTML."""
    if not HINT.search(text) and not HINT_PAIR.search(text):
        return
    for found in SUSPECT.finditer(text):
        begin, end = found.span()
        kind = found.lastgroup or ""
        if kind == "invisible":
            yield quiet(begin, end, "")
            continue
        repaired = _repaired(kind, found[0])
        if kind == "lost" or repaired != found[0]:
            yield _finding(begin, end, NOTES[kind], repaired)


def _finding(begin: int, end: int, note: str, repaired: str | None) -> Finding:
    edit = None if repaired is None else Edit(begin, end, repaired)
    return Finding(begin, end, "encoding", note, repaired, edit)


def _repaired(kind: str, text: str) -> str | None:
    if kind == "misread":
        return _reread(text)
    if kind == "entity":
        return html.unescape(text)
    return SEQUENCES.get(text)


def _reread(text: str) -> str:
    """Read the bytes again as UTF-8, and once more while that still helps (doubly encoded)."""
    try:
        better = bytes(BYTES[char] for char in text).decode()
    except (KeyError, UnicodeDecodeError):
        return text
    return _reread(better) if all(char in BYTES for char in better) else better
