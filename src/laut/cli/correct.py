"""What the commands about corrections do: call the ledger, and show what comes back."""

from collections.abc import Callable, Mapping
from json import loads
from pathlib import Path
from typing import Any, Final, Literal

from laut.cli.ledger import opened
from laut.cli.say import complain, put, screen
from laut.correct import to_plain
from laut.errors import LautError
from laut.export.json import line, to_dict
from laut.export.words import TABLES, preferred
from laut.ledger import Checked, Ledger, Made

Form = Literal["wikinews", "contract"]


def correct(address: str, article: str, asked: Mapping[str, Any], by: str) -> None:
    """Correct a reading."""
    with Ledger(address, create=False) as ledger:
        decision = ledger.correct(article, asked, by=by)
    complain(f"corrected; `laut undo {decision}` takes it back")


def asked(change: str, to: str | None, statement: str | None) -> dict[str, Any]:
    """What the arguments ask for. to: a word, or JSON where a change wants more than one."""
    found: dict[str, Any] = {"change": change}
    if statement is not None:
        found["statement"] = statement
    if to is not None:
        found["to"] = _value(to)
    return found


def _value(text: str) -> Any:
    if text[:1] not in {"{", "["}:
        return text
    try:
        return loads(text)
    except (ValueError, RecursionError):
        raise LautError(f"{text[:60]} is no JSON; see `laut correct --help`") from None


def list_corrections(
    address: str, which: tuple[str | None, bool], json: bool, language: str | None
) -> None:
    """Print corrections. which: of what article, and whether also those taken back."""
    from laut.cli.correct_show import show_corrections

    article, undone = which
    with Ledger(address, create=False) as ledger:
        found = ledger.corrections(article, undone=undone)
    if not json:
        show_corrections(found, screen(), TABLES[language or preferred()])
        return
    for each in found:
        put(line(made_content(each)))


def made_content(made: Made) -> dict[str, Any]:
    """A correction as a JSON object."""
    plain = to_plain(made.correction)
    return {
        "number": made.number,
        "article": {"id": made.article, "uri": made.uri},
        "by": made.by,
        "at": made.at,
        "undone": made.undone,
        "undone_by": made.undone_by,
        "statement": made.statement,
        "loose": made.loose,
        "change": plain["change"],
        "was": plain["was"],
        "to": plain["to"],
        "quote": plain["at"]["quote"],
    }


def export(address: str, form: Form, path: Path, least: float) -> None:
    """Write the readings that people have checked, and say of each what share they have seen."""
    with Ledger(address, create=False) as ledger, opened(path) as out:
        for each in ledger.checked():
            if each.share >= least:
                out.write(_FORMS[form](each) + "\n")
            kept = "" if each.share >= least else ", left out"
            complain(f"{each.reading.article.uri}: {_seen(each)}{kept}")


def _seen(each: Checked) -> str:
    number = len(each.reading.statements) + each.rejected
    return f"{len(each.seen) + each.rejected} of {number} statements seen ({each.share:.0%})"


def _checked(each: Checked) -> dict[str, Any]:
    """What was seen, as it stands beside a reading."""
    return {
        "checked": {
            "statements": list(each.seen),
            "rejected": each.rejected,
            "share": round(each.share, 4),
        }
    }


def _contract(each: Checked) -> str:
    return line({**to_dict(each.reading), **_checked(each)})


def _wikinews(each: Checked) -> str:
    from laut.evaluate.documents import as_line

    return as_line(each.number, each.reading, _checked(each))


_FORMS: Final[Mapping[str, Callable[[Checked], str]]] = {
    "contract": _contract,
    "wikinews": _wikinews,
}
