"""Text -> stems, as the full-text index keeps them and a search asks for them.

The stems are Snowball's for German, made here and not by the database, so that SQLite and
PostgreSQL find the same. A compound with a hyphen is a row of its parts. Papers print *Orbán* and
*Orban*, so letters lose the marks that German does not have before they are stemmed.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from laut.resolve.across import fold

_WORD: Final = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+|\d+")
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:\.\d{3})+")
_SAME: Final = str.maketrans({"ß": "ss", "ä": "a", "ö": "o", "ü": "u"})
_GERMAN: Final = frozenset("äöüß")  # letters that the stemmer knows
_LONGEST: Final = 60  # letters of a word that is worth a place in the index


def stems(text: str) -> tuple[str, ...]:
    """The stems of the words of a text, in their order."""
    return tuple(map(_stem, _words(text)))


def spellings(text: str) -> tuple[tuple[str, ...], ...]:
    """The rows of stems under which a text may be kept; older ledgers keep letters with marks."""
    return tuple(dict.fromkeys((stems(text), tuple(map(_marked, _words(text))))))


def _words(text: str) -> list[str]:
    whole = unicodedata.normalize("NFC", text)  # a letter with a mark of its own is one letter
    return [found[0] for found in _WORD.finditer(whole)]


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    return _marked(_unmarked(word))


def _marked(word: str) -> str:
    if word[0].isdigit():
        plain = word.replace(".", "") if _THOUSANDS.fullmatch(word) else word
        return plain.replace(",", "_").replace(".", "_").replace(":", "_")[:_LONGEST]
    return str(_stemmer().stemWord(word.lower())).translate(_SAME)[:_LONGEST]


def _unmarked(word: str) -> str:
    """A word in small letters, without marks but those that German has."""
    lower = word.lower()
    if lower.isascii():
        return lower
    return "".join(letter if letter in _GERMAN else fold(letter) for letter in lower)


@lru_cache(maxsize=1)
def _stemmer():  # type: ignore[no-untyped-def]
    import Stemmer

    return Stemmer.Stemmer("german")


def beginning(word: str) -> str:
    r"""What the stems of words begin with that begin like this one: *Minister\**."""
    whole = unicodedata.normalize("NFC", word)
    return _unmarked(whole).translate(_SAME)[:_LONGEST]
