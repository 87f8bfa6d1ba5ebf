"""Text to tokens: words and figures with their kind, in one pass."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from laut.german import holidays, time_words
from laut.german.abbreviations import ABBREVIATIONS
from laut.times.kinds import CODES
from laut.times.lexicon import Value, look_up

# Every branch is bounded or a single run, so the scan is linear in the text.
_SCAN: Final = re.compile(
    r"""
    (?P<BREAK>\n[ \t\r]*\n)
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
    |(?P<WORD>[^\W\d_]+)
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
        found.append(Token(*match.span(), match[0], CODES[kind], value, sentence))
        if group in {"STOP", "BREAK"} and not _abbreviated(group, found):
            sentence += 1
    return found


def _abbreviated(group: str, found: Sequence[Token]) -> bool:
    return group == "STOP" and len(found) > 1 and found[-2].text.lower() in ABBREVIATIONS


def _classified(group: str, text: str, before: Sequence[Token]) -> tuple[str, Value]:
    if group == "WORD":
        return _word(text, before)
    if group == "SHORT_YEAR":
        year = int(text[1:])
        return "YEAR", float(year + (1900 if year > _PIVOT else 2000))
    if group in {"NUM", "DECIMAL", "ORD", "YEAR", "DECADE"}:
        return _figures(group, text)
    return group, text


def _figures(group: str, text: str) -> tuple[str, Value]:
    if group == "DECADE":
        return group, float(re.sub(r"\D.*", "", text))
    if group == "DECIMAL":
        number = text.replace(".", "").replace(",", ".")
        return "NUM", float(number) if len(number) <= _LONGEST_NUMBER else None
    if group == "NUM":
        return ("NUM", float(text)) if len(text) <= _LONGEST_NUMBER else ("PUNCT", None)
    return group, float(text.rstrip("."))


def _word(text: str, before: Sequence[Token]) -> tuple[str, Value]:
    kind, value = look_up(text.lower())
    if kind == "TOMORROW" and text[0].isupper() and not _starts_sentence(before):
        return "DAY_PART", "TMO"
    if text[0].isupper() or text[0] in "äöü":
        return _capital(kind, value, before)
    return ("WORD", None) if kind in _NOUNS else (kind, value)


_NOUNS: Final = frozenset(
    ("JAHR", "JAHRE", "MONTH", "SHORT_MONTH", "SEASON", "FEAST", "CENTURY", "WEEKEND", "TERM")
)
_NEVER_NOUNS: Final = frozenset(("ADJ", "SHORT_DAY"))


def _capital(kind: str, value: Value, before: Sequence[Token]) -> tuple[str, Value]:
    """Give a capitalised word: no adjective; *des Montags* is one Monday, *Montags* every one."""
    if kind == "ADJ":
        return "WORD", None
    if kind == "WEEKDAYS" and before and before[-1].kind in _BEFORE_GENITIVE:
        return "WEEKDAY", value
    return kind, value


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


def _by_first_word() -> dict[str, list[_Phrase]]:
    """Give the phrases of several words by their first, the longest first."""
    found: dict[str, list[_Phrase]] = {}
    for phrase in sorted(_phrases(), key=lambda each: -len(each.words)):
        if len(phrase.words) > 1:
            found.setdefault(phrase.words[0], []).append(phrase)
    return found


_PHRASES: Final = _by_first_word()


def _with_phrases(plain: list[Token]) -> list[Token]:
    found: list[Token] = []
    i = 0
    while i < len(plain):
        phrase = _phrase_at(plain, i)
        if phrase is None:
            found.append(plain[i])
            i += 1
        else:
            inside = i + phrase.outside
            found += plain[i:inside]
            i += len(phrase.words)
            found.append(_joined(plain[inside:i], phrase))
    return found


def _phrase_at(plain: Sequence[Token], i: int) -> _Phrase | None:
    for phrase in _PHRASES.get(plain[i].text.lower(), ()):
        words = plain[i : i + len(phrase.words)]
        if tuple(token.text.lower() for token in words) == phrase.words:
            return phrase
    return None


def _joined(parts: Sequence[Token], phrase: _Phrase) -> Token:
    text = " ".join(token.text for token in parts)
    first, last = parts[0], parts[-1]
    kind = CODES[phrase.kind]
    return Token(first.begin, last.end, text, kind, phrase.value, first.sentence)
