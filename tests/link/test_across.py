"""Statements of one article against those of another."""

from collections.abc import Sequence

import pytest

from laut.embed import CrossEncoder
from laut.link.across import Kin, Linked, Stated, links
from laut.scores import Both, Uttered
from tests.link.said import CLERK, NEAR, REENTS, UHLAND, kin, stated


def link(new: Stated, old: Stated, kin: Kin = NEAR) -> Linked | None:
    names = {1: "Marit Uhland", 2: "Joachim Reents"}
    found = links([new], [old], {old.article: kin}, names, CrossEncoder.shipped().chances)
    return found[0] if found else None


CRACK = "Der Riss im Wehr sei 14 Zentimeter lang"
LONGER = "Der Riss im Wehr sei 22 Zentimeter lang"


@pytest.mark.parametrize(
    ("kind", "new", "old"),
    [
        ("repeats", stated(20, CRACK, UHLAND), stated(10, CRACK, UHLAND)),
        ("updates", stated(20, LONGER, UHLAND), stated(10, CRACK, UHLAND)),
        ("contradicts", stated(20, LONGER, CLERK, like=0.65), stated(10, CRACK, UHLAND)),
        (
            "denies",
            stated(20, "dass der Riss im Wehr 14 Zentimeter lang sei", REENTS, stance="denies",
                   certainty="negated", cue="bestritt", like=0.75),
            stated(10, CRACK, UHLAND),
        ),
    ],
)  # fmt: skip
def test_what_holds_between_two(kind: str, new: Stated, old: Stated) -> None:
    found = link(new, old)
    assert found is not None
    assert (found.kind, found.a, found.b) == (kind, 20, 10)
    assert 0.5 <= found.score < 1
    assert found.why.endswith(".")


def test_another_person_who_says_the_same_of_the_same_affair_bears_it_out() -> None:
    one_day = kin(0.8, 4.0, like=0.9, days=0)
    found = link(stated(20, CRACK, REENTS, like=0.75), stated(10, CRACK, UHLAND), one_day)
    assert found is not None
    assert (found.kind, found.a, found.b) == ("corroborates", 20, 10)


def test_the_values_stand_in_the_reason() -> None:
    found = link(stated(20, LONGER, CLERK, like=0.65), stated(10, CRACK, UHLAND))
    assert found is not None
    assert "22 Zentimeter" in found.why
    assert "14 Zentimeter" in found.why


def test_the_later_article_acts_even_if_it_came_first() -> None:
    found = link(stated(10, CRACK, UHLAND), stated(20, LONGER, UHLAND))
    assert found is not None
    assert (found.kind, found.a, found.b) == ("updates", 20, 10)


def test_two_people_with_names_never_repeat_or_replace_each_other() -> None:
    for text in (CRACK, LONGER):
        for like in (0.5, 0.65, 0.8, 0.95):
            found = link(stated(20, text, REENTS, like=like), stated(10, CRACK, UHLAND))
            assert found is None or found.kind in {"corroborates", "contradicts"}


def test_one_voice_never_bears_itself_out_or_denies_itself() -> None:
    for text in (CRACK, LONGER):
        for like in (0.5, 0.65, 0.8, 0.95):
            found = link(stated(20, text, UHLAND, like=like), stated(10, CRACK, UHLAND))
            assert found is None or found.kind in {"repeats", "updates"}


def test_what_looks_alike_is_not_linked() -> None:
    other = stated(20, "Die Brücke habe 14 Pfeiler", REENTS, like=0.2)
    assert link(other, stated(10, CRACK, UHLAND)) is None


def test_another_affair_is_not_linked() -> None:
    far = kin(0.0, 0.0, like=0.1, days=3, affair=False)
    assert link(stated(20, CRACK, REENTS), stated(10, CRACK, UHLAND), far) is None


def test_copies_of_one_text_have_one_origin() -> None:
    prints = kin(1.0, 3.0, like=1.0, days=0, copies=True)
    found = link(stated(20, CRACK, UHLAND), stated(10, CRACK, UHLAND), prints)
    assert found is not None
    assert found.kind == "same-origin"


def test_two_intentions_do_not_support_each_other() -> None:
    one = stated(20, "Das Wehr werde gesperrt", REENTS, stance="announces")
    other = stated(10, "Das Wehr werde gesperrt", UHLAND, stance="announces")
    assert link(one, other) is None


def test_a_figure_that_is_called_wrong_denies_nobody_who_has_the_right_one() -> None:
    ten = "An Bord des Bootes seien zehn Menschen gewesen"
    for right in (
        f"{ten}, nicht neun",
        "An Bord des Bootes seien nicht neun, sondern zehn gewesen",
    ):
        found = link(stated(20, right, REENTS, stance="denies"), stated(10, ten, UHLAND))
        assert found is None or found.kind == "corroborates"


def test_silence_towards_two_papers_is_no_repetition() -> None:
    silent = "wollte sich am Abend nicht zu dem Riss im Wehr äußern"
    one = stated(20, silent, UHLAND, stance="declines-to-comment")
    assert link(one, stated(10, silent, UHLAND, stance="declines-to-comment")) is None


def test_a_price_bears_out_no_statement_without_a_figure() -> None:
    price = "Der Riss im Wehr koste rund 14 Euro"
    one = stated(20, price, REENTS, like=0.6)
    assert link(one, stated(10, "Der Riss im Wehr sei bekannt", UHLAND)) is None


KINDS = ("none", "repeats", "corroborates", "denies", "contradicts", "updates")
OTHER = "Im Wehr sei ein Riss von 22 Zentimetern"


class Read:
    """Says of every pair that it has one kind, and keeps what it was asked."""

    def __init__(self, kind: str) -> None:
        self.kind, self.asked = kind, list[Both]()

    def __call__(self, pairs: Sequence[Both]) -> list[dict[str, float]]:
        self.asked += pairs
        sure = {kind: 0.999 if kind == self.kind else 0.0002 for kind in KINDS}
        return [sure for _ in pairs]


def read(new: Stated, kind: str) -> tuple[Read, list[Linked]]:
    """What was read of a statement and the one about the crack, and the links."""
    asked = Read(kind)
    names = {1: "Marit Uhland", 2: "Joachim Reents"}
    return asked, links([new], [stated(10, CRACK, UHLAND)], {1: NEAR}, names, asked)


def test_what_is_left_open_is_read_with_its_voices() -> None:
    asked, _ = read(stated(20, OTHER, REENTS, like=0.6), "none")
    assert asked.asked == [
        Both(Uttered("Joachim Reents", "sagte", OTHER), Uttered("Marit Uhland", "sagte", CRACK), 8)
    ]


def test_what_is_read_decides_what_is_left_open() -> None:
    new = stated(20, OTHER, REENTS, like=0.6)
    assert read(new, "none")[1] == []
    (found,) = read(new, "contradicts")[1]
    assert (found.kind, found.a, found.b) == ("contradicts", 20, 10)


def test_what_is_read_makes_no_link_that_cannot_be() -> None:
    _, found = read(stated(20, OTHER, REENTS, like=0.6), "repeats")
    assert all(each.kind != "repeats" for each in found)


def test_what_is_surely_one_or_none_is_not_read() -> None:
    for new in (
        stated(20, CRACK, UHLAND, like=0.99),
        stated(20, "Im Chor fehlten Tenöre", REENTS, like=0.1),
    ):
        assert read(new, "none")[0].asked == []
