import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.export.html import to_html
from laut.export.marked import paragraphs
from laut.export.visible import visible
from laut.export.words import ENGLISH, GERMAN
from laut.records import Damage, Reading, Span, Statement
from tests.export.samples import PRODUCER, article, bridge, hostile, silent

VOID = {"meta"}


class Page(HTMLParser):
    """The parts of a page that the tests ask for."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, str]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs).get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self.open]
        if "article" in tags and ("span", "tip") not in self.open:
            self.text += data

    def all(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag == name]

    def ids(self) -> list[str]:
        return [each for _, attributes in self.tags if (each := attributes.get("id"))]


def squeezed(text: str) -> str:
    return "".join(visible(text).split())


def test_the_page_shows_the_whole_text_and_nothing_twice() -> None:
    page = Page(to_html([bridge()], GERMAN))
    assert squeezed(page.text).endswith(squeezed(bridge().article.text))
    assert squeezed(page.text).count(squeezed("Brücke in Eldenau bleibt")) == 1
    assert page.open == []


def test_every_link_leads_somewhere_on_the_page_and_ids_are_unique() -> None:
    page = Page(to_html([bridge(), hostile(), silent(), bridge()], ENGLISH))
    ids = page.ids()
    assert len(ids) == len(set(ids))
    targets = [attributes["href"] for attributes in page.all("a")]
    assert all(target and target.startswith("#") and target[1:] in ids for target in targets)
    described = [each["aria-describedby"] for each in page.all("a") if "aria-describedby" in each]
    assert described
    assert set(described) <= set(ids)


def test_every_statement_can_be_reached_by_keyboard_once() -> None:
    page = Page(to_html([bridge()], GERMAN))
    quotes = [each for each in page.all("a") if "quote" in (each.get("class") or "")]
    stops = [each["href"] for each in quotes if each.get("tabindex") != "-1"]
    assert sorted(map(str, stops)) == [f"#a1-s{n}" for n in range(1, 10)]


def test_a_nested_quote_is_marked_as_both() -> None:
    page = Page(to_html([bridge()], GERMAN))
    deepest = [each for each in page.all("a") if each.get("data-s") == "a1-s8 a1-s7 a1-s6"]
    assert [each["class"] for each in deepest] == ["quote Direct nested"]


def test_the_same_damage_is_listed_once_with_a_link_to_each_place() -> None:
    text = "Maske kam.\nMaske ging."
    places = (Damage("encoding", n, n + 5, "Maske", "made up") for n in (0, 11))
    page = Page(to_html([Reading(article(text), (), tuple(places), PRODUCER)], ENGLISH))
    links = [each["href"] for each in page.all("a") if each.get("class") == "place"]
    assert links == ["#a1-in-d1-0", "#a1-in-d1-11"]
    assert set(page.ids()) >= {"a1-d1", "a1-in-d1-0", "a1-in-d1-11"}


def test_hostile_text_becomes_text() -> None:
    html = to_html([hostile()], ENGLISH)
    page = Page(html)
    assert [tag for tag, _ in page.tags if tag in {"img", "iframe", "u", "h1", "script"}] == [
        "h1",
        "script",
    ]
    assert not [key for _, attributes in page.tags for key in attributes if key.startswith("on")]
    assert "style" not in {key for _, attributes in page.tags for key in attributes}
    assert squeezed(hostile().article.text) in squeezed(page.text)
    html.encode("utf-8")


def test_the_policy_admits_only_the_style_and_the_script_of_the_page() -> None:
    html = to_html([hostile()], ENGLISH)
    policy = next(each["content"] for each in Page(html).all("meta") if "http-equiv" in each)
    for tag in ("style", "script"):
        content = re.search(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert content
        digest = b64encode(sha256(content[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in str(policy)
    assert str(policy).startswith("default-src 'none';")
    assert "unsafe" not in str(policy)


def test_nothing_is_loaded_from_elsewhere() -> None:
    html = to_html([bridge()], GERMAN)
    assert not re.search(r"(?:src|srcset|action)=|url\(|@import|https?:", html)


def test_the_interface_speaks_the_language_asked_for() -> None:
    german, english = to_html([bridge()], GERMAN), to_html([bridge()], ENGLISH)
    assert '<html lang="de">' in german
    assert "ohne Sprecher" in german
    assert '<html lang="en">' in english
    assert "no speaker" in english
    assert 'lang="de"' in english.partition("<body>")[2]


@pytest.mark.parametrize(
    ("uri", "shown"),
    [
        ("/home/rita/geheim/elde.txt", "elde.txt"),
        ("elde.txt", "elde.txt"),
        ("https://example.org/elde", "https://example.org/elde"),
        ("-", ""),
    ],
)
def test_the_page_keeps_the_folders_of_a_file_to_itself(uri: str, shown: str) -> None:
    html = to_html([Reading(article("Es regnete.", uri=uri), (), (), PRODUCER)], GERMAN)
    assert f'<p class="origin">{shown}</p>' in html
    assert "geheim" not in html


def test_several_articles_get_a_list_of_contents() -> None:
    assert "<nav>" not in to_html([bridge()], GERMAN)
    page = to_html([bridge(), silent()], GERMAN)
    assert "<h2>2 Artikel</h2>" in page
    assert 'href="#a2"' in page


def test_a_page_of_nothing_is_a_page() -> None:
    assert Page(to_html([], ENGLISH)).open == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("\n \n", []),
        ("eins\nzwei\n\n\n  drei \n", ["eins\nzwei", "drei"]),
        ("eins\r\n\r\nzwei\r\rdrei", ["eins", "zwei", "drei"]),
    ],
)
def test_paragraphs_are_parted_by_blank_lines(text: str, parts: list[str]) -> None:
    assert [text[begin:end] for begin, end in paragraphs(text)] == parts


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any text with any spans on it."""
    text = draw(st.text(st.sampled_from("ab <&\"'\n\r\u202e\x00é"), min_size=1, max_size=40))
    places = st.integers(0, len(text) - 1).flatmap(
        lambda begin: st.integers(begin + 1, len(text)).map(
            lambda end: Span(begin, end, text[begin:end])
        )
    )
    some = st.lists(places, max_size=3).map(tuple)
    ids = st.sampled_from(["1", "2", "3"])
    statements = st.builds(
        Statement, id=ids, quote=some, cue=some, frame=some, speaker=some, addressee=some,
        nested_in=st.none() | ids, confidence=st.floats(0, 1),
        type=st.sampled_from(["Direct", "Indirect"]), medium=st.just("Speech"),
    )  # fmt: skip
    found = draw(st.lists(statements, max_size=3, unique_by=lambda each: each.id))
    return Reading(article(text), tuple(found), (), PRODUCER)


@given(readings())
def test_any_spans_give_a_sound_page_with_the_whole_text(reading: Reading) -> None:
    page = Page(to_html([reading], GERMAN))
    assert squeezed(page.text).endswith(squeezed(reading.article.text))
    assert page.open == []
    assert len(page.ids()) == len(set(page.ids()))
