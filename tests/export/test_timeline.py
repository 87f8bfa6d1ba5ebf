import csv
import json
from dataclasses import replace
from io import StringIO

from laut.export.json import line
from laut.export.timeline import Entry, entries, rows, timeline, to_csv
from laut.records import Reading, Source, SourceOf
from tests.export.samples import article, bridge, hostile, leak, timex
from tests.made import reading, said


def told(*readings: Reading) -> list[tuple[str | None, str, str | None, str | None, int]]:
    found = timeline(entry for each in readings for entry in entries(each))
    return [(e.date, e.kind, e.who, e.stance, e.line) for e in (*found.dated, *found.undated)]


def test_statements_and_dates_stand_in_the_order_of_time_the_undated_at_the_end() -> None:
    assert told(leak()) == [
        ("1998-01-01", "mention", None, None, 5),
        ("2031-09-12", "mention", "ein Insider", None, 3),
        ("2031-09-22", "statement", "Jan Bremmer", "denies", 5),
        ("2031-09-22", "statement", "Jan Bremmer", "denies", 5),
        (None, "statement", "Zwei Beamte des Bauamts", "confirms", 3),
        (None, "mention", "Zwei Beamte des Bauamts", None, 3),
    ]


def test_a_row_has_its_precision_its_value_and_its_words() -> None:
    first = next(iter(timeline(entries(leak())).dated))
    assert (first.until, first.precision, first.value) == ("1998-12-31", "year", "1998")
    assert first.words == "…heißt, die Brücke sei seit 1998 marode."
    assert (first.article, first.source) == ("risse.txt", "anonymous-group")


def test_the_date_that_dates_a_statement_of_its_line_is_not_told_twice() -> None:
    values = [each.value for each in entries(leak()) if each.kind == "mention"]
    assert values == ["2031-09-12", "XXXX-WXX-1", "1998"]


def test_quoted_words_inside_a_statement_are_no_row_of_their_own() -> None:
    outer, inner = said(id="s1", time="2031"), said(id="s2", nested_in="s1", time="2031")
    assert len(list(entries(reading(article("x"), outer, inner)))) == 1
    other = replace(inner, time="2030")
    assert len(list(entries(reading(article("x"), outer, other)))) == 2


def test_statements_without_a_time_and_words_like_now_are_left_out() -> None:
    assert list(entries(bridge())) == []
    text = "Jetzt und im Mai, zwei Jahre lang"
    times = (
        timex(text, "Jetzt", "PRESENT_REF"),
        timex(text, "Mai", "XXXX-05"),
        timex(text, "zwei Jahre", "P2Y", "DURATION"),
    )
    assert [each.value for each in entries(reading(article(text), times=times))] == ["XXXX-05"]


def test_the_context_of_a_date_is_cut_at_words_and_ends_with_its_line() -> None:
    text = "Erste Zeile 2030.\n" + "lang " * 20 + "2031 " + "weiter " * 20 + "\nNoch eine.\n"
    found = list(entries(reading(article(text), times=(timex(text, "2030", "2030"),))))
    assert found[0].words == "Erste Zeile 2030."
    found = list(entries(reading(article(text), times=(timex(text, "2031", "2031"),))))
    assert found[0].words.startswith("…lang lang ")
    assert found[0].words.endswith("weiter weiter …")
    assert found[0].line == 2


def test_rows_of_one_day_keep_their_order_and_hours_count() -> None:
    times = ("2031-09-22T09:00", "2031-09-22", "2031-09-22TMO", "2031-09", "2031")
    statements = [said(id=f"s{n}", time=value) for n, value in enumerate(times)]
    found = timeline(entries(reading(article("x"), *statements)))
    assert [each.value for each in found.dated] == [
        "2031",
        "2031-09",
        "2031-09-22",
        "2031-09-22TMO",
        "2031-09-22T09:00",
    ]
    assert found.dated[-1].date == "2031-09-22T09:00"


def test_csv_has_a_head_and_a_line_for_each_row() -> None:
    found = timeline(entries(leak()))
    table = list(csv.DictReader(StringIO(to_csv(found))))
    assert [each["value"] for each in table] == [each["value"] for each in rows(found)]
    assert list(table[0])[:4] == ["date", "until", "precision", "value"]


def test_csv_holds_nothing_that_a_spreadsheet_would_run() -> None:
    evil = Source("q1", "role", None, "=HYPERLINK(1)")
    statement = said(source=SourceOf("q1", "role", None), time="2031")
    found = timeline(entries(reading(article("x", uri="@a"), statement, sources=(evil,))))
    (row,) = csv.DictReader(StringIO(to_csv(found)))
    assert (row["who"], row["article"], row["value"]) == ("'=HYPERLINK(1)", "'@a", "2031")


def test_rows_are_data_and_safe_to_print() -> None:
    for row in rows(timeline(entries(hostile()))):
        printed = line(row)
        assert not set(printed) & set("\x00\x07\x1b\x9b\u202e")
        assert set(json.loads(printed)) == set(Entry.__slots__)
