"""What people have looked at, statement by statement: readings to learn from."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from laut.correct import Corrected, Correction
from laut.ledger import kept
from laut.ledger.corrections import applied, correction, numbers_corrected, standing
from laut.records import Reading


@dataclass(frozen=True, slots=True)
class Checked:
    """An article of which a person has looked at statements; the reading is the corrected one.

    number: of the article in the ledger; seen: the ids of the statements that somebody has
    accepted, changed or added; rejected: how many were none.
    """

    number: int
    reading: Reading
    seen: tuple[str, ...]
    rejected: int

    @property
    def share(self) -> float:
        """How many of the statements people have looked at, between 0 and 1."""
        return (len(self.seen) + self.rejected) / (len(self.reading.statements) + self.rejected)


def checked(connection: Connection) -> Iterator[Checked]:
    """The current articles of which a person has looked at a statement, as they came."""
    for number in numbers_corrected(connection):
        machine = kept.reading(connection, number, machine=True)
        asked = standing(connection, machine)
        found = _checked(number, applied(machine, asked), [correction(each) for each in asked])
        if found.seen or found.rejected:
            yield found


def _checked(number: int, told: Corrected, asked: list[Correction]) -> Checked:
    pairs = list(zip(asked, told.outcomes, strict=True))
    met = {outcome.statement for _, outcome in pairs}
    seen = tuple(each.id for each in told.reading.statements if each.id in met)
    none = sum(each.change == "reject" and not outcome.loose for each, outcome in pairs)
    return Checked(number, told.reading, seen, none)
