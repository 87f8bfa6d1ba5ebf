# ruff: noqa: E501 - a line holds what one voice says
"""Articles with the links that they hold. Everything in them is made up."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A marked article; links as *2 denies 1*, statements counted from one."""

    name: str
    marked: str
    links: tuple[str, ...] = ()


def row(name: str, marked: str, *links: str) -> Row:
    return Row(name, marked, links)


DENIALS = [
    row(
        "a spokesman denies what two insiders say",
        """
<s group n=2>Zwei mit den Gesprächen vertraute Personen</s> <c>sagten</c>, <q>die Reederei Ostmark habe ein Übernahmeangebot für die @Drahtwerke vorgelegt</q>.
<s role>Ein Sprecher der @Drahtwerke</s> <c>bestritt</c>, dass <q denies>es ein Angebot zur Übernahme gebe</q>.
""",
        "2 denies 1",
    ),
    row(
        "the denial stands before the claim",
        """
<s person =Brenneke>Landrat @Brenneke</s> <c>bestritt</c>, <q denies>die Deichmittel für den Umbau des Rathauses verwendet zu haben</q>.
<s org>Der Rechnungshof</s> <c>schreibt</c>, <q>@Brenneke habe Deichmittel in den Umbau des Rathauses gesteckt</q>.
""",
        "1 denies 2",
    ),
    row(
        "that is not true, right after the claim",
        """
<s anon>Eine Mitarbeiterin der Klinik</s> <c>berichtete</c>, <q>im Mai seien drei Narkosegeräte ausgefallen</q>.
<q denies>„Das stimmt nicht“</q>, <c>sagte</c> <s person =Wolter>Chefarzt @Wolter</s>.
""",
        "2 denies 1",
    ),
    row(
        "accusations are rejected as absurd",
        """
<s org>Der Umweltverband Grünes Ufer</s> <c>warf</c> der @Lackfabrik <c>vor</c>, <q>sie habe nachts Lösungsmittel in die Elde geleitet</q>.
<s org =Lackfabrik>Die @Lackfabrik</s> <c>wies</c> die Vorwürfe als <q denies>„absurd“</q> <c>zurück</c>.
""",
        "2 denies 1",
    ),
    row(
        "the report of a paper is denied",
        """
<s org>Der Hafenkurier</s> <c>meldete</c>, <q>das Ministerium plane eine Maut auf der Küstenstraße</q>.
<s role>Eine Sprecherin des Verkehrsministeriums</s> <c>dementierte</c> <q denies Reported>den Bericht</q>.
""",
        "2 denies 1",
    ),
    row(
        "a plain no to what another one has claimed",
        """
<s group n=3>Drei Angestellte des Werks</s> <c>sagten</c>, <q>die Leitung verhandle seit März über den Verkauf der Gießerei</q>.
<q denies>„Über einen Verkauf der Gießerei wird nicht verhandelt“</q>, <c>sagte</c> <s person =Ahrens>Werksleiter @Ahrens</s>.
""",
        "2 denies 1",
    ),
    row(
        "one denial, two voices that claim it",
        """
<s anon>Ein früherer Buchhalter</s> <c>sagte</c>, <q>der Verein habe Spenden an den Vorstand überwiesen</q>.
Es regnete an diesem Tag.
<s doc>Ein Prüfbericht</s> <c>stellt</c> <c>fest</c>, <q>Spenden seien vom Verein an den Vorstand überwiesen worden</q>.
<s person =Tietjen>Schatzmeisterin @Tietjen</s> <c>bestritt</c>, dass <q denies>Spenden an den Vorstand überwiesen wurden</q>.
""",
        "2 corroborates 1",
        "3 denies 1",
        "3 denies 2",
    ),
    row(
        "a denial meets the one claim among four that it fits",
        """
<s org>Die Gewerkschaft</s> <c>sagte</c>, <q>das Werk in °Torgau werde geschlossen</q>.
<s person =Petri>Betriebsrätin @Petri</s> <c>sagte</c>, <q>die Löhne würden gekürzt</q>.
<s anon>Ein Insider</s> <c>sagte</c>, <q>der Vorstand habe Boni erhalten</q>.
<s role>Eine Sprecherin des Konzerns</s> <c>bestritt</c>, dass <q denies>der Vorstand Boni erhalten habe</q>.
""",
        "4 denies 3",
    ),
    row(
        "an inner voice denies what another one claims",
        """
<s person =Ohlsen>Zeugin @Ohlsen</s> <c>sagte</c>, <q>der Fahrer habe vor dem Unfall telefoniert</q>.
<s org>Die Polizei</s> <c>teilte</c> <c>mit</c>, <q><s role>der Fahrer</s> <c>bestreite</c>, <q denies>vor dem Unfall telefoniert zu haben</q></q>.
""",
        "3 denies 1",
    ),
    row(
        "he never called, says the one who is said to have called",
        """
<s person =Grote>Der Historiker @Grote</s> <c>schrieb</c>, <q>@Lindner habe ihm im Sommer einen Brief der Königin gezeigt</q>.
<s person =Lindner>@Lindner</s> <c>bestritt</c>, <q denies>Grote einen solchen Brief gezeigt zu haben</q>.
""",
        "2 denies 1",
    ),
    row(
        "not: a denial of something else",
        """
<s anon>Ein Beamter</s> <c>sagte</c>, <q>die Brücke habe seit Jahren Risse</q>.
<s person =Kröger>Bürgermeisterin @Kröger</s> <c>bestritt</c>, dass <q denies>sie Fahrkarten ihrer Nichte bezahlt habe</q>.
""",
    ),
    row(
        "not: silence is no denial",
        """
<s group n=2>Zwei Beamte</s> <c>sagten</c>, <q>die Behörde habe die Messwerte der Anlage geändert</q>.
<s org>Die Behörde</s> <c>wollte sich</c> <q declines-to-comment Reported>zu den Messwerten der Anlage</q> <c>nicht äußern</c>.
""",
    ),
    row(
        "not: who denies that he failed does not deny that he paid",
        """
<s person =Reimers>@Reimers</s> <c>sagte</c>, <q>der Minister habe die Rechnung des Gutachters nicht bezahlt</q>.
<s role>Der Minister</s> <c>bestritt</c>, <q denies>die Rechnung des Gutachters bezahlt zu haben</q>.
""",
    ),
    row(
        "whoever runs a place rejects what is said of it",
        """
<s anon>Ein Nachbar</s> <c>klagte</c>, <q>das Lager stinke</q>.
<s role>Der Betreiber</s> <c>wies</c> <q denies Reported>alle Vorwürfe</q> <c>zurück</c>.
""",
        "2 denies 1",
    ),
    row(
        "not: a warning under a condition is no claim",
        """
<s org>Die Gewerkschaft</s> <c>sagte</c>, <q warns>wenn die Werft Stellen streiche, werde gestreikt</q>.
<s role>Ein Sprecher der Werft</s> <c>bestritt</c>, dass <q denies>Stellen gestrichen würden</q>.
""",
    ),
    row(
        "not: it is denied before anybody of the article claims it",
        """
<s role>Ein Sprecher des Hafens</s> <c>bestritt</c>, dass <q denies>Container verloren gegangen seien</q>.
<s org>Die Stadt</s> <c>sagte</c>, <q>der Hafen erhalte neue Kräne</q>.
""",
    ),
]

CONTRADICTIONS = [
    row(
        "two figures of one thing",
        """
<s org>Die Polizei</s> <c>sprach</c> von <q>1200 Demonstranten</q>.
<s org>Die Veranstalter</s> <c>zählten</c> <q>5000 Demonstranten</q>.
""",
        "2 contradicts 1",
    ),
    row(
        "an insider against the official figure of his house",
        """
<s org =Nordglas>@Nordglas</s> <c>teilte</c> <c>mit</c>, <q>es würden 80 Stellen gestrichen</q>.
<s anon>Ein Manager von @Nordglas</s> <c>sagte</c>, <q>tatsächlich sollten 300 Stellen gestrichen werden</q>.
""",
        "2 contradicts 1",
    ),
    row(
        "figures as words and as digits, with a scale",
        """
<s org>Das Finanzamt</s> <c>beziffert</c> <q>den Schaden auf 2,5 Millionen Euro</q>.
<s role>Der Anwalt der Firma</s> <c>sagte</c>, <q>der Schaden betrage höchstens achthunderttausend oder 800.000 Euro</q>.
""",
        "2 contradicts 1",
    ),
    row(
        "dead and killed are one unit",
        """
<s org>Die Feuerwehr</s> <c>sprach</c> von <q>drei Toten</q>.
<s org>Die Rebellen</s> <c>meldeten</c>, <q>elf Menschen seien getötet worden</q>.
""",
        "2 contradicts 1",
    ),
    row(
        "the only call against regular contacts",
        """
<s role =Kanzlei>Der Sprecher der @Kanzlei</s> <c>sagte</c>, <q>ein Telefonat im Frühjahr sei der einzige Kontakt zwischen @Wieland und dem Emir gewesen</q>.
<s group n=4>Vier Diplomaten</s> <c>sagten</c>, <q>@Wieland habe weiterhin Kontakte zum Emir gepflegt</q>.
""",
        "2 contradicts 1",
    ),
    row(
        "only once against several times",
        """
<s person =Marx>Trainer @Marx</s> <c>erklärte</c>, <q>er^Marx habe nur einmal mit dem Wettanbieter gesprochen</q>.
<s group>Spieler des Klubs</s> <c>sagten</c>, <q>@Marx habe mehrmals mit dem Wettanbieter gesprochen</q>.
""",
        "2 contradicts 1",
    ),
    row(
        "a yes against a no",
        """
<s org>Die Gemeinde</s> <c>erklärte</c>, <q>das Trinkwasser im Ortsteil Süd sei mit Keimen belastet</q>.
<s org>Das Labor Hydra</s> <c>erklärte</c>, <q>das Trinkwasser im Ortsteil Süd sei nicht mit Keimen belastet</q>.
""",
        "2 contradicts 1",
    ),
    row(
        "never against once",
        """
<s person =Falk>Der Minister @Falk</s> <c>sagte</c>, <q>der Berater habe nie Zugang zum Archiv des Ministeriums gehabt</q>.
<s anon>Ein Archivar</s> <c>sagte</c>, <q>der Berater habe Zugang zum Archiv des Ministeriums gehabt</q>.
""",
        "2 contradicts 1",
    ),
    row(
        "rising against falling",
        """
<s org>Die Kammer</s> <c>erklärte</c>, <q>die Mieten in der Altstadt seien gesunken</q>.
<s org>Der Mieterbund</s> <c>erklärte</c>, <q>die Mieten in der Altstadt seien gestiegen</q>.
""",
        "2 contradicts 1",
    ),
    row(
        "one meeting with two dates",
        """
<s person =Hinz>Senator @Hinz</s> <c>sagte</c>, <q>das Treffen mit dem Bauunternehmer sei im Mai gewesen</q>.
<s role>Die Sekretärin</s> <c>sagte</c>, <q>das Treffen mit dem Bauunternehmer sei im August gewesen</q>.
""",
        "2 contradicts 1",
    ),
    row(
        "not: about three hundred and 310",
        """
<s org>Die Polizei</s> <c>sprach</c> von <q>310 Demonstranten</q>.
<s org>Die Veranstalter</s> <c>zählten</c> <q>rund 300 Demonstranten</q>.
""",
    ),
    row(
        "not: at least five and seven",
        """
<s org>Die Feuerwehr</s> <c>sprach</c> von <q>mindestens fünf Verletzten</q>.
<s org>Die Klinik</s> <c>meldete</c> <q>sieben Verletzte</q>.
""",
    ),
    row(
        "not: figures with different units",
        """
<s org>Die Polizei</s> <c>sprach</c> von <q>drei Toten bei dem Unglück</q>.
<s org>Die Klinik</s> <c>meldete</c> <q>neun Verletzte bei dem Unglück</q>.
""",
    ),
    row(
        "not: two towns",
        """
<s org>Die Polizei</s> <c>zählte</c> <q>400 Demonstranten in °Wismar</q>.
<s org>Die Veranstalter</s> <c>zählten</c> <q>900 Demonstranten in °Greifswald</q>.
""",
    ),
    row(
        "not: two years",
        """
<s org>Das Amt</s> <c>sagte</c>, <q>2019 habe es 40 Badetote gegeben</q>.
<s org>Die Wasserwacht</s> <c>sagte</c>, <q>2023 habe es 60 Badetote gegeben</q>.
""",
    ),
    row(
        "not: a part and the whole",
        """
<s org>Die Klinik</s> <c>sagte</c>, <q>acht Menschen seien verletzt worden</q>.
<s org>Die Polizei</s> <c>sagte</c>, <q>unter den Verletzten seien Kinder, darunter zwei Verletzte aus Polen</q>.
""",
    ),
    row(
        "not: percent of different things",
        """
<s org>Das Institut</s> <c>sagte</c>, <q>30 Prozent der Rentner fühlten sich einsam</q>.
<s org>Die Kasse</s> <c>sagte</c>, <q>12 Prozent der Schüler seien übergewichtig</q>.
""",
    ),
    row(
        "not: two opinions that differ",
        """
<s person =Abel>Der Abgeordnete @Abel</s> <c>nannte</c> die Reform <q opines>„einen Fortschritt“</q>.
<s person =Zorn>Die Abgeordnete @Zorn</s> <c>nannte</c> die Reform <q opines>„keinen Fortschritt“</q>.
""",
    ),
    row(
        "not: profits rise and sales fall",
        """
<s org>Der Vorstand</s> <c>sagte</c>, <q>der Gewinn sei gestiegen</q>.
<s org>Der Verband</s> <c>sagte</c>, <q>der Absatz der Branche sei gesunken</q>.
""",
    ),
    row(
        "not: a no to another matter",
        """
<s org>Die Bahn</s> <c>sagte</c>, <q>die Strecke nach °Husum werde nicht elektrifiziert</q>.
<s org>Der Landkreis</s> <c>sagte</c>, <q>die Strecke nach °Husum sei für die Pendler wichtig und werde jeden Tag gefahren</q>.
""",
    ),
    row(
        "not: not only",
        """
<s org>Das Amt</s> <c>sagte</c>, <q>die Keime kämen nicht nur aus dem Brunnen des Hofes</q>.
<s role>Der Bauer</s> <c>sagte</c>, <q>die Keime kämen aus dem Brunnen des Hofes</q>.
""",
    ),
    row(
        "not: each says no of himself",
        """
<s person =Ott>Stürmer @Ott</s> <c>sagte</c>, <q>ich habe das Geld des Wettbüros nicht genommen</q>.
<s person =Uhl>Torwart @Uhl</s> <c>sagte</c>, <q>ich habe das Geld des Wettbüros genommen</q>.
""",
    ),
    row(
        "not: it may be and it is not",
        """
<s org>Die Werft</s> <c>sagte</c>, <q hedged>die Fähre werde vermutlich im Herbst ausgeliefert</q>.
<s org>Die Insel</s> <c>sagte</c>, <q>die Fähre werde im Herbst nicht ausgeliefert</q>.
""",
    ),
    row(
        "not: meetings of two days",
        """
<s person =Hinz>Senator @Hinz</s> <c>sagte</c>, <q>am Montag habe er die Werft besucht</q>.
<s role>Die Sekretärin</s> <c>sagte</c>, <q>am Freitag fliege der Senator nach Rom</q>.
""",
    ),
]

AGREEMENT = [
    row(
        "a second independent voice says the same",
        """
<s org>Die Reederei</s> <c>teilte</c> <c>mit</c>, <q>ein Feuer im Maschinenraum habe die Havarie der Fähre ausgelöst</q>.
<s doc>Ein Gutachten</s> <c>kommt zu dem Schluss</c>, dass <q>die Havarie der Fähre von einem Feuer im Maschinenraum ausgelöst wurde</q>.
""",
        "2 corroborates 1",
    ),
    row(
        "somebody confirms what others claim",
        """
<s anon>Ein Diplomat</s> <c>sagte</c>, <q>die Delegation sei ohne Einigung aus °Genf abgereist</q>.
<s role>Eine Sprecherin des Präsidenten</s> <c>bestätigte</c>, dass <q confirms>die Delegation aus °Genf abgereist sei</q>.
""",
        "2 corroborates 1",
    ),
    row(
        "the report is confirmed",
        """
<s org>Der Inselbote</s> <c>berichtete</c>, <q>der Leuchtturm werde verkauft</q>.
<s org>Das Schifffahrtsamt</s> <c>bestätigte</c> <q confirms Reported>den Bericht</q>.
""",
        "2 corroborates 1",
    ),
    row(
        "neither has seen any sign",
        """
<s group>Westliche Diplomaten</s> <c>sagten</c>, sie hätten <q finds-no-evidence>keine Anzeichen für einen Abzug der Truppen aus der Provinz gesehen</q>.
<s person =Crane>Sicherheitsberater @Crane</s> <c>sagte</c>, <q finds-no-evidence>es gebe keine Anzeichen für einen Abzug der Truppen aus der Provinz</q>.
""",
        "2 corroborates 1",
    ),
    row(
        "not: the own spokeswoman",
        """
<s org =Elbtal>Die @Elbtal AG</s> <c>teilte</c> <c>mit</c>, <q>die Brauerei werde zum Jahresende an einen Investor verkauft</q>.
<s role>Eine Sprecherin der @Elbtal AG</s> <c>sagte</c>, <q>ein Investor kaufe die Brauerei, der Preis sei geheim</q>.
""",
    ),
    row(
        "not: a member of the group",
        """
<s group #g>Mehrere Beamte</s> <c>sagten</c>, <q>die Drohne sei über dem Stausee abgestürzt</q>.
<s anon of=g>Einer der Beamten</s> <c>sagte</c>, <q>die Drohne sei gegen Mittag über dem Stausee in niedriger Höhe und ohne Licht abgestürzt</q>.
""",
    ),
    row(
        "not: unnamed voices that may be one",
        """
<s anon>Ein Insider</s> <c>sagte</c>, <q>der Konzern prüfe den Verkauf der Gießerei</q>.
Das Wetter blieb schlecht.
<s anon>Ein Insider aus dem Umfeld</s> <c>sagte</c>, <q>der Konzern prüfe einen Verkauf der Gießerei</q>.
""",
    ),
    row(
        "but another one of them counts",
        """
<s anon>Ein Insider</s> <c>sagte</c>, <q>der Konzern prüfe den Verkauf der Gießerei</q>.
Das Wetter blieb schlecht.
<s anon>Ein weiterer Insider</s> <c>sagte</c>, <q>der Konzern prüfe einen Verkauf der Gießerei</q>.
""",
        "2 corroborates 1",
    ),
    row(
        "not: one subject, two propositions",
        """
<s org>Die Polizei</s> <c>sagte</c>, <q>der Täter habe am Bahnhof eine Frau bedroht</q>.
<s org>Die Bahn</s> <c>sagte</c>, <q>der Bahnhof sei für zwei Stunden gesperrt gewesen</q>.
""",
    ),
    row(
        "not: the same of two persons",
        """
<s person =Ott>Stürmer @Ott</s> <c>sagte</c>, <q>ich habe vom Plan des Vorstands erst gestern erfahren</q>.
<s person =Uhl>Torwart @Uhl</s> <c>sagte</c>, <q>ich habe vom Plan des Vorstands erst gestern erfahren</q>.
""",
    ),
    row(
        "not: both demand the same",
        """
<s org>Die Grünen</s> <c>forderten</c> <q demands>eine sofortige Prüfung der Deiche an der Küste</q>.
<s org>Die Bauern</s> <c>forderten</c> <q demands>eine Prüfung der Deiche an der Küste</q>.
""",
    ),
    row(
        "not: the same event in two towns",
        """
<s org>Die Feuerwehr</s> <c>sagte</c>, <q>in °Jena sei ein Keller nach dem Gewitter voll Wasser gelaufen</q>.
<s org>Die Polizei</s> <c>sagte</c>, <q>in °Gera sei ein Keller nach dem Gewitter voll Wasser gelaufen</q>.
""",
    ),
    row(
        "not: other figures of one matter",
        """
<s org>Das Amt</s> <c>sagte</c>, <q>der Abriss des Turms koste die Stadt mindestens 4 Millionen Euro</q>.
<s org>Der Verein</s> <c>sagte</c>, <q assesses>der Abriss des Turms koste die Stadt 9 Millionen Euro</q>.
""",
    ),
]

AGAIN = [
    row(
        "headline and body",
        """
<s group #f>Forscher</s>: <q>Gletscher am Nordhang schmilzt schneller als berechnet</q>
<s group #f>Die Forscher</s> <c>sagten</c>, <q>der Gletscher am Nordhang schmelze deutlich schneller als berechnet</q>.
""",
        "2 repeats 1",
    ),
    row(
        "a summary and the quote",
        """
<s person #p =Kern>Ministerin @Kern</s> <c>kündigte</c> <c>an</c>, <q announces>die Zuschüsse für Musikschulen zu verdoppeln</q>.
<q announces>„Wir verdoppeln die Zuschüsse für die Musikschulen“</q>, <c>sagte</c> <s person #p>sie</s>.
""",
        "2 repeats 1",
    ),
    row(
        "the same words from another mouth",
        """
<s person =Sander>Pfarrer @Sander</s> <c>sagte</c>: <q>„Die Glocke hat in jener Nacht niemand geläutet“</q>.
<s org>Das Kirchenblatt</s> <c>schrieb</c>: <q>„Die Glocke hat in jener Nacht niemand geläutet“</q>.
""",
        "2 repeats 1",
    ),
    row(
        "two papers relay one insider",
        """
<s org>Der Stadtanzeiger</s> <c>berichtet</c>, <q><s anon #i>ein Insider</s> <c>sage</c>, <q>die Sparkasse schließe neun Filialen auf dem Land</q></q>.
<s org>Das Abendblatt</s> <c>schreibt</c>, <q><s anon #i>der Insider</s> <c>habe gesagt</c>, <q>neun Filialen auf dem Land würden von der Sparkasse geschlossen</q></q>.
""",
        "3 same-origin 1",
    ),
    row(
        "the police correct their figure",
        """
<s org #p>Die Polizei</s> <c>sprach</c> zunächst von <q>drei Verletzten</q>.
<s org #p>Sie</s> <c>korrigierte</c> die Zahl später: <q>Es gebe fünf Verletzte</q>.
""",
        "2 updates 1",
    ),
    row(
        "the newer figure stands first",
        """
<s org #p>Die Polizei</s> <c>sprach</c> am Abend von <q>fünf Verletzten</q>.
Zunächst hatte <s org #p>die Polizei</s> <q>drei Verletzte</q> <c>gemeldet</c>.
""",
        "1 updates 2",
    ),
    row(
        "first denied, later admitted",
        """
Zunächst hatte <s person #m =Voss>Minister @Voss</s> <c>bestritten</c>, <q denies>das Gutachten über die Deponie gelesen zu haben</q>.
Später <c>räumte</c> <s person #m>er</s> <c>ein</c>, <q confirms>das Gutachten über die Deponie gelesen zu haben</q>.
""",
        "2 updates 1",
    ),
    row(
        "not: one voice on two matters",
        """
<s person #p =Kern>Ministerin @Kern</s> <c>sagte</c>, <q>die Zuschüsse für Musikschulen stiegen</q>.
<s person #p>Sie</s> <c>sagte</c>, <q>die Musikschulen hätten lange auf neue Räume gewartet</q>.
""",
    ),
    row(
        "not: two figures of one voice without a word that one replaces the other",
        """
<s org #p>Die Polizei</s> <c>sprach</c> von <q>drei Verletzten im ersten Wagen</q>.
<s org #p>Sie</s> <c>sprach</c> von <q>fünf Verletzten im zweiten Wagen</q>.
""",
    ),
    row(
        "not: a fragment and the statement around it",
        """
<s person =Kern>Ministerin @Kern</s> <c>sagte</c>, <q>die alte Regelung für Musikschulen sei <q>„ungerecht und teuer“</q> gewesen</q>.
""",
    ),
    row(
        "not: one voice, yes of this and no of that",
        """
<s person #p =Rabe>Trainerin @Rabe</s> <c>sagte</c>, <q>die Torhüterin spiele am Samstag</q>.
<s person #p>Sie</s> <c>sagte</c>, <q>die Kapitänin spiele am Samstag nicht</q>.
""",
    ),
]

LONGER = [
    row(
        "a headline, an insider, a plain refusal and the boss who denies",
        """
<s anon #i>Insider</s>: <q>@Ostglas will Werk in °Pirna an Investor verkaufen</q>
<s anon #i>Ein Insider</s> <c>sagte</c> dem Blatt, <q>@Ostglas wolle das Werk in °Pirna noch im Herbst an einen Investor verkaufen</q>.
<s role>Ein Sprecher von @Ostglas</s> <c>wollte sich</c> <q declines-to-comment Reported>dazu</q> <c>nicht äußern</c>.
<s person =Mertens>Vorstandschef @Mertens</s> <c>wies</c> <q denies Reported>den Bericht</q> am Abend als falsch <c>zurück</c>.
Das Werk beschäftigt 400 Menschen.
""",
        "2 repeats 1",
        "4 denies 2",
    ),
    row(
        "the ministry says three, an aid group nine, the army none",
        """
<s org>Das Gesundheitsministerium</s> <c>meldete</c>, <q>bei dem Beschuss der Klinik seien drei Menschen getötet worden</q>.
<s org>Die Hilfsorganisation Weißer Stern</s> <c>sprach</c> von <q>neun Toten</q>.
<s role>Ein Armeesprecher</s> <c>bestritt</c>, dass <q denies>die Klinik beschossen worden sei</q>.
""",
        "2 contradicts 1",
        "3 denies 1",
    ),
    row(
        "a witness, the police and the driver",
        """
<s person =Loos>Die Zeugin @Loos</s> <c>sagte</c> vor Gericht, <q>die Ampel sei für den Lastwagen rot gewesen</q>.
<s doc>Das Gutachten der Prüfstelle</s> <c>besagt</c>, <q>die Ampel sei für den Lastwagen nicht rot gewesen</q>.
<s role>Der Verteidiger</s> <c>forderte</c> <q demands>einen Freispruch</q>.
""",
        "2 contradicts 1",
    ),
    row(
        "four officials tell of talks, the spokesman of one only",
        """
<s group n=4>Vier Beamte</s> <c>sagten</c>, <q>@Sanders und der General hätten seit dem Winter regelmäßig telefoniert</q>.
<s person =Kolb>Der Sprecher des Palastes, @Kolb</s>, <c>sagte</c>, <q>das einzige Telefonat zwischen @Sanders und dem General sei im Mai gewesen</q>.
<s person =Sanders>@Sanders</s> <c>antwortete</c> <q did-not-respond Reported>nicht auf Fragen</q>.
""",
        "2 contradicts 1",
    ),
    row(
        "he said to the writer, the writer says; he says no",
        """
<s person =Brandt>Die Biografin @Brandt</s> <c>schrieb</c>, <q><s person =Heller>@Heller</s> <c>habe ihr gesagt</c>, <q>er habe das Gemälde dem Scheich versprochen</q></q>.
<s person =Heller>@Heller</s> <c>bestritt</c> später, <q denies>@Brandt von dem Gemälde und dem Scheich erzählt zu haben</q>.
""",
    ),
    row(
        "corrected after the inspection",
        """
<s org #s>Die Stadtwerke</s> hatten die Zahl der betroffenen Haushalte zunächst mit <q>1500 Haushalten</q> <c>angegeben</c>.
<s org #s>Sie</s> <c>teilten</c> am Abend <c>mit</c>, <q>es seien 4000 Haushalte ohne Strom gewesen</q>.
""",
        "2 updates 1",
    ),
    row(
        "an official confirms what a paper had from an insider",
        """
<s org>Der Weserbote</s> <c>berichtet</c>, <q><s anon>ein Beamter</s> <c>habe gesagt</c>, <q>die Fregatte sei auf ein Riff gelaufen</q></q>.
<s role>Ein Sprecher der Marine</s> <c>bestätigte</c>, dass <q confirms>die Fregatte auf ein Riff gelaufen sei</q>.
""",
        "3 corroborates 1",
    ),
    row(
        "accusation, denial and a third who agrees with the first",
        """
<s person =Jahn>Oppositionsführer @Jahn</s> <c>warf</c> dem Minister <c>vor</c>, <q>Aufträge ohne Ausschreibung an Freunde vergeben zu haben</q>.
<s role>Der Minister</s> <c>bestritt</c>, <q denies>Aufträge an Freunde vergeben zu haben</q>.
<s doc>Der Prüfbericht</s> <c>stellt</c> <c>fest</c>, <q>das Ministerium habe Aufträge ohne Ausschreibung an Freunde des Ministers vergeben</q>.
""",
        "2 denies 1",
        "2 denies 3",
        "3 corroborates 1",
    ),
    row(
        "prices: the shops and the office",
        """
<s org>Der Handelsverband</s> <c>erklärte</c>, <q>Butter sei im März um 12 Prozent teurer geworden</q>.
<s org>Das Statistikamt</s> <c>erklärte</c>, <q>Butter sei im März um 4 Prozent teurer geworden</q>.
""",
        "2 contradicts 1",
    ),
    row(
        "two agencies, one spokeswoman",
        """
<s org>Die Agentur Nordpress</s> <c>meldet</c>, <q><s role #z>eine Zoosprecherin</s> <c>habe gesagt</c>, <q>der entlaufene Luchs sei im Stadtwald gefangen worden</q></q>.
<s org>Das Radio Elbwelle</s> <c>meldet</c>, <q><s role #z>die Zoosprecherin</s> <c>habe mitgeteilt</c>, <q>der entlaufene Luchs sei im Stadtwald gefangen worden</q></q>.
""",
        "3 same-origin 1",
    ),
    row(
        "not: many voices at one event, each of another thing",
        """
<s org>Die Feuerwehr</s> <c>sagte</c>, <q>der Brand im Hafen sei gegen drei Uhr gemeldet worden</q>.
<s org>Die Polizei</s> <c>sagte</c>, <q>die Ursache des Brandes im Hafen sei noch nicht bekannt</q>.
<s role>Der Hafenkapitän</s> <c>sagte</c>, <q>der Betrieb im Hafen ruhe seit dem Brand</q>.
<s person =Nolte>Anwohnerin @Nolte</s> <c>sagte</c>, <q>man habe den Brand bis in die Altstadt gerochen</q>.
<s role>Die Umweltsenatorin</s> <c>sagte</c>, <q>für die Menschen bestehe keine Gefahr durch den Brand</q>.
""",
    ),
    row(
        "not: poll figures of different groups",
        """
<s org>Das Institut Demos</s> <c>ermittelte</c>, <q>42 Prozent der Befragten lehnten die Reform ab</q>.
<s org>Die Gewerkschaft</s> <c>sagte</c>, <q>71 Prozent ihrer Mitglieder lehnten die Reform ab</q>.
""",
    ),
    row(
        "not: forecasts of two institutes are opinions",
        """
<s org>Das Institut Kiel</s> <c>erwartet</c>, <q assesses>die Wirtschaft wachse um 2 Prozent</q>.
<s org>Die Handelskammer</s> <c>erwartet</c>, <q assesses>die Wirtschaft wachse um 0,5 Prozent</q>.
""",
    ),
    row(
        "not: who admits one thing confirms nothing else",
        """
<s org>Die Zeitung</s> <c>schrieb</c>, <q>der Klub habe Schiedsrichter bestochen</q>.
<s person =Ebert>Präsident @Ebert</s> <c>räumte</c> <c>ein</c>, dass <q confirms>der Klub Steuern zu spät bezahlt habe</q>.
""",
    ),
    row(
        "not: knowing nothing is no denial",
        """
<s anon>Ein Pfleger</s> <c>sagte</c>, <q>in der Klinik seien Akten vernichtet worden</q>.
<s role>Der Direktor der Klinik</s> <c>sagte</c>, <q claims-ignorance>er wisse nichts von vernichteten Akten</q>.
""",
    ),
    row(
        "not: parties with one noun and two names",
        """
<s org =Rotpartei>Die Fraktion der @Rotpartei</s> <c>sagte</c>, <q>der Haushalt der Stadt habe ein Loch von 3 Millionen Euro</q>.
<s org =Blaupartei>Die Fraktion der @Blaupartei</s> <c>sagte</c>, <q>das Theater der Stadt brauche 5 Millionen Euro</q>.
""",
    ),
    row(
        "not: this year and last year",
        """
<s org>Der Bauernverband</s> <c>sagte</c>, <q>im vergangenen Jahr seien 20 Tonnen Hopfen geerntet worden</q>.
<s org>Das Landesamt</s> <c>sagte</c>, <q>in diesem Jahr seien 35 Tonnen Hopfen geerntet worden</q>.
""",
    ),
    row(
        "no regular talks against talks that go on",
        """
<s person =Kolb>Der Sprecher des Palastes, @Kolb</s>, <c>behauptete</c>, dass <q>weder der König noch seine Berater regelmäßige Gespräche mit @Sanders führten</q>.
<s anon>Ein Vertrauter</s> <c>sagte</c>, <q>@Sanders spreche häufig mit dem König</q>.
""",
        "2 contradicts 1",
    ),
    row(
        "a spokesman has seen as little as the officials",
        """
<s group>Beamte des Bündnisses</s> <c>sagten</c>, <q finds-no-evidence>sie hätten keine Hinweise gesehen, dass die Truppen Raketen an die Grenze verlegen</q>.
<q finds-no-evidence>„Wir haben keine Bewegung von Raketen gesehen und sicher kein Anzeichen, dass jemand entschieden hat, sie einzusetzen“</q>, <c>sagte</c> <s person =Dorn>Minister @Dorn</s>.
""",
        "2 corroborates 1",
    ),
    row(
        "not: two find no sign of different things",
        """
<s org>Die Polizei</s> <c>sagte</c>, <q finds-no-evidence>es gebe keine Hinweise auf einen zweiten Täter</q>.
<s org>Die Feuerwehr</s> <c>sagte</c>, <q finds-no-evidence>es gebe keine Anzeichen für giftigen Rauch in der Halle</q>.
""",
    ),
    row(
        "not: not all and all",
        """
<s org>Die Schule</s> <c>sagte</c>, <q>nicht alle Kinder hätten das Essen der Kantine vertragen</q>.
<s org>Die Kantine</s> <c>sagte</c>, <q>die Kinder hätten das Essen der Kantine vertragen</q>.
""",
    ),
    row(
        "not: one opens, another closes",
        """
<s org>Die Bäckerei</s> <c>sagte</c>, <q>die Filiale am Markt bleibe geöffnet</q>.
<s org>Der Metzger</s> <c>sagte</c>, <q>der Laden an der Brücke sei geschlossen</q>.
""",
    ),
    row(
        "not: only one thing, and more of another",
        """
<s org>Die Klinik</s> <c>sagte</c>, <q>das sei die einzige Operation des Ministers gewesen</q>.
<s group>Nachbarn</s> <c>sagten</c>, <q>der Minister habe regelmäßig Besuch bekommen</q>.
""",
    ),
]

ROWS = [*DENIALS, *CONTRADICTIONS, *AGREEMENT, *AGAIN, *LONGER]
