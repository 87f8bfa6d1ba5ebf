"""Whom a pronoun means."""

from collections.abc import Sequence
from typing import Final

from laut.german import phrases as small
from laut.resolve.agreement import cluster_fits, fits, phrase_fits
from laut.resolve.candidates import nearest
from laut.resolve.heads import BREAKS
from laut.resolve.phrase import Phrase
from laut.resolve.stage import Stage, last_spoken, made
from laut.scores import Part

# Pronouns that point back at what was mentioned last.
POINTING: Final = frozenset({"dieser", "diese", "dieses", "letzterer", "letztere", "ebendieser"})

RELATIVE_REACH: Final = 14  # words before a relative pronoun in which its noun ends


def antecedent(told: Phrase, stage: Stage) -> int | Part | None:
    """Whom a pronoun means: a voice, a phrase that has not spoken yet, or nobody known."""
    lower = stage.document.words[told.head].lower()
    if told.form == "own":
        return own_subject(told, stage) if lower in small.OWN else nearest(told, stage)
    if lower in small.NOBODY:
        return None
    if lower in small.FIRST | small.THEREBY:
        return _text_before(told, stage) or last_spoken(stage)
    if lower in small.RELATIVE:
        return _relative(told, stage)
    last = _latest(told, stage) if lower in POINTING else None
    return nearest(told, stage) if last is None else last


def _relative(told: Phrase, stage: Stage) -> int | Part | None:
    """The name or voice right before a relative clause."""
    words = stage.document.words
    if told.head and words[told.head - 1] == ",":
        for at in range(told.head - 1, max(told.head - RELATIVE_REACH, -1), -1):
            if at in stage.number:
                return made(stage.number[at], stage)
            for part, number in stage.by_part.items():
                if part[1] == at:
                    return number
    last = _latest(told, stage)
    return nearest(told, stage) if last is None else last


def _latest(told: Phrase, stage: Stage) -> int | Part | None:
    """What was mentioned last: *dieser* points back at what is nearest, not at the subject."""
    sentences = stage.document.sentences
    found: list[tuple[int, int | Part]] = []
    for each in stage.nominals:
        if each.part[1] < told.head and phrase_fits(told, each, stage, plural=told.plural):
            found.append((each.part[0], each.part))
    for number, cluster in enumerate(stage.clusters):
        if cluster_fits(told, number, stage, plural=told.plural):
            found += [(n.part[0], -number - 1) for n in cluster.names if n.part[0] < told.head]
    for place, number in stage.spoken:
        if place < told.head and fits(told, stage.voices[number], stage, plural=told.plural):
            found.append((place, number))
    place, last = max(found, key=lambda f: f[0], default=(-1, 0))
    if place < 0 or sentences[told.head] - sentences[place] > 1:
        return None
    return made(-last - 1, stage) if isinstance(last, int) and last < 0 else last


def _text_before(told: Phrase, stage: Stage) -> Part | int | None:
    """The text in which something stands: *Darin heißt es*; the last one before it."""
    if stage.document.words[told.head].lower() not in small.WRITTEN_THERE:
        return None
    sentences = stage.document.sentences
    texts = [
        p for p in stage.nominals
        if p.kind == "document" and p.head < told.head
        and sentences[told.head] - sentences[p.head] <= 2
    ]  # fmt: skip
    return texts[-1].part if texts else None


def own_subject(told: Phrase, stage: Stage) -> int | Part | None:
    """The subject of the sentence that names somebody's own words: *nach eigenen Angaben*."""
    sentences, words = stage.document.sentences, stage.document.words
    here = [w for w in range(len(words)) if sentences[w] == sentences[told.head]]
    for at in (*_clause(here, told.head, stage), *here):
        if at in stage.number and not _oblique(at, stage):
            return made(stage.number[at], stage)
        if words[at].lower() in {"er", "sie", "es"} and at != told.head:
            return (at, at)
        found = next((p for p in stage.nominals if p.part[0] == at and _may_speak(p)), None)
        if found and not (at and words[at - 1].lower() in small.PREPOSITIONS):
            return found.part
    return last_spoken(stage)


def _clause(here: Sequence[int], place: int, stage: Stage) -> list[int]:
    """The words between the commas around a word."""
    words = stage.document.words
    first = max((w for w in here if w < place and words[w] in BREAKS), default=here[0] - 1)
    last = min((w for w in here if w > place and words[w] in BREAKS), default=here[-1] + 1)
    return [w for w in here if first < w < last]


def _may_speak(told: Phrase) -> bool:
    return told.kind not in {"document", "saying", ""}


def _oblique(at: int, stage: Stage) -> bool:
    """Whether a name stands behind a preposition or in the genitive."""
    words = stage.document.words
    before = [words[w].lower() for w in range(max(0, at - 2), at)]
    return bool(set(before) & (small.PREPOSITIONS | {"des"})) or at in stage.text.genitive
