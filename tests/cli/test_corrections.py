"""People correct a ledger from the shell, list what they have done, and write it out."""

import json
from pathlib import Path
from typing import Any

import pytest

from lab.bench.sample import Bag, Saying, made
from laut.evaluate.wikinews import read_documents
from laut.export.json import from_dict
from laut.ledger import Ledger
from tests.cli.conftest import Run

DAM = "https://example.org/damm"


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger with two articles, which the environment names, and who corrects it."""
    from laut.embed import Embedder

    monkeypatch.setattr(Embedder, "shipped", staticmethod(Bag))
    path = tmp_path / "ledger.db"
    with Ledger(path) as made_here:
        made_here.add(made(DAM, Saying("Der Damm ist sicher"), Saying("Nein", "Anna Kröger")))
        made_here.add(made("u:2", Saying("Es regnet"), published="2026-03-14"))
    monkeypatch.setenv("LAUT_LEDGER", str(path))
    monkeypatch.setenv("LAUT_USER", "eva")
    return path


def rows(text: str) -> list[dict[str, Any]]:
    return [json.loads(each) for each in text.splitlines()]


@pytest.mark.usefixtures("ledger")
def test_a_value_is_corrected_listed_and_taken_back(run: Run) -> None:
    done = run("correct", DAM, "stance", "denies", "-s", "s1")
    assert (done.status, done.out, done.err) == (0, "", "corrected; `laut undo 1` takes it back\n")
    (one,) = rows(run("corrections", "list", "--json").out)
    assert one | {"at": "", "article": ""} == {
        "number": 1, "article": "", "by": "eva", "at": "", "undone": None, "undone_by": None,
        "statement": "s1", "loose": False, "change": "stance", "was": "asserts", "to": "denies",
        "quote": [{"begin": 0, "end": 21, "text": "„Der Damm ist sicher“"}],
    }  # fmt: skip
    assert one["article"]["uri"] == DAM
    listed = run("corrections", "list").out
    assert listed.startswith("1 stance  states → denies\n  „Der Damm ist sicher“\n  eva, 20")
    assert listed.endswith(f" · {DAM} s1\n1 correction\n")
    assert "Haltung  gibt an → bestreitet" in run("corrections", "list", "--lang", "de").out
    assert run("undo", 1, "--by", "udo").status == 0
    assert rows(run("corrections", "list", "--json").out) == []
    assert run("corrections", "list").out == "Nobody has corrected anything here yet.\n"
    assert "taken back by udo, 20" in " ".join(run("corrections", "list", "--undone").out.split())


@pytest.mark.usefixtures("ledger")
@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["accept", "-s", "s1"], "1 right\n"),
        (["reject", "-s", "s1"], "1 no statement\n"),
        (["quote", '[{"begin": 1, "end": 9}]', "-s", "s1"], "„Der Damm ist sicher“ → Der Damm\n"),
        (["frame", '[{"begin": 1, "end": 9}]', "-s", "s1"], "frame  nothing → Der Damm\n"),
        (["source", '{"entity": "e2"}', "-s", "s1"], "source  Kröger → Anna Kröger\n"),
        (["source", '{"kind": "anonymous-group"}', "-s", "s1"], "source  Kröger → anonymous"),
        (["kind", "role", "-s", "s1"], "kind of source  "),
        (["add", '{"quote": [{"begin": 1, "end": 9}], "source": {"entity": "e2"}}'], "missing\n"),
    ],
)
def test_all_kinds_of_change(run: Run, arguments: list[str], shown: str) -> None:
    assert run("correct", DAM, *arguments).status == 0
    assert shown in run("corrections", "list").out


@pytest.mark.usefixtures("ledger")
@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ([DAM, "praise", "-s", "s1"], "change is 'praise'; give one of accept, reject"),
        ([DAM, "stance", "meint", "-s", "s1"], "stance is 'meint'; give one of asserts"),
        ([DAM, "stance", "denies", "-s", "s9"], "there is no statement 's9' in "),
        ([DAM, "stance", "denies"], "no statement is named; "),
        ([DAM, "quote", "[", "-s", "s1"], "[ is no JSON; see `laut correct --help`"),
        ([DAM, "quote", "[" * 100_000, "-s", "s1"], "[[[[[[[[["),
        ([DAM, "source", '{"entity": "E99"}', "-s", "s1"], "there is no entity E99"),
        (["u:3", "accept", "-s", "s1"], "u:3 is no article of this ledger; "),
    ],
)
def test_what_does_not_fit_is_refused_in_a_line(
    run: Run, arguments: list[str], problem: str
) -> None:
    done = run("correct", *arguments)
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(problem)
    assert done.err.count("\n") == 1
    assert rows(run("corrections", "list", "--json", "--undone").out) == []


def test_a_ledger_that_is_not_there(run: Run, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere.db"
    for call in (["list", nowhere], ["export", nowhere]):
        assert "there is no ledger; " in run("corrections", *call).err
    assert "there is no ledger; " in run("correct", DAM, "accept", "-l", nowhere).err


def test_only_checked_articles_are_written(run: Run, ledger: Path, tmp_path: Path) -> None:
    assert run("corrections", "export", ledger).out == ""
    run("correct", DAM, "stance", "denies", "-s", "s1")
    run("correct", "u:2", "accept", "-s", "s1")
    done = run("corrections", "export", ledger)
    assert done.err == (
        f"{DAM}: 1 of 2 statements seen (50%)\nu:2: 1 of 1 statements seen (100%)\n"
    )
    with Ledger(ledger) as opened:
        assert [from_dict(each) for each in rows(done.out)] == list(opened.readings())
    assert [each["checked"] for each in rows(done.out)] == [
        {"statements": ["s1"], "rejected": 0, "share": 0.5},
        {"statements": ["s1"], "rejected": 0, "share": 1.0},
    ]
    done = run("corrections", "export", "--least", "0.9", "-o", tmp_path / "out.jsonl")
    assert done.err.startswith(f"{DAM}: 1 of 2 statements seen (50%), left out\n")
    (one,) = rows((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert one["article"]["uri"] == "u:2"


def test_written_for_wikinews(run: Run, ledger: Path, tmp_path: Path) -> None:
    run("correct", DAM, "quote", '[{"begin": 1, "end": 9}]', "-s", "s1")
    run("correct", "u:2", "reject", "-s", "s1")
    out = tmp_path / "out.jsonl"
    assert run("corrections", "export", ledger, "--format", "wikinews", "-o", out).status == 0
    one, other = read_documents(out)
    assert (one.name, other.name) == (f"1 - {DAM} (0001-01-01)", "2 - u:2 (2026-03-14)")
    assert [len(each.annotations) for each in (one, other)] == [2, 0]
    assert len(one.annotations[0].quote) == 2
    assert "would overwrite something" in run(
        "corrections", "export", ledger, "-o", ledger
    ).err.replace("\n", " ")
