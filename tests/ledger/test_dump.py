import json
from pathlib import Path

import pytest

from lab.bench.sample import Saying, again, content, made, many
from laut.errors import FormatError, LautError, LedgerError
from laut.ledger import Ledger


def filled(ledger: Ledger) -> Ledger:
    """A ledger with something of everything: revisions, rereadings, decisions, odd letters."""
    readings = list(many(10))
    for each in readings:
        ledger.add(each)
    ledger.add(again(readings[1]))
    ledger.add(made(readings[2].article.uri, Saying("Anders \0 \x1b \u2028 😀", "Anna Kröger")))
    ledger.add(made("u:nothing", before="Es regnete."))
    one, two, three, *_ = (int(str(row["entity"])[1:]) for row in ledger.table("entities"))
    ledger.merge(one, two, by="eva \u2028")
    ledger.undo(ledger.merge(one, three, by="eva"), by="udo")
    ledger.unlink(next(ledger.links()).number, by="eva")
    return ledger


@pytest.fixture
def another(request: pytest.FixtureRequest, ledger: Ledger) -> Ledger:
    """An empty ledger in the other kind of database."""
    other = "postgresql" if ledger.backend.name == "sqlite" else "sqlite"
    found: Ledger = request.getfixturevalue(other)
    return found


def test_a_dump_restores_into_the_other_database_and_back(
    ledger: Ledger, another: Ledger, tmp_path: Path
) -> None:
    lines = list(filled(ledger).dump())
    assert another.restore(lines) == 12
    assert list(another.dump()) == lines
    assert content(another) == content(ledger)
    with Ledger(tmp_path / "third.db") as third:
        third.restore(another.dump())
        assert list(third.dump()) == lines


def test_a_restored_ledger_goes_on(ledger: Ledger, another: Ledger) -> None:
    lines = filled(ledger).dump()
    another.restore(lines)
    assert another.add(next(many(1))).state == "same"
    new = made("https://example.org/new", Saying("Der Staudamm ist sicher", "Anna Kröger"))
    for each in (ledger, another):
        assert each.add(new).state == "new"
        each.unlink(next(each.links()).number, by="eva")
        each.add(again(next(many(1))))
    assert content(another) == content(ledger)


def test_equal_ledgers_have_equal_dumps(sqlite: Ledger, postgresql: Ledger) -> None:
    for each in many(8):
        for ledger in (sqlite, postgresql):
            ledger.add(each)
    assert _timeless(sqlite) == _timeless(postgresql)


def _timeless(ledger: Ledger) -> list[str]:
    rows = [json.loads(line) for line in ledger.dump()]
    for row in rows:
        for column in ("added", "made", "at"):
            row.get("row", {}).pop(column, None)
    return [json.dumps(row) for row in rows]


def test_a_dump_of_the_first_schema_is_restored(ledger: Ledger, another: Ledger) -> None:
    lines = list(filled(ledger).dump())
    older = [json.loads(line) for line in lines]
    for each in older:
        for column in ("corrected", "undone_by"):
            each.get("row", {}).pop(column, None)
    older[0]["schema"] = "0001"
    assert another.restore([json.dumps(each) for each in older]) == 12
    assert content(another) == content(ledger)
    another.correct("u:nothing", ADD, by="eva")
    assert len(another) == len(ledger) + 1


ADD = {
    "change": "add",
    "to": {"quote": [{"begin": 0, "end": 9}], "source": {"kind": "anonymous-group"}},
}


def test_an_empty_ledger_is_dumped_and_restored(ledger: Ledger, another: Ledger) -> None:
    lines = list(ledger.dump())
    assert another.restore(lines) == 0
    assert list(another.dump()) == lines


def test_only_into_an_empty_ledger(ledger: Ledger) -> None:
    ledger.add(next(many(1)))
    lines = list(ledger.dump())
    with pytest.raises(LedgerError, match="the ledger is not empty; name a new one"):
        ledger.restore(lines)
    assert list(ledger.dump()) == lines


def test_a_dump_shows_one_state_though_somebody_writes(ledger: Ledger, address: str) -> None:
    first, second = many(2)
    ledger.add(first)
    lines = list(ledger.dump())
    going = ledger.dump()
    begun = [next(going), next(going)]
    with Ledger(address) as other:
        other.add(second)
    assert begun + list(going) == lines


def spoilt(lines: list[str], table: str, **change: object) -> list[str]:
    """The lines with another value in the first row of a table."""
    at = next(n for n, line in enumerate(lines) if json.loads(line).get("table") == table)
    found = json.loads(lines[at])
    found["row"] |= change
    return [*lines[:at], json.dumps(found), *lines[at + 1 :]]


@pytest.mark.parametrize("how", range(14))
def test_a_damaged_dump_is_told_and_leaves_nothing(
    ledger: Ledger, tmp_path: Path, how: int
) -> None:
    with Ledger(tmp_path / "from.db") as full:
        for each in many(3):
            full.add(each)
        lines = list(full.dump())
    damaged = [
        [],
        [""],
        lines[1:],
        ["[]", *lines[1:]],
        ['{"format":"laut ledger dump","schema":"0000"}', *lines[1:]],
        [*lines[:5], lines[5][:20]],
        [*lines[:5], '{"a":1}', *lines[5:]],
        [*lines[:5], '{"table":"nonsense","row":{}}'],
        [*lines[:5], '{"table":"articles","row":[]}'],
        [*lines[:1], '{"table":"articles","row":{"id":1}}'],
        spoilt(lines, "readings", body="%%%"),
        spoilt(lines, "readings", article_id=99),
        spoilt(lines, "articles", id="eins"),
        lines[: len(lines) // 2],
    ][how]
    with pytest.raises((FormatError, LedgerError)) as caught:
        ledger.restore(damaged)
    assert str(caught.value).count(";") >= 1, "a remedy"
    assert list(ledger.readings()) == []
    assert ledger.restore(lines) == 3


def test_a_row_of_a_later_table_is_no_surprise(ledger: Ledger) -> None:
    lines = [*list(ledger.dump())[:-1], '{"table":"later","row":{"id":1}}', '{"rows":1}']
    with pytest.raises(LautError, match="there is no table later; the dump is of another laut"):
        ledger.restore(lines)
