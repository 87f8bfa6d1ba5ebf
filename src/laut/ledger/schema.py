"""The tables of a ledger, for SQLite and PostgreSQL alike.

A reading is kept whole, packed (`laut.ledger.pack`): it is what everything can be made from again.
Statements, mentions and names are drawn out of it for finding; links and claims are made from them.
The full-text index, the vectors and the passages, by which copies are found, are of each database's
own kind (`laut.ledger.sqlite`, `laut.ledger.postgres`). The migrations make these tables; a test
holds both together.
"""

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Text,
    UniqueConstraint,
    func,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from laut.ledger.codes import CERTAINTIES, ENTITIES, LINKS, SOURCES, STANCES, TYPES, Coded

Big: Final = BigInteger().with_variant(Integer, "sqlite")
"""SQLite numbers its rows only where the column is called an integer."""

Letters: Final = Text().with_variant(Text(collation="C"), "postgresql")
"""Compared letter by letter, as SQLite does: the language of a server would pass over marks."""


_WITHOUT_ROWID: Final[dict[str, Any]] = {"sqlite_with_rowid": False}


class Base(DeclarativeBase):
    """What the tables share: names of constraints that a migration can rely on."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Producer(Base):
    """What made readings: a version of laut with a model."""

    __tablename__ = "producers"
    __table_args__ = (UniqueConstraint("name", "version", "model", "model_sha256"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    version: Mapped[str] = mapped_column(Text)
    model: Mapped[str] = mapped_column(Text)
    model_sha256: Mapped[str] = mapped_column(String(64))


class Article(Base):
    """One revision of an article.

    key: what tells it from other articles: its address, or the absolute path of its file. sha: the
    id of the reading's article. current: no later revision is there. text, packed. family: the
    number of the first article that has passages of this one, where one is known; 0 means none.
    """

    __tablename__ = "articles"
    __table_args__ = (
        UniqueConstraint("key", "revision"),
        Index("ix_articles_sha", "sha", postgresql_using="hash"),
    )

    id: Mapped[int] = mapped_column(Big, primary_key=True)
    key: Mapped[str] = mapped_column(Text)
    revision: Mapped[int]
    current: Mapped[bool]
    sha: Mapped[str] = mapped_column(String(71))
    uri: Mapped[str] = mapped_column(Text)
    outlet: Mapped[str | None] = mapped_column(Text)
    title: Mapped[str | None] = mapped_column(Text)
    published: Mapped[str | None] = mapped_column(Text)
    language: Mapped[str] = mapped_column(Text)
    text: Mapped[bytes] = mapped_column(LargeBinary)
    day: Mapped[int | None] = mapped_column(index=True)
    added: Mapped[str] = mapped_column(String(20))
    family: Mapped[int] = mapped_column(Big, index=True)


class Reading(Base):
    """What one producer made of an article, packed.

    corrected: the same as people have corrected it, where they have: made anew from the body and
    their decisions whenever either changes.
    """

    __tablename__ = "readings"

    article_id: Mapped[int] = mapped_column(
        Big, ForeignKey(Article.id, ondelete="CASCADE"), primary_key=True
    )
    producer_id: Mapped[int] = mapped_column(ForeignKey(Producer.id))
    made: Mapped[str] = mapped_column(String(20))
    body: Mapped[bytes] = mapped_column(LargeBinary)
    corrected: Mapped[bytes | None] = mapped_column(LargeBinary)


SHOWN: Final = func.coalesce(Reading.corrected, Reading.body).label("body")
"""The reading that everybody sees."""


class Entity(Base):
    """A person or thing over all articles. into: the entity that a person has merged it into."""

    __tablename__ = "entities"

    id: Mapped[int] = mapped_column(Big, primary_key=True)
    canonical: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Coded(ENTITIES))
    into: Mapped[int | None] = mapped_column(Big, ForeignKey("entities.id"), index=True)


class Name(Base):
    """A key under which an entity is looked for: see `laut.resolve.across.keys`."""

    __tablename__ = "names"
    __table_args__ = _WITHOUT_ROWID

    key: Mapped[str] = mapped_column(Letters, primary_key=True)
    entity_id: Mapped[int] = mapped_column(
        Big, ForeignKey(Entity.id, ondelete="CASCADE"), primary_key=True, index=True
    )


class Mention(Base):
    """An entity of one article, and which entity of the ledger it is.

    local: its place among the entities of the reading, from one. text: its names there, one a line.
    titles: nouns that the article has for it, with blanks between. score and why: how sure, and by
    which sign; by: the person who said so, null for the machine.
    """

    __tablename__ = "mentions"
    __table_args__ = (
        Index("ix_mentions_entity_id_article_id", "entity_id", "article_id"),
        _WITHOUT_ROWID,
    )

    article_id: Mapped[int] = mapped_column(
        Big, ForeignKey(Article.id, ondelete="CASCADE"), primary_key=True
    )
    local: Mapped[int] = mapped_column(primary_key=True)
    entity_id: Mapped[int] = mapped_column(Big, ForeignKey(Entity.id))
    text: Mapped[str] = mapped_column(Text)
    titles: Mapped[str] = mapped_column(Text)
    score: Mapped[float]
    why: Mapped[str] = mapped_column(Text)
    by: Mapped[str | None] = mapped_column(Text)


class Statement(Base):
    """One statement, as far as it is looked for.

    local: its place in the reading, from one; parent: that of the statement around it. begin, end:
    of its quote. voice: the place of its source. day: when it was said, else when the
    article came out. confidence in thousandths. claim: the first statement of its claim.
    """

    __tablename__ = "statements"
    __table_args__ = (
        UniqueConstraint("article_id", "local"),
        Index("ix_statements_entity_id_day", "entity_id", "day"),
    )

    id: Mapped[int] = mapped_column(Big, primary_key=True)
    article_id: Mapped[int] = mapped_column(Big, ForeignKey(Article.id, ondelete="CASCADE"))
    local: Mapped[int]
    parent: Mapped[int | None]
    begin: Mapped[int]
    end: Mapped[int]
    type: Mapped[str] = mapped_column(Coded(TYPES))
    stance: Mapped[str] = mapped_column(Coded(STANCES))
    certainty: Mapped[str] = mapped_column(Coded(CERTAINTIES))
    kind: Mapped[str] = mapped_column(Coded(SOURCES))
    voice: Mapped[int]
    entity_id: Mapped[int | None] = mapped_column(Big, ForeignKey(Entity.id))
    day: Mapped[int | None] = mapped_column(index=True)
    confidence: Mapped[int] = mapped_column(SmallInteger)
    claim: Mapped[int | None] = mapped_column(Big, index=True)


class About(Base):
    """Whom or what a statement is about: the entity of its article with this place (a mention)."""

    __tablename__ = "abouts"
    __table_args__ = _WITHOUT_ROWID

    statement_id: Mapped[int] = mapped_column(
        Big, ForeignKey(Statement.id, ondelete="CASCADE"), primary_key=True
    )
    local: Mapped[int] = mapped_column(primary_key=True)


class Month(Base):
    """How much is said in the articles of a month (202603; 0: without a day), by kind of source.

    voices: each counts once an article. See `laut.ledger.counts`.
    """

    __tablename__ = "months"
    __table_args__ = _WITHOUT_ROWID

    month: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(Coded(SOURCES), primary_key=True)
    statements: Mapped[int]
    voices: Mapped[int]


class Outlet(Base):
    """How much an outlet prints; the empty name is that of articles without one."""

    __tablename__ = "outlets"

    outlet: Mapped[str] = mapped_column(Text, primary_key=True)
    articles: Mapped[int]
    statements: Mapped[int] = mapped_column(index=True)
    voices: Mapped[int]
    anonymous: Mapped[int]


class Link(Base):
    """How a statement stands to one of another article; a is the later or acting one."""

    __tablename__ = "links"
    __table_args__ = (UniqueConstraint("a", "b"),)

    id: Mapped[int] = mapped_column(Big, primary_key=True)
    kind: Mapped[str] = mapped_column(Coded(LINKS))
    a: Mapped[int] = mapped_column(Big, ForeignKey(Statement.id, ondelete="CASCADE"))
    b: Mapped[int] = mapped_column(Big, ForeignKey(Statement.id, ondelete="CASCADE"), index=True)
    score: Mapped[float]
    why: Mapped[str] = mapped_column(Text)


class Claim(Base):
    """Statements that say one thing, and how it stands.

    id: the number of its first statement. size: how many statements; sources: how many voices that
    do not depend on each other, anonymous: how many of them have no name. denied, contradicted: how
    many statements deny it, or cannot be true with it. first, last: days.
    """

    __tablename__ = "claims"
    __table_args__ = (
        Index("ix_claims_size_last", "size", "last"),
        Index("ix_claims_last", "last"),
    )

    id: Mapped[int] = mapped_column(Big, primary_key=True)
    size: Mapped[int]
    sources: Mapped[int]
    anonymous: Mapped[int]
    denied: Mapped[int]
    contradicted: Mapped[int]
    first: Mapped[int | None]
    last: Mapped[int | None]


DERIVED: Final = tuple(Base.metadata.tables[each.__tablename__] for each in (About, Month, Outlet))
"""What is made from the rest: a dump leaves it out."""


class Decision(Base):
    """What a person has decided: it stands beside what the machine says and outlives it.

    kind: of `laut.ledger.decisions`; subject: what it is about, as JSON, in terms that survive a
    new reading; value: what is to hold, as JSON. undone: when it was taken back; undone_by: who
    did.
    """

    __tablename__ = "decisions"

    id: Mapped[int] = mapped_column(Big, primary_key=True)
    kind: Mapped[str] = mapped_column(String(24), index=True)
    article_key: Mapped[str | None] = mapped_column(Text, index=True)
    subject: Mapped[str] = mapped_column(Text)
    value: Mapped[str] = mapped_column(Text)
    by: Mapped[str] = mapped_column(Text)
    at: Mapped[str] = mapped_column(String(20))
    undone: Mapped[str | None] = mapped_column(String(20))
    undone_by: Mapped[str | None] = mapped_column(Text)
