"""Which way a sentence looks from an expression: back, ahead, or not said."""

import re
from collections.abc import Sequence
from typing import Final

from laut.german.time_words import FUTURE_VERBS, NO_PRETERITE, PAST_VERBS
from laut.times.kinds import CODES
from laut.times.sense import Match
from laut.times.tokens import Token

BACK: Final = -1
AHEAD: Final = 1
UNSAID: Final = 0

_REACH: Final = 30
"""How many tokens away a verb may stand."""
_PRETERITE: Final = re.compile(r"[a-zäöüß]{3,}te[nt]?")
_PARTICIPLE: Final = re.compile(
    r"(?:\w{0,6}ge[a-zäöüß]{3,}|(?:be|ver|er|ent|zer)[a-zäöüß]{3,}|[a-zäöüß]{3,}ier)(?:t|en)"
)
_AUXILIARIES: Final = frozenset(("ist", "sind", "sei", "seien", "hat", "haben", "habe"))
_WORDS: Final = frozenset((CODES["WORD"], CODES["ADJ"]))


def direction(match: Match, reach: int = _REACH) -> int:
    """Give the tense of the finite verb or auxiliary that stands nearest in the sentence."""
    for token in _outward(match, reach):
        if way := _way(token.text):
            return way
    return BACK if _perfect(match, 2 * reach) else UNSAID


def _way(word: str) -> int:
    if word in FUTURE_VERBS:
        return AHEAD
    if word in PAST_VERBS or _is_preterite(word):
        return BACK
    return UNSAID


def _is_preterite(word: str) -> bool:
    return _PRETERITE.fullmatch(word) is not None and word not in NO_PRETERITE


def _outward(match: Match, reach: int = _REACH) -> Sequence[Token]:
    """Give the words of the sentence, the nearest first."""
    found = sorted(
        (abs(i - match.first), i)
        for i in range(max(0, match.begin - reach), min(len(match.tokens), match.end + reach))
        if match.tokens[i].sentence == match.sentence and match.tokens[i].kind in _WORDS
    )
    return [match.tokens[i] for _, i in found]


def _perfect(match: Match, reach: int) -> bool:
    words = [token.text for token in _outward(match, reach)]
    return not _AUXILIARIES.isdisjoint(words) and any(_PARTICIPLE.fullmatch(word) for word in words)
