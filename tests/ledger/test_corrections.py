from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from lab.bench.sample import NEWER, Saying, again, content, made, many
from laut.correct import Correction, asked
from laut.errors import LautError
from laut.ledger import Ledger, Query
from laut.records import Reading

DAM = "https://example.org/damm"
ANNA, BERND = "Anna Kröger", "Bernd Mertens"
STANCE = {"statement": "s1", "change": "stance", "to": "denies"}


def damm(*more: Saying, before: str = "", words: str = "Der Staudamm ist sicher") -> Reading:
    return made(DAM, Saying(words, ANNA), Saying("Das Wasser steigt", BERND), *more, before=before)


def said(ledger: Ledger, name: str) -> set[str]:
    """What somebody says, by the index of the search and by the list of a person alike."""
    number = ledger.entities(name)[0].number
    listed = {hit.quote[0].text for hit in ledger.who(number).hits}
    assert {hit.quote[0].text for hit in ledger.search(Query(speaker=[number])).hits} == listed
    return listed


def stances(ledger: Ledger) -> list[str]:
    (reading,) = ledger.readings()
    rows = [str(row["stance"]) for row in ledger.table("statements")]
    assert [each.stance for each in reading.statements] == rows
    return rows


def denied(ledger: Ledger) -> int:
    return ledger.search(Query(stances=["denies"])).total


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    ledger.add(damm())
    return ledger


def test_everything_shows_the_corrected_reading(ledger: Ledger) -> None:
    ledger.correct(DAM, STANCE, by="eva")
    assert stances(ledger) == ["denies", "asserts"]
    assert denied(ledger) == 1
    assert [each.stance for each in next(ledger.export()).statements] == ["denies", "asserts"]
    assert ledger.reading(DAM) == next(ledger.readings())
    assert ledger.reading(DAM, machine=True) == damm() == next(ledger.readings(machine=True))


def test_who_when_what_before_and_after(ledger: Ledger) -> None:
    number = ledger.correct(DAM, STANCE, by="eva")
    (one,) = ledger.corrections(DAM)
    assert (one.number, one.by, one.undone, one.undone_by) == (number, "eva", None, None)
    assert (one.correction.change, one.correction.was, one.correction.to) == (
        "stance", "asserts", "denies"
    )  # fmt: skip
    assert (one.uri, one.article, one.statement, one.loose) == (DAM, damm().article.id, "s1", False)
    assert one.at.endswith("Z")
    ledger.undo(number, by="udo")
    assert ledger.corrections(DAM) == []
    (gone,) = ledger.corrections(DAM, undone=True)
    assert (gone.number, gone.by, gone.undone_by, gone.statement) == (number, "eva", "udo", None)
    assert gone.undone is not None


CHANGES: list[Mapping[str, Any]] = [
    STANCE,
    {"statement": "s2", "change": "accept"},
    {"statement": "s1", "change": "reject"},
    {"statement": "s1", "change": "quote", "to": [{"begin": 4, "end": 12}]},
    {"statement": "s2", "change": "source", "to": {"entity": "e1"}},
    {"statement": "s2", "change": "source", "to": {"entity": "E1"}},
    {"statement": "s2", "change": "source", "to": {"name": "Cem Aydin"}},
    {"statement": "s2", "change": "source", "to": {"kind": "anonymous-group"}},
    {"statement": "s2", "change": "kind", "to": "role"},
    {"change": "add", "to": {"quote": [{"begin": 1, "end": 5}], "source": {"entity": "e2"}}},
]


@pytest.mark.parametrize("change", CHANGES)
def test_an_undone_correction_leaves_nothing(ledger: Ledger, change: Mapping[str, Any]) -> None:
    for each in many(3):
        ledger.add(each)
    before = content(ledger)
    numbers = [hit.number for hit in ledger.search(Query("Staudamm")).hits]
    number = ledger.correct(DAM, change, by="eva")
    assert ledger.corrections()[0].loose is False
    ledger.undo(number, by="eva")
    after = content(ledger)
    for part in before:
        if part not in {"links", "claims", "standings"}:  # which is the later goes by the order
            assert after[part] == before[part], part
    assert len(numbers) == len(ledger.search(Query("Staudamm")).hits)
    assert [each.undone_by for each in ledger.corrections(undone=True)] == ["eva"]


def test_a_rejected_statement_is_found_nowhere(ledger: Ledger) -> None:
    ledger.correct(DAM, {"statement": "s1", "change": "reject"}, by="eva")
    assert ledger.search(Query("Staudamm")).hits == ()
    assert {hit.statement for hit in ledger.like("Der Staudamm ist sicher").hits} == {"s2"}
    assert said(ledger, BERND) == {"„Das Wasser steigt“"}
    assert len(ledger) == 1


def test_an_added_statement_is_found_everywhere(ledger: Ledger) -> None:
    text = damm().article.text
    begin = text.index("Wasser steigt")
    quote = [{"begin": begin, "end": begin + len("Wasser steigt")}]
    to = {"quote": quote, "source": {"entity": "e1"}, "type": "Reported"}
    ledger.correct(DAM, {"change": "add", "to": to}, by="eva")
    assert said(ledger, ANNA) == {"„Der Staudamm ist sicher“", "Wasser steigt"}
    assert ledger.search(Query(types=["reported"])).total == 1
    assert ledger.like("Wasser steigt").hits[0].quote[0].text == "Wasser steigt"
    added = ledger.reading(DAM).statements[2]
    assert (added.id, added.nested_in) == (f"s{begin}-{begin + 13}", "s2")


def test_statements_that_stay_keep_their_numbers(ledger: Ledger) -> None:
    numbers = {hit.statement: hit.number for hit in ledger.search(Query()).hits}
    ledger.correct(DAM, CHANGES[-1], by="eva")
    ledger.correct(DAM, STANCE, by="eva")
    now = {hit.statement: hit.number for hit in ledger.search(Query()).hits}
    assert numbers.items() < now.items()


def test_the_speaker_is_another(ledger: Ledger) -> None:
    ledger.correct(DAM, {"statement": "s2", "change": "source", "to": {"entity": "e1"}}, by="eva")
    assert said(ledger, ANNA) == {"„Der Staudamm ist sicher“", "„Das Wasser steigt“"}
    assert said(ledger, BERND) == set()


def test_the_speaker_is_somebody_of_the_ledger_whom_the_article_does_not_name(
    ledger: Ledger,
) -> None:
    ledger.add(made("u:2", Saying("Nein", "Cem Aydin")))
    cem = ledger.entities("Cem Aydin")[0]
    to = {"entity": f"E{cem.number}"}
    number = ledger.correct(DAM, {"statement": "s2", "change": "source", "to": to}, by="eva")
    assert said(ledger, "Cem Aydin") == {"„Nein“", "„Das Wasser steigt“"}
    (now,) = ledger.entities("Cem Aydin")
    assert now.number == cem.number
    assert ("von eva so bestimmt", 1) in now.why
    ledger.add(again(damm()))
    assert said(ledger, "Cem Aydin") == {"„Nein“", "„Das Wasser steigt“"}
    ledger.undo(number, by="eva")
    assert said(ledger, "Cem Aydin") == {"„Nein“"}


def test_somebody_new_is_an_entity_of_the_ledger_until_undone(ledger: Ledger) -> None:
    to = {"name": "Dora Lindqvist"}
    number = ledger.correct(DAM, {"statement": "s2", "change": "source", "to": to}, by="eva")
    assert said(ledger, "Dora Lindqvist") == {"„Das Wasser steigt“"}
    ledger.undo(number, by="eva")
    assert ledger.entities("Dora Lindqvist") == []


@pytest.mark.parametrize("change", CHANGES)
def test_a_correction_stands_after_another_model_has_read(
    ledger: Ledger, change: Mapping[str, Any]
) -> None:
    ledger.correct(DAM, change, by="eva")
    before = ledger.reading(DAM)
    assert ledger.add(again(damm())).state == "reread"
    assert ledger.reading(DAM).statements == before.statements
    assert ledger.reading(DAM).entities == before.entities
    assert ledger.reading(DAM).producer == NEWER
    assert ledger.reading(DAM, machine=True) == again(damm())
    assert ledger.add(again(damm())).state == "same"


def test_an_accepted_statement_that_a_later_model_misses(ledger: Ledger) -> None:
    ledger.correct(DAM, {"statement": "s2", "change": "accept"}, by="eva")
    one = again(damm())
    fewer = Reading(
        one.article, one.statements[:1], one.sources[:1], one.entities, (), (), (), NEWER
    )
    assert ledger.add(fewer).statements == 2
    assert said(ledger, BERND) == {"„Das Wasser steigt“"}


def test_a_changed_article_where_the_quote_still_stands(ledger: Ledger) -> None:
    ledger.correct(DAM, STANCE, by="eva")
    assert ledger.add(damm(before="Aktualisiert: Mittwoch.\n\n")).state == "revised"
    assert stances(ledger) == ["denies", "asserts"]
    ledger.undo(ledger.corrections()[0].number, by="eva")
    assert {each.stance for r in ledger.readings(old=True) for each in r.statements} == {"asserts"}
    assert ledger.search(Query(stances=["denies"], old=True)).total == 0


def test_a_correction_whose_words_are_gone_is_loose_until_they_come_back(ledger: Ledger) -> None:
    ledger.correct(DAM, STANCE, by="eva")
    ledger.add(damm(words="Etwas ganz anderes ist geschehen"))
    (one,) = ledger.corrections(DAM)
    assert (one.loose, one.statement) == (True, None)
    assert stances(ledger) == ["asserts", "asserts"]
    ledger.add(damm())
    assert ledger.corrections(DAM)[0].loose is False
    assert stances(ledger) == ["denies", "asserts"]


def test_links_are_made_of_what_is_corrected(ledger: Ledger) -> None:
    ledger.add(made("u:2", Saying("Der Staudamm ist sicher", ANNA)))
    assert {each.kind for each in ledger.links()} == {"repeats"}
    ledger.correct("u:2", {"statement": "s1", "change": "reject"}, by="eva")
    assert list(ledger.links()) == []
    assert ledger.claims() == []


def test_a_wrong_correction_changes_nothing(ledger: Ledger) -> None:
    lines = list(ledger.dump())
    wrong: list[tuple[str | int, Correction | Mapping[str, Any]]] = [
        ("https://example.org/none", STANCE),
        (DAM, {**STANCE, "statement": "s9"}),
        (DAM, {**STANCE, "to": "meint"}),
        (DAM, {**STANCE, "to": "asserts"}),
        (DAM, {"statement": "s1", "change": "source", "to": {"entity": "E999"}}),
        (DAM, replace(asked(STANCE, damm()), to="meint")),
        (DAM, asked({"statement": "s1", "change": "accept"}, made("u:9", Saying("Nein")))),
        (99, STANCE),
    ]
    for article, change in wrong:
        with pytest.raises(LautError) as caught:
            ledger.correct(article, change, by="eva")
        assert ";" in str(caught.value)
        assert "\n" not in str(caught.value)
    assert list(ledger.dump()) == lines


def test_a_text_that_two_articles_have_is_named_by_its_address(ledger: Ledger) -> None:
    ledger.add(made("u:2", Saying("Nein")))
    ledger.add(made("u:3", Saying("Nein")))
    (one, other) = (ledger.reading(uri).article for uri in ("u:2", "u:3"))
    assert one.id == other.id
    with pytest.raises(LautError, match="is the text of several articles"):
        ledger.correct(one.id, STANCE, by="eva")
    ledger.correct("u:3", STANCE, by="eva")
    assert [r.statements[0].stance for r in ledger.readings()] == ["asserts", "asserts", "denies"]


def test_an_error_in_the_middle_leaves_nothing(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = list(ledger.dump())
    with monkeypatch.context() as patch:
        patch.setattr("laut.ledger.rows.linking.put", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            ledger.correct(DAM, STANCE, by="eva")
    assert list(ledger.dump()) == lines


def test_a_dump_keeps_corrections_and_their_effect(
    ledger: Ledger, request: pytest.FixtureRequest
) -> None:
    other = "postgresql" if ledger.backend.name == "sqlite" else "sqlite"
    another: Ledger = request.getfixturevalue(other)
    ledger.undo(ledger.correct(DAM, CHANGES[-1], by="eva"), by="udo")
    number = ledger.correct(DAM, STANCE, by="eva")
    lines = list(ledger.dump())
    assert another.restore(lines) == 1
    assert list(another.dump()) == lines
    assert another.corrections(undone=True) == ledger.corrections(undone=True)
    assert denied(another) == 1
    another.undo(number, by="eva")
    assert denied(another) == 0
