"""Which entity of the ledger an article means, if any: names first, then what speaks for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from laut.german.entities import INSTITUTIONS
from laut.german.fields import FIELDS, NEAR
from laut.german.given_names import GIVEN_NAMES
from laut.records import EntityKind
from laut.resolve.across.keys import fold, person, plain, spelt_alike
from laut.resolve.across.seen import Seen

ENOUGH: Final = 0.5
_MARGIN: Final = 0.1  # that the best candidate is ahead of the second, where both are enough
_SURE: Final = 0.9
_HEARD: Final = 0.9  # likeness of two spellings with the same sounds
_FORMS_OF_ONE: Final = 0.85  # likeness of two forms of one given name, as of an initial
_OTHER_KIND: Final = 0.2  # less, where one article takes for a place what is a body in another
_FAR_OFF: Final = 3  # others in an article from which on it tells something that none is known


@dataclass(frozen=True, slots=True)
class Known:
    """An entity of the ledger, as the articles that were read last show it.

    company: the other entities of these articles.
    """

    id: int
    kind: EntityKind
    names: frozenset[str]
    titles: frozenset[str]
    company: frozenset[int]


@dataclass(frozen=True, slots=True)
class Match:
    """An entity that an article means. score: between 0 and 1; why: the sign, for a reader."""

    id: int
    score: float
    why: str


def identify(one: Seen, company: frozenset[int], candidates: Sequence[Known]) -> Match | None:
    """The entity that an article means: the best candidate that is sure enough, and alone so.

    company: entities of the ledger that have the names of the others in the article.
    """
    found = sorted(
        (match for known in candidates if (match := _match(one, company, known)) is not None),
        key=lambda match: (-match.score, match.id),
    )
    if not found or found[0].score < ENOUGH:
        return None
    unsure = len(found) > 1 and found[0].score - found[1].score < _MARGIN
    if unsure and one.kind == "person" and found[0].score < _SURE:
        return None
    return found[0]


def _match(one: Seen, company: frozenset[int], known: Known) -> Match | None:
    if (known.kind == "person") != (one.kind == "person") and not _bare(one, known):
        return None
    name, sign = _person(one, known) if one.kind == known.kind == "person" else _thing(one, known)
    if name <= 0:
        return None
    context, signs = _context(one, company, known)
    score = max(0.0, min(1.0, name + context))
    return Match(known.id, round(score, 2), "; ".join([sign, *signs]))


def likeness_of_names(kind: EntityKind, one: str, other: str) -> float:
    """How sure two names are of one entity, by nothing but the names, between 0 and 1."""
    score, _ = _of_persons(one, other) if kind == "person" else _of_things(kind, one, other)
    return min(1.0, score / (0.8 if kind == "person" else 0.85))


def generic(one: Seen) -> bool:
    """Whether many places have a body of that name."""
    return one.kind == "organisation" and any(map(_generic, one.names))


def _bare(one: Seen, known: Known) -> bool:
    """Whether the one that is taken for a person may be a place or body: a bare name, no title."""
    names, titles = (one.names, one.titles) if one.kind == "person" else (known.names, known.titles)
    return not titles and not _full(names)


# Names -----------------------------------------------------------------------------------------


def _person(one: Seen, known: Known) -> tuple[float, str]:
    mine, theirs = _full(one.names), _full(known.names)
    pairs = product(mine, theirs) if mine and theirs else product(one.names, known.names)
    return max((_of_persons(*pair) for pair in pairs), default=(0.0, ""))


def _full(names: frozenset[str]) -> list[str]:
    """The names with given names."""
    return [name for name in names if person(name)[0]]


def _of_persons(mine: str, theirs: str) -> tuple[float, str]:
    (given, last), (others, their_last) = person(mine), person(theirs)
    surname = spelt_alike(last, their_last)
    if not surname:
        return 0.0, ""
    if not given or not others:
        same = 0.4 if given or others else 0.45
        return same * surname, f"Nachname {last.title()}"
    first = _given(given, others)
    if not first:
        return 0.0, ""
    sign = "gleicher Name" if surname * first == 1 else f"{mine} und {theirs}: ein Name"
    return 0.8 * surname * first, sign


def _given(one: Sequence[str], other: Sequence[str]) -> float:
    """How sure two given names are one: an initial stands for a name that begins so."""
    mine, theirs = one[0].rstrip("."), other[0].rstrip(".")
    if len(mine) == 1 or len(theirs) == 1:
        return _FORMS_OF_ONE if fold(mine)[:1] == fold(theirs)[:1] else 0.0
    found = spelt_alike(mine, theirs)
    if found:
        return found
    if mine in GIVEN_NAMES and GIVEN_NAMES[mine] == GIVEN_NAMES.get(theirs):
        return _FORMS_OF_ONE
    shared = set(map(fold, one)) & set(map(fold, other))
    return 0.8 if shared else 0.0


def _thing(one: Seen, known: Known) -> tuple[float, str]:
    pairs = product(one.names, known.names)
    name, sign = max((_of_things(one.kind, *pair) for pair in pairs), default=(0.0, ""))
    return (name if one.kind == known.kind else name - _OTHER_KIND), sign


def _of_things(kind: EntityKind, mine: str, theirs: str) -> tuple[float, str]:
    one, other = plain(mine), plain(theirs)
    if one == other:
        generic = kind == "organisation" and _generic(mine)
        return (0.4 if generic else 0.85), "gleicher Name"
    if kind == "organisation":
        short, long = sorted((one.split(), other.split()), key=len)
        if len(short) == 1 < len(long) and len(short[0]) > 4 and short[0] == long[-1]:
            return 0.45, f"{mine} und {theirs}: ein Name im andern"
    likeness = spelt_alike(one, other)
    return (0.7 if likeness >= _HEARD else 0.0) * likeness, f"{mine} und {theirs}: ein Name"


def _generic(name: str) -> bool:
    """Whether many places have a body of that name: *Stadtrat*, *Innenministerium*."""
    from laut.resolve.nouns import noun

    words = name.split()
    if len(words) > 1 or words[0].lower() in INSTITUTIONS:
        return False
    known = noun(words[0])
    return known is not None and known.kind in {"body", "place"}


# What speaks for it ----------------------------------------------------------------------------


def _context(one: Seen, company: frozenset[int], known: Known) -> tuple[float, list[str]]:
    shared = len(company & known.company)
    score, signs = min(0.1 * shared + (0.1 if shared else 0.0), 0.35), []
    if shared:
        signs.append(f"{shared} gemeinsame Namen in den Artikeln")
    elif len(company) >= _FAR_OFF and len(known.company) >= _FAR_OFF:
        score -= 0.05
    if one.kind == "person":
        of_titles, sign = _titles(one.titles, known.titles)
        score += of_titles
        signs.extend([sign] if sign else [])
    return score, signs


def _titles(mine: frozenset[str], theirs: frozenset[str]) -> tuple[float, str]:
    if not mine or not theirs:
        return 0.0, ""
    shared = mine & theirs
    if shared:
        return 0.2, f"beide {min(shared).title()}"
    fields, others = _fields(mine), _fields(theirs)
    if not fields or not others:
        return -0.05, ""
    if fields & others:
        return 0.05, ""
    near = any(frozenset({a, b}) in NEAR for a in fields for b in others)
    return (-0.1, "") if near else (-0.45, "")


def _fields(titles: frozenset[str]) -> frozenset[str]:
    return frozenset(field for title in titles if (field := _field(title)))


def _field(title: str) -> str:
    """The field of a title: that of its longest end which is known."""
    return next((FIELDS[title[at:]] for at in range(len(title)) if title[at:] in FIELDS), "")
