"""Given names of women and men."""

import pytest

from laut.german.genders import EITHER, FEMALE, FEMININE_ENDS, MALE, MASCULINE_ENDS
from laut.german.names import GIVEN

# They stand among the given names of the papers and are none.
SURNAMES = frozenset({"Aung", "Dalai"})


def test_no_name_is_in_two_tables() -> None:
    assert not FEMALE & MALE
    assert not (FEMALE | MALE) & EITHER


def test_every_given_name_is_known() -> None:
    assert GIVEN - FEMALE - MALE - EITHER == SURNAMES


def test_names_begin_with_a_capital() -> None:
    assert all(name[0].isupper() and " " not in name for name in FEMALE | MALE | EITHER)


def test_ends_are_of_one_sex() -> None:
    assert not any(end.endswith(MASCULINE_ENDS) and len(end) == 1 for end in FEMININE_ENDS)


@pytest.mark.parametrize(
    "name", ["Mara", "Ingrid", "Aylin", "Heidi", "Sarah", "Beatrix", "Siobhan"]
)
def test_women(name: str) -> None:
    assert name in FEMALE


@pytest.mark.parametrize("name", ["Jan", "Luigi", "Jukka", "Uwe", "Davide", "Witali", "Kofi"])
def test_men(name: str) -> None:
    assert name in MALE


@pytest.mark.parametrize("name", ["Kim", "Andrea", "Robin", "Xi", "Toni"])
def test_either(name: str) -> None:
    assert name in EITHER
