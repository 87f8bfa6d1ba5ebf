"""What is anchored, and what it resolves to."""

import pytest

from laut.errors import LautError
from laut.times import Timex, times

MONDAY = "2024-05-06"


def only(text: str, published: str | None = MONDAY) -> Timex:
    (found,) = times(text, published)
    return found


@pytest.mark.parametrize(
    ("text", "published", "resolved"),
    [
        ("Am 3. März 2021 brannte es.", None, "2021-03-03"),
        ("Am Freitag wurde gewählt.", MONDAY, "2024-05-03"),
        ("Letzte Woche wurde gewählt.", MONDAY, "2024-W18"),
        ("Vor zwei Wochen wurde gewählt.", MONDAY, "2024-W17"),
        ("Vor drei Tagen wurde gewählt.", MONDAY, "2024-05-03"),
        ("Vor fünf Jahren wurde gewählt.", MONDAY, "2019"),
        ("Vor einem halben Jahr wurde gewählt.", MONDAY, "2023-11"),
        ("Vor einem Jahrzehnt wurde gewählt.", MONDAY, "2014"),
        ("In zwei Monaten wird gewählt.", MONDAY, "2024-07"),
        ("Um 9.30 Uhr wurde gewählt.", MONDAY, "2024-05-06T09:30"),
        ("Im vergangenen Herbst wurde gewählt.", MONDAY, "2023-FA"),
    ],
)
def test_what_text_and_date_suffice_for_is_resolved(
    text: str, published: str | None, resolved: str
) -> None:
    found = only(text, published)
    assert (found.anchored, found.resolved) == (True, resolved)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Am Freitag wurde gewählt.", None),
        ("Letzte Woche wurde gewählt.", None),
        ("Vor zwei Wochen wurde gewählt.", None),
        ("Es dauerte drei Wochen.", MONDAY),
        ("Vor einigen Jahren wurde gewählt.", MONDAY),
        ("Vor fünf Minuten wurde gewählt.", MONDAY),
        ("Täglich wird gewählt.", MONDAY),
        ("Damals wurde gewählt.", MONDAY),
        ("In zwei Monaten wurde das Haus gebaut.", MONDAY),
        ("Vor 5000 Jahren wurde gewählt.", MONDAY),
        ("An einem Sonntag wurde gewählt.", MONDAY),
        ("Jeweils um 19 Uhr wird gewählt.", MONDAY),
    ],
)
def test_what_they_do_not_suffice_for_stays_open(text: str, published: str | None) -> None:
    found = only(text, published)
    assert (found.anchored, found.resolved) == (False, None)


def test_half_a_year_ago_is_told_in_months_without_a_date() -> None:
    assert only("Vor einem halben Jahr wurde gewählt.", None).value == "DCT-6M"


def test_a_day_mentioned_long_before_is_no_day_for_a_clock_time() -> None:
    text = "Am 3. April 2019 brach der Damm." + " Es regnete." * 10 + " Um 9 Uhr kam er."
    assert times(text, MONDAY)[-1].value == "2024-05-06T09:00"


def test_a_text_that_says_yesterday_means_the_day_by_today() -> None:
    first, second = times("Gestern regnete es. Heute läuft die Frist ab.", MONDAY)
    assert (first.value, second.value) == ("2024-05-05", "2024-05-06")


def test_a_range_of_weekdays_runs_forward() -> None:
    monday, friday = times("Offen von Montag bis Freitag.", "2024-05-08")
    assert (monday.value, friday.value) == ("2024-05-13", "2024-05-17")


def test_a_date_with_a_time_is_a_date() -> None:
    assert only("Gestern regnete es.", "2024-05-06T23:59:00").value == "2024-05-05"


def test_the_end_of_the_calendar_is_no_error() -> None:
    for published in ("0001-01-01", "9999-12-31"):
        times("Vor drei Tagen, übermorgen, letzte Woche, an Ostern, im Winter.", published)


@pytest.mark.parametrize("published", ["", "gestern", "2024", "06.05.2024", "2024-13-01"])
def test_what_is_no_date_of_publication_is_refused(published: str) -> None:
    with pytest.raises(LautError, match="no date"):
        times("Es regnete.", published)


@pytest.mark.parametrize(
    "text", ["Am 31. Februar 2024.", "Am 30.02.2024.", "2024-19-39", "25.61 Uhr"]
)
def test_what_the_calendar_lacks_is_no_day(text: str) -> None:
    assert all(each.value in {"2024", "2024-02", "XXXX-XX-XX"} for each in times(text, MONDAY))
