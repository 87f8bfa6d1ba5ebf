"""Sentences with their time expressions in square brackets, and back."""

import re
from collections.abc import Sequence

from laut.times import Timex


def unmark(marked: str) -> str:
    """The sentence alone."""
    return re.sub(r"[\[\]]", "", marked)


def mark(text: str, found: Sequence[Timex]) -> str:
    """The sentence with its expressions in square brackets."""
    for each in sorted(found, key=lambda each: -each.begin):
        text = f"{text[: each.begin]}[{each.text}]{text[each.end :]}"
    return text


def told(found: Sequence[Timex]) -> str:
    """Type and value of each expression, in order."""
    return "; ".join(f"{each.type} {each.value}" for each in found)
