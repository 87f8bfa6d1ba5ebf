"""A machine's reading and what people say of it -> the reading as they have corrected it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from laut.correct import bonds
from laut.correct.place import ALMOST, SAME, found_again, hull, nearest
from laut.correct.records import (
    ROLES,
    Change,
    Corrected,
    Correction,
    Outcome,
    Told,
    Voice,
)
from laut.correct.voices import known_voice, of_kind, stands_for, with_voice
from laut.records import Certainty, Reading, SourceKind, SourceOf, Spans, Stance, Statement

_SURE: Final = 1.0
_INHERITED: Final = ("speaker", "cue", "frame", "stance", "certainty")
"""What a quoted fragment has of the statement around it."""
_GOES_WITH: Final[Mapping[Stance, Certainty]] = {
    "denies": "negated",
    "finds-no-evidence": "negated",
    "claims-ignorance": "asserted",
    "declines-to-comment": "asserted",
    "did-not-respond": "asserted",
}
"""The certainty that the contract has for an act."""


@dataclass(frozen=True, slots=True)
class _Work:
    """A reading between two corrections, in itself consistent.

    said: the fields that people have set, with the ids of their statements; entities: as in
    Corrected.
    """

    reading: Reading
    said: frozenset[tuple[str, str]] = frozenset()
    entities: Mapping[str, int] = field(default_factory=dict)


def corrected(reading: Reading, corrections: Sequence[Correction]) -> Corrected:
    """The reading after all the corrections, each made on what those before have left.

    What has no place in it any more changes nothing and is loose. A statement that a person has
    accepted or added is put in where the reading lacks it; one that is rejected need not be there.
    """
    work, outcomes = _Work(reading), list[Outcome]()
    for each in corrections:
        work, outcome = _applied(work, each)
        outcomes.append(outcome)
    last = bonds.tidy(work.reading, reading) if corrections else reading
    there = {each.id for each in last.entities}
    entities = {name: number for name, number in work.entities.items() if name in there}
    return Corrected(last, tuple(outcomes), entities)


def _applied(work: _Work, asked: Correction) -> tuple[_Work, Outcome]:
    placed = found_again(asked, work.reading.article.text)
    if placed is None:
        return work, Outcome(None, loose=True)
    share = ALMOST if placed.change == "add" else SAME
    found = nearest(work.reading.statements, placed.at, share) or _there_already(work, placed)
    if len(found) > 1:  # as good as none
        return work, Outcome(None, loose=True)
    if found:
        return _DOES[placed.change](work, found[0], placed.to), Outcome(found[0].id, loose=False)
    if isinstance(placed.to, Told):
        work, name = _inserted(work, placed.to)
        return work, Outcome(name, loose=False)
    return work, Outcome(None, loose=placed.change != "reject")


def _there_already(work: _Work, placed: Correction) -> tuple[Statement, ...]:
    """Another model may have found the words to which a person has moved a quote."""
    if placed.change != "quote" or not isinstance(placed.to, tuple):
        return ()
    return nearest(work.reading.statements, replace(placed.at, quote=placed.to))


# Each change -----------------------------------------------------------------------------------


def _set(work: _Work, statement: Statement, **fields: Any) -> _Work:
    """The work with other fields of a statement, and of the fragments that have them from it."""
    heirs = {
        each.id: {
            name: value
            for name, value in fields.items()
            if name in _INHERITED
            and getattr(each, name) == getattr(statement, name)
            and (each.id, name) not in work.said
        }
        for each in work.reading.statements
        if each.nested_in == statement.id and each.cue == statement.cue
    }
    changed = heirs | {statement.id: fields}
    statements = tuple(
        replace(each, **changed[each.id]) if each.id in changed else each
        for each in work.reading.statements
    )
    said = work.said | {(statement.id, name) for name in fields}
    return replace(work, reading=replace(work.reading, statements=statements), said=said)


def _field(name: str) -> Callable[[_Work, Statement, Any], _Work]:
    """The change that sets one field to a value and does nothing else."""

    def change(work: _Work, statement: Statement, to: Any) -> _Work:
        return _set(work, statement, **{name: to})

    return change


def _stance(work: _Work, statement: Statement, to: Stance) -> _Work:
    """Another act, with the certainty that goes with it where nobody has said otherwise."""
    work = _set(work, statement, stance=to)
    told = (statement.id, "certainty")
    if statement.certainty == "unverified" or told in work.said:
        return work
    work = _set(work, _again(work, statement), certainty=_certainty(statement, to))
    return replace(work, said=work.said - {told})


def _certainty(statement: Statement, to: Stance) -> Certainty:
    left = statement.stance in _GOES_WITH and statement.certainty == "negated"
    return _GOES_WITH.get(to, "asserted" if left else statement.certainty)


def _speaker(work: _Work, statement: Statement, to: Spans) -> _Work:
    """Other words for who speaks; where they are known to be another voice, this one speaks."""
    work = _set(work, statement, speaker=to, confidence=_SURE)
    if (statement.id, "source") in work.said:
        return work
    voice = known_voice(work.reading, to, statement.id)
    return work if voice is None else _voice(work, _again(work, statement), voice)


def _source(work: _Work, statement: Statement, to: Voice) -> _Work:
    work = _voice(work, statement, to)
    again = _again(work, statement)
    if again.source.entity != statement.source.entity:
        reading = stands_for(work.reading, again.speaker, again.source.entity)
        work = replace(work, reading=reading)
    work = replace(work, said=work.said | {(statement.id, "source")})
    return _set(work, again, confidence=_SURE)


def _voice(work: _Work, statement: Statement, voice: Voice) -> _Work:
    """The work in which this voice makes the statement, and the fragments in it."""
    own = bonds.pieces(work.reading)
    reading, source = with_voice(work.reading, voice, statement.source.id)
    piece = own[statement.id]
    if source.id != statement.source.id:
        own[statement.id] = replace(piece, own=(*piece.own[:-1], source.id))
    reading = bonds.chained(reading, own)
    entities = dict(work.entities)
    if voice.entity is not None and source.entity is not None:
        entities[source.entity] = voice.entity
    return _about(replace(work, reading=reading, entities=entities), statement.id)


def _kind(work: _Work, statement: Statement, to: SourceKind) -> _Work:
    """Another kind of the voice, in all that it says."""
    reading = of_kind(work.reading, statement.source.id, to)
    return replace(work, reading=bonds.chained(reading, bonds.pieces(reading)))


def _quote(work: _Work, statement: Statement, to: Spans) -> _Work:
    own = bonds.pieces(work.reading)
    work = _set(work, statement, quote=to, confidence=_SURE)
    return _about(_nested(work, statement.id, own), statement.id)


def _nested(work: _Work, name: str, own: bonds.Pieces) -> _Work:
    """The work with a moved statement at its place; own: what each adds to its chain."""
    before = bonds.by_id(work.reading)
    reading = bonds.nested(work.reading, name)
    moved = {e.id for e in reading.statements if e.nested_in != before[e.id].nested_in}
    pieces = {
        each: bonds.Piece(piece.own or (before[each].source.id,), behind=True)
        if each in moved
        else piece
        for each, piece in own.items()
    }
    return replace(work, reading=bonds.chained(reading, pieces))


def _about(work: _Work, name: str) -> _Work:
    reading = work.reading
    statements = tuple(
        replace(each, about=bonds.about(each, reading.entities)) if each.id == name else each
        for each in reading.statements
    )
    return replace(work, reading=replace(reading, statements=statements))


def _told(work: _Work, statement: Statement, to: Told) -> _Work:
    """The statement as a person has seen it and holds it for right."""
    if to.quote != statement.quote:
        work = _quote(work, statement, to.quote)
    fields = {name: getattr(to, name) for name in _FIELDS}
    work = _set(work, _again(work, statement), **fields, confidence=_SURE)
    return _source(work, _again(work, statement), to.voice)


def _inserted(work: _Work, told: Told) -> tuple[_Work, str]:
    """The work with a statement more, and its id."""
    reading, source = with_voice(work.reading, told.voice, None)
    name = _new_id(reading, told.quote)
    new = Statement(
        id=name,
        quote=told.quote,
        addressee=told.addressee,
        **{each: getattr(told, each) for each in _FIELDS if each != "addressee"},
        nested_in=None,
        source=SourceOf(source.id, source.kind, source.entity),
        chain=(source.id,),
        about=(),
        confidence=_SURE,
    )
    own = bonds.pieces(reading)
    at = sum(_before(each, told.quote) for each in reading.statements)
    statements = (*reading.statements[:at], new, *reading.statements[at:])
    work = replace(work, reading=replace(reading, statements=statements))
    work = _nested(work, name, own | {name: bonds.Piece((source.id,), behind=False)})
    return _told(work, _again(work, new), told), name


def _before(statement: Statement, quote: Spans) -> bool:
    """Whether a statement comes before a quote: what begins with it and is longer does, too."""
    if not statement.quote:
        return True
    (begin, end), (first, last) = hull(statement.quote), hull(quote)
    return (begin, -end) <= (first, -last)


def _new_id(reading: Reading, quote: Spans) -> str:
    """An id that tells the place, so that it stays what else is added or taken back."""
    begin, end = hull(quote)
    taken, name = {each.id for each in reading.statements}, f"s{begin}-{end}"
    while name in taken:
        name += "+"
    return name


def _reject(work: _Work, statement: Statement, _: None) -> _Work:
    return replace(work, reading=bonds.without(work.reading, statement.id))


def _again(work: _Work, statement: Statement) -> Statement:
    return bonds.by_id(work.reading)[statement.id]


_FIELDS: Final = (*ROLES, "type", "medium", "stance", "certainty", "time")
_DOES: Final[Mapping[Change, Callable[[_Work, Statement, Any], _Work]]] = {
    "accept": _told,
    "add": _told,
    "reject": _reject,
    "quote": _quote,
    "speaker": _speaker,
    "cue": _field("cue"),
    "frame": _field("frame"),
    "addressee": _field("addressee"),
    "type": _field("type"),
    "medium": _field("medium"),
    "stance": _stance,
    "certainty": _field("certainty"),
    "kind": _kind,
    "source": _source,
}
