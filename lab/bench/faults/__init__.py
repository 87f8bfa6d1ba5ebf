"""What a ledger loses when something breaks."""
