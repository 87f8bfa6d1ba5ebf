"""Where many articles come from: folders and feeds, beside single files and addresses."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from laut.errors import LautError, UnreadableError
from laut.load.article import from_bytes
from laut.load.source import KINDS, fetched, load
from laut.records import Article

_FEED: Final = (b"<rss", b"<feed", b"<rdf:rdf")
_HEAD: Final = 2000  # bytes in which a feed says that it is one


def load_many(source: str, *, published: str | None = None) -> Iterator[Article | LautError]:
    """Every article of a folder, a feed, a file or an address, one after the other.

    What cannot be read comes as its error, so that the rest is not lost. A folder gives the text
    and HTML files in it and in those below, in the order of their names; a feed what it points to.
    """
    try:
        for place, data in _places(source):
            yield _one(place, data, published)
    except LautError as error:
        yield error


def _places(source: str) -> Iterator[tuple[str, bytes | None]]:
    """The addresses behind a source, with what is there where it has been fetched already."""
    if source.startswith(("http://", "https://")):
        data = fetched(source)
        if not is_feed(data):
            yield source, data
            return
        yield from ((each, None) for each in entries(data, source))
        return
    path = Path(source)
    if source != "-" and path.is_dir():
        yield from ((str(each), None) for each in _files(path))
    elif source != "-" and path.is_file() and is_feed(_head(path)):
        yield from ((each, None) for each in entries(path.read_bytes(), source))
    else:
        yield source, None


def _files(folder: Path) -> list[Path]:
    found = sorted(
        each for each in folder.rglob("*") if each.suffix.lower() in KINDS and each.is_file()
    )
    if not found:
        raise UnreadableError(str(folder), "holds no text or HTML files", "name another folder")
    return found


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError:
        return b""


def _one(place: str, data: bytes | None, published: str | None) -> Article | LautError:
    try:
        if data is not None:
            return from_bytes(data, place, published=published)
        return load(place, published=published)
    except LautError as error:
        return error


def is_feed(data: bytes) -> bool:
    """Whether bytes are an RSS or Atom feed."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith(b"<") and any(sign in head for sign in _FEED) and b"<html" not in head


def entries(data: bytes, uri: str) -> list[str]:
    """The addresses that a feed points to, in its order, each once. Raises UnreadableError."""
    import feedparser

    found = [str(each.get("link", "")) for each in feedparser.parse(data).entries]
    links = list(dict.fromkeys(each for each in found if each.startswith(("http://", "https://"))))
    if not links:
        raise UnreadableError(uri, "is a feed that points to nothing", "give another feed")
    return links
