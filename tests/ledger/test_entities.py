import pytest

from lab.bench.sample import NEWER, Saying, again, made
from laut.errors import LautError
from laut.ledger import Ledger, Query
from laut.records import Reading

ANNA, BERND = "Anna Kröger", "Bernd Mertens"


def article(number: int, *names: str, words: str = "Der Staudamm ist sicher") -> Reading:
    said = [Saying(f"{words}, zum {at}. Mal", name) for at, name in enumerate(names, 1)]
    return made(f"https://example.org/{number}", *said, before=f"Bericht {number}\n")


def who(ledger: Ledger, number: int) -> list[tuple[str, str]]:
    """Address and speaker of everything that an entity says."""
    return sorted((hit.paper.uri[-1], hit.speaker or "") for hit in ledger.who(number).hits)


def searched(ledger: Ledger, number: int) -> list[tuple[str, str]]:
    """The same, by the index of the search."""
    query = Query(speaker=ledger.with_merged(number))
    return sorted((hit.paper.uri[-1], hit.speaker or "") for hit in ledger.search(query).hits)


def number(ledger: Ledger, name: str) -> int:
    return ledger.entities(name)[0].number


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    ledger.add(article(1, ANNA, BERND))
    ledger.add(article(2, ANNA))
    return ledger


def test_one_name_is_one_entity_with_reason_and_score(ledger: Ledger) -> None:
    (person,) = ledger.entities(ANNA)
    assert (person.canonical, person.kind, person.articles, person.names) == (
        ANNA, "person", 2, (ANNA,)
    )  # fmt: skip
    assert "gleicher Name" in " ".join(why for why, _ in person.why)
    assert 0.5 <= person.score < 1  # of the second article; the first has made it
    assert who(ledger, person.number) == [("1", ANNA), ("2", ANNA)]
    assert searched(ledger, person.number) == [("1", ANNA), ("2", ANNA)]


@pytest.mark.parametrize("name", ["Kröger", "anna kröger", "Kroeger", "A. Kröger", "Anna Kroger"])
def test_a_name_is_found_in_other_spellings(ledger: Ledger, name: str) -> None:
    assert ledger.entities(name)[0].canonical == ANNA


def test_an_entity_is_found_by_its_number(ledger: Ledger) -> None:
    first = ledger.entities(ANNA)[0]
    assert ledger.entities(f"E{first.number}") == [first] == ledger.entities(f"e{first.number}")
    assert ledger.entities("Niemand Bestimmtes") == []


@pytest.mark.parametrize("name", ["E999", "E99999999999999999999999", "E0"])
def test_a_number_that_nobody_has(ledger: Ledger, name: str) -> None:
    with pytest.raises(LautError, match=f"there is no entity {name}; `laut entities NAME` finds"):
        ledger.entities(name)


def test_what_only_looks_like_a_number_is_a_name(ledger: Ledger) -> None:
    assert ledger.entities("E²") == []
    assert ledger.entities("") == []


def test_merged_by_a_person(ledger: Ledger) -> None:
    anna, bernd = number(ledger, ANNA), number(ledger, BERND)
    decision = ledger.merge(anna, bernd, by="eva")
    (kept,) = ledger.decisions()
    assert (kept.id, kept.kind, kept.by) == (decision, "merge", "eva")
    assert {each.number for each in ledger.entities(BERND)} == {anna}
    assert who(ledger, anna) == [("1", ANNA), ("1", BERND), ("2", ANNA)] == searched(ledger, anna)
    assert who(ledger, bernd) == who(ledger, anna)
    with pytest.raises(LautError, match=f"E{anna} is one entity already"):
        ledger.merge(anna, bernd, by="eva")
    ledger.add(article(3, BERND))
    assert ("3", BERND) in who(ledger, anna)


def test_a_merge_is_undone_exactly(ledger: Ledger) -> None:
    anna, bernd = number(ledger, ANNA), number(ledger, BERND)
    before = [list(ledger.export()), list(ledger.table("statements"))]
    decision = ledger.merge(anna, bernd, by="eva")
    assert [list(ledger.export()), list(ledger.table("statements"))] != before
    ledger.undo(decision, by="udo")
    assert [list(ledger.export()), list(ledger.table("statements"))] == before
    for one in (anna, bernd):
        assert who(ledger, one) == searched(ledger, one)
    with pytest.raises(LautError, match=f"there is no decision {decision} that holds"):
        ledger.undo(decision, by="udo")


def test_a_merge_that_was_undone_stays_undone(ledger: Ledger) -> None:
    anna, bernd = number(ledger, ANNA), number(ledger, BERND)
    ledger.undo(ledger.merge(anna, bernd, by="eva"), by="udo")
    for each in (article(1, ANNA, BERND), article(2, ANNA)):
        ledger.add(again(each))
    ledger.add(article(3, BERND, ANNA))
    assert who(ledger, anna) == [("1", ANNA), ("2", ANNA), ("3", ANNA)] == searched(ledger, anna)
    assert who(ledger, bernd) == [("1", BERND), ("3", BERND)] == searched(ledger, bernd)


def test_an_article_read_again_between_merge_and_undo(ledger: Ledger) -> None:
    """Its entities stand in another order then: a decision is not about places in a list."""
    anna, bernd = number(ledger, ANNA), number(ledger, BERND)
    decision = ledger.merge(anna, bernd, by="eva")
    first = article(1, ANNA, BERND)
    turned = Reading(
        first.article, first.statements, first.sources, first.entities[::-1], (), (), (), NEWER
    )
    ledger.add(turned)
    assert who(ledger, anna) == [("1", ANNA), ("1", BERND), ("2", ANNA)] == searched(ledger, anna)
    ledger.undo(decision, by="udo")
    assert who(ledger, anna) == [("1", ANNA), ("2", ANNA)] == searched(ledger, anna)
    assert who(ledger, bernd) == [("1", BERND)] == searched(ledger, bernd)


def test_merges_of_merges_are_undone_in_any_order(ledger: Ledger) -> None:
    third = "Cem Aydin"
    ledger.add(article(3, third, BERND))
    anna, bernd, cem = (number(ledger, name) for name in (ANNA, BERND, third))
    first = ledger.merge(anna, bernd, by="eva")
    second = ledger.merge(cem, anna, by="eva")
    assert len(who(ledger, cem)) == 5 == len(searched(ledger, cem))
    ledger.undo(first, by="udo")
    assert who(ledger, bernd) == [("1", BERND), ("3", BERND)]
    assert who(ledger, cem) == [("1", ANNA), ("2", ANNA), ("3", third)]
    ledger.undo(second, by="udo")
    assert who(ledger, anna) == [("1", ANNA), ("2", ANNA)]
    assert who(ledger, cem) == [("3", third)]
    for one in (anna, bernd, cem):
        assert who(ledger, one) == searched(ledger, one)


def test_split_by_a_person_outlives_new_readings(ledger: Ledger) -> None:
    anna = number(ledger, ANNA)
    other = ledger.split(anna, ["https://example.org/2"], by="eva")
    for _ in range(2):
        assert who(ledger, anna) == [("1", ANNA)] == searched(ledger, anna)
        assert who(ledger, other) == [("2", ANNA)] == searched(ledger, other)
        for each in (article(2, ANNA), article(1, ANNA, BERND)):
            ledger.add(again(each))
    (person,) = [each for each in ledger.entities(ANNA) if each.number == other]
    assert person.why == (("von eva so bestimmt", 1),)


def test_a_revision_keeps_to_what_was_split(ledger: Ledger) -> None:
    anna = number(ledger, ANNA)
    other = ledger.split(anna, ["https://example.org/2"], by="eva")
    ledger.add(article(2, ANNA, words="Der Staudamm hat Risse"))
    assert who(ledger, other) == [("2", ANNA)]
    assert who(ledger, anna) == [("1", ANNA)]


def test_what_was_split_and_merged_again_is_one_after_a_new_reading(ledger: Ledger) -> None:
    anna = number(ledger, ANNA)
    other = ledger.split(anna, ["https://example.org/2"], by="eva")
    ledger.merge(anna, other, by="udo")
    ledger.add(again(article(2, ANNA)))
    assert who(ledger, anna) == [("1", ANNA), ("2", ANNA)] == searched(ledger, anna)
    assert ledger.entities(ANNA)[0].articles == 2


def test_a_split_is_taken_back(ledger: Ledger) -> None:
    anna = number(ledger, ANNA)
    other = ledger.split(anna, ["https://example.org/2"], by="eva")
    apart, *pins = ledger.decisions()
    assert apart.id == ledger.apart(other)
    with pytest.raises(LautError, match=f"decision {pins[0].id} is part of {apart.id}; take that"):
        ledger.undo(pins[0].id, by="udo")
    ledger.undo(apart.id, by="udo")
    assert ledger.decisions() == []
    for _ in range(2):
        assert who(ledger, anna) == [("1", ANNA), ("2", ANNA)] == searched(ledger, anna)
        assert {each.number for each in ledger.entities(ANNA)} == {anna}
        ledger.add(again(article(2, ANNA)))


def test_a_split_that_went_into_a_third_stays_there(ledger: Ledger) -> None:
    anna, bernd = number(ledger, ANNA), number(ledger, BERND)
    other = ledger.split(anna, ["https://example.org/2"], by="eva")
    apart = ledger.apart(other)
    assert apart is not None
    ledger.merge(bernd, other, by="eva")
    ledger.undo(apart, by="udo")
    assert ledger.entities(f"E{other}")[0].number == bernd
    assert who(ledger, bernd) == [("1", BERND), ("2", ANNA)] == searched(ledger, bernd)
    assert who(ledger, anna) == [("1", ANNA)]


def test_what_was_merged_by_mistake_twice_can_be_one_after_all(ledger: Ledger) -> None:
    anna, bernd = number(ledger, ANNA), number(ledger, BERND)
    ledger.undo(ledger.merge(anna, bernd, by="eva"), by="udo")
    (apart,) = [each.id for each in ledger.decisions() if each.kind == "apart"]
    ledger.undo(apart, by="udo")
    assert who(ledger, anna) == searched(ledger, anna)
    assert {name for _, name in who(ledger, anna)} == {ANNA, BERND}
    assert ledger.decisions() == []


def test_what_cannot_be_split_or_merged(ledger: Ledger) -> None:
    anna = number(ledger, ANNA)
    with pytest.raises(LautError, match=f"E{anna} is in none of these articles"):
        ledger.split(anna, ["https://example.org/9"], by="eva")
    with pytest.raises(LautError, match="there is no entity E99;"):
        ledger.merge(anna, 99, by="eva")
    with pytest.raises(LautError, match="there is no decision 99 that holds"):
        ledger.undo(99, by="eva")
    assert ledger.decisions() == []


def test_a_new_reading_leaves_nobody_behind(ledger: Ledger) -> None:
    """An entity that no article mentions any more is gone, unless somebody decided about it."""
    ledger.merge(number(ledger, ANNA), number(ledger, BERND), by="eva")
    ledger.add(article(3, "Cem Aydin"))
    third = article(3, "Cem Aydin")
    ledger.add(Reading(third.article, (), (), (), (), (), (), NEWER))
    assert ledger.entities("Cem Aydin") == []
    assert {row["canonical"] for row in ledger.table("entities")} == {ANNA, BERND}


def test_what_one_has_said_in_the_order_of_time(ledger: Ledger) -> None:
    for at, day in enumerate(("2026-03-14", "2025-01-01", "2027-08-09"), 5):
        ledger.add(made(f"u/{at}", Saying(f"Satz {at}", ANNA), published=day))
    anna = number(ledger, ANNA)
    told = ledger.who(anna, since="2025", until="2026-03")
    assert [hit.day for hit in told.hits] == ["2025-01-01", "2026-03-14"]
    last = ledger.who(anna, since="2025", limit=1)
    assert ([hit.day for hit in last.hits], last.more) == (["2027-08-09"], True)
