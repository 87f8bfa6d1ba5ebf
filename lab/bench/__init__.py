"""How fast laut reads, as a whole process."""
