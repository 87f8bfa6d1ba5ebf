"""How a text answers what others say, corrects itself, and points back."""

from typing import Final


def _table(text: str) -> frozenset[str]:
    return frozenset(text.split())


DENIALS: Final = _table("""
bestreiten bestreitet bestritt bestritten bestreite dementieren dementiert dementierte dementierten
leugnen leugnet leugnete leugneten geleugnet zurückweisen zurückgewiesen zurückzuweisen weist wies
wiesen weisen abstreiten abgestritten abstritt verneinen verneint verneinte verneinten verwahren
verwahrt verwahrte widersprechen widerspricht widersprach widersprachen widersprochen dementi
zurückwies zurückweist ausschließen ausgeschlossen ausschloss schließt schloss schlossen
bestreitung abrede widerlegen widerlegt widerlegte entkräften entkräftete
""")
"""Cues that deny what the quote says; under another cue the quote itself is what holds."""

CLAIMS: Final = _table("""
vorwurf vorwürfe vorwürfen vorwurfs anschuldigung anschuldigungen behauptung behauptungen
darstellung darstellungen unterstellung unterstellungen beschuldigung beschuldigungen aussage
aussagen angabe angaben gerücht gerüchte gerüchten spekulation spekulationen kritik verdacht
verdächtigung verdächtigungen anklage anklagepunkte
""")
"""Nouns that stand for what somebody has said."""

REPORTS: Final = _table("""
bericht berichte berichten berichts berichterstattung medienbericht medienberichte
medienberichten zeitungsbericht zeitungsberichte zeitungsberichten pressebericht presseberichte
presseberichten meldung meldungen artikel artikels veröffentlichung information informationen
""")
"""Nouns that stand for what the press has said."""

EMPTY_DENIALS: Final = _table("""
absurd falsch unwahr erfunden unsinn quatsch lüge lügen haltlos unbegründet frei unzutreffend
stimmen stimmt stimme zutreffen treffe trifft träfen zu entsprechen entspreche
wahrheit tatsachen grundlage entbehren entbehre jeglicher jeder völlig schlicht entschieden
öffentlich vehement scharf umgehend
zurück kategorisch komplett rundheraus energisch ebenfalls auch beide sämtliche alle
richtig korrekt bestätigen bestätigt bestätigte wahr zutreffend
luft gegriffen reich fabel fabeln märchen ente zeitungsente erlogen lächerlich konstruiert frechheit
verleumdung verleumderisch diffamierung unverschämtheit blödsinn fantasie phantasie falschmeldung
ungeheuerlich unsinnig abwegig hanebüchen nichts dran keine rede
""")
"""Words of an answer that say only that the other is wrong, or right, and not in what."""

FIRST_SAID: Final = _table("""
zunächst anfangs anfänglich ursprünglich zuerst vorher zuvor vorläufig vorläufigen bislang bisher
bisherigen frühere früheren früher
""")
"""Marks the utterance that another one of the same voice has replaced."""

LATER_SAID: Final = _table("""
später inzwischen mittlerweile nun nunmehr jetzt korrigierte korrigierten korrigiert berichtigte
berichtigten berichtigt revidierte revidierten revidiert präzisierte präzisierten
anschließend daraufhin schließlich nachträglich aktualisierte aktualisierten richtig richtiggestellt
""")
"""Marks the utterance that replaces another one of the same voice."""

CORRECTING: Final = _table("""
korrigierte korrigierten korrigiert berichtigte berichtigten berichtigt revidierte revidierten
revidiert präzisierte präzisierten aktualisierte aktualisierten richtiggestellt
""")

OTHERS: Final = _table("""
weitere weiterer weiteren weiteres andere anderer anderen anderes zweite zweiter zweiten dritte
dritter dritten
""")
"""Before an unnamed voice: it is not the one that spoke before."""

AGAIN: Final = _table("erneut wieder nochmals abermals erstmals auch ebenfalls weitere zusätzlich")
"""Says that there are two of a thing, so that two dates of it are no contradiction."""

CONTRARY: Final = _table("""
aber allerdings dagegen hingegen jedoch doch vielmehr sondern stattdessen anders keineswegs
mitnichten entgegen trotzdem dennoch gleichwohl wohl
""")
"""Sets a statement against what somebody else has said."""

TO_AGREE: Final = _table("""
bestätigen bestätigt bestätigte bestätigten bestätige einräumen räumte räumten räumt eingeräumt
zugeben gab gestand gestehen zugestanden zugegeben
""")

OBLIQUE: Final = _table("dem den des einem einen eines im vom zum zur beim am nach laut von")
"""Words before a description that a sentence about it leaves out."""

SPEAKING_FOR: Final = tuple(
    """
sprecher sprecherin chef chefin vertreter vertreterin minister ministerin präsident präsidentin
beamte beamter leiter leiterin
""".split()
)
"""Ends of words whose beginning is the body that somebody belongs to: *Polizeisprecherin*."""

SPEAKS_AS: Final = {
    office: body
    for row in """
feuerwehr brandmeister kreisbrandmeister wehrführer stadtbrandmeister feuerwehrmann
stadt bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin rathaus stadtverwaltung
gemeinde gemeinderat ortsvorsteher
kreis landrat landrätin landratsamt kreisverwaltung landkreis
staatsanwaltschaft staatsanwalt staatsanwältin oberstaatsanwalt oberstaatsanwältin
polizei polizist polizistin polizeipräsident polizeipräsidentin polizeidirektion polizeipräsidium
klinik klinikum krankenhaus klinikchef klinikchefin chefarzt chefärztin
schule schulleiter schulleiterin rektor rektorin
""".strip().splitlines()
    for body, *offices in [row.split()]
    for office in (body, *offices)
}
"""Offices and the body for which each speaks, where the word itself does not hold it."""

OFFICES: Final = SPEAKS_AS | {
    office: body
    for row in """
ministerium minister ministerin staatssekretär staatssekretärin
universität dekan dekanin rektor rektorin prorektor universitätspräsident
stadt kämmerer kämmerin dezernent dezernentin stadtkämmerer baudezernent baudezernentin
stadt ordnungsdezernent stadtrat
gericht richter richterin gerichtspräsident
klinik hospital oberarzt
verein vorsitzender vereinsvorsitzender
unternehmen vorstandschef vorstandschefin geschäftsführer geschäftsführerin firma konzern betrieb
unternehmen hersteller inhaber inhaberin vorstandsvorsitzende vorstandsvorsitzender werkleiter
unternehmen firmensprecher firmensprecherin
regierung präsident präsidentin ministerpräsident ministerpräsidentin regierungschef
""".strip().splitlines()
    for body, *offices in [row.split()]
    for office in (body, *offices)
}
"""The same, wider: whoever has the office may speak for such a body, or for another one."""

TITLES: Final = _table("herr herrn frau dr prof ende")
"""Words of a description that name no body."""

ACCUSING: Final = _table("""
warf werfen wirft warfen werfe vorgeworfen vorwarf vorwirft vorwarfen vorwerfen beschuldigt
beschuldigte beschuldigten beschuldigen bezichtigt bezichtigte bezichtigten verdächtigt verdächtigte
unterstellt unterstellte unterstellten unterstellen
""")
"""Cues after which an infinitive or *sie habe* tells of somebody else than the speaker."""

SINGULAR: Final = _table("hat hatte habe hätte ist war sei wird wurde werde")
"""In a cue these say that its verb is no plural, though it may end so: *bestritten hat*."""
