"""The voices of an article on its page: the badge of each, and the list of all that speak."""

from collections.abc import Iterator

from laut.export.lines import Lines
from laut.export.marked import Marked
from laut.export.markup import Markup, element, joined
from laut.export.order import Placed, position
from laut.export.voices import Voice, badge, called, details, sign
from laut.export.words import count


def voice_anchor(voice: Voice, marked: Marked) -> str:
    """Return the id of the voice's entry in the list."""
    return f"{marked.prefix}v{voice.number}"


def voice_link(voice: Voice, marked: Marked) -> str | None:
    """Return the address of that entry; None for a voice that has none."""
    return f"#{voice_anchor(voice, marked)}" if voice.statements else None


def badge_link(voice: Voice, marked: Marked) -> Markup:
    """Return the kind of the voice with its sign, linked to the list of voices."""
    return _badge(voice, marked, "a", voice_link(voice, marked))


def _badge(voice: Voice, marked: Marked, tag: str, address: str | None = None) -> Markup:
    return element(
        tag,
        element("span", sign(voice.source), aria_hidden="true", class_="sign"),
        badge(voice.source, marked.words),
        class_=f"badge {voice.source.kind}",
        href=address,
    )


def voices_list(marked: Marked, lines: Lines) -> Markup:
    """Return who speaks, the most talkative first, each with links to all the statements."""
    speaking = marked.voices.loudest()
    title = count(len(speaking), marked.words.voices)
    entries = (_voice(each, marked, lines) for each in speaking)
    return joined(element("h2", title), element("ol", *entries, class_="voices"))


def _voice(voice: Voice, marked: Marked, lines: Lines) -> Markup:
    words = marked.words
    known = details(voice, marked.voices, words)
    said = [
        each for each in marked.statements.values() if marked.voices.of(each.statement) == voice
    ]
    return element(
        "li",
        _badge(voice, marked, "span"),
        Markup(" "),
        element("b", called(voice, words)),
        element("p", " · ".join(known), class_="known") if known else "",
        element("p", *_said(said, marked, lines), class_="more"),
        id=voice_anchor(voice, marked),
    )


def _said(said: list[Placed], marked: Marked, lines: Lines) -> Iterator[Markup]:
    """Give the number of statements, and a link to the card of each."""
    words = marked.words
    yield element("span", count(len(said), words.statements))
    places = ((each.number, lines.number(position(each.statement))) for each in said)
    links = (element("a", str(line), href=f"#{marked.prefix}s{n}") for n, line in places)
    yield element("span", f"{words.line} ", *_separated(links))


def _separated(links: Iterator[Markup]) -> Iterator[str]:
    for number, link in enumerate(links):
        yield ", " if number else ""
        yield link
