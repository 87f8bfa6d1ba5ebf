"""Reads German news and says, for every statement in it, who said it.

>>> import laut
>>> reading = laut.read("article.txt")          # a file, a URL or "-"
>>> reading = laut.extract("Sie sagte: „Nein.“")  # a text
>>> [(s.speaker, s.quote) for s in reading.statements]
"""

from pathlib import Path

from laut.errors import FormatError, LautError, NotGermanError, UnreadableError
from laut.records import Article, Damage, Producer, Reading, Span, Statement

__all__ = [
    "Article",
    "Damage",
    "FormatError",
    "LautError",
    "NotGermanError",
    "Producer",
    "Reading",
    "Span",
    "Statement",
    "UnreadableError",
    "extract",
    "read",
]


def read(source: str | Path, *, published: str | None = None) -> Reading:
    """The reading of one article: a path, a URL, or "-" for standard input.

    `published` is its ISO date, where the article itself does not say. Raises LautError with one
    line that says what to do: UnreadableError for what gives no text, NotGermanError for text in
    another language.
    """
    from laut.load import load
    from laut.pipeline import Pipeline

    return Pipeline.chosen().extract(load(source, published=published))


def extract(article: Article | str, *, published: str | None = None) -> Reading:
    """The reading of a text or of an Article that is at hand. Raises LautError as `read` does."""
    from laut.load import from_text
    from laut.pipeline import Pipeline

    if isinstance(article, str):
        article = from_text(article, published=published)
    return Pipeline.chosen().extract(article)
