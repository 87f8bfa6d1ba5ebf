"""Sayings in several words as patterns, each found by its most telling word."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from laut.meaning.sayings.inflection import bare
from laut.meaning.sayings.lexicon import families, phrase_rows, verb_of
from laut.meaning.sayings.tables import Row, Saying, by_key, saying_of, small, table


class Phrase(NamedTuple):
    """A saying in several words.

    ``verb`` is "" where there is none. A chunk is a run of words, each with its alternatives; at
    most two others stand between them. ``object`` tells that the noun takes no preposition.
    """

    saying: Saying
    chunks: tuple[tuple[frozenset[str], ...], ...]
    verb: str
    reflexive: bool
    object: bool


Phrases = Mapping[str, list[Phrase]]
"""Phrases by each form of the most telling word of their first chunk."""


@cache
def phrases_with(verb: str) -> Phrases:
    """Give the phrases of a verb, read when the verb is met."""
    return _by_anchor(map(_pattern, phrase_rows().get(verb, ())))


@cache
def fixed() -> Phrases:
    """Give prepositions, and the phrases without a verb."""
    prepositions = map(_preposition, table("prepositions"))
    return _by_anchor((*prepositions, *map(_pattern, phrase_rows()[""])))


def _by_anchor(phrases: Iterable[Phrase]) -> Phrases:
    return by_key((word, each) for each in phrases for word in _anchor(each))


def _pattern(row: Row) -> Phrase:
    """Give the phrase of a row, its most telling chunk first: the one with a noun."""
    lemma, verb = row["lemma"], verb_of(row["lemma"])
    words = bare(lemma).removesuffix(verb)
    runs = [_without_determiner(run.split(), verb) for run in words.split("…")]
    runs = sorted((run for run in runs if run), key=lambda run: _telling(run)[0].islower())
    chunks = tuple(tuple(_alternatives(word, run) for word in run) for run in runs)
    lone = len(runs) == 1 and bool(verb) and runs[0][0][0].isupper()
    return Phrase(saying_of(row, "phrase"), chunks, verb, lemma.startswith("sich "), lone)


def _without_determiner(run: list[str], verb: str) -> list[str]:
    """Leave out what varies in front of an object: *eine*, *jede*, *ihre Stellungnahme*."""
    return run[1:] if verb and run and run[0] in small("determiner") else run


def _telling(run: Sequence[str]) -> str:
    """Give the first noun of a run, without one its longest word."""
    return max(run, key=lambda word: (word[0].isupper(), len(word)))


def _alternatives(word: str, run: Sequence[str]) -> frozenset[str]:
    """Give the words that may stand for one: a noun's other forms, *damit* for *mit*."""
    if len(run) == 1 and word in small("preposition"):
        return frozenset({word, f"dar{word}" if word[0] in "aeiouäöü" else f"da{word}"})
    return families().get(word, frozenset({word}))


def _anchor(phrase: Phrase) -> frozenset[str]:
    """Give the forms of the most telling word of a phrase's first chunk."""
    chunk = phrase.chunks[0]
    return max(chunk, key=lambda words: (min(words)[0].isupper(), len(min(words))))


def _preposition(row: Row) -> Phrase:
    run = tuple(frozenset({word}) for word in row["lemma"].split())
    return Phrase(saying_of(row, "preposition"), (run,), "", reflexive=False, object=False)
