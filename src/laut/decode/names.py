"""Logits of tags -> names."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from laut.draft import Name
from laut.scores import NAME_KINDS, NAME_TAGS, Floats

OUT = np.float32(-1e4)
_BEGIN = tuple(range(1, len(NAME_TAGS), 2))
# What may follow a tag: anything but a continuation of another name.
_ALLOWED = np.array(
    [
        [0 if not tag.startswith("I") or tag[1:] == before[1:] else OUT for tag in NAME_TAGS]
        for before in NAME_TAGS
    ],
    np.float32,
)


def names(logits: Floats, begin: int, breaks: Sequence[bool]) -> tuple[Name, ...]:
    """Names of one passage whose first word is word `begin` of the document.

    `breaks` says which words begin a sentence; no name goes over one.
    """
    tags = _best(logits, breaks) if len(logits) else []
    return tuple(_named(enumerate(tags, begin)))


def _best(logits: Floats, breaks: Sequence[bool]) -> list[int]:
    """The likeliest legal row of tags (Viterbi)."""
    chances = logits.astype(np.float32).copy()
    inner = [i for i in range(1, len(NAME_TAGS)) if i not in _BEGIN]
    chances[np.ix_([i for i, b in enumerate(breaks) if b or i == 0], inner)] += OUT
    total, steps = chances[0], []
    for row in chances[1:]:
        reached = total[:, None] + _ALLOWED
        steps.append(reached.argmax(0))
        total = reached.max(0) + row
    tag = int(total.argmax())
    path = [tag]
    for step in reversed(steps):
        tag = int(step[tag])
        path.append(tag)
    return path[::-1]


def _named(tags: Iterable[tuple[int, int]]) -> Iterator[Name]:
    current: Name | None = None
    for word, tag in tags:
        kind = NAME_KINDS[(tag - 1) // 2] if tag else ""
        if current and tag and tag not in _BEGIN and current.kind == kind:
            current = Name((current.part[0], word), kind)
            continue
        if current:
            yield current
        current = Name((word, word), kind) if tag else None
    if current:
        yield current
