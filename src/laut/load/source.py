"""Where bytes come from: a file, an address, standard input."""

import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

from laut.errors import UnreadableError
from laut.load.article import from_bytes
from laut.records import Article

TIMEOUT = 30
LARGEST = 100 << 20
KINDS = {".txt": False, ".text": False, ".html": True, ".htm": True, ".xhtml": True}


def load(source: str | Path, *, published: str | None = None) -> Article:
    """Return the article at a path, a file:// or http(s):// address, or "-" for standard input.

    Raises UnreadableError where there is nothing to read, NotGermanError where it is not
    German, LautError for a ``published`` that is no date (ISO, as in 2024-10-25).
    """
    uri = str(source)
    if uri == "-":
        return from_bytes(sys.stdin.buffer.read(), uri, published=published)
    if uri.startswith(("http://", "https://")):
        return from_bytes(fetched(uri), uri, published=published)
    path = _path(uri)
    html = KINDS.get(path.suffix.lower())
    return from_bytes(_read(path, uri), uri, html=html, published=published)


def _path(uri: str) -> Path:
    if not uri.startswith("file:"):
        return Path(uri)
    return Path(unquote(urlsplit(uri).path))


def _read(path: Path, uri: str) -> bytes:
    try:
        if path.is_dir():
            raise UnreadableError(uri, "is a directory", "name the files in it")
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableError(uri, "does not exist", "check the path") from None
    except ValueError:
        raise UnreadableError(repr(uri), "is no path", "check the path") from None
    except OSError as error:
        problem = error.strerror or "cannot be read"
        raise UnreadableError(uri, problem, "check the path and its permissions") from None


def fetched(uri: str) -> bytes:
    """Return the bytes at an address. Raises UnreadableError."""
    import urllib.request
    from http.client import HTTPException

    try:
        request = urllib.request.Request(uri, headers={"User-Agent": "laut"})  # noqa: S310
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:  # noqa: S310
            return bytes(answer.read(LARGEST))
    except (HTTPException, OSError, ValueError) as error:
        problem = " ".join(f"cannot be fetched ({error})".split())
        raise UnreadableError(uri, problem, "check the address, or save the page") from None
