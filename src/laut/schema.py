"""The JSON Schema of a reading, for everything that consumes `laut read --json`."""

import json
from importlib.resources import files
from typing import Any


def schema_text() -> str:
    """Return the JSON Schema (draft 2020-12) as text."""
    return files("laut").joinpath("schema.json").read_text(encoding="utf-8")


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) as a dict."""
    loaded: dict[str, Any] = json.loads(schema_text())
    return loaded
