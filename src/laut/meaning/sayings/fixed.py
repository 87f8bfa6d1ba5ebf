"""Sayings without a verb among the words: prepositions, nouns, *kein Kommentar*."""

from collections.abc import Iterator, Sequence
from typing import Final

from laut.german.marks import DOUBLE
from laut.german.press import AGENCIES
from laut.meaning.sayings.clause import CLOSE, COMMA, Clause
from laut.meaning.sayings.lexicon import nouns
from laut.meaning.sayings.patterns import fixed
from laut.meaning.sayings.phrases import anchored, around
from laut.meaning.sayings.tables import Found, saying_of, small


def fixed_sayings(clause: Clause) -> Iterator[Found]:
    """Give prepositions and phrases without a verb, where no guard speaks against them."""
    for i, each in anchored(fixed(), clause):
        guard = _GUARDS.get(each.saying.lemma)
        if (places := around(clause, each.chunks[0], i)) and (not guard or guard(clause, i)):
            yield Found(each.saying, places)


def noun_sayings(words: Sequence[str]) -> Iterator[Found]:
    """Give the nouns."""
    for i, word in enumerate(words):
        for row in nouns().get(word, ()):
            yield Found(saying_of(row, "noun"), (i,))


def _is_laut(clause: Clause, i: int) -> bool:
    """Tell the preposition from the adverb, *schrie laut*: a source stands behind it."""
    after = clause.words[i + 1 : i + 4]
    if not after or (i and clause.forms[i - 1] in small("degree")):
        return len(clause.words) == 1
    if any(map(str.isupper, after[0])) or after[0] in DOUBLE or after[0].isdigit():
        return True
    if after[0] in small("source begins") or after[0] in AGENCIES or "." in after[0][1:]:
        return True
    return after[0].endswith(("en", "er", "em")) and any(word[0].isupper() for word in after)


def _is_so(clause: Clause, i: int) -> bool:
    """Tell *…, so die Ministerin* from the adverb: a comma in front, a speaker behind."""
    if len(clause.words) == 1:
        return True
    if not i or i + 1 == len(clause.words) or clause.segments[i - 1] not in {COMMA, CLOSE}:
        return False
    after = clause.words[i + 1]
    return after[0].isupper() or after in small("speaker begins") or after in AGENCIES


_GUARDS: Final = {"laut": _is_laut, "so": _is_so}
