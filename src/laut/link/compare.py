"""How far two claims speak of one thing, and whether they can both be true of it."""

from dataclasses import dataclass
from typing import Final

from laut.german.answers import DENIALS
from laut.link.claims import Claim, Told
from laut.link.figures import Figure, apart, differ
from laut.link.parties import Party
from laut.link.vocabulary import entity, united

_MOSTLY: Final = 0.6  # of the shared weight stands in clauses with a negation
_HARDLY: Final = 0.2
_LIST: Final = 3  # figures that make a list, whose parts count nothing alone


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two claims share.

    bits: its terms; one, other: its share of each claim; things: the number of shared terms that
    are no names; nouns: how many of these are written large.
    """

    bits: int
    one: float
    other: float
    things: int
    nouns: int

    @property
    def less(self) -> float:
        """The smaller share."""
        return min(self.one, self.other)

    @property
    def more(self) -> float:
        """The larger share."""
        return max(self.one, self.other)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements that stand on their own, the one that was said later and the first.

    likeness: the cosine of their vectors, 0 where there are none. best: 1 where each is the other's
    nearest in its article, a half where one is. ahead: how much nearer they are than either is to
    any other there, on the whole; along: how near the other nearest of their articles are, on the
    whole.
    """

    told: Told
    later: Claim
    first: Claim
    shared: Overlap
    likeness: float = 0.0
    best: float = 0.0
    ahead: float = 0.0
    along: float = 0.0


def overlap(told: Told, one: Claim, other: Claim, without: int = 0) -> Overlap:
    """What two claims share, apart from some terms."""
    bits = one.terms & other.terms & ~without
    weight = told.vocabulary.weight
    shared = weight(bits)
    things = bits & ~one.content.names & ~other.content.names
    return Overlap(
        bits,
        shared / (weight(one.terms & ~without) or 1.0),
        shared / (weight(other.terms & ~without) or 1.0),
        things.bit_count(),
        (things & (one.content.nouns | other.content.nouns)).bit_count(),
    )


def negated(told: Told, claim: Claim, bits: int) -> bool | None:
    """Whether a claim negates what the terms say; None where it cannot be told."""
    clauses = claim.content.clauses
    if claim.content.instead or any(each.unsure and each.terms & bits for each in clauses):
        return None
    inside = united(each.terms & bits for each in clauses if each.negated)
    share = told.vocabulary.weight(inside) / (told.vocabulary.weight(bits) or 1.0)
    if _HARDLY < share < _MOSTLY:
        return None
    return (share >= _MOSTLY) != refuses(claim)


def refuses(claim: Claim) -> bool:
    """Whether the quote is what is denied: *bestritt, dass er anrief*."""
    words = claim.cue or claim.framed
    return claim.stance == "denies" and claim.type != "Direct" and bool(words & DENIALS)


def explicit(claim: Claim) -> bool:
    """Whether a word of denying stands in a statement: *wies den Vorwurf zurück*."""
    return bool((claim.cue | claim.framed) & DENIALS)


def turned(pair: Pair) -> bool:
    """Whether one of two claims surely says yes and the other no."""
    later = negated(pair.told, pair.later, pair.shared.bits)
    first = negated(pair.told, pair.first, pair.shared.bits)
    return None not in {later, first} and later != first


def other_dates(one: Claim, other: Claim) -> tuple[str, ...]:
    """The kinds of dates in which two claims differ."""
    dates = other.content.dates
    return tuple(
        kind
        for kind, values in one.content.dates.items()
        if kind in dates and not values & dates[kind]
    )


def other_names(one: Claim, other: Claim) -> bool:
    """Whether each claim names somebody or something that the other does not."""
    mine, theirs = one.content.names, other.content.names
    return bool(mine & ~theirs) and bool(theirs & ~mine)


def other_figures(one: Claim, other: Claim) -> bool:
    """Whether any figures with one unit differ, even those that are parts of another."""
    return any(
        differ(mine, theirs) for mine in one.content.figures for theirs in other.content.figures
    )


def contrary(one: Claim, other: Claim) -> tuple[Figure, Figure] | None:
    """The only two figures with one unit, where they cannot both be right."""
    mine, theirs = _single(one), _single(other)
    found = [
        (figure, theirs[unit])
        for unit, figure in mine.items()
        if unit in theirs and apart(figure, theirs[unit])
    ]
    return found[0] if len(found) == 1 else None


def _single(claim: Claim) -> dict[str, Figure]:
    """The figures of a claim by their units, where each unit occurs once."""
    units = [each.unit for each in claim.content.figures]
    if len(units) >= _LIST:
        return {}
    return {each.unit: each for each in claim.content.figures if units.count(each.unit) == 1}


def opposites(one: Claim, other: Claim) -> tuple[str, str] | None:
    """The words with which two claims take the two sides of one matter."""
    theirs = other.content.sides
    return next(
        (
            (text, theirs[pair][1])
            for pair, (sign, text) in one.content.sides.items()
            if pair in theirs and theirs[pair][0] != sign
        ),
        None,
    )


def naming(told: Told, party: Party) -> int:
    """The terms with which a claim names a party."""
    return told.vocabulary.existing({*map(entity, party.entities), *party.bodies})


def entangled(one: Claim, other: Claim) -> bool:
    """Whether two statements share words of the text: two voices of one utterance."""
    return one.place <= other.end and other.place <= one.end


def of_others(told: Told, one: Claim, other: Claim) -> bool:
    """Whether a claim speaks of its speaker, and the other one not or not surely of him."""
    if one.content.own and other.content.own:
        return True
    return any(
        mine.content.own and not theirs.terms & naming(told, mine.party)
        for mine, theirs in ((one, other), (other, one))
    )


def differs(pair: Pair) -> bool:
    """Whether a figure, a date, a name or a *nicht* keeps two statements apart."""
    told, later, first = pair.told, pair.later, pair.first
    bits = pair.shared.bits
    return (
        (later.stance == "denies") != (first.stance == "denies")
        or other_figures(later, first)
        or bool(other_dates(later, first))
        or other_names(later, first)
        or opposites(later, first) is not None
        or negated(told, later, bits) != negated(told, first, bits)
    )
