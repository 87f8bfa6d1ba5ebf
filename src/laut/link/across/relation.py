"""Two statements of two articles -> how they stand to each other."""

from collections.abc import Mapping, Sequence
from typing import Final

from laut.german.months import MONTH_NAMES
from laut.link import why
from laut.link.across.matter import Kin, against, features, figures, matter
from laut.link.again import STATED, in_words
from laut.link.claims import Claim
from laut.link.compare import (
    Pair,
    differs,
    explicit,
    negated,
    of_others,
    opposites,
    other_dates,
    other_names,
    refuses,
    turned,
)
from laut.link.contradictions import Found
from laut.link.counts import agree
from laut.link.pairs import SAID
from laut.link.parties import UNNAMED, independent, opposed, same
from laut.records import LinkKind, Stance

SURE: Final[Mapping[LinkKind, float]] = {
    "repeats": 0.6,
    "updates": 0.62,
    "denies": 0.5,
    "corroborates": 0.75,
    "contradicts": 0.75,
}
"""Probability from which two statements are linked, by the kind of the link."""
PRINTED: Final = 3
"""Days within which papers print one dispatch."""
_LEAST: Final = min(SURE.values())
_OF_OTHERS: Final = 0.75  # probability from which two voices that speak of themselves may be linked
_SURELY: Final = 0.6  # probability of the contrary, or of the same, from which it counts
_NAMED: Final = 0.4  # the same of the contrary, where two values differ
_HARDLY: Final = 0.25  # the same, from which a denial counts
_AGAIN: Final = 0.4  # likeness of what one voice says again
_WORDS: Final = 0.6  # share of the words of a statement that make it the same one
_LIKE: Final = 0.85  # likeness that does
_VERBATIM: Final = 0.99  # likeness of the same words
_AS_SAID: Final = 0.9  # how sure one voice speaks of one matter in the same words
_SHARED: Final = 0.5  # share of the names, where the days are not known
_ALIKE: Final[frozenset[LinkKind]] = frozenset({"repeats", "corroborates"})
_CLAIMED: Final[frozenset[Stance]] = SAID | {"warns", "denies"}
_ONE_ACT: Final[tuple[frozenset[Stance], ...]] = (
    frozenset({"asserts", "confirms", "assesses", "opines", "warns", "announces", "promises"}),
    frozenset({"requests", "demands", "warns"}),
)
_SILENT: Final[frozenset[Stance]] = frozenset({"declines-to-comment", "did-not-respond"})
"""What a paper is told when it asks: another one that asks is told it anew."""
_ALTERED: Final[frozenset[Stance]] = STATED | {"announces", "promises", "opines", "demands"}


def relation(pair: Pair, kin: Kin) -> Found | None:
    """The link between two statements of two articles, None where nothing is sure."""
    copied = _copied(pair, kin)
    if copied or not kin.affair:
        return copied
    one = _one_voice(pair)
    if not one and not _comparable(pair):
        return None
    shown = features(pair, kin)
    sure = max(matter(shown), _AS_SAID if one and _verbatim(pair) else 0.0)
    if sure < (_LEAST if one or not _of_others(pair) else _OF_OTHERS):
        return None
    judged = sure, against(shown)
    found = _of_one(pair, kin, judged) if one else _of_two(pair, judged)
    if not found or found[1] < SURE[found[0]]:
        return None
    if found[0] in _ALIKE and kin.copies and _one_text(pair, kin):
        return "same-origin", found[1], why.copied(pair)  # no paper bears out what it prints
    return found


def _comparable(pair: Pair) -> bool:
    """Whether two voices may speak of one thing: not of another one, or of an if."""
    later, first = pair.later, pair.first
    if not opposed(later.party, first.party):
        return False
    if later.content.conditional or first.content.conditional:
        return False
    return _denied_again(pair) or not other_names(later, first)


def _of_others(pair: Pair) -> bool:
    """Whether each voice may speak of itself."""
    return not _denied_again(pair) and of_others(pair.told, pair.later, pair.first)


def _denied_again(pair: Pair) -> bool:
    """Whether one statement may be the denial of the other."""
    return "denies" in {pair.later.stance, pair.first.stance} and pair.likeness >= _AGAIN


def _copied(pair: Pair, kin: Kin) -> Found | None:
    """The same words in two articles that share passages."""
    if not kin.copies or not _one_text(pair, kin):
        return None
    if not (pair.shared.less >= _WORDS or pair.likeness >= _LIKE):
        return None
    if not _verbatim(pair) and (differs(pair) or not (in_words(pair, 1) or pair.likeness >= _LIKE)):
        return None
    return "same-origin", 0.6 + 0.37 * max(pair.shared.less, pair.likeness), why.copied(pair)


def _verbatim(pair: Pair) -> bool:
    return pair.shared.less == 1 and pair.likeness >= _VERBATIM


def _one_text(pair: Pair, kin: Kin) -> bool:
    """Whether a shared passage is one text, and no set phrase that fits many an event.

    A dispatch is printed within days; where the days are not known the names must be the same.
    """
    soon = kin.share >= _SHARED if kin.days is None else kin.days <= PRINTED
    return soon and not _others(pair)


def _others(pair: Pair) -> bool:
    """Whether two named voices speak that are surely not one."""
    later, first = pair.later.party.source, pair.first.party.source
    named = {later.kind, first.kind} == {"named-person"}
    return named and None not in {later.entity, first.entity} and later.entity != first.entity


def _one_denies(pair: Pair) -> bool:
    """Whether the stance of one statement is a denial, and that of the other is not."""
    return (pair.later.stance == "denies") != (pair.first.stance == "denies")


def _one_voice(pair: Pair) -> bool:
    """Whether one party speaks: a person or body, whoever speaks for it, or who hands it on."""
    later, first = pair.later.party, pair.first.party
    if later.number != first.number and _one_denies(pair) and _others(pair):
        return False
    unnamed = {later.source.kind, first.source.kind} & UNNAMED
    handed_on = bool(pair.later.voices & pair.first.voices) and not _one_denies(pair)
    return handed_on or (not unnamed and same(later, first))


# One voice -------------------------------------------------------------------------------------


def _of_one(pair: Pair, kin: Kin, judged: tuple[float, float]) -> Found | None:
    """What one party says again, or on a later day in place of what it said."""
    sure, turns = judged
    values = _values(pair)
    if kin.days and {pair.later.stance, pair.first.stance} == {"denies", "confirms"}:
        return "updates", sure, why.reversed_(pair)
    if values is None and turns < 1 - _SURELY:
        near = (pair.best > 0 and pair.likeness >= _AGAIN) or in_words(pair, 2)
        near = near and _one_act(pair) and not {pair.later.stance, pair.first.stance} & _SILENT
        return ("repeats", sure, why.repeated(pair)) if near else None
    if kin.days == 0 or not {pair.later.stance, pair.first.stance} <= _ALTERED:
        return None
    if values is not None:
        return "updates", sure, why.corrected(pair, values)
    return ("updates", sure * turns, why.reversed_(pair)) if turns >= _SURELY else None


# Two voices ------------------------------------------------------------------------------------


def _of_two(pair: Pair, judged: tuple[float, float]) -> Found | None:
    """Two voices: an explicit denial, two that cannot both be right, or two that agree."""
    later, first = pair.later, pair.first
    sure, turns = judged
    values = _values(pair)
    if later.content.gone and agree(later.content.counts, first.content.counts):
        return _agreed(pair, sure)  # *zehn, nicht neun* denies nobody who says ten
    denies = later.stance == "denies" and first.stance in _CLAIMED - {"denies"}
    turned_round = turns > _HARDLY or _says_no(later) != _says_no(first)
    if denies and turned_round and (values is None or explicit(later)):
        return "denies", sure, why.denied(pair.told, later, first, pair.shared.bits)
    if turns >= (_SURELY if values is None else _NAMED):
        return _against(pair, sure * turns, values)
    return _agreed(pair, sure) if turns <= 1 - _SURELY else None


def _says_no(claim: Claim) -> bool:
    """Whether a statement negates something, or refuses what it tells: *bestritt, dass …*."""
    return any(each.negated for each in claim.content.clauses) != refuses(claim)


def _against(pair: Pair, sure: float, values: tuple[str, str] | None) -> Found | None:
    """Two that cannot both be right."""
    if not {pair.later.stance, pair.first.stance} <= _CLAIMED:
        return None
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
    if not independent(later.party, first.party) or "announces" in both:
        return None
    if not (both <= SAID or both == {"denies"}):
        return None
    return "corroborates", sure, why.agreed(pair)


# What differs ----------------------------------------------------------------------------------


def _one_act(pair: Pair) -> bool:
    """Whether two statements can be one utterance, whose stance papers may tell otherwise."""
    both = {pair.later.stance, pair.first.stance}
    return len(both) == 1 or any(both <= acts for acts in _ONE_ACT)


def _values(pair: Pair) -> tuple[str, str] | None:
    """The two figures, dates or opposite words in which statements of one matter differ."""
    later, first = pair.later, pair.first
    values = figures(pair)
    if values:
        return values[0].text, values[1].text
    words = opposites(later, first)
    if words:
        return f"„{words[0]}“", f"„{words[1]}“"
    kinds = other_dates(later, first)
    if kinds:
        mine, theirs = (sorted(c.content.dates[kinds[-1]]) for c in (later, first))
        return _dates(kinds[-1], mine), _dates(kinds[-1], theirs)
    return None


def _dates(kind: str, values: Sequence[str]) -> str:
    """Days and months in German words: *13. April 2031*."""
    if kind == "month":
        return ", ".join(MONTH_NAMES[int(value) - 1] for value in values)
    if kind != "day":
        return ", ".join(values)
    parts = [value.split("-") for value in values]
    return ", ".join(f"{int(day)}. {MONTH_NAMES[int(month) - 1]} {year}"
                     for year, month, day in parts)  # fmt: skip
