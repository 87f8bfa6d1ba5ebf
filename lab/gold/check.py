"""Check every file of a pass, and say for each broken one what is wrong first.

    python -m lab.gold.check [pass1|pass2|final]

A pass2 file must answer for exactly the statements of pass1.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from lab.gold.agree import same_statements
from lab.gold.files import HERE, load, load_answers
from laut.errors import FormatError


def main() -> None:
    """Print the first problem of each broken file; exit with 1 where there is any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="?", choices=("pass1", "pass2", "final"), default="pass1")
    parser.add_argument("--folder", type=Path, default=HERE, help="the folder of the gold set")
    arguments = parser.parse_args()
    files = sorted((arguments.folder / arguments.part).glob("*.yaml"))
    found = problems(files, _filled if arguments.part == "pass2" else _annotated)
    print(*found, f"{len(files)} files, {len(found)} broken", sep="\n")
    sys.exit(bool(found))


def problems(files: list[Path], read: Callable[[Path], None]) -> list[str]:
    """Return the first problem of each file that has one."""
    found = []
    for file in files:
        try:
            read(file)
        except FormatError as error:
            found.append(str(error))
    return found


def _annotated(file: Path) -> None:
    load(file, file.parents[1] / "articles")


def _filled(file: Path) -> None:
    folder = file.parents[1]
    second = load_answers(file, folder / "articles")
    same_statements(load(folder / "pass1" / file.name, folder / "articles"), second, file)


if __name__ == "__main__":
    main()
