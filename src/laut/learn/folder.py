"""A model folder like another one, with other judges and what is to be told of them."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from laut.errors import LautError

ACTS: Final = "acts.onnx"
ABOUT: Final = "trained.json"
_LICENSE: Final = "LICENSE"
_CHANGED: Final = f"""

Changed here
------------

The last layer of {ACTS} was trained further, on corrections that people made: see {ABOUT}.
"""


def free(folder: Path, shipped: Path) -> None:
    """Raise LautError where a new model cannot be put into the folder."""
    with _told(folder):
        place = folder.resolve()
        taken = place.exists() and not (place.is_dir() and not any(place.iterdir()))
        if place.name == shipped.name:
            raise LautError(f"{folder}: the shipped model is called so; name another folder")
        if not place.parent.is_dir():
            raise LautError(f"{folder}: cannot be made; name a folder in one that is there")
        if taken:
            raise LautError(f"{folder}: there is something already; name a new folder")


def written(folder: Path, shipped: Path, acts: bytes, about: str) -> None:
    """Put a copy of the shipped model with these judges into a folder, all of it or nothing."""
    free(folder, shipped)
    place = folder.resolve()
    with _told(folder), TemporaryDirectory(dir=place.parent, prefix=".laut-") as near:
        made = copied(Path(near) / place.name, shipped, acts)
        (made / ABOUT).write_text(about, encoding="utf-8", newline="\n")
        with (made / _LICENSE).open("a", encoding="utf-8", newline="\n") as licence:
            licence.write(_CHANGED)
        if place.exists():
            place.rmdir()
        made.rename(place)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Say in a line what the system has against a folder."""
    try:
        yield
    except OSError as error:
        problem = error.strerror or "cannot be written"
        raise LautError(f"{folder}: {problem}; name another folder") from error


def copied(folder: Path, shipped: Path, acts: bytes) -> Path:
    """A new folder with the shipped model, but other judges."""
    folder.mkdir()
    for path in shipped.iterdir():
        if path.is_file() and path.name != ACTS:
            shutil.copyfile(path, folder / path.name)
    (folder / ACTS).write_bytes(acts)
    return folder
