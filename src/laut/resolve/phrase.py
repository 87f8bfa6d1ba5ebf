"""The noun phrase of a speaker: what heads it, and which name says who it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from laut.draft import Name
from laut.german import phrases as small
from laut.resolve.heads import Text, core_of, head_of, identity, titles_of
from laut.resolve.nouns import Noun, noun
from laut.resolve.number import Count, counted, number, partitive, sex
from laut.scores import Part

Form = Literal["name", "nominal", "pronoun", "some", "own"]
Determiner = Literal["indefinite", "definite", "demonstrative", "possessive", "bare"]

_DETERMINERS: Final[tuple[tuple[frozenset[str], Determiner], ...]] = (
    (small.INDEFINITE, "indefinite"),
    (small.DEMONSTRATIVE, "demonstrative"),
    (small.DEFINITE, "definite"),
    (small.POSSESSIVE, "possessive"),
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase.

    core: its words without the noun of saying before it (*Angaben der Polizei*); head: the word
    that heads it; noun: what the tables know of that; name: the name that says who it is;
    titles: nouns in apposition to the name; others: names that belong to it in another way;
    plural: it means several; woman: it means a woman (None: not known); count: as stated;
    out_of: it stands behind *aus* (*heißt es aus dem Ministerium*).

    form: a name, a common noun, a pronoun, *some* of a group (*einer von ihnen*, *die beiden*), or
    somebody's *own* saying (*eigenen Angaben*, *ihr Fazit*).
    """

    part: Part
    core: Part
    form: Form
    head: int
    noun: Noun | None
    name: Name | None
    titles: tuple[int, ...]
    others: tuple[Name, ...]
    determiner: Determiner
    plural: bool
    woman: bool | None
    count: Count
    out_of: bool = False

    @property
    def kind(self) -> str:
        """What the tables make of its noun, empty where they do not know it."""
        return self.noun.kind if self.noun else ""


def phrase(part: Part, text: Text) -> Phrase:
    """Analyse the words of a speaker."""
    core = core_of(part, text)
    words, names = text.words, text.names
    lower = [words[w].lower() for w in range(core[0], core[1] + 1)]
    if _own(core, lower, text):
        return _bare(part, core, "own", lower)
    if partitive(core, text):
        return _bare(part, core, "pronoun" if _pronoun(lower) else "some", lower)
    head = head_of(core, text)
    name = identity(core, head, text)
    known = None if head in names else noun(words[head])
    inside = dict.fromkeys(names[w] for w in range(core[0], core[1] + 1) if w in names)
    titles = titles_of(core, text) if name else ()
    plural, count = number(core, head, text, single=name is not None)
    return Phrase(
        part, core, "name" if name else "nominal", head, known, name, titles,
        tuple(n for n in inside if n != name), _determiner(lower), plural,
        sex(core, head, titles, text), count, _out_of(part, text),
    )  # fmt: skip


def _bare(part: Part, core: Part, form: Form, lower: Sequence[str]) -> Phrase:
    """A phrase without a noun."""
    first = lower[0]
    woman: bool | None = None
    if first in small.WOMAN or (form == "own" and first.startswith(("ihr", "deren"))):
        woman = True
    elif first in small.MAN or (form == "own" and first.startswith(("sein", "dessen"))):
        woman = False
    elif form == "some":
        woman = _sex_of_one(lower)
    plural, count = _how_many(form, lower)
    return Phrase(
        part, core, form, core[0], None, None, (), (), _determiner(lower), plural, woman, count
    )


def _sex_of_one(lower: Sequence[str]) -> bool | None:
    if lower[0] in {"einer", "der", "einen", "keiner"}:
        return False
    return True if lower[0] == "eine" or tuple(lower[:2]) == ("die", "andere") else None


def _how_many(form: Form, lower: Sequence[str]) -> tuple[bool, Count]:
    if form != "some":
        both = bool(small.BOTH & set(lower[:2]))
        return both or lower[0] in small.MANY, 2 if both else None
    return number_of_some(lower)


def number_of_some(lower: Sequence[str]) -> tuple[bool, Count]:
    """Number of a phrase like *zwei von ihnen*."""
    if lower[0] in small.ONE | {"jemand", "niemand", "jeder", "jede", "keiner"}:
        return False, None
    if lower[0] in small.SEVERAL or (len(lower) > 1 and lower[1] in small.SEVERAL):
        return True, "several"
    value = next((v for w in lower[:3] if (v := counted(w))), None)
    single = lower[-1] in small.ANOTHER and not lower[-1].endswith("en")
    if value is None and single and lower[0] in small.DEFINITE:
        return False, None
    return True, value


def _own(core: Part, lower: Sequence[str], text: Text) -> bool:
    """Whether it is somebody's own saying: *ihrer Meinung*, *seinen Angaben*, *eigener Aussage*."""
    if lower[0] in small.OWN or (len(lower) == 1 and lower[0] in small.POSSESSIVE - {"ihr"}):
        return True
    known = noun(text.words[core[1]]) if core[1] not in text.names else None
    short = core[1] - core[0] < 3
    return lower[0] in small.POSSESSIVE and short and bool(known and known.kind == "saying")


def _pronoun(lower: Sequence[str]) -> bool:
    first, rest = lower[0], [w for w in lower[1:] if w not in {"selbst", "auch"}]
    if not rest:
        return first in small.PERSONAL | small.POINTING | small.THEREBY and first not in small.BOTH
    return first in small.PERSONAL and rest[0] in small.BOTH | {"alle"}


def _determiner(lower: Sequence[str]) -> Determiner:
    for table, determiner in _DETERMINERS:
        if lower[0] in table:
            return determiner
    return "bare"


def _out_of(part: Part, text: Text) -> bool:
    first = part[0]
    inside = text.words[first].lower() == "aus"
    return inside or (first > 0 and text.words[first - 1] in {"aus", "Aus"})
