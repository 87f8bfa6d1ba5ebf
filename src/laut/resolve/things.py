"""Names of organisations, places and the rest -> one group a thing."""

from collections.abc import Sequence

from laut.german.entities import COMMON_BEGINNINGS
from laut.resolve.tokens import LONG, Named, Tokens, into

Group = list[Named]


def things(named: Sequence[Named], words: Sequence[str]) -> list[Group]:
    """Names that are the same, a shorter beginning of it, or an abbreviation."""
    groups: list[Group] = []
    for each in sorted(named, key=lambda n: (-len(n[1]), n[0].part)):
        into(next((g for g in groups if _same_thing(each, g)), None), each, groups)
    for group in list(groups):
        target = _expanded(group, groups, words)
        if target is not None and target is not group:
            target.extend(group)
            groups = [g for g in groups if g is not group]
    return [sorted(g, key=lambda n: n[0].part) for g in groups]


def _same_thing(each: Named, group: Group) -> bool:
    """The same words, or the beginning of a longer name of an organisation."""
    text = " ".join(each[1]).casefold()
    for name, tokens in group:
        if text == " ".join(tokens).casefold():
            return True
        both = name.kind == each[0].kind == "ORG"
        if both and len(text) >= LONG and (_begins(each[1], tokens) or _ends(each[1], tokens)):
            return True
    return False


def _begins(short: Tokens, long: Tokens) -> bool:
    return (
        len(short) < len(long)
        and tuple(long[: len(short)]) == short
        and short[0] not in COMMON_BEGINNINGS
    )


def _ends(short: Tokens, long: Tokens) -> bool:
    """Whether a name is the proper end of a longer one: *Molkerei Almgrund*, *Almgrund*."""
    return len(short) == 1 and len(long) == 2 and long[-1] == short[0] and len(short[0]) > LONG


def _expanded(group: Group, groups: Sequence[Group], words: Sequence[str]) -> Group | None:
    """The group whose name stands before this one in brackets: *Wall Street Journal (WSJ)*."""
    for name, tokens in group:
        first = name.part[0]
        if len(tokens) > 1 or first < 2 or words[first - 1] != "(":
            continue
        for other in groups:
            if other is not group and any(n.part[1] == first - 2 for n, _ in other):
                return other if other[0][0].kind == name.kind else None
    short = group[0][1][0]
    if len(group[0][1]) == 1 and short.isupper() and 2 < len(short) < 6:
        same = [g for g in groups if g is not group and _initials(g[0][1]) == short]
        return same[0] if len(same) == 1 else None
    return None


def _initials(tokens: Tokens) -> str:
    return "".join(t[0] for t in tokens if t[:1].isupper()) if len(tokens) > 2 else ""
