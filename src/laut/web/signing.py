"""Under whose name something is corrected or decided."""

from typing import Final

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from laut.export.visible import one_line
from laut.web.refused import N_, Refused

COOKIE: Final = "by"
LONGEST: Final = 60
_YEAR: Final = 365 * 24 * 3600


def name_of(request: Request) -> str:
    """Who this visitor has said to be last, empty where nobody has."""
    kept = request.cookies.get(COOKIE, "")
    try:
        return one_line(bytes.fromhex(kept).decode())[:LONGEST]
    except ValueError:
        return ""


def signed_by(given: str) -> str:
    """The name under which something is decided. Raises Refused where there is none."""
    name = one_line(given)[:LONGEST]
    if not name:
        raise Refused(422, N_("Say who you are: every correction has a name."))
    return name


def back_to(address: str, by: str) -> Response:
    """Lead on, and keep the name for the next time; in hexadecimal, since cookies are ASCII."""
    response = RedirectResponse(address, status_code=303)
    kept = by.encode("utf-8", "replace").hex()
    response.set_cookie(COOKIE, kept, max_age=_YEAR, samesite="strict", httponly=True)
    return response
