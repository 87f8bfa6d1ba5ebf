"""What a browser has to do: `python -m lab.bench.browser [LEDGER]`.

The first page of the ledger (of a small one without), and an article of ten thousand words with
four hundred statements that is opened, scrolled to its end, pointed at and walked through with the
keys. Long tasks are what the browser itself calls so: those over 50 ms in which nothing else can
happen.
"""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page, sync_playwright

from lab.bench.sample import Saying, made
from lab.shots import served
from laut.ledger import Ledger
from laut.records import Reading

_STATEMENTS: Final = 400
_WATCH: Final = """() => {
    window.tasks = [];
    const seen = (list) => window.tasks.push(...list.getEntries().map((each) => each.duration));
    new PerformanceObserver(seen).observe({ type: "longtask", buffered: true });
}"""
_BUSY: Final = """() => setTimeout(() => {
    const end = performance.now() + 120;
    while (performance.now() < end);
})"""
_SCROLL: Final = """async () => {
    const end = document.documentElement.scrollHeight;
    for (let at = 0; at < end; at += 400) {
        scrollTo({ top: at, behavior: "instant" });
        await new Promise(requestAnimationFrame);
    }
}"""
_PAINTED: Final = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
_SENT: Final = """[...performance.getEntriesByType("navigation"),
    ...performance.getEntriesByType("resource")].reduce((sum, one) => sum + one.transferSize, 0)"""


def long_article() -> Reading:
    """An article of ten thousand words with four hundred statements of twenty people."""
    words = (
        "der Damm von Eldenau hält auch nach dem Regen der letzten Woche und wird nicht gesperrt"
    )
    return made(
        "https://example.org/long",
        *(
            Saying(
                f"{number}. Prüfung: {words} wie die Stadt am Abend weiter meldet", _name(number)
            )
            for number in range(_STATEMENTS)
        ),
        outlet="Eldenauer Bote",
        published="2026-03-14",
        before="Alle Prüfungen des Damms\n\n",
    )


def _name(number: int) -> str:
    return f"Anna {'BDFGHKLMNPRSTVWZ'[number % 16]}{'aeiou'[number % 5]}ller"


def first(browser: Browser, address: str) -> tuple[float, int]:
    """Milliseconds until something of the first page is shown, and the bytes that came for it."""
    page = browser.new_context().new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return page.evaluate(_PAINTED), page.evaluate(_SENT)


def tasks(page: Page) -> list[float]:
    """Milliseconds of the long tasks since the last time."""
    page.wait_for_timeout(300)
    found: list[float] = page.evaluate("tasks.splice(0)")
    return found


def main() -> None:
    """Print what was measured."""
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        with Ledger(Path(place) / "long.db") as long:
            reading = long_article()
            long.add(reading)
            shown = sys.argv[1] if len(sys.argv) > 1 else Path(place) / "long.db"
            with Ledger(shown) as ledger, served(ledger) as address:
                first(browser, address)
                painted, sent = first(browser, address)
                print(f"first page: shown after {painted:.0f} ms, {sent / 1024:.0f} KB")
            words = len(reading.article.text.split())
            print(f"article: {words} words, {len(reading.statements)} statements")
            with served(long) as address:
                _article(browser.new_page(), address)
        browser.close()


def _article(page: Page, address: str) -> None:
    page.add_init_script(f"({_WATCH})()")
    page.goto(f"{address}/help")
    page.evaluate(_BUSY)
    if not tasks(page):
        raise SystemExit("this browser does not tell its long tasks")
    page.goto(f"{address}/article/1")
    print("opened:", _told(tasks(page)))
    page.evaluate(_SCROLL)
    print("scrolled:", _told(tasks(page)))
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    for place in range(0, 40, 4):
        page.locator(".text a.quote").nth(place).hover()
    print("pointed at:", _told(tasks(page)))
    for _ in range(60):
        page.keyboard.press("j")
    print("walked through:", _told(tasks(page)))


def _told(found: list[float]) -> str:
    return f"{len(found)} long tasks, the longest {max(found, default=0):.0f} ms"


if __name__ == "__main__":
    main()
