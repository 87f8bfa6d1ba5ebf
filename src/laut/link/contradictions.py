"""Two claims that cannot both be true."""

from typing import Final

from laut.german.answers import AGAIN
from laut.german.months import MONTHS
from laut.german.units import HAPPENS, MEASURES
from laut.link import why
from laut.link.claims import Claim
from laut.link.compare import (
    Pair,
    contrary,
    negated,
    of_others,
    opposites,
    other_dates,
    other_figures,
    other_names,
    turned,
)
from laut.link.figures import Figure
from laut.records import LinkKind, Stance

Found = tuple[LinkKind, float, str]
"""Kind, score and why."""

FACTS: Final[frozenset[Stance]] = frozenset(("asserts", "confirms", "announces"))
_CASUALTIES: Final = frozenset(row.split()[0] for row in HAPPENS)
_EVENT: Final = 8  # sentences within which casualties are those of one event
_NEAR: Final = 3  # within which two bare figures are of one thing
_COUNTED: Final = 0.4  # of the words beside two figures that are the same
_MEASURED: Final = 0.6  # the same of euros, percent and metres, which measure many things
_TIMES: Final = ("year", "month", "weekday", "relative")


def contradicted(pair: Pair) -> Found | None:
    """How two facts stand against each other: by a figure, a limit, a yes and no, or a date."""
    later, first = pair.later, pair.first
    if not {later.stance, first.stance} <= FACTS or "hedged" in {later.certainty, first.certainty}:
        return None
    if limited := _limited(pair):
        return limited
    if other_names(later, first):
        return None
    return _figures(pair) or _yes_and_no(pair) or _sides(pair) or _dates(pair)


# Figures ---------------------------------------------------------------------------------------


def _figures(pair: Pair) -> Found | None:
    figures = contrary(pair.later, pair.first)
    if figures is None or _elsewhen(pair) or not same_thing(pair, figures):
        return None
    return "contradicts", 0.8, why.named(pair, (figures[0].text, figures[1].text))


def _elsewhen(pair: Pair) -> bool:
    """Whether two figures may be of two times."""
    later, first = pair.later.content.dates, pair.first.content.dates
    return any(later.get(kind) != first.get(kind) for kind in _TIMES)


def same_thing(pair: Pair, figures: tuple[Figure, Figure]) -> bool:
    """Whether two figures count the same, by the other words of their clauses."""
    mine, theirs = _beside(pair, pair.later, figures[0]), _beside(pair, pair.first, figures[1])
    shared = mine & theirs
    if mine & pair.later.content.nouns & ~shared and theirs & pair.first.content.nouns & ~shared:
        return False
    away = abs(pair.later.sentence - pair.first.sentence)
    if figures[0].unit in _CASUALTIES:
        return away <= _EVENT and not pair.later.content.names ^ pair.first.content.names
    if not shared:
        bare = max(mine.bit_count(), theirs.bit_count()) < 2
        return bare and away <= _NEAR and figures[0].unit not in MEASURES
    weight = pair.told.vocabulary.weight
    share = weight(shared) / (min(weight(mine), weight(theirs)) or 1.0)
    return share >= (_MEASURED if figures[0].unit in MEASURES else _COUNTED)


def _beside(pair: Pair, claim: Claim, figure: Figure) -> int:
    """The terms of the clause of a figure, without its unit and names."""
    clause = next(each for each in claim.content.clauses if figure in each.figures)
    unit = pair.told.vocabulary.of(figure.text.split()[-1])
    return clause.terms & ~unit & ~claim.content.names


# Limits, yes and no ----------------------------------------------------------------------------


def _limited(pair: Pair) -> Found | None:
    """*Nur einmal*, *die einzige*, *nicht regelmäßig* against a claim that tells of more."""
    for one, other in ((pair.later, pair.first), (pair.first, pair.later)):
        limit, more = one.content.limit, other.content.more
        if limit and more and _of_one_thing(pair, one, other, bits := limit[1] & more[1]):
            return "contradicts", 0.7, why.limited(pair, (one, limit[0]), (other, more[0]), bits)
    return None


def _of_one_thing(pair: Pair, one: Claim, other: Claim, bits: int) -> bool:
    """Whether the terms that a limit and its counterpart share make one thing of one party."""
    names = bits & one.content.names
    return (
        bool(bits & ~names)
        and bits.bit_count() > 1
        and (bool(names) or not other_names(one, other))
        and not other_dates(one, other)
        and not of_others(pair.told, one, other)
    )


def _yes_and_no(pair: Pair) -> Found | None:
    shared = pair.shared
    if shared.things < 2 or shared.more < 0.75 or shared.less < 0.5 or not turned(pair):
        return None
    if not _comparable(pair) or opposites(pair.later, pair.first):
        return None
    no = pair.later if negated(pair.told, pair.later, shared.bits) else pair.first
    yes = pair.first if no is pair.later else pair.later
    return "contradicts", 0.5 + 0.4 * shared.less, why.negated(pair, no, yes)


def _sides(pair: Pair) -> Found | None:
    """*Gestiegen* against *gesunken*."""
    words = opposites(pair.later, pair.first)
    if words is None or not pair.shared.nouns or pair.shared.more < 0.6 or not _comparable(pair):
        return None
    if not _affirmed(pair):
        return None
    return "contradicts", 0.7, why.named(pair, (f"„{words[0]}“", f"„{words[1]}“"))


def _comparable(pair: Pair) -> bool:
    """Whether figures, dates and who is meant leave two claims about one matter."""
    return not (
        other_figures(pair.later, pair.first)
        or other_dates(pair.later, pair.first)
        or of_others(pair.told, pair.later, pair.first)
    )


def _affirmed(pair: Pair) -> bool:
    return all(
        negated(pair.told, claim, pair.shared.bits) is False for claim in (pair.later, pair.first)
    )


# Dates -----------------------------------------------------------------------------------------


def _dates(pair: Pair) -> Found | None:
    """One event with two dates."""
    kinds = other_dates(pair.later, pair.first)
    if not kinds or "relative" in kinds or not _once(pair, kinds):
        return None
    shared = pair.shared
    if shared.less < 0.6 or shared.things < 2 or not shared.nouns or not _affirmed(pair):
        return None
    texts = _date(pair.later, kinds), _date(pair.first, kinds)
    return "contradicts", 0.5 + 0.3 * shared.less, why.named(pair, texts)


def _once(pair: Pair, kinds: tuple[str, ...]) -> bool:
    """Whether each claim has one date, and neither says that it happened again."""
    claims = (pair.later, pair.first)
    single = all(len(each.content.dates[kind]) == 1 for each in claims for kind in kinds)
    again = (pair.later.around | pair.first.around) & AGAIN
    return single and not again and not other_figures(pair.later, pair.first)


def _date(claim: Claim, kinds: tuple[str, ...]) -> str:
    values = {value for kind in kinds for value in claim.content.dates[kind]}
    return " ".join(
        text
        for text in claim.content.words
        if text.lower() in values or str(MONTHS.get(text.lower(), "")) in values
    )
