"""Through how many mouths a statement came."""

import pytest

from tests.resolve.marked import read

FERNPOST = "die „<ORG>Fernpost</ORG>“"


@pytest.mark.parametrize(
    ("marked", "chains"),
    [
        ("<f><s><PER>Mara Voss</PER></s> sagte,</f> <q>sie glaube, es reiche</q>.", ["Mara Voss"]),
        ("""<f><s><PER>Mara Voss</PER></s> sagte,</f> <q><f><s><PER>Jan Ott</PER></s> habe \
         gesagt,</f> <q>es reiche</q></q>.""",
         ["Mara Voss", "Mara Voss > Jan Ott"]),
        ("""<f><s><PER>Mara Voss</PER></s> sagte,</f> <q><f><s>sie</s> habe gemeint,</f> \
         <q>es reiche</q></q>.""",
         ["Mara Voss", "Mara Voss"]),
        ("""<f>Die „<ORG>Fernpost</ORG>“ meldet unter Berufung auf <s>einen Insider</s>,</f> \
         <q>es reiche</q>.""",
         ["Die „Fernpost“ > einen Insider"]),
        ("""<f><s>Die „<ORG>Fernpost</ORG>“</s> meldet unter Berufung auf einen Insider,</f> \
         <q>es reiche</q>.""",
         ["Die „Fernpost“ > einen Insider"]),
        ("""Die „<ORG>Fernpost</ORG>“ war da.
         <q direct>„Es reicht“</q><f>, zitiert das Blatt <s>einen Insider</s></f>.""",
         ["Die „Fernpost“ > einen Insider"]),
        ("""<f>Die „<ORG>Fernpost</ORG>“ will von <s>einem Insider</s> erfahren haben,</f> \
         <q>es reiche</q>.""",
         ["Die „Fernpost“ > einem Insider"]),
        ("""<f>Laut <s>einem Vermerk</s>, aus dem die „<ORG>Fernpost</ORG>“ zitiert,</f> \
         <q>war es genug</q>.""",
         ["die „Fernpost“ > einem Vermerk, aus dem die „Fernpost“ zitiert"]),
        ("""<f><s>Einem Vermerk</s> zufolge, den die „<ORG>Fernpost</ORG>“ druckt,</f> <q>war \
         es genug</q>.
         <f>In <s>dem Papier</s> heißt es,</f> <q>es reiche</q>.""",
         ["die „Fernpost“ > Einem Vermerk", "die „Fernpost“ > Einem Vermerk"]),
        ("""Die „<ORG>Fernpost</ORG>“ war da.
         <q>Es reiche</q><f>, wird <s>ein Händler</s> zitiert</f>.""",
         ["Die „Fernpost“ > ein Händler"]),
        ("""<q direct>„Es reicht“</q><f>, sagt <s>die Managerin</s>, die ihren Namen nicht \
         veröffentlicht sehen will</f>.""",
         ["die Managerin, die ihren Namen nicht veröffentlicht sehen will"]),
        ("<f>Intern soll <s><PER>Jan Ott</PER></s> geflucht haben,</f> <q>es reiche</q>.",
         ["? > Jan Ott"]),
        ("<q free><s><PER>Jan Ott</PER></s> soll zugestimmt haben.</q>", ["? > Jan Ott"]),
        ("<f><s>Ein Händler</s> sagte der „<ORG>Fernpost</ORG>“,</f> <q>es reiche</q>.",
         ["Ein Händler"]),
        ("""<f>Die „<ORG>Fernpost</ORG>“ meldet unter Berufung auf <s>einen Insider</s>,</f> \
         <q>es reiche</q>.
         <q on>Das Boot sei leck.</q>""",
         ["Die „Fernpost“ > einen Insider", "Die „Fernpost“ > einen Insider"]),
        ("""<f><s>Zwei Händler</s> sagten,</f> <q>es reiche</q>.
         <f>Eine von ihnen zitiert <s>die Chefin</s>:</f> <q direct>„Es reicht“</q>.""",
         ["Zwei Händler", "Eine von ihnen > die Chefin"]),
    ],
)  # fmt: skip
def test_chains(marked: str, chains: list[str]) -> None:
    assert read(marked).chains() == chains
