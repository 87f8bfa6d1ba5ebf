"""Pictures of every page: `python -m lab.shots FOLDER [LEDGER]` in each language, width and theme.

Without a ledger one is made of the examples. Needs the extra `web`, Playwright and a Chromium.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from threading import Thread
from typing import Final

import uvicorn
from playwright.sync_api import ConsoleMessage, Page, sync_playwright

from laut.ledger import Ledger
from laut.load import load
from laut.pipeline import Pipeline
from laut.web import Settings, Site, create_app

ROOT: Final = Path(__file__).resolve().parents[1]
WIDTHS: Final = (320, 800, 1400)
THEMES: Final = ("light", "dark")
LANGUAGES: Final = ("de", "en")


BY: Final = "Redaktion"


def filled(place: Path) -> Ledger:
    """A ledger of all the examples, and a few corrections in the longest."""
    ledger, pipeline = Ledger(place), Pipeline.shipped()
    for file in sorted(ROOT.glob("examples/**/*.*")):
        if file.suffix in {".txt", ".html"}:
            ledger.add(pipeline.extract(load(str(file))))
    longest = max(ledger.newest(limit=200), key=lambda each: each.statements).paper.number
    first, second, third, *_ = ledger.article(longest).own
    ledger.correct(longest, {"statement": first.id, "change": "accept"}, by=BY)
    ledger.correct(longest, {"statement": second.id, "change": "stance", "to": "announces"}, by=BY)
    rejected = ledger.correct(longest, {"statement": third.id, "change": "reject"}, by=BY)
    ledger.undo(rejected, by=BY)
    return ledger


def addresses(ledger: Ledger) -> dict[str, str]:
    """A name and an address for each page: of each kind the one with most on it."""
    papers = ledger.newest(limit=200)
    full = max(papers, key=lambda each: each.statements)
    opened = ledger.article(full.paper.number)
    unnamed = next(
        (n for n, each in enumerate(opened.reading.sources, 1) if "anonymous" in each.kind), 1
    )
    claims = ledger.claims(limit=1)
    said = [each for paper in papers for each in ledger.article(paper.paper.number).own]
    known = [ledger.profile(each) for each in {each.entity for each in said} if each]
    loudest = max(known, key=lambda each: (len(each.changes), each.total)).person.number
    return {
        "home": "/",
        "article": f"/article/{full.paper.number}",
        "voice": f"/article/{full.paper.number}/voice/{unnamed}",
        "correct": f"/article/{full.paper.number}/correct/{opened.own[-1].id}",
        "corrections": f"/article/{full.paper.number}/corrections",
        "decisions": "/decisions",
        "entity": f"/entity/{loudest}",
        **({"claim": f"/claim/{claims[0].number}"} if claims else {}),
        "claims": "/claims",
        "overview": "/overview",
        "network": "/network",
        "timeline": "/timeline",
        "search": "/search",
        "found": "/search?q=Riss&stance=asserts",
        "nothing": "/search?q=Xylophon",
        "entities": "/entities?name=Uhland",
        "add": "/add",
        "help": "/help",
        "problem": "/article/999999",
    }


@contextmanager
def served(ledger: Ledger) -> Iterator[str]:
    """The address of a reader of a ledger."""
    app = create_app(Site(ledger, Settings()))
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
    thread = Thread(target=server.run)
    thread.start()
    while not server.started:
        thread.join(0.05)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


def pictures(page: Page, base: str, pages: dict[str, str], folder: Path) -> None:
    """Each page as it is at first sight, and a word where it is wider than the window."""
    for (name, path), language, theme in product(pages.items(), LANGUAGES, THEMES):
        link = "&" if "?" in path else "?"
        page.goto(f"{base}{path}{link}lang={language}&theme={theme}")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.screenshot(path=folder / f"{name}-{language}-{theme}-{width}.png", full_page=True)
            wide = page.evaluate("document.documentElement.scrollWidth")
            if wide > width:
                print(f"{name} {language} {width}: {wide} px wide")


def _told(message: ConsoleMessage) -> None:
    if "404" not in message.text:  # which one of the pages is meant to be
        print(message.type, message.text)


def main() -> None:
    """Make the pictures."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        ledger = Ledger(sys.argv[2]) if len(sys.argv) > 2 else filled(Path(place) / "shown.db")
        with ledger, served(ledger) as base:
            chromium = playwright.chromium.launch(executable_path=browser)
            page = chromium.new_page()
            page.on("console", _told)
            page.on("pageerror", lambda each: print("error", each))
            pictures(page, base, addresses(ledger), folder)
            chromium.close()


if __name__ == "__main__":
    main()
