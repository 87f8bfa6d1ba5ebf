"""Organisations that a common noun takes up: *die Reederei*, *das Blatt*, *Polizeiangaben*."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from laut.german.entities import AUTHORITY, FIRMS, NO_FIRMS, TAKEN_UP
from laut.german.voices import MEDIA
from laut.resolve.likeness import same_office
from laut.resolve.nouns import Noun, noun
from laut.resolve.phrase import Phrase
from laut.resolve.stage import FAR, Stage, Voice, away, made
from laut.resolve.texts import KNOWN, same_head

LONG: Final = 5  # letters of a noun that others begin with
HEADLINE: Final = 3  # words of a headline before its colon
SOON: Final = 2  # sentences in which a body of the headline is named
# Bodies that a text calls so after it has named them.
ANAPHORIC: Final = (MEDIA - {"post", "nachrichten"}) | TAKEN_UP


def body(told: Phrase, known: Noun, stage: Stage) -> int | None:
    """An organisation that a common noun takes up: one with that noun, or the last one named."""
    if told.determiner == "possessive":
        return None
    if told.determiner == "bare" and known.base in MEDIA and told.head < HEADLINE:
        return None if told.plural else last_paper(told.head, stage)
    for found in (_spoken, _named, _first_named, _last_named):
        number = found(told, known, stage)
        if number is not None:
            return number
    return None


def last_paper(place: int, stage: Stage) -> int | None:
    """The last paper, station or agency before a word, else the first one behind it."""
    named = [n.part[0] for k in stage.media for n in stage.clusters[k].names]
    before = [at for at in named if at < place]
    if before:
        return made(stage.number[max(before)], stage)
    spoke = [i for i, v in enumerate(stage.voices) if v.nouns & MEDIA]
    if spoke:
        return spoke[-1]
    return made(stage.number[min(named)], stage) if named else None


def of_compound(told: Phrase, saying: Noun, stage: Stage) -> int | None:
    """The voice in the first part of a noun of saying: *Polizeiangaben*, *Unternehmensangaben*."""
    word = stage.document.words[told.head]
    first = word.lower().removesuffix(saying.base).rstrip("-")
    if not first:
        return None
    for number, cluster in enumerate(stage.clusters):
        if any(first == form.lower() for form in cluster.forms):
            return made(number, stage)
    known = noun(first.removesuffix("s")) or noun(first)
    if known is None or known.kind != "body":
        return same_head(told, stage)
    return body(replace(told, determiner="definite", noun=known), known, stage)


def _whole(told: Phrase, known: Noun, stage: Stage) -> str:
    return known.whole(stage.document.words[told.head])


def _alone(told: Phrase) -> bool:
    return told.core[1] == told.head and not told.others


# Spoken before --------------------------------------------------------------------------------


def _spoken(told: Phrase, known: Noun, stage: Stage) -> int | None:
    """The last voice with the same noun."""
    whole = _whole(told, known, stage)
    for number in range(len(stage.voices) - 1, -1, -1):
        voice = stage.voices[number]
        if not voice.phrases or voice.plural != told.plural or not _same_body(whole, voice):
            continue
        if _alone(told) or _same_words(told, voice.phrases, stage):
            return number
    return None


def _same_body(whole: str, voice: Voice) -> bool:
    """Whether a voice has the same noun or a longer one: *Polizei*, *Polizeipräsidium*."""
    if voice.kinds and "body" not in voice.kinds:
        return False
    return any(
        same_office(whole, n) or (n.startswith(whole) and len(whole) > LONG) for n in voice.nouns
    )


def _same_words(told: Phrase, phrases: tuple[Phrase, ...], stage: Stage) -> bool:
    words = stage.document.words
    mine = {words[w] for w in range(told.head, told.core[1] + 1)}
    return any(mine == {words[w] for w in range(p.head, p.core[1] + 1)} for p in phrases)


# Named ----------------------------------------------------------------------------------------


def _named(told: Phrase, known: Noun, stage: Stage) -> int | None:
    """The nearest organisation beside whose name the noun stands."""
    if told.plural or not _alone(told):
        return None
    whole = _whole(told, known, stage)
    named = [
        number
        for number, each in enumerate(stage.beside)
        if stage.clusters[number].kind != "PER"
        and any(same_office(whole, title) for title in each.titles)
    ]
    if not named:
        return None
    return made(min(named, key=lambda k: away(k, told.head, stage)), stage)


def _first_named(told: Phrase, known: Noun, stage: Stage) -> int | None:
    """The organisation that is named first behind a headline: *Konzern streicht Stellen*."""
    sentences = stage.document.sentences
    headline = told.determiner == "bare" and sentences[told.head] == 0
    if not headline or told.plural or not _alone(told) or known.base not in TAKEN_UP:
        return None
    behind = (w for w in range(told.head + 1, len(sentences)) if sentences[w] <= SOON)
    found = (stage.number[w] for w in behind if _may_be(told, stage.number.get(w), stage))
    number = next(found, None)
    return None if number is None else made(number, stage)


def _last_named(told: Phrase, known: Noun, stage: Stage) -> int | None:
    """The organisation that was named last; for *das Blatt* the last paper."""
    if told.determiner not in KNOWN or not _alone(told):
        return None
    if _whole(told, known, stage) not in ANAPHORIC:
        return None
    if known.base in MEDIA and stage.media:
        return last_paper(told.head, stage)
    return next(_before(told, known, stage), None)


def _before(told: Phrase, known: Noun, stage: Stage) -> Iterator[int]:
    """Organisations before a noun that may be meant, the last first."""
    sentences = stage.document.sentences
    for place in range(told.head - 1, -1, -1):
        if sentences[told.head] - sentences[place] > FAR:
            return
        if _may_be(told, stage.number.get(place), stage):
            yield made(stage.number[place], stage)
        spoke = stage.by_part.get((place - 1, place))
        if spoke is not None and known.base in AUTHORITY and stage.voices[spoke].kinds == {"body"}:
            yield spoke


def _may_be(told: Phrase, number: int | None, stage: Stage) -> bool:
    """Whether a common noun can mean a named organisation: no union is *das Unternehmen*."""
    if number is None or stage.clusters[number].kind != "ORG" or number in stage.media:
        return False
    firm = told.noun is not None and told.noun.base in FIRMS
    return not (firm and stage.beside[number].nouns & NO_FIRMS)
