"""Two statements of two articles -> how they stand to each other."""

from typing import Final

from laut.link import why
from laut.link.across.matter import Kin, probability
from laut.link.again import STATED, in_words
from laut.link.compare import Pair, contrary, differs, negated, opposites, other_dates, turned
from laut.link.contradictions import Found
from laut.link.pairs import SAID
from laut.link.parties import UNNAMED, independent, opposed, same
from laut.records import Stance

_WORDS: Final = 0.6  # share of the words of a statement that make it the same one
_LIKE: Final = 0.85  # likeness that does
ENOUGH: Final = 0.5  # probability of one matter
_CLAIMED: Final[frozenset[Stance]] = SAID | {"warns", "denies"}
Change = tuple[str, str] | None
"""The words in which two statements of one matter differ; None where the whole is negated."""


def relation(pair: Pair, kin: Kin) -> Found | None:
    """The link between two statements of two articles, None where nothing is sure."""
    copied = _copied(pair, kin)
    if copied:
        return copied
    if not kin.affair:
        return None
    sure = probability(pair, kin)
    if sure < ENOUGH:
        return None
    if _one_voice(pair) or pair.later.voices & pair.first.voices:
        return _of_one(pair, kin, sure)
    if pair.later.content.conditional or pair.first.content.conditional:
        return None
    return _of_two(pair, sure)


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


def _of_one(pair: Pair, kin: Kin, sure: float) -> Found | None:
    """One party that says something again, or on a later day something else."""
    values = _values(pair)
    if values is None and not turned(pair):
        return "repeats", sure, why.repeated(pair)
    if not kin.days or not {pair.later.stance, pair.first.stance} <= STATED | {"announces"}:
        return None
    if values is not None:
        return "updates", sure, why.corrected(pair, values)
    return "updates", sure, why.reversed_(pair)


# Two voices ------------------------------------------------------------------------------------


def _of_two(pair: Pair, sure: float) -> Found | None:
    """Two parties that say the same, or what cannot both be true."""
    later, first = pair.later, pair.first
    if not opposed(later.party, first.party) or not {later.stance, first.stance} <= _CLAIMED:
        return None
    values, no = _values(pair), turned(pair)
    if "denies" in {later.stance, first.stance} and (no or values is None):
        return _denied(pair, sure)
    if "hedged" in {later.certainty, first.certainty}:
        return None
    if values is not None:
        return "contradicts", sure, why.named(pair, values)
    return _negated(pair, sure) if no else _agreed(pair, sure)


def _denied(pair: Pair, sure: float) -> Found | None:
    """An explicit denial of what was said before; what is said after it stands against it."""
    denier, other = pair.later, pair.first
    if denier.stance != "denies" or other.stance == "denies":
        return None
    return "denies", sure, why.denied(pair.told, denier, other, pair.shared.bits)


def _negated(pair: Pair, sure: float) -> Found:
    no = pair.later if negated(pair.told, pair.later, pair.shared.bits) else pair.first
    yes = pair.first if no is pair.later else pair.later
    return "contradicts", sure, why.negated(pair, no, yes)


def _agreed(pair: Pair, sure: float) -> Found | None:
    """An independent second voice that says the same."""
    later, first = pair.later, pair.first
    both: set[Stance] = {later.stance, first.stance}
    if not independent(later.party, first.party) or not both <= SAID or both == {"announces"}:
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
        kind = kinds[-1]
        return tuple(", ".join(sorted(c.content.dates[kind])) for c in (later, first))  # type: ignore[return-value]
    return None
