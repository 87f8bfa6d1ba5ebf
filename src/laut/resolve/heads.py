"""What heads a noun phrase, and which name in it is the one that it means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from laut.draft import Name
from laut.german import phrases as small
from laut.german.entities import BUSINESS, REPORTS
from laut.german.numbers import CARDINALS
from laut.german.voices import MEDIA
from laut.resolve.nouns import PERSONAL, Noun, noun
from laut.scores import Part

MARKS: Final = frozenset({"„", "“", '"', "»", "«", "‚", "”"})
BREAKS: Final = frozenset({",", ")", "“", '"', "–", "«", "»"})


@dataclass(frozen=True, slots=True)
class Text:
    """Words of a document with their names.

    names: the name of each word that is in one; genitive: last words of names in the genitive.
    """

    words: Sequence[str]
    names: Mapping[int, Name]
    genitive: frozenset[int] = frozenset()


# Core -----------------------------------------------------------------------------------------


def core_of(part: Part, text: Text) -> Part:
    """The voice behind a noun of saying or a text: *Angaben der Polizei* -> *der Polizei*."""
    first, last = part
    while first < last and first not in text.names and text.words[first].lower() in small.LEADING:
        first += 1
    head = head_of((first, last), text)
    known = noun(text.words[head]) if head not in text.names else None
    if known is None or known.kind not in {"saying", "document"}:
        return first, last
    if head > first and head - 1 in text.names and head - 1 in text.genitive:
        return text.names[head - 1].part if known.kind == "saying" else (first, last)
    return _behind(head, last, text, known) or (first, last)


def _behind(at: int, last: int, text: Text, known: Noun) -> Part | None:
    """Who stands in the genitive or with von behind a noun; behind a text only its paper."""
    if at >= last:
        return None
    after = text.words[at + 1].lower()
    start = at + 2 if after in small.OF else at + 1
    owned = after in small.OF | small.GENITIVE or text.words[at + 1][:1].isupper()
    if start > last or not (owned or at + 1 in text.names):
        return None
    if known.kind == "document" and not (known.base in REPORTS and _paper((start, last), text)):
        return None
    return start, last


def _paper(part: Part, text: Text) -> bool:
    """Whether words name a paper: in quotation marks, or with a noun for one."""
    words = text.words[part[0] : part[1] + 1]
    quoted = any(word in MARKS for word in words)
    media = any((n := noun(word)) and n.base in MEDIA for word in words if word[:1].isupper())
    named = any(w in text.names and text.names[w].kind in {"ORG", "OTH"}
                for w in range(part[0], part[1] + 1))  # fmt: skip
    return quoted or media or named


# Head -----------------------------------------------------------------------------------------


def head_of(core: Part, text: Text) -> int:
    """The first noun or name that owns nothing behind it (*Trumps Sprecherin*)."""
    first, last = core
    at = first
    while at <= last:
        if at in text.names:
            end = text.names[at].part[1]
            if end < last and _owns(end, last, text):
                at = end + 1
                continue
            return at
        if _nominal(at, last, text.words) and not _embedded(at, core, text):
            return at
        at += 1
    return first


def _nominal(at: int, last: int, words: Sequence[str]) -> bool:
    """Whether a word is a noun: a capital that no adjective at the beginning explains."""
    word = words[at]
    if "-" in word and word[:1].isdigit():
        return word.rpartition("-")[2][:1].isupper()
    if not word[:1].isupper() or word.lower() in _NO_HEADS:
        return False
    adjective = word.endswith(("e", "en", "er", "es", "em")) and noun(word) is None
    return not (adjective and at < last and words[at + 1][:1].isupper())


_NO_HEADS: Final = (
    small.DETERMINERS | small.SEVERAL | small.EVERYBODY | small.ONE_OF | small.GENITIVE
    | {"auch", "nach", "laut", "so", "wie", "nur", "sogar"} | frozenset(CARDINALS)
)  # fmt: skip


def _embedded(at: int, core: Part, text: Text) -> bool:
    """Whether a noun stands inside an attribute: *zwei mit den Gesprächen vertraute Personen*."""
    before = {text.words[w].lower() for w in range(core[0], at)}
    counting = text.words[at].lower().startswith(small.UNITS) and bool(before & set(CARDINALS))
    if not counting and not before & small.PREPOSITIONS:
        return False
    for place in range(at + 1, min(at + 4, core[1] + 1)):
        word = text.words[place]
        if word[:1].isupper() or place in text.names:
            return place > at + 1
        if not word.endswith(("e", "en", "er", "em", "es")) and place > at + 1:
            return False
        if word.lower() in small.DETERMINERS | small.PREPOSITIONS | {"und", ","}:
            return False
    return False


def _owns(end: int, last: int, text: Text) -> bool:
    """Whether a name in the genitive stands before a noun: *Putins Sprecher*."""
    words = text.words
    if words[end][-1:] not in {"s", "’", "'", "x", "z", "ß"} and words[end + 1] not in {"’", "'"}:
        return False
    start = end + 2 if words[end + 1] in {"’", "'"} else end + 1
    after = next((w for w in range(start, last + 1) if words[w][:1].isupper()), None)
    if after is None or any(words[w] in {",", "(", "-"} for w in range(start, after)):
        return False
    if after in text.names and end not in text.genitive:
        return False
    return all(words[w].lower() not in small.PREPOSITIONS | small.GENITIVE
               for w in range(start, after))  # fmt: skip


# Name -----------------------------------------------------------------------------------------


def identity(core: Part, head: int, text: Text) -> Name | None:
    """The name that says who speaks: the head itself, or one in apposition to it."""
    if head in text.names:
        return text.names[head]
    known = noun(text.words[head])
    inside = dict.fromkeys(text.names[w] for w in range(head, core[1] + 1) if w in text.names)
    return next((n for n in inside if _apposed(n, head, text, known)), None)


def _apposed(name: Name, head: int, text: Text, known: Noun | None) -> bool:
    before = name.part[0] - 1
    person = known is None or known.kind in PERSONAL
    if name.part[1] in text.genitive and before == head:
        return False
    if name.kind == "PER":
        if before == head:
            return person or name.part[1] > name.part[0]
        return person and _far(name, head, text)
    close = before == head or (before - 1 == head and text.words[before] in MARKS)
    if person and known and known.kind != "person" and known.base not in BUSINESS:
        return False
    if known and known.kind in {"group", "document"}:
        return False
    return close or (not person and _behind_comma(name, head, text))


def _behind_comma(name: Name, head: int, text: Text) -> bool:
    """Whether a name follows as an apposition of its own: *Ihr Verlag, die Edition Grau*."""
    between = [text.words[w].lower() for w in range(head + 1, name.part[0])]
    return between[:1] == [","] and all(w in small.DEFINITE | MARKS for w in between[1:])


def _far(name: Name, head: int, text: Text) -> bool:
    """Whether a person's name further back belongs to the head: *Chef der Werft, Jan Ott*."""
    words, before = text.words, name.part[0] - 1
    word = words[before]
    if word in MARKS:
        return False
    if word in BREAKS or word.rstrip(".") in {"Dr", "Prof"} or word == ".":
        return True
    if not word[:1].isupper():
        return False
    if before in text.names:
        return text.names[before].kind != "PER" or _governed(before, head, words)
    between = noun(word)
    if between is None or between.kind not in PERSONAL:
        return True
    return not _governed(before, head, words)


def _governed(at: int, head: int, words: Sequence[str]) -> bool:
    """Whether a noun depends on the head: a preposition or a genitive, and no comma, before it."""
    for place in range(at - 1, head, -1):
        if words[place] in BREAKS:
            return False
        if place and words[place - 1] in BREAKS and words[place].lower() in small.DETERMINERS:
            return False
        if words[place].lower() in small.PREPOSITIONS | small.GENITIVE | small.OF:
            return True
    return words[at].endswith("s") and noun(words[at]) != noun(words[at].removesuffix("s"))


def titles_of(core: Part, text: Text) -> tuple[int, ...]:
    """Nouns of persons and bodies that stand to the name: *Außenministerin Mara Voss*."""
    found = []
    for at in range(core[0], core[1] + 1):
        if at in text.names or not text.words[at][:1].isupper():
            continue
        known = noun(text.words[at])
        if known and known.kind in PERSONAL | {"body"}:
            found.append(at)
    return tuple(found)
