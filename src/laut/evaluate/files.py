"""The lines of an annotated file, gzipped or not, with their numbers."""

import gzip
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from laut.errors import FormatError, UnreadableError

T = TypeVar("T")


def lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Give each line with its number, counted from 1; a name that ends in ``.gz`` is unpacked.

    Raises UnreadableError where the file cannot be read, FormatError for broken gzip.
    """
    number = 0
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                yield number, line
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise FormatError(
            f"{path}, after line {number}: broken gzip ({error}); fetch the file again"
        ) from error
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError) -> UnreadableError:
    """Give the error for a file that the system does not open."""
    return UnreadableError(str(path), error.strerror or str(error), "give an annotated file")


def records(path: Path, parse: Callable[[str], T], form: str) -> Iterator[tuple[int, T]]:
    """Give what ``parse`` makes of each line that is not blank, with the number of the line.

    ``form`` says what each line must be. Raises FormatError, with path and line, where it is not.
    """
    for number, line in lines(path):
        if not line.strip():
            continue
        try:
            made = parse(decoded(line))
        except FormatError as error:
            raise misplaced(path, number, str(error), form) from error
        yield number, made


def misplaced(path: Path, number: int, problem: str, form: str) -> FormatError:
    """Give the error for a line that is not what the form says."""
    return FormatError(f"{path}, line {number}: {problem}; {form}")


def decoded(line: bytes) -> str:
    """Give the line as text, without a byte order mark. Raises FormatError."""
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FormatError("not UTF-8") from error
