"""What holds for every article, however odd its drafts are."""

import time
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from laut.document import Document
from laut.draft import Draft, EntityDraft, LinkDraft, Meaning, SourceDraft, Voices
from laut.link import links
from laut.records import Stance, StatementType
from laut.segment import segment
from tests.link.marked import read
from tests.link.rows import ROWS

SAID = (
    "Die Polizei sagte , es gebe 5 Verletzte am Montag in Kiel nicht mehr als drei Tote . „ Wir "
    "bestreiten das “ der Konzern verkaufe die Werft im Mai 2021 nur einmal regelmäßig Gespräche "
    "Vorwürfe Bericht 1,8 Millionen Euro gestiegen gesunken zunächst später ich – % … ."
)
TEXTS = st.lists(st.sampled_from(SAID.split()), max_size=60).map(" ".join)
STANCES: list[Stance] = ["asserts", "denies", "confirms", "announces", "finds-no-evidence"]
TYPES: list[StatementType] = ["Direct", "Indirect", "Reported"]
PART = st.tuples(st.integers(0, 59), st.integers(0, 59)).map(lambda p: (min(p), max(p)))
PARTS = st.lists(PART, max_size=2).map(tuple)
SOURCES = st.builds(
    SourceDraft,
    st.sampled_from(["organisation", "role", "anonymous-person", "named-person", "document"]),
    st.none() | st.just(0),
    st.none() | PART,
    st.none() | st.just("several") | st.integers(1, 3),
    st.none() | PART,
    st.none(),
    st.none(),
    st.none() | st.integers(0, 2),
)
DRAFTS = st.builds(
    Draft,
    *(st.sampled_from(TYPES), st.just("Speech"), PARTS, PARTS, PARTS, PARTS, st.just(())),
    *(st.none() | st.integers(0, 7), st.just(0.9)),
)
MEANINGS = st.builds(
    Meaning, st.sampled_from(STANCES), st.sampled_from(["asserted", "hedged"]), st.none()
)


@st.composite
def articles(draw: st.DrawFn) -> tuple[Document, list[Draft], Voices, list[Meaning]]:
    drafts = draw(st.lists(DRAFTS, max_size=8))
    count = len(drafts)
    sources = tuple(draw(st.lists(SOURCES, min_size=3, max_size=3)))
    chain = st.lists(st.integers(0, 2), min_size=1, max_size=2).map(tuple)
    chains = tuple(draw(st.lists(chain, min_size=count, max_size=count)))
    entity = EntityDraft("organisation", "Kiel", draw(PARTS), draw(PARTS), ())
    voices = Voices((entity,), sources, chains, ((),) * count)
    meanings = draw(st.lists(MEANINGS, min_size=count, max_size=count))
    return segment(draw(TEXTS)), drafts, voices, meanings


def check(found: tuple[LinkDraft, ...], drafts: list[Draft]) -> None:
    pairs = [frozenset((link.a, link.b)) for link in found]
    assert len(pairs) == len(set(pairs))
    for link in found:
        assert link.a != link.b
        assert 0 <= link.a < len(drafts)
        assert 0 <= link.b < len(drafts)
        assert 0 < link.score < 1
        assert link.why.endswith(".")
        assert drafts[link.a].parent != link.b
        assert drafts[link.b].parent is None


@settings(max_examples=300, deadline=None)
@given(articles())
def test_odd_drafts_are_linked_or_not(
    article: tuple[Document, list[Draft], Voices, list[Meaning]],
) -> None:
    found = links(*article)
    check(found, article[1])
    assert found == links(*article)


def test_nothing_gives_nothing() -> None:
    assert links(segment(""), (), Voices((), (), (), ()), ()) == ()
    assert links(segment("Es regnet."), (), Voices((), (), (), ()), ()) == ()


def test_rows_are_linked_only_outside() -> None:
    for row in ROWS:
        given = read(row.marked)
        check(links(given.document, given.drafts, given.voices, given.meanings), list(given.drafts))


def test_time_grows_with_the_statements_and_no_faster_than_their_pairs() -> None:
    lines = [
        f"<s org>Die {who}</s> <c>sagte</c>, <q>der {what} in Kiel habe {count} Euro gekostet</q>."
        for count, (who, what) in enumerate(
            product(("Polizei", "Stadt", "Werft", "Bank"), [f"Umbau{n}" for n in range(10)]), 100
        )
    ]
    given = read("\n".join(lines))
    links(given.document, given.drafts, given.voices, given.meanings)

    def seconds() -> float:
        start = time.thread_time()
        links(given.document, given.drafts, given.voices, given.meanings)
        return time.thread_time() - start

    assert min(seconds() for _ in range(5)) < 0.05
