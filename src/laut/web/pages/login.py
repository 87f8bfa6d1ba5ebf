"""The door: who gives the token may come in."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from laut.web import access
from laut.web.refused import N_, Refused
from laut.web.site import Here

router = APIRouter()


@dataclass(frozen=True, slots=True)
class LoginPage:
    """The form. status: as if it were a problem, since it is also shown in the place of one."""

    status: int = 200
    problem: str = ""


def load() -> LoginPage:
    """Return the form."""
    return LoginPage()


@router.post("/login", summary="Come in with the token", response_class=RedirectResponse)
def enter(
    request: Request, site: Here, token: Annotated[str, Form(max_length=500)] = ""
) -> Response:
    """Let somebody in."""
    client = request.client.host if request.client else ""
    if not site.entering.allows(client):
        raise Refused(429, N_("Too many attempts. Try again in a minute."))
    if not site.admits(token):
        raise Refused(401, N_("This is not the token."))
    response = RedirectResponse("/", status_code=303)
    access.admit(response, request, site)
    return response
