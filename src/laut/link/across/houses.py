"""Whether a person speaks for the body that speaks in another article.

The ledger knows one person or body by its entity; *Britta Nolden von der Straßengesellschaft* and
*die Straßengesellschaft* are two of them, and yet mostly one party.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from laut.german.answers import OFFICES
from laut.link.across.around import Around
from laut.link.across.between import surnames
from laut.link.across.stated import Voice
from laut.link.claims import Claim
from laut.link.compare import Pair
from laut.link.stems import stem
from laut.link.terms import family
from laut.records import SourceKind

_BODIES: Final[frozenset[SourceKind]] = frozenset({"organisation", "role", "document"})
_LETTERS: Final = 5  # of a stem that may be a part of a compound
_PART: Final = 0.8
"""What it is worth where one stem is part of the other: *Ministerium*, *Bauministerium*."""


def houses(pair: Pair, around: Around) -> dict[str, float]:
    """What is seen of the bodies behind two voices, each from 0 to 1."""
    later, first = around.voice(pair.later), around.voice(pair.first)
    mine, theirs = (around.once(_stems, each) for each in (pair.later, pair.first))
    kinds = {later.kind, first.kind}
    return {
        "house": max(_share(later, mine, theirs), _share(first, theirs, mine)),
        "house words": len(mine & theirs) / (min(len(mine), len(theirs)) or 1),
        "two bodies": float(kinds == {"organisation"}),
        "person and body": float(kinds == {"named-person", "organisation"}),
        "surnames": surnames(pair),
    }


def _stems(around: Around, claim: Claim) -> frozenset[str]:
    """The stems of all that describes a voice, with the bodies for which its offices speak."""
    words = around.voice(claim).words
    known = around.told.names
    names = [known[each] for each in claim.party.entities if each in known]
    offices = [OFFICES[each.lower()] for each in words if each.lower() in OFFICES]
    return frozenset(
        {
            *(_stem(part) for each in words if each[:1].isupper() for part in _parts(each)),
            *(_stem(each.capitalize()) for each in offices),
            *(each for name in names for each in _named(name)),
        }
    )


@lru_cache(maxsize=4096)
def _named(name: str) -> frozenset[str]:
    """The stems of the words of a name."""
    return frozenset(_stem(part) for part in _parts(name) if part[:1].isupper() and len(part) > 2)


def _parts(text: str) -> Iterable[str]:
    return text.replace("-", " ").split()


def _stem(text: str) -> str:
    return family(stem(text))


def _share(voice: Voice, mine: frozenset[str], theirs: frozenset[str]) -> float:
    """The share of the name of a body that stands in what describes another voice."""
    if voice.kind not in _BODIES:
        return 0.0
    own = _named(voice.name) if voice.name else mine
    return sum(_within(each, theirs) for each in own) / (len(own) or 1)


def _within(part: str, whole: frozenset[str]) -> float:
    """What a stem is worth that stands among others, or is a part of one of them."""
    if part in whole:
        return 1.0
    return _PART if any(_compound(part, each) for each in whole) else 0.0


def _compound(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _LETTERS and (long.startswith(short) or long.endswith(short))
