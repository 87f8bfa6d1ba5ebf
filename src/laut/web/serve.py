"""The reader as a server."""

import webbrowser
from collections.abc import Callable
from pathlib import Path
from threading import Timer

import uvicorn

from laut.errors import LautError
from laut.ledger import Ledger
from laut.web.app import create_app
from laut.web.site import Settings, Site


def serve(
    address: str | Path, settings: Settings, say: Callable[[str], None], *, show: bool = False
) -> None:
    """Serve a ledger until it is stopped. show: open it in the browser as well.

    Raises LautError where others could reach it and no token is set.
    """
    if not settings.loopback and not settings.token:
        raise LautError(
            f"{settings.host} can be reached by others; set a token with --token or LAUT_TOKEN"
        )
    with Ledger(address, create=not settings.read_only) as ledger:
        place = _place(settings)
        config = uvicorn.Config(
            create_app(Site(ledger, settings)),
            host=settings.host,
            port=settings.port,
            log_level="warning",
            server_header=False,
            date_header=False,
            limit_concurrency=200,
            timeout_keep_alive=15,
        )
        say(f"{place} (stop with Ctrl+C)")
        if show:
            Timer(1, webbrowser.open, [place]).start()
        uvicorn.Server(config).run()


def _place(settings: Settings) -> str:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}/"
