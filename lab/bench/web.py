"""How fast the reader is when many people read at once: `python -m lab.bench.web LEDGER`.

`laut serve` runs as its users run it, over a copy of the ledger if you need that one again. So many
readers walk from page to page, first without any pause, then with one between two pages as people
have it. Server time is what the header Server-Timing tells: from the arrival of a request at the
application until its whole answer is made, waiting for a thread included. What the reader waits is
from the first byte sent to the last byte received.
"""

import argparse
import asyncio
import random
import re
import socket
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Final

import httpx
from sqlalchemy import func, select

from laut.ledger import Ledger
from laut.ledger import schema as s

WALK: Final = {"article": 8, "search": 4, "entity": 4, "claim": 3, "home": 2, "json": 2,
               "voice": 1, "claims": 1, "entities": 1}  # fmt: skip
"""How often readers choose each kind of page."""
_SAMPLE: Final = 1000
_WARM: Final = 3


@dataclass(frozen=True, slots=True)
class Visit:
    """A page that somebody has looked at. Times in milliseconds, size in bytes."""

    kind: str
    path: str
    server: float
    waited: float
    size: int


def places(ledger: Ledger, seed: int) -> dict[str, list[str]]:
    """Addresses of each kind of page, drawn evenly from the statements of a ledger."""
    rng = random.Random(seed)
    with ledger.database.read() as connection:
        last = connection.scalar(select(func.max(s.Statement.id))) or 0
        drawn = sorted(rng.sample(range(1, last + 1), min(_SAMPLE, last)))
        table = s.Statement
        wanted = select(table.article_id, table.entity_id, table.voice).where(table.id.in_(drawn))
        rows = connection.execute(wanted).all()
        claims = list(connection.scalars(select(s.Claim.id).limit(_SAMPLE)))
    words = [_words(each.quote[0].text, rng) for each in ledger.statements(drawn[:300])]
    found = {
        "home": ["/"],
        "article": [f"/article/{row.article_id}" for row in rows],
        "voice": [f"/article/{row.article_id}/voice/{row.voice}" for row in rows],
        "entity": [f"/entity/{row.entity_id}" for row in rows if row.entity_id],
        "claim": [f"/claim/{each}" for each in claims],
        "claims": ["/claims", "/claims?skip=20", "/claims?skip=200"],
        "search": [f"/search?q={each}{more}" for each in words for more in _FILTERS],
        "entities": [f"/entities?name={each.partition(' ')[0]}" for each in words],
    }
    some = [rng.choice(each) for each in found.values() if each for _ in range(50)]
    found["json"] = [_as_json(each) for each in some]
    return {kind: each for kind, each in found.items() if each}


_FILTERS: Final = (
    "", "&stance=asserts", "&since=2020&until=2021", "&kind=organisation&stance=denies"
)  # fmt: skip


def _words(text: str, rng: random.Random) -> str:
    known = re.findall(r"\w{4,}", text) or ["Land"]
    return " ".join(rng.sample(known, min(len(known), rng.choice((1, 1, 2)))))


def _as_json(path: str) -> str:
    bare, mark, query = path.partition("?")
    return f"{'/index' if bare == '/' else bare}.json{mark}{query}"


@contextmanager
def serving(ledger: str) -> Iterator[tuple[str, int]]:
    """The address and the number of the process of a running reader."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = [sys.executable, "-c", "from laut.cli import main; main()", "serve", ledger,
               "--read-only", "--port", str(port)]  # fmt: skip
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        address = f"http://127.0.0.1:{port}"
        with httpx.Client(transport=httpx.HTTPTransport(retries=12)) as web:
            web.get(f"{address}/static/laut.svg")
        try:
            yield address, process.pid
        finally:
            process.terminate()


async def walk(address: str, known: dict[str, list[str]], end: float, pause: float) -> list[Visit]:
    """What one reader sees until the end: a walk with pauses of so many seconds on average."""
    kinds = [kind for kind in WALK if kind in known]
    weights = [WALK[kind] for kind in kinds]
    visits = []
    rng = random.Random()
    async with httpx.AsyncClient(base_url=address, timeout=60) as web:
        while time.perf_counter() < end:
            if pause:
                await asyncio.sleep(rng.expovariate(1 / pause))
            kind = rng.choices(kinds, weights)[0]
            visits.append(await _visit(web, kind, rng.choice(known[kind])))
    return visits


async def _visit(web: httpx.AsyncClient, kind: str, path: str) -> Visit:
    begun = time.perf_counter()
    answer = await web.get(path)
    waited = 1000 * (time.perf_counter() - begun)
    if answer.status_code not in {200, 404}:  # a word may be nobody's name
        print(f"{answer.status_code} {path}", file=sys.stderr)
    server = float(answer.headers["server-timing"].partition("dur=")[2])
    return Visit(kind, path, server, waited, len(answer.content))


async def crowd(
    address: str, known: dict[str, list[str]], readers: int, seconds: float, pause: float
) -> list[Visit]:
    """What so many readers see at once."""
    end = time.perf_counter() + seconds
    walks = await asyncio.gather(*(walk(address, known, end, pause) for _ in range(readers)))
    return [visit for each in walks for visit in each]


def table(title: str, visits: Sequence[Visit]) -> str:
    """A row a kind of page, and one for all."""
    rows = defaultdict(list)
    for each in visits:
        rows[each.kind].append(each)
    lines = [
        f"{title}",
        "",
        "| page | visits | server, median | 99 % | reader, median | 99 % | KB |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    every = [*sorted(rows.items()), ("all", list(visits))]
    return "\n".join([*lines, *(_row(kind, found) for kind, found in every), ""])


def _row(kind: str, visits: Sequence[Visit]) -> str:
    times = [[each.server for each in visits], [each.waited for each in visits]]
    told = " | ".join(f"{number:.0f}" for each in times for number in (median(each), _last(each)))
    size = median(each.size for each in visits) / 1024
    return f"| {kind} | {len(visits)} | {told} | {size:.0f} |"


def _last(values: Sequence[float]) -> float:
    return quantiles(values, n=100)[98] if len(values) > 1 else values[0]


def memory(process: int) -> dict[str, int]:
    """MB of a process: at most with the mapped file, and its own at the moment."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    found = dict(re.findall(r"^(VmHWM|RssAnon):\s+(\d+) kB", status, re.MULTILINE))
    return {name: int(value) // 1024 for name, value in found.items()}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger")
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--pause", type=float, default=2.0)
    parser.add_argument("--slowest", type=int, default=0, help="print so many visits as well")
    asked = parser.parse_args()
    with Ledger(asked.ledger, create=False) as ledger:
        known = places(ledger, 1)
        size = len(ledger)
    with serving(asked.ledger) as (address, process):
        asyncio.run(crowd(address, known, 1, _WARM, 0))
        for readers, pause in ((1, 0.0), (asked.readers, 0.0), (asked.readers, asked.pause)):
            visits = asyncio.run(crowd(address, known, readers, asked.seconds, pause))
            told = f"{readers} readers, {pause:g} s between two pages, {size} statements"
            print(table(f"{told}: {len(visits) / asked.seconds:.0f} pages a second", visits))
            for each in sorted(visits, key=lambda v: -v.server)[: asked.slowest]:
                print(f"{each.server:6.0f} ms {each.path}")
        used = memory(process)
    print(f"memory: {used['RssAnon']} MB of its own, {used['VmHWM']} MB with the mapped file")


if __name__ == "__main__":
    main()
