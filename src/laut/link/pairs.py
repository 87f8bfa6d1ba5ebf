"""Two statements -> how they stand to each other, where neither answers the other by a word."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from laut.draft import LinkDraft
from laut.german.answers import FIRST_SAID
from laut.link import why
from laut.link.again import quoted, relayed, repeated, updated, verbatim
from laut.link.claims import Claim, Told
from laut.link.compare import Pair, differs, entangled, of_others, other_dates, overlap
from laut.link.contradictions import FACTS, Found, contradicted
from laut.link.parties import independent, opposed, same
from laut.records import Stance

SAID: Final[frozenset[Stance]] = FACTS | {"assesses", "finds-no-evidence"}
_NEAR: Final = 5  # sentences
_SUREST: Final = 0.97


def pairs(told: Told) -> Iterator[LinkDraft]:
    """The links between any two statements that stand on their own."""
    alone = [claim for claim in told.claims if claim.top]
    for one, other in combinations(alone, 2):
        if _worth_a_look(one, other):
            first, later = _ordered(one, other)
            found = _relation(Pair(told, later, first, overlap(told, later, first)))
            if found:
                kind, score, text = found
                score = round(min(score, _SUREST), 2)
                yield LinkDraft(kind, later.number, first.number, score, text)


def _worth_a_look(one: Claim, other: Claim) -> bool:
    """Whether two claims share so much that a link can come of it; most pairs end here."""
    bits = one.terms & other.terms
    if not bits or entangled(one, other):
        return False
    mine, theirs = one.content, other.content
    return (
        bits & (bits - 1) != 0
        or bool(mine.figures and theirs.figures)
        or bool(mine.sides and theirs.sides)
    )


def _ordered(one: Claim, other: Claim) -> tuple[Claim, Claim]:
    """Which was said first: the one that comes first, unless the text says it of the other."""
    if other.around & FIRST_SAID and not one.around & FIRST_SAID and same(one.party, other.party):
        return other, one
    return one, other


def _relation(pair: Pair) -> Found | None:
    later, first = pair.later, pair.first
    if not opposed(later.party, first.party):
        return updated(pair) or repeated(pair)
    if later.voices & first.voices:
        return relayed(pair)
    if later.content.conditional or first.content.conditional:
        return None
    return contradicted(pair) or quoted(pair) or _agreed(pair) or verbatim(pair)


def _agreed(pair: Pair) -> Found | None:
    """An independent second voice that says the same."""
    later, first = pair.later, pair.first
    if not independent(later.party, first.party):
        return None
    if _found_nothing(pair):
        return "corroborates", 0.6, why.agreed(pair)
    if not _can_agree(pair) or differs(pair) or of_others(pair.told, later, first):
        return None
    if (later.content.limit and first.content.more) or (first.content.limit and later.content.more):
        return None
    return "corroborates", 0.4 + 0.5 * pair.shared.less, why.agreed(pair)


def _found_nothing(pair: Pair) -> bool:
    """Whether two voices near each other have seen no sign of one thing, in whatever words."""
    shared, near = pair.shared, pair.later.sentence - pair.first.sentence <= _NEAR
    return (
        {pair.later.stance, pair.first.stance} == {"finds-no-evidence"}
        and near
        and shared.nouns > 1
        and shared.more >= 0.3
        and not other_dates(pair.later, pair.first)
    )


def _can_agree(pair: Pair) -> bool:
    """Whether two claims are facts that share most of their words; two announce two intentions."""
    both = {pair.later.stance, pair.first.stance}
    shared = pair.shared
    enough = shared.things > 2 or (shared.things == 2 and shared.less >= 0.75)
    alike = enough and shared.nouns > 0 and shared.more >= 0.75 and shared.less >= 0.6
    return alike and both <= SAID and both != {"announces"}
