"""The voices of a reading in terms that outlive it, and back."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from laut.correct.records import Voice
from laut.records import (
    Entity,
    EntityKind,
    Reading,
    Source,
    SourceKind,
    Span,
    Spans,
    Statement,
)

SPEAKS_AS: Final[Mapping[EntityKind, SourceKind]] = {
    "person": "named-person",
    "organisation": "organisation",
    "place": "organisation",
    "work": "document",
    "product": "document",
    "event": "organisation",
}
"""Which kind of source an entity is, where it speaks."""
UNNAMED: Final[frozenset[SourceKind]] = frozenset({"role", "anonymous-person", "anonymous-group"})


def voice_of(source: Source, reading: Reading) -> Voice:
    """A source of a reading in terms that outlive it."""
    for entity in reading.entities:
        if entity.id == source.entity:
            return Voice(source.kind, entity.canonical, entity.kind)
    return Voice(source.kind, text=source.text)


def source_of(statement: Statement, reading: Reading) -> Source:
    """The source of a statement, in full."""
    return next(each for each in reading.sources if each.id == statement.source.id)


def known_voice(reading: Reading, speaker: Spans, but: str) -> Voice | None:
    """Whose words of the article a speaker is: of another statement, or of a name.

    but: the id of the statement that is asked about.
    """
    for each in reading.statements:
        if speaker and each.id != but and each.speaker == speaker:
            return voice_of(source_of(each, reading), reading)
    named = [each for each in reading.entities if _means(each, speaker)]
    if len(named) != 1:
        return None
    for source in reading.sources:
        if source.entity == named[0].id:
            return voice_of(source, reading)
    return Voice(SPEAKS_AS[named[0].kind], named[0].canonical, named[0].kind)


def _means(entity: Entity, speaker: Spans) -> bool:
    return any(span in speaker for span in (*entity.mentions, *entity.nominal_mentions))


def with_voice(reading: Reading, voice: Voice, own: str | None) -> tuple[Reading, Source]:
    """The reading with a source that is this voice, and that source.

    own: the id of the source that the statement has so far.
    """
    if voice.name is None:
        return _with_source(reading, voice, None, own)
    reading, entity = _with_entity(reading, voice)
    return _with_source(reading, voice, entity.id, own)


def _with_entity(reading: Reading, voice: Voice) -> tuple[Reading, Entity]:
    kind, name = voice.named or "person", voice.name or ""
    same = [each for each in reading.entities if each.kind == kind]
    for fits in (_is_called, _is_also_called):
        for each in same:
            if fits(each, name):
                return reading, each
    new = Entity(fresh("e", (e.id for e in reading.entities)), name, kind, (), (), ())
    return replace(reading, entities=(*reading.entities, new)), new


def _is_called(entity: Entity, name: str) -> bool:
    return entity.canonical == name


def _is_also_called(entity: Entity, name: str) -> bool:
    return name in entity.aliases or any(span.text == name for span in entity.mentions)


def _with_source(
    reading: Reading, voice: Voice, entity: str | None, own: str | None
) -> tuple[Reading, Source]:
    same = [each for each in reading.sources if _is(each, voice, entity)]
    for each in sorted(same, key=lambda source: source.id != own):
        if each.id == own or _told(each):
            return reading, each
    new = Source(fresh("q", (s.id for s in reading.sources)), voice.kind, entity, voice.text)
    return replace(reading, sources=(*reading.sources, new)), new


def _is(source: Source, voice: Voice, entity: str | None) -> bool:
    if source.kind != voice.kind or source.entity != entity:
        return False
    return entity is not None or source.text == voice.text


def _told(source: Source) -> bool:
    """Whether a source is known again: two of whom nothing is said are two."""
    return source.entity is not None or source.text is not None


def of_kind(reading: Reading, name: str, kind: SourceKind) -> Reading:
    """The reading with another kind of one source; what has no name is no entity."""
    return replace(
        reading,
        sources=tuple(
            replace(each, kind=kind, entity=None if kind in UNNAMED else each.entity)
            if each.id == name
            else each
            for each in reading.sources
        ),
    )


def stands_for(reading: Reading, speaker: Spans, entity: str | None) -> Reading:
    """The reading in which a speaker that is no name stands for this entity, and for no other."""
    names = {span for each in reading.entities for span in each.mentions}
    words = tuple(span for span in speaker if span not in names)
    if entity is None or not words:
        return reading
    entities = tuple(_nominal(each, words, mine=each.id == entity) for each in reading.entities)
    return replace(reading, entities=entities)


def _nominal(entity: Entity, words: Spans, *, mine: bool) -> Entity:
    kept = [span for span in entity.nominal_mentions if span not in words]
    found: list[Span] = sorted([*kept, *words] if mine else kept, key=lambda span: span.begin)
    return replace(entity, nominal_mentions=tuple(found))


def fresh(letter: str, taken: Iterable[str]) -> str:
    """An id that is not taken."""
    names = set(taken)
    number = len(names) + 1
    while f"{letter}{number}" in names:
        number += 1
    return f"{letter}{number}"
