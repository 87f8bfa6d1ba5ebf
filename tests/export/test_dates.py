import pytest

from laut.export.date_words import ENGLISH_DATES, GERMAN_DATES
from laut.export.dates import compact, in_words


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        ("2031-09-22", "22. September 2031", "22 September 2031"),
        ("2031-09-22T14:00", "22. September 2031, 14:00 Uhr", "22 September 2031, 14:00"),
        ("2031-09-22TEV", "22. September 2031, abends", "22 September 2031, evening"),
        ("2031-09", "September 2031", "September 2031"),
        ("2031", "2031", "2031"),
        ("2031-W38", "Woche 38, 2031", "week 38, 2031"),
        ("2031-W38-3", "17. September 2031", "17 September 2031"),
        ("2031-W38-WE", "Wochenende ab 20. September 2031", "weekend of 20 September 2031"),
        ("2031-Q3", "3. Quartal 2031", "quarter 3, 2031"),
        ("2031-H1", "1. Halbjahr 2031", "half-year 1, 2031"),
        ("2031-FA", "Herbst 2031", "autumn 2031"),
        ("199", "1990er Jahre", "1990s"),
        ("16", "17. Jahrhundert", "1600–1699"),
        ("DCT-1W", "eine Woche vor Erscheinen", "one week before publication"),
        ("DCT+3M", "3 Monate nach Erscheinen", "3 months after publication"),
        ("DCT+0D", "am Tag des Erscheinens", "on the day of publication"),
        ("DCT-1Y-09", "September, ein Jahr vor Erscheinen", "September, one year before publication"),  # noqa: E501
        ("XXXX-05", "Mai", "May"),
        ("XXXX-05-14", "14. Mai", "14 May"),
        ("XXXX-WXX-5", "Freitag", "Friday"),
        ("XXXX-WXX-6TEV", "Samstag, abends", "Saturday, evening"),
        ("XXXX-WXX-WE", "Wochenende", "weekend"),
        ("T05:00", "05:00 Uhr", "05:00"),
        ("TMO", "morgens", "morning"),
    ],
)  # fmt: skip
def test_a_value_is_told_in_words(value: str, german: str, english: str) -> None:
    assert in_words(value, GERMAN_DATES) == german
    assert in_words(value, ENGLISH_DATES) == english


@pytest.mark.parametrize(
    "value",
    ["XXXX", "XXXX-XX-XX", "PAST_REF", "BC0333", "DCT", "DCT-1Z", "2031-13", "2031-02-30", "P1D"],
)
def test_what_has_no_simple_words_stays_as_it_is(value: str) -> None:
    assert in_words(value, GERMAN_DATES) == value


def test_a_value_cannot_steer_a_terminal() -> None:
    assert in_words("2031\x1b[31m\u202e\n", GERMAN_DATES) == "2031␛[31m"


@pytest.mark.parametrize(
    ("value", "short"),
    [
        ("2031-09-22", "2031-09-22"),
        ("2031-09-22T14:00", "2031-09-22 14:00"),
        ("2031-09-22TEV", "2031-09-22 abends"),
        ("2031-W38", "2031-W38"),
        ("2031-W38-WE", "2031-09-20/09-21"),
        ("2031-FA", "Herbst 2031"),
        ("DCT-1W", "eine Woche vor Erscheinen"),
    ],
)
def test_a_column_of_dates_is_short(value: str, short: str) -> None:
    assert compact(value, GERMAN_DATES) == short
