"""Verbs of saying among the words, with their particles and pronouns."""

from collections.abc import Iterator, Mapping
from typing import Final

from laut.meaning.sayings.clause import Clause, near, stands_before_noun
from laut.meaning.sayings.lexicon import joined, particles, sayings_of, whole
from laut.meaning.sayings.particles import apart
from laut.meaning.sayings.tables import Found, small

Verbs = Mapping[str, list[tuple[int, ...]]]


def verb_places(clause: Clause, taken: frozenset[int]) -> Verbs:
    """Give each verb's places: its form, and its particle where that stands apart.

    A finite form whose particle makes it a verb that is in no table is none of its base.
    """
    scattered = dict(apart(clause, taken))
    found: dict[str, list[tuple[int, ...]]] = {}
    for i, form in enumerate(clause.forms):
        if i in scattered:
            verb, particle = scattered[i]
            found.setdefault(verb, []).append((i, particle))
        elif (verbs := whole(form)) and not _is_adjective(clause, i):
            for verb in verbs:
                found.setdefault(verb, []).append((i,))
        if len(form) > _SHORT and form in particles():
            for verb, places in _written_apart(clause, i):
                found.setdefault(verb, []).append(places)
    return found


_SHORT: Final = 4
"""Letters of a particle that papers never write apart from a verb behind it."""


def _written_apart(clause: Clause, i: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Give the verb of *bekannt gegeben*, *bekannt zu geben*."""
    for end in range(i + 2, min(i + 3, len(clause.words)) + 1):
        for verb in joined("".join(clause.forms[i:end])):
            yield verb, tuple(range(i, end))


def _is_adjective(clause: Clause, i: int) -> bool:
    """Tell *die erwartete Absage* from *erwartete*, *meine Mutter* from *meinen*."""
    form = clause.forms[i]
    if form in small("homograph"):
        return i + 1 < len(clause.words) and clause.words[i + 1][0].isupper()
    return form.endswith(("te", "ten")) and stands_before_noun(clause, i)


def verb_sayings(clause: Clause, verbs: Verbs) -> Iterator[Found]:
    """Give the sayings of the verbs; a reflexive one only with its pronoun."""
    for verb, all_places in verbs.items():
        for saying in sayings_of(verb):
            for places in all_places:
                if not saying.lemma.startswith("sich "):
                    yield Found(saying, places)
                elif pronoun := reflexive_pronoun(clause, places):
                    yield Found(saying, tuple(sorted((*places, *pronoun))))


def reflexive_pronoun(clause: Clause, verb: tuple[int, ...]) -> tuple[int, ...]:
    """Give the place of the reflexive pronoun nearest to a verb, none where it has none."""
    reached = (
        i
        for i, form in enumerate(clause.forms)
        if form in small("reflexive") and any(near(clause, i, place) for place in verb)
    )
    return tuple(sorted(reached, key=lambda i: abs(i - verb[0]))[:1])
