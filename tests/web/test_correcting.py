"""What people correct by forms: it is kept under their name, shown, and can be taken back."""

from typing import Any

import pytest
from fastapi.testclient import TestClient
from lxml import html

from laut.ledger import Ledger
from laut.ledger.browse import Opened
from laut.records import Statement
from laut.web import Settings
from laut.web.located import located
from laut.web.refused import Refused
from tests.web.conftest import Client
from tests.web.test_safety import csrf

WORDS = {"change": "words", "role": "quote"}


def bridge_of(ledger: Ledger) -> Opened:
    """The article about the bridge."""
    papers = ledger.newest(limit=50)
    number = next(e.paper.number for e in papers if "Brücke" in (e.paper.title or ""))
    return ledger.article(number)


def sent(web: TestClient, address: str, **fields: Any) -> Any:
    """The answer to a form."""
    return web.post(address, data={"by": "Eva Müller", "csrf": csrf(web), **fields})


def now(ledger: Ledger, statement: str) -> Statement:
    reading = bridge_of(ledger).reading
    return next(each for each in reading.statements if each.id == statement)


@pytest.fixture
def where(ledger: Ledger) -> tuple[int, str]:
    """The bridge, and a statement of it."""
    opened = bridge_of(ledger)
    said = next(each for each in opened.reading.statements if each.stance == "denies")
    return opened.paper.number, said.id


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_has_a_form_for_everything(
    web: TestClient, ledger: Ledger, where: tuple[int, str], language: str
) -> None:
    number, statement = where
    answer = web.get(f"/article/{number}/correct/{statement}?lang={language}")
    page = html.fromstring(answer.text)
    changes = page.xpath("//main//button/@value | //select[@id='role']//@value")
    assert {"accept", "reject", "stance", "type", "kind", "source", "quote", "speaker"} <= {
        *changes
    }
    assert "".join(page.xpath("//mark/text()"))
    for form in page.xpath("//main//form"):
        assert form.get("method") == "post"
        assert form.xpath(".//input[@name='csrf']/@value")
        assert form.xpath(".//input[@name='by']")


def test_another_stance_is_kept_under_a_name(
    web: TestClient, ledger: Ledger, where: tuple[int, str]
) -> None:
    number, statement = where
    address = f"/article/{number}/correct/{statement}"
    answer = sent(web, address, change="stance", stance="confirms")
    assert (answer.status_code, answer.headers["location"]) == (303, address)
    assert now(ledger, statement).stance == "confirms"
    [made] = ledger.corrections(number)
    assert made.by == "Eva Müller"
    page = web.get(f"/article/{number}/corrections").text
    assert "Eva Müller" in page
    assert html.fromstring(page).xpath("//input[@name='by']/@value")[0] == "Eva Müller"


def test_it_can_be_taken_back(web: TestClient, ledger: Ledger, where: tuple[int, str]) -> None:
    number, statement = where
    sent(web, f"/article/{number}/correct/{statement}", change="stance", stance="confirms")
    page = html.fromstring(web.get(f"/article/{number}/corrections").text)
    [action] = page.xpath("//@formaction[contains(., '/undo')]")
    assert sent(web, action, article=number).status_code == 303
    assert now(ledger, statement).stance == "denies"
    page = html.fromstring(web.get(f"/article/{number}/corrections").text)
    assert not page.xpath("//@formaction")
    assert ledger.corrections(number, undone=True)[0].undone_by == "Eva Müller"


def test_a_rejected_statement_is_gone(
    web: TestClient, ledger: Ledger, where: tuple[int, str]
) -> None:
    number, statement = where
    answer = sent(web, f"/article/{number}/correct/{statement}", change="reject")
    assert answer.headers["location"] == f"/article/{number}/corrections"
    assert statement not in {each.id for each in bridge_of(ledger).reading.statements}
    assert web.get(f"/article/{number}/correct/{statement}").status_code == 404
    assert web.get(answer.headers["location"]).status_code == 200


def test_other_words_and_another_speaker(
    web: TestClient, ledger: Ledger, where: tuple[int, str]
) -> None:
    number, statement = where
    address = f"/article/{number}/correct/{statement}"
    assert (
        sent(web, address, change="words", role="quote", words="Rissen\n gewusst habe").status_code
        == 303
    )
    assert "Rissen" in now(ledger, statement).quote[0].text
    assert sent(web, address, change="source", name="Karl Meier").status_code == 303
    reading = bridge_of(ledger).reading
    names = {each.id: each.canonical for each in reading.entities}
    assert names[now(ledger, statement).source.entity or ""] == "Karl Meier"


def test_a_missing_statement_is_added(web: TestClient, ledger: Ledger) -> None:
    opened = bridge_of(ledger)
    number, source = opened.paper.number, opened.reading.sources[0].id
    words = "Die Maske des Baggers steht schon am Ufer."
    answer = sent(web, f"/article/{number}/correct/new", change="add", words=words, source=source)
    assert answer.status_code == 303
    quotes = {each.quote[0].text for each in bridge_of(ledger).reading.statements if each.quote}
    assert words in quotes


@pytest.mark.parametrize(
    "fields",
    [
        {"change": "stance", "stance": "nothing"}, {"change": "nothing"}, {**WORDS},
        {**WORDS, "words": "Das steht hier nicht"}, {"change": "source", "source": "q99"},
        {"change": "source", "name": "E99999999999999999999999"}, {"change": "add", "words": "x"},
        {"change": "source", "name": "x" * 400}, {"change": "stance", "stance": "denies"},
        {"change": "stance", "stance": "confirms", "by": " \u202e"}, {**WORDS, "near": "x"},
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_and_changes_nothing(
    web: TestClient, ledger: Ledger, where: tuple[int, str], fields: dict[str, str]
) -> None:
    number, statement = where
    before = bridge_of(ledger).reading
    answer = sent(web, f"/article/{number}/correct/{statement}", **fields)
    assert 400 <= answer.status_code < 500
    assert bridge_of(ledger).reading == before


def test_two_are_one_and_two_again(web: TestClient, ledger: Ledger) -> None:
    one, other = (ledger.entities(name)[0].number for name in ("Anna Kröger", "Bernd Mertens"))
    assert sent(web, f"/entity/{one}/merge", other=f"e{other}").status_code == 303
    assert ledger.profile(other).person.number == one
    [decision] = ledger.decisions()
    assert "Eva Müller" in web.get("/decisions").text
    assert sent(web, f"/decision/{decision.id}/undo").headers["location"] == "/decisions"
    assert ledger.profile(other).person.number == other
    article = ledger.profile(one).hits[0].paper.number
    answer = sent(web, f"/entity/{one}/split", article=article)
    assert answer.status_code == 303
    assert answer.headers["location"] not in {f"/entity/{one}", f"/entity/{other}"}
    assert web.get(answer.headers["location"]).status_code == 200
    new = int(answer.headers["location"].rpartition("/")[2])
    apart = ledger.apart(new)
    assert f"/decision/{apart}/undo" in web.get("/decisions").text
    assert sent(web, f"/decision/{apart}/undo").status_code == 303
    assert ledger.profile(new).person.number == one


def test_a_wrong_link_is_taken_out_and_comes_back(web: TestClient, ledger: Ledger) -> None:
    tie = ledger.article(1).ties[0]
    answer = sent(web, f"/link/{tie.number}/unlink", article=1)
    assert answer.headers["location"] == "/article/1"
    assert tie.number not in {each.number for each in ledger.article(1).ties}
    assert web.get("/decisions").status_code == 200


def test_a_read_only_ledger_has_no_forms(
    client: Client, ledger: Ledger, where: tuple[int, str]
) -> None:
    web = client(Settings(read_only=True))
    number, statement = where
    assert web.get(f"/article/{number}/correct/{statement}").status_code == 403
    for path in (f"/article/{number}", f"/article/{number}/corrections", "/entity/1", "/decisions"):
        page = html.fromstring(web.get(path).text)
        assert not page.xpath("//form[@method='post'] | //a[contains(@href, '/correct/')]"), path
    form = {"by": "Eva", "csrf": csrf(web, "/login"), "change": "reject", "article": "1"}
    for path in (f"/article/{number}/correct/{statement}", "/entity/1/merge", "/entity/1/split",
                 "/link/1/unlink", "/decision/1/undo"):  # fmt: skip
        assert web.post(path, data=form).status_code == 403, path


@pytest.mark.parametrize(
    ("words", "near", "place"),
    [
        ("Damm", 0, [(4, 8)]), ("Damm", 30, [(26, 30)]), ("Der  Damm", 0, [(0, 8)]),
        ("hält … Damm", 20, [(9, 13), (26, 30)]), ("hält\nnicht", 0, [(9, 20)]), (" ", 0, []),
    ],
)  # fmt: skip
def test_words_are_found_where_they_stand(
    words: str, near: int, place: list[tuple[int, int]]
) -> None:
    text = "Der Damm hält \u202enicht, der Damm."
    assert [(e["begin"], e["end"]) for e in located(text, words, near)] == place


def test_words_that_are_not_there_are_told() -> None:
    with pytest.raises(Refused, match="Deich"):
        located("Der Damm hält.", "Deich", 0)
