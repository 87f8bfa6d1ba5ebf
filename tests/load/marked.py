"""Damage written into a text: ``Der ⟦Busch→Bush⟧ sagte`` is a Bush that was read as a bush."""

import re

from laut.load import Clean, clean, from_text
from laut.records import DamageKind

MARKED = re.compile(r"⟦(?P<text>[^⟦⟧→]*)(?:→[^⟦⟧]*)?⟧")


def unmark(marked: str) -> str:
    """Return the text without its marks."""
    return MARKED.sub(lambda found: found["text"], marked)


def cleaned(text: str) -> Clean:
    """Return the clean text of a dated article."""
    return clean(from_text(text, published="2024-03-05"))


def mark(text: str, kind: DamageKind) -> str:
    """Return the text with the damage of one kind marked in it."""
    pieces, at = [], 0
    for damage in cleaned(text).damage:
        if damage.kind == kind:
            repair = "" if damage.suggestion is None else f"→{damage.suggestion}"
            pieces += [text[at : damage.begin], f"⟦{damage.text}{repair}⟧"]
            at = damage.end
    return "".join([*pieces, text[at:]])
