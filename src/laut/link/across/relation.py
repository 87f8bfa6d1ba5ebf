"""Two statements of two articles -> how they stand to each other."""

from typing import Final

from laut.link import why
from laut.link.across.matter import Kin, matter
from laut.link.again import STATED, in_words
from laut.link.claims import Claim
from laut.link.compare import Pair, contrary, differs, negated, opposites, other_dates, turned
from laut.link.contradictions import Found
from laut.link.pairs import SAID
from laut.link.parties import UNNAMED, independent, opposed, same
from laut.records import Stance

ENOUGH: Final = 0.5
"""Probability of one matter from which two statements are linked."""
_SURELY: Final = 0.6  # probability of the contrary, or of the same, from which it counts
_WORDS: Final = 0.6  # share of the words of a statement that make it the same one
_LIKE: Final = 0.85  # likeness that does
_CLAIMED: Final[frozenset[Stance]] = SAID | {"warns", "denies"}
_ALTERED: Final[frozenset[Stance]] = STATED | {"announces", "promises", "opines", "demands"}


def relation(pair: Pair, kin: Kin) -> Found | None:
    """The link between two statements of two articles, None where nothing is sure."""
    copied = _copied(pair, kin)
    if copied or not kin.affair:
        return copied
    sure, turns = matter(pair, kin)
    if sure < ENOUGH or 1 - _SURELY < turns < _SURELY:
        return None
    if _one_voice(pair) or pair.later.voices & pair.first.voices:
        return _altered(pair, kin, sure) if turns > ENOUGH else _repeated(pair, sure)
    if pair.later.content.conditional or pair.first.content.conditional:
        return None
    if not opposed(pair.later.party, pair.first.party):
        return None
    return _against(pair, sure) if turns > ENOUGH else _agreed(pair, sure)


def _copied(pair: Pair, kin: Kin) -> Found | None:
    """The same words in two articles that share passages."""
    if not kin.copies or not (pair.shared.less >= _WORDS or pair.likeness >= _LIKE):
        return None
    if differs(pair) or not (in_words(pair, 1) or pair.likeness >= _LIKE):
        return None
    return "same-origin", 0.6 + 0.37 * max(pair.shared.less, pair.likeness), why.copied(pair)


def _one_voice(pair: Pair) -> bool:
    """Whether one party speaks: a person or body, and whoever speaks for it."""
    later, first = pair.later.party, pair.first.party
    unnamed = {later.source.kind, first.source.kind} & UNNAMED
    return not unnamed and same(later, first)


# One voice -------------------------------------------------------------------------------------


def _repeated(pair: Pair, sure: float) -> Found:
    return "repeats", sure, why.repeated(pair)


def _altered(pair: Pair, kin: Kin, sure: float) -> Found | None:
    """What one party says on a later day in place of what it said."""
    if kin.days == 0 or not {pair.later.stance, pair.first.stance} <= _ALTERED:
        return None
    values = _values(pair)
    text = why.reversed_(pair) if values is None else why.corrected(pair, values)
    return "updates", sure, text


# Two voices ------------------------------------------------------------------------------------


def _against(pair: Pair, sure: float) -> Found | None:
    """An explicit denial of what was said before, or two that cannot both be right."""
    later, first = pair.later, pair.first
    if not {later.stance, first.stance} <= _CLAIMED:
        return None
    if later.stance == "denies" and first.stance != "denies":
        return "denies", sure, why.denied(pair.told, later, first, pair.shared.bits)
    values = _values(pair)
    if values is not None:
        return "contradicts", sure, why.named(pair, values)
    if turned(pair):
        return "contradicts", sure, why.negated(pair, *_no_and_yes(pair))
    return "contradicts", sure, why.contrary(pair)


def _no_and_yes(pair: Pair) -> tuple[Claim, Claim]:
    no = pair.later if negated(pair.told, pair.later, pair.shared.bits) else pair.first
    return no, pair.first if no is pair.later else pair.later


def _agreed(pair: Pair, sure: float) -> Found | None:
    """An independent second voice that says the same."""
    later, first = pair.later, pair.first
    both: set[Stance] = {later.stance, first.stance}
    if not independent(later.party, first.party) or both == {"announces"}:
        return None
    if not (both <= SAID or both == {"denies"}):
        return None
    return "corroborates", sure, why.agreed(pair)


# What differs ----------------------------------------------------------------------------------


def _values(pair: Pair) -> tuple[str, str] | None:
    """The two figures, dates or opposite words in which statements of one matter differ."""
    later, first = pair.later, pair.first
    figures = contrary(later, first)
    if figures:
        return figures[0].text, figures[1].text
    words = opposites(later, first)
    if words:
        return f"„{words[0]}“", f"„{words[1]}“"
    kinds = other_dates(later, first)
    if kinds:
        mine, theirs = (sorted(c.content.dates[kinds[-1]]) for c in (later, first))
        return ", ".join(mine), ", ".join(theirs)
    return None
