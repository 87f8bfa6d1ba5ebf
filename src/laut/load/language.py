"""Whether a text holds German: by its small words, and only in doubt by a trained model."""

import re
from collections.abc import Iterable

from laut.errors import NotGermanError
from laut.german.function_words import FOREIGN, GERMAN

SAMPLE = 3000
WORD = re.compile(r"[^\W\d_]{1,40}")
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
LETTER = re.compile(r"[^\W\d_]")


def require_german(text: str, uri: str) -> None:
    """Raise NotGermanError where no German is found; a text of few words passes."""
    samples = list(_samples(text))
    if not any(_may_be_german(sample) for sample in samples):
        raise NotGermanError(uri, "holds no German", "laut reads German articles only")


def _samples(text: str) -> Iterable[str]:
    yield text[:SAMPLE]
    if len(text) > 2 * SAMPLE:
        middle = len(text) // 2
        yield text[middle : middle + SAMPLE]


def _may_be_german(sample: str) -> bool:
    letters = LETTER.findall(sample)
    if len(LATIN.findall(sample)) * 2 < len(letters):
        return False
    words = [word.lower() for word in WORD.findall(sample)]
    if len(words) < 4:
        return True
    return _verdict(sample, words)


def _verdict(sample: str, words: list[str]) -> bool:
    """Small words decide where they speak clearly: the model takes a second to load."""
    german = sum(word in GERMAN for word in words)
    foreign = sum(word in FOREIGN for word in words)
    if german * 8 >= len(words) and german > foreign:
        return True
    if foreign * 8 >= len(words) and german * 3 < foreign:
        return False
    return _classified(sample) or german * 20 > len(words) > foreign * 20


def _classified(sample: str) -> bool:
    import py3langid

    return bool(py3langid.classify(sample)[0] == "de")
