"""The corrections of a ledger: kept as decisions, listed with what became of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, func, or_, select

from laut.correct import Corrected, Correction, Outcome, Voice, corrected, from_plain, to_plain
from laut.correct.records import Told
from laut.correct.voices import SPEAKS_AS
from laut.errors import LautError
from laut.ledger import kept
from laut.ledger import schema as s
from laut.ledger.decisions import Decision, decide, decisions
from laut.ledger.entities import entity
from laut.ledger.keep import key
from laut.ledger.people import Chosen
from laut.records import Entity, Reading


@dataclass(frozen=True, slots=True)
class Made:
    """A correction as it is kept. number: of the decision, with which it can be undone.

    article: the id of its article as that is now, uri: its address. at, undone: UTC times.
    statement: the id of the statement that it is about, in the reading as it is now, None where it
    is undone, loose, or rejected the statement. loose: it stands, but its words or its statement
    are no longer there, so that it changes nothing.
    """

    number: int
    article: str
    uri: str
    correction: Correction
    by: str
    at: str
    undone: str | None
    undone_by: str | None
    statement: str | None
    loose: bool


def number_of(connection: Connection, article: str | int) -> int:
    """The number of a current article by its address, its id or its number."""
    table = s.Article
    same = table.id == article if isinstance(article, int) else _named(article)
    found = list(connection.scalars(select(table.id).where(same, table.current)))
    if len(found) != 1:
        problem = "is the text of several articles" if found else "is no article of this ledger"
        raise LautError(f"{article} {problem}; name one by its address, as `laut export` has it")
    return found[0]


def _named(name: str) -> Any:
    return or_(s.Article.uri == name, s.Article.key == name, s.Article.sha == name)


def revisions(connection: Connection, name: str) -> list[int]:
    """The numbers of all revisions of the article with a key."""
    query = select(s.Article.id).where(s.Article.key == name).order_by(s.Article.id)
    return list(connection.scalars(query))


def numbers_corrected(connection: Connection) -> list[int]:
    """The numbers of the current articles that have corrections which hold, as they came."""
    holds = (s.Decision.kind == "correct", s.Decision.undone.is_(None))
    names = select(s.Decision.article_key).where(*holds)
    query = select(s.Article.id).where(s.Article.key.in_(names), s.Article.current)
    return list(connection.scalars(query.order_by(s.Article.id)))


def standing(connection: Connection, reading: Reading) -> list[Decision]:
    """The decisions that correct the readings of an article, in their order."""
    return decisions(connection, "correct", key(reading.article))


def applied(reading: Reading, made: Sequence[Decision]) -> Corrected:
    """A machine's reading as these decisions correct it."""
    return corrected(reading, [correction(each) for each in made])


def chosen(told: Corrected, made: Sequence[Decision]) -> dict[str, Chosen]:
    """The entities of the ledger that people have chosen, by the ids of the reading."""
    by = {_entity(each): each.by for each in made}
    return {name: Chosen(number, by[number]) for name, number in told.entities.items()}


def _entity(made: Decision) -> int | None:
    to = correction(made).to
    voice = to.voice if isinstance(to, Told) else to
    return voice.entity if isinstance(voice, Voice) else None


def correction(made: Decision) -> Correction:
    """The correction that a decision is. Raises FormatError where it is damaged."""
    return from_plain({"at": made.subject, **made.value})


def keep(connection: Connection, reading: Reading, asked: Correction, by: str) -> int:
    """Keep a correction of an article as a decision, and give its number."""
    plain = to_plain(asked)
    subject = plain.pop("at")
    return decide(connection, "correct", subject, plain, by=by, article=key(reading.article))


def completed(connection: Connection, number: int, asked: Correction) -> Correction:
    """The correction with the name of an entity of the ledger, as the article has it if it does."""
    to = asked.to
    if isinstance(to, Told):
        return replace(asked, to=replace(to, voice=_named_voice(connection, number, to.voice)))
    if isinstance(to, Voice):
        return replace(asked, to=_named_voice(connection, number, to))
    return asked


def _named_voice(connection: Connection, number: int, voice: Voice) -> Voice:
    if voice.entity is None or voice.name is not None:
        return voice
    person = entity(connection, voice.entity)
    kind = SPEAKS_AS[person.kind] if voice.kind == "named-person" else voice.kind
    mine = _in_article(connection, number, person.number)
    if mine is None:
        return Voice(kind, person.canonical, person.kind, person.number)
    return Voice(kind, mine.canonical, mine.kind)


def _in_article(connection: Connection, number: int, wanted: int) -> Entity | None:
    """An entity of the ledger as an article has it."""
    query = select(s.Mention.local).where(
        s.Mention.article_id == number, s.Mention.entity_id == wanted
    )
    local = connection.scalar(query.order_by(s.Mention.local).limit(1))
    entities = kept.reading(connection, number).entities if local else ()
    return entities[local - 1] if local else None


def made(connection: Connection, article: str | int | None, *, undone: bool) -> list[Made]:
    """The corrections of one article or of all, in the order in which they were made."""
    keys = _keys(connection, article)
    found = [each for name in keys for each in _of_article(connection, name, undone)]
    return sorted(found, key=lambda each: each.number)


def _keys(connection: Connection, article: str | int | None) -> list[str]:
    if article is not None:
        own = select(s.Article.key).where(s.Article.id == number_of(connection, article))
        return list(connection.scalars(own))
    query = select(s.Decision.article_key).where(s.Decision.kind == "correct").distinct()
    return [name for name in connection.scalars(query) if name is not None]


def _of_article(connection: Connection, name: str, undone: bool) -> list[Made]:
    query = select(func.max(s.Article.id)).where(s.Article.key == name)
    number = connection.scalar(query)
    if number is None:
        return []
    machine = kept.reading(connection, number, machine=True)
    every = decisions(connection, "correct", name, undone=undone)
    holding = [each for each in every if each.undone is None]
    told = applied(machine, holding)
    outcomes = dict(zip((each.id for each in holding), told.outcomes, strict=True))
    there = {each.id for each in told.reading.statements}
    return [_made(each, machine, outcomes, there) for each in every]


def _made(
    each: Decision, reading: Reading, outcomes: Mapping[int, Outcome], there: set[str]
) -> Made:
    outcome = outcomes.get(each.id, Outcome(None, loose=False))
    name = outcome.statement if outcome.statement in there else None
    return Made(
        each.id, reading.article.id, reading.article.uri, correction(each), each.by, each.at,
        each.undone, each.undone_by, name, outcome.loose,
    )  # fmt: skip
