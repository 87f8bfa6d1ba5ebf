"""Quotations with their roles -> drafts of statements."""

from dataclasses import replace
from typing import Any

import pytest

from laut.decode.confidence import Calibration
from laut.decode.quotes import Quote, Thresholds
from laut.decode.roles import Roles
from laut.decode.statements import MEDIUMS, TYPES, drafts, likely, with_acts
from laut.records import StatementType
from laut.scores import Acts, Part

SURE = Calibration(1.0, 1.0, (0.0,) * 5)
Parts = tuple[Part, ...]


def told(**fields: Any) -> Roles:
    """The roles that are given; what is not given is nothing."""
    plain: dict[str, Any] = dict.fromkeys(("cue", "frame", "speaker", "addressee"), ())
    plain |= {"type": 0, "medium": 0, "chance": 1.0}
    return Roles(**(plain | fields))


NONE = told()


def parents(quotes: list[Quote], offset: int = 0) -> list[int | None]:
    made = drafts([(quote, NONE) for quote in quotes], ["w"] * 99, 0, offset, SURE)
    return [draft.parent for draft in made]


def test_words_are_those_of_the_document() -> None:
    role = told(
        cue=((5, 5),), frame=((4, 6),), speaker=((6, 6),), addressee=((9, 9),), type=1, medium=5,
    )  # fmt: skip
    quote = Quote(((0, 2), (7, 8)), False, 0.8)
    (draft,) = drafts([(quote, role)], ["w"] * 200, 100, 0, SURE)
    assert draft.quote == ((100, 102), (107, 108))
    assert (draft.cue, draft.frame) == (((105, 105),), ((104, 106),))
    assert (draft.speaker, draft.addressee) == (((106, 106),), ((109, 109),))
    assert (draft.type, draft.medium) == (TYPES[1], MEDIUMS[5]) == ("Indirect", "Thought")


def test_confidence_is_calibrated_and_acts_come_from_the_judge() -> None:
    role = told(type=2, chance=0.5)
    sure = Calibration(1.0, 1.0, (9.0, 9.0, 0.0, 9.0, 9.0))
    (draft,) = drafts([(Quote(((0, 2),), False, 0.8), role)], ["w"] * 9, 0, 0, sure)
    assert draft.confidence == pytest.approx(0.8)  # as likely as not, the speaker tells nothing
    (known,) = with_acts([draft], [Acts((0.1, 0.9), (0.7, 0.3))])
    assert (known.stance, known.certainty) == ((0.1, 0.9), (0.7, 0.3))
    assert replace(known, stance=(), certainty=()) == draft


@pytest.mark.parametrize(
    ("words", "frame", "tidy"),
    [
        ("„ Ja “ , sagte sie .", (3, 6), ((3, 5),)),
        ("„ Ja “ , sagte sie", (3, 5), ((3, 5),)),
        ("Sie sagte : „ Ja . “", (0, 2), ((0, 2),)),
        ("„ Ja “ .", (3, 3), ()),
    ],
)
def test_a_frame_ends_before_the_full_stop(words: str, frame: Part, tidy: Parts) -> None:
    quote = Quote(((0, 0),), False, 1.0)
    (draft,) = drafts([(quote, told(frame=(frame,)))], words.split(), 0, 0, SURE)
    assert draft.frame == tidy


def test_the_parent_is_the_quotation_around() -> None:
    outer, other = Quote(((0, 4),), False, 1.0), Quote(((10, 20),), False, 1.0)
    inner = Quote(((12, 14),), True, 1.0)
    assert parents([outer, other, inner]) == [None, None, 1]
    assert parents([outer, other, inner], 7) == [None, None, 8]


def test_the_parent_is_the_one_that_shares_most() -> None:
    first, second = Quote(((0, 9),), False, 1.0), Quote(((10, 20),), False, 1.0)
    assert parents([first, Quote(((9, 14),), True, 1.0), second]) == [None, 2, None]


def test_a_quotation_in_the_gap_of_another_is_not_nested_in_it() -> None:
    split, between = Quote(((0, 4), (9, 12)), False, 1.0), Quote(((6, 7),), False, 1.0)
    assert parents([split, between, Quote(((6, 6),), True, 1.0)]) == [None, None, 1]


def test_nested_in_nothing() -> None:
    assert parents([Quote(((3, 4),), True, 1.0)]) == [None]


def test_no_quotations() -> None:
    assert drafts([], [], 0, 0, SURE) == []


@pytest.mark.parametrize(
    ("kind", "chance", "nested", "kept"),
    [
        ("Direct", 0.5, False, True),
        ("Direct", 0.3, False, False),
        ("Reported", 0.5, False, False),
        ("Reported", 0.7, False, True),
        ("Reported", 0.3, True, True),
    ],
)
def test_reported_ones_have_their_own_threshold(
    kind: StatementType, chance: float, nested: bool, kept: bool
) -> None:
    quote, role = Quote(((0, 3),), nested, chance), replace(NONE, type=TYPES.index(kind))
    limits = Thresholds(outer=0.4, reported=0.6)
    assert likely([quote], [role], limits) == ([(quote, role)] if kept else [])


@pytest.mark.parametrize(
    ("outer", "kept"),
    [
        ("Direct", False),  # the same words twice
        ("Indirect", True),  # words in marks that are nearly all of an indirect quotation
    ],
)
def test_a_nested_one_is_no_double_of_an_outer_one(outer: StatementType, kept: bool) -> None:
    quotes = [Quote(((1, 9),), False, 1.0), Quote(((1, 8),), True, 1.0)]
    roles = [replace(NONE, type=TYPES.index(outer)), replace(NONE, type=TYPES.index("Direct"))]
    found = likely(quotes, roles, Thresholds())
    assert [quote.nested for quote, _ in found] == ([False, True] if kept else [False])


def test_a_part_of_an_outer_one_is_kept() -> None:
    quotes = [Quote(((1, 9),), False, 1.0), Quote(((1, 4),), True, 1.0)]
    assert len(likely(quotes, [NONE, NONE], Thresholds())) == 2


@pytest.mark.parametrize(
    ("cue", "inner", "speaker"),
    [
        (((12, 12),), ((2, 2),), ((14, 15),)),  # the fragment has the speaker of its parent
        ((), ((2, 2),), ((14, 15),)),  # also where the parent goes on without a frame
        (((12, 12),), ((6, 6),), ((7, 7),)),  # a verb inside the parent says it
    ],
)
def test_a_nested_one_has_the_speaker_of_its_parent(
    cue: Parts, inner: Parts, speaker: Parts
) -> None:
    quotes = [Quote(((4, 10),), False, 1.0), Quote(((8, 9),), True, 1.0)]
    outer = told(cue=cue, speaker=((14, 15),), type=1, chance=0.9)
    nested = told(cue=inner, speaker=((7, 7),), chance=0.6)
    made = drafts(list(zip(quotes, (outer, nested), strict=True)), ["w"] * 20, 0, 0, SURE)
    assert made[1].speaker == speaker
    assert made[1].cue == (cue if cue and inner == ((2, 2),) else inner)
    assert made[1].type == "Direct"
    assert (made[1].confidence == made[0].confidence) == (speaker == ((14, 15),))
