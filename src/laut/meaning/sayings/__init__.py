"""Words of saying in a sequence of words, read from the tables in ``german/saying``.

The tables name a word once; here its forms are made, and found again where German has scattered
them: *forderte* … *auf*, *lehnte eine Stellungnahme ab*, *wollte sich nicht äußern*. The way of the
data: ``tables`` (rows), ``inflection`` (their forms), ``lexicon`` and ``patterns`` (look-ups by
form), ``clause`` (words with what cuts them), ``particles``, ``verbs``, ``phrases`` and ``fixed``
(what is found there), and here what of it stays.
"""

from collections.abc import Iterable, Sequence

from laut.meaning.sayings.clause import cut
from laut.meaning.sayings.fixed import fixed_sayings, noun_sayings
from laut.meaning.sayings.lexicon import nouns, principal_parts
from laut.meaning.sayings.phrases import phrase_sayings
from laut.meaning.sayings.tables import Found, Kind, Saying, small, table
from laut.meaning.sayings.verbs import verb_places, verb_sayings

__all__ = ["Found", "Kind", "Saying", "principal_parts", "sayings", "table"]


def sayings(words: Sequence[str]) -> tuple[Found, ...]:
    """Give the sayings of a clause, a cue or a sentence, by the place of their first word.

    Punctuation may be among the words. No word belongs to two sayings: the longer one wins, so a
    phrase stands before its verb and a separable verb before its base.
    """
    clause = cut(words, nouns())
    fixed = tuple(fixed_sayings(clause))
    verbs = verb_places(clause, frozenset(i for each in fixed for i in each.words))
    phrases = phrase_sayings(clause, verbs)
    return _longest((*phrases, *verb_sayings(clause, verbs), *fixed, *noun_sayings(words)))


def _longest(found: Iterable[Found]) -> tuple[Found, ...]:
    """Keep of overlapping ones the one with more words, of equal ones the one in front.

    *hat Bedenken* stands behind *Bedenken geäußert*, whose auxiliary it would take for its verb.
    """
    taken: set[int] = set()
    kept: list[Found] = []
    for each in sorted(found, key=_rank):
        if taken.isdisjoint(each.words):
            taken.update(each.words)
            kept.append(each)
    return tuple(sorted(kept, key=lambda found: found.words))


def _rank(found: Found) -> tuple[int, bool, tuple[int, ...]]:
    last = found.saying.lemma.rpartition(" ")[2]
    return -len(found.words), last in small("auxiliary"), found.words
