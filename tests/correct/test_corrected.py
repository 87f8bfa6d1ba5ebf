"""What corrections make of a reading. The article has statements of all kinds, one in another."""

from dataclasses import replace
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laut.correct import CHANGES, Correction, asked, corrected, from_plain, to_plain
from laut.errors import FormatError
from laut.export.json import from_json, to_json
from laut.records import (
    Article,
    Entity,
    Link,
    Reading,
    Source,
    SourceOf,
    Span,
    Spans,
    Statement,
)
from tests.made import PRODUCER

TEXT: Final = (
    "Die Elderzeitung schreibt, ein Berater habe gesagt, Kröger nenne den Damm „morsch“. "
    "Ilse Kröger bestritt das. Sie sagte: „Der Damm ist sicher.“ "
    "Der Rat fordert, der Damm müsse geprüft werden."
)


def spans(*words: str) -> Spans:
    return tuple(Span(TEXT.index(w), TEXT.index(w) + len(w), w) for w in words)


def statement(number: int, words: str, source: int, **fields: Any) -> Statement:
    kind = SOURCES[source - 1].kind
    plain: dict[str, Any] = {
        "type": "Indirect", "medium": "Speech", "cue": (), "frame": (), "speaker": (),
        "addressee": (), "nested_in": None, "chain": (f"q{source}",), "stance": "asserts",
        "certainty": "asserted", "about": (), "time": None, "confidence": 0.8,
    }  # fmt: skip
    origin = SourceOf(f"q{source}", kind, SOURCES[source - 1].entity)
    return Statement(f"s{number}", quote=spans(words), source=origin, **(plain | fields))


SOURCES: Final = (
    Source("q1", "organisation", "e1"),
    Source("q2", "anonymous-person", None, "ein Berater"),
    Source("q3", "named-person", "e2"),
    Source("q4", "organisation", "e3"),
)
NAMES: Final = ("Elderzeitung", "Ilse Kröger", "Rat")
READING: Final = Reading(
    Article("sha256:" + "0" * 64, "u:dam", TEXT),
    (
        statement(1, "ein Berater habe gesagt, Kröger nenne den Damm „morsch“", 1,
                  cue=spans("schreibt"), speaker=spans("Elderzeitung")),
        statement(2, "Kröger nenne den Damm „morsch“", 2, nested_in="s1", chain=("q1", "q2"),
                  cue=spans("gesagt"), speaker=spans("ein Berater"), certainty="unverified"),
        statement(3, "„morsch“", 2, nested_in="s2", chain=("q1", "q2"), type="Direct",
                  cue=spans("gesagt"), speaker=spans("ein Berater"), certainty="unverified"),
        statement(4, "Ilse Kröger bestritt das", 3, stance="denies", certainty="negated",
                  type="Reported", cue=spans("bestritt"), speaker=spans("Ilse Kröger")),
        statement(5, "„Der Damm ist sicher.“", 3, type="Direct", cue=spans("sagte"),
                  speaker=spans("Sie")),
        statement(6, "der Damm müsse geprüft werden", 4, stance="demands", cue=spans("fordert"),
                  speaker=spans("Der Rat")),
    ),
    SOURCES,
    tuple(
        Entity(f"e{at}", name, "person" if at == 2 else "organisation", spans(name),
               spans("Sie") if at == 2 else (), ())
        for at, name in enumerate(NAMES, 1)
    ),
    (),
    (Link("denies", "s4", "s2", 0.9, "widerspricht"), Link("corroborates", "s6", "s2", 0.5, "x")),
    (),
    PRODUCER,
)  # fmt: skip


def after(*changes: dict[str, Any], reading: Reading = READING) -> Reading:
    """The reading after changes, each asked of what those before have left; all find a place."""
    made: list[Correction] = []
    for each in changes:
        made.append(asked(each, corrected(reading, made).reading))
    told = corrected(reading, made)
    assert not any(each.loose for each in told.outcomes)
    return valid(told.reading)


def valid(reading: Reading) -> Reading:
    """The reading, which is one by the contract."""
    assert from_json(to_json(reading)) == reading
    ids = [each.id for each in reading.statements]
    assert len(set(ids)) == len(ids)
    inside = {each.id: each.nested_in for each in reading.statements}
    for name in ids:
        up, seen = inside[name], {name}
        while up is not None:
            assert up not in seen, "a statement stands in itself"
            seen.add(up)
            up = inside[up]
    for each in reading.statements:
        assert each.quote
        assert len(set(each.chain)) == len(each.chain)
    used = {name for each in reading.statements for name in each.chain}
    assert {each.id for each in reading.sources} <= used | {e.member_of for e in reading.sources}
    return reading


def one(reading: Reading, name: str) -> Statement:
    return next(each for each in reading.statements if each.id == name)


def change(name: str, what: str, to: object = None) -> dict[str, Any]:
    return {"statement": name, "change": what, "to": to}


def place(words: str) -> list[dict[str, int]]:
    return [{"begin": span.begin, "end": span.end} for span in spans(words)]


def test_the_sample_is_valid_and_without_corrections_stays() -> None:
    assert valid(READING) == READING
    assert corrected(READING, ()).reading is READING


@pytest.mark.parametrize("name", [each.id for each in READING.statements])
def test_who_accepts_changes_nothing_but_the_confidence(name: str) -> None:
    sure = replace(one(READING, name), confidence=1.0)
    found = after(change(name, "accept"))
    assert one(found, name) == sure
    assert replace(found, statements=()) == replace(READING, statements=())


@pytest.mark.parametrize(
    ("what", "to"),
    [("type", "Reported"), ("medium", "Writing"), ("stance", "warns"), ("certainty", "hedged")],
)
def test_a_value_is_another(what: str, to: str) -> None:
    found = after(change("s5", what, to))
    assert found == replace(
        READING,
        statements=tuple(
            replace(e, **{what: to}) if e.id == "s5" else e  # type: ignore[arg-type]
            for e in READING.statements
        ),
    )


@pytest.mark.parametrize(
    ("name", "stances", "certainty"),
    [
        ("s5", ["denies"], "negated"),
        ("s5", ["denies", "claims-ignorance"], "asserted"),
        ("s5", ["denies", "warns"], "asserted"),
        ("s4", ["asserts"], "asserted"),
        ("s3", ["denies"], "unverified"),
    ],
)
def test_the_certainty_goes_with_the_act(name: str, stances: list[str], certainty: str) -> None:
    found = after(*(change(name, "stance", each) for each in stances))
    assert (one(found, name).stance, one(found, name).certainty) == (stances[-1], certainty)


def test_but_not_where_somebody_has_told_it() -> None:
    found = after(change("s5", "certainty", "hedged"), change("s5", "stance", "denies"))
    assert one(found, "s5").certainty == "hedged"
    found = after(change("s5", "stance", "denies"), change("s5", "certainty", "hedged"))
    assert one(found, "s5").certainty == "hedged"


@pytest.mark.parametrize("role", ["cue", "frame", "addressee", "speaker"])
def test_other_words_or_none(role: str) -> None:
    assert getattr(one(after(change("s6", role, place("Damm müsse"))), "s6"), role) == spans(
        "Damm müsse"
    )
    if role in {"cue", "speaker"}:
        assert getattr(one(after(change("s6", role, [])), "s6"), role) == ()


def test_a_fragment_follows_what_it_stands_in() -> None:
    found = after(change("s2", "stance", "opines"), change("s2", "source", {"entity": "e3"}))
    for name in ("s2", "s3"):
        assert one(found, name).stance == "opines"
        assert one(found, name).chain == ("q1", "q4")
        assert one(found, name).source == SourceOf("q4", "organisation", "e3")
    assert "q2" not in {each.id for each in found.sources}


def test_but_not_where_somebody_has_said_otherwise_of_it() -> None:
    found = after(change("s3", "stance", "warns"), change("s2", "stance", "opines"))
    assert [one(found, name).stance for name in ("s2", "s3")] == ["opines", "warns"]


def test_chains_below_follow_a_voice() -> None:
    found = after(change("s1", "source", {"name": "Der Bote", "named": "organisation"}))
    new = found.sources[-1].id
    assert [each.chain for each in found.statements[:3]] == [(new,), (new, "q2"), (new, "q2")]
    assert found.entities[-1] == Entity("e4", "Der Bote", "organisation", (), spans(), ())


def test_the_words_of_a_speaker_stand_for_who_speaks() -> None:
    found = after(change("s5", "source", {"entity": "e3"}))
    assert [each.nominal_mentions for each in found.entities] == [(), (), spans("Sie")]


def test_words_of_a_known_voice_bring_the_voice() -> None:
    assert one(after(change("s6", "speaker", place("Ilse Kröger"))), "s6").source.id == "q3"
    assert one(after(change("s6", "speaker", place("morsch"))), "s6").source.id == "q4"


def test_the_kind_of_a_voice_is_one_in_all_that_it_says() -> None:
    found = after(change("s5", "kind", "role"))
    assert [one(found, name).source for name in ("s4", "s5")] == [SourceOf("q3", "role", None)] * 2


def test_what_stood_in_a_rejected_statement_moves_up() -> None:
    found = after(change("s1", "reject"))
    assert [(e.id, e.nested_in, e.chain) for e in found.statements[:2]] == [
        ("s2", None, ("q2",)), ("s3", "s2", ("q2",)),
    ]  # fmt: skip
    found = after(change("s2", "reject"))
    assert (one(found, "s3").nested_in, one(found, "s3").chain) == ("s1", ("q1", "q2"))
    assert found.links == ()


def test_links_that_hold_no_more_go() -> None:
    assert len(after(change("s4", "stance", "asserts")).links) == 1
    found = after(change("s6", "source", {"source": "q2"}))
    assert [each.kind for each in found.links] == ["denies"]


def test_a_quote_moves_in_and_out() -> None:
    outer = spans("Die Elderzeitung schreibt, ein Berater")[0]
    wide = [{"begin": 0, "end": len(TEXT) - 1}]
    found = after(change("s6", "quote", wide))
    assert [e.nested_in for e in found.statements] == ["s6", "s1", "s2", "s6", "s6", None]
    assert one(found, "s5").chain == ("q4", "q3")
    assert set(one(found, "s6").about) == {"e1", "e2"}
    narrow = [{"begin": outer.begin, "end": outer.end}]
    found = after(change("s1", "quote", narrow))
    assert one(found, "s2").nested_in is None
    assert one(found, "s2").chain == ("q2",)


def test_an_added_statement_stands_where_it_belongs() -> None:
    to = {"quote": place("den Damm „morsch“"), "source": {"entity": "e2"}, "stance": "opines"}
    found = after({"change": "add", "to": to})
    new = found.statements[2]
    assert (new.nested_in, new.chain, new.stance) == ("s2", ("q1", "q2", "q3"), "opines")
    assert (new.type, new.medium, new.confidence) == ("Indirect", "Speech", 1.0)
    assert one(found, "s3").nested_in == new.id


def test_an_added_statement_knows_its_speaker() -> None:
    to = {"quote": place("geprüft"), "speaker": place("Sie")}
    assert after({"change": "add", "to": to}).statements[-1].source.id == "q3"
    with pytest.raises(FormatError, match="nobody knows yet who speaks here"):
        asked({"change": "add", "to": {"quote": place("geprüft")}}, READING)


# In another text, in another reading -----------------------------------------------------------


def elsewhere(text: str) -> Reading:
    """A reading without statements of another text."""
    article = replace(READING.article, text=text)
    return Reading(article, (), (), (), (), (), (), PRODUCER)


ACCEPT: Final = asked(change("s5", "accept"), READING)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TEXT, True),
        ("Neu: " + TEXT, True),
        (TEXT.replace("Damm ist", "Damm\n ist"), True),
        (TEXT.replace("Sie sagte: ", "Nun sagte sie: "), True),
        ("„Der Damm ist sicher.“ So hieß es. " + TEXT, True),
        ("„Der Damm ist sicher.“ „Der Damm ist sicher.“", False),
        (TEXT.replace("sicher", "morsch"), False),
        ("Im Archiv steht: „Der Damm ist sicher.“ Das war 1990.", False),
    ],
)
def test_words_are_found_again_or_loose(text: str, found: bool) -> None:
    told = corrected(elsewhere(text), [ACCEPT])
    assert [each.loose for each in told.outcomes] == [not found]
    valid(told.reading)
    if found:
        (again,) = told.reading.statements
        begin = text.rindex("„Der")
        assert again.quote[0].begin == begin
        assert again.quote[0].text.split() == ["„Der", "Damm", "ist", "sicher.“"]


@pytest.mark.parametrize("what", ["stance", "reject", "quote", "source", "speaker"])
def test_a_reading_that_has_no_such_statement(what: str) -> None:
    to = {
        "stance": "warns", "reject": None, "quote": place("Damm ist sicher"),
        "source": {"entity": "e3"}, "speaker": [],
    }  # fmt: skip
    made = asked(change("s5", what, to[what]), READING)
    told = corrected(elsewhere(TEXT), [made])
    assert told.reading == elsewhere(TEXT)
    assert told.outcomes[0].loose == (what != "reject")


def test_two_statements_as_near_are_none() -> None:
    two = replace(READING, statements=(*READING.statements, replace(READING.statements[4], id="t")))
    assert corrected(two, [ACCEPT]).outcomes[0].loose


def test_words_that_stand_everywhere_are_found_where_they_were() -> None:
    text = "e " * 300 + "Er sagt: e, e."
    made = asked(
        {"change": "add", "to": {"quote": [{"begin": 400, "end": 401}], "source": {"name": "Eva"}}},
        elsewhere(text),
    )
    (found,) = corrected(elsewhere(text), [made]).reading.statements
    assert found.quote == (Span(400, 401, "e"),)


def test_who_speaks_no_longer_is_nobody_that_a_quote_is_about() -> None:
    found = after(
        change("s5", "source", {"name": "Kurt Weiss"}),
        {"change": "add", "to": {"quote": place("Sie sagte"), "source": {"entity": "e3"}}},
        change("s5", "source", {"kind": "anonymous-group"}),
    )
    assert [each.id for each in found.entities] == ["e1", "e2", "e3"]


def test_a_correction_comes_back_from_plain_values() -> None:
    for each in SOME:
        made = asked(each, READING)
        assert from_plain(to_plain(made)) == made


# Whatever people do ----------------------------------------------------------------------------

SOME: Final = [
    change("s1", "reject"), change("s2", "reject"), change("s2", "accept"),
    change("s3", "accept"), change("s4", "stance", "asserts"), change("s5", "kind", "role"),
    change("s2", "kind", "named-person"), change("s3", "source", {"entity": "e2"}),
    change("s2", "source", {"kind": "anonymous-group"}), change("s1", "source", {"entity": "E7"}),
    change("s1", "source", {"name": "Kurt Weiss"}), change("s6", "quote", place(TEXT[:-1])),
    change("s1", "quote", place("Die Elderzeitung")), change("s2", "speaker", []),
    change("s6", "speaker", place("Ilse Kröger")),
    {"change": "add", "to": {"quote": place("den Damm „morsch“"), "source": {"source": "q4"}}},
    {"change": "add", "to": {"quote": place(TEXT), "source": {"name": "Eva"}}},
]  # fmt: skip


@given(st.lists(st.sampled_from(SOME), max_size=6))
@settings(max_examples=150, deadline=None)
def test_every_row_of_corrections_gives_a_valid_reading(changes: list[dict[str, Any]]) -> None:
    told = corrected(READING, [asked(each, READING) for each in changes])
    valid(told.reading)
    assert len(told.outcomes) == len(changes)
    assert set(told.entities.values()) <= {7}


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_any_spans_give_a_valid_reading(data: st.DataObject) -> None:
    made, shown = list[Correction](), READING
    for _ in range(data.draw(st.integers(1, 4))):
        begin = data.draw(st.integers(0, len(TEXT) - 1))
        end = data.draw(st.integers(begin + 1, len(TEXT)))
        names = [each.id for each in shown.statements]
        what = data.draw(st.sampled_from(["quote", "speaker", "cue", "add", "reject"]))
        span = [{"begin": begin, "end": end}]
        whole = {"change": "add", "to": {"quote": span, "source": {"entity": "e2"}}}
        name = data.draw(st.sampled_from(names)) if names else None
        try:
            each = whole if what == "add" or name is None else change(name, what, span)
            made.append(asked(each, shown))
        except FormatError:  # white space, or what is so already
            continue
        told = corrected(READING, made)
        shown = valid(told.reading)
        assert not told.outcomes[-1].loose


WRONG: Final[list[object]] = [
    None, [], "s1", {}, {"change": "praise"}, {"change": ["stance"]},
    {"change": "stance", "to": "warns"}, change("s9", "accept"), change(7, "accept"),  # type: ignore[arg-type]
    change("s1", "stance", None), change("s1", "stance", "asserts"), change("s1", "stance", 3),
    change("s1", "quote", []), change("s1", "quote", None), change("s1", "quote", [{}]),
    change("s1", "quote", [{"begin": 0, "end": 10_000}]),
    change("s1", "quote", [{"begin": -1, "end": 4}]),
    change("s1", "quote", [{"begin": 3, "end": 3}]),
    change("s1", "quote", [{"begin": True, "end": 4}]),
    change("s1", "cue", [{"begin": 3, "end": 4}]),
    change("s1", "cue", [{"begin": 4, "end": 9}, {"begin": 0, "end": 3}]),
    change("s1", "cue", [{"begin": 0, "end": 3}] * 60), change("s1", "source", "Kröger"),
    change("s1", "source", {}), change("s1", "source", {"entity": "e9"}),
    change("s1", "source", {"entity": 12}), change("s1", "source", {"source": "q9"}),
    change("s1", "source", {"name": ""}), change("s1", "source", {"name": "a\nb"}),
    change("s1", "source", {"name": "x" * 301}),
    change("s1", "source", {"name": "A", "named": "god"}),
    change("s1", "source", {"kind": "ghost"}),
    change("s1", "source", {"kind": "role", "text": "ein Fremder"}),
    change("s1", "source", {"source": "q1"}), {"change": "add"}, {"change": "add", "to": {}},
    {"change": "add", "to": {"quote": [{"begin": 0, "end": 3}], "type": "Song"}},
    {"quote": [{"begin": 0, "end": 3}], "change": "accept"},
]  # fmt: skip


@pytest.mark.parametrize("data", WRONG)
def test_what_does_not_fit_is_refused_in_a_line(data: object) -> None:
    with pytest.raises(FormatError) as caught:
        asked(data, READING)
    assert "\n" not in str(caught.value)
    assert ";" in str(caught.value)


PLAIN: Final = to_plain(asked(change("s5", "stance", "warns"), READING))


@pytest.mark.parametrize(
    "data",
    [
        {}, {"change": "stance"}, {"change": "x", "at": {}}, PLAIN | {"to": None},
        PLAIN | {"to": "meint"}, PLAIN | {"was": 3}, PLAIN | {"change": "source"},
        PLAIN | {"change": "accept"}, PLAIN | {"at": {**PLAIN["at"], "quote": []}},
        to_plain(ACCEPT) | {"to": {**to_plain(ACCEPT)["to"], "type": "Song"}},
        to_plain(ACCEPT) | {"to": {**to_plain(ACCEPT)["to"], "voice": {"kind": "ghost"}}},
    ],
)  # fmt: skip
def test_what_is_damaged_is_told(data: dict[str, Any]) -> None:
    with pytest.raises(FormatError, match="a correction is damaged"):
        from_plain(data)


def test_every_change_is_tried_here() -> None:
    tried = {str(each["change"]) for each in SOME} | {"type", "medium", "certainty"}
    assert tried | {"cue", "frame", "addressee"} == set(CHANGES)
