from laut.export.order import in_reading_order
from laut.export.relations import relations
from laut.records import Link
from tests.export.samples import leak


def test_both_ends_of_a_link_know_it() -> None:
    placed = in_reading_order(leak().statements)
    found = relations(leak().links, placed)
    assert [(each.kind, each.acts, each.other.number) for each in found[2]] == [
        ("corroborates", False, 4),
        ("denies", False, 5),
    ]
    assert [(each.kind, each.acts, each.other.number) for each in found[5]] == [("denies", True, 2)]
    assert set(found) == {2, 4, 5}


def test_a_link_to_what_is_not_there_is_passed_over() -> None:
    placed = in_reading_order(leak().statements)
    assert relations([Link("denies", placed[0].statement.id, "gone", 1, "")], placed) == {}
