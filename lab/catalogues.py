"""The words of the web pages: `python -m lab.catalogues` puts new ones into the catalogues.

A message that has no German yet stays empty in `laut.po` and fails the tests; English is the
message itself. What nothing asks for any more is taken out, and the compiled files are written.
"""

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

WEB: Final = Path(__file__).resolve().parents[1] / "src" / "laut" / "web"
LEDGER: Final = WEB.parent / "ledger"
LANGUAGES: Final = ("de", "en")
_DAY: Final = datetime(2026, 1, 1, tzinfo=UTC)
_IDLE: Final = tuple(
    f'"{name}'.encode()
    for name in (
        "Project-Id", "Report-Msgid", "POT-Creation", "PO-Revision", "Last-Tr", "Language-Team",
        "Generated-By",
    )
)  # fmt: skip
_METHODS: Final = [("**.py", "python"), ("templates/**.html", "jinja2")]
_KEYWORDS: Final = {
    "_": None, "gettext": None, "ngettext": (1, 2), "N_": None, "MissingError": None,
}  # fmt: skip


def asked() -> Catalog:
    """Every message that the templates and the code ask for, with its places."""
    found = Catalog(charset="utf-8")
    trimmed = {"templates/**.html": {"trimmed": "true"}}
    for folder in (WEB, LEDGER):
        for file, _, message, comments, _ in extract_from_dir(
            folder, _METHODS, trimmed, keywords=_KEYWORDS
        ):
            found.add(message, None, [(file, None)], auto_comments=comments)  # type: ignore[list-item]
    return found


def place(language: str, ending: str) -> Path:
    """Where the catalogue of a language is."""
    return WEB / "locale" / language / "LC_MESSAGES" / f"laut.{ending}"


def read(language: str) -> Catalog:
    """The catalogue of a language as it is written."""
    file = place(language, "po")
    if not file.exists():
        return Catalog(locale=language, charset="utf-8")
    with file.open("rb") as lines:
        return read_po(lines, locale=language)


def compiled(catalogue: Catalog) -> bytes:
    """What gettext reads, the same on every day."""
    catalogue.creation_date = catalogue.revision_date = _DAY
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def refresh(language: str) -> None:
    """Write the catalogue of a language with what is asked for now."""
    catalogue = read(language)
    catalogue.update(asked(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.fuzzy = False
    catalogue.header_comment = "# The words of the web pages. See lab/catalogues.py."
    if language == "en":
        for message in catalogue:
            message.string = message.id or message.string
    out = io.BytesIO()
    write_po(out, catalogue, width=100, sort_output=True)
    place(language, "po").write_bytes(_plain(out.getvalue()))
    place(language, "mo").write_bytes(compiled(catalogue))


def _plain(written: bytes) -> bytes:
    """Without the lines that nobody fills in, or that change with every day."""
    lines = written.splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(_IDLE))


if __name__ == "__main__":
    for each in LANGUAGES:
        refresh(each)
