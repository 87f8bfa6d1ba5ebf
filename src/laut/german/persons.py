"""Words that stand beside people and seldom beside things."""

# Third person, what a person does with words.
_SAYS = """
sagte sagt erklärte erklärt schrieb schreibt behauptete behauptet betonte betont meinte meint
antwortete antwortet bestritt bestreitet dementierte twitterte postete kommentierte entgegnete
erwiderte äußerte forderte fordert versprach verspricht drohte warnte bat glaubt glaubte
versicherte gestand beteuerte telefonierte fragte teilte
kritisierte lobte dankte weigerte schwieg entschuldigte twittert berichtete
kritisiert lobt dankt schweigt bittet fragt warnt droht gesteht versichert beteuert berichtet
kommentiert entgegnet erwidert dementiert twittert postet
"""
SAYS = frozenset(_SAYS.split())

# What is done to persons only: finite, infinitive and participle.
_TO_PERSONS = """
dankte danken gedankt bat bitten gebeten fragte fragen gefragt befragte befragen befragt
überzeugte überzeugen überzeugt verhaftete verhaften verhaftet festgenommen festnehmen einlud
eingeladen einladen angerufen anrufen heiratete heiraten ernannte ernennen ernannt verklagte
verklagen verklagt interviewte interviewen interviewt beschuldigte beschuldigen beschuldigt
gratulierte gratulieren gratuliert empfing empfangen entließ entlassen feuerte beleidigte
beleidigen beleidigt informierte informieren informiert aufgefordert auffordern überreden
überredet warnte warnen gewarnt verriet bewunderte bewundern bewundert befahl
dankten baten fragten befragten überzeugten verhafteten ernannten verklagten interviewten
beschuldigten gratulierten entließen beleidigten informierten warnten bewunderten befahlen
"""
TO_PERSONS = frozenset(_TO_PERSONS.split())

# Nouns whose genitive or *mit*, *von*, *an* names a person.
_OF_PERSONS = """
Gespräch Gespräche Gesprächen Telefonat Telefonate Telefongespräch Treffen Kontakt Kontakte
Kontakten Kommunikation Interview Interviews Biographie Biografie Ehefrau Witwe Vater Mutter
Sohn Tochter Bruder Schwester Anwalt Anwälte Anwältin Sprecher Sprecherin Berater Beraterin
Vermögen Aussage Aussagen Äußerung Äußerungen Worte Worten Interessen Anhänger Freund Freunde
Freundin Nachfolger Vorgänger Rede Tweet Tweets Beitrag Kandidatur Rücktritt Amtszeit Wahlkampf
Unterstützung Vorschlag Milliardär Milliardärs Unternehmer Präsident Präsidenten Minister
Ministers Politiker Politikers Chef Chefs Gründer Gründers Herr Herrn Frau Kollege Kollegen
"""
OF_PERSONS = frozenset(_OF_PERSONS.split())

_ARTICLES = """
der die das den dem des ein eine einen einem einer eines
"""
ARTICLES = frozenset(_ARTICLES.split())

# Preposition and article in one; without its article the name wants the bare preposition.
CONTRACTED = {
    "am": "an",
    "ans": "an",
    "aufs": "auf",
    "beim": "bei",
    "fürs": "für",
    "im": "in",
    "ins": "in",
    "vom": "von",
    "zum": "zu",
    "zur": "zu",
}

DETERMINERS = ARTICLES | frozenset(CONTRACTED)

PRONOUNS = frozenset(["er", "sie", "es", "man", "ich", "wir", "ihr"])

# Between a noun and the person that it belongs to.
LINKS = frozenset(["mit", "von", "an", "zu", "zwischen", "über", "für"])

PREPOSITIONS = LINKS | frozenset(["in", "auf", "hinter", "unter", "ohne", "aus", "bei", "durch"])

# Articles of a feminine genitive or dative, and of a masculine genitive.
GENITIVE = frozenset(["der", "des", "einer", "eines"])

# After these a capitalised article begins a title: *Wir sahen Der Pate.*
TITLED = frozenset(["sehen", "sahen", "lesen", "lasen", "heißen", "hießen", "spielen", "spielten"])

# What is done to things, or what things do: beside these a noun is meant as it stands.
_TO_THINGS = """
tragen trug trägt trage getragen trugen aufsetzen aufgesetzt absetzen abgesetzt anziehen angezogen
ausziehen kaufen kaufte kauft gekauft verkaufen verkaufte verkauft kosten kostet kostete kosteten
bauen baute baut gebaut essen isst aß gegessen trinken kochen kocht gekocht pflanzen gepflanzt
wachsen wächst wuchs hängt hing hängen liegt lag liegen füllen füllt gefüllt öffnen öffnet geöffnet
schließen geschlossen werfen warf geworfen wirft fallen fällt fiel fielen gefallen bricht brach
gebrochen brennt brannte fliegt flog fliegen schmeckt riecht duftet blüht blühen fließt floss
füttern gefüttert züchten gezüchtet fangen gefangen schießen schoss geschossen traf gießen heben
spielt spielte gespielt schneiden geschnitten gewinnen gewann gewonnen ging geht gehört gehörte
bekommen bekam erhielt erhalten verliehen holte geholt ausbauen ausgebaut planen geplant erneuert
"""
TO_THINGS = frozenset(_TO_THINGS.split())
