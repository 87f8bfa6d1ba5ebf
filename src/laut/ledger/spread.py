"""A claim as it has spread: each utterance once with its copies, and what stands against it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, or_, select

from laut.errors import MissingError
from laut.ledger import schema as s
from laut.ledger.at_once import at_once
from laut.ledger.browse import Tally, tallied
from laut.ledger.claims import SURE, UTTERANCE, Standing, components, standing
from laut.ledger.codes import day_text
from laut.ledger.find import Hit, hits
from laut.records import LinkKind

_MEMBERS: Final = 2000  # statements of a claim that are looked at
_SHOWN: Final = 30
_COPIES: Final = 20
_LINKS: Final = 500
_OPPOSED: Final[tuple[LinkKind, ...]] = ("denies", "contradicts", "updates")


@dataclass(frozen=True, slots=True)
class Copy:
    """One print of an utterance. number: that of the statement; article: of the article."""

    number: int
    article: int
    outlet: str | None
    title: str | None
    uri: str
    day: str | None


@dataclass(frozen=True, slots=True)
class Prints:
    """How many statements of a claim an outlet printed on one day; each None if unknown."""

    day: str | None
    outlet: str | None
    statements: int


@dataclass(frozen=True, slots=True)
class Utterance:
    """What was said once, by its first print. size: how many prints there are in all."""

    hit: Hit
    size: int
    outlets: tuple[Tally, ...]
    copies: tuple[Copy, ...]


@dataclass(frozen=True, slots=True)
class Opposed:
    """What stands against a claim or replaces it; size: how many statements of one claim do.

    link: the number of the link; acts: it is the one that denies or replaces; else the claim does.
    """

    link: int
    kind: LinkKind
    acts: bool
    hit: Hit
    size: int
    why: str


@dataclass(frozen=True, slots=True)
class Spread:
    """A claim. said: its utterances, the first one first; more: there are more of them.

    prints: its first 2000 statements by day and outlet, in the order of time.
    """

    standing: Standing
    said: tuple[Utterance, ...]
    opposed: tuple[Opposed, ...]
    outlets: tuple[Tally, ...]
    prints: tuple[Prints, ...]
    more: bool


def spread(connection: Connection, number: int) -> Spread:
    """The claim with a number, or that of the statement with it. Raises MissingError."""
    root = connection.scalar(select(s.Statement.claim).where(s.Statement.id == number))
    row = connection.execute(select(s.Claim).where(s.Claim.id == (root or number))).first()
    if row is None:
        raise MissingError("there is no claim C{number} in this ledger", number=number)
    members = _members(connection, row.id)
    groups = _groups(connection, [each.id for each in members])
    said = _utterances(connection, members, groups)
    return Spread(
        standing(row),
        said,
        _opposed(connection, [each.id for each in members]),
        tallied((each.outlet for each in members), _COPIES),
        _prints(members),
        len(set(groups.values())) > len(said),
    )


def _members(connection: Connection, claim: int) -> Sequence["_Member"]:
    table, article = s.Statement, s.Article
    query = (
        select(table.id, table.article_id, table.day, article.outlet, article.title, article.uri)
        .join(article, article.id == table.article_id)
        .where(table.claim == claim)
        .order_by(table.id)
        .limit(_MEMBERS)
    )
    return [_Member(*row) for row in at_once(connection, query)]


@dataclass(frozen=True, slots=True)
class _Member:
    """A statement of a claim, as it is listed."""

    id: int
    article_id: int
    day: int | None
    outlet: str | None
    title: str | None
    uri: str


def _groups(connection: Connection, ids: Sequence[int]) -> Mapping[int, int]:
    """Of each statement the first of its utterance."""
    query = select(s.Link.a, s.Link.b).where(
        s.Link.a.in_(ids), s.Link.score >= SURE, s.Link.kind.in_(UTTERANCE)
    )
    inside = set(ids)
    root = components((row.a, row.b) for row in connection.execute(query) if row.b in inside)
    return {each: root.get(each, each) for each in ids}


def _utterances(
    connection: Connection, members: Sequence[Any], groups: Mapping[int, int]
) -> tuple[Utterance, ...]:
    prints: dict[int, list[Any]] = {}
    for each in sorted(members, key=_first):
        prints.setdefault(groups[each.id], []).append(each)
    shown = list(prints.values())[:_SHOWN]
    found = {hit.number: hit for hit in hits(connection, [(rows[0].id, 0.0) for rows in shown])}
    return tuple(
        Utterance(
            found[rows[0].id],
            len(rows),
            tallied((row.outlet for row in rows), _COPIES),
            tuple(_copy(row) for row in rows[1 : _COPIES + 1]),
        )
        for rows in shown
        if rows[0].id in found
    )


def _prints(members: Sequence[Any]) -> tuple[Prints, ...]:
    counted = Counter((each.day, each.outlet) for each in sorted(members, key=_first))
    return tuple(Prints(day_text(day), outlet, number) for (day, outlet), number in counted.items())


def _first(row: Any) -> tuple[int, int]:
    """Undated ones last."""
    return (99_999_999 if row.day is None else row.day, row.id)


def _copy(row: Any) -> Copy:
    return Copy(row.id, row.article_id, row.outlet, row.title, row.uri, day_text(row.day))


def _opposed(connection: Connection, ids: Sequence[int]) -> tuple[Opposed, ...]:
    """Links to what is outside, those of one claim as one."""
    query = select(s.Link).where(
        s.Link.kind.in_(_OPPOSED),
        s.Link.score >= SURE,
        or_(s.Link.a.in_(ids), s.Link.b.in_(ids)),
    )
    rows = connection.execute(query.order_by(s.Link.id).limit(_LINKS)).all()
    inside = set(ids)
    far = ((row, row.b if row.a in inside else row.a) for row in rows)
    outside = {(row.kind, number): row for row, number in far if number not in inside}
    numbers = {number for _, number in outside}
    wanted = select(s.Statement.id, s.Statement.claim).where(s.Statement.id.in_(numbers))
    claims = {row.id: row.claim or row.id for row in connection.execute(wanted)}
    groups: dict[tuple[LinkKind, int], list[int]] = {}
    for kind, number in sorted(outside):
        groups.setdefault((kind, claims[number]), []).append(number)
    shown = [(kind, numbers) for (kind, _), numbers in groups.items()][: 2 * _SHOWN]
    found = {hit.number: hit for hit in hits(connection, [(each[0], 0.0) for _, each in shown])}
    return tuple(
        _against(outside[kind, numbers[0]], found[numbers[0]], len(numbers))
        for kind, numbers in shown
    )


def _against(row: Any, hit: Hit, size: int) -> Opposed:
    return Opposed(row.id, row.kind, hit.number == row.a, hit, size, row.why)
