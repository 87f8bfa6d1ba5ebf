"""The place of a correction in a text that may have changed, and in a reading that may be new."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from laut.correct.records import ROLES, Anchor, Correction, Told, Value
from laut.records import Span, Spans, Statement

AROUND: Final = 24
"""Letters on each side of a quote by which one of several like it is known again."""
SAME: Final = 2 / 3
"""Of the letters of two quotes, taken together, those in both: so many, and they are one."""
ALMOST: Final = 0.9
"""The same of a statement that a person has added, who saw what else stands there."""
_KNOWN: Final = 0.5  # of them the same, from which a quote is surely the one that was meant
_LONG: Final = 30  # letters of a quote that no other is like
_NEAR: Final = 400  # letters from its quote in which another span of a statement is looked for
_MOST: Final = 200  # places of the same words that are looked at


def anchor(statement: Statement, text: str) -> Anchor:
    """Where a statement stands in its article."""
    return placed(statement.quote, statement.cue, text)


def placed(quote: Spans, cue: Spans, text: str) -> Anchor:
    """The anchor of a quote and its cue in a text."""
    begin, end = hull(quote)
    return Anchor(quote, cue, text[max(0, begin - AROUND) : begin], text[end : end + AROUND])


def hull(spans: Spans) -> tuple[int, int]:
    """Begin and end of everything between the first and the last of some spans."""
    return min(span.begin for span in spans), max(span.end for span in spans)


# In the text -----------------------------------------------------------------------------------


def found_again(correction: Correction, text: str) -> Correction | None:
    """The correction with the places that its words have in this text, None where they are gone."""
    at = correction.at
    quote = _quote(at, text)
    if quote is None:
        return None
    by = quote[0].begin - at.quote[0].begin
    to = _moved_value(correction, text, by)
    if to is None and correction.to is not None:
        return None
    cue = _all_near(at.cue, text, by) or ()
    return replace(correction, at=replace(at, quote=quote, cue=cue), to=to)


def _moved_value(correction: Correction, text: str, by: int) -> Value:
    to = correction.to
    if isinstance(to, Told):
        return _moved_told(to, text, by)
    return _all_near(to, text, by) if isinstance(to, tuple) else to


def _moved_told(told: Told, text: str, by: int) -> Told | None:
    quote = _all_near(told.quote, text, by)
    if quote is None:
        return None
    roles: dict[str, Any] = {role: _all_near(getattr(told, role), text, by) or () for role in ROLES}
    return replace(told, quote=quote, **roles)


def _quote(at: Anchor, text: str) -> Spans | None:
    """Where the words of a quote stand now: of several places the one with the same neighbours."""
    first = at.quote[0]
    ranked = sorted(
        ((_likeness(at, span, text), span.begin == first.begin, span.begin)
         for span in {*_places(first.text, text), *_there(first, text)}),
        reverse=True,
    )  # fmt: skip
    if not ranked or (len(ranked) > 1 and ranked[0][:2] == ranked[1][:2]):
        return None
    if ranked[0][0] < _KNOWN and (len(ranked) > 1 or len(first.text) < _LONG):
        return None
    return _all_near(at.quote, text, ranked[0][2] - first.begin)


def _there(span: Span, text: str) -> tuple[Span, ...]:
    """The span where it was, if its words still stand there: they may have too many places."""
    return (span,) if text[span.begin : span.end] == span.text else ()


def _likeness(at: Anchor, span: Span, text: str) -> float:
    """How many of the letters around a quote are as they were, between 0 and 1.

    Behind it they are asked only where it is one piece.
    """
    after = at.after if len(at.quote) == 1 else ""
    same = _same_end(at.before, text[: span.begin]) + _same_begin(after, text[span.end :][:AROUND])
    return same / (len(at.before) + len(after)) if at.before or after else 1.0


def _same_begin(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _same_end(one: str, other: str) -> int:
    return _same_begin(one[::-1], other[-AROUND:][::-1])


def _places(words: str, text: str) -> Iterator[Span]:
    """Where some words stand in a text, whatever white space is between them."""
    pattern = r"\s+".join(map(re.escape, re.split(r"\s+", words)))
    for number, found in enumerate(re.finditer(pattern, text)):
        if number == _MOST:
            return
        yield Span(found.start(), found.end(), found[0])


def _all_near(spans: Spans, text: str, by: int) -> Spans | None:
    """The spans as far from their old places as the quote is, or nearby; None if one is gone."""
    found = [_near(span, text, span.begin + by) for span in spans]
    return None if None in found else tuple(span for span in found if span is not None)


def _near(span: Span, text: str, begin: int) -> Span | None:
    end = begin + len(span.text)
    if begin >= 0 and text[begin:end] == span.text:
        return Span(begin, end, span.text)
    low = max(0, begin - _NEAR)
    around = _places(span.text, text[low : end + _NEAR])
    return min(
        (Span(low + each.begin, low + each.end, each.text) for each in around),
        key=lambda each: abs(each.begin - begin),
        default=None,
    )


# In the reading --------------------------------------------------------------------------------


def nearest(
    statements: Sequence[Statement], at: Anchor, share: float = SAME
) -> tuple[Statement, ...]:
    """The statement with this quote, or nearly: none, one, or several that are as near.

    share: of the letters of the two quotes, taken together, that must be in both.
    """
    ranked = [
        ((_shared(each.quote, at.quote), _shared(each.cue, at.cue)), each) for each in statements
    ]
    best = max((rank for rank, _ in ranked), default=(0.0, 0.0))
    return tuple(each for rank, each in ranked if rank == best) if best[0] >= share else ()


def _shared(one: Spans, other: Spans) -> float:
    """How many of the letters of both are in both, between 0 and 1."""
    both = sum(max(0, min(a.end, b.end) - max(a.begin, b.begin)) for a in one for b in other)
    whole = sum(each.end - each.begin for each in (*one, *other)) - both
    return both / whole if whole else 0.0
