"""What must hold between the fields of an annotated article, whoever annotated it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from lab.gold.records import Answers, Gold, Judgement, Source, Statement, answers
from laut.errors import FormatError
from laut.records import Certainty, Stance

# Relayed at third hand, each of these is unverified instead.
WANTS: Final[dict[Stance, Certainty]] = {
    "denies": "negated",
    "finds-no-evidence": "negated",
    "claims-ignorance": "asserted",
    "declines-to-comment": "asserted",
    "did-not-respond": "asserted",
}

# Calendar values with unknown digits as X, and those relative to the publication date (DCT).
TIME: Final = re.compile(
    r"""(?: DCT (?: [+-]\d+[YMWDQ] )? | [\dX]{4} )
        (?: -[\dX]{2} (?: -[\dX]{2} )? | -W[\dX]{2} (?: -[1-7] | -WE )?
          | -Q[1-4X] | -H[12X] | -(?:SP|SU|FA|WI) )?
        (?: T (?: MO|MI|AF|EV|NI|DT | \d{2} (?: :\d{2} )? ) )?""",
    re.VERBOSE,
)

Problem = tuple[str, str]


def check(gold: Gold, file: Path) -> None:
    """Raise FormatError for the first thing in an annotated article that cannot be."""
    entities = [each.id for each in gold.entities]
    _raise(file, _twice("entities", entities))
    _raise(file, _twice("statements", [each.id for each in gold.statements]))
    _raise(file, _unknown_entities(gold.sources, set(entities)))
    _raise(file, _nesting(gold.statements))
    check_answers(answers(gold), file)


def check_answers(found: Answers, file: Path) -> None:
    """Raise FormatError for the first thing in an annotator's answers that cannot be."""
    _raise(file, _twice("sources", [each.id for each in found.sources]))
    _raise(file, _groups(found.sources))
    known = {each.id for each in found.sources}
    for name, judgement in found.judgements.items():
        _raise(file, _chain(name, judgement, known))
        _raise(file, _certainty(name, judgement))
    _raise(file, _silent(found))


def _raise(file: Path, problems: Iterable[Problem]) -> None:
    for field, problem in problems:
        raise FormatError(f"{file}: {field}: {problem}")


def _twice(field: str, ids: list[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            yield f"{field}.{each}", "the id stands twice"
        seen.add(each)


def _unknown_entities(sources: Iterable[Source], known: set[str]) -> Iterator[Problem]:
    for each in sources:
        if each.entity is not None and each.entity not in known:
            yield f"sources.{each.id}.entity", f"there is no entity {each.entity}"


def _groups(sources: Iterable[Source]) -> Iterator[Problem]:
    parents = {each.id: each.member_of for each in sources}
    for name, group in parents.items():
        if group is not None and group not in parents:
            yield f"sources.{name}.member_of", f"there is no source {group}"
    for name in _in_circles(parents):
        yield f"sources.{name}.member_of", "leads back to itself"


def _in_circles(parents: dict[str, str | None]) -> Iterator[str]:
    for name, parent in parents.items():
        above = parent
        for _ in parents:
            if above == name:
                yield name
                break
            above = parents.get(above) if above is not None else None


def _nesting(statements: Iterable[Statement]) -> Iterator[Problem]:
    known = {each.id: each for each in statements}
    for each in known.values():
        if each.nested_in is None:
            continue
        if each.nested_in not in known:
            yield f"statements.{each.id}.nested_in", f"there is no statement {each.nested_in}"
        elif outside := [
            s for s in each.quote if not _inside(s.begin, s.end, known[each.nested_in])
        ]:
            yield (
                f"statements.{each.id}.quote",
                f"{outside[0].text!r} is not inside the quote of {each.nested_in}",
            )
    for name in _in_circles({each.id: each.nested_in for each in known.values()}):
        yield f"statements.{name}.nested_in", "leads back to itself"


def _inside(begin: int, end: int, outer: Statement) -> bool:
    return any(s.begin <= begin and end <= s.end for s in outer.quote)


def _chain(name: str, judgement: Judgement, known: set[str]) -> Iterator[Problem]:
    field = f"statements.{name}.chain"
    for each in judgement.chain:
        if each not in known:
            yield field, f"there is no source {each}"
    if len(set(judgement.chain)) < len(judgement.chain):
        yield field, "a voice counts once"


def _certainty(name: str, judgement: Judgement) -> Iterator[Problem]:
    stance, certainty = judgement.stance, judgement.certainty
    wanted = WANTS.get(stance)
    field = f"statements.{name}.certainty"
    if wanted and certainty not in (wanted, "unverified"):
        yield field, f"{stance} is {wanted} (or unverified), not {certainty}"
    if certainty == "negated" and wanted != "negated":
        yield field, f"negated goes with denies and finds-no-evidence, not with {stance}"


def _silent(found: Answers) -> Iterator[Problem]:
    heard = {link for each in found.judgements.values() for link in each.chain}
    heard |= {each.member_of for each in found.sources if each.member_of is not None}
    for each in found.sources:
        if each.id not in heard:
            yield f"sources.{each.id}", "stands in no chain and is no group of a voice"
