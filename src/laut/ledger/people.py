"""The entities of an article among those of the ledger."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, Final

from sqlalchemy import Connection, Text, bindparam, delete, func, insert, select

from laut.ledger import schema as s
from laut.ledger.among import among
from laut.ledger.backend import Backend
from laut.ledger.decisions import Pinned
from laut.ledger.entities import root
from laut.ledger.keep import clean
from laut.ledger.known import known as known_by
from laut.records import EntityKind, Reading
from laut.resolve.across import Known, Match, Seen, generic, identify, keys, likeness_of_names, seen

_CANDIDATES: Final = 40
_MANY: Final = 4  # candidates that are all looked at
_MOST_NAMES: Final = 24  # under which an entity is looked for
_STRANGER: Final = "kein bekannter Name"
_SO: Final = "so bestimmt"
_AS_BEFORE: Final = 0.5  # score of what an article has meant so far, where several might be meant

_LAST: Final = select(func.max(s.Entity.id))
_THERE: Final = select(s.Mention.local, s.Mention.entity_id, s.Mention.score, s.Mention.why).where(
    s.Mention.article_id == bindparam("article")
)
_ENTITIES: Final = select(s.Entity.id, s.Entity.kind, s.Entity.canonical, s.Entity.into).where(
    among(s.Entity.id, "ids")
)
_EXACT: Final = (
    select(s.Name.key, s.Name.entity_id)
    .where(among(s.Name.key, "keys", Text))
    .order_by(s.Name.entity_id.desc())
)
_NAMES: Final = select(s.Name.key, s.Name.entity_id).where(among(s.Name.entity_id, "entities"))


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entity of the article with those of the ledger that it may be.

    there: whole names, no surname alone, with an entity that has the name; namesakes: those.
    """

    one: Seen
    keys: frozenset[str]
    candidates: frozenset[int]
    there: frozenset[tuple[str, int]]
    namesakes: frozenset[int]


@dataclass(frozen=True, slots=True)
class Named:
    """The entities of an article in the ledger, by its ids; kinds: that of each in the ledger.

    fresh, mentions, names: the rows that tell so, as far as they are not there yet.
    """

    entities: Mapping[str, int]
    kinds: Mapping[int, EntityKind]
    fresh: Sequence[Mapping[str, Any]] = ()
    mentions: Sequence[Mapping[str, Any]] = ()
    names: Sequence[Mapping[str, Any]] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """The entity of the ledger that a person has chosen for one of a reading."""

    entity: int
    by: str


def before(connection: Connection, number: int | None) -> dict[str, int]:
    """Which entity the machine has meant by each name of an article; a name of two is left out."""
    if number is None:
        return {}
    found: dict[str, set[int]] = {}
    query = select(s.Mention.text, s.Mention.entity_id).where(
        s.Mention.article_id == number, s.Mention.by.is_(None)
    )
    for row in connection.execute(query):
        for name in row.text.split("\n"):
            found.setdefault(name, set()).add(row.entity_id)
    return {name: min(ids) for name, ids in found.items() if len(ids) == 1}


@dataclass(frozen=True, slots=True)
class Settled:
    """What is known of the entities of an article before any are compared.

    before: which its names have meant so far, for where nothing else tells; chosen: those that
    people have chosen, by the ids of the reading; pinned: names to which people have given one;
    again: it has rows of entities.
    """

    before: Mapping[str, int]
    chosen: Mapping[str, Chosen]
    pinned: Sequence[Pinned]
    again: bool


def named(
    connection: Connection, backend: Backend, number: int, reading: Reading, settled: Settled
) -> Named:
    """Which entities of the ledger those of an article are; nothing is written yet.

    What stands there already stays.
    """
    shown = seen(reading)
    if not shown:
        return Named({}, {})
    entries = _entries(connection, backend, shown)
    rows = _rows(connection, entries)
    there = _there(connection, number) if settled.again else {}
    told = _Told(
        {**there, **_chosen(connection, reading, settled.chosen)},
        settled,
        rows,
        known_by(connection, _doubtful(entries, rows), _namesakes(entries)),
        count(int(connection.scalar(_LAST) or 0) + 1),
    )
    open_ = [at for at in range(len(entries)) if at not in told.taken]
    for at in sorted(open_, key=lambda at: _order(entries[at])):
        company = _namesakes(entries[:at] + entries[at + 1 :])
        told.taken[at] = _entity(connection, entries[at], company, told)
    new = {at: entry for at, entry in enumerate(entries) if at not in there}
    chosen = settled.chosen
    by = {at: chosen[e.id].by for at, e in enumerate(reading.entities) if e.id in chosen}
    return Named(
        {entity.id: told.taken[at].id for at, entity in enumerate(reading.entities)},
        _kinds(connection, entries, told),
        _fresh(new, told.taken),
        _mentions(number, new, told.taken, by),
        _names(connection, new, told.taken),
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """What is known while the entities of an article are put to those of the ledger.

    taken: by their places, those that are told; rows: the entities that any may be; known: what
    articles tell of them; fresh: the numbers of new ones.
    """

    taken: dict[int, Match]
    settled: Settled
    rows: Mapping[int, Any]
    known: Mapping[int, Known]
    fresh: Iterator[int]


def put(connection: Connection, found: Named) -> None:
    """Insert the entities that are new, and what the article has for all."""
    tables = ((s.Entity, found.fresh), (s.Mention, found.mentions), (s.Name, found.names))
    for table, rows in tables:
        if rows:
            connection.execute(insert(table), rows)


def _kinds(connection: Connection, entries: Sequence[_Entry], told: _Told) -> dict[int, EntityKind]:
    """The kind of each entity in the ledger; of a new one that which the article tells."""
    found = {
        match.id: entries[at].one.kind for at, match in told.taken.items() if match.why == _STRANGER
    }
    found |= {
        match.id: told.rows[match.id].kind for match in told.taken.values() if match.id in told.rows
    }
    others = {match.id for match in told.taken.values()} - found.keys()
    if others:
        rows = connection.execute(_ENTITIES, {"ids": others}).all()
        found |= {row.id: row.kind for row in rows}
    return found


def keep_mentions(connection: Connection, number: int, reading: Reading, but: set[str]) -> None:
    """Drop what an article has of entities, but for those of the machine's reading of it.

    but: the ids of those that people have now chosen; what they had chosen goes, too.
    """
    places = [at for at, each in enumerate(reading.entities, 1) if each.id not in but]
    table = s.Mention
    stays = table.local.in_(places) & table.by.is_(None)
    connection.execute(delete(table).where(table.article_id == number, ~stays))


def _there(connection: Connection, number: int) -> dict[int, Match]:
    """The entities that an article has in the ledger, by their places."""
    rows = connection.execute(_THERE, {"article": number}).all()
    return {row.local - 1: Match(row.entity_id, row.score, row.why) for row in rows}


def _chosen(
    connection: Connection, reading: Reading, chosen: Mapping[str, Chosen]
) -> dict[int, Match]:
    """What people have chosen, as far as it is still in the ledger, by its place."""
    if not chosen:
        return {}
    ids = {each.entity for each in chosen.values()}
    known = set(connection.scalars(select(s.Entity.id).where(s.Entity.id.in_(ids))))
    return {
        at: Match(root(connection, chosen[each.id].entity), 1.0, f"von {chosen[each.id].by} {_SO}")
        for at, each in enumerate(reading.entities)
        if each.id in chosen and chosen[each.id].entity in known
    }


def _rows(connection: Connection, entries: Sequence[_Entry]) -> dict[int, Any]:
    """Kind, name and whereabouts of every candidate."""
    ids = frozenset[int]().union(*(entry.candidates for entry in entries))
    return {row.id: row for row in connection.execute(_ENTITIES, {"ids": ids}).all()}


def entities_of(connection: Connection, number: int, reading: Reading) -> dict[str, int]:
    """Of each entity of a kept article, by its id, that of the ledger."""
    rows = select(s.Mention.local, s.Mention.entity_id).where(s.Mention.article_id == number)
    places = dict(connection.execute(rows).all())
    return {each.id: places[at] for at, each in enumerate(reading.entities, 1)}


def _entries(connection: Connection, backend: Backend, shown: Sequence[Seen]) -> list[_Entry]:
    own = [keys(one.kind, map(clean, one.names)) for one in shown]
    wanted = frozenset().union(*own)
    found = _looked_up(connection, backend, {*wanted, *filter(None, map(_family, wanted))})
    return [_entry(one, mine, found) for one, mine in zip(shown, own, strict=True)]


def _entry(one: Seen, mine: frozenset[str], found: Mapping[str, Sequence[int]]) -> _Entry:
    candidates = {entity for name in _asked(mine) for entity in found.get(name, ())}
    whole = [name for name in mine if not name.endswith("|")]
    there = frozenset((name, entity) for name in whole for entity in found.get(name, ()))
    namesakes = frozenset(entity for _, entity in there)
    return _Entry(one, mine, frozenset(candidates), there, namesakes)


def _asked(mine: Iterable[str]) -> set[str]:
    """The keys to look under: of a full name also that of the bare surname."""
    return {*mine, *filter(None, map(_family, mine))}


def _namesakes(entries: Sequence[_Entry]) -> frozenset[int]:
    """The entities of the ledger that have a whole name of one of these."""
    return frozenset[int]().union(*(entry.namesakes for entry in entries))


def _family(name: str) -> str | None:
    return name[: name.index("|") + 1] if name.startswith("p:") else None


def _looked_up(
    connection: Connection, backend: Backend, wanted: Iterable[str]
) -> dict[str, list[int]]:
    """The entities under each key, the latest first; under a bare surname all who bear it."""
    exact = sorted(each for each in wanted if not each.endswith("|"))
    bare = sorted(each for each in wanted if each.endswith("|"))
    found: dict[str, list[int]] = {}
    for name, entity in connection.execute(_EXACT, {"keys": exact}).all():
        found.setdefault(name, []).append(entity)
    whole = {name: entities[:_CANDIDATES] for name, entities in found.items()}
    return whole | backend.bearing(connection, bare, _CANDIDATES)


def _order(entry: _Entry) -> tuple[int, int]:
    """Things first, then people with a given name, then bare surnames."""
    full = any(" " in name for name in entry.one.names)
    return (0 if entry.one.kind != "person" else 1 if full else 2, len(entry.candidates))


def _entity(connection: Connection, entry: _Entry, company: frozenset[int], told: _Told) -> Match:
    names = set(map(clean, entry.one.names))
    for pin in told.settled.pinned:
        if pin.kind == entry.one.kind and pin.name in names:
            return Match(root(connection, pin.entity), 1.0, f"von {pin.by} {_SO}")
    barred = {match.id for match in told.taken.values()}
    rows = [told.rows[each] for each in entry.candidates if each in told.rows]
    free = [row for row in rows if row.into is None and row.id not in barred]
    match = _plainly(entry, free) or _likeliest(entry, company, free, told.known)
    if match is not None:
        return match
    merged = [row for row in rows if row.into is not None]
    match = _likeliest(entry, company, merged, told.known)
    if match is not None:  # an article may have both names of what people have made one
        return replace(match, id=root(connection, match.id))
    before = told.settled.before
    same = {before[n] for n in names if n in before} & {row.id for row in free}
    if len(same) == 1:
        return Match(min(same), _AS_BEFORE, "wie in der vorigen Lesung")
    return Match(next(told.fresh), 1.0, _STRANGER)


def _likeliest(
    entry: _Entry, company: frozenset[int], rows: Sequence[Any], told: Mapping[int, Known]
) -> Match | None:
    some = [told[row.id] for row in rows if row.id in told]
    return identify(entry.one, company, some) if some else None


def _likely(entry: _Entry, rows: Mapping[int, Any]) -> list[Any]:
    """The candidates; where many have the surname, only those whose fullest name fits."""
    some = [rows[each] for each in entry.candidates if each in rows]
    return some if len(some) <= _MANY else [row for row in some if _fits(entry.one, row)]


def _doubtful(entries: Sequence[_Entry], rows: Mapping[int, Any]) -> set[Any]:
    """The candidates of all whose name alone does not settle whom they mean."""
    found: set[Any] = set()
    for entry in entries:
        likely = _likely(entry, rows)
        if _plainly(entry, [row for row in likely if row.into is None]) is None:
            found.update(likely)
    return found


def _fits(one: Seen, row: Any) -> bool:
    return any(likeness_of_names(row.kind, name, row.canonical) for name in one.names)


def _plainly(entry: _Entry, rows: Sequence[Any]) -> Match | None:
    """A thing whose whole name only one thing in the ledger has: no need to look at articles."""
    one = entry.one
    same = [row for row in rows if row.id in entry.namesakes]
    if one.kind == "person" or generic(one) or len(same) != 1 or same[0].kind != one.kind:
        return None
    names = frozenset({same[0].canonical})
    alone = Known(same[0].id, one.kind, names, frozenset(), frozenset())
    return identify(one, frozenset(), [alone])


def _fresh(entries: Mapping[int, _Entry], taken: Mapping[int, Match]) -> list[dict[str, Any]]:
    """The rows of entities that the ledger does not have."""
    return [
        {
            "id": taken[at].id,
            "canonical": clean(entry.one.canonical),
            "kind": entry.one.kind,
            "into": None,
        }
        for at, entry in entries.items()
        if taken[at].why == _STRANGER
    ]


def _mentions(
    number: int,
    entries: Mapping[int, _Entry],
    taken: Mapping[int, Match],
    by: Mapping[int, str],
) -> list[dict[str, Any]]:
    """The rows of what an article has for entities."""
    return [
        {
            "article_id": number,
            "local": at + 1,
            "entity_id": taken[at].id,
            "text": clean("\n".join([entry.one.canonical, *_others(entry.one)])),
            "titles": " ".join(sorted(entry.one.titles)),
            "score": taken[at].score,
            "why": clean(taken[at].why),
            "by": by.get(at),
        }
        for at, entry in entries.items()
    ]


def _names(
    connection: Connection, entries: Mapping[int, _Entry], taken: Mapping[int, Match]
) -> list[dict[str, Any]]:
    """The rows of names under which entities are found from now on."""
    pairs = {at: {(k, taken[at].id) for k in entry.keys} for at, entry in entries.items()}
    fresh = set[tuple[str, int]]().union(
        *(pairs[at] - entry.there for at, entry in entries.items())
    )
    strangers = {match.id for match in taken.values() if match.why == _STRANGER}
    ids = {entity for _, entity in fresh} - strangers
    rows = connection.execute(_NAMES, {"entities": ids}).all() if ids else ()
    known = {(row.key, row.entity_id) for row in rows}
    many = Counter(entity for _, entity in known)
    return [
        {"key": k, "entity_id": entity}
        for k, entity in sorted(fresh - known)
        if many[entity] < _MOST_NAMES
    ]


def _others(one: Seen) -> list[str]:
    return sorted(one.names - {one.canonical})[:8]
