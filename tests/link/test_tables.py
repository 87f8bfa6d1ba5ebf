"""The tables hold what they say they hold."""

from laut.german.answers import CLAIMS, EMPTY_DENIALS, REPORTS
from laut.german.kindred import FAMILIES
from laut.german.opposites import FREQUENT, MORE, OPPOSITES
from laut.link.stems import stem


def _once(rows: list[set[str]]) -> list[str]:
    stems = [each for row in rows for each in row]
    return sorted({each for each in stems if stems.count(each) > 1})


def test_a_word_is_in_one_family() -> None:
    assert _once([{stem(each) for each in row} for row in FAMILIES]) == []


def test_a_word_is_on_one_side() -> None:
    assert _once([{stem(each) for each in side.split()} for row in OPPOSITES for side in row]) == []


def test_words_are_in_small_letters() -> None:
    words = [*CLAIMS, *EMPTY_DENIALS, *REPORTS, *MORE, *(each for row in FAMILIES for each in row)]
    assert [each for each in words if each != each.lower()] == []


def test_what_is_frequent_is_more_than_one() -> None:
    assert FREQUENT <= MORE
