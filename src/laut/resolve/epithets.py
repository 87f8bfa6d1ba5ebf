"""Persons under another description: *der 60-Jährige*, *die Ingenieurin*."""

from collections.abc import Iterator
from typing import Final

from laut.german.entities import HEADS, IN_COURT, TAKES_UP
from laut.german.voices import CHIEFS, UNNAMED
from laut.resolve.extent import relative_end
from laut.resolve.nouns import Noun, noun
from laut.resolve.phrase import Phrase
from laut.resolve.stage import FAR, Stage, made, subject

STEP: Final = 0.5  # less a sentence
SOON: Final = 3  # sentences in which a text names whom it has described first


def epithet(told: Phrase, known: Noun, stage: Stage) -> int | None:
    """The last person who fits, for a description that nothing else explains."""
    if not _takes_up(told, known, stage):
        return None
    recent = _last_unnamed(told, stage)
    if known.base in UNNAMED:
        return recent
    best = _likeliest(told, stage)
    if recent is not None and (best is None or _later(recent, best, told, stage)):
        return recent
    return _soon(told, stage) if best is None else made(best, stage)


def _takes_up(told: Phrase, known: Noun, stage: Stage) -> bool:
    """Whether a description may call again whom the text has named.

    A compound with a hyphen names its own body, a relative clause or a complement its own person.
    """
    word = stage.document.words[told.head]
    bodily = "-" in word and known.base != "jährige"
    if known.kind == "spokesperson" or told.core[1] > told.head or told.others or bodily:
        return False
    if known.kind == "office" and known.whole(word) not in TAKES_UP:
        return False
    return not relative_end(told.core[1], stage.document)


def _likeliest(told: Phrase, stage: Stage) -> int | None:
    """The named person before the description who is nearest, a subject before others."""
    sentences = stage.document.sentences
    here = sentences[told.head]
    before = dict(_before(told, stage))
    scores = {
        number: subject(place, stage) - STEP * (here - sentences[place])
        for number, place in before.items()
        if here - sentences[place] <= FAR or len(before) == 1
    }
    return max(scores, key=lambda number: scores[number], default=None)


def _fitting(told: Phrase, stage: Stage) -> Iterator[int]:
    """Named persons whose sex and title do not contradict the description."""
    for number, cluster in enumerate(stage.clusters):
        if cluster.kind != "PER":
            continue
        if told.woman is not None and cluster.woman not in {None, told.woman}:
            continue
        if _may_be(told, stage.beside[number].nouns):
            yield number


def _may_be(told: Phrase, titles: frozenset[str]) -> bool:
    """Whether the titles of a person allow a description: no lawyer is *der Angeklagte*."""
    offices = any((n := noun(title)) and n.kind in {"office", "spokesperson"} for title in titles)
    if told.noun and told.noun.base in HEADS:
        return not titles or any(title in HEADS | CHIEFS for title in titles)
    return not (offices and told.noun and told.noun.base in IN_COURT)


def _before(told: Phrase, stage: Stage) -> Iterator[tuple[int, int]]:
    """Those named before, and where last."""
    for number in _fitting(told, stage):
        places = [n.part[0] for n in stage.clusters[number].names if n.part[0] < told.head]
        if places:
            yield number, places[-1]


def _soon(told: Phrase, stage: Stage) -> int | None:
    """Who is named first behind a description that begins the article."""
    sentences = stage.document.sentences
    if sentences[told.head] > SOON or told.determiner != "definite":
        return None
    behind = [
        (stage.clusters[k].names[0].part[0], k) for k in _fitting(told, stage)
        if sentences[stage.clusters[k].names[0].part[0]] - sentences[told.head] <= SOON
    ]  # fmt: skip
    return made(min(behind)[1], stage) if behind else None


def _last_unnamed(told: Phrase, stage: Stage) -> int | None:
    """The last voice without a name, one person, that nothing but a pronoun has described."""
    sentences = stage.document.sentences
    for place, number in reversed(stage.spoken):
        voice = stage.voices[number]
        if sentences[told.head] - sentences[place] > FAR:
            return None
        pronoun = bool(voice.phrases) and voice.phrases[0].form == "pronoun"
        if voice.entity is None and pronoun and not voice.plural:
            return number
    return None


def _later(voice: int, cluster: int, told: Phrase, stage: Stage) -> bool:
    """Whether a voice spoke after a name was last mentioned before the phrase."""
    spoke = max(place for place, number in stage.spoken if number == voice)
    named = [n.part[0] for n in stage.clusters[cluster].names if n.part[0] < told.head]
    return not named or spoke > named[-1]
