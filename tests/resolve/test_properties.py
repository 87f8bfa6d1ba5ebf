"""What holds for any statements of any text."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from laut.draft import Draft, Finds, Name, Voices
from laut.records import StatementType
from laut.resolve import resolve
from laut.scores import NAME_KINDS, Part
from laut.segment import segment

WORDS = """
Der Die Das Insider sagte , . : „ “ ( ) einer von ihnen die beiden Sprecherin Werft Jan Ott Otts
Mara Voss Angaben Bericht des der Polizei er sie Sie dessen weil nicht anonym Beamte zwei mehrere
aus Amt Darin demnach soll haben zitiert Berufung auf unter Zeitung Kurier Berlin Präsident Beamten
eigenen ihr Fazit werden gebeten 60-Jährige Dr Herr Frau ’ um zu Von von
""".split()  # noqa: SIM905
TYPES: tuple[StatementType, ...] = (
    "Direct", "Indirect", "Reported", "FreeIndirect", "IndirectFreeIndirect",
)  # fmt: skip


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, Finds]:
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40)))
    last = len(segment(text)) - 1
    ends = st.tuples(st.integers(0, last), st.integers(0, 5))
    part: st.SearchStrategy[Part] = ends.map(lambda p: (p[0], min(last, p[0] + p[1])))
    parts = st.lists(part, max_size=2).map(tuple)
    drafts = [
        Draft(
            draw(st.sampled_from(TYPES)), "Speech", draw(parts), (), draw(parts), draw(parts),
            draw(parts), draw(st.integers(0, n - 1)) if n and draw(st.booleans()) else None, 0.9,
        )
        for n in range(draw(st.integers(0, 5)))
    ]  # fmt: skip
    names = draw(st.lists(st.builds(Name, part, st.sampled_from(NAME_KINDS)), max_size=5))
    return text, Finds(tuple(drafts), tuple(names), np.zeros((last + 1, 6), np.float32))


@settings(max_examples=150, deadline=None)
@given(articles())
def test_any_statements_have_legal_voices(article: tuple[str, Finds]) -> None:
    document, finds = segment(article[0]), article[1]
    found = resolve(document, finds)
    assert len(found.chains) == len(found.about) == len(finds.drafts)
    _chains_are_legal(found)
    for source in found.sources:
        assert source.entity is None or 0 <= source.entity < len(found.entities)
        assert source.member_of is None or 0 <= source.member_of < len(found.sources)
        for part in (source.text, source.affiliation, source.anonymity_reason):
            assert part is None or 0 <= part[0] <= part[1] < len(document)


def _chains_are_legal(found: Voices) -> None:
    """No voice stands twice in a chain, and every source is needed."""
    for chain in found.chains:
        assert chain
        assert len(set(chain)) == len(chain)
    groups = {source.member_of for source in found.sources}
    needed = {number for chain in found.chains for number in chain} | groups - {None}
    assert needed == set(range(len(found.sources)))


@settings(max_examples=30, deadline=None)
@given(articles())
def test_the_same_statements_have_the_same_voices(article: tuple[str, Finds]) -> None:
    document = segment(article[0])
    assert resolve(document, article[1]) == resolve(document, article[1])


@settings(max_examples=30, deadline=None)
@given(articles())
def test_a_statement_inside_another_has_its_chain_in_front(article: tuple[str, Finds]) -> None:
    found = resolve(segment(article[0]), article[1])
    for draft, chain in zip(article[1].drafts, found.chains, strict=True):
        if draft.parent is not None:
            around = found.chains[draft.parent]
            assert set(chain[:-1]) >= set(around[:1]) - {chain[-1]} or chain[0] in around
