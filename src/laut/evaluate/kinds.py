"""What an annotated file is, told from its first bytes and its first line."""

import json
from pathlib import Path
from typing import Final, Literal

from laut.errors import FormatError
from laut.evaluate.files import lines, unreadable

Kind = Literal["quotations", "meaning", "ledger", "names", "times"]

_XZ: Final = b"\xfd7zXZ\x00"
_TAR: Final = (257, b"ustar")  # where a tar archive says that it is one
_GERMEVAL: Final = ("#\t", "1\t")
_REMEDY: Final = (
    "give Wikinews documents, annotated readings or clusters of them as JSON Lines, "
    "names in GermEval's TSV, or the KRAUTS archive"
)


def kind_of(path: Path) -> Kind:
    """Tell by which measure a file is scored.

    Raises UnreadableError where it cannot be read and FormatError where it is none of these kinds.
    """
    if _is_archive(path):
        return "times"
    first = next((line for _, line in lines(path) if line.strip()), b"")
    kind = _of_line(first.decode("utf-8-sig", "replace"))
    if kind is None:
        raise FormatError(f"{path}: no kind of file that can be scored; {_REMEDY}")
    return kind


def _is_archive(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            head = file.read(_TAR[0] + len(_TAR[1]))
    except OSError as error:
        raise unreadable(path, error) from error
    return head.startswith(_XZ) or head[_TAR[0] :] == _TAR[1]


def _of_line(line: str) -> Kind | None:
    if line.startswith(_GERMEVAL):
        return "names"
    try:
        content = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict):
        return None
    if "documentName" in content:
        return "quotations"
    if {"cluster", "articles"} <= content.keys():
        return "ledger"
    return "meaning" if {"article", "statements"} <= content.keys() else None
