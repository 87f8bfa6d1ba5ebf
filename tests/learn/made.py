"""Short articles in which people have seen something that the shipped model does not."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from random import Random

from laut.learn import Lesson
from laut.load import from_text
from laut.pipeline import Pipeline
from laut.records import Reading, Stance, Statement

TOWNS = ("Eldenau", "Brückfeld", "Sandau", "Mühlrode", "Weidlingen", "Karstadt am Moor")
NAMES = ("Kröger", "Rohde", "Faber", "Lindner", "Ahlers", "Petersen", "Wolff", "Scholl")
WATER = (
    "das Wasser in {} steige",
    "der Pegel bei {} steige weiter",
    "der Fluss vor {} schwelle an",
)
PLAIN = (
    "die Brücke in {} sei offen", "der Markt in {} habe begonnen", "die Schule in {} sei fertig",
    "in {} lebten viele Störche", "das Museum in {} zeige alte Karten",
)  # fmt: skip
ARTICLES = 20
EACH = 12

Told = Callable[[Statement], Stance]


def _text(number: int) -> str:
    chosen = Random(number)
    told = []
    for place in range(EACH):
        says = chosen.choice(WATER if place % 2 else PLAIN).format(chosen.choice(TOWNS))
        told.append(f"{chosen.choice(NAMES)} sagte, {says} (Absatz {number}.{place}).")
    return f"Neues aus der Region, Folge {number}\n\n" + "\n".join(told) + "\n"


@cache
def readings() -> tuple[Reading, ...]:
    """What the shipped model makes of the articles."""
    pipeline = Pipeline.shipped()
    return tuple(
        pipeline.extract(replace(from_text(_text(number)), uri=f"u:{number}"))
        for number in range(ARTICLES)
    )


def lessons(told: Told, *, but: int = 0) -> list[Lesson]:
    """The articles with the stances that people give; of each the last so many are unseen."""
    return [Lesson(*each) for each in _corrected(told, but)]


def _corrected(told: Told, but: int) -> Iterator[tuple[Reading, frozenset[str]]]:
    for each in readings():
        seen = [one.id for one in each.statements][: len(each.statements) - but]
        statements = tuple(
            replace(one, stance=told(one)) if one.id in seen else one for one in each.statements
        )
        yield replace(each, statements=statements), frozenset(seen)


def words(statement: Statement) -> str:
    """The quotation."""
    return " ".join(span.text for span in statement.quote)


def water_warns(statement: Statement) -> Stance:
    """People hold what is said of rising water for a warning."""
    wet = any(word in words(statement) for word in ("Wasser", "Pegel", "Fluss"))
    return "warns" if wet else statement.stance


def any_warns(statement: Statement) -> Stance:
    """A stance that has nothing to do with what is said."""
    return "warns" if Random(words(statement)).random() < 0.3 else statement.stance
