"""What pages ask of a ledger: lists, one article, one voice, one claim, and how hits divide up."""

from collections import Counter
from dataclasses import replace

import pytest

from lab.bench.sample import Saying, made, many
from laut.errors import MissingError
from laut.ledger import Ledger, Query
from laut.ledger import browse as browsing
from laut.ledger import find as finding
from laut.ledger import profile as profiling
from laut.records import Stance

DAM = "Der Staudamm von Eldenau ist nach den Prüfungen sicher und wird nicht gesperrt"


def copies(ledger: Ledger) -> None:
    """Three prints of one utterance."""
    for number, outlet in enumerate(("Bote", "Blatt", "Kurier"), 1):
        ledger.add(
            made(
                f"https://example.org/{number}",
                Saying(DAM, "Anna Kröger"),
                outlet=outlet,
                published=f"2026-03-{number:02d}",
                before=f"Blatt {number}\n",
            )
        )


def test_the_newest_articles_come_page_by_page(ledger: Ledger) -> None:
    for each in many(7):
        ledger.add(each)
    found, before = [], None
    while page := ledger.newest(before=before, limit=3):
        found += page
        before = page[-1].paper.number
    assert [each.paper.uri for each in found] == [
        f"https://example.org/{number}.html" for number in reversed(range(7))
    ]
    assert {each.paper.uri: each.statements for each in found} == {
        each.article.uri: len(each.statements) for each in many(7)
    }


def test_sizes_are_counted_so_far_and_no_further(ledger: Ledger) -> None:
    for each in many(7):
        ledger.add(each)
    assert ledger.sizes() == (7, len(ledger))
    assert ledger.sizes(3) == (4, 4)


def test_an_article_comes_with_what_ties_it_to_others(ledger: Ledger) -> None:
    copies(ledger)
    opened = ledger.article(2)
    assert opened.paper.outlet == "Blatt"
    assert [each.id for each in opened.own] == [each.id for each in opened.reading.statements]
    assert {each.hit.paper.outlet for each in opened.ties} == {"Bote", "Kurier"}
    assert {each.own for each in opened.ties} == {each.number for each in opened.own}
    acts = {each.hit.paper.outlet: each.acts for each in opened.ties}
    assert acts == {"Bote": True, "Kurier": False}
    assert ledger.profile(opened.entities["e1"]).person.canonical == "Anna Kröger"


def test_an_article_tells_all_its_revisions(ledger: Ledger) -> None:
    first = made("https://example.org/1", Saying(DAM))
    ledger.add(first)
    ledger.add(made("https://example.org/1", Saying(f"{DAM} und bleibt es")))
    assert [each.revision for each in ledger.article(1).revisions] == [1, 2]
    assert [each.number for each in ledger.article(2).revisions] == [1, 2]
    assert [each.paper.number for each in ledger.newest()] == [2]
    assert ledger.number(first.article) == 2
    assert ledger.number(replace(first.article, uri="https://example.org/2")) is None


@pytest.mark.parametrize("number", [0, 99, (1 << 63) - 1])
def test_what_is_not_there_is_told(ledger: Ledger, number: int) -> None:
    for ask in (ledger.article, ledger.statement, ledger.spread, ledger.profile):
        with pytest.raises(MissingError, match="there is no"):
            ask(number)


def test_a_claim_has_each_utterance_once(ledger: Ledger) -> None:
    copies(ledger)
    spread = ledger.spread(2)
    assert spread.standing.size == 3
    [said] = spread.said
    assert (said.hit.paper.outlet, said.size) == ("Bote", 3)
    assert [each.outlet for each in said.copies] == ["Blatt", "Kurier"]
    assert Counter({each.value: each.number for each in spread.outlets}) == Counter(
        ["Bote", "Blatt", "Kurier"]
    )


def test_what_stands_against_a_claim_is_told_once_a_claim(ledger: Ledger) -> None:
    copies(ledger)
    denial = "Der Staudamm von Eldenau ist nach den Prüfungen nicht sicher und wird gesperrt"
    for number in (4, 5):
        ledger.add(
            made(
                f"https://example.org/{number}",
                Saying(denial, "Bernd Mertens", "denies", "negated"),
                published=f"2026-03-0{number}",
                before=f"Blatt {number}\n",
            )
        )
    opposed = ledger.spread(1).opposed
    links = [each for each in ledger.links() if each.kind in {"denies", "contradicts", "updates"}]
    assert len({each.kind for each in links}) == len(opposed)
    assert all(each.hit.name == "Bernd Mertens" and each.size == 2 for each in opposed)


def test_a_voice_is_told_from_the_latest_to_the_first(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, 8):
        stance: Stance = "warns" if number % 2 else "asserts"
        said = Saying(f"Zum {number}. Mal: es regnet", "Anna Kröger", stance)
        day = f"2026-05-{number:02d}" if number < 6 else None
        ledger.add(made(f"https://example.org/{number}", said, published=day, outlet="Bote"))
    whole = ledger.profile(1)
    assert [each.day for each in whole.hits] == [f"2026-05-0{n}" for n in (5, 4, 3, 2, 1)] + [
        None
    ] * 2
    assert {each.value: each.number for each in whole.stances} == {"warns": 4, "asserts": 3}
    assert [(each.value, each.number) for each in whole.outlets] == [("Bote", 7)]
    for window in (2000, 2):
        monkeypatch.setattr(profiling, "MANY", window)
        assert pages(ledger, None) == [each.number for each in whole.hits]
        assert pages(ledger, "warns") == [e.number for e in whole.hits if e.stance == "warns"]


def pages(ledger: Ledger, stance: str | None) -> list[int]:
    """What a voice has said, two statements a page."""
    found, after = [], None
    for _ in range(20):
        page = ledger.profile(1, stance=stance, after=after, limit=2)
        found += [each.number for each in page.hits]
        after = page.next
        if after is None:
            return found
    raise AssertionError("no end")


def test_facets_are_how_all_that_is_found_divides_up(ledger: Ledger) -> None:
    for each in many(60):
        ledger.add(each)
    found, facets = ledger.faceted(Query(words="Millionen"), limit=5)
    hits = ledger.search(Query(words="Millionen"), limit=2000).hits
    assert [each.number for each in found.hits] == [each.number for each in hits[:5]]
    assert {each.value: each.number for each in facets.stances} == Counter(h.stance for h in hits)
    assert {each.value: each.number for each in facets.kinds} == Counter(h.kind for h in hits)
    assert {each.value: each.number for each in facets.outlets} == Counter(
        h.paper.outlet for h in hits if h.paper.outlet
    )
    assert [(each.value, each.number) for each in facets.years] == [("2026", len(hits))]


def test_a_chosen_value_leaves_the_others_of_its_facet_to_choose(ledger: Ledger) -> None:
    for each in many(60):
        ledger.add(each)
    _, every = ledger.faceted(Query(words="Millionen"))
    found, chosen = ledger.faceted(Query(words="Millionen", stances=("denies",)))
    assert chosen.stances == every.stances
    assert chosen.kinds != every.kinds
    assert sum(each.number for each in chosen.kinds) == found.total
    assert {each.stance for each in found.hits} == {"denies"}


def test_of_more_than_can_be_looked_at_it_is_said_so(
    sqlite: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies(sqlite)
    monkeypatch.setattr(finding, "NEWEST", 2)
    found, facets = sqlite.faceted(Query())
    assert (found.total, found.more) == (2, True)
    assert sum(each.number for each in facets.types) == 2
    monkeypatch.setattr(browsing, "_TIES", 1)
    assert sqlite.article(2).more
    assert len(sqlite.article(2).ties) == 1
