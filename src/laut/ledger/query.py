"""What is asked of a ledger, and how it is put to the full-text index."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from laut.errors import LautError
from laut.ledger import tags
from laut.ledger.backend import Term
from laut.ledger.codes import CERTAINTIES, SOURCES, STANCES, TYPES
from laut.ledger.words import beginning, spellings, stems

_PIECE: Final = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: all of it must hold, of several values of one field any.

    words: as in a search engine: all of them, "a phrase", a beginning*, -without. source: words of
    who says it, with *. speaker, about: numbers of entities. since, until: days, months or years
    (2026-03), both included. old: also revisions that a later one has replaced.
    """

    words: str = ""
    source: str = ""
    speaker: Sequence[int] = ()
    about: Sequence[int] = ()
    types: Sequence[str] = ()
    stances: Sequence[str] = ()
    certainties: Sequence[str] = ()
    kinds: Sequence[str] = ()
    outlet: str = ""
    since: str | None = None
    until: str | None = None
    old: bool = False


def terms(query: Query) -> list[Term]:
    """The conditions of a query that the full-text index can see.

    Raises LautError for a value that no statement can have.
    """
    found = [*_words(query.words, "words"), *_words(query.source, "source")]
    for values, known, tag, name in (
        (query.types, TYPES, tags.type_, "type"),
        (query.stances, STANCES, tags.stance, "stance"),
        (query.certainties, CERTAINTIES, tags.certainty, "certainty"),
        (query.kinds, SOURCES, tags.kind, "kind of source"),
    ):
        if values:
            chosen = [_known(value, known, name) for value in values]
            found.append(Term("tags", tuple((tag(value),) for value in chosen)))
    if query.speaker:
        found.append(Term("tags", tuple((tags.speaks(each),) for each in query.speaker)))
    if query.about:
        found.append(Term("tags", tuple((tags.about(each),) for each in query.about)))
    found.extend(Term("tags", tuple((tag,) for tag in word)) for word in tags.asked(query.outlet))
    if not query.old and found:
        found.append(Term("tags", ((tags.OLD,),), without=True))
    if found and all(term.without for term in found):
        raise LautError("only words to leave out; say what to look for")
    return found


def _known(value: str, known: Sequence[str], name: str) -> str:
    same = {each.lower(): each for each in known}
    if value.lower() not in same:
        raise LautError(f"{value!r} is no {name}; there are {', '.join(known)}")
    return same[value.lower()]


def _words(text: str, field: str) -> Iterator[Term]:
    if text.strip() and not stems(text):
        raise LautError(f"{text[:40]!r} has no word in it; say what to look for")
    for without, phrase, word in _PIECE.findall(text):
        term = _phrase(phrase or word, field, whole=bool(phrase))
        if term is not None:
            yield Term(term.field, term.any, term.prefix, bool(without))


def _phrase(text: str, field: str, *, whole: bool) -> Term | None:
    rows = spellings(text)
    if not rows[0]:
        return None
    goes_on = text.endswith("*") and not whole and len(rows[0]) == 1
    return Term(field, rows, beginning(text.rstrip("*")) if goes_on else "")


def period(since: str | None, until: str | None) -> tuple[int, int] | None:
    """First and last day of a period as numbers; None for all time. Raises LautError."""
    if since is None and until is None:
        return None
    return _day(since, "0101") if since else 0, _day(until, "1231") if until else 99_999_999


_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def _day(text: str, rest: str) -> int:
    found = _DATE.fullmatch(text.strip())
    if not found or not _is_day(f"{found[1]}-{found[2] or '01'}-{found[3] or '01'}"):
        raise LautError(f"{text!r} is no date; write it as 2026, 2026-03 or 2026-03-14")
    month = found[2] or rest[:2]
    day = found[3] or ("01" if rest == "0101" else "31")
    return int(f"{found[1]}{month}{day}")


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
