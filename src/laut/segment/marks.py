"""Which words stand inside quotation marks."""

from collections.abc import Sequence

from laut.document import Mark
from laut.german.marks import DOUBLE

REACH = 120  # words that an unclosed quotation may run on into the next paragraph


def mark_states(
    words: Sequence[str], paragraphs: Sequence[bool], spaced: Sequence[bool]
) -> list[Mark]:
    """For each word, its state. A mark that never closes ends with its paragraph."""
    states: list[Mark] = []
    inside = False
    for index, word in enumerate(words):
        if inside and paragraphs[index] and not _closes_later(words, index):
            inside = False
        if word in DOUBLE:
            opens = _opens(word, inside, index, words, spaced)
            states.append(Mark.OPEN if opens else Mark.CLOSE)
            inside = opens
        else:
            states.append(Mark.INSIDE if inside else Mark.OUTSIDE)
    return states


def _opens(
    mark: str, inside: bool, index: int, words: Sequence[str], spaced: Sequence[bool]
) -> bool:
    if mark in "„‟":
        return True
    if mark == "”":
        return False
    glued = index + 1 < len(words) and not spaced[index + 1] and words[index + 1][0].isalnum()
    apart = index == 0 or spaced[index]
    if inside:
        return apart and glued and mark in '"»″'
    return (glued and (apart or mark not in '"″')) or (apart and mark != "“")


def _closes_later(words: Sequence[str], index: int) -> bool:
    """Whether, from `index` on, a mark that closes comes before one that opens."""
    for word in words[index : index + REACH]:
        if word in DOUBLE:
            return word not in "„‟"
    return False
