import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from jsonschema import Draft202012Validator

from laut.cli.correct_app import app
from laut.cli.reference import reference
from laut.errors import LautError
from tests.cli.conftest import Quick, Run
from tests.export.samples import PRODUCER

DOCUMENTATION = Path(__file__).parents[2] / "docs" / "cli.md"


def command(*arguments: str, **settings: object) -> "subprocess.CompletedProcess[str]":
    """Run the program as a process of its own."""
    call = [sys.executable, "-m", "laut.cli", *arguments]
    return subprocess.run(call, text=True, check=False, timeout=60, **settings)  # type: ignore[call-overload,no-any-return]


def test_the_documentation_is_what_help_prints() -> None:
    assert DOCUMENTATION.read_text(encoding="utf-8") == reference()


def _commands(group: Any, within: str) -> Iterator[tuple[str, Any]]:
    """Every command by its name, those of groups with the names of both."""
    for name, each in group.commands.items():
        yield within + name, each
        yield from _commands(each, f"{within}{name} ") if hasattr(each, "commands") else ()


def test_every_command_and_option_is_documented() -> None:
    text = DOCUMENTATION.read_text(encoding="utf-8")
    commands = dict(_commands(typer.main.get_group(app), ""))
    assert {"read", "corrections", "corrections list"} <= commands.keys()
    for name, each in commands.items():
        chapter = text.partition(f"## laut {name}\n")[2].partition("\n## ")[0]
        options = [option for parameter in each.params for option in parameter.opts]
        assert chapter
        assert [o for o in options if o.startswith("-") and o not in chapter] == []
        assert each.help


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    called = run()
    assert called.status == 2
    assert "Usage: laut" in called.out + called.err


def test_schema_prints_a_valid_schema(run: Run) -> None:
    Draft202012Validator.check_schema(json.loads(run("schema").out))


def test_version_names_the_model(run: Run, quick: type[Quick]) -> None:
    printed = run("--version").out.splitlines()
    assert printed == ["laut 0.0.0", f"model sample sha256:{PRODUCER.model_sha256}"]


def test_what_goes_wrong_is_said_in_one_line(
    run: Run, german: Path, quick: type[Quick], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> Quick:
        raise LautError("model.onnx: is missing; install laut again\x1b[2J")

    monkeypatch.setattr(quick, "chosen", broken)
    called = run("read", german)
    assert called.status == 1
    assert called.err == "model.onnx: is missing; install laut again␛[2J\n"


def test_a_closed_pipe_ends_the_program_quietly() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    called = command("schema", stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert called.returncode != 0
    assert called.stderr == ""


def test_json_is_utf8_whatever_the_locale(german: Path) -> None:
    called = command("schema", capture_output=True, env=os.environ | {"PYTHONIOENCODING": "ascii"})
    assert called.returncode == 0
