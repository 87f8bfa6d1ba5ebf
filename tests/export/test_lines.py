import pytest

from laut.export.lines import Lines


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_an_editor_counts_them(ending: str) -> None:
    text = ending.join(["eins", "", "drei"])
    lines = Lines(text)
    assert lines.number(0) == 1
    assert lines.number(text.index("drei")) == 3
    assert lines.number(len(text)) == 3


def test_an_empty_text_has_one_line() -> None:
    assert Lines("").number(0) == 1
