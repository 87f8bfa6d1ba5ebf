"""Voices without those that say nothing, relay nothing and have no member that speaks."""

from collections.abc import Mapping
from dataclasses import replace

from laut.draft import SourceDraft, Voices


def compact(found: Voices) -> Voices:
    """The same with numbers in the order of the first statement that needs each source."""
    used = dict.fromkeys(voice for chain in found.chains for voice in chain)
    for voice in tuple(used):
        group = found.sources[voice].member_of
        if group is not None:
            used.setdefault(group)
    number = {old: new for new, old in enumerate(used)}
    return replace(
        found,
        sources=tuple(_renumbered(found.sources[old], number) for old in used),
        chains=tuple(tuple(number[voice] for voice in chain) for chain in found.chains),
    )


def _renumbered(source: SourceDraft, number: Mapping[int, int]) -> SourceDraft:
    group = source.member_of
    return source if group is None else replace(source, member_of=number.get(group))
