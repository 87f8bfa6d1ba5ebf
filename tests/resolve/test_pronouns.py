"""Whom a pronoun means."""

import pytest

from tests.resolve.marked import named, read


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("""<f><s>Ministerin <PER>Mara Voss</PER></s> sagte,</f> <q>sie gehe</q>.
         <f><s>Sie</s> fügte hinzu,</f> <q>es reiche</q>.""", "Mara Voss"),
        ("""<f><s><PER>Mara Voss</PER></s> traf <PER>Jan Ott</PER> und sagte,</f> <q>es reiche</q>.
         <f><s>Er</s> meinte,</f> <q>es reiche nicht</q>.""", "Jan Ott"),
        ("""<f><s>Die Reederei <ORG>Mohn</ORG></s> teilte mit,</f> <q>das Schiff sei leck</q>.
         <f><s>Sie</s> versprach,</f> <q>zu zahlen</q>.""", "Mohn"),
        ("""<f><s>Der Verband <ORG>Fischbund</ORG></s> klagte,</f> <q>es fehle Fisch</q>.
         <f><s>Er</s> forderte,</f> <q>zu handeln</q>.""", "Fischbund"),
        ("""<f><s><PER>Jan Ott</PER></s> sagte,</f> <q>es reiche</q>.
         <f>Nach <s>seinen Angaben</s></f> <q>war das Boot leck</q>.""", "Jan Ott"),
        ("""<f><s><PER>Mara Voss</PER></s> sagte,</f> <q>es reiche</q>.
         <q>Das Boot sei leck</q><f>, so <s>ihre Warnung</s></f>.""", "Mara Voss"),
        ("""<PER>Mara Voss</PER> und <PER>Jan Ott</PER> stritten.
         <q>Das Amt <ORG>Seewart</ORG> hatte</q> <f>nach <s>eigenen Angaben</s></f> <q>nichts \
         gewusst</q>.""",
         "Seewart"),
        ("""<PER>Mara Voss</PER> traf den Landrat <PER>Jan Ott</PER>.
         <f><s>Dieser</s> sagte,</f> <q>es reiche</q>.""", "Jan Ott"),
        ("""<f><PER>Mara Voss</PER>, <s>die</s> das Haus leitet, sagte,</f> <q>es reiche</q>.""",
         "Mara Voss"),
    ],
)  # fmt: skip
def test_a_name(marked: str, name: str) -> None:
    article = read(marked)
    found = article.voices()
    assert named(found, found.chains[-1])[-1] == name


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("""Im Hof wartete eine Händlerin.
         <f><s>Sie</s> sagte,</f> <q>es reiche</q>.""", "eine Händlerin"),
        ("""<f><s>Zwei Beamte</s> sagten,</f> <q>das Boot sei leck</q>.
         <f><s>Ihnen</s> zufolge</f> <q>sank es nachts</q>.""", "Zwei Beamte"),
        ("""<f><s>Zwei Beamte</s> sagten <PER>Mara Voss</PER>,</f> <q>das Boot sei leck</q>.
         <q>Es sinke</q><f>, sagten <s>sie</s></f>.""", "Zwei Beamte"),
        ("""Am Tor klebte ein Zettel.
         <f><s>Darauf</s> stand:</f> <q direct>„Wir gehen.“</q>""", "ein Zettel"),
        ("""<f><s>Ein Wachmann</s> sagte,</f> <q>es sei still</q>.
         <f><s>Er</s> meinte,</f> <q>es bleibe still</q>.""", "Ein Wachmann"),
    ],
)  # fmt: skip
def test_somebody_without_a_name(marked: str, words: str) -> None:
    article = read(marked)
    source = article.sources()[-1]
    assert source.entity is None
    assert article.text(source.text) == words


def test_a_man_is_no_she() -> None:
    article = read("""<f><s><PER>Jan Ott</PER></s> sagte,</f> <q>es reiche</q>.
    <f><s>Sie</s> sagte,</f> <q>es reiche nicht</q>.""")
    assert article.sources()[1].entity is None


def test_man_is_nobody() -> None:
    article = read("<f>Im Dorf erzählt <s>man</s> sich,</f> <q>es spuke</q>.")
    assert article.sources()[0].kind == "anonymous-group"
