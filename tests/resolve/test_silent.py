"""Whose a statement without a speaker is."""

import pytest

from tests.resolve.marked import named, read


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("""<f><s>Der Hersteller <ORG>Mohn</ORG></s> teilte mit,</f> <q>das Gerät sei heiß</q>.
         <f>Kundinnen werden gebeten,</f> <q>es zurückzugeben</q>.""", "Mohn"),
        ("""Die Gewerkschaft <ORG>Anker</ORG> streikt.
         <q reported>Verlangt werden sechs Prozent mehr Geld.</q>""", "Anker"),
        ("""<f><s>Die <ORG>Handelskommission</ORG></s> schwieg:</f> <q reported>Sie schwieg</q>.
         <f>Offiziell hieß es,</f> <q>man prüfe</q>.""", "Handelskommission"),
        ("""<f><s><PER>Mara Voss</PER></s> sagte,</f> <q>es reiche</q>.
         <q on>Das Boot sei leck.</q>""", "Mara Voss"),
        ("""<f><s><PER>Mara Voss</PER></s> sagte,</f> <q>es sei <q direct>„genug“</q></q>.""",
         "Mara Voss"),
        ("""<q direct>„Kein Wolf weit und breit“</q>

         <q direct>„Kein Wolf weit und breit, nur ein Dachs“</q><f>, sagte <s><PER>Mara \
         Voss</PER></s></f>.""",
         "Mara Voss"),
        ("""<f><s>Das <ORG>Polizeipräsidium</ORG></s> sagte,</f> <q>das Boot sei weg</q>.
         <q>Es war</q> <f><s>ersten Erkenntnissen</s> zufolge</f> <q>leck</q>.""", \
         "Polizeipräsidium"),
    ],
)  # fmt: skip
def test_somebody_in_sight(marked: str, name: str) -> None:
    found = read(marked).voices()
    assert {named(found, chain)[-1] for chain in found.chains} == {name}


@pytest.mark.parametrize(
    "marked",
    [
        "<q free>Er soll das Geld genommen haben.</q>",
        """<f><s><PER>Mara Voss</PER></s> sagte,</f> <q>es reiche</q>.
         <q free>Das Boot soll leck sein.</q>""",
        """<f><s><PER>Mara Voss</PER></s> sagte,</f> <q><f>ihr sei entgegnet worden,</f> \
         <q>es fehle an Zeugen</q></q>.""",
        "<f>Die Anwohner wurden aufgefordert,</f> <q>zu gehen</q>.",
    ],
)  # fmt: skip
def test_nobody_in_sight(marked: str) -> None:
    source = read(marked).sources()[-1]
    assert (source.kind, source.entity, source.text) == ("anonymous-group", None, None)
