"""No request that the OpenAPI document allows, and none that it does not, breaks the reader."""

from lab.fuzz import operations, send
from laut.ledger import Ledger


def test_no_request_breaks_the_reader(ledger: Ledger) -> None:
    names = []
    for name, operation in operations(ledger):
        send(operation, examples=20)
        names.append(name)
    assert {"GET /", "GET /search", "POST /add", "POST /link/{number}/unlink"} <= set(names)
