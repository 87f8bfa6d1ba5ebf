"""What holds between two statements of two articles, by their words, voices and values."""

from collections.abc import Sequence
from typing import Final

from laut.german.months import MONTH_NAMES
from laut.link.across.matter import figures
from laut.link.claims import Claim
from laut.link.compare import Pair, opposites, other_dates, refuses
from laut.link.parties import UNNAMED, same

_VERBATIM: Final = 0.99  # likeness of the same words


def verbatim(pair: Pair) -> bool:
    """Whether both say the same words."""
    return pair.shared.less == 1 and pair.likeness >= _VERBATIM


def others(pair: Pair) -> bool:
    """Whether two named voices speak that are surely not one."""
    later, first = pair.later.party.source, pair.first.party.source
    named = {later.kind, first.kind} == {"named-person"}
    return named and None not in {later.entity, first.entity} and later.entity != first.entity


def insider(pair: Pair) -> bool:
    """Whether one of both voices, and only one, has neither a name nor an office."""
    later, first = pair.later.party.source, pair.first.party.source
    return (later.kind in UNNAMED) != (first.kind in UNNAMED)


def one_denies(pair: Pair) -> bool:
    """Whether the stance of one statement is a denial, and that of the other is not."""
    return (pair.later.stance == "denies") != (pair.first.stance == "denies")


def one_voice(pair: Pair) -> bool:
    """Whether one party speaks: a person or body, whoever speaks for it, or who hands it on."""
    later, first = pair.later.party, pair.first.party
    if later.number != first.number and one_denies(pair) and others(pair):
        return False
    unnamed = {later.source.kind, first.source.kind} & UNNAMED
    handed_on = bool(pair.later.voices & pair.first.voices) and not one_denies(pair)
    return handed_on or (not unnamed and same(later, first))


def says_no(claim: Claim) -> bool:
    """Whether a statement negates something, or refuses what it tells: *bestritt, dass …*."""
    return any(each.negated for each in claim.content.clauses) != refuses(claim)


def values(pair: Pair) -> tuple[str, str] | None:
    """The two figures, dates or opposite words in which statements of one matter differ."""
    later, first = pair.later, pair.first
    counted = figures(pair)
    if counted:
        return counted[0].text, counted[1].text
    words = opposites(later, first)
    if words:
        return f"„{words[0]}“", f"„{words[1]}“"
    kinds = other_dates(later, first)
    if kinds:
        mine, theirs = (sorted(c.content.dates[kinds[-1]]) for c in (later, first))
        return _dates(kinds[-1], mine), _dates(kinds[-1], theirs)
    return None


def _dates(kind: str, written: Sequence[str]) -> str:
    """Days and months in German words: *13. April 2031*."""
    if kind == "month":
        return ", ".join(MONTH_NAMES[int(value) - 1] for value in written)
    if kind != "day":
        return ", ".join(written)
    parts = [value.split("-") for value in written]
    return ", ".join(f"{int(day)}. {MONTH_NAMES[int(month) - 1]} {year}"
                     for year, month, day in parts)  # fmt: skip
