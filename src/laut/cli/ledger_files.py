"""Rows of a ledger as files: CSV, XLSX, Parquet."""

import csv
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Final

from laut.errors import LautError
from laut.ledger.tables import TABLES, Row, cells

_BATCH: Final = 5_000
_ROWS: Final = 1_048_575  # that a sheet of XLSX has below its heading
_CELL: Final = 32_767  # characters of a cell
_WHOLE: Final = frozenset(
    ("revision", "claim", "begin", "end", "statements", "sources", "anonymous", "denied",
     "contradicted", "articles")
)  # fmt: skip


def to_csv(rows: Iterable[Row], table: str, path: Path) -> None:
    """Write the rows as CSV, a cell that a spreadsheet would take for a formula behind a '."""
    columns = TABLES[table][0]
    with _written(path) as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_harmless(cell) for cell in row] for row in cells(rows, columns))


def _harmless(cell: Any) -> Any:
    risky = isinstance(cell, str) and cell[:1] in {"=", "+", "-", "@", "\t", "\r"}
    return f"'{cell}" if risky else cell


@contextmanager
def _written(path: Path) -> Iterator[IO[str]]:
    if str(path) == "-":
        reconfigure = getattr(sys.stdout, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8")
        yield sys.stdout
        return
    try:
        with path.open("w", encoding="utf-8", newline="") as out:
            yield out
    except OSError as error:
        raise LautError(f"{path}: {error.strerror}; name another file for --output") from error


def to_xlsx(rows: Iterator[Row], table: str, path: Path) -> None:
    """Write the rows as a workbook, with a further sheet when one is full."""
    try:
        import xlsxwriter
    except ImportError:
        raise LautError("xlsxwriter is not there; pip install 'laut[tables]'") from None
    _named(path)
    columns = TABLES[table][0]
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    try:
        with xlsxwriter.Workbook(str(path), options) as book:
            bold = book.add_format({"bold": True})
            sheet, at = _sheet(book, columns, bold), 0
            for row in cells(rows, columns):
                if at == _ROWS:
                    sheet, at = _sheet(book, columns, bold), 0
                at += 1
                sheet.write_row(at, 0, [_cut(cell) for cell in row])
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        raise LautError(f"{path}: cannot be written ({error}); name another file") from error


def _sheet(book: Any, columns: Sequence[str], bold: Any) -> Any:
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, columns, bold)
    sheet.freeze_panes(1, 0)
    return sheet


def _cut(cell: Any) -> Any:
    return cell[:_CELL] if isinstance(cell, str) else cell


def to_parquet(rows: Iterator[Row], table: str, path: Path) -> None:
    """Write the rows as Parquet, some thousands at a time."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise LautError("pyarrow is not there; pip install 'laut[tables]'") from None
    _named(path)
    schema = pyarrow.schema([(name, _arrow(pyarrow, name)) for name in TABLES[table][0]])
    try:
        with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
            for batch in _batches(rows):
                writer.write_table(pyarrow.Table.from_pylist(batch, schema))
    except OSError as error:
        raise LautError(f"{path}: cannot be written ({error}); name another file") from error


def _arrow(pyarrow: Any, name: str) -> Any:
    if name in _WHOLE:
        return pyarrow.int64()
    return pyarrow.float64() if name == "confidence" else pyarrow.string()


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _named(path: Path) -> None:
    if str(path) == "-":
        raise LautError("this form goes to no terminal; name a file with --output")
