"""The ledger's past: one file a step, each in its transaction; released ones never change."""
