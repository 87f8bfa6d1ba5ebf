"""The ledger: every statement kept, found again, and set against all others."""

from laut.ledger.asked import Against, Between, Change, Claim, Place, Said
from laut.ledger.checked import Checked
from laut.ledger.claims import Standing
from laut.ledger.corrections import Made
from laut.ledger.decisions import Decision
from laut.ledger.entities import Person
from laut.ledger.find import Found, Hit, Paper
from laut.ledger.ledger import Added, Ledger
from laut.ledger.query import Query

__all__ = [
    "Added",
    "Against",
    "Between",
    "Change",
    "Checked",
    "Claim",
    "Decision",
    "Found",
    "Hit",
    "Ledger",
    "Made",
    "Paper",
    "Person",
    "Place",
    "Query",
    "Said",
    "Standing",
]
