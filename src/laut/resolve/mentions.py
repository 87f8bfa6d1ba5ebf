"""Names with what stands before and behind them: *Bürgermeisterin Ida Falk, 51,*."""

from typing import Final

from laut.document import Document
from laut.draft import Name
from laut.german import phrases as small
from laut.german import relays
from laut.german.entities import TRADES
from laut.resolve.extent import CLOSING, LENGTH, OPENING, STOPS, agrees, relative_end, with_age
from laut.resolve.heads import Text
from laut.resolve.nouns import PERSONAL, noun
from laut.scores import Part

_ADJECTIVE: Final = ("e", "en", "er", "es", "em")
_BUSINESS: Final = PERSONAL | {"body"}


def mention(name: Name, document: Document, text: Text, *, woman: bool | None) -> Part:
    """A name with the titles before it and the apposition or relative clause behind it."""
    first, last = _in_marks(name.part, document)
    kinds = PERSONAL if name.kind == "PER" else _BUSINESS
    begin = _titles_begin(first, document, text, kinds)
    end = with_age(last, document)
    if name.kind == "PER":
        return begin, _apposition_end(end, document, text, woman=woman)
    relative = relative_end(end, document)
    return begin, relative or end


def bare(name: Name, document: Document, text: Text) -> Part:
    """A name of a body with the noun before it, without article and marks: *Reederei Mohn*."""
    first = name.part[0]
    known = noun(document.words[first - 1]) if first and first - 1 not in text.names else None
    named = known is not None and known.kind == "body" and not known.base.endswith(TRADES)
    return (first - 1, name.part[1]) if named else name.part


def _in_marks(part: Part, document: Document) -> Part:
    """A name with the quotation marks around it."""
    words, (first, last) = document.words, part
    around = first > 0 and last + 1 < len(words)
    if around and words[first - 1] in OPENING and words[last + 1] in CLOSING:
        return first - 1, last + 1
    return part


def _titles_begin(first: int, document: Document, text: Text, kinds: frozenset[str]) -> int:
    words, sentences = document.words, document.sentences
    at, titled = first, words[first] in OPENING
    while at and sentences[at - 1] == sentences[first]:
        word = words[at - 1]
        known = noun(word) if word[:1].isupper() and at - 1 not in text.names else None
        if known and known.kind in kinds:
            titled = True
        elif word not in {"Dr", "Prof", "."} or at - 1 in text.names:
            break
        at -= 1
    if words[at] == ".":
        return first
    return _with_determiner(at, document, text) if titled or "ORG" in _kind(first, text) else at


def _kind(at: int, text: Text) -> str:
    name = text.names.get(at) or text.names.get(at + 1)
    return name.kind if name else ""


def _with_determiner(at: int, document: Document, text: Text) -> int:
    """Where adjectives and the determiner before a title begin; a name in the genitive is one."""
    words, sentences = document.words, document.sentences
    if at and at - 1 in text.genitive and sentences[at - 1] == sentences[at]:
        return text.names[at - 1].part[0]
    place = at
    while place and sentences[place - 1] == sentences[at]:
        lower = words[place - 1].lower()
        if lower in small.DETERMINERS:
            return place - 1
        if not (words[place - 1].islower() and lower.endswith(_ADJECTIVE)):
            break
        place -= 1
    plain = at and words[at - 1].lower().startswith((*small.FORMER, *small.CURRENT))
    return at - 1 if plain else at


def _apposition_end(last: int, document: Document, text: Text, *, woman: bool | None) -> int:
    """The end of a relative clause or an apposition: *Jan Ott, Gründer der Werft,*."""
    words, sentences = document.words, document.sentences
    end = relative_end(last, document)
    if end and words[last + 2] != "in":
        return end if agrees(words[last + 2].lower(), woman=woman, plural=False) else last
    if last + 2 >= len(words) or words[last + 1] != "," or sentences[last + 2] != sentences[last]:
        return last
    at = _noun_of_apposition(last + 2, document)
    if at + 1 >= len(words) or at in text.names or not _title(words[at]):
        return last
    if words[at + 1] in relays.FINITE:
        return last
    for place in range(at + 1, min(at + LENGTH, len(words))):
        if sentences[place] != sentences[last] or words[place] in {","} | STOPS:
            ends = words[place] == "," or sentences[place] != sentences[last] or words[place] == "."
            return place - 1 if ends else last
    return last


def _noun_of_apposition(at: int, document: Document) -> int:
    words = document.words
    at += 1 if words[at].lower() in small.DEFINITE | small.INDEFINITE else 0
    while at < len(words) and words[at].islower() and words[at].endswith(_ADJECTIVE):
        at += 1
    return at


def _title(word: str) -> bool:
    known = noun(word)
    return known is not None and known.kind in PERSONAL
