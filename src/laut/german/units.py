"""What figures count: scales, units by their spellings, and words that widen a figure."""

import math
from typing import Final

SCALES: Final[dict[str, float]] = {
    **dict.fromkeys(("tausend", "tsd"), 1e3),
    **dict.fromkeys(("million", "millionen", "mio"), 1e6),
    **dict.fromkeys(("milliarde", "milliarden", "mrd"), 1e9),
    **dict.fromkeys(("billion", "billionen"), 1e12),
    **dict.fromkeys(("dutzend", "dutzende"), 12),
}

_UNITS = """
%: % prozent prozents
pp: prozentpunkte prozentpunkten prozentpunkt
€: € euro euros eur
$: $ dollar dollars us-dollar us-dollars usd
fr: franken fr chf
£: £ pfund
km: km kilometer kilometern kilometers
m: meter metern m
t: tonne tonnen t
kg: kg kilo kilogramm
°: grad °c
mal: mal male malen
ha: hektar
mw: megawatt mw
"""
UNITS: Final = {
    word: row.partition(":")[0]
    for row in _UNITS.strip().splitlines()
    for word in row.partition(":")[2].split()
}
"""Spellings of the units that are no plain nouns; any other noun is its own unit."""

MEASURES: Final = frozenset("% pp € $ fr £ km m t kg ° ha mw".split())
"""Units of many things: what is measured must be said in both statements."""

_SPANS = """
1: sekunde sekunden
60: minute minuten
3600: stunde stunden
86400: tag tage tagen
604800: woche wochen
2629800: monat monate monaten
31557600: jahr jahre jahren jahres
315576000: jahrzehnt jahrzehnte jahrzehnten
"""
SECONDS: Final = {
    word: float(row.partition(":")[0])
    for row in _SPANS.strip().splitlines()
    for word in row.partition(":")[2].split()
}
"""How long a span of time is, by its name, in seconds."""

PERIODS: Final = frozenset({*SECONDS, "uhr"})
"""Units of durations and clock times, which count nothing."""

HALF: Final = frozenset("halbe halben halber halbes".split())
"""Words for half of a span."""

PEOPLE: Final = frozenset("mensch menschen person personen leute leuten".split())
"""Who is counted says little: what has happened to them is the unit."""

HAPPENS: Final = (
    "tot tote toten toter todesopfer getötet gestorben starben sterben umgekommen tödlich",
    "verletzt verletzte verletzten verletzter verwundet verwundete verwundeten",
    "festgenommen festnahme festnahmen verhaftet verhaftung verhaftungen",
    "vermisst vermisste vermissten vermisster",
    "evakuiert",
    "infiziert infizierte infizierten",
    "entlassen entlassung entlassungen",
    "demonstriert demonstranten demonstrierten demonstrierende demonstrierenden protestierende "
    "protestierenden teilnehmer teilnehmern teilnehmerinnen teilnehmende teilnehmenden",
    "obdachlos",
    "gerettet",
)
"""What happens to people, each row one unit."""

WIDTHS: Final[dict[str, tuple[float, float]]] = {
    **dict.fromkeys("rund etwa circa ca ungefähr gegen schätzungsweise".split(), (0.85, 1.15)),
    **dict.fromkeys(("fast", "knapp", "beinahe", "annähernd"), (0.85, 1.0)),
    "gut": (1.0, 1.15),
    **dict.fromkeys(("mindestens", "wenigstens", "über"), (1.0, math.inf)),
    **dict.fromkeys(("höchstens", "maximal", "unter"), (0.0, 1.0)),
}
"""What may be true where one of these stands before a figure, as factors."""

WIDTHS_OF_TWO: Final[dict[tuple[str, str], tuple[float, float]]] = {
    ("mehr", "als"): (1.0, math.inf),
    ("weniger", "als"): (0.0, 1.0),
    ("bis", "zu"): (0.0, 1.0),
}

PARTS: Final = frozenset(
    "darunter davon hiervon allein insgesamt weitere weiteren weiterer pro je jeweils zusätzlich "
    "jährlich monatlich täglich wöchentlich zusätzliche zusätzlichen statt".split()
)
"""A figure near one of these is a part of another one, or a rate."""

WEEKDAYS: Final = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend".split()
)
RELATIVE_DAYS: Final = frozenset(
    "gestern vorgestern heute morgen übermorgen vergangenen vergangene vergangenes letzten letztes "
    "letzte nächsten nächstes nächste kommenden kommendes vorjahr vorjahres künftig damals".split()
)
"""Words that date a thing from today; two claims with different ones may be of two times."""

NUMBER_OF: Final = frozenset("zahl anzahl gesamtzahl menge".split())
"""*die Zahl der Verletzten*: what follows is the unit of a figure further on."""

REPLACED: Final = frozenset("statt anstatt".split())
"""The figure behind one of these is not the one that holds: *14 statt 12*."""

REPLACED_IF: Final = frozenset("nicht keine keinen".split())
"""So is the one behind one of these where *sondern* follows: *nicht 12, sondern 14*."""

PERSONS: Final = frozenset(
    """
mensch person leute mann männer frau frauen kind kinder täter soldat soldaten fahrgast fahrgäste
bewohner anwohner patient patienten beschäftigte mitarbeiter zuschauer besucher gast gäste kunde
kunden schüler student studenten flüchtling flüchtlinge passagier passagiere insasse insassen helfer
einsatzkraft einsatzkräfte kraft kräfte polizist polizisten beamte arbeiter bürger gefangene
häftling häftlinge demonstrant demonstranten teilnehmer opfer verdächtige jugendliche angestellte
spieler fan fans räuber angreifer kollege kollegen geisel geiseln gefallene überlebende zeuge zeugen
gläubige mitglied mitglieder angehörige betroffene erkrankte kranke fahrer retter urlauber reisende
senior senioren mieter sparer anleger leiche leichen schwimmer wanderer bergleute matrose matrosen
seeleute musiker lehrer arzt ärzte pfleger landwirt landwirte bauer bauern einwohner wähler
abgeordnete delegierte festnahme festnahmen verhaftung verhaftungen
""".split()
)
"""Nouns that count people; two of them may count the same ones: *vier Täter*, *drei Männer*."""

SAME_UNITS: Final = (
    "haushalt wohnung haus gebäude",
    "meter kilometer",
    "teilnehmer demonstrant protestierende zuschauer besucher",
    "liter kubikmeter",
    "seite blatt dokument papier akte unterlage",
    "fall erkrankung infektion ansteckung",
)
"""Nouns that often count the same things, a row each."""

SHARES: Final = {
    "hälfte": 50.0, "drittel": 100 / 3, "viertel": 25.0, "fünftel": 20.0, "sechstel": 100 / 6,
    "achtel": 12.5, "zehntel": 10.0,
}  # fmt: skip
"""Shares in words, in percent."""

WHOLLY: Final = frozenset({"hälfte"})
"""Those that are no part of a town or a name: *das Viertel* is one."""

MULTIPLES: Final = {
    **dict.fromkeys("doppelt doppelte doppelten verdoppelt verdoppeln".split(), 2.0),
    **dict.fromkeys("verdreifacht verdreifachen".split(), 3.0),
}
"""Words that say how many times as much there is."""

MULTIPLIED: Final = ("fache", "fachen", "faches", "fach")
"""Ends of words that say it of the number before them: *Zwölffache*."""

TOGETHER: Final = {
    "zweit": 2.0, "dritt": 3.0, "viert": 4.0, "fünft": 5.0, "sechst": 6.0, "siebt": 7.0,
    "acht": 8.0,
}  # fmt: skip
"""How many people there are, behind *zu*."""

NONE_OF: Final = frozenset("kein keine keinen keinem keiner keinerlei".split())
"""Words by which there is none of what the next noun names."""

NOBODY: Final = frozenset("niemand niemanden niemandem".split())

THIRDS: Final = frozenset("anfang mitte ende".split())
"""Parts of a month or a year."""
