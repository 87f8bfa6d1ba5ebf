"""Which half of the gold set an article belongs to."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from lab.gold.records import Gold
from laut.errors import FormatError
from laut.records import Stance

SEED = "laut gold 1"
ENOUGH = 2  # articles; what occurs in one alone cannot stand in both halves
TRIES = 1000


def split(golds: Sequence[Gold]) -> tuple[list[Gold], list[Gold]]:
    """Return the development and the test half.

    Within each part (the first letter of the name) articles are ordered by a hash of seed and name
    and dealt out in turn. The first number behind the seed counts that puts every stance which two
    articles have into both halves. Raises FormatError where none does.
    """
    stances = {gold.name: {s.judgement.stance for s in gold.statements} for gold in golds}
    common = {s for s in set().union(*stances.values()) if _articles(stances, s) >= ENOUGH}
    for number in range(TRIES):
        dev = _dealt(stances, f"{SEED} {number}")
        halves = [g for g in golds if g.name in dev], [g for g in golds if g.name not in dev]
        if all(common <= set().union(*(stances[g.name] for g in half)) for half in halves):
            return halves
    raise FormatError("gold set: too few articles to put every stance into both halves; add some")


def _articles(stances: Mapping[str, set[Stance]], stance: Stance) -> int:
    return sum(stance in each for each in stances.values())


def _dealt(names: Iterable[str], seed: str) -> set[str]:
    """Return every second name in the order of part and hash."""
    ordered = sorted(names, key=lambda name: (name[0], _hash(f"{seed} {name}")))
    return set(ordered[::2])


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
