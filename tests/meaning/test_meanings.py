"""The whole of what statements amount to: one for each, and fragments have that of their parent."""

from dataclasses import astuple, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.draft import Meaning
from laut.meaning import meanings
from tests.meaning.marked import meant, read

FRAMES = (
    "<f><s>Falk</s> <c>bestritt</c> am Montag,</f>",
    "<f>Wahrscheinlich, <c>schätzte</c> <s>Falk</s> gestern,</f>",
    "<f><s>Falk</s> <c>drohte</c>,</f>",
    "<f><c>Laut</c> <s>Falk</s></f>",
    "<f>Am 3. März <c>sagte</c> <s>Falk</s>,</f>",
)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "<f><s>Der Wirt</s> <c>sagte</c> am Montag,</f> <q>er koche</q>.",
            ("asserts", "asserted", "2031-03-03"),
        ),
        (
            "<f><s>Der Wirt</s> <c>dementierte</c> gestern,</f> <q>dass er koche</q>.",
            ("denies", "negated", "2031-03-06"),
        ),
        (
            "<q>„Wir werden wohl schließen“</q><f>, <c>vermutete</c> <s>der Wirt</s></f>.",
            ("assesses", "hedged", None),
        ),
        (
            "<q reported>Am Dienstag wollte sich der Wirt nicht äußern.</q>",
            ("declines-to-comment", "asserted", "2031-03-04"),
        ),
        (
            "<f><c>Es heißt</c>,</f> <q>der Wirt habe gekocht</q>.",
            ("asserts", "unverified", None),
        ),
    ],
)
def test_act_certainty_and_time(marked: str, expected: tuple[str, str, str | None]) -> None:
    (found,) = meant(marked)
    assert astuple(found) == expected


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("held", ["", " opines=0.9 hedged=0.9", " warns=0.9 negated=0.9"])
def test_a_fragment_has_all_of_its_parent(frame: str, held: str) -> None:
    outer, fragment = meant(f"{frame} <q>er habe <q{held}>„die Schande“</q> gesehen</q>.")
    assert fragment == outer


def test_fragments_of_fragments_too() -> None:
    marked = f"{FRAMES[0]} <q>er habe <q>„die <q>‚Schande‘</q>“</q> gesehen</q>."
    assert [m.stance for m in meant(marked.replace("<q>‚", "<q direct>‚"))] == ["denies"] * 3


RELAYED = (
    "<f>Der <s>Bote</s> <c>schrieb</c>,</f> <q><f><s>Falk</s> <c>drohe</c>,</f> "
    "<q AB>er werde <q>„alle“</q> verklagen</q></q>."
)


def test_a_fragment_of_what_is_relayed_is_unverified_too() -> None:
    _, inner, fragment = meant(RELAYED)
    assert (inner.stance, inner.certainty) == ("threatens", "unverified")
    assert fragment == inner


def test_the_act_of_the_inner_voice_is_none_of_the_outer_one() -> None:
    outer, *_ = meant(RELAYED)
    assert (outer.stance, outer.certainty) == ("asserts", "asserted")


def test_a_fragment_in_a_sentence_that_goes_on_has_its_meaning() -> None:
    given = read(f"{FRAMES[0]} <q>dass er koche</q>.\n<q on>Er <q>„esse“</q> nur.</q>")
    first, goes_on, fragment = given.drafts
    framed = replace(fragment, frame=first.frame, cue=first.cue)  # that of the nearest before
    found = meanings(given.document, (first, goes_on, framed), given.voices, ())
    assert found[2] == found[1]


def test_a_fragment_in_front_of_its_parent_has_its_meaning() -> None:
    given = read("<f><s>Falk</s> <c>sagte</c>,</f> <q>wohl habe er <q>„alle“</q> gesehen</q>.")
    outer, fragment = given.drafts
    turned = (replace(fragment, parent=1), outer)
    found = meanings(given.document, turned, given.voices, ())
    assert found[0] == found[1]


def test_what_has_words_of_saying_of_its_own_is_no_fragment() -> None:
    marked = f"{FRAMES[0]} <q>dass <f><s>sie</s> <c>gerufen</c> habe:</f> <q AB>„Raus!“</q></q>."
    outer, inner = meant(marked)
    assert (outer.stance, outer.certainty) == ("denies", "negated")
    assert (inner.stance, inner.certainty, inner.time) == ("asserts", "unverified", None)


@pytest.mark.parametrize("kind", ["indirect", "reported", "on"])
def test_only_quoted_words_are_a_fragment(kind: str) -> None:
    held = "opines=0.9" if kind == "on" else ""
    marked = f"<q on>Er habe <q {kind} AB {held}>es schlimm gefunden</q>.</q>"
    assert [m.certainty for m in meant(marked)] == ["asserted", "unverified"]


def test_no_statements() -> None:
    given = read("Es regnete in Kiel.")
    assert given.drafts == ()
    assert meanings(given.document, (), given.voices, ()) == ()


def test_a_statement_without_words_has_a_meaning() -> None:
    given = read("<f><s>Falk</s> <c>sagte</c>,</f> <q>es brenne</q>.\n<q on>Es rauche.</q>")
    empty = [replace(draft, quote=(), frame=(), cue=()) for draft in given.drafts]
    assert meanings(given.document, empty, given.voices, ()) == (
        (Meaning("asserts", "asserted", None),) * 2
    )


MARKED = "\n".join(
    f"{frame} <q>er <q>„sieht“</q> nichts</q>.\n<q on>Es {verb}.</q>"
    for frame, verb in zip(FRAMES, ("brenne", "könnte", "rauche", "regne", "drohe"), strict=True)
)


@given(st.data())
def test_any_model_gives_legal_meanings(data: st.DataObject) -> None:
    """Certainty follows from the act, whatever the model holds a statement for."""
    given = read(MARKED)
    chances = {
        size: st.lists(st.floats(0, 1), min_size=size, max_size=size).map(tuple) for size in (15, 4)
    }
    drafts = [
        replace(draft, stance=data.draw(chances[15]), certainty=data.draw(chances[4]))
        for draft in given.drafts
    ]
    found = meanings(given.document, drafts, given.voices, ())
    assert len(found) == len(drafts)
    for one in found:
        assert (one.stance in {"denies", "finds-no-evidence"}) == (one.certainty == "negated")
        if one.stance in {"claims-ignorance", "declines-to-comment", "did-not-respond"}:
            assert one.certainty == "asserted"
