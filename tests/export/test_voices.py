from dataclasses import replace

import pytest

from laut.export.voices import Voices, badge, called, details, shares, sign
from laut.export.words import ENGLISH, GERMAN
from laut.records import Entity, Source, SourceOf, Span
from tests.export.samples import article, bridge, leak
from tests.made import reading, said


@pytest.mark.parametrize(
    ("source", "mark", "german", "english"),
    [
        (Source("q", "named-person", "e1"), "●", "Person", "person"),
        (Source("q", "organisation"), "■", "Organisation", "organisation"),
        (Source("q", "role", None, "der Sprecher"), "◐", "Funktion", "role"),
        (Source("q", "document", None, "der Brief"), "▤", "Dokument", "document"),
        (Source("q", "anonymous-person", None, "ein Insider"), "○", "anonym", "anonymous"),
        (Source("q", "anonymous-group", None, "zwei", 2), "○○", "anonym ×2", "anonymous ×2"),
        (
            Source("q", "anonymous-group", None, "einige", "several"),
            "○○",
            "anonym, mehrere",
            "anonymous, several",
        ),
        (
            Source("q", "anonymous-group", None, "Beamte"),
            "○○",
            "anonym, Gruppe",
            "anonymous, group",
        ),
        (Source("q", "anonymous-group"), "◌", "Quelle ungenannt", "source not named"),
    ],
)
def test_each_kind_has_its_sign_and_its_words(
    source: Source, mark: str, german: str, english: str
) -> None:
    assert sign(source) == mark
    assert (badge(source, GERMAN), badge(source, ENGLISH)) == (german, english)


def test_the_name_is_that_of_the_entity_but_of_the_unnamed_what_they_are_called() -> None:
    source = SourceOf("q1", "named-person", "e1")
    role = Source("q2", "role", "e1", "Bremmers  Sprecher")
    entity = Entity("e1", "Jan Bremmer", "person", (), (), ())
    found = reading(
        article("x"), said(source=source), sources=(Source("q1", "named-person", "e1", "er"), role),
        entities=(entity,),
    )  # fmt: skip
    voices = Voices(found)
    assert [v.name for v in (voices.get("q1"), voices.get("q2")) if v] == [
        "Jan Bremmer",
        "Bremmers Sprecher",
    ]
    assert voices.get("q3") is None
    assert voices.get(None) is None


def test_a_voice_that_only_a_statement_knows_is_one() -> None:
    voices = Voices(reading(article("x"), said(), sources=()))
    voice = voices.of(said())
    assert (voice.name, voice.statements, called(voice, GERMAN)) == ("", 1, "ungenannt")


def test_the_loudest_voice_is_first_and_the_silent_are_left_out() -> None:
    names = [(voice.source.id, voice.statements) for voice in Voices(leak()).loudest()]
    assert names == [("q2", 2), ("q4", 2), ("q1", 1), ("q3", 1), ("q5", 1), ("q6", 1)]


def test_the_way_is_empty_for_one_voice_and_where_it_is_shown_around() -> None:
    voices, (told, leaked, fragment, *_) = Voices(leak()), leak().statements
    assert voices.way(told, None) == ()
    assert [each.source.id for each in voices.way(leaked, told)] == ["q1", "q2"]
    assert voices.way(fragment, leaked) == ()
    assert voices.way(replace(leaked, chain=("q9", "q2")), None)[0].source.id == "q2"


def test_details_leave_out_what_the_name_or_the_group_says() -> None:
    group = Source(
        "q1", "anonymous-group", None, "zwei ehemalige Beamte im Bauamt", 2, "Bauamt", "former",
        Span(0, 5, "Angst"),
    )  # fmt: skip
    one = Source(
        "q2", "anonymous-person", None, "einer", None, "Stadt", None, Span(0, 5, "Angst"), "q1"
    )
    voices = Voices(reading(article("Angst"), sources=(group, one)))
    first, second = voices.get("q1"), voices.get("q2")
    assert first
    assert second
    assert details(first, voices, GERMAN) == ("anonym wegen: „Angst“",)
    assert details(second, voices, ENGLISH) == (
        "belongs to: Stadt",
        "one of: zwei ehemalige Beamte im Bauamt",
    )


def test_shares_add_up_and_organisations_count_as_named() -> None:
    parts = shares(bridge().statements)
    assert list(parts) == ["named", "role", "anonymous"]
    assert sum(parts.values()) == pytest.approx(1)
    assert parts["named"] == pytest.approx(5 / 9)
    assert shares(()) == {}
