"""Which voices of an article are one party, and which speak independently of each other."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from laut.document import Document
from laut.draft import Draft, Parts, SourceDraft, Voices
from laut.german import voices as nouns
from laut.german.answers import OTHERS, SPEAKING_FOR, TITLES
from laut.german.press import AGENCIES, OUTLETS
from laut.link.stems import stem
from laut.link.terms import family, word

_PERSONS: Final = nouns.PEOPLE | nouns.OFFICES | nouns.SPOKEN_FOR | nouns.GROUPS
_IDLE: Final = nouns.SAYINGS_OF | nouns.DOCUMENTS | TITLES
UNNAMED: Final = frozenset({"anonymous-person", "anonymous-group"})


@dataclass(frozen=True, slots=True)
class Party:
    """Whom a voice belongs to: numbers of entities, stems of names and bodies, and who it is.

    heads: stems of nouns of persons (*Beamte*, *Insider*), by which two unnamed voices may be one.
    other: the text says that it is another one than before; press: a paper or an agency.
    """

    source: SourceDraft
    number: int
    entities: frozenset[int]
    bodies: frozenset[str]
    heads: frozenset[str]
    other: bool
    press: bool


def parties(document: Document, drafts: Sequence[Draft], voices: Voices) -> tuple[Party, ...]:
    """The party of every source, in order."""
    at = _entities(voices)
    spoken: list[Parts] = [() for _ in voices.sources]
    for draft, chain in zip(drafts, voices.chains, strict=False):
        if chain and 0 <= chain[-1] < len(spoken) and draft.parent is None:
            spoken[chain[-1]] += draft.speaker
    return tuple(
        _party(number, (*_own(source), *spoken[number]), (document, voices, at))
        for number, source in enumerate(voices.sources)
    )


_Around = tuple[Document, Voices, dict[int, int]]


def _own(source: SourceDraft) -> Iterator[tuple[int, int]]:
    yield from (part for part in (source.text, source.affiliation) if part is not None)


def _entities(voices: Voices) -> dict[int, int]:
    """The number of the entity that is named at a word."""
    return {
        word: number
        for number, entity in enumerate(voices.entities)
        for first, last in entity.mentions
        for word in range(first, last + 1)
    }


def _party(number: int, told: Parts, around: _Around) -> Party:
    document, voices, at = around
    source = voices.sources[number]
    places = [w for first, last in told for w in range(first, last + 1) if w < len(document)]
    named = [at.get(w) for w in places]
    places_named = {e for e in named if e is not None and voices.entities[e].kind == "place"}
    return party(source, number, [document.words[w] for w in places], (named, places_named))


def party(
    source: SourceDraft,
    number: int,
    words: Sequence[str],
    named: tuple[Sequence[int | None], Set[int]],
) -> Party:
    """The party of a voice by the words that describe it.

    named: of each word the entity that it names, and which of them are places.
    """
    plain = [w for w, e in zip(words, named[0], strict=True) if e is None and w[:1].isupper()]
    own = frozenset() if source.entity is None else frozenset({source.entity})
    return Party(
        source,
        number,
        frozenset(e for e in named[0] if e is not None and e not in named[1]) | own,
        frozenset(each for text in plain for each in _bodies(text)),
        frozenset(family(stem(text)) for text in plain if _personal(text)),
        any(text.lower() in OTHERS for text in words),
        any(_press(text) for text in words),
    )


@lru_cache(maxsize=4096)
def _bodies(text: str) -> tuple[str, ...]:
    """The stems of the bodies and names in a word: of *Kreml-Sprecher* the Kreml."""
    lower = text.lower()
    if "-" in lower:
        return tuple(each for part in text.split("-") for each in _bodies(part.capitalize()))
    for tail in SPEAKING_FOR:
        if lower.endswith(tail) and len(lower) > len(tail) + 2:
            head = lower.removesuffix(tail).removesuffix("s")
            return (family(stem(head.capitalize())),)
    if _personal(text) or lower in _IDLE or not word(text).stems:
        return ()
    return (family(stem(text)),)


@lru_cache(maxsize=4096)
def _press(text: str) -> bool:
    lower = text.lower()
    return text[:1].isupper() and (
        lower in AGENCIES or text in OUTLETS or lower.endswith(tuple(nouns.MEDIA))
    )


@lru_cache(maxsize=4096)
def _personal(text: str) -> bool:
    lower = text.lower()
    forms = (lower, nouns.FORMS.get(lower, lower), *(lower.removesuffix(e) for e in _ENDINGS))
    return any(form in _PERSONS for form in forms) or lower.endswith(("sprecher", "sprecherin"))


_ENDINGS: Final = ("n", "en", "in", "innen", "s", "es", "e", "er")


def same(one: Party, other: Party) -> bool:
    """Whether two voices are one, a member and its group, or a body and who speaks for it."""
    if one.number == other.number or _member(one, other) or _member(other, one):
        return True
    if one.source.member_of is not None and one.source.member_of == other.source.member_of:
        return True
    if one.source.entity is not None and one.source.entity == other.source.entity:
        return True
    return _allied(one, other)


def _member(one: Party, group: Party) -> bool:
    return one.source.member_of == group.number


def _allied(one: Party, other: Party) -> bool:
    """Whether both belong to one body, by its name or by its noun where no names differ."""
    if one.entities & other.entities:
        return True
    named = one.entities and other.entities
    return bool(one.bodies & other.bodies) and not named


def opposed(one: Party, other: Party) -> bool:
    """Whether one voice may contradict the other: an insider stands against his own house too."""
    if one.number == other.number or _member(one, other) or _member(other, one):
        return False
    unnamed = (one.source.kind in UNNAMED) != (other.source.kind in UNNAMED)
    return unnamed or not same(one, other)


def independent(one: Party, other: Party) -> bool:
    """Whether the second voice adds something: it is no part of the first and not perhaps it."""
    if same(one, other):
        return False
    if one.source.kind in UNNAMED and other.source.kind in UNNAMED:
        told = bool(one.heads) and bool(other.heads)
        return (told and not one.heads & other.heads) or other.other or one.other
    return True
