"""What a file is, told from its beginning."""

import gzip
import io
import json
import tarfile
from pathlib import Path

import pytest

from laut.errors import FormatError, UnreadableError
from laut.evaluate import kind_of
from tests.evaluate.test_germeval import rows
from tests.evaluate.test_gold import article

MINI = Path(__file__).parent / "mini.jsonl"


def file(folder: Path, content: bytes, name: str = "file") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (MINI.read_bytes(), "quotations"),
        (b"\n \n" + MINI.read_bytes(), "quotations"),
        (b"\xef\xbb\xbf" + MINI.read_bytes(), "quotations"),
        (json.dumps(article()).encode(), "meaning"),
        (rows("Kiel/B-LOC").encode(), "names"),
        (b"1\tKiel\tB-LOC\tO\n", "names"),
    ],
)
def test_a_file_is_known_by_its_first_line(tmp_path: Path, content: bytes, kind: str) -> None:
    assert kind_of(file(tmp_path, content)) == kind
    assert kind_of(file(tmp_path, gzip.compress(content), "file.gz")) == kind


@pytest.mark.parametrize("packing", ["", "xz"])
def test_an_archive_is_known_by_its_first_bytes(tmp_path: Path, packing: str) -> None:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=f"w:{packing}") as tar:  # type: ignore[call-overload]
        tar.addfile(tarfile.TarInfo("x.tml"))
    assert kind_of(file(tmp_path, packed.getvalue())) == "times"


@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"Ein Artikel.\n", b"{", b"[]", b'{"a": 1}', b"\xff\xfe", b"[" * 9000]
)
def test_other_files_are_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = file(tmp_path, content)
    with pytest.raises(FormatError) as caught:
        kind_of(path)
    assert str(caught.value).startswith(f"{path}: no kind of file that can be scored; give ")
    assert "\n" not in str(caught.value)


def test_files_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "fehlt.jsonl"):
        with pytest.raises(UnreadableError):
            kind_of(path)
    with pytest.raises(FormatError, match="broken gzip"):
        kind_of(file(tmp_path, b"plain", "file.gz"))
