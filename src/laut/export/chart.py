"""A timeline as an SVG picture: one line a row, so that no label can cover another.

The picture holds no script and loads nothing. Its style knows light, dark and paper.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from laut.export.axis import Axis
from laut.export.dates import compact, in_words
from laut.export.entries import does, place, speaker
from laut.export.markup import Markup, element, joined
from laut.export.timeline import Entry, Timeline, when
from laut.export.visible import shortened
from laut.export.words import Words, count

_WIDTH: Final = 1240
_MARGIN: Final = 20
_ROW: Final = 22
_HEAD: Final = 118
_PLOT: Final = (220, 640)  # from the labels of the dates to those of the rows
_TEXT: Final = 672
_LETTERS: Final = 68  # that fit beside the plot
_NAME: Final = 34
_DATE: Final = 26
_APART: Final = 76.0
_SHORTEST: Final = 9.0  # a stretch of time that is not longer is a point


@dataclass(frozen=True, slots=True)
class _Picture:
    """What is drawn: the rows, the axis above them, and the words around."""

    line: Timeline
    axis: Axis
    words: Words

    @property
    def bottom(self) -> int:
        """The end of the dated rows."""
        return _HEAD + _ROW * len(self.line.dated)

    @property
    def height(self) -> int:
        """The height of all."""
        undated = len(self.line.undated)
        return self.bottom + 40 + (_ROW * (undated + 2) if undated else 0)


def to_svg(line: Timeline, words: Words) -> str:
    """Return the picture. It has a title and a description, and says each row as a list item."""
    places = (end for entry in line.dated for end in when(entry).place)
    picture = _Picture(line, Axis(places, _PLOT[1] - _PLOT[0]), words)
    return element(
        "svg",
        element("title", words.timeline.title, id="timeline-title"),
        element("desc", _described(picture), id="timeline-about"),
        element("style", _style()),
        element("rect", class_="paper", width=_WIDTH, height=picture.height),
        *_head(picture),
        *_ticks(picture),
        element("g", *_dated(picture), role="list"),
        *_undated(picture),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDTH} {picture.height}",
        width=_WIDTH,
        height=picture.height,
        role="figure",
        lang=words.code,
        aria_labelledby="timeline-title timeline-about",
    )


def _style() -> Markup:
    return Markup(files("laut.export").joinpath("chart.css").read_text(encoding="utf-8"))


def _described(picture: _Picture) -> str:
    """Return the number of rows, and from when to when they reach."""
    line, words = picture.line, picture.words
    if not line.dated:
        return words.timeline.none
    first, last = (in_words(line.dated[at].value, words.dates) for at in (0, -1))
    reach = words.timeline.span.format(first=first, last=last)
    dated = f"{len(line.dated)} {words.timeline.dated}"
    rest = f", {len(line.undated)} {words.timeline.undated}" if line.undated else ""
    return f"{count(line.articles, words.articles)}, {dated}{rest}: {reach}"


def _head(picture: _Picture) -> Iterator[Markup]:
    words = picture.words.timeline
    yield _label(words.title, _MARGIN, 34, "title")
    yield _label(_described(picture), _MARGIN, 56, "quiet")
    keys = (
        (_dot(0, 0, "named"), words.by_name),
        (_dot(0, 0, "anonymous"), words.anonymous),
        (_diamond(0, 0), words.mention),
        (_bar(-9, 9, 0, "named"), words.stretch),
        (_cut(0, -6, 6), words.gap),
    )
    x = _TEXT + 8
    for at, (mark, meaning) in enumerate(keys):
        y = 30 + 18 * (at // 2)
        column = x + 260 * (at % 2)
        yield element("g", mark, transform=f"translate({column} {y})", aria_hidden="true")
        yield _label(meaning, column + 18, y + 4, "quiet")


def _ticks(picture: _Picture) -> Iterator[Markup]:
    """Give the axis: a line down for each tick, and the cuts."""
    if not picture.line.dated:
        return
    top, bottom = _HEAD - 14, picture.bottom + 4
    yield element("line", class_="axis", x1=_PLOT[0], x2=_PLOT[1], y1=top, y2=top)
    for tick in picture.axis.ticks(_APART):
        x = _PLOT[0] + round(tick.x, 1)
        yield element("path", class_="tick", d=f"M{_rounded(x)} {top}V{bottom}")
        for y in (top - 9, bottom + 16):
            yield _label(tick.label, x, y, "date", anchor="middle")
    for cut in picture.axis.cuts():
        yield _cut(_PLOT[0] + cut, top - 5, top + 5)


def _dated(picture: _Picture) -> Iterator[Markup]:
    before = ""
    for number, entry in enumerate(picture.line.dated):
        date = compact(entry.value, picture.words.dates)
        y = _HEAD + _ROW * number
        shown = "" if date == before else shortened(date, _DATE)
        left = joined(_label(shown, _MARGIN, y + 15, "date"), _mark(entry, y, picture))
        yield _row(entry, y, picture, left)
        before = date


def _row(entry: Entry, y: int, picture: _Picture, left: Markup) -> Markup:
    """Return one row: what stands left of the words, and the words."""
    full = _in_full(entry, picture.words)
    band = {"x": _MARGIN - 8, "width": _WIDTH - 2 * _MARGIN + 16}
    return element(
        "g",
        element("title", full),
        element("rect", class_="row", y=y, height=_ROW, **band),
        left,
        element("text", *_said(entry, picture.words), x=_TEXT, y=y + 15),
        role="listitem",
        aria_label=full,
    )


def _in_full(entry: Entry, words: Words) -> str:
    """Return all of a row, for a pointer that rests on it and for a screen reader."""
    date, name = in_words(entry.value, words.dates), speaker(entry, words, _LETTERS)
    pieces = (date, name, does(entry, words), entry.words, place(entry, words))
    return " · ".join(filter(None, pieces))


def _said(entry: Entry, words: Words) -> Iterator[Markup]:
    """Give who does what, and as many of the words as fit."""
    name, act = speaker(entry, words, _NAME), does(entry, words)
    room = _LETTERS - len(name) - len(act)
    yield element("tspan", f"{name} ", class_="who") if name else Markup()
    yield element("tspan", f"{act} ", class_="act") if act else Markup()
    yield element("tspan", shortened(entry.words, room), class_="said")


def _mark(entry: Entry, y: int, picture: _Picture) -> Markup:
    """Return a sign for a point in time; a stretch has a bar behind it."""
    begin, end = (_PLOT[0] + picture.axis.x(each) for each in when(entry).place)
    middle, center = (begin + end) / 2, y + _ROW / 2
    sign = (
        _diamond(middle, center) if entry.kind == "mention" else _dot(middle, center, _look(entry))
    )
    if end - begin < _SHORTEST:
        return sign
    return joined(_bar(begin, end, center, _look(entry)), sign)


def _look(entry: Entry) -> str:
    if entry.kind == "mention":
        return "mention"
    return "anonymous" if (entry.source or "").startswith("anonymous") else "named"


def _undated(picture: _Picture) -> Iterator[Markup]:
    """Give the rows without a date, each with its value."""
    words, top = picture.words, picture.bottom + 48
    if not picture.line.undated:
        return
    title = f"{words.timeline.undated} ({len(picture.line.undated)})"
    yield _label(title, _MARGIN, top, "heading")
    rows = []
    for number, entry in enumerate(picture.line.undated):
        y = top + 10 + _ROW * number
        said = in_words(entry.value, words.dates)
        value = entry.value if said != entry.value else ""
        left = joined(
            _label(shortened(said, 44), _MARGIN, y + 15, "date"),
            _label(shortened(value, 30), _PLOT[0] + 140, y + 15, "quiet"),
        )
        rows.append(_row(entry, y, picture, left))
    yield element("g", *rows, role="list")


def _label(text: str, x: float, y: float, look: str, anchor: str | None = None) -> Markup:
    return element("text", text, class_=look, x=_rounded(x), y=_rounded(y), text_anchor=anchor)


def _dot(x: float, y: float, look: str) -> Markup:
    return element("circle", class_=look, cx=_rounded(x), cy=_rounded(y), r=5)


def _diamond(x: float, y: float) -> Markup:
    x, y = round(x, 1), round(y, 1)
    return element("path", class_="mention", d=f"M{x} {y - 5}l5 5l-5 5l-5 -5z")


def _bar(begin: float, end: float, y: float, look: str) -> Markup:
    width = round(end - begin, 1)
    return element(
        "rect",
        class_=f"bar {look}",
        x=_rounded(begin),
        y=_rounded(y - 3.5),
        width=str(width),
        height=7,
        rx=3,
    )


def _cut(x: float, top: float, bottom: float) -> Markup:
    x = round(x, 1)
    lines = f"M{x - 5} {bottom}L{x + 1} {top}M{x - 1} {bottom}L{x + 5} {top}"
    return element("path", class_="cut", d=lines)


def _rounded(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
