"""What is seen of two statements that may be about one matter, closer than for all compared ones.

The kind of a link depends on who speaks, on what each does by speaking, and on what differs.
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final, get_args

from laut.german.answers import (
    AGAIN,
    CONTRARY,
    CORRECTING,
    DENIALS,
    FIRST_SAID,
    LATER_SAID,
    TO_AGREE,
)
from laut.link.across.around import Around
from laut.link.across.between import one_voice, others, same_side, says_no, values, verbatim
from laut.link.across.counted import counted
from laut.link.across.houses import houses
from laut.link.across.matter import Kin
from laut.link.across.worded import worded
from laut.link.again import in_words
from laut.link.claims import Claim
from laut.link.compare import Pair, differs, explicit, naming, of_others
from laut.link.parties import independent, opposed
from laut.link.questions import agree, differ
from laut.link.spans import apart, shared
from laut.records import Certainty, SourceKind, Stance

_ACTS: Final[Mapping[str, frozenset[Stance]]] = {
    "denies": frozenset({"denies"}),
    "asserts": frozenset({"asserts"}),
    "confirms": frozenset({"confirms"}),
    "announces": frozenset({"announces"}),
    "promises": frozenset({"promises"}),
    "asks": frozenset({"requests", "demands"}),
    "opines": frozenset({"opines"}),
    "assesses": frozenset({"assesses"}),
    "is silent": frozenset({"declines-to-comment", "did-not-respond"}),
    "warns": frozenset({"warns", "threatens"}),
    "knows not": frozenset({"claims-ignorance"}),
    "finds nothing": frozenset({"finds-no-evidence"}),
}
_MARKS: Final[Mapping[str, frozenset[str]]] = {
    "again": AGAIN,
    "agrees": TO_AGREE,
    "at first": FIRST_SAID,
    "by now": LATER_SAID,
    "corrects": CORRECTING,
    "refuses": DENIALS,
    "but": CONTRARY,
}
_CERTAIN: Final[tuple[Certainty, ...]] = ("hedged", "negated", "unverified")
_KINDS: Final[tuple[SourceKind, ...]] = get_args(SourceKind)
_MANY: Final = 4
_FEW: Final = 2
_WORDS: Final = 30
_WEIGHT: Final = 20.0
_RUN: Final = 4  # letters


def details(pair: Pair, kin: Kin, around: Around) -> dict[str, float]:
    """What speaks for one kind of link or another, each from 0 to 1, what is counted from -1."""
    return {
        **_both(pair, kin, around),
        **_one(pair, pair.later, "later", around),
        **_one(pair, pair.first, "first", around),
        **counted(pair, around),
        **worded(pair, around),
        **houses(pair, around),
    }


def _one(pair: Pair, claim: Claim, name: str, around: Around) -> dict[str, float]:
    """What is seen of one of two statements. name: later or first."""
    other = pair.first if claim is pair.later else pair.later
    seen = {f"{name} {each}": value for each, value in around.once(_alone, claim).items()}
    names_it = claim.terms & naming(pair.told, other.party)
    return {**seen, f"{name} names the other": float(bool(names_it))}


def _alone(_: Around, claim: Claim) -> dict[str, float]:
    """What is seen of a statement without another."""
    content, source = claim.content, claim.party.source
    seen: dict[str, float] = {act: claim.stance in acts for act, acts in _ACTS.items()}
    seen |= {each: claim.certainty == each for each in _CERTAIN}
    seen |= {kind: source.kind == kind for kind in _KINDS}
    seen |= {
        "own": content.own,
        "direct": claim.type == "Direct",
        "explicit": explicit(claim),
        "no": says_no(claim),
        "press": claim.party.press,
        "words": min(len(content.words), _WORDS) / _WORDS,
        "names": min(content.names.bit_count(), _MANY) / _MANY,
        "figures": min(len(content.counts), _MANY) / _MANY,
        "gone": bool(content.gone),
        "dates": bool(content.dates),
    }
    said = {each.lower() for each in content.words} | claim.cue | claim.around
    seen |= {mark: bool(said & words) for mark, words in _MARKS.items()}
    return {each: float(value) for each, value in seen.items()}


def _letters(_: Around, claim: Claim) -> frozenset[str]:
    """All runs of letters of the long words of a claim, of the length that stems have at least.

    They show what compounds have in common: *Kühlkette* and *Kühlalarm*.
    """
    long = [each.lower() for each in claim.content.words if len(each) > _RUN]
    return frozenset(each[at : at + _RUN] for each in long for at in range(len(each) - _RUN + 1))


def _neighbours(_: Around, claim: Claim) -> frozenset[tuple[str, str]]:
    """The pairs of neighbouring words of a claim."""
    return frozenset(pairwise(word.lower() for word in claim.content.words))


def _share(mine: frozenset[Any], theirs: frozenset[Any]) -> float:
    """The share of what either has that both have: Dice's coefficient."""
    return 2 * len(mine & theirs) / (len(mine) + len(theirs) or 1)


def _numbers(one: Claim, other: Claim) -> dict[str, float]:
    """Whether both print numbers of whatever kind, and whether one of them is the same."""
    mine, theirs = one.content.numbers, other.content.numbers
    both = bool(mine) and bool(theirs)
    return {"same number": bool(mine & theirs), "other number": both and not mine & theirs}


def _both(pair: Pair, kin: Kin, around: Around) -> dict[str, float]:
    later, first = pair.later, pair.first
    letters, neighbours = ([around.once(each, claim) for claim in (later, first)]
                           for each in (_letters, _neighbours))  # fmt: skip
    mine, theirs = later.party, first.party
    entity = mine.source.entity
    seen: dict[str, float] = {
        "one": one_voice(pair),
        "others": others(pair),
        "opposed": opposed(mine, theirs),
        "independent": independent(mine, theirs),
        "one number": mine.number == theirs.number,
        "one entity": entity is not None and entity == theirs.source.entity,
        "heads": bool(mine.heads & theirs.heads),
        "bodies": bool(mine.bodies & theirs.bodies),
        "entities": bool(mine.entities & theirs.entities),
        "of others": of_others(pair.told, later, first),
        "condition": later.content.conditional or first.content.conditional,
        "differs": differs(pair),
        "values": values(pair) is not None,
        "a run": in_words(pair, 1),
        "runs": in_words(pair, 2),
        "verbatim": verbatim(pair),
        "both direct": later.type == first.type == "Direct",
        "no and yes": says_no(later) != says_no(first),
        "same side": same_side(pair),
        "shared names": min((later.content.names & first.content.names).bit_count(), _MANY) / _MANY,
        "shared weight": min(pair.told.vocabulary.weight(pair.shared.bits), _WEIGHT) / _WEIGHT,
        "letters": _share(*letters),
        "pairs of words": _share(*neighbours),
        "same span": shared(later.content.spans, first.content.spans),
        "other span": apart(later.content.spans, first.content.spans),
        **_numbers(later, first),
        "other sides": min(differ(later.content.sided, first.content.sided), _FEW) / _FEW,
        "same sides": min(agree(later.content.sided, first.content.sided), _FEW) / _FEW,
        "other things": min(differ(later.content.chosen, first.content.chosen), _FEW) / _FEW,
        "same things": min(agree(later.content.chosen, first.content.chosen), _FEW) / _FEW,
        "people": kin.people,
        "places": kin.places,
        "voices": kin.voices,
        "copies": kin.copies,
        "undated": kin.days is None,
        "one day": kin.days == 0,
    }
    return {each: float(value) for each, value in seen.items()}
