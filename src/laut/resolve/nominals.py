"""Noun phrases of an article whose common noun may be a voice, whether it speaks or not."""

from collections.abc import Iterator, Sequence
from typing import Final

from laut.document import Document
from laut.german import phrases as small
from laut.resolve.heads import Text
from laut.resolve.nouns import noun
from laut.resolve.number import counted
from laut.scores import Part

LONGEST: Final = 5  # words before a noun that may belong to it
OWNERS: Final = 6  # words behind a noun that may belong to it
_ADJECTIVE: Final = ("e", "en", "er", "es", "em")


def nominals(document: Document, text: Text) -> tuple[Part, ...]:
    """Phrases with a determiner or a number, in the order of reading, without titles of names."""
    return tuple(_found(document, text))


def _found(document: Document, text: Text) -> Iterator[Part]:
    words = document.words
    for at, word in enumerate(words):
        if at in text.names or not (word[:1].isupper() or word[:1].isdigit()):
            continue
        known = noun(word) if len(word) > 3 and "." not in word else None
        if known is None or known.kind == "saying" or _title(at, text):
            continue
        first = _begin(at, document.sentences, words)
        last = _end(at, document.sentences, text)
        if first is not None and not _before_name(last, text):
            yield first, last


def _title(at: int, text: Text) -> bool:
    after = at + 1
    return after in text.names and text.names[after].kind == "PER" and after not in text.genitive


def _before_name(last: int, text: Text) -> bool:
    """Whether a person's name follows as apposition: *der Chef der Werft, Jan Ott,*."""
    after = last + 2 if text.words[last + 1 : last + 2] == (",",) else last + 1
    name = text.names.get(after)
    return name is not None and name.kind == "PER" and name.part[1] not in text.genitive


def _begin(at: int, sentences: Sequence[int], words: Sequence[str]) -> int | None:
    """Where the phrase begins, None where it has neither a determiner nor a number."""
    for place in range(at - 1, max(at - LONGEST, -1), -1):
        lower = words[place].lower()
        if sentences[place] != sentences[at]:
            return None
        if lower in small.DETERMINERS or lower in small.SEVERAL or counted(lower):
            outer = place - 1
            both = outer >= 0 and counted(lower) and words[outer].lower() in small.DEFINITE
            return outer if both else place
        joint = lower == "und" and place < at - 1
        if not joint and not (words[place].islower() and lower.endswith(_ADJECTIVE)):
            return None
    return None


def _end(at: int, sentences: Sequence[int], text: Text) -> int:
    """The last word of the genitive or of the phrase with von behind the noun."""
    words, after = text.words, at + 1
    if after >= len(words) or words[after].lower() not in small.OF | small.GENITIVE:
        return at
    for place in range(after + 1, min(after + OWNERS, len(words))):
        if sentences[place] != sentences[at] or not words[place][:1].isalnum():
            return at
        if place in text.names:
            return text.names[place].part[1]
        if words[place][:1].isupper():
            return place
    return at
