"""Readings in a ledger of their own, for a measure of what it makes of them."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from laut.evaluate.ledger import Bound, Kept
from laut.ledger import Ledger
from laut.records import Reading


def kept(readings: Sequence[Reading]) -> Kept:
    """Put readings into an empty ledger, and give its links and entities."""
    with TemporaryDirectory() as folder, Ledger(Path(folder) / "measured.db") as ledger:
        for reading in readings:
            ledger.add(reading)
        links = tuple(
            Bound(each.kind, (each.a.uri, each.a.statement), (each.b.uri, each.b.statement),
                  each.score)
            for each in ledger.links()
        )  # fmt: skip
        named = {
            (reading.article.uri, mine.id): theirs.id
            for reading, exported in zip(readings, ledger.export(), strict=True)
            for mine, theirs in zip(reading.entities, exported.entities, strict=True)
        }
    return Kept(links, named)
