"""Who vouches for what is said: marked sentences."""

import pytest

from laut.records import Certainty
from tests.meaning.marked import meant


def certainties(marked: str) -> list[Certainty]:
    return [meaning.certainty for meaning in meant(marked)]


@pytest.mark.parametrize(
    "marked",
    [
        "<f><s>Die Wirtin</s> <c>sagte</c>,</f> <q>die Küche sei zu</q>.",
        "<q>„Die Küche ist zu“</q><f>, <c>sagte</c> <s>sie</s></f>.",
        "<f><c>Laut</c> <s>Polizei</s></f> <q>blieb die Küche zu</q>.",
        "<f><s>Sie</s> <c>bestätigte</c>,</f> <q>dass die Küche zu sei</q>.",
        "<f><s>Sie</s> <c>sagte</c>,</f> <q>die Küche sei nicht zu</q>.",  # nobody says she is
        "<f>Ein <s>Insider</s> <c>sagte</c>,</f> <q>die Küche sei zu</q>.",  # at first hand
        "<q reported>Der Koch kündigte an, die Küche zu schließen.</q>",
    ],
)
def test_what_somebody_says_is_asserted(marked: str) -> None:
    assert certainties(marked) == ["asserted"]


@pytest.mark.parametrize(
    "marked",
    [
        "<q free>Der Koch soll die Küche verkauft haben.</q>",
        "<q free>Im Keller müssen Ratten gewesen sein.</q>",
        "<f><c>Angeblich</c></f> <q>ist die Küche verkauft</q>.",
        "<f><c>Es heißt</c>,</f> <q>die Küche sei verkauft</q>.",
        "<f><c>Dem Vernehmen nach</c></f> <q>ist die Küche verkauft</q>.",
        "<f><c>Gerüchten</c> <c>zufolge</c></f> <q>ist die Küche verkauft</q>.",
        "<f><s>Der Koch</s> <c>sagte</c> angeblich,</f> <q>die Küche sei verkauft</q>.",
        "<f><s>Der Koch</s> soll <c>gesagt</c> haben,</f> <q>die Küche sei verkauft</q>.",
        "<q reported>Der Koch kritisierte angeblich die Wirtin.</q>",
    ],
)
def test_for_hearsay_nobody_vouches(marked: str) -> None:
    assert certainties(marked) == ["unverified"]


def test_a_plan_is_announced() -> None:
    marked = "<q free announces=0.8>Am Montag soll die Küche öffnen.</q>"
    assert certainties(marked) == ["asserted"]


@pytest.mark.parametrize(
    "marked",
    [
        "<f><s>Der angebliche Koch</s> <c>sagte</c>,</f> <q>die Küche sei zu</q>.",
        "<q reported>Der Koch kritisierte den angeblichen Verkauf.</q>",
        "<f><s>Der Koch</s> soll am Montag <c>erklären</c>,</f> <q>wie es weitergeht</q>.",
        "<f><c>Hieß</c> <c>es</c> in einer <s>Mitteilung</s>,</f> <q>sei die Küche zu</q>.",
    ],
)
def test_what_is_told_with_a_voice_is_no_hearsay(marked: str) -> None:
    assert certainties(marked) == ["asserted"]


RELAY = "<f>Der <s>Bote</s> <c>schrieb</c>,</f> <q><f>{frame}</f> <q AB>{quote}</q></q>."


@pytest.mark.parametrize(
    ("frame", "quote"),
    [
        ("<s>die Wirtin</s> <c>habe</c> <c>gesagt</c>,", "die Küche sei zu"),
        ("<s>die Wirtin</s> <c>bestreite</c>,", "dass die Küche zu sei"),  # before negated
        ("<s>die Wirtin</s> <c>verlange</c>,", "dass die Küche schließe"),
    ],
)
def test_what_is_relayed_is_unverified_and_that_it_is_told_is_not(frame: str, quote: str) -> None:
    assert certainties(RELAY.format(frame=frame, quote=quote)) == ["asserted", "unverified"]


def test_a_hedge_of_the_inner_voice_is_none_of_the_outer_one() -> None:
    marked = RELAY.format(frame="<s>sie</s> <c>habe</c> <c>gesagt</c>,", quote="wohl sei sie zu")
    assert certainties(marked) == ["asserted", "unverified"]


def test_a_voice_inside_itself_is_not_relayed() -> None:
    marked = (
        "<f><s>Sie</s> <c>sagte</c>,</f> <q><f><s>sie</s> <c>wisse</c>,</f> <q>es brenne</q></q>."
    )
    assert certainties(marked) == ["asserted", "asserted"]


@pytest.mark.parametrize(
    "marked",
    [
        "<f><s>Der Koch</s> <c>bestritt</c>,</f> <q>dass er verkauft habe</q>.",
        "<f><s>Der Koch</s> <c>wies</c> den Vorwurf als</f> <q>„absurd“</q> <f><c>zurück</c></f>.",
        "<q reported>Der Koch dementierte den Verkauf.</q>",
        "<f><s>Die Prüfer</s> <c>fanden</c> keine Hinweise,</f> "
        "<q finds-no-evidence=0.9>dass die Küche schmutzig war</q>.",
        # negated before hedged
        "<f><s>Der Koch</s> <c>bestritt</c>,</f> <q hedged=0.9>dass er wohl verkauft habe</q>.",
    ],
)
def test_what_is_denied_is_negated(marked: str) -> None:
    assert certainties(marked) == ["negated"]


@pytest.mark.parametrize(
    "marked",
    [
        "<q reported>Der Koch wollte sich nicht äußern.</q>",
        "<q reported>Der Koch ließ eine Anfrage unbeantwortet.</q>",
        "<f><s>Der Koch</s> <c>sagte</c>,</f> <q hedged=0.9>er wisse nicht, wer koche</q>.",
    ],
)
def test_a_refusal_is_asserted(marked: str) -> None:
    assert certainties(marked) == ["asserted"]


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        # the words alone, where no model has read it
        ("<f><s>Er</s> <c>sagte</c>,</f> <q>das Dach sei vermutlich undicht</q>.", "hedged"),
        ("<f><s>Er</s> <c>sagte</c>,</f> <q>das Dach könnte undicht sein</q>.", "hedged"),
        ("<q>„Meiner Ansicht nach ist es undicht“</q><f>, <c>sagte</c> <s>er</s></f>.", "hedged"),
        ("<f><s>Er</s> <c>sagte</c>,</f> <q>soweit er wisse, sei es dicht</q>.", "hedged"),
        ("<f><s>Er</s> <c>sagte</c>,</f> <q>das Dach sei undicht</q>.", "asserted"),
        # a verb that hedges
        ("<f><s>Er</s> <c>schätzte</c>,</f> <q>es seien zwei Risse</q>.", "hedged"),
        ("<f><s>Er</s> <c>hofft</c>,</f> <q>das Dach sei dicht</q>.", "hedged"),
        ("<f><s>Er</s> <c>schätzte</c>,</f> <q hedged=0.1>es seien zwei Risse</q>.", "hedged"),
        # the model, and words beside it
        ("<f><s>Er</s> <c>sagte</c>,</f> <q hedged=0.9>das Dach sei undicht</q>.", "hedged"),
        ("<f><s>Er</s> <c>sagte</c>,</f> <q hedged=0.4>das Dach sei undicht</q>.", "asserted"),
        ("<f><s>Er</s> <c>sagte</c>,</f> <q hedged=0.4>es sei wohl undicht</q>.", "hedged"),
        ("<f><s>Er</s> <c>sagte</c>,</f> <q hedged=0.1>es sei wohl undicht</q>.", "hedged"),
        # what is wanted, promised or planned is not limited
        ("<f><s>Er</s> <c>forderte</c>,</f> <q hedged=0.9>das Dach zu flicken</q>.", "asserted"),
        ("<f><s>Er</s> <c>versprach</c>,</f> <q hedged=0.9>das Dach zu flicken</q>.", "asserted"),
    ],
)
def test_a_source_limits_what_it_says(marked: str, found: Certainty) -> None:
    assert certainties(marked) == [found]
