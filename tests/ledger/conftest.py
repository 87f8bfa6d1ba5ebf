"""Every test that asks for a ledger runs against both databases, a real server among them."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from lab.bench.sample import Bag
from lab.bench.server import database, server
from laut.ledger import Ledger

_TEMPLATE = "laut_template"
_numbers = count(1)


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Vectors of words in the place of the model, where a test does not ask for meaning."""
    from laut.embed import Embedder

    monkeypatch.setattr(Embedder, "shipped", staticmethod(Bag))


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a server with an empty ledger to copy."""
    with server() as address, database(address, _TEMPLATE) as template:
        Ledger(template).close()
        yield address


def fresh(kind: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an empty ledger in a database of a kind."""
    if kind == "sqlite":
        folder: Path = request.getfixturevalue("tmp_path")
        yield str(folder / f"ledger{next(_numbers)}.db")
        return
    with database(
        request.getfixturevalue("postgres"), f"laut{next(_numbers)}", _TEMPLATE
    ) as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an empty ledger."""
    yield from fresh(request.param, request)


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    """An empty ledger."""
    with Ledger(address) as opened:
        yield opened


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger in a file, for what does not depend on the database."""
    with Ledger(tmp_path / "ledger.db") as opened:
        yield opened


@pytest.fixture
def postgresql(request: pytest.FixtureRequest) -> Iterator[Ledger]:
    """An empty ledger on a server."""
    for address in fresh("postgresql", request):
        with Ledger(address) as opened:
            yield opened
