"""Misspelt names of people whom every paper names: *Ilon* before *Musk*, *Bidena* for *Biden*."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from laut.german.function_words import GERMAN
from laut.german.names import FIGURES, GIVEN, SHORTENED, TRANSCRIBED
from laut.german.persons import DETERMINERS
from laut.load.cyrillic import readings, romanised
from laut.load.people import SURNAMES, People
from laut.load.sounds import distance, is_family, plain, skeleton, sound

SHORT = re.compile(rf"\b({'|'.join(SHORTENED)})(?![\w-]| [A-ZÄÖÜ])")
# Case endings that a Slavic language puts on a foreign name, as `sound` spells them.
CASES = ("a", "u", "om", "em", "ia", "iu")
NO_NAMES = GERMAN | DETERMINERS


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A stretch of text, and the name that it stands for."""

    begin: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A person whom every paper names."""

    given: tuple[str, ...]
    surname: str
    transcribed: bool


@dataclass(frozen=True, slots=True)
class _Figures:
    """The figures by given name, and by sound of surname, of its Slavic cases, of its beginning."""

    givens: dict[str, list[Figure]]
    sounds: dict[str, list[Figure]]
    cases: dict[str, Figure]
    starts: dict[str, list[Figure]]


@cache
def _figures() -> _Figures:
    table = _Figures(defaultdict(list), defaultdict(list), {}, defaultdict(list))
    rows = [(row, False) for row in FIGURES] + [(row, True) for row in TRANSCRIBED]
    for (given, surname), transcribed in rows:
        figure, key = Figure(given, surname, transcribed), sound(surname)
        for genitive in {key, key + "s"}:
            table.sounds[genitive].append(figure)
        for name in () if transcribed or len(surname) < 5 else given:
            table.givens[name].append(figure)
        if not transcribed and len(surname) > 4 and surname not in GIVEN:
            table.cases.update(dict.fromkeys((key + case for case in CASES), figure))
        if not transcribed and len(surname) > 5:
            table.starts[key[:3]].append(figure)
    return table


def figures_misspelt(people: People) -> Iterator[Misspelling]:
    """Find misspelt names of public figures."""
    for found in SHORT.finditer(people.text):
        yield Misspelling(found.start(), found.end(), SHORTENED[found[1]])
    table = _figures()
    for word, places in people.places.items():
        key = sound(word)
        for figure in table.sounds.get(key, ()):
            if _is_spelling(word, figure):
                yield from _givens(people, places, figure)
        if key in table.cases or key[:3] in table.starts:
            yield from _surnames(people, word, places)
        if word in table.givens:
            yield from _followers(people, places, table.givens[word])


def _is_spelling(word: str, figure: Figure) -> bool:
    """Whether the word, which sounds like the surname, is a usual way to write it."""
    surname = plain(figure.surname)
    return figure.transcribed or plain(word) in {surname, surname + "s"}


def _surnames(people: People, word: str, places: list[int]) -> Iterator[Misspelling]:
    if word in GIVEN or word in SURNAMES or len(word) < 5:
        return
    table, key = _figures(), sound(word)
    case = table.cases.get(key)
    if case and plain(word).startswith(plain(case.surname)[:-1]):
        yield from respelt(people, places, case.surname)
    for figure in table.starts.get(key[:3], ()):
        if _near(word, figure.surname) and _has_given(people, places, figure):
            yield from respelt(people, places, figure.surname)
            yield from _givens(people, places, figure)


def _followers(people: People, places: list[int], figures: list[Figure]) -> Iterator[Misspelling]:
    """Find surnames out of Cyrillic after a right given name: *Joe Baiden*."""
    for place in places:
        word = "".join(people.after(place, 1))
        if people.given_before(place + 1) and word not in SURNAMES:
            names = [figure.surname for figure in figures if _is_brought_back(word, figure.surname)]
            yield from respelt(people, [place + 1], names[0]) if len(names) == 1 else ()


def _is_brought_back(word: str, surname: str) -> bool:
    if word[:1] != surname[0] or is_family(word.removesuffix("s"), surname):
        return False
    return skeleton(word) == skeleton(surname) and sound(word) in {
        sound(romanised(form)) for form in readings(surname)
    }


def _has_given(people: People, places: list[int], figure: Figure) -> bool:
    givens = map(people.given_before, places)
    return any(given and _may_be(given, figure) for given in givens)


def _near(word: str, surname: str) -> bool:
    """Whether a longer surname is only spelt differently; short ones are other people's."""
    if len(word) < 6 or plain(word).startswith(plain(surname)) or is_family(word, surname):
        return False
    one, other = sound(word), sound(surname)
    return one == other or (len(other) > 7 and distance(one, other) == 1)


def _givens(people: People, places: list[int], figure: Figure) -> Iterator[Misspelling]:
    for place in places:
        given = people.given_before(place)
        if given and not _is_known(given, figure) and _may_be(given, figure):
            name = min(figure.given, key=lambda one: distance(plain(given), plain(one)))
            yield Misspelling(*people.span(place - 1), name)


def _is_known(given: str, figure: Figure) -> bool:
    if given in GIVEN or given.lower() in NO_NAMES:
        return True
    return any(sound(given) == sound(one) for one in figure.given)


def _may_be(given: str, figure: Figure) -> bool:
    """Whether a word before the surname is one of the given names, more or less well spelt."""
    return any(_close(sound(given), sound(one)) for one in figure.given)


def _close(one: str, other: str) -> bool:
    if one in {other, *(other + case for case in CASES)}:
        return True
    if min(len(one), len(other)) < 2 or abs(len(one) - len(other)) > 2 or one[-1] != other[-1]:
        return False
    return distance(one, other) <= (1 if len(other) < 7 else 2)


def respelt(people: People, places: Iterable[int], name: str) -> Iterator[Misspelling]:
    """Return the misspelling of a name at each of the places."""
    for place in places:
        yield Misspelling(*people.span(place), name)
