"""An article out of a web page: its text, title, outlet and date, all from the page itself."""

from urllib.parse import urlsplit

from laut.errors import UnreadableError
from laut.load.article import identity, require_short
from laut.load.language import require_german
from laut.records import Article


def from_html(page: str, uri: str, *, published: str | None) -> Article:
    """Return the article of a page; its text begins with the title.

    Raises UnreadableError where the page holds no article, NotGermanError where it is not
    German.
    """
    from trafilatura import bare_extraction

    address = uri if uri.startswith(("http://", "https://")) else None
    found = bare_extraction(page, url=address, with_metadata=True, include_comments=False)
    body = (found.text or "").strip() if found else ""
    if not body:
        raise UnreadableError(uri, "no article found in the page", "save its text as .txt")
    require_short(body, uri)
    require_german(body, uri)
    title = (found.title or "").strip() or None
    text = _with_title(title, body)
    return Article(
        id=identity(text),
        uri=uri,
        text=text,
        outlet=found.sitename or _host(address),
        title=title,
        published=published or found.date or None,
    )


def _with_title(title: str | None, body: str) -> str:
    """Statements in the headline count, so the text holds it."""
    if not title or title in body[: len(title) + 200]:
        return body
    return f"{title}\n\n{body}"


def _host(address: str | None) -> str | None:
    return (urlsplit(address).hostname or "").removeprefix("www.") or None if address else None
