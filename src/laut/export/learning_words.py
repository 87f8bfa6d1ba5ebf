"""The words for what a model has learnt, one table a language."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LearningWords:
    """The words of a report on learning. verdicts: by whether it helped more than chance does.

    point: the decimal point; basis: with the numbers of articles and of statements; columns: the
    name of a field, shares before and after, how many became right and wrong, the difference and
    its bounds; others: with how many of how many.
    """

    point: str
    scope: str
    basis: str
    fields: Mapping[str, str]
    columns: tuple[str, ...]
    to: str
    others: str
    verdicts: Mapping[str, str]
    unchanged: str
    written: str


GERMAN_LEARNING = LearningWords(
    point=",",
    scope="Gelernt werden allein Haltung und Gewissheit von Aussagen.",
    basis="{} Artikel, {} Aussagen, die jemand angesehen hat. Jeder Artikel ist von einem Modell "
    "gelesen, das nicht aus ihm gelernt hat.",
    fields={"stance": "Haltung", "certainty": "Gewissheit", "both": "beides"},
    columns=("richtig", "vorher", "nachher", "nun richtig", "nun falsch", "mehr", "mit 95 %"),
    to="{} bis {}",
    others="Von {1} Aussagen, die niemand angesehen hat, würden {0} anders gelesen.",
    verdicts={
        "better": "Es wird mehr richtig gelesen als vorher, und das ist mehr als Zufall.",
        "worse": "Es wird weniger richtig gelesen als vorher: besser beim alten Modell bleiben.",
        "chance": "Ein Gewinn, der mehr als Zufall wäre, zeigt sich nicht: besser beim alten "
        "Modell bleiben.",
    },
    unchanged="Nichts ist geändert; --into ORDNER schreibt das neue Modell.",
    written="neues Modell; damit liest, wer LAUT_MODEL auf diesen Ordner setzt",
)

ENGLISH_LEARNING = LearningWords(
    point=".",
    scope="Only stance and certainty of statements are learnt.",
    basis="{} articles, {} statements that somebody has looked at. Each article was read by a "
    "model that has not learnt from it.",
    fields={"stance": "stance", "certainty": "certainty", "both": "both"},
    columns=("right", "before", "after", "now right", "now wrong", "more", "at 95 %"),
    to="{} to {}",
    others="Of {1} statements that nobody has looked at, {0} would be read otherwise.",
    verdicts={
        "better": "More is read right than before, and that is more than chance.",
        "worse": "Less is read right than before: better keep the old model.",
        "chance": "There is no gain that would be more than chance: better keep the old model.",
    },
    unchanged="Nothing is changed; --into FOLDER writes the new model.",
    written="a new model; set LAUT_MODEL to this folder to read with it",
)
