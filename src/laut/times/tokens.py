"""Text to tokens: words and figures with their kind, in one pass."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from laut.german import holidays, time_words
from laut.german.abbreviations import ABBREVIATIONS
from laut.times.kinds import CODES
from laut.times.lexicon import Value, look_up

# Every branch is bounded or a single run, so the scan is linear in the text.
_SCAN: Final = re.compile(
    r"""
    (?P<WORD>[^\W\d_]+)
    |(?P<BREAK>\n[ \t\r]*\n)
    |(?P<ISO>[12][0-9]{3}-[01][0-9]-[0-3][0-9](?![0-9]))
    |(?P<FIGURES>[0-3]?[0-9]\.(?:[01]?[0-9]\.(?:[12][0-9]{3}|[0-9]{2})?|
        [ ][01]?[0-9]\.[ ]?[12][0-9]{3})(?![0-9]))
    |(?P<YEARPAIR>(?:1[0-9]|20)[0-9]{2}/(?:[0-9]{4}|[0-9]{2})(?![0-9]))
    |(?P<CLOCK>(?:[01]?[0-9]|2[0-4])[.:][0-5][0-9](?![0-9]))
    |(?P<DECADE>(?:1[0-9]|20)?[0-9]0er(?:n|-?[Jj]ahren?)?(?![^\W_]))
    |(?P<DECIMAL>[0-9]+(?:\.[0-9]{3})+(?![0-9])|[0-9]+,[0-9]+)
    |(?P<ORD>[0-9]{1,2}\.(?![0-9]))
    |(?P<YEAR>(?:1[0-9]|20)[0-9]{2}(?![0-9]))
    |(?P<SHORT_YEAR>['’‘][0-9]{2}(?![0-9]))
    |(?P<NUM>[0-9]+)
    |(?P<STOP>[.!?])
    |(?P<COMMA>,)
    |(?P<DASH>[-–—])
    |(?P<SLASH>/)
    |(?P<PUNCT>\S)
    """,
    re.VERBOSE,
)
_LONGEST_NUMBER: Final = 9
_PIVOT: Final = 40


class Token(NamedTuple):
    """A word, a figure, a mark or several words that mean one thing, and its sentence's number."""

    begin: int
    end: int
    text: str
    kind: str
    value: Value
    sentence: int


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    outside: int
    kind: str
    value: Value


def tokens(text: str) -> list[Token]:
    """Give the tokens of a text in order; phrases of the tables are one token."""
    return _with_phrases(_scanned(text))


def _scanned(text: str) -> list[Token]:
    found: list[Token] = []
    sentence = 0
    for match in _SCAN.finditer(text):
        group = match.lastgroup or "PUNCT"
        kind, value = _classified(group, match[0], found)
        found.append(Token(*match.span(), match[0], kind, value, sentence))
        if group in {"STOP", "BREAK"} and not _abbreviated(group, found):
            sentence += 1
    return found


def _abbreviated(group: str, found: Sequence[Token]) -> bool:
    return group == "STOP" and len(found) > 1 and found[-2].text.lower() in ABBREVIATIONS


def _classified(group: str, text: str, before: Sequence[Token]) -> tuple[str, Value]:
    if group == "WORD":
        found = _word(text)
        return found if found[0] not in _IN_CONTEXT else _in_context(text, *found, before)
    if group in _NUMBERS:
        return _figures(group, text)
    return CODES[group], text


_NUMBERS: Final = frozenset(("NUM", "DECIMAL", "ORD", "YEAR", "SHORT_YEAR", "DECADE"))


def _figures(group: str, text: str) -> tuple[str, Value]:
    if group == "DECADE":
        return CODES[group], float(re.sub(r"\D.*", "", text))
    if group == "SHORT_YEAR":
        year = int(text[1:])
        return CODES["YEAR"], float(year + (1900 if year > _PIVOT else 2000))
    if group in {"DECIMAL", "NUM"}:
        number = text.replace(".", "").replace(",", ".")
        long = len(number) > _LONGEST_NUMBER
        return (CODES["PUNCT"], None) if long else (CODES["NUM"], float(number))
    return CODES[group], float(text.rstrip("."))


@lru_cache(maxsize=8192)
def _word(text: str) -> tuple[str, Value]:
    """Give the code and value of a word: adjectives are written small, nouns with a capital."""
    kind, value = look_up(text.lower())
    if kind in (_NEVER_CAPITAL if text[0].isupper() else _NOUNS):
        return CODES["WORD"], None
    return CODES[kind], value


_NOUNS: Final = frozenset(
    (
        *("JAHR", "JAHRE", "MONTH", "SHORT_MONTH", "SEASON", "FEAST", "CENTURY", "WEEKEND"),
        *("TERM", "SHORT_DAY"),
    )
)
_NEVER_CAPITAL: Final = frozenset(("ADJ",))
_IN_CONTEXT: Final = frozenset((CODES["TOMORROW"], CODES["WEEKDAYS"]))


def _in_context(text: str, kind: str, value: Value, before: Sequence[Token]) -> tuple[str, Value]:
    """Give *der Morgen* as a part of the day, *des Montags* as one Monday."""
    if text[0].islower():
        return kind, value
    if kind == CODES["TOMORROW"]:
        return (kind, value) if _starts_sentence(before) else (CODES["DAY_PART"], "TMO")
    genitive = bool(before) and before[-1].kind in _BEFORE_GENITIVE
    return (CODES["WEEKDAY"], value) if genitive else (kind, value)


def _starts_sentence(before: Sequence[Token]) -> bool:
    """Tell whether the next word begins a sentence or a line of speech."""
    for token in reversed(before[-2:]):
        if token.kind in _STARTS:
            return True
        if token.kind != CODES["PUNCT"]:
            return False
    return True


_BEFORE_GENITIVE: Final = frozenset(CODES[kind] for kind in ("THE", "LAST", "NEXT", "THIS"))
_STARTS: Final = frozenset((CODES["STOP"], CODES["BREAK"]))


def _phrases() -> Iterator[_Phrase]:
    for phrase, value in time_words.PHRASES.items():
        kind = "NOTHING" if value == "NONE" else "PHRASE"
        outside, _, inside = phrase.rpartition("|")
        yield _Phrase(_split(outside) + _split(inside), len(_split(outside)), kind, value)
    for phrase in time_words.APPROXIMATORS:
        kind = "OUTSIDE" if phrase in time_words.OUTSIDE_APPROXIMATORS else "APPROX"
        yield _Phrase(_split(phrase), 0, kind, None)
    for table in (holidays.FIXED, holidays.FROM_EASTER, holidays.ADVENT, holidays.NTH_WEEKDAY):
        for phrase in table:
            yield _Phrase(_split(phrase), 0, "FEAST", phrase)


def _split(phrase: str) -> tuple[str, ...]:
    return tuple(match[0] for match in _SCAN.finditer(phrase))


def _by_first_words() -> dict[tuple[str, str], list[_Phrase]]:
    """Give the phrases by their first two words, the longest first."""
    found: dict[tuple[str, str], list[_Phrase]] = {}
    for phrase in sorted(_phrases(), key=lambda each: -len(each.words)):
        if len(phrase.words) > 1:
            found.setdefault((phrase.words[0], phrase.words[1]), []).append(phrase)
    return found


_PHRASES: Final = _by_first_words()


def _with_phrases(plain: list[Token]) -> list[Token]:
    found: list[Token] = []
    done = 0
    words = [token.text.lower() for token in plain]
    for i in [i for i, pair in enumerate(pairwise(words)) if pair in _PHRASES]:
        phrase = _phrase_at(words, i) if i >= done else None
        if phrase is not None:
            inside, end = i + phrase.outside, i + len(phrase.words)
            found += plain[done:inside]
            found.append(_joined(plain[inside:end], phrase))
            done = end
    return found + plain[done:]


def _phrase_at(words: Sequence[str], i: int) -> _Phrase | None:
    for phrase in _PHRASES[words[i], words[i + 1]]:
        if tuple(words[i : i + len(phrase.words)]) == phrase.words:
            return phrase
    return None


def _joined(parts: Sequence[Token], phrase: _Phrase) -> Token:
    text = " ".join(token.text for token in parts)
    first, last = parts[0], parts[-1]
    kind = CODES[phrase.kind]
    return Token(first.begin, last.end, text, kind, phrase.value, first.sentence)
