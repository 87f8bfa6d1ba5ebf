"""Quotations of the headline without a speaker: the article says later whose they are."""

from collections.abc import Sequence
from typing import Final

from laut.draft import Draft
from laut.resolve.stage import Stage

SHARED: Final = 0.6  # of the words of a quotation that another one repeats
SHORTEST: Final = 2  # letters of a word that counts
SOON: Final = 6  # statements in which the voice of a headline speaks again


def claimed(drafts: Sequence[Draft], of: Sequence[int], stage: Stage) -> tuple[int, ...]:
    """The voice of each statement; that of a quotation in the headline is found behind it."""
    mine = list(of)
    for number, draft in enumerate(drafts):
        alone = not draft.speaker and draft.parent is None and draft.type == "Direct"
        if alone and not stage.voices[of[number]].phrases and _in_headline(draft, stage):
            mine[number] = _again(number, drafts, of, stage)
    return tuple(mine)


def _in_headline(draft: Draft, stage: Stage) -> bool:
    return bool(draft.quote) and stage.document.sentences[draft.quote[0][0]] == 0


def _again(number: int, drafts: Sequence[Draft], of: Sequence[int], stage: Stage) -> int:
    """The voice of a later quotation with the same words, else of the next one with a speaker."""
    words = _words(drafts[number], stage)
    later = [n for n in range(number + 1, len(drafts)) if drafts[n].type == "Direct"]
    for other in later:
        shared = words & _words(drafts[other], stage)
        if drafts[other].speaker and len(shared) >= SHARED * len(words):
            return of[other]
    spoken = [n for n in later if drafts[n].speaker and n - number <= SOON]
    return of[spoken[0]] if spoken else of[number]


def _words(draft: Draft, stage: Stage) -> set[str]:
    words = (stage.document.words[w] for a, b in draft.quote for w in range(a, b + 1))
    return {word.lower() for word in words if len(word) > SHORTEST}
