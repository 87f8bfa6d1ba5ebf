"""The language of a page: which one is wanted, and its words."""

import gettext
from functools import cache
from importlib.resources import as_file, files
from typing import Final

from starlette.requests import Request

from laut.export.words import TABLES

LANGUAGES: Final = tuple(TABLES)
DOMAIN: Final = "laut"


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The words of the reader in a language."""
    with as_file(files("laut.web").joinpath("locale")) as folder:
        return gettext.translation(DOMAIN, folder, [language])


def language(request: Request) -> str:
    """The language that is asked for: in the address, in the cookie, or by the browser."""
    asked = (request.query_params.get("lang"), request.cookies.get("lang"))
    chosen = next((each for each in asked if each in LANGUAGES), None)
    return chosen or accepted(request.headers.get("accept-language", ""))


def accepted(header: str) -> str:
    """The first of our languages in the order of an Accept-Language header; else English."""
    ranked = sorted(map(_weighed, header.split(",")[:20]), key=lambda each: -each[1])
    known = (name for name, weight in ranked if name in LANGUAGES and weight > 0)
    return next(known, "en")


def _weighed(part: str) -> tuple[str, float]:
    name, _, weight = part.partition(";q=")
    try:
        return name.strip().lower().partition("-")[0], float(weight or 1)
    except ValueError:
        return "", 0.0
