"""Templates: everything is escaped, and no letter of an article can turn a line around."""

from collections.abc import Mapping
from functools import cache, partial
from typing import Any, Final
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined

from laut.export import told, voices
from laut.export.date_words import DateWords
from laut.export.dates import in_words
from laut.export.visible import one_line, shortened, visible
from laut.export.words import TABLES, count
from laut.ledger import Hit
from laut.records import SourceKind
from laut.web import shown
from laut.web.languages import catalogue


@cache
def environment(language: str) -> Environment:
    """The templates in a language."""
    made = Environment(
        loader=PackageLoader("laut.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        finalize=_seen,
    )
    made.install_gettext_translations(catalogue(language), newstyle=True)  # type: ignore[attr-defined]
    dates = TABLES[language].dates
    made.filters |= _FILTERS
    made.filters |= {"dated": partial(in_words, dates=dates), "origin": partial(_origin, dates)}
    made.globals |= {"words": TABLES[language], "told": told, "voices": voices, "shown": shown}
    return made


def render(template: str, language: str, values: Mapping[str, Any]) -> str:
    """A page."""
    return environment(language).get_template(template).render(values)


def _seen(value: Any) -> Any:
    """Text without direction marks and control codes; nothing for what is missing."""
    if value is None:
        return ""
    return visible(value) if type(value) is str else value


def _quote(hit: Hit) -> str:
    """The words of a statement on one line."""
    return told.joined(hit.quote)


def _sign(kind: SourceKind) -> str:
    return voices.SIGNS[kind]


def _origin(dates: DateWords, paper: Any) -> str:
    """Outlet and day of an article, else where it comes from."""
    known = [paper.outlet, paper.published and in_words(paper.published, dates)]
    return " · ".join(one_line(each) for each in known if each)


_BOTH: Final = ("er", "or", "ent", "ant", "ist", "är", "eur")
"""Endings of nouns for persons that a woman's ends in, with *-in* behind it."""


def _office(title: str) -> str:
    """The base noun of what somebody is called, for women and men: the ledger keeps no more."""
    return title[:1].upper() + title[1:] + ("/in" if title.endswith(_BOTH) else "")


def _query(values: Mapping[str, Any]) -> str:
    """The values as the query of an address, empty ones left out."""
    full = {key: value for key, value in values.items() if value not in {None, "", ()}}
    text = urlencode(full, doseq=True)
    return f"?{text}" if text else ""


_FILTERS: Final = {
    "line": one_line,
    "short": shortened,
    "counted": count,
    "quote_of": _quote,
    "sign": _sign,
    "office": _office,
    "address": _query,
    "zip": zip,
    "prefixed": lambda query: f"?{query}",
}
