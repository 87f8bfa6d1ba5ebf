"""Particles that stand apart from their verb: *forderte* … *auf*."""

from collections.abc import Iterator

from laut.meaning.sayings.clause import OPEN, Clause, commas, stands_before_noun
from laut.meaning.sayings.lexicon import compound, finite, particles
from laut.meaning.sayings.tables import small


def apart(clause: Clause, taken: frozenset[int]) -> Iterator[tuple[int, tuple[str, int]]]:
    """Give finite verbs that have a particle behind them: place, verb ("" unknown), particle."""
    for i, form in enumerate(clause.forms):
        if form in particles() and i and i not in taken and _ends_clause(clause, i):
            yield from ((at, (verb, i)) for at, verb in _owner(clause, i))


def _ends_clause(clause: Clause, i: int) -> bool:
    """Tell a particle from a preposition: only a particle has the end of its clause behind it."""
    if i + 1 == len(clause.words):
        return True
    mark, after = clause.segments[i + 1], clause.forms[i + 1]
    if mark < OPEN or after == "(":
        return True
    return after in small("coordinating") or after in small("subordinating")


def _owner(clause: Clause, particle: int) -> Iterator[tuple[int, str]]:
    """Give the finite verb that a particle belongs to: the nearest to the left, if any.

    Beyond a comma, only a verb that is known to take the particle: *der krank war, … auf*.
    """
    zone, segment = clause.zones[particle], clause.segments[particle]
    for i in range(particle - 1, clause.starts[zone] - 1, -1):
        if clause.zones[i] != zone or clause.segments[i] < 0:
            continue
        verb = compound(clause.forms[i], clause.forms[particle])
        if verb and _reaches(clause, i, particle):
            yield i, verb
        if verb or (clause.segments[i] == segment and _is_other_verb(clause, i)):
            known = verb or clause.forms[particle] not in small("particle")
            yield from () if known else ((i, ""),)
            return


def _is_other_verb(clause: Clause, i: int) -> bool:
    """Tell a verb that has the particle for itself; *entschieden* is an adverb beside one."""
    if clause.forms[i] in small("adverb") or stands_before_noun(clause, i):
        return False
    return bool(finite(clause.forms[i])) or _is_second_verb(clause, i)


def _reaches(clause: Clause, verb: int, particle: int) -> bool:
    """Tell whether a clause goes on to the particle behind an insertion or a list.

    Behind a single comma mostly another clause has begun: *sagte, das reiche nicht aus*.
    """
    segment = clause.segments[particle]
    if clause.segments[verb] == segment:
        return True
    last = [i for i in range(verb, particle + 1) if clause.segments[i] == segment]
    if any(_looks_finite(clause, i) for i in last):
        return False
    if clause.words[last[0]][0].isdigit() or commas(clause, verb, particle) >= 2:
        return True
    return any(clause.forms[i] in small("coordinating") for i in last)


def _looks_finite(clause: Clause, i: int) -> bool:
    """Tell a verb of no table by its ending; before a noun it is an adjective."""
    if not clause.forms[i].endswith(("te", "ten")):
        return False
    return i + 1 < len(clause.words) and clause.forms[i + 1][0].islower()


def _is_second_verb(clause: Clause, i: int) -> bool:
    """Tell the verb of a second clause without comma: *und stockte die Mittel auf*."""
    if not i or clause.forms[i - 1] not in small("coordinating"):
        return False
    return clause.forms[i].endswith(("te", "t")) and clause.forms[i][0].islower()
