"""What ties the statements of a reading: one inside another, chains of voices, links.

Of a chain each statement has a piece of its own, behind the chain of the statement around it. When
statements come, go or move, the pieces stay and the chains are put together again.
"""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from laut.correct.place import hull
from laut.records import (
    Entity,
    Link,
    LinkKind,
    Reading,
    Source,
    SourceOf,
    Span,
    Spans,
    Statement,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """What a statement adds to the chain of the one around it. behind: it does stand behind it."""

    own: tuple[str, ...]
    behind: bool


Pieces = Mapping[str, Piece]


def by_id(reading: Reading) -> dict[str, Statement]:
    """The statements of a reading by their ids."""
    return {each.id: each for each in reading.statements}


def pieces(reading: Reading) -> dict[str, Piece]:
    """What each statement adds to the chain around it, by its id."""
    known = by_id(reading)
    return {each.id: _piece(each, known.get(each.nested_in or "")) for each in reading.statements}


def _piece(statement: Statement, parent: Statement | None) -> Piece:
    chain = statement.chain
    if parent is None or chain[: len(parent.chain)] != parent.chain:
        return Piece(chain, behind=False)
    return Piece(chain[len(parent.chain) :], behind=True)


def chained(reading: Reading, own: Pieces) -> Reading:
    """The reading with chains and sources put together from these pieces."""
    known, sources = by_id(reading), {each.id: each for each in reading.sources}
    return replace(
        reading,
        statements=tuple(
            _with_chain(each, _chain(each, known, own, frozenset()), sources)
            for each in reading.statements
        ),
    )


def _chain(
    statement: Statement, known: Mapping[str, Statement], own: Pieces, below: frozenset[str]
) -> tuple[str, ...]:
    piece, parent = own[statement.id], known.get(statement.nested_in or "")
    if parent is None or parent.id in below or not piece.behind:
        return piece.own or statement.chain
    return (*_chain(parent, known, own, below | {statement.id}), *piece.own)


def _with_chain(
    statement: Statement, chain: tuple[str, ...], sources: Mapping[str, Source]
) -> Statement:
    """The statement with this chain; a voice inside itself counts once."""
    if chain != statement.chain:
        outer, last = tuple(dict.fromkeys(chain[:-1])), chain[-1]
        chain = (*(outer[: outer.index(last)] if last in outer else outer), last)
    source = sources[chain[-1]]
    return replace(statement, chain=chain, source=SourceOf(source.id, source.kind, source.entity))


# Inside one another ----------------------------------------------------------------------------


def nested(reading: Reading, name: str) -> Reading:
    """The reading in which one statement, that is new or has moved, stands where it belongs."""
    moved = by_id(reading)[name]
    known = by_id(reading)
    around = known.get(moved.nested_in or "")
    if around is None or not _holds(around, moved):
        around = _around(reading, moved)
    moved = replace(moved, nested_in=None if around is None else around.id)
    others = (each for each in reading.statements if each.id != name)
    places = {name: moved} | {each.id: _beside(each, moved) for each in others}
    return replace(reading, statements=tuple(places[each.id] for each in reading.statements))


def _beside(other: Statement, moved: Statement) -> Statement:
    """Another statement: one that stood in the moved one may have got out, or one beside it in."""
    if other.nested_in == moved.id and not _holds(moved, other):
        return replace(other, nested_in=moved.nested_in)
    if other.nested_in == moved.nested_in and _within(other, moved):
        return replace(other, nested_in=moved.id)
    return other


def _around(reading: Reading, statement: Statement) -> Statement | None:
    """The smallest statement whose quote goes beyond this one's on a side."""
    inside = _below(reading, statement.id)
    found = (e for e in reading.statements if e.id not in inside and _within(statement, e))
    return min(found, key=lambda each: _length(each.quote), default=None)


def _below(reading: Reading, name: str) -> set[str]:
    """A statement and all that stand in it."""
    found = {name}
    while more := {e.id for e in reading.statements if e.nested_in in found} - found:
        found |= more
    return found


def _within(inner: Statement, outer: Statement) -> bool:
    return _holds(outer, inner) and _length(inner.quote) < _length(outer.quote)


def _holds(outer: Statement, inner: Statement) -> bool:
    if not (outer.quote and inner.quote):
        return False
    (begin, end), (first, last) = hull(outer.quote), hull(inner.quote)
    return begin <= first and last <= end


def _length(quote: Spans) -> int:
    begin, end = hull(quote)
    return end - begin


def without(reading: Reading, name: str) -> Reading:
    """The reading without a statement; what stood in it stands where it stood."""
    gone, own = by_id(reading)[name], pieces(reading)
    kept = [each for each in reading.statements if each.id != name]
    inside = {each.id for each in kept if each.nested_in == name}
    own |= {each: _lifted(own[each], own[name]) for each in inside if own[each].behind}
    statements = tuple(
        replace(each, nested_in=gone.nested_in) if each.id in inside else each for each in kept
    )
    links = tuple(each for each in reading.links if name not in {each.a, each.b})
    return chained(replace(reading, statements=statements, links=links), own)


def _lifted(inner: Piece, gone: Piece) -> Piece:
    """What a statement adds when the one around it, which was none, is gone with its voice."""
    own = (*gone.own[:-1], *inner.own) if inner.own else gone.own
    return Piece(own, gone.behind)


# What a statement is about ---------------------------------------------------------------------


def about(statement: Statement, entities: Iterable[Entity]) -> tuple[str, ...]:
    """The entities that a quote names, but its own voice, in the order of the text."""
    named = sorted(
        (span.begin, each.id)
        for each in entities
        for span in (*each.mentions, *each.nominal_mentions)
        if each.id != statement.source.entity and _in(span, statement.quote)
    )
    return tuple(dict.fromkeys(name for _, name in named))


def _in(span: Span, quote: Spans) -> bool:
    return any(each.begin <= span.begin and span.end <= each.end for each in quote)


# What is left at the end -----------------------------------------------------------------------


def _always(_a: Statement, _b: Statement) -> bool:
    return True


def _denial(a: Statement, _: Statement) -> bool:
    return a.stance == "denies"


def _two_voices(a: Statement, b: Statement) -> bool:
    return a.source.id != b.source.id


def _one_voice(a: Statement, b: Statement) -> bool:
    return a.source.id == b.source.id


_HOLDS: Final[Mapping[LinkKind, Callable[[Statement, Statement], bool]]] = {
    "denies": _denial,
    "corroborates": _two_voices,
    "updates": _one_voice,
}
"""What a kind of link asks of its statements, where these have been corrected."""


def tidy(reading: Reading, machine: Reading) -> Reading:
    """The reading without sources that nobody speaks as any more, and links that hold no more."""
    used, before = _voices(reading), _voices(machine)
    silent = {each.id for each in machine.sources} - before
    wanted = used | silent | {e.member_of for e in reading.sources if e.id in used | silent}
    kept = tuple(each for each in reading.sources if each.id in wanted)
    names = {each.id for each in kept}
    sources = tuple(
        each if each.member_of in names else replace(each, member_of=None) for each in kept
    )
    named = {each.id for each in machine.entities} | {each.entity for each in sources}
    entities = tuple(each for each in reading.entities if each.id in named)
    statements = tuple(_about_known(each, named) for each in reading.statements)
    links = _links(reading, machine)
    return replace(reading, statements=statements, sources=sources, entities=entities, links=links)


def _about_known(statement: Statement, known: Container[str | None]) -> Statement:
    """The statement without what it is about that is no entity any more."""
    return replace(statement, about=tuple(each for each in statement.about if each in known))


def _voices(reading: Reading) -> set[str]:
    return {name for each in reading.statements for name in each.chain}


def _links(reading: Reading, machine: Reading) -> tuple[Link, ...]:
    now, then = by_id(reading), by_id(machine)
    return tuple(
        each
        for each in reading.links
        if (now[each.a], now[each.b]) == (then[each.a], then[each.b])
        or _HOLDS.get(each.kind, _always)(now[each.a], now[each.b])
    )
