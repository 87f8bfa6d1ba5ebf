"""Which voice a description takes up, and which two are one."""

import pytest

from tests.resolve.marked import named, read


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("""<f><s>Ministerin <PER>Mara Voss</PER></s> sagte,</f> <q>es reiche</q>.
         <f><s>Die Ministerin</s> sagte,</f> <q>es sei genug</q>.""", "Mara Voss"),
        ("""<f><s>Bürgermeister <PER>Jan Ott</PER></s> sagte,</f> <q>es reiche</q>.
         <f><s>Der Rathauschef</s> sagte,</f> <q>es sei genug</q>.""", "Jan Ott"),
        ("""<f><s>Komiteechefin <PER>Mara Voss</PER></s> sagte,</f> <q>es reiche</q>.
         <f><s>Die Komiteepräsidentin</s> sagte,</f> <q>es sei genug</q>.""", "Mara Voss"),
        ("""<f><s><PER>Jan Ott</PER>, Gründer der Werft,</s> sagte,</f> <q>es reiche</q>.
         <f><s>Der Gründer</s> sagte,</f> <q>es sei genug</q>.""", "Jan Ott"),
        ("""<f><s><PER>Jan Ott</PER></s> sagte,</f> <q>es reiche</q>.
         <f><s>Der 60-Jährige</s> sagte,</f> <q>es sei genug</q>.""", "Jan Ott"),
        ("""<f><s>Die <PER>Mara Voss</PER></s> sagte,</f> <q>es reiche</q>.
         <f><s>Die Ingenieurin</s> sagte,</f> <q>es sei genug</q>.""", "Mara Voss"),
        ("""<f><s>Generalvikarin <PER>Hedda Crone</PER></s> sagte,</f> <q>es reiche</q>.
         <f><s>Die Generalvikarin</s> sagte,</f> <q>es sei genug</q>.""", "Hedda Crone"),
        ("""Der brasilianische Präsident <PER>Rui Lobo</PER> traf Präsident <PER>Jan Ott</PER>.
         <f><s>Der brasilianische Präsident</s> sagte,</f> <q>es reiche</q>.""", "Rui Lobo"),
        ("""<f>Die Zeitung „<ORG>Fernpost</ORG>“ schreibt,</f> <q>es reiche</q>.
         <f><s>Dem Bericht</s> zufolge</f> <q>war es genug</q>.""", "Fernpost"),
        ("""<f><s>Das Magazin „<ORG>Propeller</ORG>“</s> schreibt,</f> <q>es reiche</q>.
         <f><s>Das Blatt</s> schreibt,</f> <q>es sei genug</q>.""", "Propeller"),
        ("""<f><s>Die Reederei <ORG>Mohn</ORG></s> teilte mit,</f> <q>es reiche</q>.
         <f><s>Das Unternehmen</s> teilte mit,</f> <q>es sei genug</q>.""", "Mohn"),
        ("""Die Gewerkschaft <ORG>Anker</ORG> streitet mit der Reederei <ORG>Mohn</ORG>.
         Die Gewerkschaft <ORG>Anker</ORG> streikt.
         <f><s>Das Unternehmen</s> sagte,</f> <q>es sei genug</q>.""", "Mohn"),
        ("""Die <ORG>Polizei Kiel</ORG> suchte.
         <f><s>Polizei</s>:</f> <q>Boot ist weg</q>.
         <f>Nach <s>Angaben der <ORG>Polizei Kiel</ORG></s></f> <q>ist es weg</q>.""",
         "Polizei Kiel"),
        ("""<f><s><PER>Rena Kolbach</PER></s> sagte,</f> <q>es reiche</q>.
         <f><s>Ihr Mann</s> sagte,</f> <q>es sei genug</q>.
         <PER>Matthes Kolbach</PER> ging.""", "Matthes Kolbach"),
    ],
)  # fmt: skip
def test_it_takes_up_a_name(marked: str, name: str) -> None:
    found = read(marked).voices()
    spoken = [named(found, chain)[-1] for chain in found.chains]
    assert name in (spoken[-1], spoken[1] if len(spoken) > 1 else None)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ein Insider", "Der Insider"),
        ("Eine mit dem Fall vertraute Person", "Diese Person"),
        ("Eine vertraute Person", "der Insider"),
        ("Eine Pflegerin", "die Frau"),
        ("Zwei Beamte", "Die beiden"),
        ("Zwei Beamte", "Die Beamten"),
        ("Drei Händler", "alle drei"),
        ("Ein Anwalt", "der Jurist"),
        ("ein Vermerk", "das Papier"),
        ("Das Seeamt", "Das Amt"),
        ("Der Zoll", "die Behörde"),
        ("Eine Beamtin", "Dieselbe Beamtin"),
    ],
)
def test_two_are_one(first: str, second: str) -> None:
    article = read(f"""<f><s>{first}</s> sagt,</f> <q>es reiche</q>.
    <f>Nun sagt <s>{second}</s>,</f> <q>es sei genug</q>.""")
    one, other = article.voices().chains
    assert one == other


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ein Beamter", "Ein anderer Beamter"),
        ("Ein Händler", "ein Beamter"),
        ("Der Beamte", "den zweiten Beamten"),
        ("Zwei Beamte", "einer der Beamten"),
        ("<PER>Mara Voss</PER>", "Der Händler"),
        ("Kapitän <PER>Jan Ott</PER>", "Der Chef des Protokolls"),
        ("Verteidiger <PER>Jan Ott</PER>", "Der Angeklagte"),
        ("Präsident <PER>Jan Ott</PER>", "Dessen Präsident"),
        ("Das Bauamt", "Sein Bauamt"),
        ("<PER>Jan Ott</PER>", "ein 60-Jähriger"),
    ],
)
def test_two_are_two(first: str, second: str) -> None:
    article = read(f"""<f><s>{first}</s> sagt,</f> <q>es reiche</q>.
    <f>Nun sagt <s>{second}</s>,</f> <q>es sei genug</q>.""")
    one, other = article.voices().chains
    assert one != other


@pytest.mark.parametrize(
    ("group", "member"),
    [
        ("Zwei Beamte", "einer von ihnen"),
        ("Zwei Beamte", "Einer der Beamten"),
        ("Zwei Beamte", "Der andere"),
        ("Mehrere Händler", "Ein zweiter"),
        ("Drei Händler", "die beiden anderen"),
    ],
)
def test_one_of_a_group(group: str, member: str) -> None:
    article = read(f"""<f><s>{group}</s> sagen,</f> <q>es reiche</q>.
    <f>Nun sagt <s>{member}</s>,</f> <q>es sei genug</q>.""")
    found = article.voices()
    assert found.sources[found.chains[1][-1]].member_of == found.chains[0][-1]


def test_the_headline_names_whom_the_text_introduces() -> None:
    article = read("""<f><s>Insider</s>:</f> <q>Kasse ist leer</q>

    <f>Das sagte <s>ein Insider</s>:</f> <q>Die Kasse sei leer</q>.""")
    one, other = article.voices().chains
    assert one == other
