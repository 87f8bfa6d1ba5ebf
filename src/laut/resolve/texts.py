"""Texts that were told of before: *das Papier*, *der Brief*."""

from typing import Final

from laut.german.entities import TEXTS
from laut.resolve.nouns import Noun
from laut.resolve.phrase import Phrase
from laut.resolve.stage import Stage
from laut.scores import Part

# Determiners of what the reader knows already.
KNOWN: Final = frozenset({"definite", "demonstrative"})


def text(told: Phrase, known: Noun, stage: Stage) -> int | Part | None:
    """A text that was told of before: with the same noun, or with one for texts in general."""
    if told.determiner == "possessive" or told.core[1] > told.head:
        return same_head(told, stage)
    for number in range(len(stage.voices) - 1, -1, -1):
        voice = stage.voices[number]
        if voice.kinds == {"document"} and _alike(known, voice.nouns):
            return number
    earlier = [p for p in stage.nominals if p.kind == "document" and p.head < told.head]
    same = [p for p in earlier if p.noun and (p.noun.base == known.base or known.base in TEXTS)]
    return same[-1].part if same and told.determiner in KNOWN else None


def _alike(known: Noun, nouns: frozenset[str]) -> bool:
    base = known.base
    return base in TEXTS or any(n.endswith(base) or base.endswith(n) for n in nouns)


def same_head(told: Phrase, stage: Stage) -> int | None:
    """The last voice without a name whose head is the same word."""
    words = stage.document.words
    for number in range(len(stage.voices) - 1, -1, -1):
        voice = stage.voices[number]
        if voice.entity is None and any(
            words[p.head] == words[told.head] and p.plural == told.plural for p in voice.phrases
        ):
            return number
    return None
