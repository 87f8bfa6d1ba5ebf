"""How the statements of an article stand to each other, from the side of each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from laut.export.order import Placed
from laut.records import Link, LinkKind


@dataclass(frozen=True, slots=True)
class Relation:
    """What ties a statement to another one; `acts` where it is the later or acting of the two."""

    kind: LinkKind
    acts: bool
    other: Placed
    why: str


def relations(
    links: Iterable[Link], placed: Iterable[Placed]
) -> Mapping[int, tuple[Relation, ...]]:
    """Return the relations by the number of the statement, those of the acting side first."""
    by_id = {each.statement.id: each for each in placed}
    found: defaultdict[int, list[Relation]] = defaultdict(list)
    for link in links:
        acting, other = by_id.get(link.a), by_id.get(link.b)
        if acting and other:
            found[acting.number].append(Relation(link.kind, True, other, link.why))
            found[other.number].append(Relation(link.kind, False, acting, link.why))
    return {
        number: tuple(sorted(each, key=lambda relation: (not relation.acts, relation.other.number)))
        for number, each in found.items()
    }
