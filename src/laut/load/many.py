"""Where many articles come from: folders and feeds, beside single files and addresses."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final
from urllib.parse import urljoin

from laut.errors import LautError, UnreadableError
from laut.load.article import from_bytes
from laut.load.source import KINDS, fetched, load
from laut.records import Article

_FEED: Final = (b"<rss", b"<feed", b"<rdf:rdf")
_WEB: Final = ("http://", "https://")
_HEAD: Final = 2000  # bytes in which a feed says that it is one


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed points to. published: the day that the feed has for it, as an ISO date."""

    address: str
    published: str | None = None


def load_many(source: str, *, published: str | None = None) -> Iterator[Article | LautError]:
    """Every article of a folder, a feed, a file or an address, one after the other.

    What cannot be read comes as its error, so that the rest is not lost. A folder gives the text
    and HTML files in it and in those below, in the order of their names; a feed what it points to.
    """
    try:
        for place, data in _places(source):
            if isinstance(place, Entry):
                yield of_entry(place, _one(place.address, data, published))
            else:
                yield place if isinstance(place, LautError) else _one(place, data, published)
    except LautError as error:
        yield error


def of_entry(entry: Entry, article: Article | LautError) -> Article | LautError:
    """What a feed points to, with the day that the feed has for it where nothing else tells one."""
    if isinstance(article, LautError) or article.published is not None:
        return article
    return replace(article, published=entry.published)


def _places(source: str) -> Iterator[tuple[str | Entry | LautError, bytes | None]]:
    """The addresses behind a source, with what is there where it has been fetched already."""
    if source.startswith(_WEB):
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


def entries(data: bytes, uri: str) -> list[Entry | LautError]:
    """What a feed points to, in its order, each once; an error for an entry that points to nothing.

    Relative addresses are those beside the feed, or beside the page that a feed in a file is of.
    Raises UnreadableError where all of it points to nothing.
    """
    import feedparser

    feed = feedparser.parse(data)
    base = uri if uri.startswith(_WEB) else str(feed.feed.get("link", ""))
    found: dict[str, Entry | LautError] = {}
    for number, each in enumerate(feed.entries, 1):
        link = str(each.get("link", "")).strip()
        address = urljoin(base, link) if link else ""
        if address.startswith(_WEB):
            found.setdefault(address, Entry(address, _day(each)))
        else:
            title = " ".join(str(each.get("title", "")).split())[:80]
            problem = f"has an entry that points to nothing (number {number}, {title})"
            found[f"{number} {address}"] = UnreadableError(uri, problem, "save that page")
    if not any(isinstance(each, Entry) for each in found.values()):
        raise UnreadableError(uri, "is a feed that points to nothing", "give another feed")
    return list(found.values())


def _day(entry: Any) -> str | None:
    told = entry.get("published_parsed") or entry.get("updated_parsed")
    return time.strftime("%Y-%m-%d", told) if told else None
