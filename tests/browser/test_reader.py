"""The reader in a real browser: add, read, follow, search, correct, by pointer and by keyboard."""

import re
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect

from laut.ledger import Ledger
from laut.web import Settings, Site, create_app
from tests.export.samples import bridge, hostile

TEXT = """\
Damm bei Elde bleibt offen

Die Ministerin Anna Kröger sagte am Montag, der Damm bei Elde sei sicher.
„Es gibt keinen Grund zur Sorge“, sagte sie."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A running reader."""
    with Ledger(tmp_path / "my.db") as ledger:
        for each in (bridge(), hostile()):
            ledger.add(each)
        config = uvicorn.Config(create_app(Site(ledger, Settings())), port=0, log_level="error")
        server = uvicorn.Server(config)
        thread = Thread(target=server.run)
        thread.start()
        while not server.started:
            thread.join(0.05)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window in which nothing may go wrong, and that asks nobody but the reader."""
    context = browser.new_context(locale="en-GB")
    page, wrong = context.new_page(), list[str]()
    page.on("pageerror", lambda each: wrong.append(str(each)))
    page.on("console", lambda each: wrong.append(each.text) if each.type == "error" else None)
    page.on("request", lambda each: wrong.extend(_outside(each.url)))
    yield page
    context.close()
    assert wrong == []


def _outside(url: str) -> list[str]:
    return [] if url.startswith("http://127.0.0.1") else [url]


def test_from_a_pasted_text_to_a_correction(page: Page, address: str) -> None:
    page.goto(f"{address}/add")
    page.fill("#text", TEXT)
    page.get_by_role("button", name="Read").click()
    page.wait_for_selector("#job[data-state=done]", timeout=120_000)
    page.get_by_role("link", name="Damm bei Elde bleibt offen").click()
    page.locator(".card a.voice").first.click()
    expect(page.locator("h1")).to_contain_text("Kröger")
    page.locator(".said blockquote a").first.click()
    page.locator(".card:target a.edit, .card a.edit").first.click()
    page.fill("[name=by]", "Eva")
    page.select_option("#to-stance", "warns")
    page.locator("button[value=stance]").click()
    expect(page.locator(".said .act")).to_contain_text("warns")
    page.fill("#find", "Damm")
    page.keyboard.press("Enter")
    page.get_by_label("warns").check()
    expect(page).to_have_url(f"{address}/search?q=Damm&stance=warns")
    expect(page.locator(".said")).to_have_count(1)


def test_words_say_who_says_them(page: Page, address: str) -> None:
    page.goto(f"{address}/article/1")
    words = page.locator(".text a.Direct").first
    words.hover()
    expect(page.locator("#tip")).to_be_visible()
    expect(page.locator("#tip")).to_contain_text("Ilse Kröger")
    page.keyboard.press("Escape")
    expect(page.locator("#tip")).to_be_hidden()


def test_keys_lead_through_the_statements(page: Page, address: str) -> None:
    page.goto(f"{address}/article/1")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator("#s2")).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator("#s1")).to_be_focused()
    assert page.locator(".text .lit").count() > 0
    page.keyboard.press("c")
    expect(page).to_have_url(re.compile("/article/1/correct/s"))
    page.keyboard.press("/")
    expect(page.locator("#find")).to_be_focused()


def test_what_is_selected_goes_into_the_form(page: Page, address: str) -> None:
    page.goto(f"{address}/article/1")
    page.locator("a.edit").first.click()
    words = page.locator("p[data-begin]", has_text="zweites Gutachten")
    words.select_text()
    words.dispatch_event("pointerup")
    assert "Das Land bestritt" in page.input_value("#words")
    assert page.input_value("[name=near]") == words.get_attribute("data-begin")


@pytest.mark.parametrize("width", [320, 800, 1400])
def test_no_page_is_wider_than_the_window(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in ("/", "/article/1", "/article/2", "/entity/1", "/search", "/add", "/help",
                 "/article/1/corrections", "/claims", "/article/1/voice/1"):  # fmt: skip
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_the_first_page_is_small(page: Page, address: str) -> None:
    sizes: list[int] = []
    page.on("response", lambda each: sizes.append(len(each.body())))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert 5_000 < sum(sizes) < 300_000
