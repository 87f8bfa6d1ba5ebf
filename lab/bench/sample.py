"""Readings made by hand in a few words, vectors that cost nothing, and what a ledger holds."""

import datetime
import hashlib
import json
import random
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from laut.export.json import to_json
from laut.ledger import Ledger, Query
from laut.ledger.words import stems
from laut.records import (
    Article,
    Certainty,
    Entity,
    EntityKind,
    Producer,
    Reading,
    Source,
    SourceKind,
    SourceOf,
    Span,
    Stance,
    Statement,
    StatementType,
)
from laut.scores import Floats

PRODUCER: Final = Producer("laut", "0.0.0", "sample", "0" * 64)
NEWER: Final = Producer("laut", "0.0.1", "sample", "1" * 64)


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody says. by: None where nobody can be made out; about: names in the words."""

    words: str
    by: str | None = "Kröger"
    stance: Stance = "asserts"
    certainty: Certainty = "asserted"
    type: StatementType = "Direct"
    kind: SourceKind = "named-person"
    about: tuple[str, ...] = ()
    time: str | None = None


def made(
    uri: str,
    *said: Saying,
    outlet: str | None = None,
    published: str | None = None,
    before: str = "",
    kinds: Mapping[str, EntityKind] | None = None,
    producer: Producer = PRODUCER,
) -> Reading:
    """A reading of an article in which these things are said, one a line.

    before: a text that stands in front of them; kinds: of the entities that are no persons.
    """
    text, statements = before, list[Statement]()
    names = list(dict.fromkeys(n for each in said for n in ((each.by or ""), *each.about) if n))
    entities = {name: f"e{at}" for at, name in enumerate(names, 1)}
    voices: dict[str, str] = {}
    for at, each in enumerate(said, 1):
        name = each.by or f"nobody {at}"
        voice = voices.setdefault(name, f"q{len(voices) + 1}")
        text, statement = _put(text, each, f"s{at}", voice, entities)
        statements.append(statement)
    article = Article(digest(text), uri, text, outlet, None, published)
    return Reading(
        article,
        tuple(statements),
        tuple({each.source.id: _source(each.source) for each in statements}.values()),
        tuple(_entity(text, name, entities[name], kinds or {}) for name in names),
        (),
        (),
        (),
        producer,
    )


def digest(text: str) -> str:
    """The id of an article with this text."""
    return f"sha256:{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}"


def again(reading: Reading, producer: Producer = NEWER) -> Reading:
    """The same reading as another producer's."""
    return replace(reading, producer=producer)


def _put(
    text: str, each: Saying, name: str, voice: str, entities: Mapping[str, str]
) -> tuple[str, Statement]:
    quote, speaker = f"„{each.words}“", each.by or "es"
    entity = entities.get(each.by or "")
    kind = each.kind if each.by else "anonymous-group"
    begin = len(text)
    cue = begin + len(quote) + 2
    line = f"{quote}, sagte {speaker}.\n"
    whole = text + line
    end = begin + len(line) - 2
    spans = (Span(end - len(speaker), end, speaker),) if each.by else ()
    return whole, Statement(
        name, each.type, "Speech", (Span(begin, begin + len(quote), quote),),
        (Span(cue, cue + 5, "sagte"),), (), spans, (), None, SourceOf(voice, kind, entity),
        (voice,), each.stance, each.certainty, tuple(entities[one] for one in each.about),
        each.time, 0.9,
    )  # fmt: skip


def _source(source: SourceOf) -> Source:
    return Source(source.id, source.kind, source.entity)


def _entity(text: str, name: str, number: str, kinds: Mapping[str, EntityKind]) -> Entity:
    begins, at = list[int](), text.find(name)
    while at >= 0:
        begins.append(at)
        at = text.find(name, at + 1)
    mentions = tuple(Span(begin, begin + len(name), name) for begin in begins)
    return Entity(number, name, kinds.get(name, "person"), mentions, (), ())


# Many of them ----------------------------------------------------------------------------------

_PEOPLE: Final = (
    "Anna Kröger", "Bernd Mertens", "Cem Aydin", "Dora Lindqvist", "Emil Sandhagen",
    "Frieda Wolters", "Georg Altmann", "Helga Brandis",
)  # fmt: skip
_THINGS: Final = (
    "Der Staudamm von Eldenau", "Die neue Klinik", "Der Haushalt der Stadt", "Die Fähre",
    "Das Kraftwerk am Fluss", "Die Schule in Wiek", "Der Tunnel unter dem Berg",
    "Das Gesetz über die Deiche",
)  # fmt: skip
_ACTS: Final = (
    "kostet {n} Millionen Euro", "wird im Jahr {y} fertig", "hat {n} Menschen in Gefahr gebracht",
    "ist nach den Prüfungen der Behörde sicher", "muss sofort geschlossen werden",
    "war nie in Gefahr", "braucht {n} neue Stellen",
)  # fmt: skip
_STANCES: Final[tuple[Stance, ...]] = ("asserts", "denies", "confirms", "warns", "demands")
_HEARD: Final = 12  # of the last things that were said, one is said again
_NEW: Final = 0.4  # chance of something new
_OUTLETS: Final = ("Eldenauer Bote", "Küstenblatt", "Nordkurier", None)


def many(count: int, seed: int = 1) -> Iterator[Reading]:
    """Readings of made-up articles on a few affairs: always the same for one seed.

    Two articles a day; what was said in one is often printed again in the next, or contradicted.
    """
    chance = random.Random(seed)
    heard: list[Saying] = []
    for number in range(count):
        said = [_said(chance, heard[-_HEARD:]) for _ in range(chance.randint(0, 6))]
        heard += said
        day = datetime.date(2026, 1, 1) + datetime.timedelta(days=number // 2)
        yield made(
            f"https://example.org/{number}.html",
            *said,
            outlet=chance.choice(_OUTLETS),
            published=str(day),
            before=f"Bericht {number}\n{chance.choice(_THINGS)} beschäftigt den Rat noch immer.\n",
        )


def _said(chance: random.Random, heard: Sequence[Saying]) -> Saying:
    """Something new, or what was said before: by the same, or by another for or against it."""
    if not heard or chance.random() < _NEW:
        return _chosen(chance)
    known = chance.choice(heard)
    by, stance = chance.choice(((known.by, known.stance), (chance.choice(_PEOPLE), "denies"),
                                (chance.choice(_PEOPLE), "confirms")))  # fmt: skip
    return replace(known, by=by, stance=stance)


def _chosen(chance: random.Random) -> Saying:
    act = chance.choice(_ACTS).format(n=chance.randint(2, 6), y=2026 + chance.randint(0, 3))
    return Saying(
        f"{chance.choice(_THINGS)} {act}",
        chance.choice((*_PEOPLE, None)),
        chance.choice(_STANCES),
        chance.choice(("asserted", "hedged", "negated")),
    )


class Bag:
    """In the place of the sentence encoder: texts are alike as far as they have words in common."""

    def embed(self, texts: Sequence[str], *, threads: int | None = None) -> Floats:  # noqa: ARG002
        """Vectors of length one, or zero for a text without words."""
        return np.stack([_bag(text) for text in texts])


def _bag(text: str) -> Floats:
    found = np.zeros(384, np.float32)
    for stem in stems(text):
        place = int.from_bytes(hashlib.blake2b(stem.encode(), digest_size=4).digest(), "big")
        found[place % 384] += 1 if place & 512 else -1
    return np.asarray(found / (np.linalg.norm(found) or 1.0), np.float32)


# What a ledger holds ---------------------------------------------------------------------------

Content = Mapping[str, Counter[Hashable]]
"""What a ledger holds, part by part, in terms that do not depend on its numbers."""

WORDS: Final = (
    "Staudämme",
    "Kliniken Gefahr",
    '"sofort geschlossen"',
    "Millionen -Klinik",
    "Prüf*",
)


def content(ledger: Ledger) -> Content:
    """What a ledger holds: articles, statements, hits of searches, links, claims and entities.

    Vectors, from which follows what is nearest to one.
    """
    readings = list(ledger.readings(old=True))
    rows = list(ledger.table("statements"))
    return {
        "articles": Counter((r.article.uri, r.article.id, r.producer.version) for r in readings),
        "readings": Counter(map(to_json, readings)),
        "statements": Counter((row["article"], row["statement"], row["day"]) for row in rows),
        "hits": Counter(_hits(ledger)),
        "vectors": Counter(_vectors(ledger)),
        "links": Counter(
            (each.kind, each.a, each.b, round(each.score, 6), each.why) for each in ledger.links()
        ),
        "claims": _groups(rows, "claim"),
        "standings": Counter(_bare(row) for row in ledger.table("claims")),
        "entities": Counter(_entities(ledger)),
    }


def _hits(ledger: Ledger) -> Iterator[Hashable]:
    for words in WORDS:
        for hit in ledger.search(Query(words=words), limit=2000).hits:
            yield words, hit.paper.article, hit.statement, hit.quote


def _vectors(ledger: Ledger) -> Iterator[Hashable]:
    places = {hit.number: hit for hit in ledger.search(Query(), limit=2000).hits}
    with ledger.database.read() as connection:
        found = ledger.backend.vectors(connection, list(places)) if places else {}
    for number, small in found.items():
        yield places[number].paper.article, places[number].statement, small


def _groups(rows: Sequence[Mapping[str, Any]], column: str) -> Counter[Hashable]:
    found: dict[Any, set[Hashable]] = {}
    for row in rows:
        if row[column] is not None:
            found.setdefault(row[column], set()).add((row["article"], row["statement"]))
    return Counter(map(frozenset, found.values()))


def _bare(row: Mapping[str, Any]) -> str:
    return json.dumps({key: value for key, value in row.items() if key != "claim"})


def _entities(ledger: Ledger) -> Iterator[Hashable]:
    found: dict[str, set[Hashable]] = {}
    for plain, named in zip(ledger.readings(), ledger.export(), strict=True):
        for mine, theirs in zip(plain.entities, named.entities, strict=True):
            found.setdefault(theirs.id, set()).add((plain.article.id, mine.id))
    yield from map(frozenset, found.values())
