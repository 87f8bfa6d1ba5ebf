import tempfile
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import select

from lab.bench.sample import NEWER, Bag, Saying, again, made, many
from laut.errors import LautError
from laut.ledger import Ledger, Query
from laut.ledger import schema as s
from laut.ledger.claims import AGAINST, ONE, SURE, components

pairs = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=40)


@given(pairs)
@settings(max_examples=50, deadline=None)
def test_components_are_what_connects(edges: list[tuple[int, int]]) -> None:
    assert components(edges) == {one: min(group) for group in groups(edges) for one in group}


@given(pairs)
@settings(max_examples=50, deadline=None)
def test_components_do_not_depend_on_the_order(edges: list[tuple[int, int]]) -> None:
    turned = [(b, a) for a, b in edges[::-1]]
    assert components(turned) == components(edges)


def groups(edges: Iterable[tuple[int, int]]) -> list[set[int]]:
    """The same in the plainest way: groups that have a member in common become one."""
    found: list[set[int]] = []
    for edge in edges:
        near = [group for group in found if group & {*edge}]
        found = [group for group in found if not group & {*edge}]
        found.append(set(edge).union(*near))
    return found


def check(ledger: Ledger) -> None:
    """Claims and their standings are what the links say, reckoned anew."""
    with ledger.database.read() as connection:
        links = connection.execute(select(s.Link)).all()
        statements = {row.id: row for row in connection.execute(select(s.Statement))}
        claims = {row.id: row for row in connection.execute(select(s.Claim))}
        articles = {row.id: row for row in connection.execute(select(s.Article))}
    sure = [each for each in links if each.score >= SURE]
    same = [(e.a, e.b) for e in sure if e.kind in ONE]
    alone = [(e.b, e.b) for e in sure if e.kind in {"denies", "contradicts"}]
    alone += [(e.a, e.a) for e in sure if e.kind == "contradicts"]
    wanted = {min(g): g for g in groups([*same, *alone])}
    assert {end for each in links for end in (each.a, each.b)} <= statements.keys()
    ends = [statements[end] for each in links for end in (each.a, each.b)]
    assert all(articles[each.article_id].current for each in ends)
    kept: dict[int, set[int]] = {}
    for number, row in statements.items():
        if row.claim is not None:
            kept.setdefault(row.claim, set()).add(number)
    assert kept == wanted
    assert claims.keys() == wanted.keys()
    for number, group in wanted.items():
        told = claims[number]
        assert told.size == len(group)
        for kind, column in zip(sorted(AGAINST), (told.contradicted, told.denied), strict=True):
            against = {e for x in sure if x.kind == kind and {x.a, x.b} & group for e in (x.a, x.b)}
            assert column == len(against - group), kind
        days = [statements[one].day for one in group if statements[one].day]
        assert (told.first, told.last) == (min(days, default=None), max(days, default=None))
        assert 1 <= told.sources <= told.size
        assert 0 <= told.anonymous <= told.sources


def test_links_and_claims_of_many_articles(ledger: Ledger) -> None:
    for each in many(16):
        ledger.add(each)
    check(ledger)
    links = list(ledger.links())
    assert len(links) > 10
    assert len({(each.a, each.b) for each in links}) == len(links)
    assert all(each.why and 0 <= each.score <= 1 for each in links)
    for number in [each.number for each in links][::3]:
        ledger.unlink(number, by="eva")
    check(ledger)
    for each in list(many(16))[::4]:
        ledger.add(again(each))
    check(ledger)


def test_a_claim_is_found_by_any_of_its_statements(ledger: Ledger) -> None:
    for each in many(20):
        ledger.add(each)
    standings = ledger.claims(limit=1000)
    assert [each.size for each in standings] == sorted((e.size for e in standings), reverse=True)
    for told in standings:
        claim = ledger.claim(told.number)
        assert claim is not None
        assert claim.standing == told
        assert len(claim.hits) == told.size
        assert ledger.claim(claim.hits[-1].number) == claim
    about = ledger.claims(Query("Kraftwerk"), limit=1000)
    assert 0 < len(about) < len(standings)
    assert {told.number for told in about} <= {told.number for told in standings}
    assert ledger.claims(Query("Nirgendwo")) == []
    assert ledger.claim(10**6) is None


TWO = [
    made(
        f"https://example.org/{name}",
        Saying("Der Staudamm von Eldenau ist sicher", "Anna Kröger"),
        Saying("Das Wasser steigt", "Bernd Mertens"),
    )
    for name in "ab"
]


def test_a_link_that_a_person_took_out_stays_out(ledger: Ledger) -> None:
    for each in TWO:
        ledger.add(each)
    before = {(each.kind, each.a, each.b): each.number for each in ledger.links()}
    gone = next(iter(before))
    ledger.unlink(before[gone], by="eva")
    for version in range(2):
        assert gone not in {(each.kind, each.a, each.b) for each in ledger.links()}
        check(ledger)
        for each in TWO:
            ledger.add(again(each, replace(NEWER, version=f"1.{version}")))
    ends = {gone[1], gone[2]}
    assert not [each for each in ledger.links() if {each.a, each.b} == ends]
    (decision,) = ledger.decisions()
    assert (decision.kind, decision.by) == ("unlink", "eva")
    with pytest.raises(LautError, match=r"there is no link 99999; `laut links` lists them"):
        ledger.unlink(99999, by="eva")


def test_a_link_comes_back_when_it_is_undone(ledger: Ledger) -> None:
    for each in TWO:
        ledger.add(each)
    first = next(ledger.links())
    ledger.undo(ledger.unlink(first.number, by="eva"), by="eva")
    ledger.add(again(TWO[0]))
    assert {first.a, first.b} in [{each.a, each.b} for each in ledger.links()]


READINGS = list(many(8, seed=5))


class Growing(RuleBasedStateMachine):
    """A ledger to which anything is done in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        from laut.embed import Embedder

        self.patch.setattr(Embedder, "shipped", staticmethod(Bag))
        self.folder = tempfile.TemporaryDirectory(prefix="laut-")
        self.ledger = Ledger(f"{self.folder.name}/ledger.db")
        self.added: dict[str, int] = {}

    def teardown(self) -> None:
        self.ledger.close()
        self.folder.cleanup()
        self.patch.undo()

    @rule(which=st.integers(0, len(READINGS) - 1), version=st.integers(0, 1))
    def add(self, which: int, version: int) -> None:
        reading = READINGS[which]
        if version:
            reading = again(reading)
        self.ledger.add(reading)
        self.added[reading.article.uri] = len(reading.statements)

    @rule(which=st.integers(0, len(READINGS) - 1), said=st.integers(0, 3))
    def revise(self, which: int, said: int) -> None:
        uri = READINGS[which].article.uri
        words = [Saying(f"Der Staudamm von Eldenau kostet {at + 2} Millionen Euro", "Anna Kröger",
                        about=("Eldenau",)) for at in range(said)]  # fmt: skip
        self.ledger.add(made(uri, *words, before=f"Fassung {said}\n", published="2026-03-14"))
        self.added[uri] = said

    @precondition(lambda self: bool(list(self.ledger.links())))
    @rule(data=st.data())
    def unlink(self, data: st.DataObject) -> None:
        numbers = [each.number for each in self.ledger.links()]
        self.ledger.unlink(data.draw(st.sampled_from(numbers)), by="eva")

    @precondition(lambda self: bool(self.ledger.decisions()))
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        numbers = [each.id for each in self.ledger.decisions()]
        self.ledger.undo(data.draw(st.sampled_from(numbers)), by="udo")

    @invariant()
    def claims_are_the_components_of_links(self) -> None:
        check(self.ledger)

    @invariant()
    def nothing_is_lost_or_doubled(self) -> None:
        found = {each.article.uri: len(each.statements) for each in self.ledger.readings()}
        assert found == self.added
        assert self.ledger.search(Query(), limit=2000).total == sum(found.values())


TestGrowing = Growing.TestCase
TestGrowing.settings = settings(
    max_examples=8,
    stateful_step_count=10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def test_a_claim_that_is_too_large_still_lets_go(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("laut.ledger.claims._LARGEST", 3)
    readings = list(many(16, seed=3))
    for each in readings:
        ledger.add(each)
    assert max(claim.size for claim in ledger.claims(limit=99)) >= 3
    for each in readings:
        words = Saying("Der Staudamm von Eldenau kostet 4 Millionen Euro", "Anna Kröger")
        ledger.add(made(each.article.uri, words, before="Neue Fassung\n"))
        sizes = {claim.number: claim.size for claim in ledger.claims(limit=99)}
        rows = [row["claim"] for row in ledger.table("statements") if row["claim"]]
        assert sizes == {number: rows.count(number) for number in sizes}
        assert len(list(ledger.table("claims"))) == len(sizes)
