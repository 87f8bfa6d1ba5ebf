"""How two statements can stand to each other by what they say."""

from typing import Final

RELATIONS: Final = ("same", "contrary", "other")
"""They say the same; they cannot both be true; they speak of different things."""
