"""How a ledger grows: size, search and additions at ten thousand, a hundred thousand, a million.

    python -m lab.bench.ledger ADDRESS [--sizes 10000,100000,1000000] [--json FILE]

The statements are those that laut finds in the free part of 10kGNAD (Schabus, Skowron and Trapp
2017). Each further copy of an article gets other names, nouns, figures and days of the same length,
so that spans stay where they are; its vectors are those of the original with noise. Filling up
goes in bulk and without links; what is measured is the real thing, with both.
"""

import argparse
import gc
import json
import pickle
import random
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Final

import numpy as np
from sqlalchemy import Connection, func, insert, select

from lab.corpora import raw_articles
from lab.prepare import RUNS
from laut.errors import LautError
from laut.export.json import from_dict, to_dict
from laut.ledger import Ledger, Query, keep, vectors
from laut.ledger import schema as s
from laut.ledger.backend import Backend, Indexed
from laut.ledger.copies import prints
from laut.load.article import from_text, identity
from laut.pipeline import Pipeline
from laut.records import Reading
from laut.resolve.across import keys, seen

_BASES: Final = 1_200  # articles that are read by the model
_NAMES: Final = 400  # ways to change names: as often a name comes back
_TOGETHER: Final = 100  # articles that are put in at once while the ledger is filled
_LEAST: Final = 8  # statements of an article that fills it
_QUERIES: Final = 300
_SHAPE: Final = (18, 22)  # statements of an article that is added, at least and at most
_PASSES: Final = 2  # over all articles of that shape, so that every run adds the same
_CONSONANTS: Final = "bdfgklmnprstvw"
_CAPITAL: Final = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]{3,}")
_FIRST: Final = date(2015, 1, 1)
_DAYS: Final = 4_000


@dataclass(frozen=True, slots=True)
class Point:
    """What was measured at one size. Times in milliseconds, sizes in bytes."""

    statements: int
    articles: int
    bytes_a_statement: float
    search_median: float
    search_99: float
    like_median: float
    like_99: float
    add_median: float
    add_99: float
    embed_median: float
    fill_seconds: float


def bases() -> list[tuple[Reading, dict[str, bytes]]]:
    """Articles as laut reads them, with the vectors of their statements; kept for the next time."""
    file = RUNS / "bench" / "bases.pickle"
    if file.exists():
        found: list[tuple[Reading, dict[str, bytes]]] = pickle.loads(file.read_bytes())
        return found
    articles = []
    for text in raw_articles():
        try:
            articles.append(from_text(text, "bench"))
        except LautError:
            continue
        if len(articles) == _BASES:
            break
    readings = [r for r in Pipeline.shipped().extract_many(articles) if len(r.statements) > 2]
    made = [(reading, dict(vectors.of(reading))) for reading in readings]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(pickle.dumps(made))
    return made


def varied(reading: Reading, number: int, seed: int) -> Reading:
    """Another article of the same shape: other names and nouns, figures, day and address."""
    rng = random.Random(f"{reading.article.id} {seed}")
    turn = rng.randrange(1, len(_CONSONANTS))
    letters = str.maketrans(
        _CONSONANTS + _CONSONANTS.upper(),
        "".join(each[turn:] + each[:turn] for each in (_CONSONANTS, _CONSONANTS.upper())),
    )
    names = {m.text for e in reading.entities for m in e.mentions}
    kept = {word for word in _CAPITAL.findall(reading.article.text) if rng.random() < 0.4}
    digits = str.maketrans("123456789", "".join(rng.sample("123456789", 9)))

    def changed(text: str) -> str:
        turned = _CAPITAL.sub(
            lambda m: m[0] if m[0] in kept and m[0] not in names else m[0].translate(letters), text
        )
        return turned.translate(digits)

    data = _replaced(to_dict(reading), changed)
    text = changed(reading.article.text)
    data = _told(data, text)
    day = _FIRST + timedelta(days=number * _DAYS // 60_000 % _DAYS)
    data["article"] = {
        **asdict(reading.article),
        "text": text,
        "id": identity(text),
        "uri": f"https://example.org/{number}",
        "outlet": f"Zeitung {number % 60}",
        "published": day.isoformat(),
    }
    return from_dict(data)


_WORDED: Final = frozenset({"canonical", "text", "affiliation", "why"})


def _replaced(value: Any, changed: Any) -> Any:
    """The fields of a reading with changed words where words stand."""
    if isinstance(value, dict):
        return {
            key: changed(each) if key in _WORDED and isinstance(each, str)
            else [changed(one) for one in each] if key == "aliases"
            else _replaced(each, changed)
            for key, each in value.items()
        }  # fmt: skip
    return [_replaced(each, changed) for each in value] if isinstance(value, list) else value


def _told(value: Any, text: str) -> Any:
    """Every span with the words that the text has there."""
    if isinstance(value, dict):
        found = {key: _told(each, text) for key, each in value.items()}
        if {"begin", "end", "text"} <= found.keys():
            found["text"] = text[found["begin"] : found["end"]]
        return found
    return [_told(each, text) for each in value] if isinstance(value, list) else value


def noisy(known: dict[str, bytes], number: int) -> dict[str, bytes]:
    """Vectors a little beside those that are known."""
    rng = np.random.default_rng(number)
    made = {}
    for name, small in known.items():
        vector = np.frombuffer(small, np.int8).astype(np.float32)
        noise = rng.normal(size=len(vector)) * 0.6 * vector.std()
        made[name] = np.clip(np.rint(vector + noise), -127, 127).astype(np.int8).tobytes()
    return made


class Bulk:
    """Puts many articles in at once: the same rows as `Ledger.add`, but for the links.

    A name is one entity wherever it stands; that is what the comparison of entities comes to here.
    """

    def __init__(self, backend: Backend, connection: Connection) -> None:
        self.backend = backend
        rows = connection.execute(select(s.Entity.kind, s.Entity.canonical, s.Entity.id)).all()
        self.entities: dict[tuple[str, str], int] = {(row[0], row[1]): row[2] for row in rows}
        self.last = max((row[2] for row in rows), default=0)

    def put(
        self, connection: Connection, readings: Sequence[Reading], drawn: Sequence[dict[str, bytes]]
    ) -> None:
        """Insert some readings with the vectors of their statements."""
        fresh: list[dict[str, Any]] = []
        names: list[dict[str, Any]] = []
        mentions: list[dict[str, Any]] = []
        indexed, small = list[Indexed](), dict[int, bytes]()
        for reading, known in zip(readings, drawn, strict=True):
            number = keep.put_article(connection, reading.article, 1)
            keep.put_reading(connection, number, reading)
            ids = {}
            for at, (entity, one) in enumerate(
                zip(reading.entities, seen(reading), strict=True), 1
            ):
                key = (entity.kind, entity.canonical)
                if key not in self.entities:
                    self.last += 1
                    self.entities[key] = self.last
                    row = {"id": self.entities[key], "canonical": entity.canonical}
                    fresh.append({**row, "kind": entity.kind, "into": None})
                    found = keys(entity.kind, one.names)
                    names += [{"key": each, "entity_id": row["id"]} for each in found]
                ids[entity.id] = self.entities[key]
                mentions.append(
                    {"article_id": number, "local": at, "entity_id": ids[entity.id],
                     "text": "\n".join(sorted(one.names)), "titles": " ".join(one.titles),
                     "score": 1.0, "why": "gleicher Name", "by": None}
                )  # fmt: skip
            if fresh:
                connection.execute(insert(s.Entity), fresh)
                fresh.clear()
            statements = keep.numbered(connection, reading, {})
            keep.put_statements(connection, number, reading, ids, statements)
            indexed += keep.indexed(reading, statements, ids)
            small |= {statements[name]: v for name, v in known.items()}
            self.backend.put_passages(connection, number, prints(reading.article.text))
        if names:
            connection.execute(insert(s.Name), names)
        connection.execute(insert(s.Mention), mentions)
        self.backend.index(connection, indexed)
        self.backend.put_vectors(connection, small)


class Bench:
    """Fills one ledger and measures it."""

    def __init__(self, address: str) -> None:
        self.ledger = Ledger(address)
        self.bases = bases()
        with self.ledger.database.read() as connection:
            last = connection.scalar(select(s.Article.uri).order_by(s.Article.id.desc()).limit(1))
        self.number = int(str(last or "0").rpartition("/")[2])
        self.size = len(self.ledger)
        self.rng = random.Random(1)
        gc.collect()
        gc.freeze()  # the articles to choose from are none of the ledger's

    def fill(self, size: int) -> float:
        """Add articles until there are so many statements; gives the seconds that it took."""
        begun = time.perf_counter()
        with self.ledger.database.read() as connection:
            self.bulk = Bulk(self.ledger.backend, connection)
        while self.size < size:
            some = [self._next(least=_LEAST) for _ in range(_TOGETHER)]
            with self.ledger.database.write() as connection:
                drawn = [noisy(known, self.number + at) for at, (_, known) in enumerate(some)]
                self.bulk.put(connection, [reading for reading, _ in some], drawn)
            self.size += sum(len(reading.statements) for reading, _ in some)
            if self.number % (_TOGETHER * 20) == 0:
                passed = time.perf_counter() - begun
                print(f"{self.size} statements, {passed:.0f} s", file=sys.stderr, flush=True)
        return time.perf_counter() - begun

    def _next(self, least: int = 0, most: int = 10_000) -> tuple[Reading, dict[str, bytes]]:
        while True:
            self.number += 1
            at = self.number % len(self.bases)
            seed = self.number // len(self.bases) * 7 + at
            reading, known = self.bases[at]
            if least <= len(reading.statements) <= most:
                return varied(reading, self.number, seed % _NAMES), known

    def searches(self) -> list[float]:
        """Milliseconds of searches for words that statements have, half of them with filters."""
        return [_timed(lambda q=q: self.ledger.search(q)) for q in self._queries()]

    def _queries(self) -> Iterator[Query]:
        for at in range(_QUERIES):
            reading, _ = self.bases[self.rng.randrange(len(self.bases))]
            reading = varied(reading, 1, self.rng.randrange(_NAMES))
            said = self.rng.choice(reading.statements)
            words = [w for s in said.quote for w in s.text.split() if len(w) > 3 and w.isalpha()]
            if not words:
                continue
            chosen = self.rng.sample(words, min(len(words), self.rng.choice((1, 2, 2, 3))))
            text = " ".join(chosen)
            if at % 10 == 8:
                text = f"{chosen[0][:5]}*"
            elif at % 10 == 9:
                text = '"' + " ".join(said.quote[0].text.split()[:3]).replace('"', "") + '"'
            yield Query(
                words=text,
                stances=(said.stance,) if at % 4 == 1 else (),
                kinds=(said.source.kind,) if at % 8 == 3 else (),
                source="Sprecher*" if at % 16 == 7 else "",
                since="2020" if at % 8 == 5 else None,
            )

    def likes(self) -> list[float]:
        """Milliseconds of searches by meaning."""
        found = []
        for _ in range(_QUERIES // 6):
            reading, _ = self.bases[self.rng.randrange(len(self.bases))]
            text = self.rng.choice(reading.statements).quote[0].text
            found.append(_timed(lambda text=text: self.ledger.like(text)))
        return found

    def adds(self) -> tuple[list[float], list[float]]:
        """Milliseconds to keep an article of 18 to 22 statements, and for its vectors alone.

        Each comes right after an article was read, as in `laut add`: a processor that has slept is
        slower at first.
        """
        whole, drawn = [], []
        least, most = _SHAPE
        fitting = sum(least <= len(reading.statements) <= most for reading, _ in self.bases)
        for _ in range(_PASSES * fitting):
            reading, _ = self._next(least, most)
            Pipeline.shipped().extract(reading.article)
            whole.append(_timed(lambda reading=reading: self.ledger.add(reading)))
            self.size += len(reading.statements)
            Pipeline.shipped().extract(reading.article)
            drawn.append(_timed(lambda reading=reading: vectors.of(reading)))
        return whole, drawn

    def point(self, seconds: float) -> Point:
        """Everything at the present size."""
        self.searches()  # once for the caches
        searches, likes, (adds, embeds) = self.searches(), self.likes(), self.adds()
        return Point(
            len(self.ledger),
            self.articles(),
            round(self.bytes() / len(self.ledger), 1),
            *_spread(searches),
            *_spread(likes),
            *_spread(adds),
            round(median(embeds), 1),
            round(seconds, 1),
        )

    def articles(self) -> int:
        """How many articles there are."""
        with self.ledger.database.read() as connection:
            return int(connection.scalar(select(func.count()).select_from(s.Article)) or 0)

    def bytes(self) -> int:
        """The size of the ledger on the disk."""
        from sqlalchemy import text

        if self.ledger.backend.name == "sqlite":
            with self.ledger.database.engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            name = self.ledger.database.name
            return sum(Path(name + end).stat().st_size for end in ("", "-wal")
                       if Path(name + end).exists())  # fmt: skip
        with self.ledger.database.read() as connection:
            query = text("SELECT pg_database_size(current_database())")
            return int(connection.scalar(query) or 0)


def _timed(call: Any) -> float:
    begun = time.perf_counter()
    call()
    return (time.perf_counter() - begun) * 1000


def _spread(values: Sequence[float]) -> tuple[float, float]:
    return round(median(values), 1), round(quantiles(values, n=100)[98], 1)


def main() -> None:
    """Fill, measure, and print a row a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address")
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--fill", action="store_true", help="fill, and measure another time")
    asked = parser.parse_args()
    bench, points = Bench(asked.address), []
    for size in map(int, asked.sizes.split(",")):
        seconds = bench.fill(size)
        if asked.fill:
            continue
        point = bench.point(seconds)
        points.append(asdict(point))
        print(point, flush=True)
        if asked.json:
            asked.json.write_text(json.dumps(points, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
