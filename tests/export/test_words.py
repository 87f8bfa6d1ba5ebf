from dataclasses import fields
from typing import get_args

import pytest

from laut.export.words import ENGLISH, GERMAN, TABLES, Share, Words, count, preferred
from laut.records import (
    Certainty,
    DamageKind,
    LinkKind,
    Medium,
    SourceKind,
    Stance,
    StatementType,
    Status,
)


@pytest.mark.parametrize("words", TABLES.values(), ids=TABLES)
def test_each_language_has_a_word_for_everything(words: Words) -> None:
    assert set(words.types) == set(get_args(StatementType))
    assert set(words.media) == set(get_args(Medium))
    assert set(words.damage) == set(get_args(DamageKind))
    assert set(words.roles) == set(ENGLISH.roles)
    assert set(words.kinds) == set(get_args(SourceKind))
    assert set(words.status) == set(get_args(Status))
    assert set(words.stances) == set(get_args(Stance))
    assert set(words.certainties) == set(get_args(Certainty))
    assert set(words.links) == set(get_args(LinkKind))
    assert set(words.shares) == set(get_args(Share))
    for table in (words, words.dates, words.timeline):
        assert all(getattr(table, field.name) for field in fields(table))


@pytest.mark.parametrize("words", TABLES.values(), ids=TABLES)
def test_each_language_has_every_word_of_a_date(words: Words) -> None:
    dates, english = words.dates, ENGLISH.dates
    assert (len(dates.months), len(dates.weekdays)) == (12, 7)
    for table in ("seasons", "of_day", "units"):
        assert set(getattr(dates, table)) == set(getattr(english, table))


@pytest.mark.parametrize("words", TABLES.values(), ids=TABLES)
def test_types_and_media_can_be_told_apart(words: Words) -> None:
    for table in (words.types, words.media, words.damage, words.stances, words.certainties):
        assert len(set(table.values())) == len(table)


def test_count_agrees_with_its_number() -> None:
    forms = GERMAN.statements
    assert [count(n, forms) for n in (0, 1, 2)] == ["0 Aussagen", "1 Aussage", "2 Aussagen"]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "de_DE", "LANG": "fr_FR"}, "de"),
        ({}, "en"),
    ],
)
def test_the_environment_chooses_the_language(environment: dict[str, str], language: str) -> None:
    assert preferred(environment) == language
