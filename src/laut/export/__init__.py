"""Readings written out: one module a format, and what the formats share."""
