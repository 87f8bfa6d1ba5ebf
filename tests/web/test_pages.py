"""Each page, as a person gets it and as a program gets it."""

import jsonschema
import pytest
from fastapi.testclient import TestClient
from lxml import html

from laut.ledger import Ledger
from laut.web.pages import PAGES


def addresses(ledger: Ledger) -> dict[str, str]:
    """An address of each page of the table."""
    article = ledger.newest(limit=1)[0].paper.number
    statement = ledger.article(article).own[0].id
    claim = ledger.claims()[0].number
    entity = ledger.entities("Kröger")[0].number
    numbers = {"/article": article, "/entity": entity, "/claim": claim}
    return {
        page.path: page.path.format(
            number=numbers.get(page.path[: page.path.find("/", 1)]),
            place=1,
            statement=statement,
            name="0" * 16,
        )
        for page in PAGES
    }


PATHS = [page.path for page in PAGES if page.path != "/add/{name}"]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_whole(web: TestClient, ledger: Ledger, path: str, language: str) -> None:
    answer = web.get(addresses(ledger)[path], params={"lang": language})
    assert answer.status_code == 200, answer.text
    page = html.fromstring(answer.text)
    assert page.get("lang") == language
    assert len(page.xpath("//h1")) == 1
    assert len(page.xpath("//main")) == 1
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", PATHS)
def test_its_json_is_as_the_schema_says(web: TestClient, ledger: Ledger, path: str) -> None:
    document = web.get("/openapi.json").json()
    address = addresses(ledger)[path]
    answer = web.get("/index.json" if address == "/" else f"{address}.json")
    assert answer.headers["content-type"] == "application/json"
    by_header = web.get(address, headers={"Accept": "application/json"})
    assert by_header.content == answer.content
    schema = document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]
    jsonschema.validate(answer.json(), {**schema["schema"], "components": document["components"]})


@pytest.mark.parametrize("path", PATHS)
def test_every_link_of_a_page_leads_somewhere(web: TestClient, ledger: Ledger, path: str) -> None:
    page = html.fromstring(web.get(addresses(ledger)[path]).text)
    links = {each for each in page.xpath("//@href") if each.startswith(("/", "?"))}
    base = addresses(ledger)[path]
    for link in sorted(links):
        answer = web.get(base + link if link.startswith("?") else link)
        assert answer.status_code in {200, 307}, link
    for anchor in page.xpath("//@href[starts-with(., '#')]"):
        assert page.xpath("//*[@id=$id]", id=anchor[1:]), anchor
