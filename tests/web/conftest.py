"""The real application over a real ledger in a file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from lab.bench.sample import Bag, Saying, made, many
from laut.ledger import Ledger
from laut.web import Settings, Site, create_app
from tests.export.samples import bridge, hostile, leak

Client = Callable[..., TestClient]
HERE = "http://127.0.0.1:8000"

COPIES = [
    made(
        f"https://example.org/{name}/damm",
        Saying("Der Staudamm von Eldenau ist nach den Prüfungen sicher", "Anna Kröger"),
        Saying("Das Wasser steigt seit Montag um zwei Meter", None),
        outlet=outlet,
        published=day,
        before="Staudamm in Eldenau\n\n",
    )
    for name, outlet, day in (
        ("bote", "Eldenauer Bote", "2026-03-14"),
        ("blatt", "Küstenblatt", "2026-03-15"),
        ("kurier", "Nordkurier", "2026-03-16"),
    )
]


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Vectors of words in the place of the model, where a test does not ask for meaning."""
    from laut.embed import Embedder

    monkeypatch.setattr(Embedder, "shipped", staticmethod(Bag))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger with copies, everything that can be marked, and hostile text."""
    with Ledger(tmp_path / "ledger.db") as opened:
        for each in (*COPIES, *many(12), bridge(), leak(), hostile()):
            opened.add(each)
        yield opened


@pytest.fixture
def client(ledger: Ledger) -> Iterator[Client]:
    """Make a browser without script on a reader with some settings."""
    opened = []

    def made_with(settings: Settings | None = None, base_url: str = HERE) -> TestClient:
        app = create_app(Site(ledger, settings or Settings()))
        found = TestClient(app, base_url=base_url, follow_redirects=False)
        opened.append(found.__enter__())
        return found

    yield made_with
    for each in opened:
        each.__exit__(None, None, None)


@pytest.fixture
def web(client: Client) -> TestClient:
    """A browser without script on a reader with the usual settings."""
    return client()
