"""The grammar: patterns over kinds of words, each with what reads it.

A row is a pattern (see ``kinds``) and a reader. Where patterns overlap, the one that starts
further left wins, then the longer, then the one that stands higher. Repetitions are bounded, so
that reading stays linear in the text.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from laut.times import clock, dates, lasting, near
from laut.times.kinds import needed, pattern
from laut.times.sense import Match, Pieces

Reader = Callable[[Match], Pieces]

# A year at the end of a date: 2024; des Jahres 2024; kommenden Jahres; des Vorjahres; heuer.
TAIL: Final = "(YEAR|THE YEARWORD YEAR|THE? DIRECTION JAHR|THE JAHR|THE? NEIGHBOUR)"
DAY_BEFORE: Final = "(WEEKDAY COMMA? (THE|AM)?|SHORT_DAY STOP? COMMA? (THE|AM)?)"
MONTH: Final = "(MONTH|SHORT_MONTH STOP?)"
CENTURY: Final = "(CENTURY|SHORT_CENTURY STOP?)"
START: Final = "(PART THE?)"
ROUGH: Final = "APPROX{0,2}"

ROWS: Final[tuple[tuple[str, Reader], ...]] = (
    # Days, months, years
    (f"<{DAY_BEFORE}? ORD {MONTH} {TAIL}?>", dates.day),
    (f"<ORD (JOIN{{1,2}} WHERE? THE? ORD){{1,9}} {MONTH} {TAIL}?>", dates.day),
    (f"<{DAY_BEFORE}? (FIGURES|ISO)>", dates.figures),
    (f"<THE? {START}? (EARLY|DIRECTION)? MONTH (COMMA? {TAIL})?>", dates.month),
    (f"<{START}? SHORT_MONTH STOP? YEAR>", dates.month),
    (f"<MONTH (BIS|AND|DASH) (IM|PREP)? {START}? MONTH {TAIL}>", dates.months),
    (f"<{START}? THE? JAHR YEAR>", dates.year),
    ("(IM|DIRECTION|VON) <JAHRE YEAR>", dates.year),
    ("<THE JAHRE>", lasting.years),
    (f"<{START}? YEAR>", dates.year),
    ("<THE? TERM? YEARPAIR>", dates.year_pair),
    ("<THE? TERM YEAR>", dates.year),
    ("<THISYEARS>", near.neighbour),
    (f"<{START}? THE? DIRECTION TERM>", dates.term),
    ("<(NUM|YEAR) (VOR|WORD STOP) ERA STOP?>", dates.before_christ),
    # Parts of the year, and more than a year
    (f"<THE? {START}? SEASON {TAIL}>", dates.season),
    (f"<THE? {START}? (EARLY|DIRECTION) SEASON>", dates.season),
    (f"(WHERE|ROUGHLY|PER) <THE? {START}? SEASON>", dates.season),
    (f"<{START} SEASON>", dates.season),
    (f"<THE? ORD (QUARTER|HALF_YEAR) {TAIL}?>", dates.part_of_year),
    (f"<THE? ORD HALF {TAIL}>", dates.part_of_year),
    (f"<{START}? THE? EARLY? DECADE DASH? YEARWORD?>", dates.decade),
    (f"<THE? (PART|ORD HALF)? THE? EARLY? (ORD|DIRECTION) {CENTURY}>", dates.century),
    ("<THE? (EARLY|PART)? ORD JOIN THE? ORD CENTURY>", dates.centuries),
    (f"<THE? {START}? (ORD|DIRECTION) MILLENNIUM>", dates.millennium),
    (f"<THE? DIRECTION? FEAST {TAIL}?>", dates.holiday),
    # Weekdays
    ("<THE? (DIRECTION|EARLY)? WEEKDAY EARLY? (DAYTIME|TOMORROW)?>", dates.week_day),
    ("<THE? DIRECTION? WEEKDAY_PART>", dates.week_day),
    ("<THE? WEEKDAY THE? DIRECTION UNIT>", dates.week_day),
    ("<THE? SEQUEL WEEKDAY>", near.sequel_weekday),
    # From today, from what was mentioned
    ("<DEIX (DAYTIME|TOMORROW)?>", near.from_today),
    ("<TOMORROW DAYTIME?>", near.from_today),
    ("<TODAYS WEEKDAY? DAY_PART?>", near.todays),
    ("<REF>", near.reference),
    (f"<{START}? THE? DIRECTION (ONEUNIT|WEEKEND|QUARTER|HALF_YEAR)>", near.unit_away),
    (f"<{START} THE (ONEUNIT)>", near.unit_away),
    ("<WEEKEND>", near.weekend),
    ("<THE? ORD (ONEUNIT|WEEKEND)>", near.nth),
    ("<EDGE>", near.unit_away),
    (f"<{START}? THE? NEIGHBOUR>", near.neighbour),
    ("<THE? NEIGHBOUR_DAY>", near.neighbour_day),
    ("<THE? SEQUEL (ONEUNIT|WEEKEND)>", near.sequel),
    (f"<{ROUGH} (COUNT|VAGUE) HALVES? ANYUNIT LATER>", near.later),
    ("<MANY LATER>", near.later),
    ("<THE? ONEUNIT LATER>", near.later),
    (f"VOR OUTSIDE? <{ROUGH} COUNT HALVES? ANYUNIT>", near.ago),
    (f"IN OUTSIDE? <{ROUGH} COUNT HALVES? ANYUNIT>", near.ahead),
    # How long
    (f"<{ROUGH} COUNT HALVES? (ADJ|VAGUE)? ANYUNIT LANG?>", lasting.counted),
    (f"<{ROUGH} COUNT HALVES? CENTURY>", lasting.centuries),
    (f"<THE? {ROUGH} NUM (ADJ|VAGUE)? MANY LANG?>", lasting.counted),
    (f"<{ROUGH} YEAR UNITS>", lasting.counted),
    (f"<THE? DIRECTION {ROUGH} NUM ADJ? MANY>", lasting.counted),
    ("<THE? NUM DIRECTION MANY>", lasting.counted),
    ("<THE? ORD NUM MANY>", lasting.counted),
    ("<THE? ORD MANY>", lasting.several),
    ("<ONE? VAGUE MANY LANG?>", lasting.counted),
    ("<(THE|ONE)? VAGUE (ONEUNIT|WEEKEND|DAY_PART|SEASON)>", lasting.counted),
    ("<THE? DIRECTION VAGUE? MANY>", lasting.several),
    ("(SEIT|VOR|NACH|PREP|OUTSIDE) <THE? MANY>", lasting.several),
    ("<THE JAHR>", near.unit_away),
    (f"<{ROUGH} COUNT (BIS|COMMA|AND) COUNT (ADJ|VAGUE)? MANY>", lasting.span),
    ("<NUM DASH ANYUNIT (DASH (ANYUNIT|WORD))?>", lasting.hyphened),
    ("<(NUM DASH)? LASTING>", lasting.lasting),
    ("<ADVERB>", lasting.long_while),
    # No times: ages, names, greetings
    ("<AGE_NOUN WHERE ROUGHLY{0,2} COUNT ((BIS|AND) COUNT)? JAHRE>", lasting.nothing),
    ("<NOTHING>", lasting.nothing),
    # How often
    ("<EVERY ORD? (ONEUNIT|WEEKDAY|WEEKDAY_PART|SEASON|MONTH|DAY_PART|WEEKEND) DAYTIME?>",
     lasting.every),
    ("<ALL (NUM|VAGUE)? MANY>", lasting.every),
    ("<(MULTI|NUM MAL) (PER|IM|AM|IN THE|THE) ONEUNIT>", lasting.every),
    ("<MULTI FREQ>", lasting.frequency),
    ("<NUM MAL FREQ>", lasting.frequency),
    ("<PER (ONEUNIT|COUNT MANY)>", lasting.every),
    ("MANY <(IM|AM|THE|IN THE) ONEUNIT>", lasting.per_unit),
    ("NUM WORD? <(AM|IM|IN THE) ONEUNIT>", lasting.every),
    ("<FREQ>", lasting.frequency),
    ("<WEEKDAYS DAILY?>", lasting.every),
    ("<WEEKDAY DAILY>", lasting.every),
    ("<DAILY>", clock.daily),
    ("<PHRASE>", lasting.phrase),
    # Clock and parts of the day
    ("<CLOCK UHR DAILY?>", clock.o_clock),
    ("<COUNT UHR NUM? DAILY?>", clock.o_clock),
    ("<(CLOCK|NUM) ((DASH|BIS|AND|SLASH|COMMA) (CLOCK|NUM)){1,6} UHR DAILY?>", clock.o_clock),
    ("(UM|AB|BIS|VOR|NACH|SEIT) <CLOCK>", clock.bare),
    ("AM <CLOCK>", dates.short_figures),
    ("<HALB (NUM|ONE) (UHR? DAILY)?>", clock.half),
    ("<QUARTER_PAST (VOR|NACH) (NUM|ONE) UHR? DAILY?>", clock.half),
    ("(AM|UM|IN THE|VON|BIS|PREP|SEIT) <EARLY? DAY_PART>", clock.part_of_day),
    ("<THE? (DIRECTION|SEQUEL) DAY_PART>", clock.part_of_day),
    ("<ONE (WEEKDAY|WEEKDAY_PART|DAY_PART) DAYTIME?>", clock.some_day),
    ("<(SEQUEL|DIRECTION)? DAY_PART THE ORD MONTHNAME YEAR?>", clock.part_of_date),
)  # fmt: skip


class Rule(NamedTuple):
    """A compiled row."""

    pattern: re.Pattern[str]
    needs: frozenset[str]
    read: Reader


RULES: Final = tuple(Rule(pattern(row), needed(row), reader) for row, reader in ROWS)
