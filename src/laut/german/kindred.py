"""Words that name one thing in a comparison of statements, and words that name nothing.

A row is a family: nouns and verbs with which two voices tell of the same event. Related senses
that a reader keeps apart (drohen, warnen; kaufen, verkaufen) stand in no common row.
"""

from typing import Final


def _table(text: str) -> frozenset[str]:
    return frozenset(text.split())


FAMILIES: Final = tuple(
    row.split()
    for row in """
gespräch sprechen kontakt kommunikation kommunizieren telefonat telefonieren telefongespräch reden \
unterredung austausch austauschen unterhalten
verhandlung verhandeln
treffen getroffen traf trafen begegnung zusammenkunft zusammentreffen
verkauf verkaufen verkauft veräußerung veräußern
übernahme übernehmen übernommen kaufen kauf gekauft erwerben erwerb ankauf
angebot offerte anbieten angeboten
entlassung entlassen stellenabbau kündigung kündigen
stelle arbeitsplatz jobs arbeitsplätze
schließung schließen geschlossen stilllegung stilllegen stillgelegt dichtmachen
rücktritt zurücktreten zurückgetreten zurückzutreten
tod tote toter tot todesopfer getötet sterben gestorben umgekommen
verletzt verletzte verletzter verwundet verwundete
zahlung zahlen gezahlt bezahlen bezahlt überweisung überweisen überwiesen auszahlung
bestechung bestechen bestochen schmiergeld bestechungsgeld korruption
betrug betrügen betrogen betrüger
angriff angreifen angegriffen attacke attackieren
beschuss beschießen beschossen
explosion explodieren explodiert detonation detonieren
brand feuer brennen gebrannt
unfall unglück
ursache auslöser grund
lieferung liefern geliefert
produktion produzieren produziert herstellung
auftrag beauftragen beauftragt
prüfung prüfen geprüft überprüfung überprüfen
untersuchung untersuchen untersucht
kenntnis wissen gewusst informiert eingeweiht
warnung warnen gewarnt
anzeichen hinweis hinweise indizien beleg
anruf anrufen angerufen
schreiben brief
unterschrift unterschreiben unterschrieben unterzeichnen unterzeichnet
zusage zusagen zugesagt
kosten kostet gekostet
verstoß verstoßen
festnahme festnehmen festgenommen verhaftung verhaften verhaftet
absicht planen geplant plan pläne vorhaben beabsichtigen
verschiebung verschieben verschoben
streik streiken arbeitskampf
räumung räumen evakuierung evakuieren evakuiert
genehmigung genehmigen genehmigt
austritt austreten ausgetreten verlassen ausscheiden
bau bauen gebaut errichten errichtet
abriss abreißen abgerissen
diebstahl stehlen gestohlen entwendet
manipulation manipulieren manipuliert
waffe waffen waffenlieferung
verlegung verlegen verlegt stationierung stationieren stationiert
zeuge augenzeuge
auto wagen fahrzeug pkw
firma unternehmen konzern betrieb
chef leiter vorsitzender
terroranschlag anschlag attentat
abschuss abschießen abgeschossen
absturz abstürzen abgestürzt
""".strip().splitlines()
)

EMPTY: Final = _table("""
aber als also am an andere anderen anderer anderes anders auf aus bei beide beiden beim bereits
bevor bis bisher bislang da dabei dadurch dafür dagegen daher dahin damals damit danach daneben
dann daran darauf daraus darf darin darüber darum darunter das dass davon davor dazu dein dem den
denen denn der deren derer des deshalb dessen desto deswegen die dies diese diesem diesen dieser
dieses doch dort drei durch dürfe dürfen dürfte eben ebenfalls ebenso ein eine einem einen einer
eines einige einigen einiger er erst erste ersten erneut es etwa etwas euch euer für gab gäbe ganz
ganze ganzen gar geben gegeben gegen gegenüber gehe gehen geht gekommen gewesen gibt gebe gut habe
haben habt hat hatte hatten hätte hätten her heute hier hin hinter ich ihm ihn ihnen ihr ihre ihrem
ihren ihrer ihres im immer in innerhalb ins inzwischen irgend ist ja je jede jedem jeden jeder
jedes jedoch jene jenem jenen jener jenes jetzt kann können könne könnte könnten kommen kommt
komme kurz lange lassen lasse lässt laut machen macht gemacht mache man manche mancher mehr mein
meine meinen meiner mich mir mit mittlerweile muss müsse müssen müsste möchte möglicherweise nach
nachdem nächste nächsten nahe neben noch nun nur ob oder offenbar ohnehin oft per rund schon sehr
sei seien sein seine seinem seinen seiner seines seit seitdem selbst sich sie sind so sobald
solche solchen solcher soll solle sollen sollte sollten sondern sonst soweit sowie sowohl sogar
stehe stehen steht trotz tun tue über überhaupt um ums und uns unser unsere unserem unseren unserer
unter viel viele vielen vielleicht vom von vor vorher wann war wäre waren wären warum was weg wegen
weil weit weiter weitere weiteren weiterer weiterhin welche welchem welchen welcher welches wem
wen wenig wenige wenn wer werde werden wessen wie wieder will wir wird wirklich wo wobei wodurch
wohl wolle wollen wollte wollten worden wurde wurden würde würden zu zudem zufolge zuletzt zum zumal
zur zurück zwar zwischen rund etwa circa mindestens höchstens knapp fast heute gestern morgen
bestehe bestehen besteht bestand gebracht bringen
erklären erklärt erklärte sagen sagt sagte gesagt berichten berichtete berichtet mitteilen
mitgeteilt
jahr jahre jahren jahres monat monate monaten monats woche wochen tag tage tagen stunde stunden
uhr zeit zeitpunkt mal male abend morgen vormittag nachmittag nacht mittag montag dienstag mittwoch
donnerstag freitag samstag sonnabend sonntag anfang ende mitte sache dinge ding fall fälle fällen
million millionen milliarde milliarden mio mrd prozent euro herr frau einmal zweimal dreimal
völlig stets bald künftig derzeit aktuell angeblich wahr falsch richtig
mensch menschen person personen leute leuten
""")
"""Words that two statements share by chance."""

PARTICLES: Final = _table("""
ab an auf aus bei durch ein fest fort frei her hin mit nach nieder statt teil um vor weg weiter
wieder zu zuruck zusammen uber unter be ent er ver zer miss
""")
"""What a verb begins with before its stem, without umlauts."""
