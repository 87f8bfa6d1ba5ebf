"""The ledger: every statement kept, found again, and set against all others."""

from laut.ledger.find import Found, Hit, Paper
from laut.ledger.ledger import Added, Ledger
from laut.ledger.query import Query

__all__ = ["Added", "Found", "Hit", "Ledger", "Paper", "Query"]
