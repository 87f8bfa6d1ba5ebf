"""The words of the pages: complete in each language, and chosen as the visitor wants."""

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from lxml import html

from lab import catalogues
from laut.web.languages import accepted, catalogue
from laut.web.rendering import environment

FIELD = re.compile(r"%\(\w+\)s|\{\w+\}")


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_a_catalogue_has_every_word_that_is_asked_for_and_no_other(language: str) -> None:
    asked = {each.id for each in catalogues.asked() if each.id}
    kept = catalogues.read(language)
    assert {each.id for each in kept if each.id} == asked
    for message in kept:
        if message.id:
            given = message.string or ""
            texts = [given] if isinstance(given, str) else list(given)
            assert all(texts), message.id
            first = message.id if isinstance(message.id, str) else message.id[1]
            assert set(FIELD.findall(texts[-1])) == set(FIELD.findall(first)), message.id


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    kept = catalogues.read(language)
    assert catalogues.place(language, "mo").read_bytes() == catalogues.compiled(kept)
    assert catalogue(language).info()["language"] == language


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
@pytest.mark.parametrize("template", environment("en").list_templates())
def test_every_template_can_be_read(template: str, language: str) -> None:
    if template.endswith(".html"):
        environment(language).get_template(template)


def test_no_template_takes_a_text_for_safe() -> None:
    for file in Path(catalogues.WEB).rglob("*.html"):
        assert not re.search(r"\|\s*safe|autoescape|Markup", file.read_text("utf-8")), file


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"), ("de", "de"), ("de-AT,en;q=0.5", "de"), ("fr,de;q=0.4,en;q=0.6", "en"),
        ("fr", "en"), ("de;q=0,en;q=0.1", "en"), ("de;q=x", "en"), (",;q=,", "en"),
        ("de;q=nan", "en"),
    ],
)  # fmt: skip
def test_the_language_is_the_one_that_the_browser_likes_best(header: str, language: str) -> None:
    assert accepted(header) == language


def test_what_is_chosen_stays_chosen(web: TestClient) -> None:
    web.get("/help?lang=de&theme=dark", headers={"Accept-Language": "en"})
    page = html.fromstring(web.get("/help", headers={"Accept-Language": "en"}).text)
    assert (page.get("lang"), page.get("data-theme")) == ("de", "dark")


@pytest.mark.parametrize("choice", ["lang=xx", "theme=pink", "lang=../..", "lang=%00"])
def test_what_is_no_choice_is_none(web: TestClient, choice: str) -> None:
    page = html.fromstring(web.get(f"/help?{choice}").text)
    assert (page.get("lang"), page.get("data-theme")) == ("en", "auto")
