"""The words for corrections, one table a language."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CorrectionWords:
    """The words of corrections. changes: by their names; gone: with a name and a time."""

    changes: Mapping[str, str]
    loose: str
    gone: str
    nothing: str
    none: str
    corrections: tuple[str, str]


GERMAN_CORRECTIONS = CorrectionWords(
    changes={
        "accept": "stimmt",
        "reject": "keine Aussage",
        "add": "fehlte",
        "quote": "Wortlaut",
        "speaker": "Sprecher",
        "cue": "Redewort",
        "frame": "Rahmen",
        "addressee": "Angesprochene",
        "type": "Form",
        "medium": "Medium",
        "stance": "Haltung",
        "certainty": "Gewissheit",
        "kind": "Art der Quelle",
        "source": "Quelle",
    },
    loose="gilt gerade nicht: die Stelle ist nicht mehr da",
    gone="zurückgenommen von {}, {}",
    nothing="nichts",
    none="Hier hat noch niemand etwas berichtigt.",
    corrections=("Berichtigung", "Berichtigungen"),
)

ENGLISH_CORRECTIONS = CorrectionWords(
    changes={
        "accept": "right",
        "reject": "no statement",
        "add": "was missing",
        "quote": "words",
        "speaker": "speaker",
        "cue": "word of saying",
        "frame": "frame",
        "addressee": "addressee",
        "type": "form",
        "medium": "medium",
        "stance": "stance",
        "certainty": "certainty",
        "kind": "kind of source",
        "source": "source",
    },
    loose="does not hold now: its place is no longer there",
    gone="taken back by {}, {}",
    nothing="nothing",
    none="Nobody has corrected anything here yet.",
    corrections=("correction", "corrections"),
)
