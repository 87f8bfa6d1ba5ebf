"""Sentences that a machine left without a readable structure.

Only two plain signs are looked for: a phrase twice in a row (*als Zeuge als Zeuge*), and a last
phrase that starts as if it began a sentence (*weil sie Land besetzen Der Rand des Dorfes.*).
"""

import re
from collections.abc import Iterable, Iterator

from laut.german.persons import TITLED
from laut.load.finding import Finding

WORD = re.compile(r"\S+")
OPENING = '"„“»(['
CLOSING = '.,;:!?"“”«)]'
AROUND = ',;"„“”()'
# An article is shorter; what is longer is data, and only its beginning is looked through.
LONGEST = 1_000_000
SIZES = (2, 3, 4, 5)
FRAGMENT = re.compile(
    r"\b(?P<verb>[a-zäöüß]{2,30}en) (?P<rest>(?:Der|Die|Das) [A-ZÄÖÜ]\w{1,30}"
    r"(?: (?:de[rsmn]|die|das|ihre[rsmn]?|seine[rsmn]?|vo[nm]|i[nm]|und|für|[A-ZÄÖÜ]\w{1,30}))"
    r"{0,5})"
    r"\.(?=\s|$)"
)


def salad(text: str) -> Iterable[Finding]:
    """Find doubled phrases and loose fragments; they stay in the text."""
    head = text[:LONGEST]
    for begin, end in _repeats(head):
        yield _finding(begin, end, "the same words twice: made by a machine")
    for found in FRAGMENT.finditer(head):
        if found["verb"] not in TITLED:
            yield _finding(found.start(), found.end(), "a sentence starts inside another")


def _finding(begin: int, end: int, note: str) -> Finding:
    return Finding(begin, end, "broken-sentence", note)


def _repeats(text: str) -> Iterator[tuple[int, int]]:
    words = text.split()
    bare = [word.strip(AROUND) for word in words]
    found = sorted(hit for size in SIZES for gap in (0, 1) for hit in _doubled(bare, size, gap))
    places = [one.span() for one in WORD.finditer(text)] if found else []
    reach = 0
    for first, last in found:
        if first >= reach and not _has_stop(words[first:last]):
            reach = last + 1
            begin = places[first][1] - len(words[first].lstrip(OPENING))
            end = places[last][0] + len(words[last].rstrip(CLOSING))
            if "\n" not in text[begin:end]:  # else a headline and the sentence that repeats it
                yield begin, end


def _has_stop(words: list[str]) -> bool:
    """Whether a mark shows that somebody meant it; a comma before *und* shows nothing."""
    return any(
        word.endswith((",", ".", "!", "?", ":", ";")) and following != "und"
        for word, following in zip(words, [*words[1:], ""], strict=True)
    )


def _doubled(words: list[str], size: int, gap: int) -> Iterator[tuple[int, int]]:
    """Yield the first and the last word where ``size`` words come again, ``gap`` words on."""
    shift = size + gap
    same = [index for index, word in enumerate(words[shift:]) if word == words[index]]
    for first, last in zip(same, same[size - 1 :], strict=False):
        if last - first == size - 1:
            between = words[first + size : first + shift]
            if _is_phrase(words[first : last + 1], between):
                yield first, last + shift


def _is_phrase(phrase: list[str], between: list[str]) -> bool:
    """*mehr und mehr und mehr*, verses, scores and lists are no damage."""
    if between and not (between == ["und"] and all(word[:1].isupper() for word in phrase)):
        return False
    letters = all(word.isalpha() for word in phrase)
    return letters and len(set(phrase)) > 1 and "und" not in phrase and len("".join(phrase)) > 6
