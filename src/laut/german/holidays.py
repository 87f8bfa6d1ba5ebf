"""Days with a name: fixed, counted from Easter Sunday, or counted from Christmas.

Editable: a row is a name in lower case, as papers print it, and its day. Names of several words
are allowed. Easter itself is computed in ``laut.times.arithmetic``.
"""

FIXED = {
    "neujahr": "01-01", "neujahrstag": "01-01", "dreikönigstag": "01-06", "dreikönig": "01-06",
    "heilige drei könige": "01-06", "heiligen drei könige": "01-06", "valentinstag": "02-14",
    "weltfrauentag": "03-08", "josefitag": "03-19", "tag der arbeit": "05-01",
    "tags der arbeit": "05-01", "maifeiertag": "05-01", "walpurgisnacht": "04-30",
    "johannistag": "06-24", "peter und paul": "06-29", "schweizer bundesfeier": "08-01",
    "mariä himmelfahrt": "08-15", "augsburger friedensfest": "08-08",
    "weltkindertag": "09-20",
    "hochunserfrauentag": "08-15", "weltfriedenstag": "09-01",
    "tag der deutschen einheit": "10-03", "tags der deutschen einheit": "10-03",
    "österreichischer nationalfeiertag": "10-26", "reformationstag": "10-31",
    "halloween": "10-31", "allerheiligen": "11-01", "allerseelen": "11-02",
    "martinstag": "11-11", "martini": "11-11", "barbaratag": "12-04",
    "nikolaustag": "12-06", "mariä empfängnis": "12-08", "heiligabend": "12-24",
    "heiligen abend": "12-24", "heiliger abend": "12-24", "heilige abend": "12-24",
    "weihnachten": "12-25", "weihnachtstag": "12-25", "christtag": "12-25",
    "erster weihnachtsfeiertag": "12-25", "erste weihnachtsfeiertag": "12-25",
    "ersten weihnachtsfeiertag": "12-25", "ersten weihnachtstag": "12-25",
    "1. weihnachtsfeiertag": "12-25", "zweiter weihnachtsfeiertag": "12-26",
    "zweite weihnachtsfeiertag": "12-26", "zweiten weihnachtsfeiertag": "12-26",
    "zweiten weihnachtstag": "12-26", "2. weihnachtsfeiertag": "12-26", "stephanstag": "12-26",
    "stefanitag": "12-26", "silvester": "12-31", "sylvester": "12-31", "silvesterabend": "12-31",
    "silvesternacht": "12-31",
}  # fmt: skip
"""Month and day."""

FROM_EASTER = {
    "weiberfastnacht": -52, "unsinniger donnerstag": -52, "unsinnigen donnerstag": -52,
    "faschingssonntag": -49, "fastnachtssonntag": -49, "rosenmontag": -48, "faschingsdienstag": -47,
    "fastnachtsdienstag": -47, "aschermittwoch": -46, "palmsonntag": -7, "gründonnerstag": -3,
    "karfreitag": -2, "karsamstag": -1, "ostersamstag": -1, "ostern": 0, "ostersonntag": 0,
    "ostermontag": 1, "weißer sonntag": 7, "weißen sonntag": 7, "christi himmelfahrt": 39,
    "himmelfahrt": 39, "vatertag": 39, "pfingsten": 49, "pfingstsonntag": 49,
    "pfingstsamstag": 48, "pfingstmontag": 50, "fronleichnam": 60, "fronleichnamstag": 60,
}  # fmt: skip
"""Days after Easter Sunday."""

ADVENT = {
    "totensonntag": 5, "ewigkeitssonntag": 5, "buß- und bettag": 5, "volkstrauertag": 6,
    "erster advent": 4, "ersten advent": 4, "erste advent": 4, "ersten adventssonntag": 4,
    "1. advent": 4, "zweiter advent": 3, "zweiten advent": 3, "zweite advent": 3,
    "2. advent": 3, "dritter advent": 2, "dritten advent": 2, "dritte advent": 2,
    "3. advent": 2, "vierter advent": 1, "vierten advent": 1, "vierte advent": 1,
    "4. advent": 1,
}  # fmt: skip
"""Sundays before Christmas Day: the fourth Advent is the first one counted back."""

NOT_SUNDAY = {"buß- und bettag": -4}
"""Days counted from such a Sunday."""

NTH_WEEKDAY = {
    "muttertag": (5, 7, 2),
    "erntedank": (10, 7, 1),
    "erntedankfest": (10, 7, 1),
    "thanksgiving": (11, 4, 4),
    "black friday": (11, 5, 4),
}
"""Month, ISO weekday, which of them: the second Sunday of May."""

SEASONS_OF_FEASTS = frozenset(
    """
    adventszeit advent weihnachtszeit weihnachtsfeiertage weihnachtsfeiertagen osterzeit
    fastenzeit faschingszeit karwoche osterwochenende pfingstwochenende feiertage feiertagen
    """.split()
)
"""Times with a name whose days vary from place to place: found, left unresolved."""
