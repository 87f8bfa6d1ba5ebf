"""Articles as they are looked through: the newest ones, and one with all that ties it to others."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, func, or_, select

from laut.errors import MissingError
from laut.ledger import kept
from laut.ledger import schema as s
from laut.ledger.claims import SURE
from laut.ledger.find import Hit, Paper, hits, paper
from laut.records import LinkKind, Reading

MANY: Final = 2000
"""How far things are counted: of more it is only known that they are more."""
_TIES: Final = 200  # links of one page that are shown


@dataclass(frozen=True, slots=True)
class Tally:
    """A value and how often it occurs."""

    value: str
    number: int


@dataclass(frozen=True, slots=True)
class Listed:
    """An article in a list, with the number of its statements and the time when it was added."""

    paper: Paper
    statements: int
    added: str


@dataclass(frozen=True, slots=True)
class Tie:
    """A link, seen from one of its ends. number: that of the link; own: of the statement here.

    acts: it is the later or acting one; hit: the statement at the other end.
    """

    number: int
    kind: LinkKind
    own: int
    acts: bool
    hit: Hit
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Own:
    """What the ledger knows of a statement of a reading beside the reading itself.

    number: its own in the ledger; claim: the number of its claim; entity: of who says it.
    """

    id: str
    number: int
    claim: int | None
    entity: int | None


@dataclass(frozen=True, slots=True)
class Opened:
    """An article with its reading and what ties it to others. entities: by the reading's own id.

    revisions: all that are kept of it, the first one first. more: there are more ties.
    """

    paper: Paper
    reading: Reading
    own: tuple[Own, ...]
    entities: dict[str, int]
    ties: tuple[Tie, ...]
    revisions: tuple[Paper, ...]
    more: bool


def tallied(values: Iterable[str | None], limit: int | None = None) -> tuple[Tally, ...]:
    """How often each value occurs, the most frequent first."""
    return tallies(Counter(values), limit)


def tallies(counted: Mapping[str | None, int], limit: int | None = None) -> tuple[Tally, ...]:
    """Values with their numbers, the most frequent first, without what has no value."""
    known = [Tally(value, number) for value, number in counted.items() if value is not None]
    return tuple(sorted(known, key=lambda each: (-each.number, each.value))[:limit])


def newest(connection: Connection, *, before: int | None, limit: int) -> list[Listed]:
    """The articles that were added last, before the one with some number."""
    query = select(*_COLUMNS, s.Article.added).where(s.Article.current)
    if before is not None:
        query = query.where(s.Article.id < before)
    rows = connection.execute(query.order_by(s.Article.id.desc()).limit(limit)).all()
    said = _statements(connection, [row.id for row in rows])
    return [Listed(paper(row, row.id), said.get(row.id, 0), row.added) for row in rows]


_COLUMNS: Final = (
    s.Article.id, s.Article.sha, s.Article.uri, s.Article.outlet, s.Article.title,
    s.Article.published, s.Article.revision,
)  # fmt: skip


def _statements(connection: Connection, articles: Sequence[int]) -> dict[int, int]:
    column = s.Statement.article_id
    query = select(column, func.count()).where(column.in_(articles)).group_by(column)
    return {row[0]: row[1] for row in connection.execute(query)}


def sizes(connection: Connection, most: int) -> tuple[int, int]:
    """How many articles and statements there are, each counted up to one more than `most`."""

    def counted(column: Any) -> int:
        some = select(column).limit(most + 1).subquery()
        return int(connection.scalar(select(func.count()).select_from(some)) or 0)

    return counted(s.Article.id), counted(s.Statement.id)


def opened(connection: Connection, number: int) -> Opened:
    """An article by its number. Raises MissingError."""
    row = connection.execute(select(*_COLUMNS, s.Article.key).where(s.Article.id == number)).first()
    if row is None:
        raise MissingError("there is no article {number} in this ledger", number=number)
    reading = kept.reading(connection, number)
    own = _own(connection, number, reading)
    tied, more = ties(connection, [each.number for each in own])
    named = select(s.Mention.local, s.Mention.entity_id).where(s.Mention.article_id == number)
    return Opened(
        paper(row, number),
        reading,
        own,
        {reading.entities[each.local - 1].id: each.entity_id for each in connection.execute(named)},
        tuple(each for each in tied if each.hit.paper.number != number),
        _revisions(connection, row.key),
        more,
    )


def _revisions(connection: Connection, key: str) -> tuple[Paper, ...]:
    query = select(*_COLUMNS).where(s.Article.key == key).order_by(s.Article.revision.desc())
    rows = connection.execute(query.limit(_TIES)).all()
    return tuple(paper(row, row.id) for row in reversed(rows))


def _own(connection: Connection, number: int, reading: Reading) -> tuple[Own, ...]:
    table = s.Statement
    query = (
        select(table.local, table.id, table.claim, table.entity_id)
        .where(table.article_id == number)
        .order_by(table.local)
    )
    return tuple(
        Own(reading.statements[row.local - 1].id, row.id, row.claim, row.entity_id)
        for row in connection.execute(query)
    )


def ties(
    connection: Connection, numbers: Collection[int], kinds: Sequence[LinkKind] = ()
) -> tuple[list[Tie], bool]:
    """The links of some statements, each from the side of theirs; and whether there are more.

    kinds: only these. A link inside the group is told once, from the side that acts.
    """
    inside = set(numbers)
    query = select(s.Link).where(
        or_(s.Link.a.in_(inside), s.Link.b.in_(inside)), s.Link.score >= SURE
    )
    if kinds:
        query = query.where(s.Link.kind.in_(kinds))
    rows = connection.execute(query.order_by(s.Link.id.desc()).limit(_TIES + 1)).all()
    ends = [(row.a, row.b) if row.a in inside else (row.b, row.a) for row in rows[:_TIES]]
    found = {hit.number: hit for hit in hits(connection, [(far, 0.0) for _, far in ends])}
    return [
        Tie(row.id, row.kind, near, near == row.a, found[far], row.score, row.why)
        for row, (near, far) in zip(rows, ends, strict=False)
        if far in found
    ], len(rows) > _TIES


def place(connection: Connection, number: int) -> Hit:
    """A statement by its number. Raises MissingError."""
    found = hits(connection, [(number, 0.0)])
    if not found:
        raise MissingError("there is no statement {number} in this ledger", number=number)
    return found[0]
