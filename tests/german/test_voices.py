"""The tables of voices are in order."""

import pytest

from laut.german import voices

KINDS = {
    "spoken for": voices.SPOKEN_FOR,
    "offices": voices.OFFICES,
    "people": voices.PEOPLE,
    "groups": voices.GROUPS,
    "bodies": voices.BODIES,
    "documents": voices.DOCUMENTS,
    "sayings": voices.SAYINGS_OF,
}
NOUNS = frozenset[str]().union(*KINDS.values())


@pytest.mark.parametrize("name", KINDS)
def test_a_noun_makes_one_kind_of_voice(name: str) -> None:
    others = [table for other, table in KINDS.items() if other != name]
    assert not KINDS[name] & frozenset[str]().union(*others)


@pytest.mark.parametrize("name", KINDS)
def test_nouns_are_in_lower_case(name: str) -> None:
    assert all(noun == noun.lower() for noun in KINDS[name])


def test_nominalised_adjectives_are_people() -> None:
    people = voices.OFFICES | voices.PEOPLE | voices.GROUPS
    assert people >= voices.NOMINALISED
    assert all(noun.endswith("e") for noun in voices.NOMINALISED)


def test_forms_lead_to_nouns() -> None:
    known = {base for base in voices.FORMS.values() if any(noun.endswith(base) for noun in NOUNS)}
    assert set(voices.FORMS.values()) == known


def test_media_are_bodies() -> None:
    assert voices.MEDIA <= voices.BODIES
