from dataclasses import replace

from laut.export.order import confident, in_reading_order
from laut.records import Link, Statement
from tests.export.samples import article, bridge, statement
from tests.made import reading

TEXT = "a b c d e f"


def nest(*nests: tuple[str, str | None, float]) -> tuple[Statement, ...]:
    """Statements with the letter that each quotes as id."""
    return tuple(
        replace(statement(TEXT, "Direct", letter, confidence=sure), id=letter, nested_in=up)
        for letter, up, sure in nests
    )


def order(*statements: Statement) -> list[tuple[str, int, int | None]]:
    return [(p.statement.id, p.depth, p.parent) for p in in_reading_order(statements)]


def test_statements_come_in_reading_order_the_nested_below_their_parent() -> None:
    nests = nest(("e", None, 1), ("c", "b", 1), ("d", "b", 1), ("b", None, 1), ("f", "c", 1))
    assert order(*nests) == [
        ("b", 0, None),
        ("c", 1, 1),
        ("f", 2, 2),
        ("d", 1, 1),
        ("e", 0, None),
    ]


def test_numbers_count_the_order() -> None:
    placed = in_reading_order(bridge().statements)
    assert [each.number for each in placed] == list(range(1, 10))
    assert [each.depth for each in placed] == [0, 0, 1, 0, 0, 0, 1, 2, 0]


def test_a_circle_or_a_missing_parent_loses_no_statement() -> None:
    nests = nest(("a", "b", 1), ("b", "a", 1), ("c", "z", 1), ("d", "d", 1), ("e", "a", 1))
    assert {each[0] for each in order(*nests)} == set("abcde")
    assert len(order(*nests)) == 5


def test_a_statement_without_any_span_stands_at_the_beginning() -> None:
    empty = replace(statement(TEXT, "Reported", "a"), id="x", quote=())
    assert order(*nest(("b", None, 1)), empty)[0] == ("x", 0, None)


def test_confident_drops_the_unsure_and_lifts_what_they_held() -> None:
    nests = nest(("a", None, 0.9), ("b", "a", 0.2), ("c", "b", 0.8), ("d", None, 0.5))
    kept = confident(reading(article(TEXT), *nests), 0.5).statements
    assert [(each.id, each.nested_in) for each in kept] == [("a", None), ("c", "a"), ("d", None)]


def test_confident_drops_the_links_of_what_it_drops() -> None:
    nests = nest(("a", None, 0.9), ("b", None, 0.2), ("c", None, 0.8))
    links = (Link("denies", "a", "b", 1, ""), Link("denies", "a", "c", 1, ""))
    assert confident(reading(article(TEXT), *nests, links=links), 0.5).links == links[1:]


def test_confident_at_zero_changes_nothing() -> None:
    assert confident(bridge(), 0.0) == bridge()
