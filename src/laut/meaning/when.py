"""When a statement was made: the time expressions of its attributing clause."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from laut.document import Document
from laut.draft import Draft
from laut.german.calendar import DAY_PARTS
from laut.german.time_words import EARLY
from laut.records import Timex

POINTS: Final = frozenset({"DATE", "TIME"})
VAGUE: Final = ("PRESENT_REF", "PAST_REF", "FUTURE_REF", "T", "XXXX-XX-XX", "XXXX-WXX-WE")
CLOCK: Final = re.compile(r"\d{1,2}[.:]\d{2}$")
ALWAYS_CONTENT: Final = frozenset({"bis", "für", "ab", "seit", "zum", "zur", "auf"})
DAYLESS: Final = (
    DAY_PARTS.keys() | EARLY | {"diesem", "diesen", "dieser", "gleichen", "selben"}
)  # words of which none says which day
NEAR: Final = 1  # sentences over which a time carries on


def times_of(
    drafts: Sequence[Draft], of: Sequence[int], document: Document, found: Sequence[Timex]
) -> tuple[str | None, ...]:
    """A TIMEX3 value for each statement, None where nothing tells it.

    `of` has the source of each statement: a time carries over to what the same voice says next.
    `found` has offsets into the document's text.
    """
    points = _points(document, found)
    ticker = _ticker(document, points)
    values: list[str | None] = []
    for number, draft in enumerate(drafts):
        if not _placed(draft):
            values.append(None)
            continue
        own = _own(draft, document, points) or ticker.get(_paragraph(draft, document))
        values.append(own or _inherited(number, drafts, of, document, values))
    return tuple(values)


def _points(document: Document, found: Sequence[Timex]) -> Mapping[int, Timex]:
    """The time expression that begins at each word."""
    starts = {begin: word for word, begin in enumerate(document.begins)}
    return {starts[t.begin]: t for t in found if t.begin in starts and _tells(t) and not _vague(t)}


def _tells(found: Timex) -> bool:
    """Whether an expression is a point, or lasts from one: *vor zwei Tagen*."""
    return found.type in POINTS or (found.type == "DURATION" and found.resolved is not None)


def _vague(found: Timex) -> bool:
    """Whether an expression tells no day: *derzeit*, *am Abend*, *am späten Abend*."""
    if (found.resolved or found.value).startswith(VAGUE):
        return True
    return found.type == "TIME" and DAYLESS.issuperset(found.text.lower().split())


def _ticker(document: Document, points: Mapping[int, Timex]) -> Mapping[int, str]:
    """The clock time with which a paragraph begins, by the number of the paragraph's first word."""
    return {
        word: point.resolved or point.value
        for word, point in points.items()
        if (document.paragraphs[word] or word == 0) and CLOCK.match(document.words[word])
    }


def _paragraph(draft: Draft, document: Document) -> int:
    """The first word of the paragraph in which a statement begins."""
    at = _first(draft)
    while at and not document.paragraphs[at]:
        at -= 1
    return at


def _own(draft: Draft, document: Document, points: Mapping[int, Timex]) -> str | None:
    """The first point in time in the frame; for Reported, beside the word of saying."""
    places = [w for a, b in draft.frame for w in range(a, b + 1)]
    if not places and draft.type == "Reported":
        places = _beside_verb(draft, document)
    for place in places:
        if place in points and not _about_content(place, draft, document):
            return points[place].resolved or points[place].value
    return None


def _about_content(place: int, draft: Draft, document: Document) -> bool:
    """Whether a preposition says that a time is no time of speaking: *bis Freitag*, *für Mai*."""
    before = document.words[place - 1].lower() if place else ""
    first = document.words[place].lower()
    if {before, first} & ALWAYS_CONTENT:
        return True
    return (
        draft.type == "Reported"
        and not draft.frame
        and not (
            {before, first} & {"am", "im", "gestern", "heute", "vorgestern", "noch", "bereits"}
        )
    )


def _beside_verb(draft: Draft, document: Document) -> list[int]:
    """The words of a Reported clause up to its first comma, without nested clauses."""
    words = [w for a, b in draft.quote for w in range(a, b + 1)]
    comma = next((i for i, w in enumerate(words) if document.words[w] in {",", ":"}), len(words))
    return words[:comma]


def _inherited(
    number: int,
    drafts: Sequence[Draft],
    of: Sequence[int],
    document: Document,
    values: Sequence[str | None],
) -> str | None:
    """The time of the parent's fragment, or of what the same voice has said right before."""
    draft = drafts[number]
    if draft.parent is not None and draft.parent < number:
        same = of[draft.parent] == of[number]
        return values[draft.parent] if same else None
    sentences = document.sentences
    for before in range(number - 1, -1, -1):
        if drafts[before].parent is not None or not _placed(drafts[before]):
            continue
        close = sentences[_first(draft)] - sentences[_last(drafts[before])] <= NEAR
        if not close or of[before] != of[number]:
            return None
        return values[before]
    return None


def _placed(draft: Draft) -> bool:
    """Whether a statement has words here; those of one that is given may have been cleaned away."""
    return bool(draft.quote or draft.frame)


def _first(draft: Draft) -> int:
    return min(a for a, _ in (*draft.quote, *draft.frame))


def _last(draft: Draft) -> int:
    return max(b for _, b in (*draft.quote, *draft.frame))
