"""TimeML documents in a tar archive: the text, the date of publication and the TIMEX3 tags."""

import lzma
import tarfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final
from xml.etree import ElementTree as ET

from laut.errors import FormatError
from laut.evaluate.files import unreadable

_FOLDER: Final = "KRAUTS_"


@dataclass(frozen=True, slots=True)
class Tag:
    """A TIMEX3 tag: half-open offsets into the document's text, type and value as annotated."""

    begin: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class TimeDocument:
    """A text with its creation time and its tags in the order of the text."""

    name: str
    published: str | None
    text: str
    tags: tuple[Tag, ...]


def read_archive(path: Path) -> Mapping[str, Sequence[TimeDocument]]:
    """Give the documents of each folder, by the folder's name without ``KRAUTS_``.

    Raises UnreadableError where the file cannot be read, FormatError where it is no tar archive or
    holds broken TimeML.
    """
    parts: dict[str, list[TimeDocument]] = {}
    try:
        with tarfile.open(path) as archive:
            for folder, document in _documents(archive):
                parts.setdefault(folder, []).append(document)
    except (tarfile.TarError, EOFError, lzma.LZMAError, zlib.error) as error:
        raise FormatError(f"{path}: no tar archive ({error}); give KRAUTS.tar.xz") from error
    except OSError as error:
        raise unreadable(path, error) from error
    return {folder: sorted(found, key=lambda each: each.name) for folder, found in parts.items()}


def _documents(archive: tarfile.TarFile) -> Iterator[tuple[str, TimeDocument]]:
    for member in archive:
        name = PurePosixPath(member.name)
        file = archive.extractfile(member)
        if name.suffix == ".tml" and file is not None:
            yield name.parent.name.removeprefix(_FOLDER), parse(name.stem, file.read())


def parse(name: str, content: bytes) -> TimeDocument:
    """Give one document. Tags without text are left out: there is nothing to find."""
    try:
        root = ET.fromstring(content)  # noqa: S314 - a corpus on the user's own disk
    except ET.ParseError as error:
        raise FormatError(f"{name}: no TimeML ({error})") from error
    body = root.find("TEXT")
    if body is None:
        raise FormatError(f"{name}: no TEXT element, so no TimeML")
    pieces = list(_pieces(body))
    return TimeDocument(name, _created(root), "".join(each for each, _ in pieces), _tags(pieces))


def _created(root: ET.Element) -> str | None:
    created = root.find("DCT/TIMEX3")
    return None if created is None else created.get("value")


def _pieces(element: ET.Element) -> Iterator[tuple[str, ET.Element | None]]:
    """Give the text in pieces, each with the tag that it lies in."""
    yield element.text or "", element if element.tag == "TIMEX3" else None
    for child in element:
        yield from _pieces(child)
        yield child.tail or "", None


def _tags(pieces: Sequence[tuple[str, ET.Element | None]]) -> tuple[Tag, ...]:
    position = 0
    found = []
    for text, tag in pieces:
        end = position + len(text)
        if tag is not None and text.strip():
            found.append(Tag(position, end, tag.get("type", ""), tag.get("value", "")))
        position = end
    return tuple(found)
