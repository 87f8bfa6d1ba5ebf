"""One record, two forms: a page for people, JSON for programs, at the same address."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Final

from fastapi import Depends, Request, Response
from fastapi.responses import HTMLResponse
from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError

from laut.web import access
from laut.web.languages import LANGUAGES, language
from laut.web.refused import N_, Refused
from laut.web.rendering import render
from laut.web.signing import name_of
from laut.web.site import Site, of
from laut.web.tables import Tables, to_csv

THEMES: Final = ("auto", "light", "dark")
_YEAR: Final = 365 * 24 * 3600


@cache
def adapter(kind: Any) -> TypeAdapter[Any]:
    """What writes records of a kind as JSON."""
    return TypeAdapter(kind)


def written(record: Any) -> bytes:
    """The record as JSON, also where a text has half a letter, which UTF-8 cannot hold."""
    kind: Any = type(record)
    writer = adapter(kind)
    try:
        return writer.dump_json(record)
    except PydanticSerializationError:
        return json.dumps(writer.dump_python(record)).encode()


def wants_json(request: Request) -> bool:
    """Whether JSON is asked for: by its address (see `laut.web.suffix`) or by Accept."""
    form = request.scope.get("laut_form")
    if form is not None:
        return bool(form == "json")
    accept = request.headers.get("accept", "")
    return "application/json" in accept and "text/html" not in accept


def wants_csv(request: Request) -> bool:
    """Whether a table is asked for by its address."""
    return bool(request.scope.get("laut_form") == "csv")


@dataclass(frozen=True, slots=True)
class Answer:
    """Answers one request."""

    request: Request
    site: Site

    def __call__(self, record: Any, template: str, status: int = 200) -> Response:
        """The record as a page or as JSON."""
        if wants_json(self.request):
            return self.json(record, status)
        return self.page(record, template, status)

    def json(self, record: Any, status: int = 200) -> Response:
        """The record as JSON."""
        content = written(record)
        headers = {"Vary": "Accept, Cookie"}
        return Response(content, status, headers, media_type="application/json")

    def table(self, record: Any, tables: Tables) -> Response:
        """One of the tables of a page as CSV: the one that the address names, else the first."""
        name = self.request.query_params.get("table") or next(iter(tables), "")
        if name not in tables:
            raise Refused(404, N_("There is no such table on this page."))
        return Response(
            to_csv(tables[name](record)),
            headers={"Vary": "Cookie", "Content-Disposition": f'attachment; filename="{name}.csv"'},
            media_type="text/csv",
        )

    def page(self, record: Any, template: str, status: int = 200) -> Response:
        """The record as a page, in the language and the colours that are wanted."""
        visitor = access.visitor(self.request, self.site)
        values = {
            "page": record,
            "request": self.request,
            "theme": self.theme,
            "themes": THEMES,
            "languages": LANGUAGES,
            "by": name_of(self.request),
            "csrf": self.site.signed("csrf", visitor),
            "read_only": self.site.settings.read_only,
            "signed_in": self.site.settings.token is not None,
        }
        html = render(template, language(self.request), values)
        response = HTMLResponse(html, status, {"Vary": "Accept, Accept-Language, Cookie"})
        access.greet(response, self.request, visitor)
        self._remember(response)
        return response

    @property
    def theme(self) -> str:
        """Light, dark, or what the system has."""
        asked = (self.request.query_params.get("theme"), self.request.cookies.get("theme"))
        return next((each for each in asked if each in THEMES), "auto")

    def _remember(self, response: Response) -> None:
        """Keep what was chosen in the address for the next page."""
        for name, known in (("lang", LANGUAGES), ("theme", THEMES)):
            chosen = self.request.query_params.get(name)
            if chosen in known:
                response.set_cookie(name, chosen, max_age=_YEAR, samesite="strict", httponly=True)


def answering(request: Request) -> Answer:
    """What answers a request."""
    return Answer(request, of(request))


async def _answering(request: Request) -> Answer:
    return answering(request)  # as a coroutine: it is not worth the way to a thread and back


Answering = Annotated[Answer, Depends(_answering)]
