"""Quotation marks: which opens, which closes, and which has no partner."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from laut.load.finding import Finding, quiet
from laut.load.mapped import Edit

MARK = re.compile(r'["„“”»«]')
MOST = 1000
AFTER_SPACE = frozenset(" \n([{–—-/")
BEFORE_SPACE = frozenset(" \n.,;:!?)]}–—-/…'‘’")
NEVER_OPENED = frozenset(" \n.,;:!?)]}")
FINAL = frozenset(".!?,…")
PARTNER = {"„": "“", '"': '"', "“": "”", "»": "«", "«": "»"}
Role = Literal["open", "close", "either", "none"]


@dataclass(slots=True)
class _Walk:
    """The marks of a text in their order, those that are open, and what was found so far."""

    text: str
    marks: list[int]
    open: list[int] = field(default_factory=list)
    found: list[Finding] = field(default_factory=list)


def quotes(text: str) -> Iterable[Finding]:
    """Find marks without a partner, marks that stand for their partner, stray spaces at marks."""
    walk = _Walk(text, [mark.start() for mark in MARK.finditer(text)])
    for index, at in enumerate(walk.marks):
        _step(walk, index, at)
        if len(walk.found) > MOST:
            return walk.found
    walk.found += [_unpaired(at, "opens and is never closed") for at in walk.open[:MOST]]
    return walk.found


def _step(walk: _Walk, index: int, at: int) -> None:
    role = _role(walk.text, at, bool(walk.open))
    if role == "either":
        role = "close" if walk.open else "open"
        walk.found += _stray_space(walk.text, at, role)
    if role == "close":
        _close(walk, at)
    elif role == "open" and walk.open:
        _open_inside(walk, index, at)
    elif role == "open":
        walk.open.append(at)


def _role(text: str, at: int, is_open: bool) -> Role:
    before, after = text[max(0, at - 1) : at] or " ", text[at + 1 : at + 2] or " "
    if text[at] == "„":
        return "open"
    if not is_open and before.isdigit() and text[at] in '"”':
        return "none"  # inches
    if text[at] in "»«" and before == after == " " and not is_open:
        return "none"  # a pointer in a line of navigation
    can_open = before in AFTER_SPACE and after not in NEVER_OPENED
    can_close = before not in " \n" and after in BEFORE_SPACE
    if can_open == can_close:
        return "either"
    return "open" if can_open else "close"


def _stray_space(text: str, at: int, role: Role) -> list[Finding]:
    """Pull a mark between two spaces to its words: *der Person. " Eine* to the left."""
    if role == "close" and text[at - 1] == " " and text[at - 2 : at - 1] in FINAL:
        return [quiet(at - 1, at, "")]
    if role == "open" and text[at + 1 : at + 2] == " ":
        return [quiet(at + 1, at + 2, "")]
    return []


def _close(walk: _Walk, at: int) -> None:
    if walk.open:
        walk.open.pop()
    else:
        walk.found.append(_unpaired(at, "closes what was never opened"))


def _open_inside(walk: _Walk, index: int, at: int) -> None:
    """Take an opening mark while another is open: nested, wrong, or the other one is lost."""
    text, last = walk.text, walk.open[-1]
    if "\n" in text[last:at]:
        _open_later(walk, at)
    elif _stands_for_closing(walk, index, at):
        walk.open.pop()
        walk.found += _turned(text, at)
    elif text[last] == text[at] == '"':
        walk.open[-1] = at
        walk.found.append(_unpaired(last, "opens and is never closed"))
    else:
        walk.open.append(at)


def _open_later(walk: _Walk, at: int) -> None:
    """Let a quotation go on in the next paragraph, if that begins with its mark again."""
    if walk.text[at - 1] != "\n":
        walk.found += [_unpaired(one, "opens and is never closed") for one in walk.open]
    walk.open[:] = [at]


def _stands_for_closing(walk: _Walk, index: int, at: int) -> bool:
    """*Das ist kein Spiel. „In den Wochen danach …* and no closing mark to come."""
    if (
        walk.text[walk.open[-1]] != walk.text[at]
        or walk.text[max(0, at - 2) : at].strip()[-1:] not in FINAL
    ):
        return False
    following = walk.marks[index + 1] if index + 1 < len(walk.marks) else None
    if following is None or "\n" in walk.text[at:following]:
        return True
    return _role(walk.text, following, is_open=True) == "open"


def _turned(text: str, at: int) -> list[Finding]:
    """Put the closing mark in its place: to the word on its left."""
    mark = PARTNER[text[at]]
    begin = at - 1 if text[at - 1] == " " else at
    end = at + 1
    note = "an opening mark that stands for a closing one"
    turned = Finding(at, end, "unbalanced-quotes", note, mark, Edit(begin, end, mark))
    return [turned, quiet(end, end, " ")] if text[end : end + 1].isalnum() else [turned]


def _unpaired(at: int, note: str) -> Finding:
    return Finding(at, at + 1, "unbalanced-quotes", f"a quotation mark that {note}")
