"""What kind of voice a noun makes, by the tables."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from laut.german import entities, voices

NounKind = Literal["spokesperson", "office", "person", "group", "body", "document", "saying"]
Gender = Literal["m", "f", "n"]
SHORTEST: Final = 4  # letters of a noun that makes compounds

_TABLES: Final[tuple[tuple[NounKind, frozenset[str]], ...]] = (
    ("spokesperson", voices.SPOKEN_FOR),
    ("office", voices.OFFICES),
    ("person", voices.PEOPLE),
    ("group", voices.GROUPS),
    ("body", voices.BODIES),
    ("document", voices.DOCUMENTS),
    ("saying", voices.SAYINGS_OF),
)
_KNOWN: Final[dict[str, NounKind]] = {
    noun: kind for kind, table in reversed(_TABLES) for noun in table
}
_ENDINGS: Final = ("", "n", "en", "s", "es", "e", "er", "ern", "nen")
_NOMINALISED: Final = tuple(voices.NOMINALISED)
_WEAK: Final = ("er", "en", "em", "es", "e")
_SHORT: Final = ("amt",)  # entries of less letters that make compounds all the same
_LONG: Final = 5  # letters of a word that ends with one of them
PERSONAL: Final = frozenset({"spokesperson", "office", "person"})
# Ends of nouns of persons that are in no table.
_FEMININE: Final = ("erin", "istin", "ogin", "antin", "entin", "ikerin", "eurin", "orin", "eutin",
                    "ärin", "atin", "odin", "ektin")  # fmt: skip
_MASCULINE: Final = ("ologe", "iker", "eur", "krat", "eutiker", "onom", "soph")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that the tables know: what voice it makes, and the entry that says so.

    feminine: it means a woman. inflected: it is not the entry's own form; many: a form that only
    a plural has; weak: the ending of a nominalised adjective (*Beamter*: er), else empty.
    """

    kind: NounKind
    base: str
    feminine: bool = False
    inflected: bool = False
    many: bool = False
    weak: str = ""

    def whole(self, word: str) -> str:
        """The entry with what stands before it in a compound: *Konzernchefin* -> konzernchef."""
        lower = word.lower()
        at = lower.rfind(self.base[:SHORTEST])
        return lower[:at] + self.base if at >= 0 else self.base

    @property
    def gender(self) -> Gender:
        """The grammatical gender in the singular; of a nominalised adjective the masculine."""
        if self.kind in PERSONAL:
            return "f" if self.feminine else "m"
        for table, gender in _GENDERS:
            if any(end in table for end in _ends(self.base)):
                return gender
        return "f"


_GENDERS: Final[tuple[tuple[frozenset[str], Gender], ...]] = (
    (entities.NEUTER, "n"),
    (entities.MASCULINE, "m"),
)


def _ends(word: str) -> list[str]:
    return [word, *(word[at:] for at in range(2, len(word) - SHORTEST + 1))]


@lru_cache(maxsize=8192)
def noun(word: str) -> Noun | None:
    """What the tables say of a noun in any form, alone or at the end of a compound."""
    whole = word.lower().rstrip(".")
    last = whole.rpartition("-")[2] or whole
    return (
        _nominalised(last)
        or _irregular(last)
        or _regular(last, "", feminine=False)
        or _feminine(last)
        or _from(last)
        or _by_end(last)
    )


def _nominalised(word: str) -> Noun | None:
    """An adjective that names a person: *der Vorsitzende*, *ein Beamter*."""
    for end in _WEAK:
        if word.endswith(end):
            found = _entry(word.removesuffix(end) + "e")
            if found and found[1].endswith(_NOMINALISED):
                return Noun(*found, weak=end)
    return None


def _irregular(word: str) -> Noun | None:
    for form, base in voices.FORMS.items():
        if word.endswith(form) and (word == form or len(form) >= SHORTEST):
            found = _entry(word.removesuffix(form) + base) or _entry(base)
            if found:
                plural = form in voices.PLURALS or form.endswith("innen")
                female = form in voices.FEMININES
                return Noun(*found, female, inflected=plural or not female, many=plural)
    return None


def _regular(word: str, added: str, *, feminine: bool) -> Noun | None:
    """A noun with one of the usual endings; of several readings the longest entry."""
    best: Noun | None = None
    for ending in _ENDINGS:
        if not word.endswith(ending):
            continue
        stem = word.removesuffix(ending) if ending else word
        found = _entry(stem) or (_entry(stem + "e") if feminine else None)
        if found is None or (feminine and found[0] not in PERSONAL):
            continue
        if best is None or len(found[1]) > len(best.base):
            woman = feminine or (found[0] in PERSONAL and found[1].endswith("in"))
            best = Noun(*found, woman, bool(ending) or added == "innen", added == "innen")
    return best


def _feminine(word: str) -> Noun | None:
    for end in ("innen", "in"):
        if word.endswith(end):
            return _regular(word.removesuffix(end), end, feminine=True)
    return None


def _from(word: str) -> Noun | None:
    """Somebody from a country; whole words only."""
    for end in ("innen", "in", "", "n", "en", "s", "r"):
        stem = word.removesuffix(end) if end else word
        base = stem if stem in voices.DEMONYMS else stem + "e"
        if word.endswith(end) and base in voices.DEMONYMS:
            return Noun("person", base, end in {"in", "innen"}, bool(end), end == "innen")
    return None


def _by_end(word: str) -> Noun | None:
    """A noun of persons that is in no table, by its suffix."""
    for end in _FEMININE:
        if word.endswith((end, end + "nen")) and len(word) > len(end) + 2:
            many = word.endswith("innen")
            return Noun(
                "person", word.removesuffix("nen"), feminine=True, inflected=many, many=many
            )
    if word.endswith(_MASCULINE) and len(word) > 6:
        return Noun("person", word)
    return None


def _entry(form: str) -> tuple[NounKind, str] | None:
    """The longest entry that the word ends with; whole words may be short."""
    if form in _KNOWN:
        return _KNOWN[form], form
    for at in range(2, len(form) - SHORTEST + 1):
        if form[at:] in _KNOWN:
            return _KNOWN[form[at:]], form[at:]
    short = next((end for end in _SHORT if form.endswith(end) and len(form) > _LONG), None)
    return (_KNOWN[short], short) if short else None
