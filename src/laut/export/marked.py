"""The text of an article as HTML, with every statement and damage marked where it stands."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from laut.export import told
from laut.export.markup import Markup, element, joined, text
from laut.export.order import Placed
from laut.export.relations import Relation
from laut.export.segments import Mark, Role, Segment, segments
from laut.export.voices import Voices, badge, hue, siglum, sign
from laut.export.words import Words
from laut.records import Article, Damage

_ROLES: tuple[Role, ...] = ("quote", "cue", "frame", "speaker", "addressee")


@dataclass(frozen=True, slots=True)
class Marked:
    """What is marked in one article: its statements and groups of damage by number.

    With its voices, and the relations of each statement. The prefix keeps the ids of several
    articles apart. tips: each piece brings along what is shown beside it.
    """

    article: Article
    statements: Mapping[int, Placed]
    voices: Voices
    relations: Mapping[int, tuple[Relation, ...]]
    damage: Mapping[int, tuple[Damage, ...]]
    prefix: str
    words: Words
    tips: bool = True


@dataclass(frozen=True, slots=True)
class _Seen:
    """Which marks already have their anchor, and which their stop for the tab key."""

    anchored: set[str] = field(default_factory=set)
    stopped: set[str] = field(default_factory=set)


def paragraphs(content: str) -> list[tuple[int, int]]:
    """Begin and end of each paragraph: lines without a blank line between them, trimmed."""
    places, offset = [], 0
    for blank, lines in groupby(content.splitlines(keepends=True), key=str.isspace):
        block = "".join(lines)
        if not blank:
            begin = offset + len(block) - len(block.lstrip())
            places.append((begin, offset + len(block.rstrip())))
        offset += len(block)
    return places


def marked_paragraphs(marked: Marked) -> Iterator[tuple[int, int, Markup]]:
    """Begin, end and HTML of each paragraph of the article."""
    places = paragraphs(marked.article.text)
    starts = [begin for begin, _ in places]
    seen = _Seen()
    pieces = segments(_marks(marked), (offset for place in places for offset in place))

    def paragraph(piece: Segment) -> int:
        return max(bisect_right(starts, piece.begin) - 1, 0)

    for index, group in groupby(pieces if places else (), key=paragraph):
        begin, end = places[index]
        yield (
            begin,
            end,
            joined(*(_piece(piece, begin <= piece.begin < end, marked, seen) for piece in group)),
        )


def _marks(marked: Marked) -> Iterator[Mark]:
    for number, placed in marked.statements.items():
        for role in _ROLES:
            for span in getattr(placed.statement, role):
                yield Mark(span.begin, span.end, role, number)
    for number, group in marked.damage.items():
        yield from (Mark(each.begin, each.end, "damage", number) for each in group)


def _piece(piece: Segment, inside: bool, marked: Marked, seen: _Seen) -> Markup:
    """Return one stretch of text: bare, a link to what is said there, or part of an attribution.

    Of the white space between paragraphs nothing is left but the anchors.
    """
    content = marked.article.text[piece.begin : piece.end]
    if not piece.marks:
        return text(content) if inside else Markup()
    anchors = joined(*_anchors(piece, marked, seen))
    if not inside:
        return anchors
    target = _target(piece, marked)
    if target is None:
        return joined(anchors, element("span", content, **_attributes(piece, marked)))
    return joined(anchors, _link(content, piece, target, marked, seen))


def _anchors(piece: Segment, marked: Marked, seen: _Seen) -> Iterator[Markup]:
    """Return the places that lists link to: where each quote and each damage begins."""
    for mark in piece.marks:
        if mark.role not in _LETTERS:
            continue
        place = damage_anchor(mark.number, mark.begin) if mark.role == "damage" else _name(mark)
        if place not in seen.anchored:
            seen.anchored.add(place)
            name = _siglum(mark, marked)
            yield element("span", class_="at", id=f"{marked.prefix}in-{place}", data_voice=name)


def _siglum(mark: Mark, marked: Marked) -> str | None:
    """Return the sign of the voice where it begins to speak, not where it is already speaking."""
    if mark.role == "damage":
        return None
    placed = marked.statements[mark.number]
    around = placed.around
    if around is not None and around.source.id == placed.statement.source.id:
        return None
    return siglum(marked.voices.of(placed.statement))


def damage_anchor(number: int, begin: int) -> str:
    """Return the name of one place of a group of damage."""
    return f"d{number}-{begin}"


_LETTERS = {"quote": "s", "damage": "d"}


def _name(mark: Mark) -> str:
    return f"{_LETTERS[mark.role]}{mark.number}"


def _quotes(piece: Segment, marked: Marked) -> list[Mark]:
    """Return the quotes around the piece, the innermost first."""
    quotes = (mark for mark in piece.marks if mark.role == "quote")
    return sorted(quotes, key=lambda mark: -marked.statements[mark.number].depth)


def _damages(piece: Segment) -> list[Mark]:
    return [mark for mark in piece.marks if mark.role == "damage"]


def _target(piece: Segment, marked: Marked) -> Mark | None:
    """Return what the piece belongs to first: the innermost quote, else the damage."""
    return next(iter([*_quotes(piece, marked), *_damages(piece)]), None)


def _link(content: str, piece: Segment, target: Mark, marked: Marked, seen: _Seen) -> Markup:
    return element(
        "a",
        content,
        _tip(piece, marked) if marked.tips else "",
        # A blank between two parts is no link: there is nothing in it that could be read out.
        **(_way(target, marked, seen) if content.strip() else {}),
        **_attributes(piece, marked),
    )


def _way(target: Mark, marked: Marked, seen: _Seen) -> dict[str, str | int | None]:
    """Return where a link leads; the keys stop at the first one of a statement."""
    again = _name(target) in seen.stopped
    seen.stopped.add(_name(target))
    return {
        "href": f"#{marked.prefix}{_name(target)}",
        "aria_describedby": f"{marked.prefix}by-{_name(target)}",
        "tabindex": -1 if again else None,
    }


def _attributes(piece: Segment, marked: Marked) -> dict[str, str | int | None]:
    numbers = _numbers(piece, marked)
    return {
        "class_": " ".join(_classes(piece, marked)) or None,
        "data_s": " ".join(f"{marked.prefix}s{number}" for number in numbers) or None,
    }


def _numbers(piece: Segment, marked: Marked) -> Iterable[int]:
    """Return the statements that the piece takes part in, the one that it quotes first."""
    parts = (mark for mark in piece.marks if mark.role != "damage")
    ordered = [*_quotes(piece, marked), *parts]
    return dict.fromkeys(mark.number for mark in ordered)


def _classes(piece: Segment, marked: Marked) -> Iterator[str]:
    quotes = _quotes(piece, marked)
    if quotes:
        yield "quote"
        innermost = marked.statements[quotes[0].number].statement
        yield innermost.type
        yield hue(marked.voices.of(innermost))
    if len(quotes) > 1:
        yield "nested"
    yield from dict.fromkeys(mark.role for mark in piece.marks if mark.role != "quote")


def _tip(piece: Segment, marked: Marked) -> Markup:
    """Return what is shown beside the piece on hover and on focus; screen readers have the list."""
    said = (_by(marked.statements[mark.number], marked) for mark in _quotes(piece, marked))
    broken = (_broken(marked.damage[mark.number][0], marked.words) for mark in _damages(piece))
    return element("span", *said, *broken, class_="tip", aria_hidden="true")


def _by(placed: Placed, marked: Marked) -> Markup:
    """Return the badge, who, and what that one does with these words."""
    statement, words = placed.statement, marked.words
    voice = marked.voices.of(statement)
    full, frame = told.who(statement, voice), told.frame(statement)
    name = element("b", told.speaker(statement, voice, words), f" = {full}" if full else "")
    act = f"{badge(voice.source, words)} · {told.stance(statement, words)}"
    manner = f"{told.kind(statement, words)} · {told.confidence(statement, words)}"
    return element(
        "span",
        name,
        element("span", f"{sign(voice.source)} {act}"),
        element("span", manner),
        element("i", frame) if frame else "",
        class_=statement.type,
    )


def _broken(damage: Damage, words: Words) -> Markup:
    return element("span", element("span", told.damage(damage, words)), class_="damage")
