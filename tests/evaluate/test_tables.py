"""Tables in their three forms."""

import io
import json
from dataclasses import dataclass
from typing import Any

from rich.console import Console

from laut.evaluate.bootstrap import Figure, Interval
from laut.evaluate.tables import Report, Section, Sheet, bounds, figure_content, made_by, percent
from tests.made import PRODUCER

SHEET = Sheet(
    "wind.jsonl: [bold]2[/bold] documents",
    ("F1", "gold"),
    (Section("", (("all", "laut", "90.0", "2"),)), Section("[red]", (("half", "", "0.0", "1"),))),
    "Figures in percent.",
    labels=2,
)


@dataclass(frozen=True, slots=True)
class Twice(Report):
    """The same table two times."""

    def sheets(self) -> tuple[Sheet, ...]:
        return SHEET, SHEET

    def content(self) -> dict[str, Any]:
        return {"wer": "Fähre"}


def printed(shown: object) -> str:
    console = Console(file=io.StringIO(), width=80)
    console.print(shown)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_markdown_has_title_head_rows_and_note() -> None:
    assert SHEET.as_markdown().splitlines() == [
        "wind.jsonl: [bold]2[/bold] documents",
        "",
        "|  |  | F1 | gold |",
        "| :-- | :-- | --: | --: |",
        "| all | laut | 90.0 | 2 |",
        "| **[red]** |  |  |  |",
        "| half |  | 0.0 | 1 |",
        "",
        "Figures in percent.",
    ]


def test_a_table_shows_its_cells_as_they_are() -> None:
    lines = [line.split() for line in printed(SHEET.as_table()).splitlines()]
    assert ["all", "laut", "90.0", "2"] in lines
    assert ["[red]"] in lines


def test_a_report_shows_all_its_sheets() -> None:
    report = Twice()
    assert report.as_markdown().count("Figures in percent.") == 2
    assert printed(report.as_table()).count("laut") == 2
    assert json.loads(report.as_json()) == {"wer": "Fähre"}
    assert "Fähre" in report.as_json()


def test_figures_are_shown_in_percent_and_kept_as_they_are() -> None:
    figure = Figure(0.12345, Interval(0.1, 0.2))
    assert (percent(figure.value), bounds(figure.interval)) == ("12.3", "10.0–20.0")
    assert figure_content(figure) == {"value": 0.12345, "value_95": [0.1, 0.2]}


def test_a_title_names_what_read() -> None:
    assert made_by(PRODUCER) == " by laut 0.0.0, model 000000000000"
    assert made_by(None) == ""
