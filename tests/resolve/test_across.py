"""Which entity of the ledger an article means."""

import pytest

from laut.german import given_names
from laut.records import EntityKind
from laut.resolve.across import Known, Seen, identify, keys, spelt_alike


@pytest.mark.parametrize(
    "spellings",
    [
        "Selenskyj Zelensky Selenskij Zelenskyy",
        "Lawrow Lavrov",
        "Jelzin Yeltsin",
        "Schoigu Shoigu",
        "Tschernow Chernov Tchernov",
        "Gorbatschow Gorbachev",
        "Mohammed Muhammad",
        "Haschemi Hashemi",
        "Müller Mueller",
        "Dschumabek Jumabek",
        "Şahin Sahin",
    ],
)
def test_spellings_of_one_name_are_alike_and_found(spellings: str) -> None:
    first, *others = spellings.split()
    for other in others:
        assert spelt_alike(first, other) >= 0.5, other
        assert keys("person", [first]) & keys("person", [other]), other


@pytest.mark.parametrize(
    ("one", "other"),
    [("Müller", "Miller"), ("Müller", "Möller"), ("Wagner", "Werner"), ("Kahn", "Kuhn"),
     ("Schmidt", "Schmitz")],
)  # fmt: skip
def test_other_names_are_not(one: str, other: str) -> None:
    assert spelt_alike(one, other) < 0.5


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hölzl Maschinenbau AG", "Hölzl Maschinenbau"), ("Strom & Co. KG", "Strom Co"),
     ("SV Brachtal e.V.", "SV Brachtal")],
)  # fmt: skip
def test_legal_forms_are_no_part_of_a_name(one: str, other: str) -> None:
    assert keys("organisation", [one]) & keys("organisation", [other])


def seen(name: str, *titles: str, kind: EntityKind = "person") -> Seen:
    return Seen(kind, name, frozenset({name}), frozenset(titles))


def known(
    number: int,
    name: str,
    *titles: str,
    company: set[int] | None = None,
    kind: EntityKind = "person",
) -> Known:
    return Known(number, kind, frozenset({name}), frozenset(titles), frozenset(company or ()))


def test_a_full_name_is_enough() -> None:
    found = identify(seen("Jorun Aldag"), frozenset(), [known(7, "Jorun Aldag")])
    assert found is not None
    assert found.id == 7
    assert found.why == "gleicher Name"


def test_a_title_of_another_field_keeps_namesakes_apart() -> None:
    mayor = known(1, "Paul Merk", "bürgermeister")
    assert identify(seen("Paul Merk", "stürmer"), frozenset(), [mayor]) is None


def test_a_title_that_changes_within_a_field_does_not() -> None:
    before = known(1, "Selma Oertel", "staatssekretär", company={8})
    found = identify(seen("Selma Örtel", "minister"), frozenset({8}), [before])
    assert found is not None


def test_other_given_names_are_other_people() -> None:
    candidates = [known(1, "Ute Brackmann", company={5, 6})]
    assert identify(seen("Ulrike Brackmann"), frozenset({5, 6}), candidates) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("Oleksij Hrabenko", "Alexej Hrabenko"), ("Wolodymyr Sorin", "Wladimir Sorin"),
     ("Dmytro Lassowskyj", "Dmitri Lassowski"), ("Uladsimir Karpowitsch", "Vladimir Karpovich")],
)  # fmt: skip
def test_forms_of_a_given_name_are_one_name(one: str, other: str) -> None:
    found = identify(seen(one), frozenset(), [known(1, other)])
    assert found is not None
    assert found.why == f"{one} und {other}: ein Name"
    assert identify(seen(one, "torwart"), frozenset(), [known(1, other, "minister")]) is None


def test_no_form_is_one_of_two_names() -> None:
    forms = [form for line in given_names.FORMS for form in line.split()]
    assert len(forms) == len(set(forms)) == len(given_names.GIVEN_NAMES)


def test_an_initial_stands_for_its_name() -> None:
    found = identify(seen("J. Aldag"), frozenset({3}), [known(1, "Jorun Aldag", company={3})])
    assert found is not None


def test_a_bare_surname_needs_company() -> None:
    candidate = known(1, "Jorun Aldag", company={3, 4})
    assert identify(seen("Aldag"), frozenset(), [candidate]) is None
    assert identify(seen("Aldag"), frozenset({3}), [candidate]) is not None


def test_two_who_fit_as_well_are_as_bad_as_none() -> None:
    candidates = [known(1, "Jorun Aldag", company={3}), known(2, "Enno Aldag", company={3})]
    assert identify(seen("Aldag"), frozenset({3}), candidates) is None


def test_a_body_that_every_town_has_needs_company() -> None:
    council = known(1, "Stadtrat", kind="organisation", company={3})
    one = seen("Stadtrat", kind="organisation")
    assert identify(one, frozenset(), [council]) is None
    assert identify(one, frozenset({3}), [council]) is not None


def test_a_person_is_no_firm_of_that_name() -> None:
    firm = known(1, "Lackfabrik Nehring", kind="organisation", company={3})
    assert identify(seen("Hubert Nehring", "chef"), frozenset({3}), [firm]) is None
