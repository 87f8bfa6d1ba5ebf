"""Scores -> statements, in words of the document."""
