"""Names that a translation took for nouns: *die Maske* where the text elsewhere says *Musk*."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from laut.german.cyrillic import NOUNS
from laut.german.names import GIVEN
from laut.german.namesakes import NAMESAKES
from laut.german.persons import (
    DETERMINERS,
    LINKS,
    OF_PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    SAYS,
    TO_PERSONS,
    TO_THINGS,
)
from laut.load.cyrillic import case_forms
from laut.load.people import SURNAMES, People

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Double:
    """The place of a noun that stands for a name, alone or at the end of a compound."""

    place: int
    noun: str
    name: str


def doubles(people: People) -> Iterator[Double]:
    """Find the nouns that stand for a name of the text, by what is said of them."""
    suspects = [noun for noun in people.places if noun in _cyrillic() or noun in _namesakes()]
    for name in sorted(people.named if suspects else ()):
        if people.count(name) > 1:
            yield from _doubles_of(people, name, suspects)


def _doubles_of(people: People, name: str, suspects: list[str]) -> Iterator[Double]:
    nouns = [noun for noun in suspects if _may_stand_for(people, noun, name)]
    weight = {noun: _evidence(people, noun) for noun in nouns}
    if sum(weight.values()) < (1 if _is_plain(people, name, nouns) else 2):
        return
    for noun in nouns:
        if weight[noun] or _some_bare(people, noun):
            yield from (Double(place, noun, name) for place in people.places[noun])
            yield from _compounds(people, noun, name)


def _is_plain(people: People, name: str, nouns: list[str]) -> bool:
    """Whether one sign is enough: the text is about the name, and the noun is rare in it."""
    return people.count(name) > 2 and sum(len(people.places[noun]) for noun in nouns) < 3


def _may_stand_for(people: People, noun: str, name: str) -> bool:
    if noun == name or not (noun in NAMESAKES.get(name, ()) or _reads_as(name, noun)):
        return False
    return not _is_ordinary(people, noun, name)


def _reads_as(name: str, noun: str) -> bool:
    """Whether a case form of the name in Cyrillic is the noun."""
    return not _cyrillic().get(noun, frozenset()).isdisjoint(case_forms(name))


@cache
def _namesakes() -> frozenset[str]:
    return frozenset(noun for nouns in NAMESAKES.values() for noun in nouns)


@cache
def _cyrillic() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = defaultdict(set)
    for noun, translations in NOUNS.items():
        for german in translations:
            table[german].add(noun)
    return {german: frozenset(nouns) for german, nouns in table.items()}


def _is_ordinary(people: People, noun: str, name: str) -> bool:
    """Whether the text speaks of the thing, or of another person of that name."""
    stem = noun.removesuffix("e")
    if noun in SURNAMES or any(
        word.startswith(stem) and len(word) > len(noun) + 1 for word in people.places
    ):
        return True
    if any(_is_thing(people, place) for place in people.places[noun]):
        return True
    own = {people.given_before(place) for place in people.places.get(name, ())}
    givens = map(people.given_before, people.places[noun])
    return any(given in GIVEN and given not in own for given in givens)


def _is_thing(people: People, place: int) -> bool:
    """Whether something is done with it that is done with things."""
    around = _clause(people.before(place))[-4:] + people.after(place, 1)
    return any(word in TO_THINGS for word in around)


def _evidence(people: People, noun: str) -> int:
    """Return in how many places the noun stands where only a person can stand."""
    return sum(_is_person(people, place) for place in people.places[noun])


def _is_person(people: People, place: int) -> bool:
    before, after = people.before(place), people.after(place)
    if people.given_before(place) in GIVEN:
        return True
    if before and before[-1].lower() in DETERMINERS:
        before = before[:-1]
    if _beside_name(people, before, after) or _of_person(before):
        return True
    return not (before and before[-1] in PREPOSITIONS) and _acts(before, after)


def _beside_name(people: People, before: Words, after: Words) -> bool:
    if after[:1] == ("und",) and len(after) > 1 and after[1] in people.named:
        return True
    return before[-1:] == ("und",) and len(before) > 1 and before[-2] in people.named


def _of_person(before: Words) -> bool:
    if before and before[-1] in LINKS:
        before = before[:-1]
    return bool(before) and before[-1] in OF_PERSONS


def _acts(before: Words, after: Words) -> bool:
    """Whether the noun says something, or something is done to it that is done to persons."""
    if after and after[0] in SAYS and not (after[1:2] and after[1] in PRONOUNS):
        return True
    if before and before[-1] in SAYS:
        return True
    object_of = after[1:2] if after[:1] == ("zu",) else after[:1]
    return any(word in TO_PERSONS for word in object_of + _clause(before)[-4:])


def _clause(before: Words) -> Words:
    """Return the words since the last mark."""
    marks = [index for index, word in enumerate(before) if not word.isalpha()]
    return before[marks[-1] + 1 :] if marks else before


def _some_bare(people: People, noun: str) -> bool:
    befores = (people.before(place, 1) for place in people.places[noun])
    return any(not before or before[0].lower() not in DETERMINERS for before in befores)


def _compounds(people: People, noun: str, name: str) -> Iterator[Double]:
    """*Geschäftsmaske*: the noun at the end of a longer one."""
    for word, places in people.places.items():
        if word.endswith(noun.lower()):
            yield from (Double(place, noun, name) for place in places)
