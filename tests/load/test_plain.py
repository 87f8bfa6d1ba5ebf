import pytest

from laut.load import from_text
from laut.load.plain import agency_span, dateline_span, front
from tests.load.marked import cleaned

BODY = "Die Stadt baut eine neue Brücke. Das sagte der Sprecher der Stadt am Montag in Kiel."


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Stadt baut Brücke\n\n", "Stadt baut Brücke"),
        ("Stadt baut Brücke\n", "Stadt baut Brücke"),
        ("Politik\n\nStadt baut Brücke\n\n", "Stadt baut Brücke"),
        ("Der Spiegel\nPolitik\n05.03.2024, 12:30 Uhr\nBaut die Stadt?\n", "Baut die Stadt?"),
        ("  Stadt baut Brücke  \n\nVon Ina Lund\n\n", "Stadt baut Brücke"),
        ("Stadt baut Brücke\n05.03.2024 | 12:30 | Bote\n\n", "Stadt baut Brücke"),
        ("Twittern\nStadt baut Brücke\n", "Stadt baut Brücke"),
        ("", None),
        ("Lokalsport\n", None),
        ("Die Stadt baut.\n\n", None),
        ("Kiel (dpx) - Die Stadt baut\n\n", None),
        ("Die Stadt baut in\n\n", None),
    ],
)
def test_a_headline_is_found(head: str, title: str | None) -> None:
    assert from_text(head + BODY).title == title


def test_the_title_points_into_the_article() -> None:
    text = f"Politik\r\n\r\nStadt\xa0baut Brücke\r\n\r\n{BODY}"
    title = cleaned(text).title
    assert title is not None
    assert title.text == text[title.begin : title.end] == "Stadt\xa0baut Brücke"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Stand: 05.03.2024, 12:30 Uhr", "2024-03-05"),
        ("Dienstag, 5. März 2024", "2024-03-05"),
        ("Veröffentlicht am 5. Jänner 2024", "2024-01-05"),
        ("2024-03-05", "2024-03-05"),
        ("05.03.2024 | 12:30 Uhr | Kiel", "2024-03-05"),
        ("31.02.2024", None),
        ("Am 5. März 2024 kam er", None),
    ],
)
def test_a_date_line_dates_the_article(line: str, day: str | None) -> None:
    assert front(f"Stadt baut Brücke\n{line}\n\n{BODY}").published == day


def test_an_outlet_line_names_the_outlet() -> None:
    assert (
        from_text(f"Kieler Nachrichten\nStadt baut Brücke\n\n{BODY}").outlet == "Kieler Nachrichten"
    )
    assert from_text(f"Stadt baut Brücke\n\n{BODY}").outlet is None


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("Berlin (dpa) - Die Stadt", "Berlin (dpa) -"),
        ("KIEL/HAMBURG – Die Stadt", "KIEL/HAMBURG –"),
        ("New York (Reuters/AFP) — Die Stadt", "New York (Reuters/AFP) —"),
        ("Bad Segeberg, 5. März (epd) – Die", "Bad Segeberg, 5. März (epd) –"),
        ("Die Stadt (in Kiel) – sagte sie", None),
        ("Die Stadt baut.", None),
    ],
)
def test_a_dateline_is_found(text: str, dateline: str | None) -> None:
    span = dateline_span(text, 0)
    assert (span.text if span else None) == dateline


@pytest.mark.parametrize(
    ("end", "agency"),
    [(" (dpa/AFP)", "(dpa/AFP)"), (" (APA, 5.3.2024)\n", "(APA, 5.3.2024)"), (" (in Kiel)", None)],
)
def test_an_agency_line_is_found(end: str, agency: str | None) -> None:
    span = agency_span(BODY + end)
    assert (span.text if span else None) == agency
