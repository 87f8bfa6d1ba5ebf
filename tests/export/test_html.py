import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.export.html import to_html
from laut.export.marked import paragraphs
from laut.export.visible import visible
from laut.export.words import ENGLISH, GERMAN
from laut.records import Certainty, Damage, Link, LinkKind, Reading, SourceOf, Span, Stance
from tests.export.samples import article, bridge, hostile, leak, silent
from tests.made import reading, said

VOID = {"meta"}
SOURCES = [
    SourceOf("q1", "anonymous-group", None),
    SourceOf("q2", "named-person", "e1"),
    SourceOf("q3", "role", None),
]


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
    page = Page(to_html([bridge(), hostile(), leak(), silent(), bridge()], ENGLISH))
    ids = page.ids()
    assert len(ids) == len(set(ids))
    targets = [each["href"] for each in page.all("a") if "href" in each]
    assert len(targets) > 50
    assert all(target and target.startswith("#") and target[1:] in ids for target in targets)
    described = [each["aria-describedby"] for each in page.all("a") if "aria-describedby" in each]
    assert described
    assert set(described) <= set(ids)


def test_every_statement_can_be_reached_by_keyboard_once() -> None:
    page = Page(to_html([bridge()], GERMAN))
    quotes = [
        each for each in page.all("a") if "quote" in (each.get("class") or "") and "href" in each
    ]
    stops = [each["href"] for each in quotes if each.get("tabindex") != "-1"]
    assert sorted(map(str, stops)) == [f"#a1-s{n}" for n in range(1, 10)]


def test_a_nested_quote_is_marked_as_both() -> None:
    page = Page(to_html([bridge()], GERMAN))
    deepest = [each for each in page.all("a") if each.get("data-s") == "a1-s8 a1-s7 a1-s6"]
    assert [each["class"] for each in deepest] == ["quote Direct v4 nested"]


def test_each_card_has_the_badge_of_its_voice_with_a_sign_beside_the_word() -> None:
    html = to_html([leak()], GERMAN)
    badges = [e for e in Page(html).all("a") if str(e.get("class")).startswith("badge")]
    assert [each["class"] for each in badges[:4]] == [
        "badge organisation",
        "badge anonymous-person",
        "badge anonymous-person",
        "badge anonymous-group",
    ]
    assert '<span aria-hidden="true" class="sign">○○</span>anonym ×2</a>' in html


def test_a_card_tells_who_that_is_and_what_that_one_does() -> None:
    html = to_html([leak()], GERMAN)
    assert '<b>er</b><span class="full"> = Jan Bremmer</span>' in html
    assert '<span class="stance">bestreitet, <em class="doubt">verneint</em></span>' in html
    assert "22. September 2031" in html
    assert html.count("one week before publication") == 0
    assert "one week before publication" in to_html([leak()], ENGLISH)


def test_a_chain_links_to_its_voices() -> None:
    html = to_html([leak()], GERMAN)
    steps = (
        '<li><a href="#a1-v1">■\xa0Tagespost</a></li><li><a href="#a1-v2">○\xa0ein Insider</a></li>'
    )
    assert html.count(steps) == 1


def test_links_jump_to_the_other_statement_and_say_why() -> None:
    html = to_html([leak()], ENGLISH)
    assert '<a href="#a1-s2">line 3, ein Insider</a> – Der Minister weist' in html
    assert '<span class="kind">is denied: </span><a href="#a1-s5">line 5, Bremmer</a></p>' in html


def test_the_voices_are_listed_with_links_to_all_that_they_say() -> None:
    html = to_html([leak()], GERMAN)
    assert "<h2>6 Stimmen</h2>" in html
    entry = html.partition('<li id="a1-v4">')[2].partition("</li>")[0]
    assert "<b>Jan Bremmer</b>" in entry
    assert "<span>2 Aussagen</span>" in entry
    assert re.findall('href="(.*?)"', entry) == ["#a1-s5", "#a1-s6"]
    assert '<p class="shares">38\xa0% mit Namen, 12\xa0% mit Funktion, 50\xa0% anonym</p>' in html


def test_a_voice_that_says_nothing_itself_is_no_link() -> None:
    silent_paper = replace(leak(), statements=leak().statements[1:2], links=())
    html = to_html([silent_paper], GERMAN)
    assert "<li><span>■\xa0Tagespost</span></li>" in html


def test_why_a_voice_is_anonymous_stands_on_its_first_card_and_in_the_list() -> None:
    assert to_html([leak()], GERMAN).count("anonym wegen: „weil sie nicht sprechen dürfen“") == 2


def test_the_same_damage_is_listed_once_with_a_link_to_each_place() -> None:
    text = "Maske kam.\nMaske ging."
    places = (Damage("encoding", n, n + 5, "Maske", "made up") for n in (0, 11))
    page = Page(to_html([reading(article(text), damage=tuple(places))], ENGLISH))
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
    html = to_html([reading(article("Es regnete.", uri=uri))], GERMAN)
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
        said, id=ids, quote=some, cue=some, frame=some, speaker=some, addressee=some,
        nested_in=st.none() | ids, confidence=st.floats(0, 1),
        type=st.sampled_from(["Direct", "Indirect"]), source=st.sampled_from(SOURCES),
        chain=st.lists(st.sampled_from(["q1", "q2", "q3"]), max_size=3).map(tuple),
        stance=st.sampled_from(get_args(Stance)), certainty=st.sampled_from(get_args(Certainty)),
        time=st.none() | st.text(max_size=5),
    )  # fmt: skip
    found = draw(st.lists(statements, max_size=3, unique_by=lambda each: each.id))
    ends = st.sampled_from([each.id for each in found] or ["0"])
    links = st.builds(
        Link, st.sampled_from(get_args(LinkKind)), ends, ends, st.just(1.0), st.text()
    )
    return reading(article(text), *found, links=tuple(draw(st.lists(links, max_size=2))))


@given(readings())
def test_any_spans_give_a_sound_page_with_the_whole_text(found: Reading) -> None:
    page = Page(to_html([found], GERMAN))
    assert squeezed(page.text).endswith(squeezed(found.article.text))
    assert page.open == []
    assert len(page.ids()) == len(set(page.ids()))
