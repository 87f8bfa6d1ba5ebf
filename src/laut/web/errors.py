"""Everything that goes wrong, as a page or JSON with one clear line."""

import logging
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from laut.errors import LautError, LedgerError, MissingError
from laut.export.visible import shortened
from laut.web.answers import answering
from laut.web.languages import catalogue, language
from laut.web.refused import N_, Refused

_LOG = logging.getLogger("laut.web")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why there is no answer, in one line."""

    status: int
    problem: str


PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": description}
    for status, description in (
        (400, "The request cannot be understood."),
        (401, "The token is missing."),
        (403, "The request did not come from a page of this reader."),
        (404, "There is no such thing."),
        (422, "A parameter has no possible value."),
        (429, "Too much at once."),
        (503, "The ledger cannot be read."),
    )
}
"""What every route may answer instead."""


def install(app: FastAPI) -> None:
    """Let the application answer each kind of error."""
    app.add_exception_handler(LautError, _laut)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)


def answer(request: Request, status: int, problem: str) -> Response:
    """A problem as a page or as JSON."""
    template = "login.html" if status == 401 else "problem.html"
    return answering(request)(Problem(status, problem), template, status)


def _laut(request: Request, error: Exception) -> Response:
    if isinstance(error, Refused | MissingError):
        told = catalogue(language(request)).gettext(error.message).format(**error.values)
        return answer(request, getattr(error, "status", 404), shortened(told, 500))
    status = 503 if isinstance(error, LedgerError) else 400
    return answer(request, status, shortened(str(error), 500))


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - what it is registered for
    first = error.errors()[0]
    place = ".".join(str(each) for each in first["loc"][1:])
    return answer(request, 422, shortened(f"{place}: {first['msg']}", 300))


_TOLD = {
    404: N_("There is no such page."),
    405: N_("This page cannot be asked in this way."),
}


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - what it is registered for
    message = _TOLD.get(error.status_code, error.detail)
    told = catalogue(language(request)).gettext(message)
    return answer(request, error.status_code, shortened(told, 300))


def _unexpected(request: Request, error: Exception) -> Response:
    _LOG.error("%s %s", request.method, request.url.path, exc_info=error)
    message = N_("Something went wrong here. What is in the ledger is untouched.")
    return answer(request, 500, catalogue(language(request)).gettext(message))
