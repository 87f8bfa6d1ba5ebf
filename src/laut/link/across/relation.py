"""Two statements of two articles -> how they stand to each other."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from laut.link import why
from laut.link.across.around import Around
from laut.link.across.between import (
    half_counted,
    insider,
    one_denies,
    one_voice,
    others,
    silent,
    values,
    verbatim,
)
from laut.link.across.details import details
from laut.link.across.matter import Kin, between, features, kinds, matter, scaled
from laut.link.again import in_words
from laut.link.claims import Claim
from laut.link.compare import Pair, differs, negated, turned
from laut.link.contradictions import Found
from laut.link.parties import independent, opposed
from laut.records import LinkKind
from laut.scores import Both

Read = Callable[[Sequence[Both]], Sequence[Mapping[str, float]]]
"""Reads both statements of each pair together, and tells how sure each kind of link is."""

SURE: Final[Mapping[LinkKind, float]] = {
    "repeats": 0.6,
    "corroborates": 0.6,
    "denies": 0.6,
    "contradicts": 0.65,
    "updates": 0.6,
}
"""Probability from which two statements are linked, by the kind of the link."""
PRINTED: Final = 3
"""Days within which papers print one dispatch."""
NEAR: Final = 0.05
"""Probability of one matter below which the kind of a link is not learnt from a pair."""
_ASKED: Final = 0.1  # below which it is not asked for
_READ: Final = (0.3, 0.85)  # of the likeliest kind, between which both are read together
_OPEN: Final = 0.6  # of the likeliest kind, where most depends on it
_MOST: Final = 4  # pairs that are read for one article, so that it never takes long
_NONE: Final = 0.7  # what is left of *none*, of which comparing and reading together are too sure
_WORDS: Final = 0.6  # share of the words of a statement that make it the same one
_LIKE: Final = 0.85  # likeness that does
_TOLD_ALIKE: Final = 0.65  # likeness of two that may say the same though only one counts something
_SHARED: Final = 0.5  # share of the names, where the days are not known
_ALIKE: Final[frozenset[LinkKind]] = frozenset({"repeats", "corroborates"})
_INSTEAD: Final[Mapping[LinkKind, LinkKind]] = {
    "repeats": "corroborates",
    "corroborates": "repeats",
    "updates": "contradicts",
    "contradicts": "updates",
    "denies": "contradicts",
}
"""Of each kind the one that says as much of what two say, and something else of who they are."""


def relations(pairs: Sequence[tuple[Pair, Kin]], around: Around, read: Read) -> list[Found | None]:
    """The link of each pair of statements of two articles, None where nothing is sure."""
    found = [_copied(pair, kin) for pair, kin in pairs]
    rest = [at for at, (_, kin) in enumerate(pairs) if found[at] is None and kin.affair]
    shown = [features(*pairs[at]) for at in rest]
    near = [
        (at, {**seen, **details(*pairs[at], around)})
        for at, seen, sure in zip(rest, shown, matter(shown), strict=True)
        if sure >= _ASKED
    ]
    weighed = dict(zip((at for at, _ in near), kinds([seen for _, seen in near]), strict=True))
    for at, chances in weighed.items():
        found[at] = _likeliest(*pairs[at], chances)
    left = _left_open(weighed)
    for at, said in zip(left, read([around.both(*pairs[at]) for at in left]), strict=True):
        both = between(weighed[at], said)
        found[at] = _likeliest(*pairs[at], scaled({**both, "none": _NONE * both["none"]}))
    return found


def _left_open(weighed: Mapping[int, Mapping[str, float]]) -> list[int]:
    """The pairs of which comparing leaves open most whether they are linked."""
    surest = {at: max(chances[kind] for kind in _INSTEAD) for at, chances in weighed.items()}
    some = [at for at, sure in surest.items() if _READ[0] <= sure < _READ[1]]
    return sorted(some, key=lambda at: abs(surest[at] - _OPEN))[:_MOST]


def _likeliest(pair: Pair, kin: Kin, chances: Mapping[str, float]) -> Found | None:
    """The likeliest kind of link that can be, if it is sure enough."""
    allowed = _allowed(pair, chances)
    kind = max(allowed, key=lambda each: allowed[each])
    sure = allowed[kind]
    if sure < SURE[kind]:
        return None
    if kind in _ALIKE and kin.copies and _one_text(pair, kin):
        return "same-origin", sure, why.copied(pair)  # no paper bears out what it prints
    return kind, sure, _why(kind, pair)


def _allowed(pair: Pair, chances: Mapping[str, float]) -> dict[LinkKind, float]:
    """How sure each kind is; what cannot be by who speaks counts for the kind that can.

    Two people with names who say the same do not repeat each other, but bear each other out.
    """
    found: dict[LinkKind, float] = dict.fromkeys(_INSTEAD, 0.0)
    for kind, instead in _INSTEAD.items():
        told = next((each for each in (kind, instead) if _may(each, pair)), None)
        if told is not None:
            found[told] += chances[kind]
    return found


def acting(pair: Pair, kind: LinkKind) -> tuple[Claim, Claim]:
    """The statement that acts and the other one: of a denial who denies, else the later one."""
    turned_round = kind == "denies" and one_denies(pair) and pair.first.stance == "denies"
    return (pair.first, pair.later) if turned_round else (pair.later, pair.first)


def _may(kind: LinkKind, pair: Pair) -> bool:
    """Whether a kind of link can be, by who speaks and what is counted.

    Two people with names never repeat each other, but may speak for one body. What an insider says
    against others replaces nothing.
    """
    if kind in _ALIKE and not _may_agree(pair):
        return False
    if kind == "repeats":
        return not others(pair)
    if kind == "updates":
        return one_voice(pair) or not insider(pair)
    if kind == "corroborates":
        return independent(pair.later.party, pair.first.party)
    return opposed(pair.later.party, pair.first.party) and (kind != "denies" or one_denies(pair))


def _may_agree(pair: Pair) -> bool:
    """Whether two can say the same.

    Hardly where only one counts something, and in other words, or where one says yes to what they
    share and the other no; and silence towards two papers is no repetition.
    """
    half = half_counted(pair) and pair.likeness < _TOLD_ALIKE
    return not (half or turned(pair) or silent(pair))


# Copies ----------------------------------------------------------------------------------------


def _copied(pair: Pair, kin: Kin) -> Found | None:
    """The same words in two articles that share passages."""
    if not kin.copies or not _one_text(pair, kin):
        return None
    if not (pair.shared.less >= _WORDS or pair.likeness >= _LIKE):
        return None
    if not verbatim(pair) and (differs(pair) or not (in_words(pair, 1) or pair.likeness >= _LIKE)):
        return None
    return "same-origin", 0.6 + 0.37 * max(pair.shared.less, pair.likeness), why.copied(pair)


def _one_text(pair: Pair, kin: Kin) -> bool:
    """Whether a shared passage is one text, and no set phrase that fits many an event.

    A dispatch is printed within days; where the days are not known the names must be the same.
    """
    soon = kin.share >= _SHARED if kin.days is None else kin.days <= PRINTED
    return soon and not others(pair)


# Reasons ---------------------------------------------------------------------------------------


def _why(kind: LinkKind, pair: Pair) -> str:
    """The sentence that tells a reader why there is such a link."""
    differ = values(pair)
    if kind == "repeats":
        return why.repeated(pair)
    if kind == "corroborates":
        return why.agreed(pair)
    if kind == "denies":
        return why.denied(pair.told, *acting(pair, kind), pair.shared.bits)
    if kind == "updates":
        return why.corrected(pair, differ) if differ else why.reversed_(pair)
    if differ:
        return why.named(pair, differ)
    return why.negated(pair, *_no_and_yes(pair)) if turned(pair) else why.contrary(pair)


def _no_and_yes(pair: Pair) -> tuple[Claim, Claim]:
    no = pair.later if negated(pair.told, pair.later, pair.shared.bits) else pair.first
    return no, pair.first if no is pair.later else pair.later
