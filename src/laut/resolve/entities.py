"""The named things of an article, and which of them a statement is about."""

from collections.abc import Mapping, Sequence
from typing import Final

from laut.draft import Draft, EntityDraft
from laut.german.entities import EVENT_ENDS, WORK_MARKS, WORK_NOUNS
from laut.records import EntityKind
from laut.resolve.names import Cluster
from laut.resolve.stage import Stage
from laut.resolve.standins import standins
from laut.scores import Part

_KINDS: Final[Mapping[str, EntityKind]] = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def entities(drafts: Sequence[Draft], of: Sequence[int], stage: Stage) -> tuple[EntityDraft, ...]:
    """All named things, in the order of their first names."""
    nominal = standins(drafts, of, stage)
    return tuple(
        _entity(cluster, nominal.get(number, frozenset()), stage)
        for number, cluster in enumerate(stage.clusters)
    )


def _entity(cluster: Cluster, nominal: frozenset[Part], stage: Stage) -> EntityDraft:
    return EntityDraft(
        _kind(cluster, stage),
        cluster.canonical,
        tuple(name.part for name in cluster.names),
        tuple(sorted(nominal)),
        tuple(form for form in cluster.forms if form != cluster.canonical),
    )


def _kind(cluster: Cluster, stage: Stage) -> EntityKind:
    """What an entity is; of the rest, a title in quotation marks is a work."""
    if cluster.kind in _KINDS:
        return _KINDS[cluster.kind]
    if cluster.canonical.lower().endswith(EVENT_ENDS):
        return "event"
    words = stage.document.words
    before = [words[w] for n in cluster.names for w in range(max(0, n.part[0] - 2), n.part[0])]
    quoted = any(words[n.part[0] - 1] in WORK_MARKS for n in cluster.names if n.part[0])
    named = any(word.lower() in WORK_NOUNS for word in before)
    return "work" if quoted or named else "product"


def about(drafts: Sequence[Draft], of: Sequence[int], stage: Stage) -> tuple[tuple[int, ...], ...]:
    """For each statement the entities that its quote names, but its own voice."""
    return tuple(
        tuple(
            dict.fromkeys(
                stage.number[word]
                for first, last in draft.quote
                for word in range(first, last + 1)
                if word in stage.number and stage.number[word] != stage.voices[voice].entity
            )
        )
        for draft, voice in zip(drafts, of, strict=True)
    )
