"""What a reader is told of a link."""

import pytest

from tests.link.marked import whys


@pytest.mark.parametrize(
    ("marked", "why"),
    [
        (
            "<s group n=2>Zwei mit den Gesprächen vertraute Personen</s> <c>sagten</c>, <q>die"
            " Reederei habe ein Angebot zur Übernahme der Drahtwerke vorgelegt</q>.\n"
            "<s role>Ein Sprecher der Drahtwerke</s> <c>bestritt</c>, dass <q denies>es ein"
            " Angebot zur Übernahme gebe</q>.",
            "Ein Sprecher der Drahtwerke bestreitet, was zwei mit den Gesprächen vertraute"
            " Personen sagen: Angebot, Übernahme.",
        ),
        (
            "<s org>Die Stadtwerke</s> <c>sprachen</c> von <q>1200 Demonstranten</q>.\n"
            "<s org>Die Polizei</s> <c>zählte</c> <q>400 Demonstranten</q>.",
            "Die Polizei nennt 400 Demonstranten, die Stadtwerke 1200 Demonstranten.",
        ),
        (
            "<s org>Die Stadtwerke</s> <c>erklärten</c>, <q>das Trinkwasser im Hafen sei mit"
            " Keimen belastet</q>.\n"
            "<s org>Die Labore der Küste</s> <c>teilten</c> <c>mit</c>, <q>das Trinkwasser im"
            " Hafen sei nicht mit Keimen belastet</q>.",
            "Die Labore der Küste verneinen, was die Stadtwerke sagen: Trinkwasser, Hafen,"
            " Keimen, belastet.",
        ),
        (
            "<s person =Marx>@Marx, der seit Mai Trainer ist,</s> <c>sagte</c>, <q>es habe nur"
            " einmal ein Treffen mit dem Wettanbieter gegeben</q>.\n"
            "<s group>Spieler</s> <c>sagten</c>, <q>es habe mehrmals Treffen mit dem Wettanbieter"
            " gegeben</q>.",
            "Marx sagt „nur einmal“, Spieler „mehrmals“: Treffen, Wettanbieter.",
        ),
        (
            "<c>Nach</c> <s anon>einem Insider, der nicht genannt werden will,</s> <q>verkauft"
            " der Konzern die Gießerei am Hafen</q>.\n"
            "<s doc>Ein Vermerk</s> <c>besagt</c>, <q>der Konzern verkaufe die Gießerei am"
            " Hafen</q>.",
            "Ein Vermerk und Insider sagen unabhängig voneinander dasselbe: Konzern, Gießerei,"
            " Hafen, verkaufe.",
        ),
    ],
)
def test_why(marked: str, why: str) -> None:
    assert whys(marked) == [why]
