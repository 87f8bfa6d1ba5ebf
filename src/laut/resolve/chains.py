"""Through how many mouths a statement came."""

from collections.abc import Mapping, Sequence

from laut.draft import Draft


def chains(
    drafts: Sequence[Draft], of: Sequence[int], relayed: Mapping[int, int]
) -> tuple[tuple[int, ...], ...]:
    """For each statement its voices, the outermost first; the last is its own.

    `of` has the voice of each statement, `relayed` the voice that relays it within its own frame.
    """
    found: list[tuple[int, ...]] = []
    for number, draft in enumerate(drafts):
        outer = _outer(number, drafts, of, relayed, depth=0)
        own = of[number]
        if draft.type == "IndirectFreeIndirect" and not outer and found:
            outer = _continued(number, drafts, of, found)
        found.append((*_before(outer, own), own))
    return tuple(found)


def _before(outer: Sequence[int], own: int) -> tuple[int, ...]:
    """The outer voices; a voice inside itself counts once."""
    outer = tuple(dict.fromkeys(outer))
    return outer[: outer.index(own)] if own in outer else outer


def _outer(
    number: int, drafts: Sequence[Draft], of: Sequence[int], relayed: Mapping[int, int], depth: int
) -> tuple[int, ...]:
    parent = drafts[number].parent
    around: tuple[int, ...] = ()
    if parent is not None and depth < len(drafts):
        around = (*_outer(parent, drafts, of, relayed, depth + 1), of[parent])
    return (*around, relayed[number]) if number in relayed else around


def _continued(
    number: int, drafts: Sequence[Draft], of: Sequence[int], found: Sequence[tuple[int, ...]]
) -> tuple[int, ...]:
    """A sentence in the subjunctive goes on as the statement of that voice before it came."""
    last = number - 1
    while last >= 0 and (drafts[last].parent is not None and of[last] != of[number]):
        last -= 1
    return found[last][:-1] if last >= 0 and of[last] == of[number] else ()
