"""Sayings in several words among the words: *übte* scharfe *Kritik*."""

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Final

from laut.german.persons import CONTRACTED
from laut.meaning.sayings.clause import Clause, near
from laut.meaning.sayings.patterns import Phrase, Phrases, phrases_with
from laut.meaning.sayings.tables import Found, small
from laut.meaning.sayings.verbs import Verbs, reflexive_pronoun

_BETWEEN: Final = 2
"""Words that may stand between two of a run: *nach bisherigen offiziellen Angaben*."""


def phrase_sayings(clause: Clause, verbs: Verbs) -> Iterator[Found]:
    """Give the phrases of the verbs, by the place of their telling word; "" is no known verb."""
    tables = (phrases_with(verb) for verb in verbs if verb)
    candidates = (each for rows in tables if rows for each in anchored(rows, clause))
    for i, phrase in sorted(candidates, key=itemgetter(0)):
        if places := _complete(phrase, clause, verbs, i):
            yield Found(phrase.saying, places)


def anchored(rows: Phrases, clause: Clause) -> Iterator[tuple[int, Phrase]]:
    """Give the phrases that may be here, each with the place of its telling word."""
    for i, word in enumerate(clause.words):
        form = clause.forms[i]
        for key in (word,) if word is form else (word, form):
            for phrase in rows.get(key, ()):
                yield i, phrase


def _complete(phrase: Phrase, clause: Clause, verbs: Verbs, at: int) -> tuple[int, ...]:
    """Give the places of all words of a phrase, the telling one at ``at``; none if one misses."""
    chunk = around(clause, phrase.chunks[0], at)
    verb = _nearest(clause, verbs[phrase.verb], at)
    if not chunk or not verb or (phrase.object and _is_governed(clause, chunk[0])):
        return ()
    others = [_anywhere(clause, chunk, at) for chunk in phrase.chunks[1:]]
    others += [reflexive_pronoun(clause, verb)] if phrase.reflexive else []
    places = {*chunk, *verb, *(i for other in others for i in other)}
    return tuple(sorted(places)) if all(others) else ()


def _nearest(clause: Clause, verbs: Iterable[tuple[int, ...]], at: int) -> tuple[int, ...]:
    reached = (v for v in verbs if at not in v and any(near(clause, at, i) for i in v))
    return min(reached, key=lambda verb: min(abs(at - i) for i in verb), default=())


def around(clause: Clause, run: Sequence[frozenset[str]], at: int) -> tuple[int, ...]:
    """Give the places of a run that has one of its words at ``at``."""
    reach = (_BETWEEN + 1) * (len(run) - 1)
    runs = (_run(clause, run, i) for i in range(at, max(at - reach, 0) - 1, -1))
    return next((places for places in runs if at in places), ())


def _anywhere(clause: Clause, run: Sequence[frozenset[str]], at: int) -> tuple[int, ...]:
    runs = (_run(clause, run, i) for i in range(len(clause.words)) if near(clause, i, at))
    return next((places for places in runs if places), ())


def _run(clause: Clause, run: Sequence[frozenset[str]], begin: int) -> tuple[int, ...]:
    """Give the places of a run whose first word stands at ``begin``; none if it is not there."""
    if not _is_one(clause, begin, run[0]):
        return ()
    places = [begin]
    for words in run[1:]:
        after = _next(clause, words, places[-1])
        if after is None:
            return ()
        places.append(after)
    return tuple(places)


def _next(clause: Clause, words: frozenset[str], place: int) -> int | None:
    for i in range(place + 1, min(place + _BETWEEN + 2, len(clause.words))):
        if clause.segments[i] != clause.segments[place]:
            return None
        if _is_one(clause, i, words):
            return i
        if not _may_stand_between(clause.words[i]):
            return None
    return None


def _is_one(clause: Clause, i: int, words: frozenset[str]) -> bool:
    return clause.words[i] in words or clause.forms[i] in words


def _may_stand_between(word: str) -> bool:
    """Tell adjectives and genitives from nouns: *nach eigenen Angaben*, *nach Müllers Angaben*."""
    return word[0].islower() or word.endswith(("s", "’"))


def _is_governed(clause: Clause, noun: int) -> bool:
    """Tell whether a preposition takes the noun, which then is no object: *nach der Kritik*."""
    before = [clause.forms[i] for i in range(max(noun - 2, 0), noun)][::-1]
    if before and _is_preposition(before[0]):
        return True
    return len(before) == 2 and before[0] in small("before noun") and _is_preposition(before[1])


def _is_preposition(form: str) -> bool:
    return form in small("preposition") or form in CONTRACTED
