"""The gold set: what its files may say, the blind forms, the agreement and the two halves."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from lab.gold import agree, blind, build, check
from lab.gold.align import align
from lab.gold.command import run
from lab.gold.files import load, load_answers, nth
from lab.gold.records import Answers, Gold, Judgement, Source, answers
from lab.gold.split import split
from laut.errors import FormatError
from laut.schema import schema

TEXT = """\
Streit um die Ampel

Der „Bote“ berichtet am Montag, ein Insider habe ihm gesagt, die Ampel sei „rot wie nie“. \
Aus Angst nennt er keinen Namen.
Die Stadt bestreitet, dass er recht hat. Der Pförtner wollte sich nicht äußern.
"""
YAML = """\
published: 2031-03-04
title: "Streit um die Ampel"
sources:
  - {id: q1, kind: organisation, text: "Der „Bote“", entity: e1, count: null, affiliation: null,
     status: null, anonymity_reason: null, member_of: null}
  - {id: q2, kind: anonymous-person, text: "ein Insider", entity: null, count: null,
     affiliation: null, status: former, anonymity_reason: "Aus Angst", member_of: null}
  - {id: q3, kind: organisation, text: "Die Stadt", entity: null, count: several,
     affiliation: null, status: null, anonymity_reason: null, member_of: null}
  - {id: q4, kind: role, text: "Der Pförtner", entity: null, count: 2, affiliation: null,
     status: null, anonymity_reason: null, member_of: q3}
entities:
  - {id: e1, canonical: "Bote", kind: work, mentions: ["Bote"],
     nominal_mentions: [{text: "ihm", n: 1}]}
statements:
  - {id: s1, type: Indirect, medium: Writing,
     quote: ["ein Insider habe ihm gesagt, die Ampel sei „rot wie nie“"], cue: ["berichtet"],
     frame: ["Der „Bote“ berichtet am Montag,"], speaker: ["Der „Bote“"], addressee: [],
     nested_in: null, source: q1, chain: [q1], stance: asserts, certainty: asserted,
     time: 2031-03-03}
  - {id: s2, type: Indirect, medium: Speech, quote: ["die Ampel sei „rot wie nie“"],
     cue: ["gesagt", "habe"], frame: ["ein Insider habe ihm gesagt,"], speaker: ["ein Insider"],
     addressee: ["ihm"], nested_in: s1, source: q2, chain: [q1, q2], stance: opines,
     certainty: unverified, time: null}
  - {id: s3, type: Indirect, medium: SW, quote: ["dass er recht hat"], cue: ["bestreitet"],
     frame: ["Die Stadt bestreitet,"], speaker: ["Die Stadt"], addressee: [], nested_in: null,
     source: q3, chain: [q3], stance: denies, certainty: negated, time: "DCT-1W"}
  - {id: s4, type: Reported, medium: SW, quote: ["Der Pförtner wollte sich nicht äußern."],
     cue: [], frame: [], speaker: ["Der Pförtner"], addressee: [], nested_in: null, source: q4,
     chain: [q4], stance: declines-to-comment, certainty: asserted, time: null}
"""

Write = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A gold set of one article."""
    return written(tmp_path, "a01", YAML)


def written(folder: Path, name: str, annotation: str, part: str = "pass1") -> Path:
    for each in ("articles", part):
        (folder / each).mkdir(exist_ok=True)
    (folder / "articles" / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    (folder / part / f"{name}.yaml").write_text(annotation, encoding="utf-8")
    return folder


def loaded(folder: Path, name: str = "a01") -> Gold:
    return load(folder / "pass1" / f"{name}.yaml", folder / "articles")


def test_spans_point_into_the_article(folder: Path) -> None:
    gold = loaded(folder)
    entity = gold.entities[0]
    spans = [s for each in gold.statements for s in (*each.quote, *each.cue, *each.speaker)]
    for span in [*spans, *entity.mentions, *entity.nominal_mentions]:
        assert gold.text[span.begin : span.end] == span.text
    assert [span.text for span in gold.statements[1].cue] == ["habe", "gesagt"]
    assert gold.sources[1].anonymity_reason is not None


def test_dates_come_back_as_iso(folder: Path) -> None:
    gold = loaded(folder)
    assert gold.published == "2031-03-04"
    assert [s.judgement.time for s in gold.statements] == ["2031-03-03", None, "DCT-1W", None]


def test_the_text_keeps_its_line_ends(folder: Path) -> None:
    (folder / "articles" / "a01.txt").write_bytes(TEXT.replace("\n", "\r\n").encode())
    assert loaded(folder).text == TEXT.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("text", "words", "n", "begin"),
    [("aaaa", "aa", 1, 0), ("aaaa", "aa", 3, 2), ("aaaa", "aa", 4, None), ("b", "a", 2, None)],
)
def test_occurrences_count_with_overlaps(text: str, words: str, n: int, begin: int | None) -> None:
    assert nth(text, words, n) == begin


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('cue: ["berichtet"]', 'cue: ["meldet"]', "statements.s1.cue[0]: the article does not say"),
        ('cue: ["berichtet"]', "cue: [{text: berichtet, n: 2}]", "not say 'berichtet' 2 times"),
        ('cue: ["berichtet"]', "cue: [{text: berichtet, n: 0}]", "cue[0].n: wants a whole number"),
        ('cue: ["berichtet"]', "cue: [{text: berichtet, m: 1}]", "does not know the field m"),
        ('cue: ["berichtet"]', "cue: berichtet", "statements.s1.cue: wants a list"),
        ('cue: ["gesagt", "habe"]', 'cue: ["gesagt", "habe ihm gesagt"]', "overlap"),
        ('quote: ["dass er recht hat"]', "quote: []", "statements.s3.quote: is empty"),
        ('speaker: ["Die Stadt"]', 'speaker: ["ie Stadt"]', "cuts through a word in"),
        ('text: "ein Insider"', 'text: "ein Spitzel"', "sources.q2.text: the article does not"),
        ('"Aus Angst"', '"Aus Furcht"', "sources.q2.anonymity_reason: the article does not"),
        ("stance: opines", "stance: thinks", "statements.s2.stance: 'thinks' is none of asserts,"),
        ("kind: role", "kind: person", "sources.q4.kind: 'person' is none of"),
        ("status: former", "status: old", "sources.q2.status"),
        ("count: several", "count: many", "sources.q3.count: wants a whole number from 1"),
        ('"DCT-1W"', '"gestern"', "statements.s3.time: 'gestern' is no TIMEX3 value"),
        ("published: 2031-03-04", 'published: "gestern"', "published: wants a date"),
        ("entity: e1", "entity: e2", "sources.q1.entity: there is no entity e2"),
        ("member_of: q3", "member_of: q9", "sources.q4.member_of: there is no source q9"),
        ("member_of: q3", "member_of: q4", "sources.q4.member_of: leads back to itself"),
        ("chain: [q1, q2]", "chain: [q2, q1]", "s2.chain: does not end with the source q2"),
        ("chain: [q1, q2]", "chain: [q7, q2]", "statements.s2.chain: there is no source q7"),
        ("chain: [q1, q2]", "chain: [q2, q2]", "statements.s2.chain: a voice counts once"),
        ("chain: [q1, q2]", "chain: []", "statements.s2.chain: does not end"),
        ("nested_in: s1", "nested_in: s9", "s2.nested_in: there is no statement s9"),
        ("nested_in: s1", "nested_in: s3", "s2.quote: 'die Ampel sei „rot wie nie“' is not inside"),
        ("nested_in: s1", "nested_in: s2", "statements.s2.nested_in: leads back to itself"),
        ("id: s4", "id: s3", "statements.s3: the id stands twice"),
        ("id: q4", "id: q3", "sources.q3: the id stands twice"),
        ("source: q4,\n     chain: [q4]", "source: q3, chain: [q3]", "sources.q4: stands in no"),
        ("certainty: negated", "certainty: asserted", "denies is negated (or unverified), not"),
        ("certainty: unverified", "certainty: negated", "not with opines"),
        ("stance: asserts, ", "", "statements.s1: the field stance is missing"),
        ("medium: SW,", "medium: SW, mood: bad,", "statements.s3: does not know the field mood"),
        ("entities:", "entities: [", "file: not YAML"),
    ],
)  # fmt: skip
def test_one_error_names_file_and_field(folder: Path, old: str, new: str, problem: str) -> None:
    assert old in YAML
    written(folder, "a01", YAML.replace(old, new, 1))
    with pytest.raises(FormatError) as raised:
        loaded(folder)
    assert str(folder / "pass1" / "a01.yaml") in str(raised.value)
    assert problem in str(raised.value)
    assert "\n" not in str(raised.value)


def test_what_is_relayed_may_be_unverified(folder: Path) -> None:
    written(folder, "a01", YAML.replace("certainty: negated", "certainty: unverified"))
    assert loaded(folder).statements[2].judgement.certainty == "unverified"


def test_an_annotation_without_article_is_refused(folder: Path) -> None:
    (folder / "articles" / "a01.txt").unlink()
    with pytest.raises(FormatError, match="there is no article"):
        loaded(folder)


# The forms of the second annotator

LABELS = {"q1": "paper", "q2": "insider", "q3": "town", "q4": "porter"}
FILLED = {
    "s1": ("asserts", "asserted", ["paper"], "2031-03-03"),
    "s2": ("asserts", "unverified", ["paper", "insider"], None),
    "s3": ("denies", "negated", ["town"], "2031"),
    "s4": ("declines-to-comment", "asserted", ["porter"], None),
}


def filled(form: str, values: dict[str, tuple[str, str, list[str], str | None]]) -> str:
    """The form as a second annotator fills it in, with one voice of another kind."""
    head, *parts = form.split("- id: ")
    made = head.replace("sources: []", SOURCES)
    for part in parts:
        stance, certainty, chain, time = values[part[:2]]
        part = part.replace("stance:", f"stance: {stance}").replace(  # noqa: PLW2901
            "certainty:", f"certainty: {certainty}"
        )
        part = part.replace("source:", f"source: {chain[-1]}")  # noqa: PLW2901
        part = part.replace("chain: []", f"chain: [{', '.join(chain)}]")  # noqa: PLW2901
        made += "- id: " + part.replace("time:", f"time: {time or ''}")
    return made


SOURCES = """sources:
- {id: porter, kind: anonymous-person, text: Der Pförtner, count: , affiliation: , status: ,
   anonymity_reason: , member_of: town}
- {id: paper, kind: organisation, text: "Der „Bote“", count: , affiliation: , status: ,
   anonymity_reason: , member_of: }
- {id: insider, kind: anonymous-person, text: ein Insider, count: , affiliation: , status: ,
   anonymity_reason: {text: Aus Angst, n: 1}, member_of: }
- {id: town, kind: organisation, text: Die Stadt, count: , affiliation: , status: ,
   anonymity_reason: , member_of: }"""


def test_a_form_shows_the_words_and_no_decision(folder: Path) -> None:
    form = blind.form(loaded(folder))
    assert '{begin: 21, end: 52, text: "Der „Bote“ berichtet am Montag,"}' in form
    body = form.split("sources: []", 1)[1]
    for decided in ("q1", "e1", "unverified", "denies", "opines", "former", "DCT", "2031-03-03"):
        assert decided not in body
    for hidden in ("medium", "nested_in", "addressee", "entity"):
        assert hidden not in body


def test_a_form_stands_in_the_order_of_reading(folder: Path) -> None:
    moved = YAML.replace("id: s1,", "id: s9,").replace("nested_in: s1", "nested_in: s9")
    first, second = moved.index("  - {id: s9"), moved.index("  - {id: s2")
    third = moved.index("  - {id: s3")
    written(
        folder, "a01", moved[:first] + moved[second:third] + moved[first:second] + moved[third:]
    )
    form = blind.form(loaded(folder))
    assert [line[6:] for line in form.splitlines() if line.startswith("- id")] == [
        "s9", "s2", "s3", "s4",
    ]  # fmt: skip


def test_a_form_in_work_is_never_overwritten(folder: Path) -> None:
    gold = loaded(folder)
    assert blind.write(gold, folder / "blind")
    (folder / "blind" / "a01.yaml").write_text("in work")
    assert not blind.write(gold, folder / "blind")
    assert (folder / "blind" / "a01.yaml").read_text() == "in work"


def test_an_empty_form_is_no_answer(folder: Path) -> None:
    written(folder, "a01", blind.form(loaded(folder)), "pass2")
    with pytest.raises(FormatError, match=r"statements\.s1\.source: wants text, has None"):
        load_answers(folder / "pass2" / "a01.yaml", folder / "articles")


def test_both_passes_are_compared(folder: Path) -> None:
    written(folder, "a01", filled(blind.form(loaded(folder)), FILLED), "pass2")
    [(gold, second)] = agree.read_both(folder)
    pairs = list(agree.compare(answers(gold), second))
    assert [(p.statement, p.field, p.first, p.second) for p in pairs if p.first != p.second] == [
        ("s2", "stance", "opines", "asserts"),
        ("s3", "time", "DCT-1W", "2031"),
        ("s4", "source kind", "role", "anonymous-person"),
    ]
    shown = agree.table(pairs, 1)
    assert "1 articles, 4 statements" in shown
    assert "| chain exact | 1.000 | 1.000 | 1.000 |" in shown
    assert "    1  opines / asserts" in agree.confusions(pairs)
    listed = agree.cases([(gold, second)])
    assert "a01 s2 stance: opines / asserts\n    die Ampel sei „rot wie nie“" in listed
    assert "a01 q4 = porter kind: role / anonymous-person" in listed
    assert "a01 q4 = porter count: 2 / none" in listed
    assert "member_of" not in listed


def test_other_statements_cannot_be_compared(folder: Path) -> None:
    form = filled(blind.form(loaded(folder)), FILLED).replace("id: s4", "id: s5")
    written(folder, "a01", form, "pass2")
    with pytest.raises(FormatError, match="only one pass has s4, s5"):
        list(agree.read_both(folder))


def test_a_statement_answered_twice_is_refused(folder: Path) -> None:
    form = filled(blind.form(loaded(folder)), FILLED).replace("id: s4", "id: s3")
    written(folder, "a01", form, "pass2")
    with pytest.raises(FormatError, match="an id stands twice"):
        list(agree.read_both(folder))


def test_a_comparison_wants_a_second_pass(folder: Path) -> None:
    with pytest.raises(FormatError, match="no filled form is there"):
        list(agree.read_both(folder))


def voices(*chains: str) -> Answers:
    """Answers from chains such as "ab": b speaks in a."""
    names = sorted(set("".join(chains)))
    sources = tuple(
        Source(name, "role", None, None, None, None, None, None, None) for name in names
    )
    judged = {
        f"s{n}": Judgement(tuple(chain), "asserts", "asserted", None)
        for n, chain in enumerate(chains)
    }
    return Answers("a01", sources, judged)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (["a", "ab"], ["x", "xy"], {"x": "a", "y": "b"}),
        (["a", "b"], ["x", "x"], {"x": "a"}),  # a tie; one to one
        (["a", "b", "b"], ["x", "x", "x"], {"x": "b"}),
        (["ab"], ["y"], {"y": "b"}),
        (["abc"], ["xz"], {"x": "a", "z": "c"}),
        (["abc"], ["xyz"], {"x": "a", "y": "b", "z": "c"}),
    ],
)
def test_voices_are_matched_by_what_they_say(
    first: list[str], second: list[str], same: dict[str, str]
) -> None:
    assert align(voices(*first), voices(*second)) == same


def test_silent_groups_are_matched_by_their_members() -> None:
    def grouped(member: str, group: str) -> Answers:
        found = voices(member)
        silent = Source(group, "anonymous-group", None, None, None, None, None, None, None)
        return replace(found, sources=(replace(found.sources[0], member_of=group), silent))

    assert align(grouped("a", "g"), grouped("x", "y")) == {"x": "a", "y": "g"}


def test_kappa_takes_chance_away() -> None:
    said = [("a", "a")] * 20 + [("a", "b")] * 5 + [("b", "a")] * 10 + [("b", "b")] * 15
    found = agree.agreement([agree.Pair("stance", "a01", "s1", *each) for each in said])
    assert found.raw == pytest.approx(0.7)
    assert found.kappa == pytest.approx(0.4)  # the textbook's example: (0.7 - 0.5) / 0.5
    assert found.macro_f1 == pytest.approx((40 / 55 + 30 / 45) / 2)


def test_one_label_for_all_is_agreement() -> None:
    found = agree.agreement([agree.Pair("stance", "a01", "s1", "a", "a")])
    assert (found.raw, found.kappa, found.macro_f1) == (1, 1, 1)


# The set as it is published


def test_what_is_built_has_the_shape_of_a_reading(folder: Path) -> None:
    shape = schema()
    shape["required"] = ["article", "statements", "sources", "entities"]
    for field in ("about", "confidence"):  # nobody has annotated them
        shape["$defs"]["statement"]["required"].remove(field)
    shape["$defs"]["entity"]["required"].remove("aliases")
    [gold] = build.adjudicated(folder)
    made = json.loads(build.lines([gold]))
    jsonschema.Draft202012Validator(shape).validate(made)
    assert made["statements"][1]["source"] == {
        "id": "q2",
        "kind": "anonymous-person",
        "entity": None,
    }
    assert made["statements"][1]["chain"] == ["q1", "q2"]
    assert made["article"]["text"] == TEXT


def test_the_adjudicated_annotation_wins(folder: Path) -> None:
    written(folder, "a02", YAML)
    written(folder, "a02", YAML.replace("stance: opines", "stance: warns"), "final")
    stances = [gold.statements[1].judgement.stance for gold in build.adjudicated(folder)]
    assert stances == ["opines", "warns"]


def test_the_halves_are_equal_and_hold_every_common_stance(folder: Path) -> None:
    for number in range(2, 13):
        name = f"{'ab'[number % 2]}{number:02}"
        rare = "warns" if number in (4, 5) else "threatens" if number == 6 else "opines"
        written(folder, name, YAML.replace("stance: opines", f"stance: {rare}"))
    golds = build.adjudicated(folder)
    dev, test = split(golds)
    assert len(dev) == len(test) == len(golds) / 2
    assert {g.name for g in (*dev, *test)} == {g.name for g in golds}
    for half in (dev, test):
        assert {"opines", "warns"} <= {s.judgement.stance for g in half for s in g.statements}
    again = split(list(reversed(golds)))
    assert {g.name for g in again[0]} == {g.name for g in dev}


def test_too_few_articles_for_two_halves(folder: Path) -> None:
    for name, pair in (("a01", "wt"), ("a02", "wp"), ("a03", "tp")):
        kinds = {"w": "warns", "t": "threatens", "p": "promises"}
        made = YAML.replace("stance: opines", f"stance: {kinds[pair[0]]}")
        written(folder, name, made.replace("stance: asserts", f"stance: {kinds[pair[1]]}"))
    with pytest.raises(FormatError, match="too few articles"):
        split(build.adjudicated(folder))


@pytest.mark.parametrize("part", ["pass1", "pass2"])
def test_every_broken_file_is_told(
    folder: Path, part: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    form = filled(blind.form(loaded(folder)), FILLED)
    written(folder, "a01", form, "pass2")
    written(folder, "a02", YAML.replace("kind: role", "kind: boss"))
    written(folder, "a02", form.replace("kind: organisation", "kind: boss"), "pass2")
    monkeypatch.setattr("sys.argv", ["check", part, "--folder", str(folder)])
    with pytest.raises(SystemExit) as left:
        check.main()
    told = capsys.readouterr().out
    assert left.value.code == 1
    assert "a02.yaml: sources." in told
    assert told.endswith("2 files, 1 broken\n")


def test_a_command_ends_with_one_line(folder: Path) -> None:
    def broken() -> None:
        list(agree.read_both(folder))

    with pytest.raises(SystemExit, match="no filled form is there"):
        run(broken)
