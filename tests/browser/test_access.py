"""Every page for everybody: axe-core finds nothing serious, and the keyboard alone reaches all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from lab.shots import addresses, served
from laut.ledger import Ledger
from tests.export.samples import bridge, hostile, leak
from tests.web.conftest import COPIES

PAGES = [
    "home", "article", "voice", "correct", "corrections", "decisions", "entity", "claim", "claims",
    "overview", "network", "timeline", "search", "found", "nothing", "entities", "add", "help",
    "problem",
]  # fmt: skip
LOOKS = [("de", "light", 1280), ("en", "dark", 1280), ("en", "light", 360), ("de", "dark", 360)]


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, dict[str, str]]]:
    """A running reader, and an address of each of its pages."""
    place: Path = tmp_path_factory.mktemp("reader") / "my.db"
    with Ledger(place) as ledger:
        for each in (*COPIES, bridge(), leak(), hostile()):
            ledger.add(each)
        with served(ledger) as address:
            pages = addresses(ledger)
            assert sorted(pages) == sorted(PAGES)
            yield address, pages


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="en-GB", reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_serious(
    window: Page, reader: tuple[str, dict[str, str]], name: str
) -> None:
    address, pages = reader
    found = []
    link = "&" if "?" in pages[name] else "?"
    for language, theme, width in LOOKS:
        window.set_viewport_size({"width": width, "height": 800})
        window.goto(f"{address}{pages[name]}{link}lang={language}&theme={theme}")
        for each in Axe().run(window).response["violations"]:
            if each["impact"] in {"serious", "critical"}:
                places = [
                    (node["html"][:400], node["failureSummary"]) for node in each["nodes"][:3]
                ]
                found.append((language, theme, width, each["id"], places))
    assert found == []


MISSED = """() => [...document.querySelectorAll(
        "a[href], button, input, select, textarea, summary")]
    .filter((each) => !each.disabled && each.type !== "hidden" && each.checkVisibility()
        && !each.dataset.stop && each.tabIndex >= 0)
    .map((each) => each.outerHTML.slice(0, 120))"""
NOW = """() => {
    const now = document.activeElement;
    if (!now || now === document.body) return null;
    const before = document.querySelectorAll("[data-stop]").length;
    if (!now.dataset.stop) now.dataset.stop = String(before + 1);
    const style = getComputedStyle(now);
    const box = now.getBoundingClientRect();
    return {
        stop: Number(now.dataset.stop),
        what: now.outerHTML.slice(0, 120),
        seen: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0)
            || style.boxShadow !== "none",
        inside: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    };
}"""


@pytest.mark.parametrize("name", PAGES)
def test_the_keyboard_alone_reaches_everything(
    window: Page, reader: tuple[str, dict[str, str]], name: str
) -> None:
    address, pages = reader
    window.set_viewport_size({"width": 1280, "height": 800})
    window.goto(f"{address}{pages[name]}")
    window.evaluate("document.activeElement.blur()")
    reached = 0
    for _ in range(300):
        window.keyboard.press("Tab")
        now = window.evaluate(NOW)
        if now is None or now["stop"] < reached:
            break
        assert now["seen"], f"nobody sees that the focus is here: {now['what']}"
        assert now["inside"], f"the focus is out of sight: {now['what']}"
        reached = max(reached, now["stop"])
    assert reached > 5
    assert window.evaluate(MISSED) == []


def test_a_walk_without_a_pointer(window: Page, reader: tuple[str, dict[str, str]]) -> None:
    address, _ = reader
    window.set_viewport_size({"width": 1280, "height": 800})
    window.goto(f"{address}/?lang=en")
    window.keyboard.press("Tab")
    window.keyboard.press("Enter")  # skip to the content
    expect(window.locator("#main")).to_be_focused()
    window.keyboard.press("j")
    window.keyboard.press("Enter")
    expect(window.locator("h1")).to_contain_text("Staudamm")
    window.keyboard.press("/")
    window.keyboard.type("Staudamm")
    window.keyboard.press("Enter")
    expect(window.locator(".said").first).to_be_visible()
    window.keyboard.press("j")
    window.keyboard.press("Enter")
    expect(window.locator(".card:target")).to_be_visible()
    window.keyboard.press("j")
    window.keyboard.press("c")
    window.locator("[name=by]").focus()
    window.keyboard.type("Eva")
    window.locator("#to-stance").focus()
    window.keyboard.type("war")
    window.keyboard.press("Tab")
    window.keyboard.press("Enter")
    expect(window.locator(".said .act")).to_have_text("warns")
