"""`laut read`: articles in, listing, JSON lines or a page out, one at a time."""

import sys
from pathlib import Path

from laut.cli.readings import Request, Sink, feed
from laut.cli.sinks import JsonLines, Listing, Page


def read(request: Request, json: bool, html: Path | None) -> int:
    """Read each path and write what was asked for; gives the exit status."""
    sinks = _sinks(request, json, html)
    on_screen = any(not isinstance(sink, Page) for sink in sinks) and sys.stdout.isatty()
    return feed(request, sinks, bar=not on_screen)


def _sinks(request: Request, json: bool, html: Path | None) -> list[Sink]:
    """Where the readings go: the listing only where nothing else is asked for."""
    sinks: list[Sink] = [JsonLines()] if json else []
    if html is not None:
        sinks.append(Page(html, request.words))
    return sinks or [Listing(request.words)]
