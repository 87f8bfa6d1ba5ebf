"""Words of a text, as offsets."""

import re

WORD = re.compile(
    r"""
    (?:https?://|www\.)[^\s<>"„“”»«]*[\w/]            # addresses, without the mark that follows
  | [\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+                  # mail; more is looked at only in vain
  | \d+(?:[.,:]\d+)+                                   # 1.500,50  12:30
  | \w+(?:[*:_/·]innen\b|[*:_]in\b)                    # Kund:innen
  | \w+(?:[-‐‑–/&’'+]\w+)*                             # Al-Qaida  CDU/CSU  geht's
  | \.{2,} | …                                         # ellipsis
  | [^\w\s]                                            # any other mark by itself
    """,
    re.VERBOSE,
)


def words(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Begins and ends of all words and marks of `text`, in order; white space is in none."""
    begins, ends = [], []
    for match in WORD.finditer(text):
        begins.append(match.start())
        ends.append(match.end())
    return tuple(begins), tuple(ends)
