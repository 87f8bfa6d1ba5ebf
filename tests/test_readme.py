"""The documentation prints what really comes out."""

import re
from pathlib import Path

import pytest

from tests.sessions import PAGES, ROOT, refreshed, render


@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_the_present_output(page: str) -> None:
    path = ROOT / page
    shown = path.read_text(encoding="utf-8")
    assert steady(render(path)) == steady(shown), "say make readme"


def steady(page: str) -> str:
    """The page without the shares, whose last digit differs between processors."""
    return re.sub(r"\b\d+ %", "N %", page)


@pytest.mark.parametrize("page", PAGES)
def test_no_page_shows_a_crash(page: str) -> None:
    assert '  File "' not in (ROOT / page).read_text(encoding="utf-8")


def test_output_is_put_below_each_command(tmp_path: Path) -> None:
    page = "```console\n$ echo one\nold\n\n$ printf 'a\\n\\nb\\n\\n'\n```\n"
    new = "```console\n$ echo one\none\n\n$ printf 'a\\n\\nb\\n\\n'\na\n\nb\n```\n"
    assert refreshed(page, tmp_path) == new
    assert refreshed(new, tmp_path) == new


def test_a_command_goes_on_after_a_backslash(tmp_path: Path) -> None:
    page = "```console\n$ echo one \\\n> two\none two\n```\n"
    assert refreshed(page, tmp_path) == page


def test_what_a_command_complains_of_is_output(tmp_path: Path) -> None:
    page = "```console\n$ echo wrong >&2; false\n```\n"
    assert "\nwrong\n" in refreshed(page, tmp_path)


def test_the_python_blocks_of_a_page_share_their_names(tmp_path: Path) -> None:
    page = (
        "```pycon\n>>> number = 2\n```\ntext\n"
        "```pycon\n>>> for n in range(number):\n...     print(n)\n...\nold\n\n>>> number\n```\n"
    )
    new = (
        "```pycon\n>>> number = 2\n```\ntext\n"
        "```pycon\n>>> for n in range(number):\n...     print(n)\n...\n0\n1\n\n>>> number\n2\n```\n"
    )
    assert refreshed(page, tmp_path) == new


def test_an_error_is_shown_as_its_last_line(tmp_path: Path) -> None:
    page = "```pycon\n>>> int('x')\n```\n"
    assert "  ...\nValueError: invalid literal" in refreshed(page, tmp_path)


def test_other_blocks_are_left_alone(tmp_path: Path) -> None:
    page = "```sh\n$ exit 1\n```\n\n```python\n>>> 1 / 0\n```\n"
    assert refreshed(page, tmp_path) == page


def test_figures_are_copied(tmp_path: Path) -> None:
    quality = (
        "# Title\n\n| | F1 |\n| :-- | --: |\n| message | 80 |\n| joint | 75 |\n\n| joint | 0 |\n"
    )
    page = "<!-- figures: joint message -->\nold\n<!-- end -->\n"
    new = (
        "<!-- figures: joint message -->\n\n| | F1 |\n| :-- | --: |\n| joint | 75 |\n"
        "| message | 80 |\n\n<!-- end -->\n"
    )
    assert refreshed(page, tmp_path, quality) == new
    assert refreshed(page, tmp_path) == page
