"""Where sentences begin."""

from collections.abc import Sequence

from laut.german.abbreviations import ABBREVIATIONS, COUNTING, MONTHS, ORDINAL_NOUNS
from laut.german.function_words import GERMAN
from laut.german.marks import DOUBLE, MARKS

ENDS = frozenset(".!?…")
FOLLOWS = MARKS | frozenset(")]")


def sentence_starts(
    words: Sequence[str], paragraphs: Sequence[bool], spaced: Sequence[bool]
) -> list[bool]:
    """For each word, whether it begins a sentence.

    `paragraphs` says which words begin a paragraph, `spaced` which have white space before them.
    """
    starts = [False] * len(words)
    for index, word in enumerate(words):
        if index == 0 or paragraphs[index]:
            starts[index] = True
        if word[-1] in ENDS and _ends(words, index):
            at = _after(words, spaced, index)
            if at < len(words) and spaced[at] and _opens(words, at):
                starts[at] = True
    return starts


def _after(words: Sequence[str], spaced: Sequence[bool], index: int) -> int:
    """The first word after a full stop and the closing marks that follow it without a space."""
    index += 1
    while index < len(words) and words[index] in FOLLOWS and not spaced[index]:
        index += 1
    return index


def _opens(words: Sequence[str], index: int) -> bool:
    first = words[index]
    if first in DOUBLE or first in "‚'(–-":
        return index + 1 < len(words) and not words[index + 1][0].islower()
    return first[0].isupper() or first[0].isdigit()


def _ends(words: Sequence[str], index: int) -> bool:
    """Whether the mark at `index` can end a sentence."""
    if words[index] != "." or index == 0:
        return True
    before = words[index - 1]
    if before.isdigit():
        return not _ordinal(words, index)
    single = len(before) == 1 and before.isalpha()
    return not single and before.lower() not in ABBREVIATIONS


def _ordinal(words: Sequence[str], index: int) -> bool:
    """Whether the number before the full stop at `index` is a date or an ordinal."""
    number, after = words[index - 1], words[index + 1 : index + 2]
    if not after or len(number) > 2:
        return False
    word = after[0].lower()
    if after[0][0].islower() or word[0].isdigit() or word in MONTHS or word in ORDINAL_NOUNS:
        return True
    counted = index > 1 and words[index - 2].lower() in COUNTING
    return counted and after[0].isalpha() and word not in GERMAN
