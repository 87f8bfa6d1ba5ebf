"""The scorer of time expressions, its TimeML reader and its report."""

import io
import json
import tarfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from rich.console import Console

from laut.errors import FormatError
from laut.evaluate.timeml import Tag, parse, read_archive
from laut.evaluate.timex import Counts, count, half_of, run
from laut.evaluate.timex_report import TimexReport

GOLD = """<?xml version="1.0"?>
<TimeML><DOCID>x</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2024-05-06">heute</TIMEX3></DCT>
<TEXT>Am <TIMEX3 tid="t1" type="DATE" value="2024-05-03">Freitag</TIMEX3> fiel er, vor
<TIMEX3 tid="t2" type="DURATION" value="P2W">zwei Wochen</TIMEX3><TIMEX3 tid="t3" type="DATE"
 value="2024-W17"></TIMEX3> stand er &amp; schwieg.</TEXT></TimeML>"""
PEER = """<?xml version="1.0"?>
<TimeML><DCT><TIMEX3 type="DATE" value="2024-05-06">heute</TIMEX3></DCT>
<TEXT>Am <TIMEX3 type="DATE" value="2024-05-10">Freitag</TIMEX3> fiel er, vor
zwei Wochen stand er &amp; schwieg.</TEXT></TimeML>"""
TEXT = "Am Freitag fiel er, vor\nzwei Wochen stand er & schwieg."


def archive(folder: Path, files: dict[str, str]) -> Path:
    path = folder / "mini.tar.xz"
    with tarfile.open(path, "w:xz") as tar:
        for name, content in files.items():
            info = tarfile.TarInfo(f"KRAUTS/{name}")
            info.size = len(content.encode())
            tar.addfile(info, io.BytesIO(content.encode()))
    return path


def mini(folder: Path) -> Path:
    return archive(
        folder,
        {
            "KRAUTS_DieZeit/a.tml": GOLD,
            "KRAUTS_DieZeit_Heideltime/a.tml": PEER,
            "KRAUTS_Dolomiten-100/b.tml": GOLD,
            "KRAUTS_Dolomiten-100_Heideltime/b.tml": PEER,
            "KRAUTS_DieZeit/readme.txt": "no TimeML",
        },
    )


def tagger(text: str, published: str | None) -> Sequence[Tag]:
    """Find Freitag, and a little too much around the weeks."""
    assert (text, published) == (TEXT, "2024-05-06")
    return [Tag(3, 10, "DATE", "2024-05-03"), Tag(20, 35, "DATE", "P2W")]


def report(folder: Path) -> TimexReport:
    return run(mini(folder), tagger)


def test_parse_gives_text_date_and_tags_with_text() -> None:
    document = parse("a", GOLD.encode())
    assert (document.text, document.published) == (TEXT, "2024-05-06")
    assert document.tags == (
        Tag(3, 10, "DATE", "2024-05-03"),
        Tag(24, 35, "DURATION", "P2W"),
    )


def test_read_archive_names_the_parts(tmp_path: Path) -> None:
    found = read_archive(mini(tmp_path))
    assert sorted(found) == [
        "DieZeit",
        "DieZeit_Heideltime",
        "Dolomiten-100",
        "Dolomiten-100_Heideltime",
    ]
    assert [each.name for each in found["DieZeit"]] == ["a"]


@pytest.mark.parametrize(
    ("found", "counts"),
    [
        ([], Counts(2, 0, 0, 0, 0, 0)),
        ([Tag(0, 5, "DATE", "2024")], Counts(2, 1, 1, 1, 1, 1)),
        ([Tag(0, 4, "DATE", "2024")], Counts(2, 1, 0, 1, 1, 1)),
        ([Tag(0, 5, "TIME", "2023")], Counts(2, 1, 1, 1, 0, 0)),
        ([Tag(5, 8, "DATE", "2024")], Counts(2, 1, 0, 0, 0, 0)),
        ([Tag(0, 12, "DATE", "2024")], Counts(2, 1, 0, 1, 1, 1)),
        ([Tag(0, 2, "SET", ""), Tag(2, 5, "DATE", "2024")], Counts(2, 2, 0, 1, 0, 0)),
        ([Tag(4, 8, "SET", ""), Tag(0, 5, "DATE", "2024 ")], Counts(2, 2, 1, 1, 1, 1)),
    ],
)
def test_count_pairs_one_to_one(found: list[Tag], counts: Counts) -> None:
    gold = [Tag(0, 5, "DATE", "2024"), Tag(8, 12, "DURATION", "P1D")]
    assert count(gold, found) == counts


def test_run_scores_as_worked_out_by_hand(tmp_path: Path) -> None:
    row = report(tmp_path).row("all", "laut")
    assert (row.documents, row.gold, row.found) == (2, 4, 4)
    figures = {name: figure.tally.f1 for name, figure in row.figures.items()}
    assert figures == {"strict": 0.5, "relaxed": 1.0, "type": 0.5, "value": 1.0}


def test_run_scores_the_peer_beside_it(tmp_path: Path) -> None:
    row = report(tmp_path).row("Die Zeit", "HeidelTime")
    relaxed, value = row.figures["relaxed"].tally, row.figures["value"].tally
    assert (relaxed.precision, relaxed.recall, value.f1) == (1.0, 0.5, 0.0)
    assert relaxed.f1 == pytest.approx(2 / 3)


def test_intervals_hold_the_figure_and_repeat(tmp_path: Path) -> None:
    first, second = report(tmp_path), report(tmp_path)
    assert first == second
    for row in first.rows:
        for figure in row.figures.values():
            bounds = figure.intervals.f1
            assert bounds.low <= figure.tally.f1 <= bounds.high


def test_halves_depend_on_the_name_alone() -> None:
    halves = [half_of(str(number)) for number in range(200)]
    assert halves == [half_of(str(number)) for number in range(200)]
    assert 60 < halves.count("developed on") < 140


def test_a_row_that_is_not_there_raises(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        report(tmp_path).row("all", "nobody")


def test_json_holds_every_row(tmp_path: Path) -> None:
    content = json.loads(report(tmp_path).as_json())
    assert (content["file"], content["documents"]) == ("mini.tar.xz", 2)
    assert content["rows"][0]["strict"]["f1"] == 0.5


def test_markdown_and_table_show_the_same_figures(tmp_path: Path) -> None:
    made = report(tmp_path)
    console = Console(file=io.StringIO(), width=200)
    console.print(made.as_table())
    assert isinstance(console.file, io.StringIO)
    for shown in (console.file.getvalue(), made.as_markdown()):
        assert "100.0 (100.0–100.0)" in shown
        assert "HeidelTime" in shown


def test_an_archive_without_the_corpus_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="no TimeML documents"):
        run(archive(tmp_path, {"other/a.txt": ""}), tagger)


def test_a_file_that_is_no_archive_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.tar.xz"
    path.write_text("no archive")
    with pytest.raises(FormatError, match="no tar archive"):
        read_archive(path)


def test_gold_without_the_peer_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="no HeidelTime output"):
        run(archive(tmp_path, {"KRAUTS_DieZeit/a.tml": GOLD}), tagger)


@pytest.mark.parametrize(("content", "problem"), [("<a", "no TimeML"), ("<a/>", "no TEXT")])
def test_broken_documents_are_refused(content: str, problem: str) -> None:
    with pytest.raises(FormatError, match=problem):
        parse("a", content.encode())
