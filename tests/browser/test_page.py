"""The page of `laut read --html` in a real browser."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from laut.export.html import to_html
from laut.export.words import ENGLISH, GERMAN
from laut.records import Reading
from tests.export.samples import bridge, hostile, leak, silent

Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open a page of readings; at the end it must have asked for and complained about nothing."""
    asked: list[str] = []
    complaints: list[str] = []
    contexts = []

    def opened(*readings: Reading, width: int = 1280, **settings: object) -> Page:
        file = tmp_path / "page.html"
        file.write_text(to_html(readings, GERMAN), encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": 800}, **settings)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(file.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert {url.partition("#")[0] for url in asked} <= {(tmp_path / "page.html").as_uri()}
    assert complaints == []


def quote(page: Page, words: str) -> Locator:
    return page.locator("article a.quote", has_text=words).first


def overflow(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


def test_hover_shows_who_says_it(open_page: Open) -> None:
    page = open_page(bridge())
    words = quote(page, "„Wir haben die Risse“")
    tip = words.locator(".tip")
    expect(tip).to_be_hidden()
    words.hover()
    expect(tip).to_be_visible()
    expect(tip).to_contain_text("Bürgermeisterin Ilse Kröger")
    expect(tip).to_contain_text("sagte")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_tab_key_goes_through_the_statements_and_shows_who(
    open_page: Open, scripts: bool
) -> None:
    page = open_page(bridge(), java_script_enabled=scripts)
    page.keyboard.press("Tab")  # the link past the article
    said = []
    for _ in range(4):
        page.keyboard.press("Tab")
        said.append(page.locator("article a:focus .tip b").first.inner_text())
    assert said == ["Bürgermeisterin Ilse Kröger", "Das Land", "Das Land", "ohne Sprecher"]
    expect(page.locator("article a:focus .tip")).to_be_visible()


def test_escape_puts_the_speaker_away(open_page: Open) -> None:
    page = open_page(bridge())
    words = quote(page, "Krögers Rücktritt")
    words.focus()
    expect(words.locator(".tip")).to_be_visible()
    page.keyboard.press("Escape")
    expect(words.locator(".tip")).to_be_hidden()


def test_every_part_of_a_statement_lights_up_together(open_page: Open) -> None:
    page = open_page(bridge())
    quote(page, "„schon im Herbst").hover()
    lit = page.locator("article .lit").all_inner_texts()
    assert {"sagte", "Bürgermeisterin Ilse Kröger", "den Stadträten"} <= set(lit)
    expect(page.locator(".card.lit b")).to_have_text("Bürgermeisterin Ilse Kröger")


def test_links_lead_from_the_text_to_the_list_and_back(open_page: Open) -> None:
    page = open_page(bridge(), width=400)
    quote(page, "„so gut wie da“").click()
    card = page.locator(".card:target")
    expect(card.locator("blockquote")).to_have_text("„so gut wie da“")
    expect(card).to_be_in_viewport()
    card.locator(".place").click()
    expect(quote(page, "„so gut wie da“")).to_be_in_viewport()


def test_a_screen_reader_hears_the_words_and_then_who(open_page: Open) -> None:
    words = quote(open_page(bridge()), "„Wir haben die Risse“")
    expect(words).to_have_accessible_name("„Wir haben die Risse“")
    expect(words).to_have_accessible_description("Person Bürgermeisterin Ilse Kröger sagte gibt an")


def test_the_tip_tells_the_full_name_and_the_act(open_page: Open) -> None:
    words = quote(open_page(leak()), "„Ich kenne keine Schublade“")
    words.hover()
    tip = words.locator(".tip")
    expect(tip).to_contain_text("er = Jan Bremmer")
    expect(tip).to_contain_text("Person · bestreitet, verneint")


def test_a_badge_leads_to_its_voice_and_from_there_to_all_it_says(open_page: Open) -> None:
    page = open_page(leak(), width=400)
    page.locator(".card a.badge", has_text="anonym ×2").first.click()
    voice = page.locator(".voices li:target")
    expect(voice).to_be_in_viewport()
    expect(voice).to_contain_text("Zwei Beamte des Bauamts")
    voice.locator("a").last.click()
    expect(page.locator(".card:target")).to_contain_text("bestätigten das am Montag")


def test_a_link_jumps_to_the_other_statement(open_page: Open) -> None:
    page = open_page(leak(), width=400)
    page.locator(".related a", has_text="ein Insider").first.click()
    expect(page.locator(".card:target blockquote")).to_contain_text("in der Schublade")
    expect(page.locator(".card:target")).to_be_in_viewport()


def test_the_badge_of_an_anonymous_voice_differs_without_colour(open_page: Open) -> None:
    page = open_page(leak())
    styles = "element => getComputedStyle(element).borderTopStyle"
    assert page.locator(".badge.organisation").first.evaluate(styles) == "solid"
    assert page.locator(".badge.anonymous-group").first.evaluate(styles) == "dashed"
    expect(page.locator(".badge.anonymous-group .sign").first).to_have_text("○○")


def test_a_screen_reader_does_not_hear_the_signs(open_page: Open) -> None:
    badge = open_page(leak()).locator(".card a.badge").first
    expect(badge).to_have_accessible_name("Organisation")


@pytest.mark.parametrize("width", [280, 360, 700, 1024, 1600])
def test_nothing_is_wider_than_the_window(open_page: Open, width: int) -> None:
    page = open_page(bridge(), hostile(), leak(), silent(), width=width)
    assert overflow(page) <= 0
    for words in page.locator("article a[href]").all():
        words.focus()
        assert overflow(page) <= 0
        box = words.locator(".tip").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width


def test_a_hostile_article_runs_nothing(open_page: Open) -> None:
    page = open_page(hostile())
    assert page.title() == "<h1>[red]Titel␛[2J"
    assert page.locator("iframe, img, article b").filter(visible=True).count() == 0
    expect(page.locator("article")).to_contain_text("<script>document.title='böse'</script>")


def test_the_policy_stops_a_script_that_is_not_ours(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    html = to_html([silent()], ENGLISH)
    file.write_text(html.replace("</body>", "<script>document.title='ran'</script></body>"))
    page = browser.new_page()
    page.goto(file.as_uri())
    assert page.title() == "Untitled"
    page.close()


def contrast(words: Locator) -> float:
    """The contrast of text with what is behind it (WCAG 2), as the browser mixes the colours."""
    return float(
        words.evaluate("""element => {
            const canvas = document.createElement("canvas");
            const brush = canvas.getContext("2d", { willReadFrequently: true });
            const light = () => {
                const parts = [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);
                const [r, g, b] = parts.map(part => part / 255)
                    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
                return .2126 * r + .7152 * g + .0722 * b;
            };
            const behind = [];
            for (let at = element; at; at = at.parentElement)
                behind.unshift(getComputedStyle(at).backgroundColor);
            for (const color of behind) { brush.fillStyle = color; brush.fillRect(0, 0, 1, 1); }
            const ground = light();
            brush.fillStyle = getComputedStyle(element).color;
            brush.fillRect(0, 0, 1, 1);
            const ink = light();
            return (Math.max(ink, ground) + .05) / (Math.min(ink, ground) + .05);
        }""")
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_has_contrast(open_page: Open, scheme: str) -> None:
    page = open_page(leak(), bridge(), color_scheme=scheme)
    every = page.locator(
        "article :is(a, span, p, h1), aside :is(a, b, em, span, p, h2, blockquote)"
    )
    for words in every.filter(visible=True).all():
        assert contrast(words) >= 4.5, words.inner_text()


def test_print_is_on_white_with_the_list_and_no_tip(open_page: Open) -> None:
    page = open_page(bridge(), color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    words = quote(page, "Krögers Rücktritt")
    words.focus()
    expect(words.locator(".tip")).to_be_hidden()
    expect(page.locator(".card").last).to_be_visible()


def test_english_names(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(to_html([bridge()], ENGLISH), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    expect(page.get_by_role("heading", name="9 statements")).to_be_visible()
    expect(page.get_by_role("link", name="line 6")).to_have_count(1)
    page.close()
