"""How a text says that one voice has it from another, and that somebody says nothing."""

from typing import Final


def _table(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words, in this order and near each other, before the voice that is relayed: *unter Berufung auf
# einen Insider*, *die Zeitung zitiert eine Beamtin*.
MARKERS: Final = (
    ("berufung", "auf"),
    ("beruft", "sich", "auf"),
    ("berief", "sich", "auf"),
    ("berufen", "sich", "auf"),
    ("beriefen", "sich", "auf"),
    ("stützt", "sich", "auf"),
    ("stützte", "sich", "auf"),
    ("sich", "auf", "berufend"),
    ("berufend", "sich", "auf"),
    ("verweis", "auf"),
    ("verweisend", "auf"),
    ("zitiert",),
    ("zitierte",),
    ("zitierten",),
    ("zitieren",),
    ("zitierend",),
    ("veröffentlicht",),
    ("veröffentlichte",),
    ("erfahren", "haben", "will"),
    ("will", "von"),
    ("wollen", "von"),
    ("erfuhr", "von"),
    ("schildert", "darin"),
)

# What a paper does with a text of somebody else's.
PUBLISHES: Final = _table("""
zitiert zitierte zitieren veröffentlicht veröffentlichte abdruckt abdruckte druckt druckte
publiziert publizierte vorliegt vorliegen verbreitete verbreitet bringt brachte enthüllte einsah
""")

# How a paper lets somebody speak, in the passive: *wird er zitiert*.
CITED: Final = _table("zitiert wiedergegeben")

# Hearsay: *soll gesagt haben* without anybody in sight has an unnamed voice around it.
HEARSAY: Final = _table("soll sollen")
PERFECT: Final = _table("haben sein")

# Finite verbs behind a noun: a main clause, no relative one.
FINITE: Final = _table("""
habe hat hatte sei ist war wird werde wurde könne kann müsse muss solle soll wolle will dürfe darf
haben seien sind hätten waren werden würden
""")

# Words of the silence of a body: it is the body that does not answer, not people in it.
SILENCE: Final = _table("""
antwort reaktion rückmeldung stellungnahme auskunft kommentar antwortete reagierte unbeantwortet
schweigen ausgerichtet eingangsbestätigung echo nachhaken lebenszeichen rückruf
""")

# Participles of the passive by which a body speaks without being named: *Kunden werden gebeten*.
BY_BODIES: Final = _table("""
gebeten aufgerufen aufgefordert gefordert verlangt empfohlen geraten angehalten gewarnt
""")
PASSIVE: Final = _table("wird werden wurde wurden worden")
NOW: Final = _table("wird werden")
OFFICIALLY: Final = _table("offiziell amtlich")
