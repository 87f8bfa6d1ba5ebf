"""The words of the calendar and the clock, each with its TIMEX3 code or its number.

The months stand in ``months``. A row holds every inflected form that papers print; forms are in
lower case. TIMEX3 codes: TimeML Annotation Guidelines 1.2.1 (Saurí et al., 2006).
"""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "montag montages",
            "dienstag dienstages",
            "mittwoch",
            "donnerstag donnerstages",
            "freitag freitages",
            "samstag samstages sonnabend",
            "sonntag sonntages",
        ),
        start=1,
    )
    for name in names.split()
}
"""ISO weekday, Monday 1."""

WEEKDAYS_REPEATED = {f"{name}s": number for name, number in WEEKDAYS.items() if name[-1] != "s"}
"""montags: every Monday, when written in lower case; with a capital a genitive."""

WEEKDAY_ABBREVIATIONS = {
    name: number for number, name in enumerate("mo di mi do fr sa so".split(), start=1)
}
"""Only before a date in figures: Mo., 6.5."""

SEASONS = {
    "frühling": "SP", "frühlings": "SP", "frühjahr": "SP", "frühjahrs": "SP", "frühjahres": "SP",
    "sommer": "SU", "sommers": "SU", "hochsommer": "SU", "spätsommer": "SU", "frühsommer": "SU",
    "herbst": "FA", "herbstes": "FA", "herbsts": "FA", "spätherbst": "FA", "frühherbst": "FA",
    "winter": "WI", "winters": "WI",
}  # fmt: skip

DAY_PARTS = {
    "morgen": "TMO", "morgens": "TMO", "früh": "TMO", "morgenstunden": "TMO", "vormittag": "TMO",
    "vormittags": "TMO", "vormittagsstunden": "TMO",
    "mittag": "TMI", "mittags": "TMI", "mittagszeit": "TMI",
    "nachmittag": "TAF", "nachmittags": "TAF", "nachmittagsstunden": "TAF",
    "spätnachmittag": "TAF", "frühmorgens": "TMO", "vormittagszeit": "TMO",
    "spätabend": "TEV", "frühabend": "TEV",
    "abend": "TEV", "abends": "TEV", "abendstunden": "TEV", "vorabend": "TEV",
    "nacht": "TNI", "nachts": "TNI", "nachtstunden": "TNI",
}  # fmt: skip
"""The part of one day, as a noun: am Abend, Montagabend."""

DAY_PARTS_REPEATED = {
    "morgens": "TMO", "frühmorgens": "TMO", "vormittags": "TMO", "mittags": "TMI",
    "nachmittags": "TAF", "abends": "TEV", "spätabends": "TEV", "nachts": "TNI",
}  # fmt: skip
"""The same as adverbs; beside a day or an hour they belong to it."""

TWELVE_HOURS_LATER = frozenset({"TAF", "TEV"})
"""Parts of the day in which an hour from 1 to 11 means 13 to 23."""

UNITS = {
    "tag": "D", "tags": "D", "tages": "D",
    "woche": "W",
    "monat": "M", "monats": "M", "monates": "M",
    "jahrzehnt": "DE", "jahrzehnts": "DE", "jahrzehntes": "DE", "dekade": "DE",
    "stunde": "TH", "minute": "TM", "sekunde": "TS",
    "vierteljahr": "Q", "viertelstunde": "15TM", "dreiviertelstunde": "45TM",
    "halbstunde": "30TM", "vierteljahrhundert": "25Y", "arbeitstag": "D", "werktag": "D",
}  # fmt: skip
"""One unit of time: its TIMEX3 letter; those of the clock carry the T of PT1H."""

UNITS_SEVERAL = {
    "tage": "D", "tagen": "D", "wochen": "W", "monate": "M", "monaten": "M",
    "jahrzehnte": "DE", "jahrzehnten": "DE", "dekaden": "DE",
    "jahrhunderte": "CE", "jahrhunderten": "CE",
    "stunden": "TH", "std": "TH", "minuten": "TM", "min": "TM", "sekunden": "TS",
    "wochenenden": "WE", "nächte": "NI", "nächten": "NI",
    "viertelstunden": "15TM", "halbstunden": "30TM",
    "arbeitstage": "D", "arbeitstagen": "D", "werktage": "D", "werktagen": "D",
    "kalendertage": "D", "kalendertagen": "D", "urlaubstage": "D", "urlaubstagen": "D",
    "arbeitsstunden": "TH", "überstunden": "TH", "flugstunden": "TH", "autostunden": "TH",
    "arbeitswochen": "W", "lebensjahre": "Y", "lebensjahren": "Y", "spielminuten": "TM",
    "vierteljahre": "Q", "semester": "6M",
}  # fmt: skip

YEAR_WORDS = frozenset("jahr jahrs jahres gesamtjahr gesamtjahres kalenderjahr".split())
YEARS_WORDS = frozenset("jahre jahren".split())

UNIT_STEMS = {
    "jähr": "Y", "monat": "M", "wöch": "W", "täg": "D", "stünd": "TH", "minüt": "TM",
    "sekünd": "TS",
}  # fmt: skip
"""Stems of adjectives in -ig that say how long: dreiwöchig, 48-stündig."""

LASTING_NOUNS = tuple(
    """
    haft haftstrafe freiheitsstrafe gefängnisstrafe strafe bewährung bewährungsstrafe sperre
    amtszeit laufzeit bauzeit pause krieg bürgerkrieg vertrag vertrages mitgliedschaft bestehen
    ausbildung studium lehre arbeit tätigkeit zusammenarbeit ehe beziehung verhandlungen frist
    übergangsfrist herrschaft regierungszeit jubiläum geschichte karriere forschung embargo
    aufenthalt probezeit garantie wartezeit moratorium planung dienstzeit erfahrung exil
    """.split()
)
"""What a year-long thing can be: eine dreijährige Haftstrafe is a duration, ein Dreijähriger an
age. Compared with the end of the next word."""

EVERY = {
    "täglich": "P1D", "alltäglich": "P1D", "tagtäglich": "P1D", "wöchentlich": "P1W",
    "allwöchentlich": "P1W", "monatlich": "P1M", "allmonatlich": "P1M", "jährlich": "P1Y",
    "alljährlich": "P1Y", "stündlich": "PT1H", "minütlich": "PT1M", "vierteljährlich": "P1Q",
    "halbjährlich": "P6M", "allabendlich": "XXXX-XX-XXTEV", "allnächtlich": "XXXX-XX-XXTNI",
    "zweiwöchentlich": "P2W", "vierzehntäglich": "P2W", "werktäglich": "P1D",
    "werktags": "XXXX-WXX-WD", "wochentags": "XXXX-WXX-WD", "feiertags": "P1D",
    "sommers": "XXXX-SU", "winters": "XXXX-WI",
}  # fmt: skip
"""How often: adverbs and, with an ending, adjectives."""

EDGES = {
    "jahresende": "Y", "jahresbeginn": "Y", "jahresanfang": "Y", "jahresmitte": "Y",
    "jahreswechsel": "Y", "jahresfrist": "Y", "monatsende": "M", "monatsbeginn": "M",
    "monatsanfang": "M", "monatsmitte": "M", "wochenbeginn": "W", "wochenanfang": "W",
    "wochenmitte": "W",
}  # fmt: skip
"""An edge of the running year, month or week."""

NEIGHBOURS = {
    "vorjahr": (-1, "Y"), "vorjahres": (-1, "Y"), "vorjahrs": (-1, "Y"), "vormonat": (-1, "M"),
    "vormonats": (-1, "M"), "vorwoche": (-1, "W"), "folgejahr": (1, "Y"), "folgejahres": (1, "Y"),
    "folgemonat": (1, "M"), "folgewoche": (1, "W"), "heuer": (0, "Y"),
    "vorvorjahr": (-2, "Y"),
}  # fmt: skip
"""The year, month or week beside the one that is meant, as steps of a unit."""

NEIGHBOUR_DAYS = {
    "vortag": -1, "vortags": -1, "vortages": -1, "folgetag": 1, "folgetags": 1, "tagsdarauf": 1,
}  # fmt: skip
"""A day beside the one that was mentioned last."""

TERMS = frozenset(
    """
    saison spielzeit schuljahr schuljahres wintersemester sommersemester legislaturperiode
    amtsperiode wahlperiode geschäftsjahr geschäftsjahres haushaltsjahr studienjahr amtszeit
    wirtschaftsjahr rechnungsjahr
    """.split()
)
"""What runs across two calendar years: die Saison 2007/08."""

CENTURY = frozenset("jahrhundert jahrhunderts jahrhundertes".split())
SHORT_CENTURY = frozenset("jh jhd jhdt jhs".split())
MILLENNIUM = frozenset("jahrtausend jahrtausends jahrtausendes".split())
QUARTER = frozenset("quartal quartals jahresviertel".split())
HALF_YEAR = frozenset("halbjahr halbjahres halbjahrs jahreshälfte".split())
WEEKEND = frozenset("wochenende wochenendes wochenends".split())
