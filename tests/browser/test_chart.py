"""The picture of `laut timeline --svg` in a real browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from laut.export.chart import to_svg
from laut.export.timeline import entries, timeline
from laut.export.words import GERMAN
from laut.records import Reading
from tests.export.samples import hostile, leak
from tests.export.test_chart import crowd

BOXES = """() => [...document.querySelectorAll("text")].map(each => {
    const box = each.getBBox();
    return [box.x, box.y, box.x + box.width, box.y + box.height];
})"""


def boxes(browser: Browser, folder: Path, found: Reading) -> list[list[float]]:
    file = folder / "line.svg"
    file.write_text(to_svg(timeline(entries(found)), GERMAN), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    measured: list[list[float]] = page.evaluate(BOXES)
    page.close()
    return [each for each in measured if each[2] > each[0]]


@pytest.mark.parametrize("found", [leak(), hostile(), crowd(60)], ids=["leak", "hostile", "crowd"])
def test_no_label_covers_another_or_leaves_the_picture(
    browser: Browser, tmp_path: Path, found: Reading
) -> None:
    every = boxes(browser, tmp_path, found)
    assert every
    assert max(each[2] for each in every) <= 1240
    for number, (left, top, right, bottom) in enumerate(every):
        for other in every[:number]:
            apart = left >= other[2] or other[0] >= right or top + 3 >= other[3]
            assert apart or other[1] + 3 >= bottom, (other, every[number])


@pytest.mark.parametrize(
    ("scheme", "ink"), [("light", "rgb(34, 32, 28)"), ("dark", "rgb(230, 227, 218)")]
)
def test_the_ink_suits_the_paper(browser: Browser, tmp_path: Path, scheme: str, ink: str) -> None:
    file = tmp_path / "line.svg"
    file.write_text(to_svg(timeline(entries(leak())), GERMAN), encoding="utf-8")
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(file.as_uri())
    style = 'getComputedStyle(document.querySelector("text.title")).fill'
    assert page.evaluate(style) == ink
    page.emulate_media(media="print")
    assert page.evaluate(style) == "rgb(0, 0, 0)"
    page.close()
