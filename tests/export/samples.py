"""Readings made by hand, for tests of what is done with them."""

import hashlib
from dataclasses import replace

from laut.records import (
    Article,
    Damage,
    Medium,
    Producer,
    Reading,
    Span,
    Spans,
    Statement,
    StatementType,
)

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

PRODUCER = Producer("laut", "0.0.0", "sample", "0" * 64)


def spans(text: str, *pieces: str) -> Spans:
    """The first place of each piece; what stands before a ¦ only helps to find it."""
    return tuple(_span(text, *piece.rpartition("¦")) for piece in pieces)


def _span(text: str, before: str, _: str, piece: str) -> Span:
    begin = text.index(before + piece) + len(before)
    return Span(begin, begin + len(piece), piece)


def statement(
    text: str,
    kind: StatementType,
    *quote: str,
    nested_in: str | None = None,
    confidence: float = 0.9,
    medium: Medium = "Speech",
    **roles: str | tuple[str, ...],
) -> Statement:
    """A statement whose spans are given as the words of the text; its id is its beginning."""
    places = {
        role: spans(text, *((words,) if isinstance(words, str) else words))
        for role, words in roles.items()
    }
    said = spans(text, *quote)
    empty: dict[str, Spans] = {"cue": (), "frame": (), "speaker": (), "addressee": ()}
    return Statement(
        id=f"s{said[0].begin}-{said[0].end}",
        type=kind,
        medium=medium,
        quote=said,
        nested_in=nested_in,
        confidence=confidence,
        **(empty | places),
    )


def damage(text: str, kind: str, piece: str, suggestion: str | None = None) -> Damage:
    """Damage at the first place of the piece."""
    place = spans(text, piece)[0] if piece else Span(0, 0, "")
    return Damage(kind, place.begin, place.end, place.text, "made up", suggestion)  # type: ignore[arg-type]


def article(text: str, *, uri: str = "probe.txt", title: str | None = None) -> Article:
    """An article of that text."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(f"sha256:{digest}", uri, text, title=title)


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
    )
    told = statement(
        text,
        "Indirect",
        "der Landrat habe ihr versichert, das Geld sei „so gut wie da“",
        cue="Bürgermeisterin ¦sagte",
        frame="Die Bürgermeisterin sagte,",
        speaker="Die Bürgermeisterin",
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
    )
    good_as = statement(
        text,
        "Direct",
        "„so gut wie da“",
        nested_in=assured.id,
        cue="versichert",
        speaker="der Landrat",
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
            ),
            denied,
            fragment,
            statement(
                text, "FreeIndirect", "Es soll nun ein zweites Gutachten geben.", confidence=0.42
            ),
            statement(
                text,
                "Reported",
                "Krögers Rücktritt",
                cue="forderte",
                frame="Die Opposition forderte",
                speaker="Die Opposition",
                medium="SW",
            ),
            told,
            assured,
            statement(text, "IndirectFreeIndirect", "Es fließe im März", speaker="der Landrat"),
        ),
        damage=(
            damage(text, "boilerplate", "Mehr lesen"),
            damage(text, "mistranslated-name", "Maske", "Musk"),
        ),
        producer=PRODUCER,
    )


HOSTILE = (
    "<script>document.title='böse'</script>\n\n"
    "„[bold]Nein[/bold]\x1b[31m\x07 <img src=x onerror=alert(1)>“, sagte "
    "Dr.\u202eRellüM\u202c <b onclick=x>\ud800\x9b5m den \u200fLeuten & \"allen\" 'anderen'.\n\n"
    "</style></script><iframe src=//example.org> --> ]]> &amp; {{x}} ${y} \x00Ende\u2028da.\n"
)


def hostile() -> Reading:
    """A reading of an article that attacks whatever shows it."""
    text = HOSTILE
    return Reading(
        article=replace(
            article(text, uri="x\x1b]0;böse\x07\udcff<i>.txt", title="<h1>[red]Titel\x1b[2J"),
            outlet="\u202e<script>",
            published=None,
        ),
        statements=(
            statement(
                text,
                "Direct",
                "„[bold]Nein[/bold]\x1b[31m\x07 <img src=x onerror=alert(1)>“",
                cue="sagte",
                speaker="Dr.\u202eRellüM\u202c <b onclick=x>\ud800\x9b5m",
                addressee="den \u200fLeuten & \"allen\" 'anderen'",
            ),
        ),
        damage=(
            damage(text, "encoding", "</style></script><iframe src=//example.org>", "<u>\x1b[1m"),
            damage(text, "missing-publication-date", ""),
        ),
        producer=PRODUCER,
    )


def silent() -> Reading:
    """A reading of an article in which nobody says anything."""
    text = "In Eldenau regnete es die ganze Nacht.\n"
    return Reading(article(text), (), (), PRODUCER)
