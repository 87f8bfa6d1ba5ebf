import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("quick")


def test_timeline_prints_a_table(run: Run, german: Path) -> None:
    called = run("timeline", german)
    assert (called.status, called.err) == (0, "")
    assert "2024-03-12  ● Kröger states" in called.out
    assert called.out.endswith("1 dated\n")


def test_timeline_speaks_german(run: Run, german: Path) -> None:
    assert "Kröger gibt an" in run("timeline", german, "--lang", "de").out


def test_json_is_an_object_a_row(run: Run, german: Path) -> None:
    rows = [json.loads(line) for line in run("timeline", german, german, "--json").out.splitlines()]
    assert [row["date"] for row in rows] == ["2024-03-12", "2024-03-12"]
    assert rows[0]["who"] == "Kröger"
    assert rows[0]["article"] == str(german)


def test_csv_and_a_picture_are_written_and_said(run: Run, german: Path, tmp_path: Path) -> None:
    table, picture = tmp_path / "rows.csv", tmp_path / "line.svg"
    called = run("timeline", german, "--csv", table, "--svg", picture)
    assert (called.status, called.out) == (0, "")
    assert called.err == f"{table}: 1 dated, 0 undated\n{picture}: 1 dated, 0 undated\n"
    assert next(csv.DictReader(io.StringIO(table.read_text("utf-8"))))["who"] == "Kröger"
    assert ElementTree.parse(picture).getroot().tag == "{http://www.w3.org/2000/svg}svg"


def test_a_dash_writes_to_standard_output(run: Run, german: Path) -> None:
    assert run("timeline", german, "--csv", "-").out.startswith("date,until,precision,value,kind")
    assert run("timeline", german, "--svg", "-").out.startswith("<svg")


def test_min_confidence_leaves_out_the_unsure(run: Run, german: Path) -> None:
    assert run("timeline", german, "--json", "--min-confidence", "0.81").out == ""


def test_what_cannot_be_read_gets_its_line_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    picture = tmp_path / "line.svg"
    called = run("timeline", tmp_path / "fehlt.txt", "--svg", picture)
    assert called.status == 1
    assert called.err.count("\n") == 1
    assert not picture.exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--json", "--csv", "-"), "something else"),
        (("--csv", "-", "--svg", "-"), "something else"),
        (("--csv", "{folder}/a", "--svg", "{folder}/a"), "overwrite"),
        (("--svg", "{file}"), "overwrite"),
        (("--csv", "{folder}"), "name a file"),
    ],
)
def test_a_wrong_call_has_status_2(
    run: Run, german: Path, arguments: tuple[str, ...], told: str
) -> None:
    options = (each.format(file=german, folder=german.parent) for each in arguments)
    called = run("timeline", german, *options)
    assert (called.status, called.out) == (2, "")
    assert told in " ".join(called.err.split())
