"""Words that place a time: pointers, directions, approximations, and phrases of several words.

A linguist edits this file: a row is a form in lower case and what it means. In a phrase, what
stands before the bar must be there and stays outside the expression: ``in | letzter zeit``.
"""

DAYS_FROM_TODAY = {
    "heute": 0, "gestern": -1, "vorgestern": -2, "vorvorgestern": -3, "übermorgen": 2,
    "überübermorgen": 3,
}  # fmt: skip
"""*morgen* is not here: written small it is tomorrow, written large a part of the day."""

TODAYS = {"heutig": 0, "gestrig": -1, "vorgestrig": -2, "morgig": 1}
"""Stems of adjectives; with a weekday they name the day (am gestrigen Montag)."""

THIS_YEARS = {
    "diesjährig": (0, "Y"), "heurig": (0, "Y"), "letztjährig": (-1, "Y"), "vorjährig": (-1, "Y"),
    "nächstjährig": (1, "Y"), "letztwöchig": (-1, "W"), "vorwöchig": (-1, "W"),
}  # fmt: skip
"""Stems of adjectives that name a year or a week from today: das diesjährige Fest."""

REFERENCES = {
    "jetzt": "PRESENT_REF", "derzeit": "PRESENT_REF", "momentan": "PRESENT_REF",
    "gegenwärtig": "PRESENT_REF", "heutzutage": "PRESENT_REF", "nunmehr": "PRESENT_REF",
    "zurzeit": "PRESENT_REF", "dato": "PRESENT_REF",
    "damals": "PAST_REF", "kürzlich": "PAST_REF", "neulich": "PAST_REF", "unlängst": "PAST_REF",
    "jüngst": "PAST_REF", "seinerzeit": "PAST_REF",
    "demnächst": "FUTURE_REF", "baldmöglichst": "FUTURE_REF",
}  # fmt: skip
"""Points that no calendar fixes. *nun*, *bald*, *inzwischen*, *früher*, *künftig* are more often
particles or adjectives than times and are left out."""

PHRASES = {
    "im moment": "PRESENT_REF", "im augenblick": "PRESENT_REF", "zur zeit": "PRESENT_REF",
    "zur stunde": "PRESENT_REF", "in diesen tagen": "PRESENT_REF", "dieser tage": "PRESENT_REF",
    "von | nun an": "PRESENT_REF", "von jetzt an": "PRESENT_REF",
    "ab sofort": "PRESENT_REF", "bis dato": "PRESENT_REF",
    "in | unseren tagen": "PRESENT_REF", "in | unserer zeit": "PRESENT_REF",
    "vor kurzem": "PAST_REF", "vor langem": "PAST_REF", "vor längerem": "PAST_REF",
    "vor kurzer zeit": "PAST_REF", "vor langer zeit": "PAST_REF", "vor längerer zeit": "PAST_REF",
    "seit | kurzem": "PAST_REF", "seit | langem": "PAST_REF", "seit | längerem": "PAST_REF",
    "in | letzter zeit": "PAST_REF", "in | jüngster zeit": "PAST_REF",
    "in | der vergangenheit": "PAST_REF", "in | zukunft": "FUTURE_REF",
    "in | der letzten zeit": "PAST_REF", "in | der vergangenen zeit": "PAST_REF",
    "in | dieser zeit": "PAST_REF", "zu | dieser zeit": "PAST_REF", "zu | jener zeit": "PAST_REF",
    "früherer zeiten": "PAST_REF", "früheren zeiten": "PAST_REF",
    "früheren jahren": "PAST_REF", "früheren jahrhunderten": "PAST_REF",
    "vergangener zeiten": "PAST_REF",
    "vergangene zeiten": "PAST_REF", "alten zeiten": "PAST_REF", "vergangenen zeiten": "PAST_REF",
    "in | jüngster vergangenheit": "PAST_REF", "nicht | früher": "PAST_REF",
    "noch nie zuvor": "NONE",
    "in | naher zukunft": "FUTURE_REF", "die nahe zukunft": "FUTURE_REF",
    "in | nächster zeit": "FUTURE_REF", "in | der nächsten zeit": "FUTURE_REF",
    "in | absehbarer zeit": "FUTURE_REF", "in kürze": "FUTURE_REF", "in bälde": "FUTURE_REF",
    "schon bald": "FUTURE_REF", "werde | bald": "FUTURE_REF", "wird | bald": "FUTURE_REF",
    "die zukunft": "FUTURE_REF", "in | der zukunft": "FUTURE_REF",
    "eines tages": "FUTURE_REF", "der kommenden zeit": "FUTURE_REF",
    "kalten jahreszeit": "P1WI", "kalte jahreszeit": "P1WI", "warmen jahreszeit": "P1SU",
    "warme jahreszeit": "P1SU",
    "welt am sonntag": "NONE", "bild am sonntag": "NONE", "zeit am sonntag": "NONE",
    "sonntag aktuell": "NONE", "der freitag": "NONE", "am ende des tages": "NONE",
    "tag der offenen tür": "NONE", "tag für tag": "P1D", "jahr für jahr": "P1Y",
    "woche für woche": "P1W", "monat für monat": "P1M", "von tag zu tag": "P1D",
    "von jahr zu jahr": "P1Y", "rund um die uhr": "PT24H",
    "von einem tag auf den anderen": "NONE", "last minute": "NONE", "last-minute": "NONE",
    "in letzter minute": "NONE", "letzte minute": "NONE",
    "am laufenden band": "NONE", "guten morgen": "NONE", "guten tag": "NONE",
    "guten abend": "NONE", "gute nacht": "NONE", "frohe weihnachten": "NONE",
    "tag und nacht": "P1D", "schönen tag": "NONE", "bis auf die minute": "NONE",
    "auf die minute": "NONE", "stunde null": "NONE", "jahr null": "NONE",
    "freitag der 13": "NONE", "auf jahr und tag": "NONE", "den tag legen": "NONE",
    "den tag gelegt": "NONE", "den tag legte": "NONE", "zu tage": "NONE",
}  # fmt: skip
"""What several words mean together; NONE: no expression, though its words look like one. A value
that begins with P repeats or lasts."""

REPEATED_PHRASES = frozenset(
    """tag für tag;jahr für jahr;woche für woche;monat für monat;von tag zu tag;von jahr zu jahr;
    kalten jahreszeit;kalte jahreszeit;warmen jahreszeit;warme jahreszeit;rund um die uhr;
    tag und nacht""".replace("\n    ", "").split(";")
)

APPROXIMATORS = frozenset(
    """rund;etwa;ca;ca.;circa;zirka;ungefähr;gut;knapp;fast;beinahe;nahezu;genau;exakt;mehr als;
    weniger als;mindestens;höchstens;maximal;über;gerade einmal;gerade mal;fast genau;
    nicht einmal;bis zu;an die;annähernd;wenigstens;kaum""".replace("\n    ", "").split(";")
)
"""Belong to the expression that they soften: rund drei Stunden."""
OUTSIDE_APPROXIMATORS = frozenset(("mindestens", "höchstens", "maximal", "über", "bis zu"))
"""Those that the KRAUTS annotators left outside."""

VAGUE_NUMBERS = frozenset(
    """einige einigen einiger etliche etlichen etlicher mehrere mehreren mehrerer wenige wenigen
    weniger viele vielen vieler paar zahlreiche zahlreichen zahllose lange langen langer manche
    manchen ganze ganzen ganzer ganzes unzählige unzähligen dutzende hunderte tausende""".split()
)

LAST = {
    f"{stem}{ending}"
    for stem in ("letzt", "vergangen", "vorig", "verflossen", "abgelaufen", "zurückliegend")
    for ending in ("e", "en", "er", "es", "em")
}
NEXT = {
    f"{stem}{ending}"
    for stem in ("nächst", "kommend", "künftig", "bevorstehend")
    for ending in ("e", "en", "er", "es", "em")
}
SECOND_LAST = {f"vorletzt{ending}" for ending in ("e", "en", "er", "es", "em")}
SECOND_NEXT = {f"übernächst{ending}" for ending in ("e", "en", "er", "es", "em")}
THIS = {
    f"{stem}{ending}"
    for stem in ("dies", "laufend", "jetzig", "aktuell")
    for ending in ("e", "en", "er", "es", "em")
}
SAME = {
    f"{stem}{ending}"
    for stem in ("selb", "gleich", "jen", "besagt")
    for ending in ("e", "en", "er", "es", "em")
} | {"desselben", "demselben", "derselben", "denselben", "dieselbe", "dasselbe"}
FOLLOWING = {
    f"{stem}{ending}"
    for stem in ("folgend", "darauffolgend", "drauffolgend", "anschließend", "nachfolgend")
    for ending in ("e", "en", "er", "es", "em")
}
BEFORE = {
    f"{stem}{ending}"
    for stem in ("vorangegangen", "vorhergehend", "vorausgegangen", "vorherig")
    for ending in ("e", "en", "er", "es", "em")
}

DIRECTIONS: dict[str, int] = {
    **dict.fromkeys(LAST, -1),
    **dict.fromkeys(NEXT, 1),
    **dict.fromkeys(SECOND_LAST, -2),
    **dict.fromkeys(SECOND_NEXT, 2),
    **dict.fromkeys(THIS, 0),
}
"""Steps of the unit from the day of publication: letzte Woche, nächstes Jahr, dieser Monat."""

SEQUELS: dict[str, int] = {
    **dict.fromkeys(SAME, 0),
    **dict.fromkeys(FOLLOWING, 1),
    **dict.fromkeys(BEFORE, -1),
}
"""Steps from what was mentioned before: am selben Tag, am folgenden Tag."""

LATER = {
    "später": 1, "danach": 1, "darauf": 1, "hernach": 1,
    "zuvor": -1, "davor": -1, "vorher": -1, "früher": -1,
}  # fmt: skip
"""After a duration, a direction from what was mentioned before: zwei Tage später."""

PARTS = {
    "anfang": "START", "beginn": "START", "mitte": "MID", "ende": "END", "ausgang": "END",
}  # fmt: skip
"""Before a month, a year or a decade: Anfang Mai, Ende kommenden Jahres."""

EARLY = frozenset("frühe frühen früher früh späte späten später spät mittleren".split())
"""Belong to the part of the day or the decade that follows: am späten Abend."""

ARTICLES = frozenset("der die das den dem des".split())
EVERY = frozenset("jede jeder jedes jeden jedem".split())
CONNECTIVES = frozenset("und oder sowie bzw beziehungsweise".split())
PER_UNIT = frozenset("pro je per".split())
CLOCK_PREPOSITIONS = frozenset("um gegen ab bis von seit nach vor zwischen kurz".split())
OPEN_CLASS = frozenset(
    """aus auf bei beim durch für mit über unter während wegen zwischen zu zum zur ohne trotz
    innerhalb binnen inmitten hinein lang""".split()
)
AGE_PREPOSITIONS = frozenset("ab unter mit".split())
"""Before a number of years they tell an age: mit 16 Jahren."""
AGE_WORDS = frozenset("alt alte alten alter altes altem jung junge jungen junger".split())
AGE_NOUNS = frozenset("alter alters".split())

NO_YEAR_BEFORE = frozenset(
    """rund etwa knapp fast über nur noch insgesamt weitere weiteren mindestens höchstens postfach
    circa ca nahezu beinahe maximal mittlerweile es zirka exakt genau je jeweils nr nummer
    seite artikel paragraf paragraph telefon tel fax kapitel band""".split()
)
"""Before four figures they count or number; *es* as in mittlerweile sind es 1600."""
NO_YEAR_AFTER = frozenset(
    """euro mark dollar franken lire schilling pfund rubel prozent meter metern kilometer
    kilometern km m kg kilo kilogramm tonnen liter grad celsius stück mal menschen personen
    einwohner einwohnern einwohnerinnen besucher besucherinnen besuchern zuschauer zuschauern
    mitarbeiter mitarbeitern mitarbeiterinnen beschäftigte beschäftigten soldaten flüchtlinge
    flüchtlingen polizisten teilnehmer teilnehmern teilnehmerinnen mitglieder mitgliedern tote
    toten verletzte verletzten fälle fällen hektar quadratmeter quadratmetern stellen firmen
    unternehmen wohnungen haushalte haushalten autos fahrzeuge gramm milligramm volt watt
    kilowatt megawatt ps seiten wörter azubis absolventen schüler schülern schülerinnen
    studenten studierende studierenden kinder kindern frauen männer millionen milliarden
    stunden minuten sekunden jahre jahren tage tagen wochen monate monaten plätze punkte
    arbeitsplätze arbeitsplätzen filialen kilometern höhenmeter höhenmetern dateien gäste
    unterschriften demonstranten impfungen""".split()
)
"""After four figures they are what is counted."""

FUTURE_VERBS = frozenset(
    """
    wird werden werde werdet soll sollen solle will wollen wolle plant planen beginnt beginnen
    startet starten findet finden steht stehen tritt treten erscheint erscheinen stattfindet
    stattfinden stattfinde
    """.split()
)
PAST_VERBS = frozenset(
    """
    war waren wurde wurden hatte hatten kam kamen ging gingen gab gaben stand standen fand fanden
    lief liefen trat traten nahm nahmen sprach sprachen hieß hießen blieb blieben fiel fielen
    verlor verloren gewann gewannen starb starben begann begannen schrieb schrieben traf trafen
    sah sahen ließ ließen hielt hielten rief riefen zog zogen schlug schlugen brach brachen flog
    flogen fuhr fuhren trug trugen lag lagen stieg stiegen sank sanken schloss schlossen schien
    wusste worden wies wiesen bot boten erschien erschienen verlief bekam bekamen erhielt
    erhielten entschied entschieden verließ unterlag starben erlag verschwand entstand entstanden
    gewesen geworden berief zwang erwarb vergab lud luden warf warfen empfing half halfen riet aß
    saß saßen vertrat warb floh flohen geboren geschah geschahen befand befanden betrug betrugen
    rannte brannte nannte nannten kannte dachte brachte brachten sang sangen trank schwor
    bat baten goss floss flossen griff griffen stritt stritten schnitt litt litten ritt glitt
    pfiff schritt bewies bewiesen hob hoben wog schoss schossen erschoss zerbrach sprang sprangen
    fing fingen hing hingen wuchs wuchsen wusch las lasen maß trat vergaß nahm gelang gelangen
    misslang verband verbanden band bestand bestanden gefiel erfuhr erfuhren erlitt erlitten ergab
    ergaben vollzog entging beging verstarb überfiel stieß stießen betrat betraf betrafen einigte
    """.split()
)
"""Past forms, and the auxiliaries of the perfect. Weak preterites are told by their ending."""
NO_PRETERITE = frozenset(
    """heute letzte zweite dritte vierte erste könnte sollte müsste möchte dürfte hätte rechte
    bitte mitte seite karte hütte liste kosten leute werte beste größte nächste gesamte bekannte
    sollten könnten müssten möchten dürften hätten rechten seiten karten listen werten besten
    größten nächsten letzten ersten zweiten gesamten bekannten arten alten guten breite weite
    minuten daten staaten zeiten arbeiten soldaten kandidaten experten texte rate raten heuten
    warten halten bieten treten leisten mieten reiten elite nato kette wette fakten akten posten
    westen osten norden garten schatten welten monaten tätigkeiten nachrichten konflikte projekte
    produkte produkten punkte punkten kräfte stätte wetten platten rotten schritte schritten
    mitten unten hinten konten rechte geräte geräten städte städten räte räten geheimdienste
    minute meiste meisten wollte weitere späte späten konnte""".split()
) - {"konnte", "wollte"}
"""End like a weak preterite and are none."""
