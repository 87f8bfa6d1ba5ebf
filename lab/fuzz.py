"""What the OpenAPI document allows, and what it does not, until something breaks.

    python -m lab.fuzz [--examples 1000]

schemathesis makes requests for each operation, right ones and wrong ones, and sends them to a
reader over a small ledger. No answer may be a 500.
"""

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import Any, Final

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error

from lab.bench.sample import many
from laut.ledger import Ledger
from laut.web import Settings, Site, create_app

TOKEN: Final = "fuzz"
_MODES: Final = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)


def operations(ledger: Ledger) -> Iterator[tuple[str, Any]]:
    """What a reader of a ledger answers, each with its name."""
    app = create_app(Site(ledger, Settings(token=TOKEN)))
    schema: Any = schemathesis.openapi.from_asgi("/openapi.json", app, headers=_HEADERS)
    for found in schema.get_all_operations():
        yield found.ok().label, found.ok()


_HEADERS: Final = {"Authorization": f"Bearer {TOKEN}", "Host": "127.0.0.1"}


def send(operation: Any, examples: int) -> None:
    """Send so many requests, half of them wrong. Raises where one of them breaks the reader."""
    for mode in _MODES:

        @settings(
            max_examples=max(examples // 2, 1),
            deadline=None,
            database=None,
            derandomize=examples < 100,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(generation_mode=mode))
        def check(case: Any) -> None:
            case.validate_response(case.call(headers=_HEADERS), checks=[not_a_server_error])

        with suppress(Unsatisfiable) if mode is GenerationMode.NEGATIVE else nullcontext():
            check()  # what takes nothing cannot be asked wrongly


def main() -> None:
    """Send to every operation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=1000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, Ledger(Path(place) / "fuzz.db") as ledger:
        for each in many(12):
            ledger.add(each)
        for name, operation in operations(ledger):
            print(name, flush=True)
            send(operation, asked.examples)


if __name__ == "__main__":
    main()
