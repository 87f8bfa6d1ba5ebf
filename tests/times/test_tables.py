"""The tables hold what their readers expect, whoever edits them."""

import re
from collections.abc import Iterable

import pytest

from laut.german import calendar, holidays, numbers, time_words
from laut.times.arithmetic import feast
from laut.times.grammar import ROWS, RULES
from laut.times.kinds import CODES, GROUPS, needed, pattern
from laut.times.lexicon import LEXICON, look_up

TABLES: list[Iterable[str]] = [
    *(calendar.WEEKDAYS, calendar.SEASONS, calendar.DAY_PARTS, calendar.UNITS, calendar.EVERY),
    *(calendar.UNITS_SEVERAL, calendar.EDGES, calendar.NEIGHBOURS, calendar.TERMS),
    *(holidays.FIXED, holidays.FROM_EASTER, holidays.ADVENT, holidays.SEASONS_OF_FEASTS),
    *(numbers.CARDINALS, numbers.YEARS, numbers.ORDINALS, numbers.MULTIPLICATIVES),
    *(time_words.PHRASES, time_words.REFERENCES, time_words.DIRECTIONS, time_words.SEQUELS),
    *(time_words.PAST_VERBS, time_words.FUTURE_VERBS, time_words.APPROXIMATORS),
]


def test_every_form_is_in_lower_case_without_blanks_around() -> None:
    assert [form for table in TABLES for form in table if form != form.lower().strip()] == []


def test_every_feast_has_a_day_in_every_year() -> None:
    names = (*holidays.FIXED, *holidays.FROM_EASTER, *holidays.ADVENT, *holidays.NTH_WEEKDAY)
    assert all(feast(name, year) for name in names for year in (1583, 2000, 2024, 2100))


def test_no_verb_looks_both_ways() -> None:
    assert frozenset() == time_words.PAST_VERBS & time_words.FUTURE_VERBS


def test_what_repeats_is_a_phrase() -> None:
    assert set(time_words.PHRASES) >= time_words.REPEATED_PHRASES


def test_phrases_mean_a_value_that_exists() -> None:
    values = {"PAST_REF", "PRESENT_REF", "FUTURE_REF", "NONE"}
    others = {value for value in time_words.PHRASES.values() if value not in values}
    assert others <= {"P1D", "P1W", "P1M", "P1Y", "P1WI", "P1SU", "PT24H"}


def test_every_kind_of_the_lexicon_has_a_code() -> None:
    assert {kind for kind, _ in LEXICON.values()} <= set(CODES)


@pytest.mark.parametrize(
    ("word", "number"),
    [("dreiundzwanzig", 23), ("hundert", 100), ("zwölf", 12), ("anderthalb", 1.5)],
)
def test_number_words(word: str, number: float) -> None:
    assert look_up(word) == ("NUM", number)


@pytest.mark.parametrize(
    ("word", "entry"),
    [
        ("sonntagabend", ("WEEKDAY_PART", (7, "TEV"))),
        ("dreiwöchigen", ("LASTING", (3, "W"))),
        ("mehrjährige", ("LASTING", (-2.0, "Y"))),
        ("stündigen", ("LASTING", (-1.0, "TH"))),
        ("jährlichen", ("FREQ", "P1Y")),
        ("gestrige", ("TODAYS", -1)),
        ("diesjährigen", ("THISYEARS", (0, "Y"))),
        ("jahrzehntelang", ("ADVERB", "DE")),
        ("großen", ("ADJ", None)),
        ("haus", ("WORD", None)),
    ],
)
def test_compounds(word: str, entry: tuple[str, object]) -> None:
    assert look_up(word) == entry


def test_every_name_in_the_grammar_is_a_kind_or_a_group() -> None:
    names = {name for row, _ in ROWS for name in re.findall(r"[A-Z_]{2,}", row)}
    assert names <= set(CODES) | set(GROUPS)


def test_every_row_marks_one_expression() -> None:
    assert {rule.pattern.groups for rule in RULES} == {1}


def test_a_pattern_reads_names_groups_and_marks() -> None:
    kinds = CODES["VOR"] + CODES["NUM"] + CODES["UNITS"]
    match = pattern("VOR <NUM (UNITS|JAHRE)>").fullmatch(kinds)
    assert match is not None
    assert match.span(1) == (1, 3)


def test_what_is_needed_leaves_out_what_may_be_missing() -> None:
    assert needed("<THE? APPROX{0,2} (NUM|ONE) UNIT> LANG") == {CODES["UNIT"], CODES["LANG"]}
