"""The ledger: every statement kept, found again, and set against all others."""
