"""What a kept article says, in the form in which it is compared with others."""

from bisect import bisect_left
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Connection, select

from laut.errors import FormatError
from laut.ledger import schema as s
from laut.ledger.among import among
from laut.ledger.at_once import AtOnce
from laut.ledger.codes import day_number
from laut.ledger.pack import bare, fields, unpacked_text
from laut.link.across import Stated, Voice
from laut.records import Count, Reading
from laut.scores import Floats
from laut.segment.words import words

_AROUND: Final = 160  # letters around a quote in which its sentence says when it was said
_VOICES: Final = 10_000  # voices of one article have numbers of their own below this
Place = tuple[int, int]

_SHOWN: Final = (
    select(s.Article.id, s.Article.day, s.Article.text, s.SHOWN)
    .join(s.Reading, s.Reading.article_id == s.Article.id)
    .where(among(s.Article.id, "articles"))
)
_STATEMENTS: Final = AtOnce(
    select(s.Statement.article_id, s.Statement.local, s.Statement.id).where(
        among(s.Statement.article_id, "articles")
    )
)
_MENTIONS: Final = (
    select(s.Mention.article_id, s.Mention.local, s.Mention.entity_id, s.Entity.kind)
    .join(s.Entity, s.Entity.id == s.Mention.entity_id)
    .where(among(s.Mention.article_id, "articles"))
)


@dataclass(frozen=True, slots=True)
class View:
    """One article. body: the fields of its reading; numbers, entities: by place, from one.

    kinds: of each entity; vectors: of each statement, by its number.
    """

    number: int
    day: int | None
    text: str
    body: Mapping[str, Any]
    numbers: Mapping[int, int]
    entities: Mapping[int, int]
    kinds: Mapping[int, str]
    vectors: Mapping[int, Floats]


def views(
    connection: Connection, articles: Collection[int], vectors: Mapping[int, Floats]
) -> list[View]:
    """Articles with their statements and entities, without those that cannot be read any more.

    vectors: those of the statements, as far as they are known.
    """
    asked = {"articles": articles}
    numbers, entities = _numbers(connection, asked), _entities(connection, asked)
    found = []
    for row in connection.execute(_SHOWN, asked).all():
        try:
            text, body = unpacked_text(row.text), fields(row.body)
        except FormatError:  # whoever asks for it is told; it must not keep others out
            continue
        named = entities.get(row.id, {})
        found.append(
            View(
                row.id,
                row.day,
                text,
                body,
                numbers.get(row.id, {}),
                {at: entity for at, (entity, _) in named.items()},
                dict(named.values()),
                vectors,
            )
        )
    return found


def own(
    number: int,
    reading: Reading,
    numbers: Mapping[str, int],
    entities: Mapping[str, int],
    kinds: Mapping[int, str],
) -> View:
    """An article that is about to be kept, as `views` will give it; without vectors.

    numbers, entities: those of its statements and entities in the ledger, by their ids.
    """
    return View(
        number,
        day_number(reading.article.published),
        reading.article.text,
        bare(reading),
        {at: numbers[each.id] for at, each in enumerate(reading.statements, 1)},
        {at: entities[each.id] for at, each in enumerate(reading.entities, 1)},
        kinds,
        {},
    )


def _numbers(connection: Connection, asked: Mapping[str, Any]) -> dict[int, dict[int, int]]:
    found: dict[int, dict[int, int]] = {}
    for article, local, number in _STATEMENTS.rows(connection, **asked):
        found.setdefault(article, {})[local] = number
    return found


def _entities(
    connection: Connection, asked: Mapping[str, Any]
) -> dict[int, dict[int, tuple[int, str]]]:
    found: dict[int, dict[int, tuple[int, str]]] = {}
    for row in connection.execute(_MENTIONS, asked).all():
        found.setdefault(row.article_id, {})[row.local] = (row.entity_id, row.kind)
    return found


def stated(view: View, only: Container[int] | None = None) -> list[Stated]:
    """The statements of an article that can be linked: those on their own, and voices inside.

    only: numbers of those that are wanted.
    """
    reader = _Reader(view)
    return [
        reader.statement(at, each)
        for at, each in enumerate(view.body["statements"], 1)
        if (only is None or view.numbers[at] in only) and reader.speaks(each)
    ]


class _Reader:
    """Reads the statements of one article."""

    def __init__(self, view: View) -> None:
        body = view.body
        self.view = view
        self.sources = {each["id"]: (at, each) for at, each in enumerate(body["sources"], 1)}
        self.by_id = {each["id"]: each for each in body["statements"]}
        self.entity = {each["id"]: view.entities[at] for at, each in enumerate(body["entities"], 1)}
        self.names = {
            view.entities[at]: each["canonical"] for at, each in enumerate(body["entities"], 1)
        }
        self.mentions = sorted(
            (begin, end, self.entity[each["id"]])
            for each in body["entities"]
            for begin, end in (*each["mentions"], *each["nominal_mentions"])
        )
        self.longest = max((end - begin for begin, end, _ in self.mentions), default=0)
        self.inside: dict[str, set[str]] = {}
        for each in body["statements"]:
            if each["nested_in"] is not None:
                self.inside.setdefault(each["nested_in"], set()).update(each["chain"])

    def speaks(self, each: Mapping[str, Any]) -> bool:
        """Whether a statement stands on its own, or is another voice's inside one."""
        if each["nested_in"] is None:
            return bool(each["quote"])
        parent = self.by_id[each["nested_in"]]
        return bool(each["cue"]) and each["source"]["id"] != parent["source"]["id"]

    def statement(self, at: int, each: Mapping[str, Any]) -> Stated:
        inside = [o for o in (*each["speaker"], *each["cue"]) if _overlap(o, each["quote"])]
        quote = self._words(each["quote"])
        if inside:
            quote = [place for place in quote if not _within(place, inside)]
        text = self.view.text
        return Stated(
            self.view.numbers[at],
            self.view.number,
            self.view.day,
            each["type"],
            each["stance"],
            each["certainty"],
            self._voice(each["source"]["id"], each["speaker"]),
            frozenset(
                self._number(name) for name in (*each["chain"], *self.inside.get(each["id"], ()))
            ),
            tuple(text[begin:end] for begin, end in quote),
            dict(self._named(quote)),
            tuple(self._dates(each["quote"])),
            tuple(text[begin:end] for begin, end in self._words(each["cue"])),
            frozenset(
                text[begin:end].lower()
                for begin, end in self._words([*each["frame"], *each["cue"]])
            ),
            self.view.vectors.get(self.view.numbers[at]),
        )

    def _words(self, spans: Sequence[Sequence[int]]) -> list[Place]:
        found = []
        for first, last in spans:
            begins, ends = words(self.view.text[first:last])
            found += [(first + begin, first + end) for begin, end in zip(begins, ends, strict=True)]
        return found

    def _named(self, places: Sequence[Place]) -> Iterator[tuple[int, int]]:
        """The entity at each place that names one."""
        for at, (begin, end) in enumerate(places):
            upto = bisect_left(self.mentions, (end,))
            since = bisect_left(self.mentions, (begin - self.longest,), hi=upto)
            for _, last, entity in self.mentions[since:upto]:
                if begin < last:
                    yield at, entity
                    break

    def _dates(self, spans: Sequence[Sequence[int]]) -> Iterator[str]:
        for time in self.view.body["times"]:
            if time["type"] in {"DATE", "TIME"} and time["resolved"]:
                inside = any(b <= time["begin"] and time["end"] <= e for b, e in spans)
                value = time["resolved"]
                hour = value[11:13].isdigit() if time["type"] == "TIME" else len(value) <= 10
                if inside and hour and value[:10].replace("-", "").isdigit():
                    yield value

    def _number(self, name: str) -> int:
        """The number of a voice: of a named one its entity's, of another its own."""
        at, source = self.sources[name]
        if source["entity"] is not None and source["kind"] in {"named-person", "organisation"}:
            return self.entity[source["entity"]]
        return -(self.view.number * _VOICES + at)

    def _voice(self, name: str, speaker: Sequence[Sequence[int]]) -> Voice:
        _, source = self.sources[name]
        entity = None if source["entity"] is None else self.entity[source["entity"]]
        said = self._words(speaker)
        told = [self.view.text[begin:end] for begin, end in said]
        named: list[int | None] = [None] * len(said)
        for at, each in self._named(said):
            named[at] = each
        called = _cut(source["text"] or "")
        described = [w for w in (*called, *_cut(source["affiliation"] or "")) if w not in told]
        member = source["member_of"]
        count: Count | None = source["count"]
        return Voice(
            self._number(name),
            source["kind"],
            entity,
            None if entity is None else self.names[entity],
            count,
            None if member is None else self._number(member),
            called,
            (*described, *told),
            (*([None] * len(described)), *named),
            frozenset(e for e in named if e is not None and self.view.kinds[e] == "place"),
        )


@lru_cache(maxsize=4096)  # of one voice for each of its statements
def _cut(text: str) -> tuple[str, ...]:
    begins, ends = words(text)
    return tuple(text[begin:end] for begin, end in zip(begins, ends, strict=True))


def _overlap(span: Sequence[int], others: Sequence[Sequence[int]]) -> bool:
    return any(span[0] < end and begin < span[1] for begin, end in others)


def _within(place: Place, spans: Sequence[Sequence[int]]) -> bool:
    return any(begin <= place[0] and place[1] <= end for begin, end in spans)
