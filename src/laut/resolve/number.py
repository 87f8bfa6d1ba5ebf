"""How many a noun phrase means, and whether it means a woman."""

from collections.abc import Sequence
from typing import Literal

from laut.german import phrases as small
from laut.german.numbers import CARDINALS
from laut.resolve.heads import Text
from laut.resolve.nouns import PERSONAL, Noun, noun
from laut.scores import Part

Count = int | Literal["several"] | None


def counted(word: str) -> int | None:
    """How many a number word says, from two on."""
    value = CARDINALS.get(word) or small.GENITIVE_NUMBERS.get(word)
    value = int(word) if word.isdecimal() and len(word) <= 3 else value
    return int(value) if value and value > 1 and value == int(value) else None


def partitive(core: Part, text: Text) -> bool:
    """Whether a phrase has no noun: a pronoun, or some of a group (*zwei von ihnen*)."""
    for at in range(core[0], core[1] + 1):
        if text.words[at] == "," and at > core[0]:
            named = (text.names.get(w) for w in range(at, core[1] + 1))
            return not any(name and name.kind == "PER" for name in named)
        if at in text.names:
            return False
        word = text.words[at]
        small_word = word.lower() in _WITHOUT_NOUN or counted(word.lower()) is not None
        if not small_word and (word[:1].isupper() or at > core[0] + 1 or "-" in word):
            return False
    return text.words[core[0]].lower() in _WITHOUT_NOUN or bool(
        counted(text.words[core[0]].lower())
    )


_WITHOUT_NOUN = (
    small.PERSONAL | small.POINTING | small.THEREBY | small.ONE_OF | small.EVERYBODY | small.ONE
    | small.BOTH | small.SEVERAL | small.ANOTHER | small.DEFINITE | small.SOMEBODY | small.SAME
    | {"von", "unter", "selbst", "alle", "aller", "ihnen", "auch", "dieser", "uns"}
)  # fmt: skip


def number(core: Part, head: int, text: Text, *, single: bool) -> tuple[bool, Count]:
    """Whether a phrase means several, and how many as far as stated. single: it has a name."""
    lower = [text.words[w].lower() for w in range(core[0], head)]
    if lower and lower[0] in small.ONE and "und" not in lower:
        return False, None
    stated = _stated(lower)
    if stated:
        return True, stated
    known = None if head in text.names else noun(text.words[head])
    if single or known is None:
        return False, None
    return _many(lower[0] if lower else "", known, genitive=_genitive(core, text)), None


def _stated(lower: Sequence[str]) -> Count:
    """The number before a noun; *fünf frühere und zwei heutige* are added up."""
    if any(word in small.SEVERAL for word in lower):
        return "several"
    parts = "und" in lower
    total = 0
    for place, word in enumerate(lower):
        after = lower[place + 1] if place + 1 < len(lower) else ""
        value = counted(word) or (1 if parts and word in {"ein", "eine"} else 0)
        total += 0 if after.startswith(small.UNITS) else value
    return total if total > 1 else None


def _genitive(core: Part, text: Text) -> bool:
    """Whether *der* is a genitive: behind a noun, as in *Annahme der Retter*."""
    before = core[0] - 1
    known = noun(text.words[before]) if before >= 0 and before not in text.names else None
    return known is not None and known.kind in {"saying", "document"}


def _many(first: str, known: Noun, *, genitive: bool) -> bool:
    """Whether a noun of the tables means several, by its form and the word before it."""
    if known.kind == "group" or known.many:
        return True
    if known.weak:
        return _many_nominalised(first, known)
    if known.kind in PERSONAL:
        return _many_people(first, known, genitive=genitive)
    plain = known.inflected and known.kind == "body"
    return plain and first not in small.SINGULAR and not first.endswith(("es", "em"))


def _many_nominalised(first: str, known: Noun) -> bool:
    """The same for adjectives: *die Beamten*, *Beamte*, but *die Vorsitzende*."""
    if known.weak == "en":
        one = known.kind == "office" and first in {"der", "den"}
        determined = first in small.DETERMINERS and first.endswith(("em", "es", "en"))
        return not determined and first not in {"einer"} and not one
    if known.weak == "er":
        return first in small.SEVERAL
    strong = first not in small.DETERMINERS
    return known.weak == "e" and strong and known.kind == "person"


def _many_people(first: str, known: Noun, *, genitive: bool) -> bool:
    """The same for a noun of persons; `first` is empty where it stands alone."""
    feminine = known.feminine or known.base in small.FEMININE
    if first == "der":
        return (genitive and not feminine) or (known.inflected and not feminine and genitive)
    if first in small.SINGULAR:
        return False
    if first in small.POSSESSIVE:
        return known.inflected and feminine
    if first in small.PLURAL:
        return not feminine or known.inflected
    if not first:
        return (not feminine or known.inflected) and known.kind == "person"
    return known.inflected or (first.endswith("e") and not feminine)


def sex(core: Part, head: int, titles: Sequence[int], text: Text) -> bool | None:
    """Whether a phrase means a woman, as far as its nouns tell."""
    places = titles or ((head,) if head not in text.names else ())
    personal = [(w, n) for w in places if (n := noun(text.words[w])) and n.kind in PERSONAL]
    if not personal:
        return None
    if any(n.feminine for _, n in personal):
        return True
    place, first = personal[0]
    if first.base in small.SEXLESS:
        return None
    if first.base in small.FEMININE:
        return True
    return _by_ending(first, core, place, text) if first.weak else False


def _by_ending(known: Noun, core: Part, place: int, text: Text) -> bool | None:
    determiner = text.words[core[0]].lower() if core[0] < place else ""
    if known.weak == "er" or determiner in {"dem", "einem", "einen", "des", "eines", "den"}:
        return False
    if determiner == "der":
        return False if known.weak == "e" else None
    feminine = determiner in {"die", "eine", "diese", "ihre", "seine", "einer", "dieser"}
    return True if feminine and known.weak in {"e", "en"} else None
