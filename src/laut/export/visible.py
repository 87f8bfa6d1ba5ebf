"""Article text made safe to show: nothing in it can steer a terminal or turn the line around."""

import re
import unicodedata

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_SPACES = "\t\n\r\u2028\u2029\x0b\x0c\x85"
_RUNS = re.compile(r"\s+")


class _Table(dict[int, str]):
    """A translation table that decides about each character when it first meets it."""

    def __missing__(self, code: int) -> str:
        self[code] = shown = _shown(chr(code))
        return shown


def _shown(character: str) -> str:
    """Return what stands for one character: itself, a picture of a control code, or nothing."""
    match unicodedata.category(character):
        case "Cc":
            return _pictured(character)
        case "Cf":  # direction marks, zero-width and tag characters, soft hyphens
            return ""
        case "Cs":
            return _REPLACEMENT
        case "Cn" if ord(character) & 0xFFFE == 0xFFFE:  # no character, and not allowed in XML
            return _REPLACEMENT
        case _:
            return character


def _pictured(character: str) -> str:
    code = ord(character)
    if character in _SPACES:
        return character
    return chr(0x2400 + code) if code < 0x20 else _REPLACEMENT


_TABLE = _Table()


def visible(text: str) -> str:
    """Return the text without direction marks, and with pictures (U+2400…) of control codes."""
    return text.translate(_TABLE)


def one_line(text: str) -> str:
    """Return the visible text with every run of white space as one space."""
    return _RUNS.sub(" ", visible(text)).strip()


def shortened(text: str, width: int = 80) -> str:
    """Return the visible text on one line of at most `width` characters, cut with an ellipsis."""
    line = one_line(text)
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
