"""Nouns that head the name of a voice, and what kind of voice each makes.

Base forms in lower case. A compound counts by its last part (*Regierungssprecher* by *sprecher*),
so a noun whose end occurs in others by chance stands here in longer forms. Feminine forms in -in
and their plurals follow from the masculine ones.
"""

from typing import Final


def _table(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Who speaks for somebody, on the record.
SPOKEN_FOR: Final = _table("""
sprecher wortführer regierungssprecher pressesprecher pressechef pressereferent pressevertreter
öffentlichkeitsreferent mediensprecher
""")

# Holders of an office or a position of which a body has one, or few.
OFFICES: Final = _table("""
minister premier premierminister ministerpräsident präsident vizepräsident kanzler vizekanzler
altkanzler bürgermeister oberbürgermeister chef leiter direktor vorsitzende vorsitzer intendant
trainer kommandeur kommandant kapitän gouverneur botschafter geschäftsführer sekretär staatssekretär
generalsekretär schatzmeister bischof erzbischof papst kardinal könig königin kaiser prinz
prinzessin fürst herzog emir scheich sultan staatsoberhaupt regierungsoberhaupt oberhaupt landrat
senator kommissar generalbundesanwalt generalstaatsanwalt bundesanwalt oberstaatsanwalt staatsanwalt
oberrichter anwalt rechtsanwalt verteidiger staatsminister außenminister innenminister
verteidigungsminister dezernent kämmerer rektor dekan kanzlerkandidat kandidat spitzenkandidat
generalinspekteur inspekteur admiral general generalmajor generalleutnant oberst marschall
parteivorsitzende fraktionsvorsitzende fraktionschef parteichef regierungschef staatschef
vorstandschef firmenchef konzernchef gewerkschaftschef polizeichef einsatzleiter wehrführer
brandmeister ermittlungsleiter manager sportdirektor teamchef nationaltrainer bundestrainer dirigent
chefredakteur redaktionsleiter herausgeber verleger ombudsmann beauftragte gesandte unterhändler
chefunterhändler kurator kustos pfarrer pastor propst abt rabbiner mufti imam ajatollah schulleiter
oberarzt chefarzt stationsleiter amtschef amtsleiter behördenchef abteilungsleiter referatsleiter
ressortleiter bezirksamtsleiter ortsvorsteher amtsinhaber amtsvorgänger amtsnachfolger nachfolger
vorgänger stellvertreter vize obmann vorstandsmitglied aufsichtsratsvorsitzende gründer mitgründer
mitbegründer begründer betriebsleiter werksleiter expeditionsleiter projektleiter bauleiter
krisenstabsleiter katastrophenschutzleiter schriftführer vorgesetzte lokführer bergführer zugführer
amtsarzt schiedsrichter verhandlungsführer wachführer sektionsleiter geschäftsträger attaché
pressesekretär ratsvorsitzende schulsprecher klassensprecher wahlleiter ministerialrat chefökonom
kassenwart finanzchef technikchef vikar generalvikar superintendent gemeinderätin stadträtin
landrätin staatsrat vorsteher präsidialamtschef prokurator kreisbrandmeister wasserwart boss
landesrat richter inhaber besitzer eigentümer eigner förster regisseur produzent moderator
bandleader
""")

# One of many.
PEOPLE: Final = _table("""
beamte diplomat insider informant quelle person mitarbeiter berater angestellte händler anwohner
bewohner zeuge augenzeuge experte fachmann fachfrau fachleute analyst analyste arzt soldat offizier
unteroffizier feldwebel major leutnant hauptmann abgeordnete parlamentarier politiker mann frau
mädchen junge kind vater mutter sohn tochter bruder schwester onkel tante großvater großmutter
nachbar kunde käufer verkäufer spieler fußballer sportler stürmer torwart torhüter fan anhänger
forscher wissenschaftler ökonom volkswirt historiker soziologe politologe politikwissenschaftler
biologe physiker chemiker geologe klimaforscher virologe epidemiologe mediziner psychologe
archäologe astronom professor dozent student schüler lehrer erzieher pfleger krankenschwester
sanitäter feuerwehrmann polizist ermittler fahnder agent spion aktivist demonstrant teilnehmer
besucher gast tourist urlauber reisende passagier fahrer pilot matrose fischer bauer landwirt winzer
gärtner handwerker maurer arbeiter milliardär millionär unternehmer investor geschäftsmann
geschäftsfrau banker bankier makler aktionär anleger sparer autor schriftsteller dichter journalist
reporter korrespondent redakteur blogger influencer kolumnist kritiker künstler maler bildhauer
musiker sänger schauspieler filmemacher komiker kabarettist dramatiker komponist designer architekt
ingenieur techniker programmierer entwickler hacker informatiker jurist notar gutachter
sachverständige prüfer kontrolleur inspektor opfer geschädigte verletzte überlebende betroffene
angehörige verwandte vertraute bekannte freund freundin kollege kamerad mitglied funktionär
gewerkschafter genosse parteifreund rivale gegner konkurrent kläger beklagte angeklagte verdächtige
beschuldigte täter häftling gefangene flüchtling migrant asylbewerber einwohner bürger wähler
demokrat republikaner sozialdemokrat konservative liberale grüne linke kämpfer rebell söldner
separatist veteran rentner pensionär pendler radfahrer fußgänger wanderer bergsteiger kletterer
passant spaziergänger jogger taucher jäger angler züchter imker gastwirt wirt kellner koch bäcker
metzger friseur hausmeister beschäftigte vertreter delegierte abgesandte übersetzer dolmetscher
zeitzeuge kronzeuge erbe erbin witwe witwer ehemann ehefrau gatte gattin partner partnerin mieter
vermieter leser zuschauer hörer nutzer user follower beobachter befürworter patient führer hebamme
pflegekraft führungskraft aushilfskraft fachkraft lehrkraft einsatzkraft hilfskraft jährige
untergebene meister geselle lehrling azubi praktikant schweißer tischler schmelzer müller schmied
schlosser elektriker mechaniker maskenbildner beleuchter bühnenbildner tänzer turner läufer
schwimmer boxer profi bewerber retter helfer notfallsanitäter anästhesist kardiologe chirurg
zahnarzt tierarzt hausarzt arzthelfer apotheker lotse steuermann maat funker gefreite rekrut
partisan zivilist geheimdienstler militärattaché analytiker stratege lobbyist verbraucherschützer
tierschützer umweltschützer naturschützer menschenrechtler bürgerrechtler dissident oppositionelle
regimekritiker exilant emigrant auswanderer landsmann kumpel weggefährte lebensgefährte gefährte
ehepartner schwager schwägerin cousin cousine neffe nichte enkel zwilling baby senior hausfrau
single erfinder doktorand habilitand stipendiat akademiker theologe philosoph ethnologe
sprachwissenschaftler germanist meteorologe ökologe hydrologe zoologe botaniker statistiker
mathematiker technologe geheimagent doppelagent hochstapler betrüger dieb räuber entführer erpresser
attentäter terrorist islamist extremist neonazi aussteiger whistleblower hinweisgeber tippgeber
anrufer zaungast statist komparse zuhörer sponsor mäzen spender geldgeber gläubige schuldner
großaktionär knecht magd hirte schäfer reeder werftarbeiter seemann schiffbrüchige taxifahrer
busfahrer lastwagenfahrer spediteur briefträger zusteller einkäufer buchhalter kassierer disponent
sachbearbeiter referent wachmann türsteher aufseher wärter betreuer steuerberater verwalter magnat
tycoon mogul oligarch fabrikant großindustrielle kaufmann kauffrau literat romanautor koautor
mitautor fotograf kameramann chronist zeitgenosse opponent arbeitslose einheimische erkrankte
erwachsene festgenommene freiwillige geflüchtete inhaftierte jugendliche lehrende obdachlose
selbstständige studierende umworbene verantwortliche verbündete vertriebene verurteilte fahrgast
industrielle
""")

# Adjectives that name people: the end tells gender and number (der Beamte, ein Beamter).
NOMINALISED: Final = _table("""
abgeordnete abgesandte angehörige angeklagte angestellte arbeitslose aufsichtsratsvorsitzende beamte
beauftragte bekannte beklagte beschuldigte beschäftigte betroffene delegierte einheimische erkrankte
erwachsene festgenommene fraktionsvorsitzende freiwillige gefangene geflüchtete gesandte geschädigte
gläubige grüne hinterbliebene industrielle inhaftierte jugendliche jährige konservative lehrende
liberale linke obdachlose parteivorsitzende reisende sachverständige selbstständige studierende
umworbene untergebene verantwortliche verbündete verdächtige verletzte vertraute vertriebene
verurteilte verwandte vorgesetzte vorsitzende überlebende
""")

# People by where they come from: whole words, since many are the end of others (Pole, Metropole).
DEMONYMS: Final = _table("""
afghane albaner algerier amerikaner argentinier australier belgier bosnier brasilianer brite bulgare
chilene chinese däne deutsche engländer este finne franzose georgier grieche inder iraker iraner ire
isländer israeli italiener japaner kanadier kenianer koreaner kroate lette libanese libyer litauer
marokkaner mexikaner moldauer neuseeländer niederländer nigerianer norweger pakistaner palästinenser
pole portugiese rumäne russe schotte schwede schweizer serbe slowake slowene spanier syrer
südafrikaner südkoreaner thailänder tscheche tunesier türke ukrainer ungar vietnamese waliser
weißrusse ägypter österreicher
""")

# Several people who are no body.
GROUPS: Final = _table("""
kreise kreisen umfeld leute leuten menschen menge familie familien eltern geschwister bevölkerung
öffentlichkeit medien umgebung belegschaft publikum fachwelt basis anhängerschaft nachbarschaft
verwandtschaft dorfbewohner einwohnerschaft beamtenschaft ärzteschaft lehrerschaft schülerschaft
studentenschaft elternschaft stimmen teile netz netzgemeinde fachkreise szene branche belegschaften
hinterbliebene augenzeugenkreise besatzung crew szenekenner stammtisch führungskreise kundschaft
anwohnerschaft anlieger nutzerschaft wählerschaft gefolgschaft fraktionskreise ehepaar paar brüder
ensemble kollegium
""")

MEDIA: Final = _table("""
zeitung tageszeitung wochenzeitung blatt wochenblatt tageblatt magazin nachrichtenmagazin sender
fernsehsender radiosender rundfunk nachrichtenagentur agentur portal nachrichtenportal onlineportal
redaktion zeitschrift illustrierte boulevardblatt kurier anzeiger bote post journal rundschau
nachrichten kanal nachrichtensender fachblatt fachmagazin dienst pressedienst ausgabe wochenmagazin
gazette fernsehen hörfunk redaktionsnetzwerk wochenschrift boulevardzeitung lokalblatt lokalzeitung
hauptstadtzeitung fanblatt podcast
""")

# Bodies: organisations, authorities, states, an office as an actor.
BODIES: Final = MEDIA | _table("""
labor handelskette kette verbraucherberatung verbraucherschutz verbraucherzentrale
katastrophenschutz fahrgastbund naturschutzbund lehrerbund bergwacht seewacht rettungsleitstelle
schützengilde gilde zunft straßenbauamt stiftungsrat innenrevision revision generalstab kommando
lagezentrum grenzpolizei ministerium behörde amt landratsamt bundesamt landesamt gesundheitsamt
ordnungsamt jugendamt wetteramt bauamt umweltamt kriminalamt finanzamt standesamt präsidialamt
kanzleramt polizei bundespolizei kriminalpolizei kripo polizeidirektion polizeipräsidium
polizeiinspektion feuerwehr berufsfeuerwehr werkfeuerwehr leitstelle rettungsdienst
wasserschutzpolizei küstenwache staatsanwaltschaft bundesanwaltschaft anwaltschaft gericht
landgericht amtsgericht oberlandesgericht verfassungsgericht verwaltungsgericht gerichtshof kammer
strafkammer zivilkammer senat regierung bundesregierung landesregierung übergangsregierung kabinett
parlament bundestag landtag bundesrat oberhaus unterhaus kongress kammern partei fraktion koalition
bündnis allianz liste union verband bundesverband landesverband dachverband verein sportverein
fußballverein klub club gewerkschaft unternehmen konzern firma betrieb gesellschaft holding start-up
startup hersteller betreiberfirma anbieter händlerbund reederei werft fluggesellschaft airline bahn
werk fabrik brauerei verlag bank zentralbank notenbank sparkasse versicherung versicherer börse
kasse krankenkasse stiftung universität hochschule institut forschungsinstitut akademie schule
klinik krankenhaus klinikum praxis kirche bistum erzbistum diözese gemeinde kirchengemeinde orden
kloster vatikan initiative bürgerinitiative vereinigung organisation hilfsorganisation
menschenrechtsorganisation umweltorganisation nichtregierungsorganisation betriebsrat personalrat
elternbeirat beirat elternrat schülerrat studierendenrat vorstand aufsichtsrat verwaltungsrat
stadtrat gemeinderat kreistag rat sicherheitsrat ausschuss untersuchungsausschuss kommission
ethikkommission kartellamt komitee gremium arbeitsgruppe forschungsgruppe forschergruppe
forscherteam team ermittlungsgruppe sonderkommission stab krisenstab führungsstab führung leitung
direktion geschäftsführung geschäftsleitung konzernleitung schulleitung parteiführung spitze
parteispitze bundeskanzleramt verwaltung stadtverwaltung kreisverwaltung bezirksregierung stadt
kommune landkreis kreis bezirk bundesland land staat republik königreich nachbarland botschaft
konsulat armee militär marine luftwaffe heer bundeswehr streitkräfte truppe miliz geheimdienst
nachrichtendienst verfassungsschutz kreml pentagon weiße haus palast königshaus hof élysée außenamt
auswärtige zoll grenzschutz bauherr bauträger stadtwerke wasserwerk versorger netzbetreiber
kraftwerk genossenschaft innung handelskammer handwerkskammer ärztekammer anwaltskammer
bauernverband mieterbund mieterverein seite gegenseite lager rebellengruppe terrorgruppe gruppe
gruppierung bewegung kampagne plattform dienststelle revier wache station museum theater oper
orchester tierheim zoo archiv bibliothek observatorium sternwarte warndienst wetterdienst
gesundheitsbehörde aufsichtsbehörde aufsicht flughafen bahnhof hafen hafenamt hafenbehörde jobcenter
büro sekretariat kanzlei pressestelle presseamt pressebüro zentrale hauptquartier liga föderation
weltverband dachorganisation delegation beratung opposition jury hausbank landesbank bundesbank
rechnungshof landesrechnungshof stadtreinigung reinigung gendarmerie rettung bergrettung
wasserrettung seenotrettung heim seniorenheim pflegeheim altenheim kita kindergarten verleih
filmverleih buchhandlung vertretung mitarbeitervertretung mission bund bauernschaft landfrauen
spedition molkerei fluglinie linie supermarkt supermarktkette zulieferer autozulieferer
rüstungsfirma beratungsfirma baufirma produktionsfirma produktion agentur staatsagentur werbeagentur
ratingagentur staatskanzlei regierungszentrale parteizentrale vorzimmer konzernmutter
muttergesellschaft tochtergesellschaft mutterkonzern finanzinvestor investmentbank
beteiligungsgesellschaft fonds edition label studio filmstudio hochkommissariat kommissariat
inspektion präsidium generaldirektion intendanz wahlkommission wahlamt rathaus magistrat stadtspitze
ortsverband ortsverein kreisverband jugendverband studentenwerk wasserverband zweckverband
betreibergesellschaft pensionskasse konsortium syndikat kartell guerilla junta regime königshof
hofamt fanclub fanprojekt abteilung dezernat referat klinikleitung heimleitung krisenteam
redaktionsleitung verbraucherdienst rennstall bankenaufsicht finanzaufsicht kanzlerpartei
regierungspartei oppositionspartei umweltgruppe ortsgruppe volkspartei briefkastenfirma
""")

# Texts that speak.
DOCUMENTS: Final = _table("""
niederschrift fußnote datenblatt laken bericht abschlussbericht zwischenbericht untersuchungsbericht
polizeibericht jahresbericht studie gutachten rechtsgutachten protokoll vernehmungsprotokoll brief
schreiben rundschreiben anklage anklageschrift urteil beschluss bescheid mitteilung pressemitteilung
medienmitteilung pflichtmitteilung erklärung stellungnahme papier positionspapier strategiepapier
dokument unterlagen akte akten gesetz gesetzentwurf verordnung vertrag abkommen vereinbarung umfrage
statistik erhebung tagebuch inschrift plakat banner transparent e-mail mail memo entwurf notiz
aktennotiz vermerk zettel buch biografie biographie roman artikel meldung kommuniqué resolution
verfassung satzung richtlinie leitlinie programm wahlprogramm manifest flugblatt broschüre website
webseite homepage internetseite eintrag logbuch bordbuch fahrtenbuch testament vermächtnis schild
tafel gedenktafel aushang formular antrag klage klageschrift strafanzeige anzeige modell
geschäftsbericht quartalsbericht prospekt chronik urkunde depesche telegramm kabel video aufnahme
katalog lexikon wörterbuch handbuch leitfaden studien papiere dokumente verpackung vertragsentwurf
geschäftsplan fahrplanauskunft fahrplan messprotokoll einsatztagebuch bettlaken machbarkeitsstudie
beipackzettel etikett anleitung packungsbeilage lehrbuch memoiren autobiografie autobiographie
leserbrief bekennerschreiben abschiedsbrief grundsatzpapier arbeitspapier hintergrundpapier
eckpunktepapier lagebericht prüfbericht rechenschaftsbericht landkarte speisekarte namensliste text
""")

# Nouns of saying or finding out behind which the voice itself stands: Angaben der Polizei.
SAYINGS_OF: Final = _table("""
vorstellung vorstellungen auskunft auskünfte bekenntnis zeugnis angabe angaben aussage aussagen
ansicht ansichten meinung auffassung einschätzung einschätzungen darstellung darstellungen worte
worten information informationen erkenntnis erkenntnisse erkenntnissen berechnung berechnungen
überzeugung schätzung schätzungen äußerung äußerungen lesart vermutung vermutungen bekunden
dafürhalten verständnis augen befürchtung wahrnehmung rechnung annahme zählung kenntnis beobachtung
beobachtungen schilderung schilderungen erinnerung behauptung behauptungen version versionen warnung
fazit resümee versprechen bilanz auswertung analyse prognose messung messungen recherche recherchen
modellrechnung hochrechnung befund befunde befunden feststellung feststellungen begründung deutung
interpretation hinweis hinweise hinweisen mitteilungen beteuerung beteuerungen bekundungen zusage
wille willen wunsch forderung vorschlag expertise these theorie diagnose appell bitte vorwurf
vorwürfe untersuchungen daten zahlen sicht wort
""")

# Irregular forms and their base.
PLURALS: Final = {
    "kreisen": "kreise", "leuten": "leute", "ärzte": "arzt", "ärzten": "arzt",
    "anwälte": "anwalt", "anwälten": "anwalt", "räte": "rat", "räten": "rat", "väter": "vater",
    "mütter": "mutter", "männer": "mann", "männern": "mann", "söhne": "sohn",
    "töchter": "tochter", "brüder": "bruder", "köche": "koch", "bischöfe": "bischof",
    "generäle": "general", "ämter": "amt", "verbände": "verband", "ministerien": "ministerium",
    "protokolle": "protokoll", "gäste": "gast", "gästen": "gast", "fahrgäste": "fahrgast",
    "fahrgästen": "fahrgast", "kräfte": "kraft", "kräften": "kraft", "höfe": "hof",
    "vorstände": "vorstand", "märkte": "markt", "töchtern": "tochter", "vätern": "vater",
}  # fmt: skip
FEMININES: Final = {
    "ärztin": "arzt", "ärztinnen": "arzt", "anwältin": "anwalt", "anwältinnen": "anwalt",
    "staatsanwältin": "staatsanwalt", "bäuerin": "bauer", "bäuerinnen": "bauer",
    "beamtin": "beamte", "beamtinnen": "beamte", "rätin": "mitglied", "rätinnen": "mitglied",
    "vorständin": "vorstandsmitglied", "vorständinnen": "vorstandsmitglied", "köchin": "koch",
}  # fmt: skip
FORMS: Final = PLURALS | FEMININES

# Numbers of people as words.
SEVERAL: Final = _table("""
mehrere mehreren mehrerer einige einigen einiger etliche etlichen etlicher verschiedene
""")

# Two nouns for one office: either takes up the other.
SAME_OFFICE: Final = (
    _table("rathauschef stadtchef stadtoberhaupt bürgermeister oberbürgermeister"),
    _table("regierungschef premier premierminister ministerpräsident kanzler"),
    _table("staatschef staatsoberhaupt präsident kremlchef"),
    _table("parteichef parteivorsitzende vorsitzende"),
    _table("firmenchef konzernchef vorstandschef geschäftsführer unternehmenschef chef"),
    _table("außenminister chefdiplomat"),
    _table("trainer coach bundestrainer nationaltrainer"),
    _table("anwalt rechtsanwalt verteidiger jurist"),
    _table("arzt mediziner doktor kardiologe chirurg"),
    _table("milliardär unternehmer industrielle fabrikant magnat mogul gründer reeder"),
    _table("bankier banker"),
    _table("autor schriftsteller romanautor"),
    _table("richter vorsitzende"),
    _table("rektor schulleiter direktor"),
)

# Heads of a body: two compounds of these with the same first part are one office.
CHIEFS: Final = _table("chef präsident vorsitzende leiter direktor boss vorsteher oberhaupt spitze")

# Nouns for somebody who has no name in the text, and those of them that fit any other.
UNNAMED: Final = _table("""
insider person quelle informant beamte vertraute mitarbeiter zeuge berater diplomat gesprächspartner
""")
VAGUE: Final = _table("insider person quelle informant mann frau gesprächspartner")
