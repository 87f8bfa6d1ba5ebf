"""Denials and confirmations -> the claims that they answer."""

from collections.abc import Iterator, Sequence
from typing import Final

from laut.draft import LinkDraft
from laut.german.answers import CLAIMS, EMPTY_DENIALS, REPORTS, TO_AGREE
from laut.link import why
from laut.link.claims import Claim, Told
from laut.link.compare import (
    Overlap,
    entangled,
    explicit,
    naming,
    negated,
    other_dates,
    other_figures,
    overlap,
    refuses,
)
from laut.link.parties import UNNAMED, independent, opposed
from laut.link.vocabulary import united
from laut.records import LinkKind, Stance

CLAIMABLE: Final[frozenset[Stance]] = frozenset(
    ("asserts", "confirms", "assesses", "warns", "announces")
)
_WINDOW: Final = 3  # sentences back to what *die Vorwürfe* means
_REPORTED: Final = 8  # sentences back to the press that *der Bericht* means
_NEXT: Final = 2  # sentences back to what *das* means
_ENOUGH: Final = 0.45  # share of a denied proposition that its claim has
_AGREED: Final = 0.65  # of a confirmed one: whoever confirms says what
_ASIDE: Final = 0.3  # less of a claim than this is said there by the way
_SURE: Final = 0.7
_MARGIN: Final = 0.85  # the second best must stay below this share of the best
_MOST: Final = 4  # claims that one answer meets
_EMPTY: Final = EMPTY_DENIALS | CLAIMS | REPORTS
Found = tuple[float, Claim, int]  # score, what is answered, shared terms


def answers(told: Told) -> Iterator[LinkDraft]:
    """The links of every explicit denial and confirmation."""
    for claim in told.claims:
        if claim.stance == "denies":
            for met in _met(told, claim):
                yield _link("denies", claim, met, why.denied(told, claim, *met[1:]))
        elif claim.stance == "confirms" and claim.cue & TO_AGREE:
            for met in _met(told, claim):
                if independent(claim.party, met[1].party):
                    yield _link("corroborates", claim, met, why.confirmed(told, claim, *met[1:]))


def _link(kind: LinkKind, claim: Claim, met: Found, text: str) -> LinkDraft:
    return LinkDraft(kind, claim.number, met[1].number, round(met[0], 2), text)


def _met(told: Told, claim: Claim) -> Sequence[Found]:
    """The claims of an article that an answer meets: by what it says, else by what it points to."""
    candidates = [each for each in told.claims if _can_be(told, claim, each)]
    content = _matter(told, claim)
    found = _by_content(told, claim, candidates, content) if content else []
    if found or content & ~claim.content.names:
        return found
    return _pointed(told, claim, candidates)


def _matter(told: Told, claim: Claim) -> int:
    """The terms of an answer that say what it is about."""
    words = [text for text in claim.content.words if text.lower() not in _EMPTY]
    return united([told.vocabulary.of(text) for text in words]) & claim.terms | claim.content.names


def _can_be(told: Told, claim: Claim, other: Claim) -> bool:
    """Whether a statement can be what an answer is about at all."""
    return (
        other.top
        and other.number != claim.number
        and other.number not in claim.inside
        and other.party.number not in claim.voices
        and claim.party.number not in other.voices
        and opposed(claim.party, other.party)
        and not entangled(claim, other)
        and not _tells_denial(told, other)
    )


def _tells_denial(told: Told, claim: Claim) -> bool:
    """Whether a statement only tells that somebody else denies."""
    return any(each.stance == "denies" and claim.number in each.inside for each in told.claims)


# By content ------------------------------------------------------------------------------------


def _by_content(told: Told, claim: Claim, candidates: Sequence[Claim], content: int) -> list[Found]:
    idle = claim.terms & ~content
    found = [
        (_score(shared, claim, each), each, shared.bits)
        for each in candidates
        if each.stance in CLAIMABLE
        and (shared := overlap(told, claim, each, idle)).things
        and _fits(told, claim, each, shared)
    ]
    best = _best_of_voices(sorted(found, key=lambda each: (-each[0], each[1].place)))
    if len(best) > 1 and best[0][0] < _SURE and best[1][0] > best[0][0] * _MARGIN:
        return []
    return [each for at, each in enumerate(best) if not at or each[0] >= _SURE][:_MOST]


def _score(shared: Overlap, claim: Claim, other: Claim) -> float:
    near = max(0.0, 1 - abs(claim.sentence - other.sentence) / 10)
    return 0.3 + 0.4 * shared.one + 0.15 * shared.other + 0.1 * near


def _best_of_voices(found: Sequence[Found]) -> list[Found]:
    """Of each voice the best only."""
    kept: dict[int, Found] = {}
    for each in found:
        kept.setdefault(each[1].party.number, each)
    return list(kept.values())


def _fits(told: Told, claim: Claim, other: Claim, shared: Overlap) -> bool:
    if other_figures(claim, other) or other_dates(claim, other) or other.content.conditional:
        return False
    return _enough(told, claim, other, shared) and _turned(told, claim, other, shared.bits)


def _enough(told: Told, claim: Claim, other: Claim, shared: Overlap) -> bool:
    """Whether the claim has so much of the answer that it can be what is meant."""
    if claim.stance == "confirms" and (shared.one < _AGREED or shared.other < _ASIDE):
        return False
    if shared.things > 1:
        return shared.one >= _ENOUGH
    named = shared.bits & claim.content.names or other.terms & naming(told, claim.party)
    near = abs(claim.sentence - other.sentence) <= _WINDOW
    return bool(shared.nouns) and near and shared.one >= (0.6 if named else 0.99)


def _turned(told: Told, claim: Claim, other: Claim, bits: int) -> bool:
    """Whether a denial says no where the claim says yes, or a confirmation says the same."""
    mine, theirs = negated(told, claim, bits), negated(told, other, bits)
    if mine is None or theirs is None:
        return mine is not None or refuses(claim)
    if claim.stance != "denies":
        return mine == theirs
    return mine != theirs or (not mine and not refuses(claim) and explicit(claim))


# By pointing -----------------------------------------------------------------------------------


def _pointed(told: Told, claim: Claim, candidates: Sequence[Claim]) -> list[Found]:
    """What *das*, *die Vorwürfe* or *den Bericht* means: the nearest claim that fits."""
    before = [each for each in reversed(candidates) if each.place < claim.place]
    if claim.framed & REPORTS:
        return _nearest(claim, [each for each in before if _press(told, each)], _REPORTED)
    if claim.framed & CLAIMS:
        return _nearest(claim, [each for each in before if _accuses(told, claim, each)], _WINDOW)
    if before:
        return _nearest(claim, [each for each in before[:1] if each.stance in CLAIMABLE], _NEXT)
    return []


def _nearest(claim: Claim, fitting: Sequence[Claim], reach: int) -> list[Found]:
    """The first that is near enough, unless another voice in its sentence fits as well."""
    near = [each for each in fitting if claim.sentence - each.sentence <= reach]
    if not near or any(
        each.sentence == near[0].sentence and each.party.number != near[0].party.number
        for each in near[1:]
    ):
        return []
    return [(0.6, near[0], 0)]


def _press(told: Told, claim: Claim) -> bool:
    """Whether a claim is one of the press, or one that only the press can have."""
    kinds = {told.kinds[each] for each in claim.voices if each in told.kinds}
    return claim.stance in CLAIMABLE and (
        claim.party.press or "document" in kinds or bool(kinds & UNNAMED)
    )


def _accuses(told: Told, claim: Claim, other: Claim) -> bool:
    """Whether a claim can be an accusation of who answers: of a fact, or one that names him."""
    named = bool(other.terms & naming(told, claim.party))
    return named if other.stance == "opines" else other.stance in CLAIMABLE
