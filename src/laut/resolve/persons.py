"""Persons that a description takes up: *die Ministerin*, *der Insider*, *ihr Mann*."""

from laut.german import phrases as small
from laut.resolve.epithets import epithet
from laut.resolve.likeness import alike, complement_near, same_office
from laut.resolve.nouns import PERSONAL, Noun
from laut.resolve.phrase import Phrase
from laut.resolve.stage import FAR, Stage, away, made
from laut.resolve.texts import KNOWN
from laut.resolve.titles import adjectives
from laut.scores import Part


def person(told: Phrase, known: Noun, stage: Stage) -> int | Part | None:
    """The voice that a noun of persons takes up, or the phrase that introduced it."""
    if not told.plural:
        named = titled(told, stage)
        if named is not None:
            return named
        if told.determiner == "possessive":
            return _spouse(told, known, stage)
    unnamed = [
        number
        for number, voice in enumerate(stage.voices)
        if voice.entity is None and voice.plural == told.plural and alike(told, voice, stage)
    ]
    if unnamed:
        return unnamed[-1]
    if told.determiner not in KNOWN:
        return headline(told, stage)
    return _mentioned(told, stage) or (None if told.plural else epithet(told, known, stage))


def headline(told: Phrase, stage: Stage) -> int | None:
    """A voice that only the headline has named so far, without an article: *Insider:*."""
    for number, voice in enumerate(stage.voices):
        bare = [p for p in voice.phrases if p.determiner == "bare" and not p.count and not p.others]
        if not bare or len(bare) < len(voice.phrases) or voice.entity is not None:
            continue
        first = bare[0]
        if stage.document.sentences[first.head] <= 1 and first.noun and alike(told, voice, stage):
            return number
    return None


def titled(told: Phrase, stage: Stage) -> int | None:
    """The named person with this title, the nearest where several have it."""
    others = stage.document.words[told.core[0]].lower() in {"dessen", "deren"}
    if told.determiner == "indefinite" or told.others or told.plural or others:
        return None
    of_where = adjectives(told.core, stage.document)
    found = [k for k in range(len(stage.clusters)) if _has_title(told, k, of_where, stage)]
    if any(of_where & stage.beside[k].places for k in found):
        found = [k for k in found if of_where & stage.beside[k].places]
    if not found:
        return None
    return made(min(found, key=lambda k: away(k, told.head, stage)), stage)


def _has_title(told: Phrase, number: int, of_where: frozenset[str], stage: Stage) -> bool:
    """Whether a description fits a person: title, sex, country, and what they head."""
    cluster, near = stage.clusters[number], stage.beside[number]
    if cluster.kind != "PER" or (
        told.woman is not None and cluster.woman not in {None, told.woman}
    ):
        return False
    if of_where and near.places and not of_where & near.places:
        return False
    word = stage.document.words[told.head]
    whole = told.noun.whole(word) if told.noun else word.lower()
    same = any(same_office(whole, title) for title in near.titles)
    colleague = "kollege" in near.nouns and bool(of_where & near.places)
    return (same or colleague) and complement_near(told, number, stage)


def _spouse(told: Phrase, known: Noun, stage: Stage) -> int | None:
    """The other person with the surname of whom a possessive means: *ihr Mann*."""
    if known.base not in small.SPOUSES or not stage.spoken:
        return None
    owner = stage.voices[stage.spoken[-1][1]].entity
    if owner is None or stage.clusters[owner].kind != "PER":
        return None
    name = stage.clusters[owner].canonical.split()[-1]
    same = [
        number
        for number, cluster in enumerate(stage.clusters)
        if number != owner and cluster.kind == "PER" and cluster.canonical.split()[-1] == name
        if cluster.woman in {None, told.woman}
    ]
    return made(same[0], stage) if len(same) == 1 else None


def _mentioned(told: Phrase, stage: Stage) -> Part | None:
    """A phrase before that introduced the same person or group without letting them speak."""
    if told.others:
        return None
    here = stage.document.sentences[told.head]
    found = [
        each.part
        for each in stage.nominals
        if each.part[1] < told.head and here - stage.document.sentences[each.head] <= FAR
        if each.part not in stage.by_part and each.plural == told.plural
        if each.determiner not in KNOWN and _same_person(told, each, stage)
    ]
    return found[-1] if found else None


def _same_person(told: Phrase, other: Phrase, stage: Stage) -> bool:
    """Whether a noun takes up another: two words for one office, or *der Mann* for anybody."""
    if told.noun is None or other.noun is None:
        return False
    words = stage.document.words
    if told.noun.base in {"mann", "frau"} and other.noun.kind in PERSONAL:
        return told.woman == other.woman and other.determiner == "indefinite"
    return same_office(told.noun.whole(words[told.head]), other.noun.whole(words[other.head]))
