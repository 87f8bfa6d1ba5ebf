from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from laut.export.markup import Markup, element, joined, text
from laut.export.visible import visible


def test_element_escapes_content_and_attributes() -> None:
    made = element("p", "<b>&", element("i", "x"), class_='"><script>', data_line=3, id=None)
    assert made == ('<p class="&quot;&gt;&lt;script&gt;" data-line="3">&lt;b&gt;&amp;<i>x</i></p>')


def test_joining_escapes_what_is_not_markup() -> None:
    assert joined("<", Markup("<br>")) == "&lt;<br>"


@given(st.text(st.characters(exclude_categories=())))
def test_a_parser_gets_back_the_visible_text_and_no_tag(content: str) -> None:
    found: list[str] = []

    class Parser(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            raise AssertionError(tag)

        def handle_data(self, data: str) -> None:
            found.append(data)

    parser = Parser()
    parser.feed(text(content))
    parser.close()
    assert "".join(found) == visible(content)
