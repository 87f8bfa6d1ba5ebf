"""How far a description reaches: relative clauses, ages and brackets behind a phrase."""

from collections.abc import Sequence
from typing import Final

from laut.document import Document
from laut.german import phrases as small
from laut.german import relays
from laut.scores import Part

LENGTH: Final = 28  # words of a relative clause that is part of a description
QUOTED: Final = 6  # words of a name in quotation marks
BRACKET: Final = 5  # words in brackets that belong to a name
STOPS: Final = frozenset({":", ";", "–", ".", "!", "?"})
OPENING: Final = frozenset({"„", "»", '"', "‚", "«"})
CLOSING: Final = frozenset({"“", "«", '"', "‘", "”", "»"})
# What a relative clause goes on with behind a comma.
_GOES_ON: Final = frozenset({"weil", "da", "um", "ohne", "dass", "obwohl", "während"})


def whole(core: Part, document: Document, *, woman: bool | None, plural: bool) -> Part:
    """A phrase with the relative clause behind it, closed where it ends inside quotation marks."""
    first, last = closed(core, document)
    end = relative_end(last, document)
    if end and not agrees(document.words[last + 2].lower(), woman=woman, plural=plural):
        return first, last
    return first, end or last


def closed(core: Part, document: Document) -> Part:
    """A phrase with the closing mark of a name in quotation marks."""
    words = document.words
    first, last = core
    inside = words[first : last + 1]
    opened = sum(w in {"„", "»"} for w in inside) > sum(w in {"“", "«"} for w in inside)
    odd = sum(w == '"' for w in inside) % 2 == 1
    following = words[last + 1] if last + 1 < len(words) else ""
    return (first, last + 1) if (opened or odd) and following in CLOSING else core


def agrees(pronoun: str, *, woman: bool | None, plural: bool) -> bool:
    """Whether a relative pronoun can mean a person or several."""
    if plural:
        return pronoun in small.PREPOSITIONS | {"die", "deren", "denen", "welche"}
    if pronoun == "denen":
        return False
    if woman:
        return pronoun not in {"den", "dem", "dessen", "das", "welcher", "welches"}
    return woman is None or pronoun not in {"die", "deren", "das"}


def relative_end(last: int, document: Document) -> int | None:
    """Last word of a relative clause that begins after word `last`."""
    words, sentences = document.words, document.sentences
    at = last + 2
    if at >= len(words) or words[last + 1] != "," or sentences[at] != sentences[last]:
        return None
    if not _is_relative(at, words):
        return None
    place = at + 1
    while place < min(at + LENGTH, len(words)) and sentences[place] == sentences[last]:
        word = words[place]
        if word in OPENING and (end := _closed(place, words)):
            place = end
        elif word in STOPS | CLOSING or (word == "," and not _goes_on(place, words)):
            return place - 1
        place += 1
    return place - 1 if place < len(words) and sentences[place] != sentences[last] else None


def _is_relative(at: int, words: Sequence[str]) -> bool:
    """Whether a clause behind a comma begins with a relative pronoun, alone or governed."""
    first, second = words[at].lower(), words[at + 1] if at + 1 < len(words) else ""
    third = words[at + 2].lower() if at + 2 < len(words) else ""
    if first in small.PREPOSITIONS:
        return second.lower() in small.RELATIVE
    if first not in small.RELATIVE or third == "zufolge" or second == "zufolge":
        return False
    if second[:1].islower() or first not in small.DEFINITE:
        return second not in relays.FINITE
    return third not in relays.FINITE and _verb_before_comma(at, words)


def _verb_before_comma(at: int, words: Sequence[str]) -> bool:
    """Whether the clause ends with a verb: *der Briefe schreibt,* but not *der Chef der Werft,*."""
    for place in range(at + 1, min(at + LENGTH, len(words))):
        if words[place] in {",", "."}:
            end = words[place - 1]
            return end.islower() and end.endswith(("t", "te", "en", "ten")) and place - at > 2
    return False


def _closed(place: int, words: Sequence[str]) -> int | None:
    """Where a short quotation inside a clause ends."""
    span = range(place + 1, min(place + QUOTED, len(words)))
    return next((w for w in span if words[w] in CLOSING), None)


def _goes_on(comma: int, words: Sequence[str]) -> bool:
    """Whether a relative clause goes on after a comma: with weil, da, um or an infinitive."""
    after = words[comma + 1].lower() if comma + 1 < len(words) else ""
    if after in _GOES_ON:
        return True
    for place in range(comma + 1, min(comma + LENGTH, len(words) - 1)):
        if words[place] in STOPS | {",", "und"} | OPENING:
            return False
        if words[place] == "zu" and words[place + 1].islower():
            behind = words[place + 2] if place + 2 < len(words) else "."
            return behind in STOPS | {","}
    return False


def with_age(last: int, document: Document) -> int:
    """The end of a name with the initial's full stop, the age or the bracket behind it."""
    words = document.words
    after = words[last + 1 : last + 4]
    if after[:1] == (".",) and len(words[last]) == 1 and words[last].isupper():
        return last + 1
    if len(after) > 1 and after[0] == "," and after[1].isdigit() and len(after[1]) == 2:
        ends = len(after) < 3 or after[2] in {",", ".", ")"}
        return last + 2 if ends else last
    if after[:1] == ("(",):
        span = range(last + 2, min(last + 2 + BRACKET, len(words)))
        return next((w for w in span if words[w] == ")"), last)
    return last
