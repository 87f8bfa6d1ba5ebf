"""The reliability diagram as a picture: how often statements are right, by how sure laut was."""

from collections.abc import Iterator
from typing import Final

from laut.evaluate.calibration import Bin, Calibration

SIDE: Final = 320  # of the plot, in pixels
LEFT: Final = 56
TOP: Final = 24
WIDTH: Final = LEFT + SIDE + 24
HEIGHT: Final = TOP + SIDE + 52
TICKS: Final = (0, 20, 40, 60, 80, 100)
STYLE: Final = """
svg { color: #1f2328; background: #fff; font: 12px system-ui, sans-serif }
text { fill: currentColor }
.axis { stroke: currentColor; fill: none }
.even { stroke: currentColor; stroke-dasharray: 4 4; opacity: .6 }
.bar { fill: #4c7fb8; opacity: .45 }
.dot { fill: #b3541e }
@media (prefers-color-scheme: dark) {
  svg { color: #e6edf3; background: #0d1117 }
  .bar { fill: #79b8ff } .dot { fill: #ffab70 }
}
"""


def svg(found: Calibration) -> str:
    """Return the picture: bins of equal width as bars with their counts, of equal count as dots.

    On the dashed line a confidence says exactly how often it is right.
    """
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
            f'width="{WIDTH}" height="{HEIGHT}" role="img" aria-labelledby="title about">',
            '<title id="title">Reliability of laut\'s confidence</title>',
            f'<desc id="about">{"; ".join(_said(each) for each in found.equal_width)}</desc>',
            f"<style>{STYLE}</style>",
            *(_bar(each) for each in found.equal_width),
            f'<path class="even" d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}"/>',
            *(_dot(each) for each in found.equal_count),
            *_axes(),
            "</svg>\n",
        ]
    )


def _said(each: Bin) -> str:
    return f"{each.low:.1f} to {each.high:.1f}: {each.count} statements, {each.right:.0%} right"


def _bar(each: Bin) -> str:
    left, top = _x(each.low), _y(each.right)
    width, height = _x(each.high) - left, _y(0) - top
    middle = left + width / 2
    return (
        f'<rect class="bar" x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}"/>'
        f'<text x="{middle:g}" y="{top - 4:g}" text-anchor="middle">{each.count}</text>'
    )


def _dot(each: Bin) -> str:
    return f'<circle class="dot" cx="{_x(each.confidence):g}" cy="{_y(each.right):g}" r="4"/>'


def _axes() -> Iterator[str]:
    yield f'<rect class="axis" x="{LEFT}" y="{TOP}" width="{SIDE}" height="{SIDE}"/>'
    for tick in TICKS:
        yield f'<text x="{_x(tick / 100):g}" y="{_y(0) + 16:g}" text-anchor="middle">{tick}</text>'
        yield f'<text x="{LEFT - 6}" y="{_y(tick / 100) + 4:g}" text-anchor="end">{tick}</text>'
    middle = TOP + SIDE / 2
    yield f'<text x="{_x(0.5):g}" y="{HEIGHT - 14}" text-anchor="middle">confidence, %</text>'
    yield (
        f'<text x="14" y="{middle:g}" text-anchor="middle" '
        f'transform="rotate(-90 14 {middle:g})">right, %</text>'
    )


def _x(share: float) -> float:
    return round(LEFT + SIDE * share, 2)


def _y(share: float) -> float:
    return round(TOP + SIDE * (1 - share), 2)
