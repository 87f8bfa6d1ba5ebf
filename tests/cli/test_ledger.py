"""Every command of the ledger as a user would run it, on a few texts read by the shipped model."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from laut.export.json import from_json
from laut.ledger import Ledger
from laut.ledger.tables import TABLES
from tests.cli.conftest import Outcome, Run
from tests.cli.test_shipped import MODEL

pytestmark = pytest.mark.skipif(
    not list(MODEL.glob("*.onnx")), reason="no model in the package; build one with lab/"
)

TEXTS = {
    "damm.txt": """\
Streit um den Staudamm von Eldenau

„Der Staudamm ist sicher“, sagte Umweltministerin Anna Kröger am Montag in Eldenau.
Der Stadtrat bestritt, dass der Staudamm sicher ist.
Nach Angaben der Polizei wurden drei Menschen verletzt.
""",
    "kosten.txt": """\
Der Staudamm wird teurer

„Der Staudamm kostet vier Millionen Euro“, sagte Umweltministerin Anna Kröger.
Die Polizei teilte mit, es seien fünf Menschen verletzt worden.
""",
    "anonym.txt": """\
Ministerium plant neue Prüfung

Ein Mitarbeiter des Ministeriums sagte, der Staudamm habe Risse.
„Davon ist mir nichts bekannt“, sagte Anna Kröger.
""",
    "regen.txt": "Es regnete in Kiel. Die Fähre fuhr nicht, auf den Straßen stand das Wasser.\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of articles."""
    found = tmp_path_factory.mktemp("articles")
    for name, text in TEXTS.items():
        (found / name).write_text(text, encoding="utf-8")
    return found


@pytest.fixture(scope="module")
def whole(folder: Path) -> Path:
    """A ledger in which they are kept."""
    path = folder / "whole.db"
    call = [sys.executable, "-m", "laut.cli", "add", str(folder), "-l", str(path)]
    done = subprocess.run(
        [*call, "--published", "2026-03-14"], capture_output=True, text=True, check=True
    )
    assert done.stdout == ""
    return path


@pytest.fixture
def kept(whole: Path, tmp_path: Path) -> Path:
    """A copy of it, to do with what one likes."""
    return Path(shutil.copy(whole, tmp_path / "kept.db"))


@pytest.fixture
def ask(run: Run, whole: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """Call a command on the ledger, which the environment names."""
    monkeypatch.setenv("LAUT_LEDGER", str(whole))
    return run


def rows(outcome: Outcome) -> list[dict[str, Any]]:
    assert (outcome.status, outcome.err) == (0, "")
    return [json.loads(line) for line in outcome.out.splitlines()]


# Putting in ------------------------------------------------------------------------------------


def test_add_counts_what_became_of_each_article(run: Run, folder: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "laut.db"
    first = run("add", folder / "damm.txt", folder / "regen.txt", "-l", ledger)
    assert (first.status, first.out) == (0, "")
    assert first.err.startswith("2 new, ")
    text = tmp_path / "b.txt"
    text.write_text(TEXTS["anonym.txt"], encoding="utf-8")
    again = run("add", folder / "damm.txt", text, "-l", ledger, "--lang", "de")
    assert again.err.startswith("1 neu, 1 schon da, 2 Aussagen, ")
    text.write_text(TEXTS["kosten.txt"], encoding="utf-8")
    assert run("add", text, "-l", ledger).err.startswith("1 changed, ")


def test_one_bad_article_stops_nothing(run: Run, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "english.txt").write_text("This is no German text, and nothing else is. " * 5)
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "empty.txt").touch()
    bad = [tmp_path / name for name in ("english.txt", "missing.txt", "binary.txt", "empty.txt")]
    done = run("add", *bad, folder / "damm.txt", "-l", tmp_path / "laut.db")
    *complaints, summary = done.err.splitlines()
    assert done.status == 1
    assert summary.startswith("1 new, ")
    assert [line.partition(":")[0] for line in complaints] == [str(path) for path in bad]
    assert all("; " in line for line in complaints)


def test_an_article_that_cannot_be_kept_stops_nothing(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add = Ledger.add

    def picky(self: Ledger, reading: Any) -> Any:
        if "damm.txt" in reading.article.uri:
            raise ValueError("too odd")
        return add(self, reading)

    monkeypatch.setattr(Ledger, "add", picky)
    done = run("add", folder, "-l", tmp_path / "laut.db")
    assert done.status == 1
    complaint, summary = done.err.splitlines()
    assert complaint.startswith(f"{folder / 'damm.txt'}: ")
    assert "too odd" in complaint
    assert summary.startswith("3 new, ")


def test_a_ledger_that_fails_stops_with_one_line(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from laut.errors import LedgerError

    def full(self: Ledger, reading: Any) -> Any:
        raise LedgerError("laut.db", "the disk is full", "make room and start again")

    monkeypatch.setattr(Ledger, "add", full)
    done = run("add", folder, "-l", tmp_path / "laut.db")
    assert (done.status, done.err) == (1, "laut.db: the disk is full; make room and start again\n")


def test_reread_reads_what_another_version_has_read(run: Run, kept: Path) -> None:
    assert run("reread", kept).err.startswith("4 there already, 0 statements")
    with Ledger(kept) as ledger, ledger.database.write() as connection:
        connection.exec_driver_sql("UPDATE producers SET version = '0.0.0'")
    assert run("reread", kept).err.startswith("4 read again, ")
    assert run("reread", kept).err.startswith("4 there already, ")


# Asking ----------------------------------------------------------------------------------------


def test_search_prints_hits_and_their_number(ask: Run) -> None:
    done = ask("search", "Staudämme")
    assert (done.status, done.err) == (0, "")
    assert "„Der Staudamm ist sicher“" in done.out
    assert "damm.txt, line 3" in done.out
    assert done.out.splitlines()[-1].endswith("statements")
    assert "0 statements" in ask("search", "Nirgendwo").out


def test_search_json_is_what_stands_in_the_article(ask: Run) -> None:
    for hit in rows(ask("search", "Staudamm", "--json")):
        text = TEXTS[Path(hit["article"]["uri"]).name]
        assert all(text[s["begin"] : s["end"]] == s["text"] for s in hit["quote"])
        assert hit["article"]["published"] == "2026-03-14"
        assert {"stance", "certainty", "type", "kind", "speaker", "entity", "day"} <= hit.keys()


@pytest.mark.parametrize(
    ("filters", "has"),
    [
        (("--source", "Kröger"), lambda hit: "Kröger" in hit["speaker"]),
        (("--speaker", "Kröger"), lambda hit: hit["name"] == "Anna Kröger"),
        (("--stance", "denies"), lambda hit: hit["stance"] == "denies"),
        (("--type", "direct"), lambda hit: hit["type"] == "Direct"),
        (("--kind", "anonymous-person"), lambda hit: hit["kind"] == "anonymous-person"),
        (("--since", "2026-03", "--until", "2026-03"), lambda hit: hit["day"][:7] == "2026-03"),
        (("--since", "2027"), lambda hit: False),
        (("--outlet", "Bote"), lambda hit: False),
    ],
)
def test_search_with_filters(
    ask: Run, filters: Sequence[str], has: Callable[[dict[str, Any]], bool]
) -> None:
    every = rows(ask("search", "--json"))
    found = {hit["number"] for hit in rows(ask("search", *filters, "--json"))}
    assert found == {hit["number"] for hit in every if has(hit)}


def test_search_by_meaning(ask: Run) -> None:
    (hit,) = rows(ask("search", "--like", "Ist der Damm sicher?", "--limit", "1", "--json"))
    assert "sicher" in hit["quote"][0]["text"]


def test_search_as_csv(ask: Run, tmp_path: Path) -> None:
    done = ask("search", "Staudamm", "--csv", "-")
    found = list(csv.DictReader(io.StringIO(done.out)))
    assert len(found) == len(rows(ask("search", "Staudamm", "--json")))
    ask("search", "Staudamm", "--csv", tmp_path / "hits.csv")
    assert (tmp_path / "hits.csv").read_text(encoding="utf-8") == done.out


def test_claims_and_one_claim(ask: Run) -> None:
    listed = ask("claims")
    assert listed.status == 0
    found = rows(ask("claims", "--json"))
    for claim in found:
        assert claim["size"] == len(claim["statements"])
        (one,) = rows(ask("claims", f"C{claim['number']}", "--json"))
        assert one == claim
        assert ask("claims", f"C{claim['number']}").status == 0
    gone = ask("claims", "C9999")
    assert (gone.status, gone.err) == (1, "there is no claim C9999; `laut claims` lists them\n")
    assert ask("claims", "C²").status in {0, 1}


def test_who_says_what(ask: Run) -> None:
    done = ask("who", "Kröger")
    assert done.status == 0
    assert done.out.splitlines()[0].startswith("E")
    assert "Anna Kröger" in done.out.splitlines()[0]
    assert "3 statements" in done.out
    assert len(rows(ask("who", "Anna Kröger", "--json"))) >= 3
    nobody = ask("who", "Nirgendwer")
    assert (nobody.status, nobody.err) == (
        1, "nobody here is called Nirgendwer; try another spelling\n"
    )  # fmt: skip
    for odd in ("E99999999999999999999", "E999"):
        assert ask("who", odd).err.startswith(f"there is no entity {odd}; ")
    assert ask("who", "E²").status == 1


def test_entities(ask: Run) -> None:
    (person,) = rows(ask("entities", "Kroeger", "--json"))
    assert (person["canonical"], person["kind"]) == ("Anna Kröger", "person")
    assert person["id"] == f"E{person['number']}"
    assert person["id"] in ask("entities", "Kröger").out
    assert ask("entities", "Nirgendwer").status == 1


def test_links(ask: Run) -> None:
    found = rows(ask("links", "--json"))
    assert len(ask("links").out.splitlines()) >= len(found)
    assert all(each["why"] and each["a"]["uri"] for each in found)


# Deciding --------------------------------------------------------------------------------------


def entity(run: Run, ledger: Path, name: str) -> str:
    return str(rows(run("entities", name, "-l", ledger, "--json"))[0]["id"])


def test_merge_and_undo(run: Run, kept: Path) -> None:
    anna, city = entity(run, kept, "Kröger"), entity(run, kept, "Eldenau")
    done = run("merge", anna, city, "-l", kept, "--by", "eva")
    assert (done.status, done.err) == (0, f"{city} is {anna} now; `laut undo 1` takes it back\n")
    assert entity(run, kept, city) == anna
    assert run("undo", 1, "-l", kept, "--by", "eva").err == "decision 1 is taken back\n"
    assert entity(run, kept, city) == city
    assert run("undo", 1, "-l", kept).err == "there is no decision 1 that holds\n"
    assert run("merge", "Kröger", city, "-l", kept).err.startswith("Kröger is no entity; ")
    assert run("merge", "E²", city, "-l", kept).err.startswith("E² is no entity; ")


def test_split(run: Run, kept: Path) -> None:
    anna = entity(run, kept, "Kröger")
    (uri,) = {
        hit["article"]["uri"] for hit in rows(run("search", "Millionen", "-l", kept, "--json"))
    }
    done = run("split", anna, uri, "-l", kept, "--by", "eva")
    assert done.err.startswith("there they mean E")
    assert len(rows(run("entities", "Kröger", "-l", kept, "--json"))) == 2
    several = run("who", "Kröger", "-l", kept)
    assert several.status == 1
    assert several.err.startswith("Kröger may be several; say which: laut who E")
    decision = done.err.split("`laut undo ")[1].split("`")[0]
    assert run("undo", decision, "-l", kept).err == f"decision {decision} is taken back\n"
    assert len(rows(run("entities", "Kröger", "-l", kept, "--json"))) == 1


def test_unlink(run: Run, kept: Path) -> None:
    assert run("unlink", 999, "-l", kept).err.startswith("there is no link 999; ")
    found = rows(run("links", kept, "--json"))
    for each in found[:1]:
        assert run("unlink", each["number"], "-l", kept, "--by", "eva").status == 0
        assert len(rows(run("links", kept, "--json"))) == len(found) - 1


# Writing out -----------------------------------------------------------------------------------


def test_export_of_readings(ask: Run) -> None:
    found = [from_json(line) for line in ask("export").out.splitlines()]
    assert {each.article.text for each in found} == set(TEXTS.values())


@pytest.mark.parametrize("table", TABLES)
def test_export_as_csv(ask: Run, table: str, tmp_path: Path) -> None:
    done = ask("export", "--format", "csv", "--table", table, "-o", tmp_path / "out.csv")
    assert (done.status, done.out) == (0, "")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        found = csv.DictReader(file)
        assert tuple(found.fieldnames or ()) == TABLES[table][0]
        assert len(list(found)) >= (0 if table == "claims" else 4)


def test_what_is_not_sure_stays_out_of_every_form(ask: Run) -> None:
    whole = [from_json(line) for line in ask("export").out.splitlines()]
    least = max(each.confidence for reading in whole for each in reading.statements)
    rows = list(csv.DictReader(io.StringIO(ask("export", "--format", "csv").out)))
    some = ask("export", "--format", "csv", "--min-confidence", least).out
    kept = list(csv.DictReader(io.StringIO(some)))
    assert kept == [row for row in rows if float(row["confidence"]) >= least] != rows
    sure = ask("export", "--min-confidence", least).out.splitlines()
    assert sum(len(from_json(each).statements) for each in sure) == len(kept)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--table", "claims"], "jsonl has whole readings; name another --format for a --table"),
        (["--format", "csv", "--table", "entities", "--min-confidence", "0.5"],
         "--min-confidence is for statements; entities have none"),
    ],
)  # fmt: skip
def test_an_export_says_what_it_cannot_do(ask: Run, options: list[str], said: str) -> None:
    done = ask("export", *options)
    assert (done.status, done.out, done.err.strip()) == (1, "", said)


def test_export_as_workbook(ask: Run, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    assert ask("export", "--format", "xlsx", "-o", tmp_path / "out.xlsx").status == 0
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert [cell.value for cell in sheet[1]] == list(TABLES["statements"][0])
    assert sheet.max_row == 8
    assert ask("export", "--format", "xlsx").err.startswith("this form goes to no terminal; ")


def test_dump_and_restore(ask: Run, tmp_path: Path) -> None:
    assert ask("dump", "-o", tmp_path / "dump.jsonl").status == 0
    done = ask("restore", tmp_path / "dump.jsonl", "-l", tmp_path / "new.db")
    assert (done.status, done.err) == (0, "4 articles are back\n")
    printed = ask("dump", tmp_path / "new.db").out
    assert printed == (tmp_path / "dump.jsonl").read_text(encoding="utf-8")
    twice = ask("restore", tmp_path / "dump.jsonl", "-l", tmp_path / "new.db")
    assert twice.status == 1
    assert "the ledger is not empty; name a new one" in twice.err
    assert ask("restore", tmp_path / "none", "-l", tmp_path / "b.db").status == 1
    whole = (tmp_path / "dump.jsonl").read_bytes()
    (tmp_path / "hurt.jsonl").write_bytes(whole[:900] + b"\xff" + whole[901:])
    hurt = ask("restore", tmp_path / "hurt.jsonl", "-l", tmp_path / "hurt.db")
    assert (hurt.status, "is no dump, or is damaged (byte" in hurt.err) == (1, True)
    assert "Traceback" not in hurt.err


@pytest.mark.parametrize(
    "call",
    ["search x -l", "claims -l", "who x -l", "entities x -l", "links", "merge E1 E2 -l",
     "split E1 u -l", "unlink 1 -l", "undo 1 -l", "export", "dump", "reread"],
)  # fmt: skip
def test_without_a_ledger_nothing_is_made(run: Run, tmp_path: Path, call: str) -> None:
    absent = tmp_path / "none.db"
    done = run(*call.split(), absent)
    assert (done.status, done.out) == (1, "")
    assert done.err == f"{absent}: there is no ledger; `laut add` makes one\n"
    assert not absent.exists()


@pytest.mark.parametrize(
    "call",
    [
        ("search", "--since", "gestern"),
        ("search", "--stance", "meint"),
        ("search", "--", "-nur"),
        ("search", "--speaker", "Nirgendwer"),
        ("search", "--speaker", "E99999999999999999999"),
        ("export", "--format", "csv", "-o", "/nowhere/at/all.csv"),
    ],
)
def test_a_wrong_call_is_one_line(ask: Run, call: Sequence[str]) -> None:
    done = ask(*call)
    assert done.status in {1, 2}
    assert "Traceback" not in done.err
    assert done.out == ""


# Hostile text ----------------------------------------------------------------------------------

RED = "\x1b[31m"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A ledger in which every text that may come from an article is an attack."""
    from lab.bench.sample import Bag, Saying, made
    from laut.embed import Embedder

    path = tmp_path / "hostile.db"
    name = f"Anna {RED}Kröger\u202e"
    said = [
        Saying(f"=1+1 {RED}Der Staudamm kostet {n} Millionen", name, about=("Eldenau",))
        for n in (4, 5)
    ]
    with pytest.MonkeyPatch.context() as patch, Ledger(path) as ledger:
        patch.setattr(Embedder, "shipped", staticmethod(Bag))
        for at, each in enumerate(said):
            reading = made(
                f"=cmd|{RED}{at}", each, Saying("@Das ist falsch", f"Bernd{RED} Mertens"),
                outlet=f"+Bote{RED}", published=f"2026-03-1{at}",
            )  # fmt: skip
            ledger.add(reading)
        assert list(ledger.links())
    return path


def test_nothing_of_an_article_reaches_the_terminal_raw(run: Run, hostile: Path) -> None:
    for call in (
        ("search", "-l"), ("search", "--json", "-l"), ("claims", "-l"), ("claims", "--json", "-l"),
        ("claims", "C1", "-l"), ("who", "E1", "-l"), ("entities", "E1", "-l"), ("links",),
        ("links", "--json"), ("entities", "Mertens", "-l"), ("entities", "Kröger", "-l"),
    ):  # fmt: skip
        done = run(*call, hostile)
        assert "\x1b" not in done.out + done.err, call
        assert "\u202e" not in done.out + done.err, call


@pytest.mark.parametrize("table", TABLES)
def test_no_cell_is_a_formula(run: Run, hostile: Path, table: str, tmp_path: Path) -> None:
    run("export", hostile, "--format", "csv", "--table", table, "-o", tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell[:1] in "=+-@\t\r" and cell]


def test_output_is_utf8_whatever_the_terminal(whole: Path) -> None:
    environment = os.environ | {
        "PYTHONIOENCODING": "ascii",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    for call in (
        ["search", "--csv", "-", "-l"],
        ["export", "--format", "csv"],
        ["dump"],
        ["links"],
    ):
        done = subprocess.run(
            [sys.executable, "-m", "laut.cli", *call, str(whole)],
            capture_output=True, check=False, env=environment,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, b""), call
        done.stdout.decode("utf-8")
