"""How many a number word says."""

import pytest

from laut.resolve.number import counted


@pytest.mark.parametrize(
    ("word", "value"),
    [("zwei", 2), ("zweier", 2), ("12", 12), ("999", 999), ("1000", None), ("eins", None),
     ("1", None), ("Haus", None), ("²", None), ("¹", None), ("9" * 5000, None)],
)  # fmt: skip
def test_a_number_word_is_counted(word: str, value: int | None) -> None:
    assert counted(word) == value
