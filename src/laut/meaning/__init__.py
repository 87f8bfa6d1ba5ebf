"""What statements amount to: stance, certainty, time."""

from collections.abc import Sequence
from dataclasses import replace

from laut.document import Document
from laut.draft import Draft, Meaning, Parts, Voices
from laut.meaning.acts import stance, told
from laut.meaning.doubt import certainty
from laut.meaning.when import times_of
from laut.records import Timex


def meanings(
    document: Document, drafts: Sequence[Draft], voices: Voices, times: Sequence[Timex]
) -> tuple[Meaning, ...]:
    """One for each statement. `times` have offsets into the document's text."""
    of = [chain[-1] for chain in voices.chains]
    when = times_of(drafts, of, document, times)
    alone = [
        _meaning(_own(number, drafts), document, when[number], relayed=len(chain) > 1)
        for number, chain in enumerate(voices.chains)
    ]
    return tuple(alone[_owner(number, drafts)] for number in range(len(drafts)))


def _meaning(draft: Draft, document: Document, when: str | None, *, relayed: bool) -> Meaning:
    how = told(draft, document)
    act = stance(draft, document, how)
    return Meaning(act, certainty(draft, document, act, how, relayed=relayed), when)


def _owner(number: int, drafts: Sequence[Draft]) -> int:
    """The statement whose act this one shares: a fragment has that of its parent."""
    seen = {number}
    while (parent := drafts[number].parent) is not None and parent not in seen:
        if not _fragment(drafts[number], drafts[parent]):
            break
        seen.add(parent)
        number = parent
    return number


def _fragment(draft: Draft, parent: Draft) -> bool:
    """Whether a nested statement is a quoted piece of its parent: no word in the parent says it."""
    inside = _words(parent.quote)
    return draft.type == "Direct" and not any(word in inside for word in _words(draft.cue))


def _own(number: int, drafts: Sequence[Draft]) -> Draft:
    """The statement without what others say inside it, and how they say it."""
    draft = drafts[number]
    taken: set[int] = set()
    for other in drafts:
        if other.parent == number and not _fragment(other, draft):
            taken |= _words((*other.quote, *other.frame, *other.cue))
    left = sorted(_words(draft.quote) - taken)
    return replace(draft, quote=tuple((word, word) for word in left)) if taken else draft


def _words(parts: Parts) -> set[int]:
    return {word for first, last in parts for word in range(first, last + 1)}
