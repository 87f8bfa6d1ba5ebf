"""What stands around every request: host names, sizes, headers, and the endings of addresses."""

from collections.abc import Iterable
from time import perf_counter
from typing import Any, Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from laut.web.site import Settings, is_loopback

FORMS: Final = ("json", "csv")
"""What an address can end in, beside a page."""
LARGEST: Final = 20 << 20
"""Bytes of a request."""
POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    # Not no-referrer: with that, a browser sends a form of our own without its origin.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guards:
    """The reader behind its guards."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headed = _headed(send, scope["path"])
        headers = Headers(scope=scope)
        refused = _host(headers, self.settings) or _size(headers)
        if refused is not None:
            await refused(scope, receive, headed)
            return
        await self.app(_without_suffix(scope), _limited(receive), headed)


def _host(headers: Headers, settings: Settings) -> PlainTextResponse | None:
    """Refuse a foreign name of this machine: a page elsewhere could have made it up."""
    name = headers.get("host", "")
    if settings.loopback and not is_loopback(_bare(name)):
        return PlainTextResponse("This name is not one of this reader.\n", 421)
    return None


def _bare(host: str) -> str:
    """The name without its port."""
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]


def _size(headers: Headers) -> PlainTextResponse | None:
    length = headers.get("content-length", "0")
    if not length.isdecimal() or len(length) > 12:
        return PlainTextResponse("The length of the request is no number.\n", 400)
    return _too_large() if int(length) > LARGEST else None


def _too_large() -> PlainTextResponse:
    return PlainTextResponse(f"More than {LARGEST >> 20} MB cannot be sent at once.\n", 413)


def _limited(receive: Receive) -> Receive:
    """What is received, as long as it is not too much, whatever its headers say."""
    got = 0

    async def limited() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > LARGEST:
            return {"type": "http.disconnect"}
        return message

    return limited


def _headed(send: Send, path: str) -> Send:
    """What sends the answer, with the headers that keep a browser from doing more than we want."""
    kept = {"Cache-Control": "public, max-age=3600" if path.startswith("/static/") else "no-store"}
    begun = perf_counter()

    async def headed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            # Answers are made as a whole: all of the work is done when they begin.
            headers["Server-Timing"] = f"all;dur={1000 * (perf_counter() - begun):.1f}"
            for name, value in _missing(headers, {**HEADERS, **kept}):
                headers[name] = value
        await send(message)

    return headed


def _missing(headers: MutableHeaders, wanted: dict[str, str]) -> Iterable[tuple[str, str]]:
    return [(name, value) for name, value in wanted.items() if name not in headers]


def _without_suffix(scope: Scope) -> Scope:
    """The request without the .json or .csv of its address, which asks for that form."""
    path = scope["path"]
    bare, dot, form = path.rpartition(".")
    if form not in FORMS or not dot or path.startswith("/static/") or path == "/openapi.json":
        return scope
    bare = bare.removesuffix("/index") or "/"
    changed: dict[str, Any] = {"path": bare, "raw_path": bare.encode(), "laut_form": form}
    return {**scope, **changed}
