"""The reader in a real browser: add, read, follow, search, correct, by pointer and by keyboard."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from lab.shots import addresses, served
from laut.ledger import Ledger
from laut.load import from_text
from laut.pipeline import Pipeline
from laut.records import Reading
from tests.export.samples import bridge, hostile

FIRST = """\
Kröger: Damm ist sicher

Die Ministerin Anna Kröger sagte am Montag, der Damm bei Elde sei sicher und werde nicht gesperrt.
Das berichtet der Bote."""
TEXT = """\
Damm bei Elde bleibt offen

Die Ministerin Anna Kröger sagte am Montag, der Damm bei Elde sei sicher und werde nicht gesperrt.
„Es gibt keinen Grund zur Sorge“, sagte sie. Der Bürgermeister Jan Olm widersprach."""


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger with everything that can be marked, and with hostile text."""
    with Ledger(tmp_path / "my.db") as opened:
        for each in (bridge(), hostile()):
            opened.add(each)
        yield opened


@pytest.fixture
def address(ledger: Ledger) -> Iterator[str]:
    """A running reader."""
    with served(ledger) as found:
        yield found


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


def test_from_a_pasted_text_to_a_correction_that_stands(
    page: Page, address: str, ledger: Ledger
) -> None:
    reading = Pipeline.shipped()
    ledger.add(reading.extract(from_text(FIRST, published="2026-03-14")))
    page.goto(f"{address}/add")
    page.fill("#text", TEXT)
    page.get_by_role("button", name="Read").click()
    page.wait_for_selector("#job[data-state=done]", timeout=120_000)
    page.get_by_role("link", name="Damm bei Elde bleibt offen").click()
    article = page.url
    page.locator(".card a.voice").first.click()
    expect(page.locator("h1")).to_contain_text("Kröger")
    page.locator(".said a.to-claim").first.click()
    expect(page.locator("h1")).to_contain_text("Damm bei Elde")
    expect(page.locator(".utterance .copies")).to_have_text(re.compile("1 more print"))

    page.fill("#find", "Damm")
    page.keyboard.press("Enter")
    page.get_by_label("assesses").check()
    expect(page).to_have_url(f"{address}/search?q=Damm&stance=assesses")
    expect(page.locator(".said")).to_have_count(2)
    said = page.locator(".said", has_text="werde nicht gesperrt")
    said.filter(has_text="Damm bei Elde bleibt offen").locator("blockquote a").click()

    page.locator(".card:target a.edit").click()
    page.fill("[name=by]", "Eva")
    page.fill("#name", "Jan Olm")
    page.get_by_role("button", name="Change who speaks").click()
    expect(page.locator(".said .name")).to_have_text("Jan Olm")

    ledger.add(by_the_next_model(reading.extract(from_text(TEXT))))
    page.goto(article)
    expect(page.locator(".producer")).to_contain_text("next")
    expect(page.locator(".card", has_text="nicht gesperrt").locator(".by")).to_contain_text(
        "Jan Olm"
    )
    page.get_by_role("link", name="Corrections, and a missing statement").click()
    expect(page.locator("main")).to_contain_text("Eva")


def by_the_next_model(reading: Reading) -> Reading:
    """What another version of the model has read: it takes every statement for a warning."""
    return replace(
        reading,
        producer=replace(reading.producer, model="next", model_sha256="0" * 64),
        statements=tuple(replace(each, stance="warns") for each in reading.statements),
    )


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
def test_no_page_is_wider_than_the_window(
    page: Page, address: str, ledger: Ledger, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    pages = addresses(ledger)
    del pages["problem"]  # whose 404 the console calls an error
    for path in (*pages.values(), "/article/2"):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_the_first_page_is_small(page: Page, address: str) -> None:
    sizes: list[int] = []
    page.on("response", lambda each: sizes.append(len(each.body())))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert 5_000 < sum(sizes) < 300_000
