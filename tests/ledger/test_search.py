import contextlib
import random
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from lab.bench.sample import Saying, made
from laut.errors import LautError
from laut.ledger import Ledger, Query, schema
from laut.ledger import words as words_
from laut.ledger.words import stems

ARTICLES = (
    made(
        "https://example.org/damm",
        Saying("Die Staudämme der Region sind sicher", "Anna Kröger", about=("Region",)),
        Saying("Der Staudamm ist nicht sicher", "Mertens", "denies", "negated", "Indirect"),
        Saying("Das Wasser steigt um 1.500 Liter", None, "warns", "unverified"),
        outlet="Eldenauer Bote",
        published="2026-03-14",
        kinds={"Region": "place"},
    ),
    made(
        "https://example.org/klinik",
        Saying("Die neue Klinik wird im Herbst eröffnet", "Stadtrat", kind="organisation"),
        Saying("Das Ministerium prüft die Klinik-Pläne", "Anna Kröger", "announces",
               time="2026-01-02"),
        outlet="Küstenblatt",
        published="2026-05-02",
        kinds={"Stadtrat": "organisation"},
    ),
)  # fmt: skip


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    for each in ARTICLES:
        ledger.add(each)
    return ledger


def said(ledger: Ledger, query: Query) -> set[str]:
    found = ledger.search(query)
    assert found.total == len(found.hits)
    return {hit.quote[0].text.split()[1].strip("“") for hit in found.hits}


WORDS = {
    "Staudamm": {"Staudämme", "Staudamm"},
    "staudämmen": {"Staudämme", "Staudamm"},
    "STAUDÄMME": {"Staudämme", "Staudamm"},
    "sicheren Staudamm": {"Staudämme", "Staudamm"},
    "Kliniken": {"neue", "Ministerium"},
    "Ministeriums": {"Ministerium"},
    '"nicht sicher"': {"Staudamm"},
    '"sicher nicht"': set(),
    '"sind sicher" Region': {"Staudämme"},
    "Staud*": {"Staudämme", "Staudamm"},
    "staudä*": {"Staudämme", "Staudamm"},
    "Staudamm -nicht": {"Staudämme"},
    'Staudamm -"nicht sicher"': {"Staudämme"},
    "Klinik-Pläne": {"Ministerium"},
    "Klinikpläne": set(),
    "1500": {"Wasser"},
    "1.500": {"Wasser"},
    "Damm": set(),
    unicodedata.normalize("NFD", "Staudämme"): {"Staudämme", "Staudamm"},
    "Staudamm AND Region": set(),
    "words:Staudamm": set(),
}


def test_words_are_found_in_every_form(ledger: Ledger) -> None:
    found = {words: said(ledger, Query(words)) for words in WORDS}
    assert found == WORDS


def test_letters_with_marks_are_found_without_them(ledger: Ledger) -> None:
    ledger.add(
        made(
            "https://example.org/bahn",
            Saying("Orbáns Züge fahren über Łódź und Český Krumlov", "Renée Łukaszewska"),
            outlet="El Día",
        )
    )
    for words in ("Orban", "Orbán", "Lodz", "łódź", '"cesky Krumlov"', '"Český Krumlov"', "Česk*"):
        assert said(ledger, Query(words)) == {"Züge"}, words
    for source in ("Lukaszewska", "Łukaszewska", "Renee", "Łuk*"):
        assert said(ledger, Query(source=source)) == {"Züge"}, source
    assert said(ledger, Query(outlet="El Dia")) == said(ledger, Query(outlet="día")) == {"Züge"}


def test_what_older_ledgers_keep_with_its_marks_is_found(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words_, "_unmarked", str.lower)
    words_._stem.cache_clear()
    ledger.add(made("https://example.org/alt", Saying("Orbáns Züge fahren"), outlet="El Día"))
    monkeypatch.undo()
    words_._stem.cache_clear()
    assert said(ledger, Query("Orbán")) == said(ledger, Query(outlet="El Día")) == {"Züge"}


FILTERS = {
    "source": (Query(source="Kröger"), {"Staudämme", "Ministerium"}),
    "source prefix": (Query(source="Krö*"), {"Staudämme", "Ministerium"}),
    "source without": (Query(words="Klinik", source="-Kröger"), {"neue"}),
    "stance": (Query(stances=["denies"]), {"Staudamm"}),
    "stances": (Query(stances=["denies", "WARNS"]), {"Staudamm", "Wasser"}),
    "certainty": (Query(certainties=["negated"]), {"Staudamm"}),
    "type": (Query(types=["indirect"]), {"Staudamm"}),
    "kind": (Query(kinds=["organisation"]), {"neue"}),
    "nobody": (Query(kinds=["anonymous-group"]), {"Wasser"}),
    "outlet": (Query(outlet="Bote"), {"Staudämme", "Staudamm", "Wasser"}),
    "outlet whole": (Query(outlet="eldenauer bote"), {"Staudämme", "Staudamm", "Wasser"}),
    "since": (Query(since="2026-04"), {"neue"}),
    "until": (Query(until="2026-02"), {"Ministerium"}),
    "day": (Query(since="2026-03-14", until="2026-03-14"), {"Staudämme", "Staudamm", "Wasser"}),
    "year": (Query("Klinik", since="2026", until="2026"), {"neue", "Ministerium"}),
    "never": (Query(since="2027"), set()),
    "all at once": (
        Query("sicher", "Mertens", types=["Indirect"], stances=["denies"], outlet="Bote",
              since="2026-03", until="2026-03"),
        {"Staudamm"},
    ),
    "against each other": (Query("Klinik", outlet="Bote"), set()),
}  # fmt: skip


def test_filters(ledger: Ledger) -> None:
    assert {name: said(ledger, query) for name, (query, _) in FILTERS.items()} == {
        name: wanted for name, (_, wanted) in FILTERS.items()
    }


def test_what_one_says_and_what_is_said_about_one(ledger: Ledger) -> None:
    (person,) = ledger.entities("Anna Kröger")
    assert said(ledger, Query(speaker=[person.number])) == {"Staudämme", "Ministerium"}
    (place,) = [each for each in ledger.entities("Region") if each.kind == "place"]
    assert said(ledger, Query(about=[place.number])) == {"Staudämme"}
    assert said(ledger, Query(speaker=[10**6])) == set()
    assert said(ledger, Query("sicher", speaker=[person.number])) == {"Staudämme"}


def test_a_hit_says_everything(ledger: Ledger) -> None:
    (hit,) = ledger.search(Query("nicht sicher")).hits
    text = ARTICLES[0].article.text
    (span,) = hit.quote
    assert text[span.begin : span.end] == span.text == "„Der Staudamm ist nicht sicher“"
    assert (hit.speaker, hit.name, hit.day, hit.statement) == (
        "Mertens", "Mertens", "2026-03-14", "s2"
    )  # fmt: skip
    assert (hit.type, hit.stance, hit.certainty, hit.kind) == (
        "Indirect", "denies", "negated", "named-person"
    )  # fmt: skip
    assert (hit.paper.uri, hit.paper.outlet, hit.paper.revision) == (
        "https://example.org/damm", "Eldenauer Bote", 1
    )  # fmt: skip
    assert hit.confidence == 0.9


@pytest.mark.parametrize(
    "query",
    [Query("Talsperre"), Query("Talsperre", old=True), Query("Talsperre", types=("Direct",))],
)
def test_one_word_has_a_rank(ledger: Ledger, query: Query) -> None:
    long = "Der Talsperre und die Brücke und die Straße und die Schule kosten viel Geld"
    ledger.add(made("https://example.org/rank", Saying("Talsperre"), Saying(long)))
    (short, *rest) = ledger.search(query).hits
    assert short.quote[0].text == "„Talsperre“"
    assert short.score > rest[-1].score > 0


def test_the_best_comes_first_and_pages_follow_each_other(ledger: Ledger) -> None:
    long = "Ein Staudamm unter vielen Dingen, die es hier sonst noch gibt"
    ledger.add(made("u", Saying("Staudamm, Staudamm und Staudamm"), Saying(long)))
    found = ledger.search(Query("Staudamm"))
    scores = [hit.score for hit in found.hits]
    assert scores == sorted(scores, reverse=True)
    assert found.hits[0].quote[0].text.startswith("„Staudamm, Staudamm")
    pages = [ledger.search(Query("Staudamm"), limit=1, skip=at).hits[0].number for at in range(4)]
    assert pages == [hit.number for hit in found.hits]
    assert ledger.search(Query("Staudamm"), limit=1).total == 4
    assert ledger.search(Query("Staudamm"), skip=9).hits == ()


def test_by_meaning_with_filters(ledger: Ledger) -> None:
    assert ledger.like("Ist die Klinik neu?").hits[0].quote[0].text.startswith("„Die neue Klinik")
    found = ledger.like("Ist die Klinik neu?", Query(source="Kröger"))
    assert {hit.speaker for hit in found.hits} == {"Anna Kröger"}
    assert ledger.like("Klinik", Query(since="2027")).hits == ()
    assert len(ledger.like("Klinik", limit=1).hits) == 1


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        (Query(stances=["bestreitet"]), "'bestreitet' is no stance; there are asserts, "),
        (Query(types=["x"]), "'x' is no type; there are Direct, "),
        (Query(kinds=["x"]), "'x' is no kind of source"),
        (Query(certainties=["x"]), "'x' is no certainty"),
        (Query("-Staudamm"), "only words to leave out"),
        (Query("-Staudamm", old=True), "only words to leave out"),
        (Query(since="gestern"), "'gestern' is no date; write it as 2026"),
        (Query(until="2026-13"), "'2026-13' is no date"),
        (Query(since="2026-00"), "'2026-00' is no date"),
        (Query(since="2026-02-30"), "'2026-02-30' is no date"),
    ],
)
def test_what_cannot_be_asked_is_told(ledger: Ledger, query: Query, problem: str) -> None:
    with pytest.raises(LautError, match=problem):
        ledger.search(query)


@pytest.mark.parametrize("words", ["!!!", '""', "*", "- -", '"…"'])
def test_marks_alone_are_told(sqlite: Ledger, words: str) -> None:
    for query in (Query(words), Query(source=words), Query(words, "Kröger")):
        with pytest.raises(LautError, match="has no word in it; say what to look for"):
            sqlite.search(query)


HOSTILE = (
    '"', '""', '"Staudamm', 'Staudamm"', '"Staud*"', "*", "**", "Staud**", "*damm", "-", "--x",
    'NEAR(Staudamm sicher, 5)', "Staudamm NEAR sicher", "Staudamm OR Klinik", "NOT Staudamm",
    "AND", "( Staudamm", ")", "{words}: x", "words : x", "^Staudamm", "Staudamm + sicher", "a'b",
    "\\", "a\\'b", "'; DROP TABLE statements; --", "%", "_", "Staudamm & sicher", "a | b", "!a",
    "a <-> b", "a:*", ":A", "\0", "Stau\0damm", "\ud83d", "😀", "\u202eStaudamm", "ß", "İ", "ﬁ",
    "²", "٣", "a" * 10_000, "Staudamm " * 2_000, '"' + "Staudamm " * 2_000 + '"',
    " ".join(f"wort{at}" for at in range(5_000)), " ".join(f"-wort{at}" for at in range(3_000)),
    "Staudamm " + " ".join(f"-wort{at}" for at in range(3_000)),
    " ".join(f"w{at}*" for at in range(1_000)), '"' * 10_000, "-" * 10_000, "a*" * 3_000,
)  # fmt: skip


def test_no_query_breaks_anything(ledger: Ledger) -> None:
    for words in HOSTILE:
        for query in (Query(words), Query(source=words), Query("sicher", outlet=words)):
            _found(ledger, query)
        ledger.like(words)
        with contextlib.suppress(LautError):  # E12 is a number
            ledger.entities(words)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with pytest.MonkeyPatch.context() as patch:
        from lab.bench.sample import Bag
        from laut.embed import Embedder

        patch.setattr(Embedder, "shipped", staticmethod(Bag))
        with Ledger(tmp_path_factory.mktemp("kept") / "ledger.db") as opened:
            for each in ARTICLES:
                opened.add(each)
            yield opened


QUERIES = st.text(
    st.one_of(st.characters(), st.sampled_from("\"*-()':^+&|! ²ß\0"), st.sampled_from("adms")),
    max_size=40,
)


@pytest.mark.parametrize("words", [" ", "\n", "\t "])
def test_blanks_ask_for_everything(kept: Ledger, words: str) -> None:
    assert _found(kept, Query(words, old=True)) == _found(kept, Query(old=True))


@given(QUERIES, QUERIES)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_query_is_answered(kept: Ledger, words: str, source: str) -> None:
    _found(kept, Query(words, source, old=True))


@given(st.lists(st.sampled_from(stems(" ".join(r.article.text for r in ARTICLES))), min_size=1,
                max_size=3, unique=True))  # fmt: skip
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_more_words_find_less(kept: Ledger, words: list[str]) -> None:
    every = [{hit.number for hit in kept.search(Query(word)).hits} for word in words]
    both = {hit.number for hit in kept.search(Query(" ".join(words))).hits}
    assert both == set.intersection(*every)


def test_both_databases_find_the_same(sqlite: Ledger, postgresql: Ledger) -> None:
    chance = random.Random(7)
    for ledger in (sqlite, postgresql):
        for each in ARTICLES:
            ledger.add(each)
    pieces = [*WORDS, "sicher", "Die", "-Klinik", '"', "Kl*", "ist", "der", "im"]
    for _ in range(60):
        query = Query(" ".join(chance.sample(pieces, 2)))
        assert _found(sqlite, query) == _found(postgresql, query), query


def test_the_newest_with_a_word_or_a_name_come_first(ledger: Ledger) -> None:
    ledger.add(made("https://example.org/c", Saying("Die Klinik ist teuer", "Bernd Kröger")))
    with ledger.database.read() as connection:
        saying, bearing = ledger.backend.saying, ledger.backend.bearing
        assert sorted(saying(connection, ["klinik", "staudamm"], 9)) == [1, 1, 2, 2, 3]
        assert sorted(saying(connection, ["klinik", "staudamm"], 2)) == [2, 3]
        assert saying(connection, ["talsperre"], 9) == []
        anna = ledger.entities("Anna Kröger")[0].number
        bernd = ledger.entities("Bernd Kröger")[0].number
        surname = next(each for each in _keys(ledger) if each.startswith("p:kr"))
        family = surname[: surname.index("|") + 1]
        assert bearing(connection, [family], 9) == {family: [bernd, anna]}
        assert bearing(connection, [family], 1) == {family: [bernd]}
        assert bearing(connection, [], 9) == {}
        assert bearing(connection, ["p:niemand|"], 9) == {"p:niemand|": []}


def _keys(ledger: Ledger) -> list[str]:
    """The keys under which entities are looked for."""
    with ledger.database.read() as connection:
        return list(connection.scalars(select(schema.Name.key)))


def _found(ledger: Ledger, query: Query) -> set[int] | str:
    """What a query finds, or what is said of it, which may only be that it asks for nothing."""
    try:
        return {hit.number for hit in ledger.search(query).hits}
    except LautError as error:
        told = str(error)
        if not told.endswith("; say what to look for"):
            raise
        return told
