"""Damaged names: found, and mended where the sentence allows it."""

from collections.abc import Iterable, Iterator

from laut.german.persons import CONTRACTED, DETERMINERS, GENITIVE
from laut.load.finding import Finding, quiet
from laut.load.mapped import Edit
from laut.load.namesakes import Double, doubles
from laut.load.neighbours import neighbours_misspelt
from laut.load.people import People
from laut.load.spellings import Misspelling, figures_misspelt

# An article is shorter; what is longer is data, and only its beginning is looked through.
LONGEST = 1_000_000
SIBILANTS = ("s", "x", "z", "ß", "ce")


def names(text: str) -> Iterable[Finding]:
    """Find names that a translation turned into words or that are misspelt."""
    people = People.of(text[:LONGEST])
    found: dict[int, list[Finding]] = {}
    for misspelling in (*figures_misspelt(people), *neighbours_misspelt(people)):
        found.setdefault(misspelling.begin, [_respelt(text, misspelling)])
    for double in doubles(people):
        found.setdefault(people.begins[double.place], list(_renamed(people, double)))
    return _apart(found)


def _apart(found: dict[int, list[Finding]]) -> Iterator[Finding]:
    """Yield the findings that do not reach into one another."""
    reach = 0
    for _, findings in sorted(found.items()):
        if min(one.begin for one in findings) >= reach:
            reach = max(one.end for one in findings)
            yield from findings


def _respelt(text: str, found: Misspelling) -> Finding:
    note = f"{text[found.begin : found.end]} is a misspelling of {found.name}"
    edit = Edit(found.begin, found.end, found.name)
    return Finding(found.begin, found.end, "mistranslated-name", note, found.name, edit)


def _renamed(people: People, found: Double) -> Iterator[Finding]:
    word, (begin, end) = people.words[found.place], people.span(found.place)
    note = f"{word} is what a translation made of {found.name}"
    if word != found.noun:
        yield Finding(begin, end, "mistranslated-name", note, found.name)
        return
    yield from _without_article(people, found.place)
    edit = Edit(begin, end, _inflected(people, found))
    yield Finding(begin, end, "mistranslated-name", note, found.name, edit)


def _has_article(people: People, place: int) -> bool:
    return place > 0 and people.words[place - 1].lower() in DETERMINERS


def _without_article(people: People, place: int) -> Iterator[Finding]:
    """Take the article away: *die Maske, zur Maske* become *Musk, zu Musk*."""
    if _has_article(people, place):
        bare = CONTRACTED.get(people.words[place - 1].lower())
        yield quiet(people.begins[place - 1], people.begins[place], f"{bare} " if bare else "")


def _inflected(people: People, found: Double) -> str:
    """Return the name in its case: *die Biographie der Maske* has a genitive after its noun."""
    place, name = found.place, found.name
    if not _has_article(people, place) or people.words[place - 1].lower() not in GENITIVE:
        return name
    before = people.before(place - 1, 1)
    if not before or not before[0][0].isupper() or before[0] in people.named:
        return name
    return f"von {name}" if name.endswith(SIBILANTS) else f"{name}s"
