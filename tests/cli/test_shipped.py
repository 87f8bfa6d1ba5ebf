"""The program as it is installed: its own process, with the model that comes with it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from laut.export.json import from_json
from laut.schema import schema
from tests.cli.conftest import GERMAN

MODEL = Path(__file__).parents[2] / "src" / "laut" / "tag" / "model"

pytestmark = pytest.mark.skipif(
    not list(MODEL.glob("*.onnx")), reason="no model in the package; build one with lab/"
)

# Libraries that reading a text file has no use for.
HEAVY = {"trafilatura", "htmldate", "lxml", "jinja2", "scipy", "rich", "asyncio", "torch"}


def laut(*arguments: object, **settings: object) -> "subprocess.CompletedProcess[str]":
    call = [sys.executable, "-m", "laut.cli", *map(str, arguments)]
    environment = os.environ | {"LC_ALL": "C.UTF-8", "COLUMNS": "80"}
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        call, check=False, **({"text": True, "capture_output": True, "env": environment} | settings)
    )


def test_json_of_the_shipped_model_is_what_the_schema_says(german: Path) -> None:
    called = laut("read", "--json", german)
    assert (called.returncode, called.stderr) == (0, "")
    Draft202012Validator(schema()).validate(json.loads(called.stdout))
    reading = from_json(called.stdout)
    assert reading.article.text == GERMAN
    assert "Kröger" in {span.text for each in reading.statements for span in each.speaker}


def test_the_listing_and_the_page_name_the_speaker(german: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert "Kröger · sagte · " in laut("read", german).stdout
    assert laut("read", german, "--html", page).returncode == 0
    assert "<b>Kröger</b>" in page.read_text(encoding="utf-8")


def test_version_tells_the_model(german: Path) -> None:
    name, model = laut("--version").stdout.splitlines()
    assert name.startswith("laut 0.")
    assert from_json(laut("read", "--json", german).stdout).producer.model_sha256 in model


@pytest.mark.parametrize("call", [["--version"], ["schema"], ["read", "--json"]])
def test_nothing_heavy_is_imported_without_need(call: list[str], german: Path) -> None:
    told = (
        "import atexit, sys\n"
        "from laut.cli import main\n"
        f"atexit.register(lambda: print(*{HEAVY} & set(sys.modules), file=sys.stderr))\n"
        f"main({[*call, *([str(german)] if 'read' in call else [])]!r})"
    )
    called = subprocess.run(
        [sys.executable, "-c", told], text=True, capture_output=True, check=False
    )
    assert called.stdout
    assert called.stderr.split() == []


def test_a_reader_that_goes_away_ends_the_program_quietly(german: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    for form in ([], ["--json"]):
        called = laut(
            "read", *form, german, capture_output=False, stdout=writer, stderr=subprocess.PIPE
        )
        assert called.stderr == ""
    os.close(writer)
