"""Readings made by hand, for tests of what is done with them."""

import hashlib
from dataclasses import replace
from typing import Any, Final

from laut.records import (
    Article,
    Damage,
    Entity,
    Link,
    Reading,
    Source,
    SourceOf,
    Span,
    Spans,
    Statement,
    StatementType,
    Timex,
    TimexType,
)
from tests.made import PRODUCER, reading, said

__all__ = ["PRODUCER", "article", "bridge", "damage", "hostile", "leak", "silent", "statement"]

ROLES: Final = ("cue", "frame", "speaker", "addressee")

BRIDGE = """\
Elder Bote

Brücke in Eldenau bleibt bis Juni gesperrt

Eldenau (eb) - Die Brücke über die Elde bleibt länger gesperrt als geplant.
„Wir haben die Risse“, sagte Bürgermeisterin Ilse Kröger den Stadträten, „schon im Herbst gesehen.“

Das Land bestritt, dass es von den „lächerlich kleinen“ Rissen gewusst habe. Es soll nun ein \
zweites Gutachten geben. Die Opposition forderte Krögers Rücktritt.

Die Bürgermeisterin sagte, der Landrat habe ihr versichert, das Geld sei „so gut wie da“. \
Es fließe im März. Die Maske des Baggers steht schon am Ufer.

Mehr lesen
"""


def spans(text: str, *pieces: str) -> Spans:
    """The first place of each piece; what stands before a ¦ only helps to find it."""
    return tuple(_span(text, *piece.rpartition("¦")) for piece in pieces)


def _span(text: str, before: str, _: str, piece: str) -> Span:
    begin = text.index(before + piece) + len(before)
    return Span(begin, begin + len(piece), piece)


def statement(text: str, kind: StatementType, *quote: str, **fields: Any) -> Statement:
    """A statement whose spans are given as the words of the text; its id is its beginning."""
    quoted = spans(text, *quote)
    roles = {
        role: spans(text, *((words,) if isinstance(words, str) else words))
        for role in ROLES
        if (words := fields.pop(role, ()))
    }
    return said(
        **({"id": f"s{quoted[0].begin}-{quoted[0].end}", "quote": quoted, "type": kind} | roles),
        **fields,
    )


def by(source: Source, *before: Source) -> dict[str, Any]:
    """The fields that name the source of a statement, and those that it came through."""
    chain = tuple(each.id for each in (*before, source))
    return {"source": SourceOf(source.id, source.kind, source.entity), "chain": chain}


def damage(text: str, kind: str, piece: str, suggestion: str | None = None) -> Damage:
    """Damage at the first place of the piece."""
    place = spans(text, piece)[0] if piece else Span(0, 0, "")
    return Damage(kind, place.begin, place.end, place.text, "made up", suggestion)  # type: ignore[arg-type]


def article(text: str, *, uri: str = "probe.txt", title: str | None = None) -> Article:
    """An article of that text."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(f"sha256:{digest}", uri, text, title=title)


KROEGER = Source("q1", "named-person", "e1", "Bürgermeisterin Ilse Kröger")
LAND = Source("q2", "organisation", None, "Das Land")
NOBODY = Source("q3", "anonymous-group")
OPPOSITION = Source("q4", "organisation", None, "Die Opposition")
LANDRAT = Source("q5", "role", None, "der Landrat")


def bridge() -> Reading:
    """A reading with each type, an interrupted quote, three levels of nesting and damage."""
    text = BRIDGE
    denied = statement(
        text,
        "Indirect",
        "es von den „lächerlich kleinen“ Rissen gewusst habe",
        cue="bestritt",
        frame="Das Land bestritt, dass",
        speaker="Das Land",
        stance="denies",
        certainty="negated",
        **by(LAND),
    )
    fragment = statement(
        text,
        "Direct",
        "„lächerlich kleinen“",
        nested_in=denied.id,
        cue="bestritt",
        frame="Das Land bestritt, dass",
        speaker="Das Land",
        confidence=0.7,
        stance="denies",
        certainty="negated",
        **by(LAND),
    )
    told = statement(
        text,
        "Indirect",
        "der Landrat habe ihr versichert, das Geld sei „so gut wie da“",
        cue="Bürgermeisterin ¦sagte",
        frame="Die Bürgermeisterin sagte,",
        speaker="Die Bürgermeisterin",
        **by(KROEGER),
    )
    assured = statement(
        text,
        "Indirect",
        "das Geld sei „so gut wie da“",
        nested_in=told.id,
        cue="versichert",
        frame="der Landrat habe ihr versichert,",
        speaker="der Landrat",
        addressee="habe ¦ihr",
        stance="promises",
        certainty="unverified",
        **by(LANDRAT, KROEGER),
    )
    good_as = statement(
        text,
        "Direct",
        "„so gut wie da“",
        nested_in=assured.id,
        cue="versichert",
        speaker="der Landrat",
        stance="promises",
        certainty="unverified",
        **by(LANDRAT, KROEGER),
    )
    return Reading(
        article=replace(
            article(text, uri="eldenau.txt", title="Brücke in Eldenau bleibt bis Juni gesperrt"),
            outlet="Elder Bote",
            published="2024-03-12",
        ),
        statements=(
            good_as,
            statement(
                text,
                "Direct",
                "„Wir haben die Risse“",
                "„schon im Herbst gesehen.“",
                cue="sagte",
                frame=", sagte Bürgermeisterin Ilse Kröger den Stadträten,",
                speaker="Bürgermeisterin Ilse Kröger",
                addressee="den Stadträten",
                **by(KROEGER),
            ),
            denied,
            fragment,
            statement(
                text,
                "FreeIndirect",
                "Es soll nun ein zweites Gutachten geben.",
                confidence=0.42,
                certainty="unverified",
                **by(NOBODY),
            ),
            statement(
                text,
                "Reported",
                "Krögers Rücktritt",
                cue="forderte",
                frame="Die Opposition forderte",
                speaker="Die Opposition",
                medium="SW",
                stance="demands",
                **by(OPPOSITION),
            ),
            told,
            assured,
            statement(
                text,
                "IndirectFreeIndirect",
                "Es fließe im März",
                speaker="der Landrat",
                **by(LANDRAT),
            ),
        ),
        sources=(KROEGER, LAND, NOBODY, OPPOSITION, LANDRAT),
        entities=(
            Entity("e1", "Ilse Kröger", "person", spans(text, "Ilse Kröger"), (), ("Kröger",)),
        ),
        times=(),
        links=(),
        damage=(
            damage(text, "boilerplate", "Mehr lesen"),
            damage(text, "mistranslated-name", "Maske", "Musk"),
        ),
        producer=PRODUCER,
    )


LEAK = """\
Tagespost: Minister kannte die Risse

Die Tagespost berichtet, ein Insider habe gesagt, Minister Jan Bremmer habe die Gutachten am \
12. September 2031 „in der Schublade“ gelassen. Zwei Beamte des Bauamts bestätigten das am Montag. \
Sie wollten nicht genannt werden, weil sie nicht sprechen dürfen.

Bremmer wies den Bericht am 22. September 2031 zurück. „Ich kenne keine Schublade“, sagte er. \
Sein Sprecher wollte sich nicht äußern. Es heißt, die Brücke sei seit 1998 marode.
"""
PAPER = Source("q1", "organisation", "e2", "Die Tagespost")
INSIDER = Source("q2", "anonymous-person", None, "ein Insider", member_of="q3")
OFFICERS = Source(
    "q3",
    "anonymous-group",
    None,
    "Zwei Beamte des Bauamts",
    2,
    "Bauamt",
    "current",
    spans(LEAK, "weil sie nicht sprechen dürfen")[0],
)
MINISTER = Source("q4", "named-person", "e1", "Minister Jan Bremmer")
SPOKESMAN = Source("q5", "role", None, "Sein Sprecher")
RUMOUR = Source("q6", "anonymous-group")


def leak() -> Reading:
    """A reading with every kind of voice but a document, a chain, links, days and dates."""
    text = LEAK
    told = statement(
        text,
        "Indirect",
        "ein Insider habe gesagt, Minister Jan Bremmer habe die Gutachten am 12. September 2031 "
        "„in der Schublade“ gelassen",
        cue="berichtet",
        speaker="Die Tagespost",
        **by(PAPER),
    )
    leaked = statement(
        text,
        "Indirect",
        "Minister Jan Bremmer habe die Gutachten am 12. September 2031 „in der Schublade“ gelassen",
        nested_in=told.id,
        cue="habe gesagt",
        speaker="ein Insider",
        certainty="unverified",
        about=("e1",),
        **by(INSIDER, PAPER),
    )
    fragment = statement(
        text,
        "Direct",
        "„in der Schublade“",
        nested_in=leaked.id,
        speaker="ein Insider",
        certainty="unverified",
        **by(INSIDER, PAPER),
    )
    confirmed = statement(
        text,
        "Reported",
        "Zwei Beamte des Bauamts bestätigten das am Montag.",
        cue="bestätigten",
        speaker="Zwei Beamte",
        stance="confirms",
        time="DCT-1W",
        **by(OFFICERS),
    )
    denied = statement(
        text,
        "Reported",
        "Bremmer wies den Bericht am 22. September 2031 zurück.",
        cue="wies",
        speaker="dürfen.\n\n¦Bremmer",
        stance="denies",
        certainty="negated",
        time="2031-09-22",
        **by(MINISTER),
    )
    quoted = statement(
        text,
        "Direct",
        "„Ich kenne keine Schublade“",
        cue="sagte",
        speaker="sagte ¦er",
        stance="denies",
        certainty="negated",
        time="2031-09-22",
        **by(MINISTER),
    )
    silence = statement(
        text,
        "Reported",
        "Sein Sprecher wollte sich nicht äußern.",
        speaker="Sein Sprecher",
        stance="declines-to-comment",
        **by(SPOKESMAN),
    )
    rumour = statement(
        text,
        "Indirect",
        "die Brücke sei seit 1998 marode",
        cue="Es heißt",
        certainty="unverified",
        confidence=0.4,
        **by(RUMOUR),
    )
    return Reading(
        article=replace(
            article(text, uri="risse.txt", title="Tagespost: Minister kannte die Risse"),
            outlet="Elder Bote",
            published="2031-09-23",
        ),
        statements=(told, leaked, fragment, confirmed, denied, quoted, silence, rumour),
        sources=(PAPER, INSIDER, OFFICERS, MINISTER, SPOKESMAN, RUMOUR),
        entities=(
            Entity(
                "e1",
                "Jan Bremmer",
                "person",
                spans(text, "Jan Bremmer"),
                spans(text, "sagte ¦er"),
                ("Bremmer",),
            ),
            Entity("e2", "Tagespost", "organisation", spans(text, "Tagespost"), (), ()),
        ),
        times=(
            timex(text, "12. September 2031", "2031-09-12"),
            timex(text, "Montag", "XXXX-WXX-1"),
            timex(text, "22. September 2031", "2031-09-22"),
            timex(text, "1998", "1998"),
        ),
        links=(
            Link("denies", denied.id, leaked.id, 0.9, "Der Minister weist den Bericht zurück."),
            Link("corroborates", confirmed.id, leaked.id, 0.8, "Beide nennen die Schublade."),
        ),
        damage=(),
        producer=PRODUCER,
    )


def timex(text: str, piece: str, value: str, kind: TimexType = "DATE") -> Timex:
    """A time expression at the first place of the piece; one without a year is not resolved."""
    place, known = spans(text, piece)[0], value[:1].isdecimal()
    return Timex(place.begin, place.end, place.text, kind, value, known, value if known else None)


HOSTILE = (
    "<script>document.title='böse'</script>\n\n"
    "„[bold]Nein[/bold]\x1b[31m\x07 <img src=x onerror=alert(1)>“, sagte "
    "Dr.\u202eRellüM\u202c <b onclick=x>\ud800\x9b5m den \u200fLeuten & \"allen\" 'anderen'.\n\n"
    "</style></script><iframe src=//example.org> --> ]]> &amp; {{x}} ${y} \x00Ende\u2028da.\n"
)


EVIL = Source(
    "q<1>\x1b",
    "anonymous-person",
    None,
    "<script>wer\x1b[31m\u202e",
    affiliation="<img src=x>\x07",
    status="former",
    anonymity_reason=spans(HOSTILE, "{{x}}")[0],
)


def hostile() -> Reading:
    """A reading of an article that attacks whatever shows it."""
    text = HOSTILE
    attack = statement(
        text,
        "Direct",
        "„[bold]Nein[/bold]\x1b[31m\x07 <img src=x onerror=alert(1)>“",
        cue="sagte",
        speaker="Dr.\u202eRellüM\u202c <b onclick=x>\ud800\x9b5m",
        addressee="den \u200fLeuten & \"allen\" 'anderen'",
        time="2031-01-01<b>\x1b[31m",
        **by(EVIL),
    )
    return Reading(
        article=replace(
            article(text, uri="x\x1b]0;böse\x07\udcff<i>.txt", title="<h1>[red]Titel\x1b[2J"),
            outlet="\u202e<script>",
            published=None,
        ),
        statements=(attack,),
        sources=(EVIL,),
        entities=(),
        times=(
            timex(text, "Ende", "2031-01-01"),
            timex(text, "${y}", "XXXX<i>\x1b[2J"),
        ),
        links=(Link("repeats", attack.id, attack.id, 1.0, "<u>why\x1b[1m\u202e"),),
        damage=(
            damage(text, "encoding", "</style></script><iframe src=//example.org>", "<u>\x1b[1m"),
            damage(text, "missing-publication-date", ""),
        ),
        producer=PRODUCER,
    )


def silent() -> Reading:
    """A reading of an article in which nobody says anything."""
    text = "In Eldenau regnete es die ganze Nacht.\n"
    return reading(article(text))
