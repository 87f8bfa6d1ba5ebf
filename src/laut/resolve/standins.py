"""Pronouns and role words that stand for a named thing where somebody speaks or is spoken to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from laut.document import Mark
from laut.draft import Draft
from laut.resolve.descriptions import described_before
from laut.resolve.nouns import PERSONAL
from laut.resolve.phrase import Phrase, phrase
from laut.resolve.pronouns import antecedent
from laut.resolve.stage import Stage
from laut.scores import Part

# Third-person pronouns that are nothing else; *ihr* is a possessive as often.
KINDS: Final = PERSONAL | {"body"}
PRONOUNS: Final = frozenset({"er", "sie", "ihm", "ihn"})


def standins(
    drafts: Sequence[Draft], of: Sequence[int], stage: Stage
) -> Mapping[int, frozenset[Part]]:
    """For the number of each entity the words that stand for it, without names."""
    found: defaultdict[int, set[Part]] = defaultdict(set)
    for voice in stage.voices:
        for told in voice.phrases if voice.entity is not None else ():
            if told.form in {"nominal", "pronoun"} and voice.entity is not None:
                found[voice.entity].add(_part(told))
    for told in _around(drafts, stage):
        entity = _meant(told, stage)
        if entity is not None:
            found[entity].add(_part(told))
    for draft, number in zip(drafts, of, strict=True):
        entity = stage.voices[number].entity
        if entity is not None and stage.clusters[entity].kind == "PER":
            found[entity].update(_itself(draft, entity, stage))
    return {entity: frozenset(parts) for entity, parts in found.items()}


def _itself(draft: Draft, entity: int, stage: Stage) -> Iterator[Part]:
    """Pronouns by which a reported speech calls its speaker: *er kenne die Vorwürfe nicht*.

    Up to the first name of somebody else of that sex, who may be meant as well.
    """
    woman = stage.clusters[entity].woman
    if draft.type == "Direct" or woman is None:
        return
    own = {"sie"} if woman else {"er", "ihm", "ihn"}
    speakers = {w for a, b in draft.speaker for w in range(a, b + 1)}
    for at in sorted({w for a, b in draft.quote for w in range(a, b + 1)} - speakers):
        if stage.document.marks[at] != Mark.OUTSIDE:
            continue
        number = stage.number.get(at, entity)
        other = stage.clusters[number]
        if number != entity and other.kind == "PER" and other.woman in {None, woman}:
            return
        if stage.document.words[at].lower() in own:
            yield (at, at)


def _part(told: Phrase) -> Part:
    return told.core if told.form == "nominal" else told.part


def _around(drafts: Sequence[Draft], stage: Stage) -> Iterator[Phrase]:
    """Pronouns and definite nouns in frames and addressees that are no speakers."""
    words = stage.document.words
    speakers = {w for d in drafts for a, b in d.speaker for w in range(a, b + 1)}
    inside = {w for d in drafts for a, b in (*d.frame, *d.addressee) for w in range(a, b + 1)}
    spoken_to = {w for d in drafts for a, b in d.addressee if a == b for w in (a,)}
    for at in sorted(inside - speakers):
        lower = words[at].lower()
        if lower in PRONOUNS or (lower == "ihr" and at in spoken_to):
            yield phrase((at, at), stage.text)
    for told in stage.nominals:
        definite = told.determiner in {"definite", "demonstrative"} and told.core[1] == told.head
        if definite and told.kind in KINDS and told.head in inside and told.head not in speakers:
            yield told


def _meant(told: Phrase, stage: Stage) -> int | None:
    """The entity that a phrase stands for, None where it has no name or nothing is sure."""
    found = antecedent(told, stage) if told.form == "pronoun" else described_before(told, stage)
    return stage.voices[found].entity if isinstance(found, int) else None
