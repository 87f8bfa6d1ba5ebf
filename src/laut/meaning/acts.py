"""The stance of a statement: the act of its source.

An explicit act in the words of saying wins over what is said; without one the model and the words
of the quotation decide together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import Final, get_args

from laut.document import Document
from laut.draft import Draft, Parts
from laut.german.acts import CONJUNCTIONS, NEGATIONS, SUBORDINATE, TURNED
from laut.meaning.content import Row, firmest
from laut.meaning.sayings import Found, Saying, sayings
from laut.meaning.sayings.tables import small
from laut.records import Stance

STANCES: Final[tuple[Stance, ...]] = get_args(Stance)
# Weights, added to the logarithms of what the model holds an act for.
EXPLICIT: Final = 6.0  # of a word of saying with an act of its own
LOOSE: Final = 2.0  # of one that leaves more open: claims and views also blame, deny or demand
OPEN: Final[frozenset[Stance]] = frozenset({"asserts", "assesses"})
CONTENTS: Final = (0.0, 0.4, 2.0, 3.0)  # of a pattern over the quotation, by how firm its row is
PLAIN: Final = 0.9  # of asserting: the model learnt it rarer than it is in the news
HEARSAY: Final = 3.0  # of asserting where *soll* tells what is said to have happened
LEAST: Final = 0.02  # below that the model's chances are all alike
NO_NEGATION: Final = (["nur"], ["ohne"], ["zuletzt"], ["allein"])  # behind *nicht*
CLAUSE_ENDS: Final = frozenset({",", ";", ":", "–", "(", ")"})


@dataclass(frozen=True, slots=True)
class Told:
    """How a statement is told: the word of saying, whether it is negated, and its own act."""

    saying: Saying | None
    negated: bool
    act: Stance | None


def told(draft: Draft, document: Document) -> Told:
    """The word of saying of a statement, in its frame or cue, of Reported ones in the quote."""
    places = _zone(draft)
    words = [document.words[w] for w in places]
    cue = {w for a, b in draft.cue for w in range(a, b + 1)}
    found = [f for f in sayings(words) if _says(f, places, cue, draft)]
    best = max(found, key=lambda f: _weight(f, places, cue, words), default=None)
    if best is None:
        return Told(None, negated=False, act=None)
    negated = _negated(best, words)
    act = _act(best.saying, negated=negated)
    return Told(best.saying, negated, _in_context(act, best, words))


def stance(draft: Draft, document: Document, how: Told) -> Stance:
    """The likeliest act."""
    chances = draft.stance or (0.0,) * len(STANCES)
    scores = {act: log(max(one, LEAST)) for act, one in zip(STANCES, chances, strict=True)}
    scores["asserts"] += PLAIN if draft.stance else LEAST
    if how.act:
        scores[how.act] += LOOSE if how.act in OPEN else EXPLICIT
    if row := _content(draft, document):
        scores[_known(row.stance)] += CONTENTS[row.weight]
    if draft.type == "FreeIndirect" and (not draft.speaker or _is_past(draft, document)):
        scores["asserts"] += HEARSAY  # unless a word tells more
    return max(scores, key=lambda act: scores[act])


def _is_past(draft: Draft, document: Document) -> bool:
    """Whether *soll* tells what has happened, no plan: *soll ausgeliefert haben*."""
    words = {document.words[w] for a, b in draft.quote for w in range(a, b + 1)}
    return bool(words & {"soll", "sollen"}) and bool(words & {"haben", "sein"})


def _zone(draft: Draft) -> list[int]:
    """The words that tell the act: frame and cue, or the quotation where there is no frame."""
    parts = (*draft.frame, *draft.cue)
    if not parts and draft.type == "Reported":
        parts = draft.quote
    return sorted({w for a, b in parts for w in range(a, b + 1)})


def _says(found: Found, places: Sequence[int], cue: set[int], draft: Draft) -> bool:
    """Whether a word of saying can be that of the statement.

    With a cue it shares a word with it; a noun in a Reported sentence (*die Bitte blieb ohne Echo*)
    names an act that somebody else did.
    """
    if cue:
        return any(places[w] in cue for w in found.words)
    return found.saying.kind != "noun" or bool(draft.frame)


def _weight(
    found: Found, places: Sequence[int], cue: set[int], words: Sequence[str]
) -> tuple[int, int, int]:
    """Words of the cue first, then those of a main clause, phrases and verbs, the first."""
    order = {"phrase": 3, "verb": 2, "noun": 1, "preposition": 1}
    shared = sum(places[w] in cue for w in found.words)
    main = shared or int(not _subordinate(found.words[0], words))
    return main, order[found.saying.kind], -found.words[0]


def _subordinate(place: int, words: Sequence[str]) -> bool:
    """Whether a word stands in a clause that a relative pronoun or a conjunction begins."""
    comma = max((i for i in range(place) if words[i] == ","), default=-1)
    first = [word.lower() for word in words[comma + 1 : comma + 3]]
    if comma < 0:
        return first[0] in CONJUNCTIONS and "," in words[place:]
    behind = first[0] in small("preposition") and first[1:2]
    return first[0] in SUBORDINATE or bool(behind and behind[0] in SUBORDINATE)


def _negated(found: Found, words: Sequence[str]) -> bool:
    """Whether a word of negation stands with the word of saying, in the same clause."""
    first, last = found.words[0], found.words[-1]
    begin = max([0, *(i + 1 for i in range(first) if words[i] in CLAUSE_ENDS)])
    end = next((i for i in range(last, len(words)) if words[i] in CLAUSE_ENDS), len(words))
    own = set(found.words)
    lower = [word.lower() for word in words]
    return any(
        lower[i] in NEGATIONS and i not in own and lower[i + 1 : i + 2] not in NO_NEGATION
        for i in range(begin, end)
    )


def _in_context(act: Stance | None, found: Found, words: Sequence[str]) -> Stance | None:
    """The act with what stands beside its word: who cannot say does not know."""
    lower = [word.lower() for word in words]
    for base, stems, instead in TURNED:
        by_lemma = found.saying.lemma == base if base else act == "declines-to-comment"
        if by_lemma and any(word.startswith(stems) for word in lower):
            return _known(instead)
    return act


def _act(saying: Saying, *, negated: bool) -> Stance | None:
    value = saying.negated if negated and saying.negated else saying.stance
    return _known(value) if value else None


def _content(draft: Draft, document: Document) -> Row | None:
    """What the words of the quotation speak for, or the less telling ones of its frame."""
    told_in = ((draft.quote, draft.type), (draft.frame, "frame"))
    found = (firmest(_words(parts, document), where) for parts, where in told_in)
    return max(filter(None, found), key=lambda row: row.weight, default=None)


def _words(parts: Parts, document: Document) -> list[str]:
    return [document.words[w] for a, b in parts for w in range(a, b + 1)]


def _known(value: str) -> Stance:
    return next(s for s in STANCES if s == value)
