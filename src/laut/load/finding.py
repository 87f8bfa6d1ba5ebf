"""What a check finds in a text: a damage, a repair, or both."""

from collections.abc import Iterable
from dataclasses import dataclass

from laut.load.mapped import Edit, Mapped
from laut.records import Damage, DamageKind


@dataclass(frozen=True, slots=True)
class Finding:
    """A damaged piece of a text; without a ``kind`` only its ``edit`` counts."""

    begin: int
    end: int
    kind: DamageKind | None = None
    note: str = ""
    suggestion: str | None = None
    edit: Edit | None = None


def quiet(begin: int, end: int, text: str) -> Finding:
    """Return a repair that is not worth a report."""
    return Finding(begin, end, edit=Edit(begin, end, text))


def apply(mapped: Mapped, findings: Iterable[Finding]) -> tuple[Mapped, list[Damage]]:
    """Return the repaired text, and the damage with its place in the source."""
    found = list(findings)
    edits = sorted(finding.edit for finding in found if finding.edit)
    return mapped.rewrite(edits), [_damage(mapped, one, one.kind) for one in found if one.kind]


def _damage(mapped: Mapped, finding: Finding, kind: DamageKind) -> Damage:
    span = mapped.home(finding.begin, finding.end)
    return Damage(kind, span.begin, span.end, span.text, finding.note, finding.suggestion)
