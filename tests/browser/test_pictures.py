# ruff: noqa: F811 - fixtures of the reader, asked for by their names
"""The pictures in a real browser, under the policy of the reader: nothing may be refused there."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from lab.bench.sample import Bag, Saying, made
from laut.ledger import Ledger
from laut.records import Stance
from tests.browser.test_reader import address, ledger, page  # noqa: F401 - fixtures

PEOPLE = ("Anna Kröger", "Bernd Mertens", "Cem Aydin", "Dora Lindqvist")
STANCES: tuple[Stance, ...] = (
    "asserts", "denies", "confirms", "warns", "demands", "assesses", "opines", "announces",
    "promises", "requests",
)  # fmt: skip
DRAWN = {"/overview": 3, "/network": 1, "/timeline": 1}


@pytest.fixture(autouse=True)
def filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """Enough in the ledger of the running reader to draw."""
    from laut.embed import Embedder

    monkeypatch.setattr(Embedder, "shipped", staticmethod(Bag))
    with Ledger(tmp_path / "my.db") as ledger:
        for at in range(20):
            other = PEOPLE[at % 3 + 1]
            said = [
                Saying(f"{other} hat {at} Mal Recht", PEOPLE[0], STANCES[at % 10], about=(other,)),
                Saying(f"Es waren {at} Schiffe", None),
            ]
            day = f"2026-{at % 5 + 1:02d}-11"
            outlet = f"<b>Blatt</b> {at % 4} mit einem sehr langen Namen"
            ledger.add(made(f"u:{at}", *said, outlet=outlet, published=day))
        for at in range(4):
            words = Saying("Der Staudamm von Eldenau ist nach den Prüfungen sicher", "Anna Kröger")
            ledger.add(
                made(
                    f"https://example.org/{at}/damm",
                    words,
                    outlet=f"Blatt {at}",
                    published=f"2026-03-{at + 11}",
                    before="Staudamm in Eldenau\n\n",
                )
            )


def claim(tmp_path: Path) -> str:
    with Ledger(tmp_path / "my.db") as ledger:
        return f"/claim/{ledger.claims(limit=1)[0].number}"


@pytest.mark.parametrize("width", [320, 360, 800, 1400])
def test_pictures_are_drawn_at_any_width(
    page: Page,
    address: str,
    tmp_path: Path,
    width: int,
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path, many in {**DRAWN, claim(tmp_path): 1}.items():
        page.goto(address + path)
        pictures = page.locator("figure svg.chart")
        expect(pictures).to_have_count(many)
        for picture in pictures.all():
            assert picture.locator("rect, path, circle").count() > 3
            assert picture.get_attribute("aria-label")
            box = picture.bounding_box()
            assert box
            assert box["height"] > 80
            assert box["x"] + box["width"] <= width
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_a_picture_draws_what_its_table_says(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline")
    page.locator("figure summary").click()
    cells = page.locator("figure td[data-value]:not([data-value='0'])")
    titles = page.locator("svg.chart g[data-mark=rect] title")
    assert page.locator("figure th[data-series]").count() == 10
    told = [title.text_content() or "" for title in titles.all()]
    numbers = [int(cell.get_attribute("data-value") or 0) for cell in cells.all()]
    assert sum(int(each.rpartition(": ")[2]) for each in told) == sum(numbers)
    names = {each.partition("\n")[2].rpartition(":")[0] for each in told}
    assert {"denies", "others"} <= names
    assert len(names) == 8


def test_the_network_is_walked_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}/network")
    nodes = page.locator("svg.chart a")
    expect(nodes).to_have_count(4)
    nodes.first.focus()
    name = nodes.first.locator("[aria-label]").get_attribute("aria-label")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(name or "")


def test_a_picture_is_saved_with_its_colours(
    page: Page,
    address: str,
    tmp_path: Path,
) -> None:
    page.goto(f"{address}/overview?theme=dark")
    for name in ("months-bars", "months-share", "outlets-outlets"):
        button = page.locator(".downloads button").nth(
            ["months-bars", "months-share", "outlets-outlets"].index(name)
        )
        with page.expect_download() as saved:
            button.click()
        assert saved.value.suggested_filename == f"{name}.svg"
        file = tmp_path / saved.value.suggested_filename
        saved.value.save_as(file)
        text = file.read_text("utf-8")
        assert "var(--" not in text
        fills = {each.get("fill") for each in ET.fromstring(text).iter()}
        assert "rgb(23, 24, 21)" in fills  # the paper of the dark page
        assert len(fills) >= 3


def test_without_script_the_tables_are_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    for path in DRAWN:
        plain.goto(address + path)
        expect(plain.locator("figure tbody tr").first).to_be_visible()
        assert plain.locator("figure svg.chart").count() == 0
    context.close()


def test_print_has_the_picture_on_white(page: Page, address: str) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(f"{address}/overview")
    expect(page.locator("svg.chart").first).to_be_visible()
    expect(page.locator(".downloads").first).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_hostile_names_are_words_in_a_picture(page: Page, address: str) -> None:
    page.goto(f"{address}/overview")
    expect(page.locator("#outlets svg.chart")).to_contain_text("<b>Blatt</b>")
    assert page.locator("#outlets b").count() == 0


def test_colours_change_with_the_theme(page: Page, address: str) -> None:
    def first() -> Iterator[str]:
        for theme in ("light", "dark"):
            page.goto(f"{address}/overview?theme={theme}")
            rect = page.locator("#months svg.chart g[data-mark=rect] rect").first
            yield str(rect.evaluate("each => getComputedStyle(each).fill"))

    light, dark = first()
    assert light != dark
