"""When something was, by the words of a quote alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.link.moments import CLOCK, PARTS, agreement, moments
from laut.segment import segment


def told(text: str) -> dict[str, set[str | float]]:
    return {part: set(values) for part, values in moments(segment(text).words).items()}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Am 22. Mai werde er gelöscht", {"month": {"5"}, "day": {"22"}, "season": {"SP"}}),
        ("schon im Herbst", {"season": {"FA"}}),
        ("bis Ende November", {"month": {"11"}, "season": {"FA"}, "third": {"ende"}}),
        ("im Dezember", {"month": {"12"}, "season": {"WI"}}),
        ("gegen vier Uhr früh", {"clock": {4}, "daytime": {"TMO"}}),
        ("um 12.15 Uhr", {"clock": {12.25}}),
        ("am Sonntag", {"weekday": {"sonntag"}}),
        ("die Brücke", {}),
    ],
)
def test_the_parts_of_a_date(text: str, found: dict[str, set[str | float]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("one", "other", "part", "agreed"),
    [
        ("am 15. Mai", "am 22. Mai", "day", -1),
        ("am 15. Mai", "am 22. Mai", "month", 1),
        ("seit November", "seit dem Herbst", "season", 1),
        ("im Juni", "im September", "month", -1),
        ("um 12.15 Uhr", "gegen zwölf Uhr", CLOCK, 1),
        ("um 12 Uhr", "um 14 Uhr", CLOCK, -1),
        ("am Sonntag", "im Mai", "weekday", 0),
    ],
)
def test_where_two_agree_or_differ(one: str, other: str, part: str, agreed: int) -> None:
    mine, theirs = (moments(segment(text).words) for text in (one, other))
    assert agreement(mine, theirs, part) == agreed == agreement(theirs, mine, part)


WORDS = "am 22 . Mai 12.15 Uhr 7:x zwölf 99.99 Ende früh Herbst"


@given(st.lists(st.sampled_from(WORDS.split()), max_size=8))
def test_any_words_are_read_and_agree_with_themselves(words: list[str]) -> None:
    found = moments(tuple(words))
    assert all(agreement(found, found, part) == (part in found) for part in (*PARTS, CLOCK))
