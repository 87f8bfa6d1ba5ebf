"""Words of a text, as offsets."""

import re

WORD = re.compile(
    r"""
    https?://[^\s<>"„“»«]+ | www\.[^\s<>"„“»«]+      # addresses
  | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                       # mail
  | \d+(?:[.,:]\d+)+                                   # 1.500,50  12:30
  | \w+(?:[*:_/·]innen\b|[*:_]in\b)                    # Kund:innen
  | \w+(?:[-‐‑–/&’'+]\w+)*                             # Al-Qaida  CDU/CSU  geht's
  | \.{2,} | …                                         # ellipsis
  | [^\w\s]                                            # any other mark by itself
    """,
    re.VERBOSE,
)


def words(text: str) -> list[tuple[int, int]]:
    """Begin and end of every word and mark of `text`, in order; white space is in none."""
    return [match.span() for match in WORD.finditer(text)]
