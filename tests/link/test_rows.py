"""Every small article has exactly the links that stand beside it."""

import pytest

from tests.link.marked import linked, whys
from tests.link.rows import ROWS, Row


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_article_has_its_links(row: Row) -> None:
    assert linked(row.marked) == sorted(row.links, key=_numbers)


def _numbers(link: str) -> tuple[int, int]:
    a, _, b = link.split()
    return int(a), int(b)


def test_rows_hold_look_alikes_too() -> None:
    names = [row.name for row in ROWS]
    assert len(names) == len(set(names)) >= 40
    assert all(row.links == () for row in ROWS if row.name.startswith("not: "))
    assert sum(name.startswith("not: ") for name in names) >= 30


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_why_is_a_sentence(row: Row) -> None:
    for why in whys(row.marked):
        assert why[0].isupper()
        assert why.endswith(".")
        assert len(why) < 200
        assert "  " not in why
        assert "\n" not in why
