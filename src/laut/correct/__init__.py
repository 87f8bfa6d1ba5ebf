"""What people change in a machine's reading, and the reading as they have changed it."""

from laut.correct.apply import corrected
from laut.correct.asked import asked
from laut.correct.plain import from_plain, to_plain
from laut.correct.records import (
    CHANGES,
    Change,
    Corrected,
    Correction,
    Outcome,
    Told,
    Value,
    Voice,
)

__all__ = [
    "CHANGES",
    "Change",
    "Corrected",
    "Correction",
    "Outcome",
    "Told",
    "Value",
    "Voice",
    "asked",
    "corrected",
    "from_plain",
    "to_plain",
]
