"""What is linked to an utterance is linked to its copies, whichever of them came first."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any, Final

from sqlalchemy import Connection, bindparam, or_, select
from sqlalchemy.orm import aliased

from laut.ledger import schema as s
from laut.ledger.among import among
from laut.ledger.claims import UTTERANCE
from laut.ledger.views import View

_COPY: Final = 0.6  # score from which a repetition has the links of what it repeats
_HANDED: Final = 24  # of them at most

_A, _B = aliased(s.Statement), aliased(s.Statement)
_ACROSS: Final = (
    select(s.Link.kind, s.Link.a, s.Link.b, s.Link.score, s.Link.why)
    .join(_A, _A.id == s.Link.a)
    .join(_B, _B.id == s.Link.b)
    .where(
        or_(among(s.Link.a, "ids"), among(s.Link.b, "ids")),
        _A.article_id != _B.article_id,
        _A.article_id != bindparam("article"),
        _B.article_id != bindparam("article"),
    )
    .order_by(s.Link.score.desc(), s.Link.a, s.Link.b)  # or chance would tell which are left
    .limit(bindparam("most"))
)


def handed_on(
    connection: Connection, view: View, found: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """What holds for an utterance holds for its copy: the links of what a new statement repeats."""
    own = set(view.numbers.values())
    same = {
        (row["a"] if row["a"] in own else row["b"]): row
        for row in sorted(found, key=lambda row: row["score"])
        if row["kind"] in UTTERANCE and row["score"] >= _COPY and not {row["a"], row["b"]} <= own
    }
    known = {frozenset((row["a"], row["b"])) for row in found}
    made: list[dict[str, Any]] = []
    olds = {new: row["b"] if row["a"] == new else row["a"] for new, row in same.items()}
    links = _of_other_articles(connection, set(olds.values()), view.number)
    for new, row in same.items():
        old = olds[new]
        for link in [each for each in links if old in {each.a, each.b}][:_HANDED]:
            ends = {"a": new if link.a == old else link.a, "b": new if link.b == old else link.b}
            if frozenset(ends.values()) not in known:
                known.add(frozenset(ends.values()))
                score = round(min(link.score, row["score"]), 2)
                made.append({"kind": link.kind, **ends, "score": score, "why": link.why})
    return made


def to_copies(
    connection: Connection, view: View, found: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """What holds of an utterance holds of its copies: they have the links that were made to it."""
    own = set(view.numbers.values())
    outward = sorted((r for r in found if not {r["a"], r["b"]} <= own), key=lambda r: -r["score"])
    known = {frozenset((row["a"], row["b"])) for row in found}
    copies = _copies(connection, {(r["a"], r["b"])[r["a"] in own] for r in outward}, view.number)
    made: list[dict[str, Any]] = []
    for row in outward:
        new, old = (row["a"], row["b"]) if row["a"] in own else (row["b"], row["a"])
        for copy, score in copies.get(old, ())[:_HANDED]:
            if frozenset((new, copy)) not in known:
                known.add(frozenset((new, copy)))
                ends = {"a": new, "b": copy} if row["a"] == new else {"a": copy, "b": new}
                made.append({**row, **ends, "score": round(min(score, row["score"]), 2)})
    return made


def _copies(
    connection: Connection, statements: Collection[int], article: int
) -> dict[int, list[tuple[int, float]]]:
    """The copies of statements in articles that are neither their own nor a certain one."""
    found: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for link in _of_other_articles(connection, statements, article):
        if link.kind in UTTERANCE and link.score >= _COPY:
            for one, other in ((link.a, link.b), (link.b, link.a)):
                if one in statements:
                    found[one].append((other, link.score))
    return found


def _of_other_articles(
    connection: Connection, statements: Collection[int], article: int
) -> Sequence[Any]:
    """The links of statements to those of articles that are neither their own nor a certain one."""
    if not statements:
        return ()
    asked = {"ids": statements, "article": article, "most": _HANDED * len(statements)}
    return connection.execute(_ACROSS, asked).all()
