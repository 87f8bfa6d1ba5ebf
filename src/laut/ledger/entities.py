"""The people and things of a ledger: found by a name, merged and split by people."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, select, update

from laut.errors import LautError, MissingError
from laut.ledger import schema as s
from laut.ledger.at_once import at_once
from laut.ledger.decisions import Decision, decide, decisions, undo
from laut.ledger.pack import fields, naming
from laut.records import EntityKind
from laut.resolve.across import keys, likeness_of_names

_MOST: Final = 200  # entities that are compared with a name
_ALIKE: Final = 0.4
_NEWEST: Final = 2000  # articles out of which names, titles and signs are counted
_LAST: Final = (1 << 63) - 1  # the highest number that a database can hold


@dataclass(frozen=True, slots=True)
class Person:
    """An entity of the ledger, of any kind. number: 12 of E12.

    names: all that articles call it, the most frequent first; articles: how many; titles: what they
    say that it is; why: by which signs articles were put to it, with how many; score: how sure the
    least sure of them was, from 0 to 1. Of more than 2000 articles, names, titles, signs and score
    are those of the last.
    """

    number: int
    kind: EntityKind
    canonical: str
    names: tuple[str, ...]
    articles: int
    titles: tuple[str, ...]
    why: tuple[tuple[str, int], ...]
    score: float


def root(connection: Connection, number: int) -> int:
    """The number of an entity; of one that was merged, that of the one it went into."""
    into = connection.scalar(select(s.Entity.into).where(s.Entity.id == number))
    return number if into is None else root(connection, into)


def entity(connection: Connection, number: int) -> Person:
    """The entity with a number; of one that was merged, the one it went into."""
    query = select(s.Entity).where(s.Entity.id == number)
    row = connection.execute(query).one_or_none() if number <= _LAST else None
    if row is None:
        raise MissingError(
            "there is no entity E{number}; `laut entities NAME` finds them", number=number
        )
    if row.into is not None:
        return entity(connection, row.into)
    table = s.Mention
    mentions = at_once(
        connection,
        select(table.text, table.titles, table.why, table.score)
        .where(table.entity_id == number)
        .order_by(table.article_id.desc())
        .limit(_NEWEST),
    )
    articles = select(func.count()).where(table.entity_id == number)
    names = Counter(name for text, *_ in mentions for name in text.split("\n"))
    titles = Counter(title for _, known, *_ in mentions for title in known.split())
    why = Counter(sign for _, _, sign, _ in mentions)
    return Person(
        number, row.kind, row.canonical, _ranked(names), int(connection.scalar(articles) or 0),
        _ranked(titles),
        tuple(why.most_common()),
        min((score for *_, score in mentions), default=1.0),
    )  # fmt: skip


def _ranked(counted: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(counted, key=lambda each: (-counted[each], each)))


def named(connection: Connection, name: str, *, limit: int = 20) -> list[Person]:
    """The entities that a name may mean, in any spelling, the likeliest first; or one by E12."""
    if name[:1] in "Ee" and name[1:].isdecimal():
        return [entity(connection, int(name[1:]))]
    found = _candidates(connection, name)
    scored = [(_likeness(name, canonical, kind), number) for number, canonical, kind in found]
    ranked = [number for score, number in sorted(scored, reverse=True) if score >= _ALIKE]
    people = [entity(connection, number) for number in ranked[: limit * 2]]
    best = {each.number: each for each in people}
    score = {number: score for score, number in scored}
    ordered = sorted(
        best.values(), key=lambda p: (-score.get(p.number, 0.0), -p.articles, p.number)
    )
    return ordered[:limit]


def _candidates(connection: Connection, name: str) -> list[tuple[int, str, EntityKind]]:
    asked = keys("person", [name]) | keys("organisation", [name])
    exact = [each for each in asked if not each.endswith("|")]
    families = {each[: each.index("|") + 1] for each in asked if "|" in each}
    spans: list[ColumnElement[bool]] = [s.Name.key.in_(exact)]
    spans += [and_(s.Name.key >= each, s.Name.key < each[:-1] + "}") for each in families]
    ids: set[int] = set()
    for span in spans:
        query = select(s.Name.entity_id).where(span).order_by(s.Name.entity_id.desc()).limit(_MOST)
        ids |= set(connection.scalars(query))
    rows = connection.execute(
        select(s.Entity.id, s.Entity.canonical, s.Entity.kind, s.Mention.text)
        .join(s.Mention, s.Mention.entity_id == s.Entity.id)
        .where(s.Entity.id.in_(ids))
        .group_by(s.Entity.id, s.Entity.canonical, s.Entity.kind, s.Mention.text)
    )
    return [(row.id, each, row.kind) for row in rows for each in row.text.split("\n")]


def _likeness(name: str, other: str, kind: EntityKind) -> float:
    return likeness_of_names(kind, name, other)


def with_merged(connection: Connection, number: int) -> list[int]:
    """The number of an entity and of all that went into it."""
    found = [number]
    for each in found:
        query = select(s.Entity.id).where(s.Entity.into == each)
        found.extend(one for one in connection.scalars(query) if one not in found)
    return found


# Decisions -------------------------------------------------------------------------------------


def merge(connection: Connection, one: int, other: int, *, by: str) -> int:
    """Make two entities one, under the number of the first; gives the number of the decision.

    The decision keeps what each article calls the second, so that it can be undone.
    """
    one, other = entity(connection, one).number, entity(connection, other).number
    if one == other:
        raise LautError(f"E{one} is one entity already")
    for decision in decisions(connection, "apart"):
        if {decision.subject["one"], decision.subject["other"]} == {one, other}:
            undo(connection, decision.id, by=by)
    rows = connection.execute(
        select(s.Mention.article_id, s.Mention.local, s.Mention.text)
        .where(s.Mention.entity_id == other)
        .order_by(s.Mention.article_id, s.Mention.local)
    ).all()
    _move(connection, [(row.article_id, row.local) for row in rows], one)
    _share_names(connection, other, one)
    connection.execute(update(s.Entity).where(s.Entity.id == other).values(into=one))
    moved = [[row.article_id, row.local, row.text] for row in rows]
    return decide(connection, "merge", {"one": one, "other": other}, moved, by=by)


def unmerge(connection: Connection, decision: Decision, *, by: str) -> list[int]:
    """Take a merge back; the two stay two from now on. Gives the articles that name the second."""
    one, other = int(decision.subject["one"]), int(decision.subject["other"])
    holder = entity(connection, one).number
    connection.execute(update(s.Entity).where(s.Entity.id == other).values(into=None))
    places = [
        place for article, local, text in decision.value
        for place in _now(connection, holder, article, (local, text))
    ]  # fmt: skip
    _move(connection, places, other)
    undo(connection, decision.id, by=by)
    decide(connection, "apart", {"one": one, "other": other}, None, by=by)
    _pin(connection, places, other, by=by)
    return sorted({article for article, _ in places})


def _now(
    connection: Connection, holder: int, article: int, was: tuple[int, str]
) -> list[tuple[int, int]]:
    """Where a mention stands now, if it is the holder's: the article may have been read again."""
    local, text = was
    rows = connection.execute(
        select(s.Mention.local, s.Mention.text).where(
            s.Mention.article_id == article, s.Mention.entity_id == holder
        )
    )
    names = set(text.split("\n"))
    places = [row.local for row in rows if names & set(row.text.split("\n"))]
    return [(article, each) for each in ([local] if local in places else places)]


def split(connection: Connection, number: int, articles: Iterable[int], *, by: str) -> int:
    """Make what some articles call by an entity's name an entity of its own; gives its number.

    The two stay two, and new readings of these articles keep to it.
    """
    wanted, number = list(articles), root(connection, number)
    rows = connection.execute(
        select(s.Mention.article_id, s.Mention.local, s.Mention.text).where(
            s.Mention.entity_id == number, s.Mention.article_id.in_(wanted)
        )
    ).all()
    if not rows:
        raise LautError(f"E{number} is in none of these articles")
    old = entity(connection, number)
    new = int(connection.scalar(select(func.max(s.Entity.id))) or 0) + 1
    canonical = rows[0].text.split("\n")[0]
    connection.execute(insert(s.Entity).values(id=new, canonical=canonical, kind=old.kind))
    places = [(row.article_id, row.local) for row in rows]
    _move(connection, places, new)
    _put_names(connection, new, keys(old.kind, {n for row in rows for n in row.text.split("\n")}))
    decide(connection, "apart", {"one": number, "other": new}, None, by=by)
    _pin(connection, places, new, by=by)
    return new


def apart(connection: Connection, number: int) -> int | None:
    """The decision by which an entity is not another one any more, None where there is none."""
    found = (d.id for d in decisions(connection, "apart") if d.subject["other"] == number)
    return next(found, None)


def rejoin(connection: Connection, decision: Decision, *, by: str) -> list[int]:
    """Take a split back: the two are one again. Gives the articles that name the second.

    One that has gone into a third since then stays there.
    """
    one, other = root(connection, decision.subject["one"]), int(decision.subject["other"])
    table = s.Mention
    query = select(table.article_id, table.local).where(table.entity_id == other)
    places = [(row.article_id, row.local) for row in connection.execute(query)]
    if root(connection, other) == other != one:
        _move(connection, places, one)
        _share_names(connection, other, one)
        connection.execute(update(s.Entity).where(s.Entity.id == other).values(into=one))
    for each in decisions(connection, "pin"):
        if each.value == other:
            undo(connection, each.id, by=by)
    undo(connection, decision.id, by=by)
    return sorted({article for article, _ in places})


def _pin(
    connection: Connection, places: Sequence[tuple[int, int]], number: int, *, by: str
) -> None:
    """Let the names of some mentions mean an entity whenever their articles are read again."""
    kind = entity(connection, number).kind
    for article, local in places:
        row = connection.execute(
            select(s.Article.key, s.Mention.text)
            .join(s.Mention, s.Mention.article_id == s.Article.id)
            .where(s.Article.id == article, s.Mention.local == local)
        ).one()
        for name in row.text.split("\n"):
            subject = {"kind": kind, "name": name}
            decide(connection, "pin", subject, number, by=by, article=row.key)


def _move(connection: Connection, places: Sequence[tuple[int, int]], new: int) -> None:
    """Put what some articles mention, and what it says there, to another entity."""
    for article, local in places:
        connection.execute(
            update(s.Mention)
            .where(s.Mention.article_id == article, s.Mention.local == local)
            .values(entity_id=new)
        )
        connection.execute(
            update(s.Statement)
            .where(
                s.Statement.article_id == article,
                s.Statement.voice.in_(_voices(connection, article, local)),
            )
            .values(entity_id=new)
        )


def _voices(connection: Connection, article: int, local: int) -> list[int]:
    """The places of the sources of an article that are one of its entities."""
    row = connection.execute(
        select(s.Article.uri, s.SHOWN)
        .join(s.Reading, s.Reading.article_id == s.Article.id)
        .where(s.Article.id == article)
    ).one()
    with naming(row.uri):
        body = fields(row.body)
    name = body["entities"][local - 1]["id"]
    return [at for at, each in enumerate(body["sources"], 1) if each["entity"] == name]


def _share_names(connection: Connection, old: int, new: int) -> None:
    names = connection.scalars(select(s.Name.key).where(s.Name.entity_id == old))
    _put_names(connection, new, names)


def _put_names(connection: Connection, number: int, names: Iterable[str]) -> None:
    wanted = set(names)
    known = set(connection.scalars(select(s.Name.key).where(s.Name.entity_id == number)))
    rows = [{"key": each, "entity_id": number} for each in sorted(wanted - known)]
    if rows:
        connection.execute(insert(s.Name), rows)


def drop_orphans(connection: Connection, numbers: Iterable[int]) -> None:
    """Delete those of some entities that nothing mentions any more and nobody decided about."""
    ids = list(numbers)
    if not ids:
        return
    named_in = select(s.Mention.entity_id).where(s.Mention.entity_id == s.Entity.id).exists()
    said = select(s.Statement.id).where(s.Statement.entity_id == s.Entity.id).exists()
    query = select(s.Entity.id).where(s.Entity.id.in_(ids), s.Entity.into.is_(None))
    gone = set(connection.scalars(query.where(~named_in, ~said)))
    for each in (*decisions(connection, "apart"), *decisions(connection, "merge")):
        gone -= {each.subject["one"], each.subject["other"]}
    gone -= {each.value for each in decisions(connection, "pin")}
    connection.execute(delete(s.Entity).where(s.Entity.id.in_(gone)))
