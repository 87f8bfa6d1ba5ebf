import json
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lab.bench.sample import PRODUCER, Saying, digest, made
from laut.errors import FormatError
from laut.export.json import from_json, to_json
from laut.ledger import Ledger, Query
from laut.ledger.pack import fields, packed, packed_text, unpacked, unpacked_text
from laut.records import (
    Article,
    Certainty,
    Damage,
    DamageKind,
    Entity,
    EntityKind,
    Link,
    LinkKind,
    Medium,
    Reading,
    Source,
    SourceKind,
    SourceOf,
    Span,
    Stance,
    Statement,
    StatementType,
    Status,
    Timex,
    TimexType,
)

# Any text that a Python string can hold, halves of surrogate pairs among it.
HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\0\r\n\t\x1b\x85\u2028\u202e\ufeff\ud83d\ude00😀ß„“\"\\'"),
        st.characters(categories=["Cs"]),
    ),
    max_size=60,
)
NAMES = st.integers(1, 4)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    begin = draw(st.integers(0, len(text)))
    end = draw(st.integers(begin, len(text)))
    return Span(begin, end, text[begin:end])


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(HOSTILE)
    some = st.lists(spans(text), max_size=3).map(tuple)
    entities = tuple(
        Entity(f"e{at}", draw(HOSTILE), draw(_of(EntityKind)), draw(some), draw(some),
               tuple(draw(st.lists(HOSTILE, max_size=2))))
        for at in range(draw(st.integers(0, 2)))
    )  # fmt: skip
    things = [each.id for each in entities]
    sources = tuple(_source(draw, f"q{at}", things, text) for at in range(draw(st.integers(1, 3))))
    statements = tuple(
        _statement(draw, f"s{at}", sources, things, some) for at in range(draw(st.integers(0, 3)))
    )
    spoken = [each.id for each in statements]
    places = [draw(spans(text)) for _ in range(2)]
    return Reading(
        Article(
            digest(text), draw(HOSTILE), text, draw(st.none() | HOSTILE),
            draw(st.none() | HOSTILE), draw(st.sampled_from([None, "2026-03-14"])),
        ),
        statements,
        sources,
        entities,
        tuple(
            Timex(p.begin, p.end, p.text, draw(_of(TimexType)), draw(HOSTILE), draw(st.booleans()),
                  draw(st.none() | HOSTILE))
            for p in places[: draw(st.integers(0, 2))]
        ),
        tuple(
            Link(draw(_of(LinkKind)), a, b, draw(st.floats(0, 1)), draw(HOSTILE))
            for a, b in zip(spoken[1:], spoken, strict=False)
        ),
        tuple(
            Damage(draw(_of(DamageKind)), p.begin, p.end, p.text, draw(HOSTILE),
                   draw(st.none() | HOSTILE))
            for p in places[: draw(st.integers(0, 2))]
        ),
        PRODUCER,
    )  # fmt: skip


def _of(literal: object) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(literal))


def _source(draw: st.DrawFn, name: str, things: list[str], text: str) -> Source:
    return Source(
        name, draw(_of(SourceKind)), draw(st.sampled_from([None, *things])),
        draw(st.none() | HOSTILE), draw(st.sampled_from([None, 1, 2, "several"])),
        draw(st.none() | HOSTILE), draw(st.sampled_from([None, *get_args(Status)])),
        draw(st.none() | spans(text)),
    )  # fmt: skip


def _statement(
    draw: st.DrawFn,
    name: str,
    sources: tuple[Source, ...],
    things: list[str],
    some: st.SearchStrategy[tuple[Span, ...]],
) -> Statement:
    source = draw(st.sampled_from(sources))
    quote, cue, frame, speaker, addressee = (draw(some) for _ in range(5))
    return Statement(
        name, draw(_of(StatementType)), draw(_of(Medium)), quote, cue, frame, speaker, addressee,
        None, SourceOf(source.id, source.kind, source.entity), (source.id,), draw(_of(Stance)),
        draw(_of(Certainty)), tuple(draw(st.sets(st.sampled_from(things)))) if things else (),
        draw(st.none() | HOSTILE), draw(st.floats(0, 1)),
    )  # fmt: skip


@given(readings())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_reading_comes_back_equal(reading: Reading) -> None:
    article = json.loads(to_json(reading))["article"]
    back = unpacked(packed(reading), article, json.loads(to_json(reading))["producer"])
    assert back == reading
    assert from_json(to_json(back)) == reading


@given(HOSTILE)
@settings(deadline=None)
def test_any_text_comes_back_equal(text: str) -> None:
    assert unpacked_text(packed_text(text)) == text


def test_a_packed_reading_is_small() -> None:
    reading = made("u", *[Saying(f"Der Staudamm {at} ist sicher") for at in range(20)])
    assert len(packed(reading)) < len(to_json(reading)) / 10


@pytest.mark.parametrize("cut", [0, 1, 20, -1, -4])
def test_damaged_bytes_are_told(cut: int) -> None:
    data = packed(made("u", Saying("Der Staudamm ist sicher")))
    with pytest.raises(FormatError, match="damaged"):
        fields(data[:cut])


@given(st.data())
@settings(deadline=None)
def test_an_overwritten_byte_is_told(data: st.DataObject) -> None:
    whole = packed(made("u", Saying("Der Staudamm ist sicher")))
    at = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != whole[at]))
    try:
        found = fields(whole[:at] + bytes([other]) + whole[at + 1 :])
    except FormatError:
        return
    assert found == fields(whole)  # a bit of the header that says nothing about the content


TEXTS = {
    "nul": "Der \0Damm",
    "escape": "Der \x1b[31m Damm\x07",
    "carriage": "Der\r\nDamm\rhält",
    "emoji": "Der Damm 😀 hält 👩‍👩‍👧",
    "half": "Der Damm \ud83d hält",
    "halves": "Der Damm \ud83d\ude00 hält",
    "lines": "Der\u2028Damm\u2029hält\x85",
    "right to left": "Der \u202eDamm",
    "nothing": "",
    "long": "Damm " * 2000,
    "wide": "𝔇𝔞𝔪𝔪 ﬁ ² Ⅷ ٣",
    "quotes": "Der \"Damm' \\ ` $ % ; -- hält",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_reading_is_kept_found_and_dumped(ledger: Ledger, name: str) -> None:
    """In the words, in the names, in the address: everywhere where a text may stand."""
    text = TEXTS[name]
    nasty = made(
        f"file:///{text[:50]}", Saying(text, f"Kröger{text[:50]}"), outlet=text, before=text
    )
    nasty = replace(nasty, article=replace(nasty.article, title=text))
    reading = replace(nasty, links=(Link("repeats", "s1", "s1", 0.9, text),))
    ledger.add(reading)
    (kept,) = ledger.readings()
    assert kept.statements == reading.statements
    assert kept.article.text == reading.article.text
    assert ledger.add(reading).state == "same"
    assert len(ledger.search(Query()).hits) == 1
    if "Damm" in text:
        assert len(ledger.search(Query("Damm")).hits) == 1
    ledger.entities("Kröger")
    "\n".join(ledger.dump()).encode()
    for each in ledger.export():
        to_json(each).encode()
    for table in ("statements", "claims", "entities"):
        list(ledger.table(table))


def test_what_a_reading_says_wrongly_stops_nothing(ledger: Ledger) -> None:
    """Fields that no schema forbids, though laut itself writes nothing of the kind."""
    good = made("u", Saying("Der Staudamm ist sicher", time="gestern"))
    odd = replace(good.article, uri="v", language="de-DE-1996-x-eldenau", published="im März")
    ledger.add(replace(good, article=odd))
    (kept,) = ledger.readings()
    assert kept.article == odd
    assert ledger.search(Query("Staudamm")).hits[0].day is None


def test_two_links_between_the_same_two_are_one(ledger: Ledger) -> None:
    reading = made("u", Saying("Der Staudamm ist sicher"), Saying("Er ist es nicht", "Mertens"))
    both = (Link("denies", "s2", "s1", 0.9, "so"), Link("contradicts", "s2", "s1", 0.7, "anders"))
    ledger.add(replace(reading, links=both))
    assert [(each.kind, each.score) for each in ledger.links()] == [("denies", 0.9)]


def test_a_very_long_statement_is_kept(ledger: Ledger) -> None:
    words = " ".join(f"Damm{chr(97 + at % 26) * 40}{at:05}" for at in range(22_000))
    ledger.add(made("u", Saying(f"Der Staudamm {words}")))
    assert len(ledger.search(Query("Staudamm", source="Kröger")).hits) == 1
