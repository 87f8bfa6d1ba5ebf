"""The gold set: self-written articles, who says what in them, and on whose authority."""
