"""Which side of a matter a statement takes, and which thing of a kind it names."""

from importlib.resources import files

import pytest

from laut.link.questions import agree, answers, differ
from laut.link.stems import stem

SIDES, THINGS = 0, 2  # where `told` counts what differs


def told(one: str, other: str) -> tuple[int, int, int, int]:
    """Sides that differ and agree, things that differ and agree."""
    (sides, things), (others, more) = (answers(each.split()) for each in (one, other))
    return differ(sides, others), agree(sides, others), differ(things, more), agree(things, more)


@pytest.mark.parametrize(
    ("one", "other", "at"),
    [
        ("Das Tor war verriegelt", "Das Tor stand sperrangelweit offen", SIDES),
        ("Der Fahrer war nüchtern", "Er sei betrunken gewesen", SIDES),
        ("Die Rechnung ist bezahlt", "Der Betrag sei unbezahlt", SIDES),
        ("Das Feuer brach im Keller aus", "Es begann auf dem Dachboden", THINGS),
        ("Der Wagen war rot", "Der Wagen war blau", THINGS),
        ("Ein Kurzschluss war es", "Es war Brandstiftung", THINGS),
    ],
)
def test_two_sides_or_two_things_of_a_kind_differ(one: str, other: str, at: int) -> None:
    assert told(one, other)[at] > 0
    assert told(other, one)[at] == told(one, other)[at]
    assert told(one, one)[at] == 0


def test_two_words_for_one_thing_agree() -> None:
    assert told("ein Lastwagen", "ein Lkw")[3] > 0


def test_what_stands_in_no_row_answers_nothing() -> None:
    assert answers([]) == ({}, {})
    assert answers(["Quirlstruppel", "12", "„"]) == ({}, {})


@pytest.mark.parametrize("name", ["opposites.tsv", "kinds.tsv"])
def test_rows_hold_two_answers_at_least_and_no_word_twice(name: str) -> None:
    lines = (files("laut.german") / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert len(rows) > 200
    assert len({tuple(row) for row in rows}) == len(rows)
    for row in rows:
        assert len(row) == 2
        every = row if name == "opposites.tsv" else row[1].split()
        words = [each.replace("=", " ").split() for each in every]
        assert len(words) > 1
        assert all(words)
        flat = [each for some in words for each in some]
        assert len(set(flat)) == len(flat), row
        assert all(stem(each) for each in flat)
