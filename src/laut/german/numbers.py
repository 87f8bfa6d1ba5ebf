"""German number words: cardinals, ordinals and multiplicatives, each with what it counts.

Composed from the words below as German composes them: ones, "und", tens. A misspelling that
papers print often stands beside the right form.
"""

_ONES = {
    "ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9,
}  # fmt: skip
_TEENS = {
    "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15,
    "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
_TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip

_COMPOUND = {
    f"{one}und{ten}": low + high for one, low in _ONES.items() for ten, high in _TENS.items()
}
_BELOW_HUNDRED = {**_ONES, **_TEENS, **_TENS, **_COMPOUND}
_HUNDREDS = {
    "hundert": 100,
    **{f"{one}hundert": 100 * times for one, times in (_ONES | _TEENS).items()},
}
_BELOW_THOUSAND = {
    **_BELOW_HUNDRED,
    **_HUNDREDS,
    **{
        f"{hundreds}{rest}": high + low
        for hundreds, high in _HUNDREDS.items()
        for rest, low in _BELOW_HUNDRED.items()
    },
}
_THOUSANDS = {
    "tausend": 1000,
    **{f"{one}tausend": 1000 * times for one, times in _BELOW_THOUSAND.items()},
}

CARDINALS: dict[str, float] = {
    **{word: number for word, number in _BELOW_THOUSAND.items() if word != "ein"},
    **_THOUSANDS,
    "zwo": 2, "beide": 2, "beiden": 2, "beider": 2,
    "anderthalb": 1.5, "eineinhalb": 1.5, "einundeinhalb": 1.5,
    **{f"{one}einhalb": number + 0.5 for one, number in (_ONES | _TEENS).items() if number > 1},
    "dutzend": 12,
}  # fmt: skip
"""Words that count; the forms of *ein* stand in ``ONE``, since they are articles too."""

YEARS: dict[str, int] = {
    f"{century}hundert{rest}": 100 * high + low
    for century, high in _TEENS.items()
    if high > 10
    for rest, low in {"": 0, **_BELOW_HUNDRED}.items()
} | {f"zweitausend{rest}": 2000 + low for rest, low in _BELOW_HUNDRED.items()}
"""Years in words: neunzehnhundertneunundachtzig, zweitausendvierundzwanzig."""

ONE = frozenset("ein eine einen einem einer eines".split())

ONLY = frozenset("einziger einzige einziges einzigen einzigem".split())
"""Words after one of ``ONE`` by which it is a figure."""

_STEMS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7,
    "siebent": 7, "acht": 8, "neunt": 9,
    **{f"{word}t": number for word, number in _TEENS.items()},
    **{f"{word}st": number for word, number in (_TENS | _COMPOUND).items()},
}  # fmt: skip
ORDINALS: dict[str, int] = {
    f"{stem}{ending}": number
    for stem, number in _STEMS.items()
    for ending in ("e", "en", "er", "es", "em")
}

_TIMES = {word: number for word, number in _BELOW_HUNDRED.items() if number <= 20}
MULTIPLICATIVES: dict[str, int] = {f"{word}mal": number for word, number in _TIMES.items()}
"""einmal, zweimal …; *einmal* counts only beside a unit (einmal im Monat)."""

DECADES: dict[str, int] = {
    f"{word}er{ending}": number
    for word, number in (_TENS | {"zehn": 10}).items()
    for ending in ("", "n", "jahre", "jahren")
} | {"neuziger": 90}
"""The decade in a century: neunziger, Neunzigerjahre."""
