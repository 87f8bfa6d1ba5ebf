"""The sessions and figures printed in the documentation, run and refreshed in place.

- A ``console`` block holds commands after ``$ ``, a ``pycon`` block Python after ``>>> ``. What
  stands below each is its output; the blocks of a page share one Python namespace.
- A page copies figures: between ``<!-- figures: message joint -->`` and ``<!-- end -->`` stand the
  rows of these names from the first table of docs/quality.md that has them.

``python tests/sessions.py PAGE...`` (``make readme``) writes the pages anew; tests/test_readme.py
fails when that would change one.
"""

import os
import re
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
PAGES: Final = ("README.md", "docs/tutorial.md", "docs/python.md")
QUALITY: Final = ROOT / "docs" / "quality.md"
WIDTH: Final = 88

_BLOCK: Final = re.compile(r"^```(console|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FIGURES: Final = re.compile(r"(<!-- figures: (.+?) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
# An input with its prompts, and the blank line above it, if there is one.
_COMMAND: Final = re.compile(r"(^\n)?(^\$ (?:.*\\\n> )*.*\n)", re.MULTILINE)
_PYTHON: Final = re.compile(r"(^\n)?(^>>> .*\n(?:^\.\.\.(?: .*)?\n)*)", re.MULTILINE)

Run = Callable[[str], str]


def refreshed(page: str, folder: Path, quality: str = "") -> str:
    """Give the page with the output that its blocks have now, run in the folder."""
    namespace: dict[str, object] = {"__name__": "__main__"}

    def block(found: re.Match[str]) -> str:
        kind, body = found.groups()
        if kind == "console":
            body = _answered(body, _COMMAND, lambda source: shell(source, folder))
        else:
            body = _answered(body, _PYTHON, lambda source: python(source, namespace))
        return f"```{kind}\n{body}```"

    return _FIGURES.sub(lambda found: _figures(found, quality), _BLOCK.sub(block, page))


def shell(command: str, folder: Path) -> str:
    """Give what the command prints on both streams, as in a terminal without colours."""
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": str(WIDTH),
        "NO_COLOR": "1",
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode()


def python(source: str, namespace: dict[str, object]) -> str:
    """Give what the interpreter prints for one input; an error as its last line."""
    printed = StringIO()
    with redirect_stdout(printed):
        try:
            # The sources are the project's own pages.
            exec(compile(source, "<page>", "single"), namespace)
        except Exception as error:
            last = traceback.format_exception_only(error)[-1]
            printed.write(f"Traceback (most recent call last):\n  ...\n{last}")
    return printed.getvalue()


def _answered(body: str, inputs: re.Pattern[str], run: Run) -> str:
    """The inputs of a block, with new output below each."""
    return "".join(
        blank + shown + _ended(run(_source(shown))) for blank, shown in inputs.findall(body)
    )


def _source(shown: str) -> str:
    """An input without its prompts; a prompt alone is an empty line."""
    width = shown.index(" ") + 1
    return "".join(line[width:] or "\n" for line in shown.splitlines(keepends=True))


def _ended(output: str) -> str:
    """The output without blank lines at its end, and without blanks at the ends of lines."""
    text = "\n".join(line.rstrip() for line in output.splitlines()).rstrip("\n")
    return f"{text}\n" if text else ""


def _figures(found: re.Match[str], quality: str) -> str:
    """The named rows of the first table that has them; without one, what stood there."""
    start, names, old, end = found.groups()
    rows = [line for line in quality.splitlines() if line.startswith("|")]
    first = {_name(row): row for row in reversed(rows)}
    wanted = [first[name] for name in names.split() if name in first]
    lines = ["", *rows[:2], *wanted, "", ""] if wanted else [old]
    return start + "\n".join(lines) + end


def _name(row: str) -> str:
    return row.split("|")[1].strip()


def render(page: Path) -> str:
    """Give the page as it should be now. Its commands see examples/ and nothing else."""
    quality = QUALITY.read_text(encoding="utf-8") if QUALITY.exists() else ""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "examples").symlink_to(ROOT / "examples")
        before = Path.cwd()
        os.chdir(folder)
        try:
            return refreshed(page.read_text(encoding="utf-8"), Path(folder), quality)
        finally:
            os.chdir(before)


def main(pages: Sequence[str]) -> None:
    """Write each page anew."""
    for name in pages:
        page = ROOT / name
        page.write_text(render(page), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:] or PAGES)
