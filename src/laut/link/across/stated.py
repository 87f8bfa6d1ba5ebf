"""Statements of several articles -> claims over one vocabulary."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from laut.draft import SourceDraft
from laut.german.answers import (
    ACCUSING,
    AGAIN,
    CORRECTING,
    FIRST_SAID,
    LATER_SAID,
    SPEAKS_AS,
)
from laut.link.called import NOBODY, extent, many, small
from laut.link.claims import Claim, Told
from laut.link.content import Reader
from laut.link.counts import counts
from laut.link.parties import Party, party
from laut.link.questions import answers
from laut.link.spans import numbers, spans
from laut.link.stems import stem
from laut.link.terms import family, word
from laut.link.vocabulary import Vocabulary
from laut.records import Certainty, Count, SourceKind, Stance, StatementType
from laut.scores import Floats

_MARKERS: Final = AGAIN | CORRECTING | FIRST_SAID | LATER_SAID
_APART: Final = 100_000  # words that lie between two statements of two articles


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something, over all articles.

    number: the same for one named person or body everywhere, its own for any other voice. name: of
    its entity. called: the words of its fullest description; words: those and its speaker's, with
    the entity that each names; places: which entities are places.
    """

    number: int
    kind: SourceKind
    entity: int | None
    name: str | None
    count: Count | None
    member_of: int | None
    called: tuple[str, ...]
    words: tuple[str, ...]
    named: tuple[int | None, ...]
    places: frozenset[int]


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement of one article, for a comparison with those of others.

    quote: its words without those for speaker and cue; named: the entity at a place in it. dates:
    what of its dates could be resolved, as ISO days, months and years. voices: numbers of all in
    its chain; around: the words of its frame; day: of publication, as a number. vector: of length
    one, None where the ledger keeps none.
    """

    number: int
    article: int
    day: int | None
    type: StatementType
    stance: Stance
    certainty: Certainty
    voice: Voice
    voices: frozenset[int]
    quote: tuple[str, ...]
    named: Mapping[int, int]
    dates: tuple[str, ...]
    cue: tuple[str, ...]
    around: frozenset[str]
    vector: Floats | None


def told(stated: Sequence[Stated], names: Mapping[int, str], affairs: Sequence[int]) -> Told:
    """The claims of statements of several articles, in their order.

    names: what each entity is called; affairs: of every statement the number of its affair:
    claims of one affair count as near each other.
    """
    vocabulary = Vocabulary(_stems(stated))
    claims = [
        _claim(at, each, affair, vocabulary)
        for at, (each, affair) in enumerate(zip(stated, affairs, strict=True))
    ]
    vocabulary.weigh([claim.terms for claim in claims])
    voices = {each.voice.number: each.voice for each in stated}
    return Told(
        tuple(claims),
        vocabulary,
        names,
        {number: each.kind for number, each in voices.items()},
        {number: _called(each) for number, each in voices.items()},
    )


def _stems(stated: Sequence[Stated]) -> frozenset[str]:
    texts = {text for each in stated for text in each.quote}
    return frozenset(stem for text in texts for stem in word(text).stems)


def _claim(at: int, each: Stated, affair: int, vocabulary: Vocabulary) -> Claim:
    lower = [text.lower() for text in each.quote]
    cue = frozenset(text.lower() for text in each.cue)
    indirect = each.type != "Direct" and not cue & ACCUSING
    content = Reader(each.quote, lower, each.named, vocabulary).content(
        range(len(lower)), indirect=indirect
    )
    begin, called = at * _APART, _called(each.voice)
    held, gone = counts(each.quote)
    sided, chosen = answers(each.quote)
    content = replace(
        content,
        dates=_dates(each.dates),
        counts=held,
        gone=gone,
        spans=spans(each.quote),
        numbers=numbers(each.quote),
        sided=sided,
        chosen=chosen,
    )
    return Claim(
        at,
        True,
        frozenset(),
        begin,
        begin + max(len(lower) - 1, 0),
        affair * _APART,
        each.type,
        _party(each.voice),
        called,
        called != NOBODY and many(each.voice.kind, each.voice.count, each.cue),
        each.voices,
        each.stance,
        each.certainty,
        content,
        cue,
        each.around | frozenset(lower) if each.stance in {"denies", "confirms"} else frozenset(),
        each.around & _MARKERS,
    )


def _dates(values: Sequence[str]) -> dict[str, frozenset[str]]:
    """ISO days, months and years by their kinds; a day says its month and year too.

    A month alone is the same in every year, as *im März* may be written in any.
    """
    found: dict[str, set[str]] = {}
    for value in values:
        if value[10:11] == "T":  # the day of an evening is rarely the point
            found.setdefault("clock", set()).add(value[11:16])
            continue
        if len(value) != len("2034-03"):
            found.setdefault("year", set()).add(value[:4])
        if value[5:7]:
            found.setdefault("month", set()).add(str(int(value[5:7])))
        if len(value) >= len("2034-03-14"):
            found.setdefault("day", set()).add(value[:10])
    return {kind: frozenset(each) for kind, each in found.items()}


def _party(voice: Voice) -> Party:
    source = SourceDraft(
        voice.kind, voice.entity, None, voice.count, None, None, None, voice.member_of
    )
    made = party(source, voice.number, voice.words, (voice.named, voice.places))
    spoken_for = {SPEAKS_AS[word.lower()] for word in voice.words if word.lower() in SPEAKS_AS}
    offices = frozenset(family(stem(body.capitalize())) for body in spoken_for)
    return replace(made, bodies=made.bodies | offices) if offices else made


def _called(voice: Voice) -> str:
    if voice.name is not None and voice.kind in {"named-person", "organisation"}:
        return voice.name
    words = voice.called or voice.words
    first, last = extent(words)
    if not first < last:
        return NOBODY
    return small(" ".join(words[first:last]), words[first])
