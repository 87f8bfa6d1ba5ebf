"""New articles: what is sent, how far it is, and what becomes of it."""

import time
from typing import Any

import pytest
from fastapi.testclient import TestClient
from lxml import html

from laut.ledger import Ledger
from laut.web.rates import Rate
from tests.web.test_safety import TEXT, csrf

JSON = {"Accept": "application/json"}


def sent(web: TestClient, files: Any = None, **fields: str) -> dict[str, Any]:
    """What has become of what is sent, once all of it is read."""
    form = {**fields, "csrf": csrf(web)}
    answer = web.post("/add", data=form, files=files, headers=JSON)
    assert answer.status_code == 202, answer.text
    return finished(web, answer.json()["id"])


def finished(web: TestClient, job: str) -> dict[str, Any]:
    for _ in range(1200):
        told: dict[str, Any] = web.get(f"/add/{job}.json").json()
        if told["state"] == "done":
            return told
        time.sleep(0.05)
    raise AssertionError(f"not finished: {told}")


def test_a_pasted_text_can_be_read_a_moment_later(web: TestClient, ledger: Ledger) -> None:
    form = {"text": f"Damm bei Elde\r\n\r\n{TEXT}", "published": "2031-05-01", "csrf": csrf(web)}
    answer = web.post("/add", data=form)
    assert answer.status_code == 303
    finished(web, answer.headers["location"].rpartition("/")[2])
    page = html.fromstring(web.get(answer.headers["location"]).text)
    [link] = page.xpath("//main//li/a/@href")
    opened = ledger.article(int(link.rpartition("/")[2]))
    assert opened.reading.article.text == f"Damm bei Elde\n\n{TEXT}"
    assert opened.reading.article.published == "2031-05-01"
    assert opened.reading.statements


def test_the_same_again_changes_nothing(web: TestClient, ledger: Ledger) -> None:
    first = sent(web, text=TEXT)["lines"][0]
    before = len(ledger)
    second = sent(web, text=TEXT)["lines"][0]
    assert (first["state"], second["state"]) == ("new", "same")
    assert second["article"] == first["article"]
    assert len(ledger) == before


def test_a_file_that_cannot_be_read_does_not_stop_the_others(web: TestClient) -> None:
    files = [
        ("files", ("../../etc/passwd", TEXT.encode(), "text/plain")),
        ("files", ("bild.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00", "image/png")),
        ("files", ("english.txt", b"The minister said that the dam was safe.", "text/plain")),
        ("files", ("leer.txt", b"", "text/plain")),
        ("files", ("seite.html", f"<html><body><p>{TEXT}</p></body></html>".encode(), "text/html")),
    ]
    lines = sent(web, files=files)["lines"]
    assert [each["state"] for each in lines] == ["new", "failed", "failed", "failed", "new"]
    assert all(each["problem"] and "\n" not in each["problem"] for each in lines[1:4])
    assert lines[0]["uri"].endswith("/passwd")
    assert ".." not in lines[0]["uri"]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:8000/", "http://localhost/", "http://[::1]/", "http://0x7f000001/",
        "http://169.254.169.254/latest/meta-data", "http://10.0.0.1/", "http://example.org:22/",
        "http://[::ffff:127.0.0.1]/", "https://user@127.0.0.1/", "http://", "http://[",
        "http://a b",
    ],
)  # fmt: skip
def test_an_address_inside_is_not_fetched(web: TestClient, address: str) -> None:
    [line] = sent(web, address=address)["lines"]
    assert line["state"] == "failed"
    assert "\n" not in line["problem"]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "/etc/passwd", "ftp://x.org/", "x"])
def test_what_is_no_address_is_refused_at_once(web: TestClient, address: str) -> None:
    answer = web.post("/add", data={"address": address, "csrf": csrf(web)}, headers=JSON)
    assert answer.status_code == 400
    assert "https://" in answer.json()["problem"]


def test_a_day_that_is_none_is_told(web: TestClient) -> None:
    [line] = sent(web, text=TEXT, published="gestern")["lines"]
    assert line["state"] == "failed"
    assert "2024-10-25" in line["problem"]


def test_those_who_come_too_late_are_told_to_wait(web: TestClient) -> None:
    jobs = web.app.state.site.jobs  # type: ignore[attr-defined]
    form = {"text": TEXT, "csrf": csrf(web)}
    jobs._thread = jobs  # nobody works
    codes = [web.post("/add", data=form).status_code for _ in range(9)]
    jobs._thread = None
    assert codes == [303] * 8 + [429]


def test_a_rate_is_that_of_each_client_and_comes_back() -> None:
    now = 0.0
    rate = Rate(2, 60, lambda: now)
    assert [rate.allows("a"), rate.allows("a"), rate.allows("a"), rate.allows("b")] == [
        True, True, False, True,
    ]  # fmt: skip
    now = 60.0
    assert rate.allows("a")


def test_clients_that_are_quiet_are_forgotten() -> None:
    now = 0.0
    rate = Rate(1, 60, lambda: now)
    for number in range(1000):
        rate.allows(str(number))
    now = 61.0
    rate.allows("last")
    assert rate._done.keys() == {"last"}
