"""Quotation marks and what they do."""

OPENING = frozenset("„‚‟")
"""Marks that only ever open in German."""

CLOSING = frozenset("”’")
"""Marks that close; *’* is an apostrophe inside a word."""

DOUBLE = frozenset('„“”‟«»"″')
"""Marks around the words of somebody."""

SINGLE = frozenset("‚‘’‹›'`´")
"""Marks around words inside a quotation, or apostrophes."""

MARKS = DOUBLE | SINGLE
