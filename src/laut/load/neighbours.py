"""Near-spellings of a person who is named elsewhere in the text: *Brandner*, and once *Brander*."""

from collections.abc import Iterator

from laut.german.names import GIVEN
from laut.german.persons import DETERMINERS, SAYS
from laut.load.cyrillic import roman_forms
from laut.load.people import SURNAMES, People
from laut.load.sounds import distance, skeleton
from laut.load.spellings import Misspelling, respelt

# After a whole name these are endings of German (or of its adjectives), not of Slavic cases.
GERMAN_ENDINGS = ("e", "s", "y", "i", "er", "en", "em")


def neighbours_misspelt(people: People) -> Iterator[Misspelling]:
    """Find rare words that are near to a name and stand where a name stands."""
    names = sorted(name for name in people.named if people.count(name) > 1 and len(name) > 3)
    if not names:
        return
    for word, places in people.places.items():
        if word in GIVEN or word in SURNAMES or word in names or len(word) < 4:
            continue
        meant = [name for name in names if _is_neighbour(people, word, places, name)]
        if len(meant) == 1:
            yield from respelt(people, places, meant[0])


def _is_neighbour(people: People, word: str, places: list[int], name: str) -> bool:
    if word[0] != name[0] or word == name + "s" or len(places) * 2 > people.count(name) + 1:
        return False
    if word.startswith(name):
        return word.removeprefix(name) not in GERMAN_ENDINGS and _is_case_form(word, name)
    if _is_case_form(word, name):
        return all(_is_bare(people, place) for place in places)
    return _differs_little(word, name) and all(_says(people, place) for place in places)


def _is_case_form(word: str, name: str) -> bool:
    """Whether the word is the name out of Cyrillic; the cheap test comes first."""
    return skeleton(word).startswith(skeleton(name)) and word in roman_forms(name)


def _differs_little(word: str, name: str) -> bool:
    shorter = min(len(word), len(name))
    if shorter < 5 or word[-1] != name[-1] or name.startswith(word):
        return False
    return distance(word.lower(), name.lower()) <= (1 if shorter < 6 else 2)


def _is_bare(people: People, place: int) -> bool:
    """Whether no article stands before the word, unless it begins a compound."""
    if people.after(place, 1) == ("-",):
        return True
    before = people.before(place, 1)
    return not before or not (before[0].lower() in DETERMINERS or before[0] == "-")


def _says(people: People, place: int) -> bool:
    """Whether the word stands beside a verb of saying, without article, title or given name."""
    before, after = people.before(place, 1), people.after(place, 1)
    if people.given_before(place) or (before and before[0].lower() in DETERMINERS):
        return False
    return any(word in SAYS for word in before + after)
