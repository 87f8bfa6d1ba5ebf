"""What the pictures of a ledger show: kept counts, who speaks about whom, the course of a query."""

from typing import Any

import pytest
from sqlalchemy import text

from lab.bench.sample import Saying, again, made, many
from laut.ledger import Ledger, Query
from laut.ledger.schema import DERIVED
from tests.ledger.older import wider

DAM = made(
    "u:dam",
    Saying("Der Damm hält, Mertens irrt", "Anna Kröger", about=("Bernd Mertens",)),
    Saying("Frau Kröger hat Recht", "Bernd Mertens", stance="confirms", about=("Anna Kröger",)),
    Saying("Anna Kröger wusste davon", None, about=("Anna Kröger",)),
    outlet="Eldenauer Bote",
    published="2026-03-14",
)
LATER = made(
    "u:later",
    Saying("Mertens bleibt im Amt", "Anna Kröger", stance="denies", about=("Bernd Mertens",)),
    outlet="Küstenblatt",
    published="2026-04-02",
)
UNDATED = made("u:undated", Saying("Das Wasser steigt", None))

COUNTED = {
    "months": """SELECT coalesce(a.day, 0) / 100, s.kind, count(*),
        count(DISTINCT s.article_id * 1000000 + s.voice)
        FROM articles AS a JOIN statements AS s ON s.article_id = a.id
        WHERE a.current GROUP BY coalesce(a.day, 0) / 100, s.kind""",
    "outlets": """SELECT coalesce(a.outlet, ''), count(DISTINCT a.id), count(s.id),
        count(DISTINCT s.article_id * 1000000 + s.voice),
        count(DISTINCT CASE WHEN s.kind IN (3, 4) THEN s.article_id * 1000000 + s.voice END)
        FROM articles AS a LEFT JOIN statements AS s ON s.article_id = a.id
        WHERE a.current GROUP BY coalesce(a.outlet, '')""",
}
KEPT = {
    "months": "SELECT month, kind, statements, voices FROM months WHERE statements <> 0",
    "outlets": "SELECT outlet, articles, statements, voices, anonymous FROM outlets "
    "WHERE articles <> 0",
}


def kept(ledger: Ledger) -> dict[str, list[Any]]:
    """What is kept, after it has been found to be what counting gives."""
    with ledger.database.read() as connection:
        found = {name: sorted(map(tuple, connection.execute(text(KEPT[name])))) for name in KEPT}
        for name, command in COUNTED.items():
            assert found[name] == sorted(map(tuple, connection.execute(text(command)))), name
    return found


def test_what_is_kept_is_what_counting_gives(ledger: Ledger) -> None:
    for each in (*many(12), DAM, LATER, UNDATED):
        ledger.add(each)
    before = kept(ledger)
    assert before["months"]
    assert before["outlets"]
    ledger.add(again(DAM))  # read again
    assert kept(ledger) == before
    number = ledger.correct("u:dam", {"statement": "s1", "change": "reject"}, by="eva")
    assert kept(ledger) != before
    ledger.undo(number, by="eva")
    assert kept(ledger) == before


def test_a_replaced_revision_counts_no_more(ledger: Ledger) -> None:
    ledger.add(DAM)
    shorter = made("u:dam", Saying("Der Damm hält"), published="2026-05-01")
    ledger.add(shorter)
    kept(ledger)
    found = ledger.overview()
    assert [(each.month, each.statements) for each in found.months] == [("2026-05", 1)]
    assert [(each.outlet, each.articles) for each in found.outlets] == [(None, 1)]


def test_the_overview_tells_months_kinds_and_outlets(ledger: Ledger) -> None:
    for each in (DAM, LATER, UNDATED):
        ledger.add(each)
    found = ledger.overview()
    assert [(m.month, m.statements, m.voices, m.anonymous) for m in found.months] == [
        ("2026-03", 3, 3, 1),
        ("2026-04", 1, 1, 0),
    ]
    assert {t.value: t.number for t in found.months[0].kinds} == {
        "named-person": 2,
        "anonymous-group": 1,
    }
    assert found.undated is not None
    assert (found.undated.statements, found.undated.anonymous) == (1, 1)
    assert [(o.outlet, o.statements, o.anonymous) for o in found.outlets] == [
        ("Eldenauer Bote", 3, 1),
        (None, 1, 1),
        ("Küstenblatt", 1, 0),
    ]
    assert (found.earlier, found.others) == (False, 0)


def test_the_overview_goes_back_month_by_month(ledger: Ledger) -> None:
    for at in range(62):
        day = f"{2020 + at // 12}-{at % 12 + 1:02d}-10"
        ledger.add(made(f"u:{at}", Saying(f"Es sind {at}"), published=day))
    last = ledger.overview()
    assert (last.months[0].month, last.months[-1].month) == ("2020-03", "2025-02")
    assert (len(last.months), last.earlier) == (60, True)
    first = ledger.overview(202003)
    assert ([each.month for each in first.months], first.earlier) == (["2020-01", "2020-02"], False)


def test_a_dump_brings_the_counts_along(ledger: Ledger, tmp_path: Any) -> None:
    for each in (DAM, LATER, UNDATED):
        ledger.add(each)
    with Ledger(tmp_path / "other.db") as other:
        other.restore(ledger.dump())
        assert kept(other) == kept(ledger)
        assert other.network(Query()) == ledger.network(Query())


def test_an_older_ledger_is_counted_when_it_is_opened(ledger: Ledger, address: str) -> None:
    for each in (*many(6), DAM, LATER, UNDATED):
        ledger.add(each)
    ledger.add(made("u:later", Saying("Mertens geht"), published="2026-04-03"))
    before, seen = kept(ledger), ledger.network(Query(old=True))
    assert seen.edges
    with ledger.database.write() as connection:
        for table in DERIVED:
            connection.execute(text(f"DROP TABLE {table.name}"))
        connection.execute(text("DROP INDEX ix_mentions_entity_id_article_id"))
        connection.execute(text("CREATE INDEX ix_mentions_entity_id ON mentions (entity_id)"))
        if ledger.backend.name == "postgresql":
            wider(connection)
        connection.execute(text("UPDATE alembic_version SET version_num = '0003'"))
    with Ledger(address, create=False) as newer:
        assert kept(newer) == before
        assert newer.network(Query(old=True)) == seen


def people(
    ledger: Ledger, query: Query | None = None, limit: int = 25
) -> list[tuple[str, str, int]]:
    net = ledger.network(query or Query(), limit=limit)
    names = {each.number: each.name for each in net.nodes}
    return [(names[each.speaker], names[each.about], each.statements) for each in net.edges]


def test_the_network_tells_who_speaks_about_whom(ledger: Ledger) -> None:
    ledger.add(DAM)
    ledger.add(LATER)
    assert people(ledger) == [
        ("Anna Kröger", "Bernd Mertens", 2),
        ("Bernd Mertens", "Anna Kröger", 1),
    ]
    net = ledger.network(Query())
    assert [(each.name, each.speaks, each.spoken) for each in net.nodes] == [
        ("Anna Kröger", 2, 1),
        ("Bernd Mertens", 1, 2),
    ]
    assert (net.statements, net.further, net.more) == (4, False, 0)
    assert people(ledger, Query(stances=("denies",))) == [("Anna Kröger", "Bernd Mertens", 1)]
    assert people(ledger, Query(since="2027")) == []


def test_the_network_has_at_most_so_many_and_the_strongest_pairs(ledger: Ledger) -> None:
    said = [
        Saying(f"{other} hat Recht {at}", "Anna Kröger", about=(other,))
        for other, times in (("Bernd Mertens", 3), ("Cem Aydin", 1), ("Dora Lindqvist", 2))
        for at in range(times)
    ]
    ledger.add(made("u:1", *said))
    assert people(ledger, limit=3) == [
        ("Anna Kröger", "Bernd Mertens", 3),
        ("Anna Kröger", "Dora Lindqvist", 2),
    ]
    assert ledger.network(Query(), limit=3).more == 1


def test_the_network_follows_what_people_merge_and_split(ledger: Ledger) -> None:
    ledger.add(DAM)
    ledger.add(made("u:2", Saying("Hadermann weiß es", "Cem Aydin", about=("Holm Hadermann",))))
    names = {each.name: each.number for each in ledger.network(Query()).nodes}
    decision = ledger.merge(names["Bernd Mertens"], names["Holm Hadermann"], by="eva")
    assert ("Cem Aydin", "Bernd Mertens", 1) in people(ledger)
    ledger.undo(decision, by="eva")
    assert ("Cem Aydin", "Holm Hadermann", 1) in people(ledger)


def test_places_and_things_are_in_no_network(ledger: Ledger) -> None:
    said = Saying("Wiek liegt tief", "Anna Kröger", about=("Wiek",))
    ledger.add(made("u:1", said, kinds={"Wiek": "place"}))
    assert people(ledger) == []


def test_a_course_tells_stances_by_day(ledger: Ledger) -> None:
    for each in (DAM, LATER, UNDATED):
        ledger.add(each)
    found = ledger.course(Query())
    assert (found.step, found.undated, found.statements, found.more) == ("day", 1, 5, False)
    assert [(each.period, each.statements) for each in found.stretches] == [
        ("2026-03-14", 3),
        ("2026-04-02", 1),
    ]
    assert {t.value: t.number for t in found.stances} == {"asserts": 2, "confirms": 1, "denies": 1}
    assert [each.day for each in found.latest] == ["2026-04-02", *["2026-03-14"] * 3]
    assert [e.period for e in ledger.course(Query(stances=("denies",))).stretches] == ["2026-04-02"]


@pytest.mark.parametrize(
    ("days", "step", "first"),
    [
        ([f"2026-{m:02d}-{d:02d}" for m in (1, 2, 3) for d in range(1, 27)], "month", "2026-01"),
        (["2025-03-18", "2025-10-23", "2028-03-03"], "month", "2025-03"),
        (["2025-03-18", "2031-03-03"], "year", "2025"),
        ([f"{y}-{m:02d}-01" for y in range(2000, 2010) for m in range(1, 13)], "year", "2000"),
    ],
)
def test_a_course_has_longer_steps_where_it_is_long(
    ledger: Ledger, days: list[str], step: str, first: str
) -> None:
    said = [Saying(f"Es sind {at}", time=day) for at, day in enumerate(days)]
    ledger.add(made("u:1", *said))
    found = ledger.course(Query())
    assert (found.step, found.stretches[0].period) == (step, first)
    assert sum(each.statements for each in found.stretches) == len(days)


def test_a_claim_tells_where_and_when_it_was_printed(ledger: Ledger) -> None:
    for name, outlet, day in (
        ("bote", "Eldenauer Bote", "2026-03-14"),
        ("blatt", "Küstenblatt", "2026-03-15"),
        ("kurier", None, None),
    ):
        words = Saying("Der Staudamm von Eldenau ist nach den Prüfungen sicher", "Anna Kröger")
        uri = f"https://example.org/{name}/damm"
        ledger.add(made(uri, words, outlet=outlet, published=day, before="Staudamm in Eldenau\n\n"))
    number = ledger.claims()[0].number
    assert [(p.day, p.outlet, p.statements) for p in ledger.spread(number).prints] == [
        ("2026-03-14", "Eldenauer Bote", 1),
        ("2026-03-15", "Küstenblatt", 1),
        (None, None, 1),
    ]
