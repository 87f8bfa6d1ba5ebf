"""Who may do what: the token at the door, and that a form was sent from our own page."""

import secrets
from typing import Final
from urllib.parse import urlsplit

from fastapi import Request, Response
from starlette.datastructures import UploadFile

from laut.web.refused import N_, Refused
from laut.web.site import Site, of

VISITOR: Final = "laut"
INSIDE: Final = "laut_in"
OPEN: Final = ("/login", "/static/")
_SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_OURS: Final = frozenset({"same-origin", "none"})
_DAY: Final = 24 * 3600


def visitor(request: Request, site: Site) -> str:
    """The id of a visitor: the one of the cookie, or a new one."""
    del site
    known = request.cookies.get(VISITOR, "")
    return known if known.isalnum() and len(known) == 32 else _new(request)


def _new(request: Request) -> str:
    """One id for the whole of a request."""
    if not hasattr(request.state, "visitor"):
        request.state.visitor = secrets.token_hex(16)
    made: str = request.state.visitor
    return made


def greet(response: Response, request: Request, name: str) -> None:
    """Give a new visitor the cookie."""
    if request.cookies.get(VISITOR) != name:
        response.set_cookie(VISITOR, name, samesite="strict", httponly=True)


def admit(response: Response, request: Request, site: Site) -> None:
    """Let a visitor in who has given the token."""
    name = visitor(request, site)
    response.set_cookie(VISITOR, name, samesite="strict", httponly=True)
    signature = site.signed("inside", name)
    response.set_cookie(INSIDE, signature, max_age=30 * _DAY, samesite="strict", httponly=True)


def inside(request: Request, site: Site) -> bool:
    """Whether a request comes from somebody who may come in."""
    if site.settings.token is None or _bears(request, site):
        return True
    name = request.cookies.get(VISITOR, "")
    given = request.cookies.get(INSIDE, "")
    return bool(name) and secrets.compare_digest(
        given.encode(), site.signed("inside", name).encode()
    )


def _bears(request: Request, site: Site) -> bool:
    """Whether it brings the token itself, as programs do."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return site.settings.token is not None and scheme.lower() == "bearer" and site.admits(token)


async def guard(request: Request) -> None:
    """Refuse whoever has no token, and a form that another site has sent. Of every route."""
    site = of(request)
    if not request.url.path.startswith(OPEN) and not inside(request, site):
        raise Refused(401, N_("This page needs the token with which the reader was started."))
    if request.method in _SAFE or _bears(request, site):
        return
    if not _from_here(request):
        raise Refused(403, N_("This request came from another site and is not carried out."))
    given = request.headers.get("x-csrf-token") or await _field(request)
    known = site.signed("csrf", request.cookies.get(VISITOR, "-"))
    if not secrets.compare_digest(given.encode(), known.encode()):
        raise Refused(403, N_("This form is too old. Load its page again and send it once more."))


def _from_here(request: Request) -> bool:
    """Whether the browser says that the request comes from our own page, as far as it says so."""
    origin = request.headers.get("origin")
    same = origin is None or urlsplit(origin).netloc == request.headers.get("host")
    return same and request.headers.get("sec-fetch-site", "same-origin") in _OURS


async def _field(request: Request) -> str:
    kind = request.headers.get("content-type", "")
    if not kind.startswith(("application/x-www-form-urlencoded", "multipart/form-data")):
        return ""
    given = (await request.form()).get("csrf", "")
    return "" if isinstance(given, UploadFile) else given
