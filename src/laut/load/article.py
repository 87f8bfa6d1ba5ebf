"""Bytes or text to an `Article`."""

import datetime
import hashlib
import re

from laut.errors import LautError, UnreadableError
from laut.load.encoding import decode
from laut.load.language import require_german
from laut.load.plain import front
from laut.records import Article

LONGEST = 2_000_000  # characters, some three thick books
HTML = re.compile(
    rb"^\s*(?:<!--.{0,500}?-->\s*)?(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def from_bytes(
    data: bytes, uri: str, *, html: bool | None = None, published: str | None = None
) -> Article:
    """Return the article in the bytes of a text or HTML file; ``html=None`` looks at the bytes.

    Raises UnreadableError for an empty or a binary file, NotGermanError where no German is
    found, LautError for a ``published`` that is no date.
    """
    is_html = bool(HTML.match(data[:4096].lstrip(b"\xef\xbb\xbf"))) if html is None else html
    text = decode(data, uri, html=is_html)
    if not is_html:
        return from_text(text, uri, published=published)
    from laut.load.html import from_html

    return from_html(text, uri, published=iso_date(published))


def from_text(text: str, uri: str = "text:", *, published: str | None = None) -> Article:
    """Return the article of a plain text, which is kept as it is.

    Title, outlet and date are taken from its first lines where they are plain to see. Raises
    NotGermanError where no German is found, UnreadableError for a text too long to be one article,
    LautError for a ``published`` that is no date.
    """
    date = iso_date(published)
    require_short(text, uri)
    require_german(text, uri)
    found = front(text)
    return Article(
        id=identity(text),
        uri=uri,
        text=text,
        outlet=found.outlet,
        title=found.title,
        published=date or found.published,
    )


def require_short(text: str, uri: str) -> None:
    """Raise UnreadableError for a text that is no single article."""
    if len(text) > LONGEST:
        problem = f"{len(text):,} characters are too long for one article"
        raise UnreadableError(uri, problem, "split the file into its articles")


def identity(text: str) -> str:
    """Return the id of an article: the SHA-256 of its text in UTF-8."""
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def iso_date(published: str | None) -> str | None:
    """Return the day of an ISO date or time; raises LautError for anything else."""
    if published is None:
        return None
    try:
        return datetime.datetime.fromisoformat(published.strip()).date().isoformat()
    except ValueError:
        raise LautError(f"{published!r} is no date; write it as 2024-10-25") from None
