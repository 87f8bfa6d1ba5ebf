"""Speakers -> voices: which statements are one voice's, and which entity each voice is."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from laut.draft import Draft
from laut.german import relays
from laut.resolve.descriptions import described_before
from laut.resolve.groups import group_of, some
from laut.resolve.phrase import Phrase, phrase
from laut.resolve.pronouns import antecedent
from laut.resolve.silent import bodiless, nobody, silent
from laut.resolve.stage import Stage, Voice, of_entity
from laut.scores import Part

DEEP: Final = 3  # phrases that stand for one another before the way is given up


def played(drafts: Sequence[Draft], stage: Stage) -> tuple[int, ...]:
    """The voice of each draft; the voices themselves come upon the stage."""
    of: dict[int, int] = {}
    for index in sorted(range(len(drafts)), key=lambda i: _place(drafts, i)):
        of[index] = _voice(index, drafts, of, stage)
    return tuple(of[i] for i in range(len(drafts)))


def _place(drafts: Sequence[Draft], index: int) -> tuple[int, int, int]:
    """Reading order; a statement comes after the one around it."""
    depth, at = 0, index
    while (parent := drafts[at].parent) is not None and depth < len(drafts):
        depth, at = depth + 1, parent
    draft = drafts[at]
    first = min((p[0] for p in (*draft.quote, *draft.frame)), default=0)
    return first, depth, drafts[index].quote[0][0] if drafts[index].quote else 0


def _voice(index: int, drafts: Sequence[Draft], of: Mapping[int, int], stage: Stage) -> int:
    draft = drafts[index]
    if not draft.speaker:
        number = silent(draft, of, stage)
        return nobody(stage) if number is None else number
    around = draft.quote if draft.type == "Reported" else draft.frame
    stage.around[draft.speaker[0]] = tuple(w for a, b in around for w in range(a, b + 1))
    number = spoken_by(draft.speaker[0], stage)
    stage.spoken.append((draft.speaker[0][0], number))
    return number


def spoken_by(part: Part, stage: Stage, depth: int = 0) -> int:
    """The voice of a noun phrase, an old one or a new one."""
    if part in stage.by_part:
        return stage.by_part[part]
    told = _not_silent(phrase(part, stage.text), stage)
    found = _resolved(told, stage)
    if isinstance(found, tuple):
        found = spoken_by(found, stage, depth + 1) if depth < DEEP and found != part else None
    if found is None:
        new = _new(told, stage)
        found = len(stage.voices)
        stage.voices.append(new)
    else:
        stage.voices[found] = _joined(stage.voices[found], told, stage)
    stage.by_part[part] = found
    return found


def _not_silent(told: Phrase, stage: Stage) -> Phrase:
    """What does not answer is the body, not people in it: *aus dem Amt kam keine Antwort*."""
    if not told.out_of:
        return told
    sentences = stage.document.sentences
    apart = told.part[0] and sentences[told.part[0] - 1] != sentences[told.head]
    inside = stage.around.get(told.part, ())
    quiet = any(stage.document.words[w].lower() in relays.SILENCE for w in inside)
    return replace(told, out_of=False) if quiet or apart else told


def _resolved(told: Phrase, stage: Stage) -> int | Part | None:
    """The voice that a phrase means, if it has spoken, or a phrase that introduced it."""
    if told.out_of:
        return _same_people(told, stage)
    if told.form == "name" and told.name:
        return of_entity(stage.number[told.name.part[0]], stage)
    if told.form in {"pronoun", "own"}:
        return antecedent(told, stage)
    if told.form == "some":
        return some(told, stage)
    if told.kind == "saying" and told.core[1] == told.head:
        found = described_before(told, stage)
        return bodiless(told, stage) if found is None else found
    return described_before(told, stage)


def _same_people(told: Phrase, stage: Stage) -> int | None:
    """People from the same body, who spoke before."""
    word = stage.document.words[told.head]
    same = (
        number for number, voice in enumerate(stage.voices)
        if any(p.out_of and stage.document.words[p.head] == word for p in voice.phrases)
    )  # fmt: skip
    return next(same, None)


def _new(told: Phrase, stage: Stage) -> Voice:
    entity = stage.number[told.name.part[0]] if told.name and not told.out_of else None
    nouns = frozenset([told.noun.base]) if told.noun else frozenset()
    woman = told.woman
    if entity is not None:
        nouns |= stage.beside[entity].nouns
        if stage.clusters[entity].kind == "PER":
            woman = stage.clusters[entity].woman if woman is None else woman
    group = group_of(told, stage)
    if isinstance(group, tuple):
        group = None if group == told.part else spoken_by(group, stage, DEEP)
    if group is not None and not nouns:
        nouns = stage.voices[group].nouns
    return Voice(entity, (told,), nouns, woman, group)


def _joined(old: Voice, told: Phrase, stage: Stage) -> Voice:
    nouns = old.nouns | (frozenset([told.noun.base]) if told.noun else frozenset())
    entity = stage.number[told.name.part[0]] if told.name and old.entity is None else old.entity
    woman = old.woman if old.woman is not None else told.woman
    return replace(old, phrases=(*old.phrases, told), nouns=nouns, woman=woman, entity=entity)
