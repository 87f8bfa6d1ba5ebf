"""Who may do what, what may run, and that no request breaks the reader."""

import re
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from laut.ledger import Ledger
from laut.web import Settings
from laut.web.guards import LARGEST
from tests.web.conftest import HERE, Client
from tests.web.test_pages import PATHS, addresses

TEXT = "Die Ministerin sagte am Montag, der Damm bei Elde sei sicher und werde nicht gesperrt."


def csrf(web: TestClient, path: str = "/add") -> str:
    """What a form of ours carries."""
    found: str = html.fromstring(web.get(path).text).xpath("string(//input[@name='csrf']/@value)")
    assert found
    return found


# What may run -----------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [*PATHS, "/static/laut.css", "/no/such/page", "/openapi.json"])
def test_nothing_runs_but_our_own_script(web: TestClient, ledger: Ledger, path: str) -> None:
    answer = web.get(addresses(ledger).get(path, path))
    policy = dict(
        each.strip().partition(" ")[::2]
        for each in answer.headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert {policy[each] for each in ("script-src", "style-src", "connect-src", "form-action")} == {
        "'self'"
    }
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize("path", PATHS)
def test_a_page_has_nothing_inline_and_nothing_from_elsewhere(
    web: TestClient, ledger: Ledger, path: str
) -> None:
    page = html.fromstring(web.get(addresses(ledger)[path]).text)
    assert not page.xpath("//style | //@style | //script[not(@src)] | //iframe | //object | //base")
    assert not [each for each in page.xpath("//@*") if each.attrname.startswith("on")]
    loaded = page.xpath("//script/@src | //link/@href | //img/@src | //form/@action")
    assert all(each.startswith("/") and not each.startswith("//") for each in loaded)


def hostile_pages(web: TestClient, ledger: Ledger) -> Iterator[str]:
    """Every page that shows something of the hostile article."""
    number = next(
        each.paper.number
        for each in ledger.newest(limit=50)
        if "<script>" in (each.paper.outlet or "")
    )
    opened = ledger.article(number)
    yield web.get(f"/article/{number}").text
    for place in range(1, len(opened.reading.sources) + 1):
        yield web.get(f"/article/{number}/voice/{place}").text
    for entity in opened.entities.values():
        yield web.get(f"/entity/{entity}").text
    yield web.get("/").text
    yield web.get("/search").text


def test_the_text_of_an_article_stays_text(web: TestClient, ledger: Ledger) -> None:
    pages = list(hostile_pages(web, ledger))
    assert any("&lt;script" in each for each in pages)
    for each in pages:
        page = html.fromstring(each)
        assert page.xpath("//script/@src") == ["/static/laut.js"]
        assert not page.xpath("//img | //@onerror | //a[starts-with(@href, 'javascript:')]")
        assert not re.search("[\u202a-\u202e\u2066-\u2069\x00]", each)


def test_what_is_asked_is_shown_as_text(web: TestClient) -> None:
    asked = '"><script>alert(1)</script>\u202e'
    for answer in (
        web.get("/search", params={"q": asked, "outlet": asked}),
        web.get("/entities", params={"name": asked}),
        web.get("/search", params={"speaker": asked}),
        web.get(f"/{asked}"),
    ):
        assert "<script>alert" not in answer.text
        assert "\u202e" not in answer.text


# Who may come in --------------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "[::1]:8000", "LOCALHOST:80"])
def test_this_machine_is_answered(web: TestClient, host: str) -> None:
    assert web.get("/help", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example:8000", "", "localhost.evil", "[evil]"]
)
def test_a_name_that_somebody_else_has_made_up_is_not(web: TestClient, host: str) -> None:
    assert web.get("/help", headers={"Host": host}).status_code in {400, 421}


def test_with_a_token_nobody_comes_in_without(client: Client, ledger: Ledger) -> None:
    web = client(Settings(token="geheim"))
    for path in (*addresses(ledger).values(), "/statement/1", "/article/1.json"):
        if path != "/login":
            assert web.get(path).status_code == 401, path
    assert web.get("/static/laut.css").status_code == 200
    assert web.get("/", headers={"Authorization": "Bearer falsch"}).status_code == 401
    assert web.get("/", headers={"Authorization": "Bearer geheim"}).status_code == 200


def test_whoever_gives_the_token_comes_in_and_stays(client: Client) -> None:
    web = client(Settings(token="geheim"))
    assert web.post("/login", data={"token": "falsch", "csrf": csrf(web, "/")}).status_code == 401
    answer = web.post("/login", data={"token": "geheim", "csrf": csrf(web, "/login")})
    assert answer.status_code == 303
    assert all("httponly" in each and "samesite=strict" in each
               for each in map(str.lower, answer.headers.get_list("set-cookie")))  # fmt: skip
    assert "geheim" not in str(answer.headers)
    assert web.get("/").status_code == 200


def test_another_visitor_cannot_use_half_of_the_cookies(client: Client) -> None:
    web, other = client(Settings(token="geheim")), client(Settings(token="geheim"))
    web.post("/login", data={"token": "geheim", "csrf": csrf(web, "/login")})
    other.get("/login")
    other.cookies.set("laut_in", web.cookies["laut_in"])
    assert other.get("/").status_code == 401


def test_a_token_cannot_be_guessed_for_long(client: Client) -> None:
    web = client(Settings(token="geheim"))
    form = {"csrf": csrf(web, "/login")}
    codes = [web.post("/login", data={**form, "token": str(n)}).status_code for n in range(12)]
    assert codes == [401] * 10 + [429] * 2


# What another site could do ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9000"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_form_of_another_site_is_not_carried_out(
    web: TestClient, headers: dict[str, str]
) -> None:
    answer = web.post("/add", data={"text": TEXT, "csrf": csrf(web)}, headers=headers)
    assert answer.status_code == 403


@pytest.mark.parametrize("given", ["", "0" * 64, "ü"])
def test_a_form_without_its_secret_is_not_carried_out(web: TestClient, given: str) -> None:
    web.get("/add")
    assert web.post("/add", data={"text": TEXT, "csrf": given}).status_code == 403
    assert web.post("/add", content=b"{}").status_code == 403


def test_the_secret_of_one_visitor_is_not_that_of_another(client: Client) -> None:
    web, other = client(), client()
    other.get("/add")
    assert other.post("/add", data={"text": TEXT, "csrf": csrf(web)}).status_code == 403


def test_our_own_form_is_carried_out(web: TestClient) -> None:
    headers = {"Origin": HERE, "Sec-Fetch-Site": "same-origin"}
    answer = web.post("/add", data={"text": " ", "csrf": csrf(web)}, headers=headers)
    assert answer.status_code == 400  # there is nothing to read


def test_a_read_only_ledger_takes_nothing(client: Client) -> None:
    web = client(Settings(read_only=True))
    assert web.get("/add").status_code == 403
    assert "/add" not in html.fromstring(web.get("/").text).xpath("//@href")
    assert web.post("/add", data={"text": TEXT, "csrf": csrf(web, "/login")}).status_code == 403


# Limits -----------------------------------------------------------------------------------------


def test_too_much_is_refused_before_it_is_read(web: TestClient) -> None:
    answer = web.post("/add", content=b"", headers={"Content-Length": str(LARGEST + 1)})
    assert answer.status_code == 413


def test_too_much_is_refused_also_where_its_length_is_not_told(web: TestClient) -> None:
    secret = csrf(web)

    def endless() -> Iterator[bytes]:
        for _ in range((LARGEST >> 20) + 2):
            yield b"a" * (1 << 20)

    kind = {"Content-Type": "application/x-www-form-urlencoded", "X-CSRF-Token": secret}
    answer = web.post("/add", content=endless(), headers=kind)
    assert answer.status_code in {400, 413}


def test_too_many_files_are_refused(web: TestClient) -> None:
    files = [("files", (f"{n}.txt", TEXT.encode())) for n in range(51)]
    answer = web.post("/add", data={"csrf": csrf(web)}, files=files)
    assert answer.status_code in {400, 422}


def test_nobody_adds_without_end(web: TestClient) -> None:
    secret = csrf(web)
    codes = [web.post("/add", data={"csrf": secret}).status_code for _ in range(22)]
    assert codes == [400] * 20 + [429] * 2


# No request breaks it ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        "/static/../site.py", "/static/..%2fsite.py", "/static/%2e%2e/app.py",
        "/static//etc/passwd", "/static/..%5c..%5csite.py", "/static/%00",
    ],
)  # fmt: skip
def test_no_path_leads_out_of_the_static_files(web: TestClient, path: str) -> None:
    answer = web.get(path)
    assert answer.status_code in {400, 404, 405}
    assert "import" not in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "/article/0", "/article/-1", "/article/1.5", f"/article/{1 << 70}", "/article/x",
        "/article/999999", "/article/1/voice/0", "/article/1/voice/99999", "/entity/999999",
        "/claim/999999", "/statement/999999", "/entity/1?after=x", "/entity/1?stance=nothing",
        "/entity/1?after=99999999.999999999999999999", "/entity/1?after=0.1",
        "/search?since=x", "/search?stance=x", "/search?skip=-1", "/search?skip=100000",
        "/search?q=-nur", "/search?q=%00", "/search?q=%22", "/search?speaker=E99999999999999999999",
        "/search?speaker=E1", "/search?old=vielleicht", "/?before=0", "/?before=x",
        "/claims?skip=2001", "/add/..", "/add/0000", "/add/0000000000000000", "/entities?name=E0",
        "/search?q=" + "a" * 501, "/.json", "//", "/%ff", "/article/%F0%9F%92%A5",
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_in_one_line(web: TestClient, path: str) -> None:
    answer = web.get(path)
    assert answer.status_code < 500, answer.text
    bare, mark, query = path.partition("?")
    told = web.get(f"{bare.rstrip('/')}.json{mark}{query}") if bare.strip("/") else answer
    assert told.status_code < 500
    if told.status_code >= 400 and "json" in told.headers["content-type"]:
        assert told.json().keys() == {"status", "problem"}
        assert "\n" not in told.json()["problem"]
    if answer.status_code >= 400 and answer.status_code != 421:
        assert len(html.fromstring(answer.text).xpath("//h1")) == 1


ANY = st.text(max_size=60)


@given(q=ANY, source=ANY, speaker=ANY, about=ANY, outlet=ANY, since=ANY, until=ANY, skip=ANY)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_search_breaks_it(web: TestClient, **asked: str) -> None:
    given_ = {key: value for key, value in asked.items() if value}
    assert web.get("/search", params=_sendable(given_)).status_code < 500
    assert web.get("/entities", params=_sendable({"name": asked["q"]})).status_code < 500


def _sendable(values: dict[str, str]) -> dict[str, str]:
    """Without halves of letters, which no address can hold."""
    return {key: each.encode("utf-8", "replace").decode() for key, each in values.items()}


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "POST"])
def test_other_methods_are_refused(web: TestClient, method: str) -> None:
    answer = web.request(method, "/claims", headers={"X-CSRF-Token": csrf(web)})
    assert answer.status_code in {403, 405}


def test_a_broken_cookie_is_like_none(web: TestClient) -> None:
    for value in ("x", "a" * 32, "\x7f", "'; drop"):
        web.cookies.clear()
        headers = {"Cookie": f"laut={value}; lang={value}; theme={value}; laut_in={value}"}
        assert web.get("/", headers=headers).status_code == 200
