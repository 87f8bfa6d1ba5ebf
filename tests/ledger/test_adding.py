from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from lab.bench.sample import NEWER, PRODUCER, Saying, again, content, made, many
from laut.embed import Embedder
from laut.errors import FormatError, LautError, LedgerError
from laut.ledger import Ledger, Query, linking
from laut.ledger.vectors import of_numbers
from laut.ledger.views import View, views
from laut.records import Reading

DAM = "https://example.org/damm"


def damm(words: str = "Der Staudamm ist sicher", **fields: object) -> Reading:
    return made(DAM, Saying(words), Saying("Niemand war in Gefahr", "Mertens"), **fields)  # type: ignore[arg-type]


def found(ledger: Ledger, words: str, *, old: bool = False) -> list[tuple[str, int]]:
    hits = ledger.search(Query(words=words, old=old)).hits
    return [(hit.quote[0].text, hit.paper.revision) for hit in hits]


def test_an_empty_ledger_answers(ledger: Ledger) -> None:
    assert len(ledger) == 0
    assert ledger.search(Query()).hits == ()
    assert ledger.search(Query("Damm")).total == 0
    assert ledger.like("Damm").hits == ()
    assert ledger.claims() == []
    assert ledger.entities("Kröger") == []
    assert not [*ledger.readings(), *ledger.links(), *ledger.table("claims")]


def test_a_reading_is_added_and_comes_back_equal(ledger: Ledger) -> None:
    reading = damm()
    added = ledger.add(reading)
    assert (added.state, added.uri, added.statements) == ("new", DAM, 2)
    assert list(ledger.readings()) == [reading]
    assert len(ledger) == 2


def test_the_same_article_twice_changes_nothing(ledger: Ledger) -> None:
    ledger.add(damm())
    lines = list(ledger.dump())
    assert ledger.has(damm().article, PRODUCER)
    assert ledger.add(damm()).state == "same"
    assert list(ledger.dump()) == lines


def test_a_changed_article_is_a_revision_beside_the_old(ledger: Ledger) -> None:
    ledger.add(damm())
    changed = damm("Der Staudamm hat Risse")
    assert not ledger.has(changed.article, PRODUCER)
    assert ledger.add(changed).state == "revised"
    assert list(ledger.readings()) == [changed]
    assert list(ledger.readings(old=True)) == [damm(), changed]
    assert found(ledger, "Staudamm") == [("„Der Staudamm hat Risse“", 2)]
    assert found(ledger, "sicher") == []
    assert found(ledger, "sicher", old=True) == [("„Der Staudamm ist sicher“", 1)]


def test_a_date_that_comes_later_is_kept(ledger: Ledger) -> None:
    ledger.add(damm())
    dated = damm(published="2031-05-04")
    assert not ledger.has(dated.article, PRODUCER)
    assert ledger.add(dated).state == "reread"
    assert list(ledger.readings(old=True)) == [dated]
    since = ledger.search(Query(since="2031-05-04", until="2031-05-04"))
    assert [hit.paper.published for hit in since.hits] == ["2031-05-04"] * 2
    lines = list(ledger.dump())
    assert ledger.has(damm().article, PRODUCER)  # whoever does not know it denies nothing
    assert ledger.add(damm()).state == "same"
    assert list(ledger.dump()) == lines


def test_another_outlet_takes_the_place_of_the_first(ledger: Ledger) -> None:
    ledger.add(damm(outlet="Ruhlaer Bote", published="2031-05-04"))
    assert ledger.add(damm(outlet="Bote aus Ruhla")).state == "reread"
    assert list(ledger.readings()) == [damm(outlet="Bote aus Ruhla", published="2031-05-04")]
    assert [hit.day for hit in ledger.search(Query(outlet="Bote aus Ruhla")).hits] == [
        "2031-05-04"
    ] * 2
    assert ledger.search(Query(outlet="Ruhlaer Bote")).hits == ()
    assert sum(each.statements for each in ledger.overview().outlets) == 2


def test_an_article_that_goes_back_is_a_third_revision(ledger: Ledger) -> None:
    for words in ("eins", "zwei", "eins"):
        ledger.add(damm(words))
    assert found(ledger, "eins") == [("„eins“", 3)]
    assert [each for _, each in found(ledger, "eins", old=True)] == [3, 1]


def test_nothing_of_an_old_revision_is_found_by_meaning_or_linked(ledger: Ledger) -> None:
    other = "https://example.org/b"
    ledger.add(damm())
    ledger.add(made(other, Saying("Der Staudamm ist sicher"), Saying("Das ist falsch", "Mertens")))
    assert {other, DAM} == {uri for each in ledger.links() for uri in (each.a.uri, each.b.uri)}
    assert ledger.claims()
    ledger.add(damm("Etwas ganz anderes"))
    near = ledger.like("Der Staudamm ist sicher").hits
    assert "„Der Staudamm ist sicher“" in {hit.quote[0].text for hit in near}
    assert {hit.paper.revision for hit in near if hit.paper.uri == DAM} == {2}
    old = {damm().article.id}
    assert not [each for each in ledger.links() if {each.a.article, each.b.article} & old]


def test_another_producer_replaces_the_reading_as_a_set(ledger: Ledger) -> None:
    ledger.add(damm())
    fewer = made(DAM, Saying("Der Staudamm ist sicher"), producer=NEWER)
    whole = Reading(
        damm().article, fewer.statements, fewer.sources, fewer.entities, (), (), (), NEWER
    )
    assert not ledger.has(whole.article, NEWER)
    assert ledger.add(whole).state == "reread"
    assert list(ledger.readings(old=True)) == [whole]
    assert len(ledger) == 1
    assert found(ledger, "Niemand", old=True) == []
    assert {hit.statement for hit in ledger.like("Niemand war in Gefahr").hits} == {"s1"}
    assert ledger.has(whole.article, NEWER)
    assert ledger.add(whole).state == "same"


def test_everything_read_again_is_what_a_fresh_ledger_holds(ledger: Ledger) -> None:
    """Not links and claims: which of two is the later one goes by the order of adding."""
    readings = list(many(12))
    for each in readings:
        ledger.add(each)
    before = content(ledger)
    for each in readings:
        assert ledger.add(again(each)).state == "reread"
    after = content(ledger)
    for part in ("statements", "entities"):
        assert after[part] == before[part], part
    assert len(after["articles"]) == 12
    assert {each.producer.version for each in ledger.readings(old=True)} == {"0.0.1"}


def test_a_reading_without_statements_is_kept(ledger: Ledger) -> None:
    empty = made(DAM, before="Es regnete in Kiel.")
    assert ledger.add(empty).statements == 0
    assert ledger.add(empty).state == "same"
    assert list(ledger.readings()) == [empty]
    assert ledger.add(damm()).state == "revised"
    assert ledger.add(made(DAM, before="Es schneite.")).state == "revised"
    assert len(list(ledger.readings(old=True))) == 3


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://example.org/a#oben", "https://example.org/a#unten", True),
        ("https://example.org/a?x=1", "https://example.org/a?x=2", False),
        ("https://example.org/a", "https://example.org/a?utm_source=rss&fbclid=7#oben", True),
        ("https://example.org/a?x=1", "https://example.org/a?utm_medium=feed&x=1", True),
        ("artikel/../a.txt", "a.txt", False),
        ("./a.txt", "a.txt", True),
        ("-", "-", False),
    ],
)
def test_an_article_is_known_by_its_address(
    sqlite: Ledger, one: str, other: str, same: bool
) -> None:
    sqlite.add(made(one, Saying("eins")))
    added = sqlite.add(made(other, Saying("zwei")))
    assert added.state == ("revised" if same else "new")


@pytest.mark.parametrize("step", ["compared", "facing", "put"])
def test_an_error_in_any_step_leaves_nothing(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    ledger.add(damm())
    lines = list(ledger.dump())
    with monkeypatch.context() as patch:
        patch.setattr(f"laut.ledger.rows.linking.{step}", lambda *_: 1 / 0)
        for each in (damm("Der Staudamm hat Risse"), made("https://example.org/b", Saying("Ja"))):
            with pytest.raises(ZeroDivisionError):
                ledger.add(each)
    assert list(ledger.dump()) == lines
    assert ledger.add(damm("Der Staudamm hat Risse")).state == "revised"


def test_a_row_that_the_database_refuses_is_told_and_leaves_nothing(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be refused only while the next ones are on their way."""
    ledger.add(damm())
    lines = list(ledger.dump())
    with monkeypatch.context() as patch:
        patch.setattr(
            "laut.ledger.rows.keep.numbered",
            lambda _connection, reading, _known: {each.id: 1 for each in reading.statements},
        )
        with pytest.raises(FormatError, match="the database takes no such value"):
            ledger.add(damm("Der Staudamm hat Risse"))
    assert list(ledger.dump()) == lines
    assert ledger.add(damm("Der Staudamm hat Risse")).state == "revised"


def test_a_server_that_goes_away_while_it_writes_is_told(
    postgresql: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    def compared(_: linking.Facing) -> list[dict[str, Any]]:
        with postgresql.database.engine.connect() as other:
            others = "pid <> pg_backend_pid() AND datname = current_database()"
            query = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}"
            assert other.execute(text(query)).scalars().all() == [True]
        return []

    lines = list(postgresql.dump())
    with monkeypatch.context() as patch:
        patch.setattr(linking, "compared", compared)
        with pytest.raises(LedgerError, match="cannot be reached"):
            postgresql.add(damm())
    assert list(postgresql.dump()) == lines
    assert postgresql.add(damm()).state == "new"


def test_what_is_compared_before_it_is_kept_is_what_is_kept(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = list[View]()

    def recorded(two: linking.Facing) -> list[dict[str, Any]]:
        seen.append(two.view)
        return real(two)

    real = linking.compared
    monkeypatch.setattr(linking, "compared", recorded)
    for reading in (*many(12), damm("Der \0Staudamm\ud800 ist sicher", published="2026-03-14")):
        ledger.add(reading)
    for mine in seen:
        with ledger.database.read() as connection:
            ids = list(mine.numbers.values())
            vectors = of_numbers(connection, ledger.backend, ids)
            (kept,) = views(connection, [mine.number], vectors)
        assert mine.vectors.keys() == vectors.keys() == set(ids)
        assert all((mine.vectors[each] == vectors[each]).all() for each in ids)
        assert replace(mine, vectors={}) == replace(kept, vectors={})


def test_vectors_that_cannot_be_drawn_leave_nothing(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lines = list(ledger.dump())

    with monkeypatch.context() as patch:
        patch.setattr(Embedder, "shipped", lambda: Embedder(tmp_path))
        with pytest.raises(LautError, match="install laut again"):
            ledger.add(damm())
    assert list(ledger.dump()) == lines
    assert ledger.add(damm()).state == "new"


def test_every_row_says_which_article_model_and_version_made_it(ledger: Ledger) -> None:
    ledger.add(damm())
    (kept,) = ledger.readings()
    assert kept.producer == PRODUCER
    rows = list(ledger.table("statements"))
    assert {(row["article"], row["uri"], row["revision"]) for row in rows} == {
        (damm().article.id, DAM, 1)
    }
