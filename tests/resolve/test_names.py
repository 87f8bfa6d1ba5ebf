"""Names of one article -> those that mean the same."""

import pytest

from tests.resolve.marked import read


@pytest.mark.parametrize(
    ("marked", "groups"),
    [
        ("<PER>Mara Voss</PER> kam. <PER>Voss</PER> ging.", [["Mara Voss", "Voss"]]),
        ("<PER>Voss</PER> kam. <PER>Mara Voss</PER> ging.", [["Voss", "Mara Voss"]]),
        ("<PER>Mara Voss</PER> kam mit <PER>Voss</PER>' Hund.", [["Mara Voss", "Voss"]]),
        ("<PER>Mara Voss</PER> kam. <PER>Jan Voss</PER> ging.", [["Mara Voss"], ["Jan Voss"]]),
        ("<PER>Mara Voss</PER> und <PER>Jan Voss</PER>. Herr <PER>Voss</PER> ging.",
         [["Mara Voss"], ["Jan Voss", "Voss"]]),
        ("<PER>Mara Voss</PER> und <PER>Jan Voss</PER>. Frau <PER>Voss</PER> ging.",
         [["Mara Voss", "Voss"], ["Jan Voss"]]),
        ("Ratschef <PER>Jan Voss</PER> und Wirt <PER>Uwe Voss</PER>. Ratschef <PER>Voss</PER>.",
         [["Jan Voss", "Voss"], ["Uwe Voss"]]),
        ("Staatsanwältin <PER>Kessel</PER> kam. Herr <PER>Kessel</PER> ging.",
         [["Kessel"], ["Kessel"]]),
        ("<PER>Jan Selenskyj</PER> kam. <PER>Selenskij</PER> ging.",
         [["Jan Selenskyj", "Selenskij"]]),
        ("<ORG>Reederei Mohn</ORG> kam. <ORG>Mohn</ORG> ging.",
         [["Reederei Mohn"], ["Mohn"]]),
        ("<ORG>Molkerei Almgrund</ORG> kam. <ORG>Almgrund</ORG> ging.",
         [["Molkerei Almgrund", "Almgrund"]]),
        ("Das <ORG>Amt für Seewege</ORG> (<ORG>AFS</ORG>) kam. <ORG>AFS</ORG> ging.",
         [["Amt für Seewege", "AFS", "AFS"]]),
        ("<PER>Jan von Ruhla</PER> kam. Von <LOC>Ruhla</LOC> ging.",
         [["Jan von Ruhla", "Von Ruhla"]]),
    ],
)  # fmt: skip
def test_groups(marked: str, groups: list[list[str]]) -> None:
    article = read(marked)
    found = [[article.text(n.part) for n in cluster.names] for cluster in article.clusters()]
    assert found == groups


@pytest.mark.parametrize(
    ("marked", "canonical"),
    [
        ("<PER>Otts</PER> Boot. <PER>Ott</PER> sank.", "Ott"),
        ("<PER>Mara Voss</PER> und <PER>Voss</PER>.", "Mara Voss"),
        ("Der Bote des „<ORG>Elbkuriers</ORG>“.", "Elbkurier"),
        ("Laut dem „<ORG>Altwiler Boten</ORG>“.", "Altwiler Bote"),
        ("Chef des <ORG>Heimatvereins Kiel</ORG>.", "Heimatverein Kiel"),
        ("Chefin der <ORG>Sozialen Liga</ORG>.", "Soziale Liga"),
        ("<LOC>FRANKFURT</LOC> Der Zug fuhr.", "Frankfurt"),
        ("<ORG>UNESCO</ORG> kam.", "UNESCO"),
        ("<PER>Elke M</PER>. schwieg.", "Elke M."),
        ("<ORG>Front des 9. Mai</ORG> schwieg.", "Front des 9. Mai"),
    ],
)
def test_canonical(marked: str, canonical: str) -> None:
    assert canonical in {cluster.canonical for cluster in read(marked).clusters()}


@pytest.mark.parametrize(
    ("marked", "woman"),
    [
        ("<PER>Mara Voss</PER> kam.", True),
        ("<PER>Jan Voss</PER> kam.", False),
        ("<PER>Kim Voss</PER> kam.", None),
        ("Frau <PER>Voss</PER> kam.", True),
        ("Ministerin <PER>Voss</PER> kam.", True),
        ("Kapitän <PER>Tamsin Voss</PER> kam.", False),
        ("<ORG>Voss</ORG> kam.", None),
    ],
)
def test_sex(marked: str, woman: bool | None) -> None:
    assert read(marked).clusters()[0].woman is woman


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("Der Hersteller <PER>Brodelmann</PER> schwieg.", "ORG"),
        ("Der Herstellerin <PER>Ida Brodelmann</PER> schwieg.", "PER"),
        ("Das <LOC>Kulturministerium Lurien</LOC> schwieg.", "ORG"),
        ("Das Klinikum <LOC>Kiel</LOC> schwieg.", "ORG"),
        ("Die Reederei <LOC>Almgrund</LOC> schwieg.", "ORG"),
        ("Ehrenmitglied <PER>Alwine Post</PER> schwieg.", "PER"),
        ("Die Stadt <LOC>Kiel</LOC> schwieg.", "LOC"),
    ],
)
def test_a_noun_beside_it_says_that_it_is_a_body(marked: str, kind: str) -> None:
    assert read(marked).stage().clusters[0].kind == kind


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        (
            "In <LOC>Kiel</LOC> schwieg das Landgericht <LOC>Kiel</LOC>.",
            [("LOC", "Kiel"), ("ORG", "Landgericht Kiel")],
        ),
        (
            "Der Sprecher des Stadtmuseums <LOC>Kiel</LOC> kam nach <LOC>Kiel</LOC>.",
            [("ORG", "Stadtmuseum Kiel"), ("LOC", "Kiel")],
        ),
        ("Das <ORG>Amtsgericht</ORG> <LOC>Kiel</LOC> schwieg.", [("ORG", "Amtsgericht Kiel")]),
        (
            "Das Bundesverfassungsgericht <LOC>Karlsruhe</LOC> schwieg.",
            [("ORG", "Bundesverfassungsgericht"), ("LOC", "Karlsruhe")],
        ),
        ("Die Stadt <LOC>Kiel</LOC> schwieg.", [("LOC", "Kiel")]),
        ("Die Reederei <LOC>Almgrund</LOC> schwieg.", [("LOC", "Almgrund")]),
    ],
)
def test_a_body_is_called_by_its_seat(marked: str, found: list[tuple[str, str]]) -> None:
    assert [(each.kind, each.canonical) for each in read(marked).clusters()] == found


@pytest.mark.parametrize(
    ("marked", "kinds"),
    [
        ("<PER>Ida Kieling</PER> kam. <LOC>Kieling</LOC> schwieg.", ["PER"]),
        ("<PER>Ida Kieling</PER> kam. <ORG>Kieling</ORG> teilte es mit.", ["PER", "ORG"]),
        ("<PER>Ida Kieling</PER> kam in <LOC>Kieling</LOC> an.", ["PER", "LOC"]),
        ("<PER>Kieling</PER> kam. <LOC>Kieling</LOC> und <LOC>Kieling</LOC> nicht.", ["LOC"]),
    ],
)
def test_a_surname_alone_is_no_place(marked: str, kinds: list[str]) -> None:
    assert [each.kind for each in read(marked).clusters()] == kinds


def test_a_compound_for_a_person_is_no_name() -> None:
    assert read("Der <ORG>Werft-Chef</ORG> schwieg.").clusters() == ()
