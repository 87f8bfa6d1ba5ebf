"""Clean text -> words, sentences and the state of the quotation marks."""

from laut.segment.document import segment

__all__ = ["segment"]
