"""What people have looked at, of what the machine has read."""

from typing import Any

import pytest

from lab.bench.sample import Saying, again, made
from laut.ledger import Ledger

DAM = "u:dam"
WORDS = ("Der Staudamm ist sicher", "Das Wasser steigt", "Der Rat tagt", "Es wird teuer")


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    ledger.add(made(DAM, *map(Saying, WORDS)))
    ledger.add(made("u:2", Saying("Nein")))
    return ledger


def change(name: str, what: str, to: object = None) -> dict[str, Any]:
    return {"statement": name, "change": what, "to": to}


def test_only_what_somebody_has_checked(ledger: Ledger) -> None:
    assert list(ledger.checked()) == []
    ledger.correct(DAM, change("s2", "accept"), by="eva")
    (one,) = ledger.checked()
    assert (one.number, one.seen, one.rejected, one.share) == (1, ("s2",), 0, 0.25)
    assert one.reading == ledger.reading(DAM)


def test_each_statement_counts_once_and_a_rejected_one_too(ledger: Ledger) -> None:
    for each in (
        change("s1", "accept"), change("s1", "stance", "warns"), change("s3", "reject"),
        {"change": "add", "to": {"quote": [{"begin": 1, "end": 13}], "source": {"entity": "e1"}}},
    ):  # fmt: skip
        ledger.correct(DAM, each, by="eva")
    (one,) = ledger.checked()
    assert (one.seen, one.rejected, one.share) == (("s1", "s1-13"), 1, 3 / 5)


def test_what_is_taken_back_or_loose_is_not_checked(ledger: Ledger) -> None:
    ledger.undo(ledger.correct(DAM, change("s1", "accept"), by="eva"), by="eva")
    assert list(ledger.checked()) == []
    ledger.correct("u:2", change("s1", "accept"), by="eva")
    ledger.add(made("u:2", Saying("Etwas ganz anderes ist geschehen")))
    assert list(ledger.checked()) == []


def test_an_article_whose_only_statement_was_none(ledger: Ledger) -> None:
    ledger.correct("u:2", change("s1", "reject"), by="eva")
    (one,) = ledger.checked()
    assert (one.reading.statements, one.seen, one.rejected, one.share) == ((), (), 1, 1.0)
    ledger.add(again(made("u:2", Saying("Nein"))))
    assert [each.share for each in ledger.checked()] == [1.0]
