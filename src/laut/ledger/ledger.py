"""The ledger as its users see it: what can be put in, asked and decided."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, select

from laut.correct import Correction, corrected, from_plain, to_plain
from laut.correct import asked as read
from laut.errors import FormatError, LautError
from laut.ledger import (
    asked,
    browse,
    claims,
    corrections,
    course,
    decisions,
    entities,
    facets,
    find,
    keep,
    kept,
    linking,
    people,
    rows,
    vectors,
)
from laut.ledger import dump as dumping
from laut.ledger import network as networks
from laut.ledger import overview as overviews
from laut.ledger import profile as profiles
from laut.ledger import schema as s
from laut.ledger import spread as spreads
from laut.ledger.asked import Between, Claim, Said
from laut.ledger.checked import Checked, checked
from laut.ledger.claims import Standing
from laut.ledger.corrections import Made
from laut.ledger.database import Database
from laut.ledger.decisions import Decision, Kind
from laut.ledger.entities import Person
from laut.ledger.find import Found, Hit
from laut.ledger.keep import Place, State
from laut.ledger.query import Query, period
from laut.ledger.rows import Before
from laut.ledger.tables import TABLES, Row
from laut.records import Article, LinkKind, Producer, Reading


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an article. statements: how many it has; links: how many new ones."""

    state: State
    uri: str
    statements: int
    links: int


class Ledger:
    """Every statement of many articles, in a SQLite file or a PostgreSQL database."""

    def __init__(self, address: str | Path, *, create: bool = True) -> None:
        self.database = Database(address, create=create)
        self.backend = self.database.backend

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or the server."""
        self.database.close()

    # Putting in ----------------------------------------------------------------------------

    def has(self, article: Article, producer: Producer) -> bool:
        """Whether an article is kept as it is, read by this producer."""
        with self.database.read() as connection:
            return keep.place(connection, article, producer).state == "same"

    def add(self, reading: Reading) -> Added:
        """Keep a reading: all of it or, if anything goes wrong, nothing.

        An article that is there already stays; a changed one is a new revision beside the old; what
        another producer has read, or what has another outlet, title or date now, replaces the
        reading that was there.
        """
        with vectors.drawing(reading) as drawn, self.database.write() as connection:
            where = keep.place(connection, reading.article, reading.producer)
            if where.state == "same":
                return Added("same", reading.article.uri, len(reading.statements), 0)
            if where.state == "reread" and where.current is not None:
                reading = keep.completed(connection, where.current, reading)
            names = people.before(connection, where.current)
            number = self._make_room(connection, where, reading)
            keep.put_reading(connection, number, reading)
            made = rows.made(connection, self.backend, number, reading, Before(names, {}, drawn))
            return Added(where.state, reading.article.uri, made.statements, made.links)

    def _make_room(self, connection: Connection, where: Place, reading: Reading) -> int:
        """The number of the article, without what stood in its place before."""
        if where.current is not None:
            linking.forget(connection, where.current)
        if where.state == "reread" and where.current is not None:
            keep.remove_reading(connection, self.backend, where.current)
            keep.put_again(connection, where.current, reading.article)
            return where.current
        if where.current is not None:
            self._retire(connection, where.current)
        return keep.put_article(connection, reading.article, where.revision)

    def _retire(self, connection: Connection, number: int) -> None:
        """Let a revision stand back behind a later one: it is found only where it is asked for."""
        keep.retire(connection, self.backend, number)
        ids = list(
            connection.scalars(select(s.Statement.id).where(s.Statement.article_id == number))
        )
        try:
            rows.reindex(connection, self.backend, number)
        except FormatError:  # what cannot be read any more need not be found
            self.backend.unindex(connection, ids)
        self.backend.drop_vectors(connection, ids)

    # Asking --------------------------------------------------------------------------------

    def readings(self, *, old: bool = False, machine: bool = False) -> Iterator[Reading]:
        """All readings in the order in which they came, as people have corrected them.

        old: replaced revisions as well; machine: as they were put in.
        """
        with self.database.read() as connection:
            yield from kept.readings(connection, old=old, machine=machine)

    def reading(self, article: str | int, *, machine: bool = False) -> Reading:
        """The reading of an article, by its address, its id or its number in the ledger."""
        with self.database.read() as connection:
            number = corrections.number_of(connection, article)
            return kept.reading(connection, number, machine=machine)

    def search(self, query: Query, *, limit: int = 20, skip: int = 0) -> Found:
        """The statements that a query asks for, the best first."""
        with self.database.read() as connection:
            return find.find(connection, self.backend, query, limit=limit, skip=skip)

    def like(self, text: str, query: Query | None = None, *, limit: int = 20) -> Found:
        """The statements that say what a text says, in whatever words, the nearest first."""
        with self.database.read() as connection:
            near = vectors.nearest(connection, self.backend, text)
            return find.among(connection, self.backend, near, query or Query(), limit=limit)

    def __len__(self) -> int:
        """How many statements there are, those of replaced revisions too."""
        with self.database.read() as connection:
            return find.count(connection)

    def links(self) -> Iterator[Between]:
        """Every link, between articles and inside them."""
        with self.database.read() as connection:
            yield from asked.links(connection)

    def claims(self, query: Query | None = None, *, limit: int = 20) -> list[Standing]:
        """The claims about what a query asks for, those with most statements first."""
        with self.database.read() as connection:
            return asked.claims_about(connection, self.backend, query or Query(), limit=limit)

    def claim(self, number: int) -> Claim | None:
        """A claim with its statements and what stands against it, by the number of any of them."""
        with self.database.read() as connection:
            return asked.claim(connection, number)

    def entities(self, name: str, *, limit: int = 20) -> list[Person]:
        """The people and things that a name may mean, in any spelling; E12 is the one itself."""
        with self.database.read() as connection:
            return entities.named(connection, name, limit=limit)

    def with_merged(self, number: int) -> list[int]:
        """The number of an entity and of all that people have merged into it."""
        with self.database.read() as connection:
            return entities.with_merged(connection, number)

    def who(
        self, number: int, *, since: str | None = None, until: str | None = None, limit: int = 200
    ) -> Said:
        """What a person or body has said, the last so many statements, and where that changed."""
        with self.database.read() as connection:
            return asked.said(connection, number, days=period(since, until), limit=limit)

    # Looking through ------------------------------------------------------------------------

    def newest(self, *, before: int | None = None, limit: int = 20) -> list[browse.Listed]:
        """The articles that were added last, before the one with some number."""
        with self.database.read() as connection:
            return browse.newest(connection, before=before, limit=limit)

    def sizes(self, most: int = browse.MANY) -> tuple[int, int]:
        """How many articles and statements there are, each counted up to one more than `most`."""
        with self.database.read() as connection:
            return browse.sizes(connection, most)

    def article(self, number: int) -> browse.Opened:
        """An article with all that ties it to others, by its number. Raises MissingError."""
        with self.database.read() as connection:
            return browse.opened(connection, number)

    def number(self, article: Article) -> int | None:
        """The number of the latest revision of an article, None where it is not kept."""
        with self.database.read() as connection:
            query = select(s.Article.id).where(
                s.Article.key == keep.key(article), s.Article.current
            )
            return connection.scalar(query)

    def statement(self, number: int) -> Hit:
        """A statement by its number. Raises MissingError."""
        with self.database.read() as connection:
            return browse.place(connection, number)

    def statements(self, numbers: Sequence[int]) -> list[Hit]:
        """Statements by their numbers, in this order, without those that are not there."""
        with self.database.read() as connection:
            return find.hits(connection, [(number, 0.0) for number in numbers])

    def ties(self, numbers: Sequence[int], kinds: Sequence[LinkKind] = ()) -> list[browse.Tie]:
        """The links of some statements, each from the side of theirs; the last 200."""
        with self.database.read() as connection:
            return browse.ties(connection, numbers, kinds)[0]

    def faceted(
        self, query: Query, *, limit: int = 20, skip: int = 0
    ) -> tuple[Found, facets.Facets]:
        """A page of what a query finds, and how all of it divides up."""
        with self.database.read() as connection:
            return facets.faceted(connection, self.backend, query, limit=limit, skip=skip)

    def overview(self, before: int | None = None) -> overviews.Overview:
        """Who speaks, month by month up to one (202603, not included), and the largest outlets."""
        with self.database.read() as connection:
            return overviews.overview(connection, before)

    def network(self, query: Query, *, limit: int = 25) -> networks.Network:
        """Who speaks about whom, over the statements of a query: at most so many people."""
        with self.database.read() as connection:
            return networks.network(connection, self.backend, query, limit=limit)

    def course(self, query: Query, *, limit: int = 20) -> course.Course:
        """What a query finds over time, by stance, with the last so many statements."""
        with self.database.read() as connection:
            return course.course(connection, self.backend, query, limit=limit)

    def spread(self, number: int) -> spreads.Spread:
        """A claim by the number of any of its statements, each utterance once.

        Raises MissingError.
        """
        with self.database.read() as connection:
            return spreads.spread(connection, number)

    def profile(
        self,
        number: int,
        *,
        stance: str | None = None,
        after: profiles.Cursor | None = None,
        limit: int = 20,
    ) -> profiles.Profile:
        """What a person or body has said, the latest first. Raises MissingError."""
        with self.database.read() as connection:
            return profiles.profile(connection, number, stance, after, limit)

    def claims_with_words(self, *, limit: int = 20, skip: int = 0) -> list[tuple[Standing, Hit]]:
        """The claims with most statements, each with the statement that it began with."""
        with self.database.read() as connection:
            found = claims.top(connection, limit=limit, skip=skip)
            words = find.hits(connection, [(each.number, 0.0) for each in found])
            first = {hit.number: hit for hit in words}
            return [(each, first[each.number]) for each in found if each.number in first]

    def dump(self) -> Iterator[str]:
        """Everything, as lines that `restore` takes back, into either kind of database."""
        with self.database.read() as connection:
            yield from dumping.dump(connection, self.backend)

    def restore(self, lines: Iterable[str]) -> int:
        """Put a dump into this ledger, which must be empty; gives the number of articles."""
        with self.database.write() as connection:
            return dumping.restore(connection, self.backend, lines)

    def export(self) -> Iterator[Reading]:
        """All current readings, with the entities of the whole ledger (E12) for their own."""
        with self.database.read() as connection:
            for number in kept.numbers(connection):
                reading = kept.reading(connection, number)
                yield kept.with_ledger_entities(connection, number, reading)

    def table(self, name: str) -> Iterator[Row]:
        """The rows of one of `laut.ledger.tables`: statements, claims or entities."""
        with self.database.read() as connection:
            yield from TABLES[name][1](connection)

    # Deciding ------------------------------------------------------------------------------

    def merge(self, one: int, other: int, *, by: str) -> int:
        """Make two entities one; gives the number of the decision, with which it can be undone."""
        with self.database.write() as connection:
            return entities.merge(connection, one, other, by=by)

    def split(self, number: int, uris: Sequence[str], *, by: str) -> int:
        """Make what some articles call by an entity's name another one; gives its number."""
        with self.database.write() as connection:
            query = select(s.Article.id).where(s.Article.uri.in_(uris))
            articles = list(connection.scalars(query))
            new = entities.split(connection, number, articles, by=by)
            for article in articles:
                rows.reindex(connection, self.backend, article)
            return new

    def apart(self, number: int) -> int | None:
        """The decision that made an entity one of its own, with which it can be undone."""
        with self.database.read() as connection:
            return entities.apart(connection, number)

    def unlink(self, number: int, *, by: str) -> int:
        """Take a link out for good; gives the number of the decision."""
        with self.database.write() as connection:
            return linking.unlink(connection, number, by=by)

    def correct(self, article: str | int, asked: Correction | Mapping[str, Any], *, by: str) -> int:
        """Correct the reading of an article; gives the number of the decision.

        article: its address, its id or its number. asked: a correction, or the JSON object that
        `laut.correct.asked` reads. The machine's reading stays as it is, beside it; the correction
        holds for all later ones. Raises LautError where it does not fit the article.
        """
        with self.database.write() as connection:
            number = corrections.number_of(connection, article)
            shown = kept.reading(connection, number)
            plain = _checked(asked) if isinstance(asked, Correction) else read(asked, shown)
            made = corrections.completed(connection, number, plain)
            if corrected(shown, [made]).outcomes[0].loose:
                raise LautError(f"{article} has no such statement; read the article again")
            decision = corrections.keep(connection, shown, made, by)
            self._anew(connection, keep.key(shown.article))
            return decision

    def _anew(self, connection: Connection, name: str) -> None:
        """Make the rows of all revisions of an article anew."""
        for each in corrections.revisions(connection, name):
            rows.anew(connection, self.backend, each)

    def corrections(self, article: str | int | None = None, *, undone: bool = False) -> list[Made]:
        """What people have corrected, in one article or in all; undone: also what does not hold."""
        with self.database.read() as connection:
            return corrections.made(connection, article, undone=undone)

    def checked(self) -> Iterator[Checked]:
        """The articles of which people have looked at statements, and at which: to learn from."""
        with self.database.read() as connection:
            yield from checked(connection)

    def undo(self, number: int, *, by: str) -> None:
        """Take a decision back. What was merged stays two from then on, what was split is one."""
        with self.database.write() as connection:
            taken = decisions.one(connection, number)
            if taken is None:
                raise LautError(f"there is no decision {number} that holds")
            if taken.kind == "merge":
                for article in entities.unmerge(connection, taken, by=by):
                    rows.reindex(connection, self.backend, article)
            elif taken.kind == "apart":
                for article in entities.rejoin(connection, taken, by=by):
                    rows.reindex(connection, self.backend, article)
            elif taken.kind == "pin" and (whole := entities.apart(connection, int(taken.value))):
                raise LautError(f"decision {number} is part of {whole}; take that one back")
            else:
                decisions.undo(connection, number, by=by)
            if taken.kind == "correct":
                self._anew(connection, taken.article or "")

    def decisions(self) -> list[Decision]:
        """What people have decided, as far as it holds."""
        with self.database.read() as connection:
            return decisions.decisions(connection)

    def latest_decisions(self, kinds: Collection[Kind], *, limit: int) -> list[Decision]:
        """The last decisions of some kinds that hold, the last first."""
        with self.database.read() as connection:
            return decisions.latest(connection, kinds, limit)


def _checked(correction: Correction) -> Correction:
    """The correction, of which every value is one of the contract."""
    return from_plain(to_plain(correction))
