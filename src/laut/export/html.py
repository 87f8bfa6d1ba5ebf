"""Readings as one HTML page that needs nothing but itself."""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from string import Template

from laut.export import told
from laut.export.lines import Lines
from laut.export.listed import listed
from laut.export.marked import Marked, marked_paragraphs
from laut.export.markup import Markup, element, joined
from laut.export.order import grouped, in_reading_order
from laut.export.relations import relations
from laut.export.visible import one_line
from laut.export.voices import Voices
from laut.export.words import Words, count
from laut.records import Reading


@dataclass(frozen=True, slots=True)
class Section:
    """One article of a page, finished: its title, its number of statements and its HTML."""

    title: str
    anchor: str
    statements: int
    html: Markup


def to_html(readings: Iterable[Reading], words: Words) -> str:
    """Return the page with all the readings, one section an article."""
    return page([section(each, n, words) for n, each in enumerate(readings, 1)], words)


def section(reading: Reading, number: int, words: Words) -> Section:
    """Return the section of one article; `number` keeps its ids apart from those of the others."""
    marked = prepared(reading, f"a{number}-", words)
    title, anchor = told.title(reading.article, words), f"a{number}"
    html = element(
        "section",
        element("article", *article_text(marked)),
        element("aside", listed(marked, reading), tabindex=0, id=f"{anchor}-list"),
        id=anchor,
        aria_label=title,
    )
    return Section(title, anchor, len(marked.statements), html)


def prepared(reading: Reading, prefix: str, words: Words, *, tips: bool = True) -> Marked:
    """Return what is marked in an article; without tips its page shows otherwise who speaks."""
    placed = in_reading_order(reading.statements)
    return Marked(
        article=reading.article,
        statements={each.number: each for each in placed},
        voices=Voices(reading),
        relations=relations(reading.links, placed),
        damage=dict(enumerate(grouped(reading.damage), 1)),
        prefix=prefix,
        words=words,
        tips=tips,
    )


def article_text(marked: Marked) -> Iterable[Markup]:
    """Return the head and the paragraphs; the headline is marked up where it stands in the text."""
    article, lines = marked.article, Lines(marked.article.text)
    headline, body = one_line(article.title or ""), []
    for begin, end, html in marked_paragraphs(marked):
        is_headline = bool(headline) and one_line(article.text[begin:end]) == headline
        headline = "" if is_headline else headline
        tag = "h1" if is_headline else "p"
        body.append(element(tag, html, data_line=lines.number(begin), lang=article.language))
    yield element("p", told.origin(article), class_="origin")
    if headline or not article.title:
        yield element("h1", told.title(article, marked.words), lang=_language(marked))
    yield from body


def _language(marked: Marked) -> str | None:
    return marked.article.language if marked.article.title else None


def page(sections: Sequence[Section], words: Words) -> str:
    """Return the whole page. Its policy admits nothing but its own style sheet and script."""
    style, script = _part("page.css"), _part("page.js")
    titles = [each.title for each in sections]
    return Template(_part("page.html")).substitute(
        language=words.code,
        title=joined(titles[0] if len(titles) == 1 else count(len(titles), words.articles)),
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        skip=_skip(sections, words),
        contents=_contents(sections, words) if len(sections) > 1 else "",
        sections=joined(*(each.html for each in sections)),
    )


def _part(name: str) -> str:
    return files("laut.export").joinpath(name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    """Return the hash by which a content security policy admits an inline element."""
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"


def _skip(sections: Sequence[Section], words: Words) -> Markup:
    target = f"#{sections[0].anchor}-list" if sections else "#"
    return element("a", words.skip, class_="skip", href=target)


def _contents(sections: Sequence[Section], words: Words) -> Markup:
    """Links to the articles of the page."""
    title = count(len(sections), words.articles)
    links = (
        element(
            "li",
            element("a", each.title, href=f"#{each.anchor}"),
            element("span", count(each.statements, words.statements)),
        )
        for each in sections
    )
    return element("nav", element("h2", title), element("ol", *links))
