"""The pages with pictures, without script: tables, JSON, CSV, and what their addresses refuse."""

import csv
from io import StringIO

import pytest
from fastapi.testclient import TestClient
from lxml import html

from lab.bench.sample import Saying, made
from laut.ledger import Ledger
from laut.records import SourceKind
from tests.web.conftest import Client


@pytest.fixture
def talkative(ledger: Ledger) -> None:
    """People who speak about each other."""
    about = (("Anna Kröger", "Bernd Mertens"), ("Bernd Mertens", "Cem Aydin"))
    for at in range(3):
        said = [Saying(f"{other} irrt {at}", by, about=(other,)) for by, other in about]
        ledger.add(made(f"https://example.org/about{at}", *said))


def table(web: TestClient, address: str) -> list[dict[str, str]]:
    """The rows of a CSV."""
    answer = web.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(StringIO(answer.text)))


@pytest.mark.usefixtures("talkative")
@pytest.mark.parametrize("path", ["/overview", "/network", "/timeline", "/claim/1"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_picture_has_its_table_and_its_files(web: TestClient, path: str, language: str) -> None:
    page = html.fromstring(web.get(f"{path}?lang={language}").text)
    for figure in page.xpath("//figure[@data-picture]"):
        assert figure.xpath(".//tbody/tr/th[@scope='row']"), path
        assert web.get(figure.xpath(".//a[@download]/@href")[0]).status_code == 200


def test_the_overview_says_the_same_in_each_form(web: TestClient) -> None:
    told = web.get("/overview.json").json()
    rows = table(web, "/overview.csv")
    assert len(rows) == len(told["months"]) + (told["undated"] is not None)
    assert [row["month"] for row in rows][: len(told["months"])] == [
        each["month"] for each in told["months"]
    ]
    assert [int(row["voices"]) for row in rows if row["month"]] == [
        each["voices"] for each in told["months"]
    ]
    page = html.fromstring(web.get("/overview").text)
    names = page.xpath("//figure[@id='months']//tbody/tr/th/@data-value")
    assert names == [each["month"] for each in told["months"]]
    outlets = table(web, "/overview.csv?table=outlets")
    assert [int(row["statements"]) for row in outlets] == [
        each["statements"] for each in told["outlets"]
    ]


def test_a_search_is_drawn_over_time_and_as_a_network(web: TestClient) -> None:
    found = web.get("/search.json?q=Staudamm").json()["found"]["total"]
    course = web.get("/timeline.json?q=Staudamm").json()["course"]
    assert course["statements"] == found
    assert sum(each["statements"] for each in course["stretches"]) + course["undated"] == found
    page = html.fromstring(web.get("/search?q=Staudamm&stance=asserts").text)
    views = page.xpath("//nav[@class='views']/a/@href")
    assert views[1:] == [
        "/timeline?q=Staudamm&stance=asserts",
        "/network?q=Staudamm&stance=asserts",
    ]


@pytest.mark.usefixtures("talkative")
def test_a_cell_of_the_network_leads_to_its_statements(web: TestClient) -> None:
    page = html.fromstring(web.get("/network").text)
    cells = page.xpath("//figure//td[@data-value]/a")
    assert cells
    for cell in cells:
        found = web.get(cell.get("href").replace("/search?", "/search.json?")).json()["found"]
        assert str(found["total"]) == cell.text


@pytest.mark.usefixtures("talkative")
def test_a_network_is_as_large_as_is_asked_for(web: TestClient) -> None:
    assert len(web.get("/network.json?most=2").json()["network"]["nodes"]) == 2


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/overview?before=2026", 422), ("/overview?before=٢٠٢٦-٠٣", 422),
        ("/network?most=61", 422), ("/network?most=1", 422), ("/network?speaker=Xqzzt", 404),
        ("/timeline?since=gestern", 400), ("/timeline?q=-nur", 400),
        ("/overview.csv?table=secret", 404), ("/home.csv", 404), ("/claims.csv", 404),
        ("/help.csv", 404), ("/index.csv", 404), ("/claim/999999.csv", 404),
    ],
)  # fmt: skip
def test_what_cannot_be_shown_is_one_line(web: TestClient, path: str, status: int) -> None:
    answer = web.get(path)
    assert answer.status_code == status
    assert html.fromstring(answer.text).xpath("//main//p")


def test_a_table_is_no_program_for_a_spreadsheet(ledger: Ledger, web: TestClient) -> None:
    for at in range(3):
        words = Saying("Der Turm von Wiek wird im Herbst gesperrt", "Anna Kröger")
        uri = f"https://example.org/t{at}"
        ledger.add(made(uri, words, outlet=f"=SUM(A{at})", published=f"2026-03-1{at}"))
    outlets = table(web, "/overview.csv?table=outlets")
    assert [row["outlet"] for row in outlets if "SUM" in row["outlet"]] == [
        f"'=SUM(A{at})" for at in range(3)
    ]


def test_the_document_of_the_addresses_tells_of_tables(web: TestClient) -> None:
    paths = web.get("/openapi.json").json()["paths"]
    with_table = {
        path
        for path, verbs in paths.items()
        if "text/csv" in verbs.get("get", {}).get("responses", {}).get("200", {}).get("content", {})
    }
    assert with_table == {"/overview", "/network", "/timeline", "/claim/{number}"}
    content = paths["/overview"]["get"]["responses"]["200"]["content"]
    assert content["application/json"]["schema"] == {"$ref": "#/components/schemas/Overview"}


def test_the_colours_of_kinds_are_those_of_the_records(web: TestClient) -> None:
    from typing import get_args

    page = html.fromstring(web.get("/overview").text)
    series = page.xpath("//figure[@id='months']//th/@data-series")
    assert sorted(series) == sorted(get_args(SourceKind))


def test_pages_without_a_picture_do_not_load_the_library(client: Client) -> None:
    web = client()
    assert "plot.js" not in web.get("/").text
    assert "plot.js" in web.get("/overview").text
    assert web.get("/static/plot/LICENSE").status_code == 200
