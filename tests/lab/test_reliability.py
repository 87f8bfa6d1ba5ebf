"""The picture of the reliability diagram."""

from xml.etree import ElementTree as ET

from lab.reliability import LEFT, SIDE, TOP, svg
from laut.evaluate.calibration import Judged, calibration

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*statements: Judged) -> ET.Element:
    return ET.fromstring(svg(calibration(statements)))


def test_a_bar_is_as_high_as_the_share_that_is_right() -> None:
    picture = drawn(Judged(0.84, True), Judged(0.86, False))
    (bar,) = (each for each in picture.iter(f"{SVG}rect") if each.get("class") == "bar")
    assert float(bar.get("height", "0")) == SIDE / 2
    assert float(bar.get("x", "0")) == LEFT + 0.8 * SIDE


def test_dots_stand_at_their_confidence() -> None:
    picture = drawn(Judged(0.25, False), Judged(1.0, True))
    dots = [(float(each.get("cx", "0")), float(each.get("cy", "0")))
            for each in picture.iter(f"{SVG}circle")]  # fmt: skip
    assert dots == [(LEFT + SIDE / 4, TOP + SIDE), (LEFT + SIDE, TOP)]


def test_the_picture_says_what_it_shows() -> None:
    about = drawn(Judged(0.84, True)).find(f"{SVG}desc")
    assert about is not None
    assert about.text == "0.8 to 0.9: 1 statements, 100% right"


def test_without_statements_the_axes_are_left() -> None:
    assert len(list(drawn().iter(f"{SVG}rect"))) == 1
