"""What somebody does by saying it: marked sentences."""

import pytest

from laut.meaning.acts import told
from laut.records import Stance
from tests.meaning.marked import meant, read


def stances(marked: str) -> list[Stance]:
    return [meaning.stance for meaning in meant(marked)]


@pytest.mark.parametrize(
    ("cue", "quote", "act"),
    [
        ("<c>sagte</c>", "der Zug sei weg", "asserts"),
        ("<c>betonte</c>", "der Zug sei weg", "asserts"),
        ("<c>teilte</c> am Montag <c>mit</c>", "der Zug sei weg", "asserts"),
        ("<c>bestätigte</c>", "dass der Zug weg sei", "confirms"),
        ("<c>räumte</c> <c>ein</c>", "dass der Zug weg sei", "confirms"),
        ("<c>bestritt</c>", "dass der Zug weg sei", "denies"),
        ("<c>dementierte</c>", "dass der Zug weg sei", "denies"),
        ("<c>schloss</c> <c>aus</c>", "dass der Zug weg sei", "denies"),
        ("<c>schätzt</c>", "dass der Zug weg sei", "assesses"),
        ("<c>geht</c> davon <c>aus</c>", "dass der Zug weg sei", "assesses"),
        ("<c>hofft</c>", "dass der Zug weg sei", "opines"),
        ("<c>warnte</c>", "der Zug sei weg", "warns"),
        ("<c>drohte</c>", "den Zug zu streichen", "threatens"),
        ("<c>forderte</c>", "den Zug zu streichen", "demands"),
        ("<c>verlangt</c>", "dass der Zug fährt", "demands"),
        ("<c>forderte</c> alle <c>auf</c>", "den Zug zu nehmen", "demands"),
        ("<c>rief</c> dazu <c>auf</c>", "den Zug zu nehmen", "requests"),
        ("<c>bat</c> darum", "den Zug zu nehmen", "requests"),
        ("<c>versprach</c>", "den Zug zu retten", "promises"),
        ("<c>kündigte</c> <c>an</c>", "den Zug zu retten", "announces"),
    ],
)
def test_a_verb_names_the_act(cue: str, quote: str, act: Stance) -> None:
    assert stances(f"<f><s>Die Bahn</s> {cue},</f> <q>{quote}</q>.") == [act]


@pytest.mark.parametrize(
    "held", ["opines=0.95", "demands=0.95", "asserts=0.95", "claims-ignorance=0.95"]
)
def test_a_verb_wins_over_what_is_said_and_over_the_model(held: str) -> None:
    marked = f"<f><s>Die Bahn</s> <c>drohte</c>,</f> <q {held}>es sei eine Schande</q>."
    assert stances(marked) == ["threatens"]


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        # refusals and their opposites
        ("<q reported>Die Bahn wollte das nicht bestätigen.</q>", "declines-to-comment"),
        ("<q reported>Die Bahn wollte den Unfall nicht kommentieren.</q>", "declines-to-comment"),
        ("<q reported>Die Bahn wollte sich nicht äußern.</q>", "declines-to-comment"),
        ("<q reported>Die Bahn lehnte eine Stellungnahme ab.</q>", "declines-to-comment"),
        ("<q reported>Die Bahn machte dazu keine Angaben.</q>", "declines-to-comment"),
        ("<q reported>Die Bahn antwortete nicht.</q>", "did-not-respond"),
        ("<q reported>Die Bahn reagierte nicht auf eine Anfrage.</q>", "did-not-respond"),
        ("<q reported>Die Bahn ließ eine Anfrage unbeantwortet.</q>", "did-not-respond"),
        ("<q reported>Die Bahn bestritt den Unfall nicht.</q>", "confirms"),
        ("<q reported>Die Bahn bestritt den Unfall.</q>", "denies"),
        ("<q reported>Die Bahn bestätigte den Unfall.</q>", "confirms"),
        ("<q reported>Die Bahn wollte das weder bestätigen noch dementieren.</q>",
         "declines-to-comment"),
        ("<q reported>Die Bahn konnte den Grund nicht nennen.</q>", "claims-ignorance"),
        ("<q reported>Die Bahn wollte den Bericht weder bejahen noch verneinen.</q>",
         "declines-to-comment"),
        ("<q reported>Die Chefin machte von ihrem Schweigerecht Gebrauch.</q>",
         "declines-to-comment"),
        ("<q reported>Die Bahn lässt den Einwand nicht gelten.</q>", "denies"),
        ("<q reported>Die Bahn verkennt die Lage nicht.</q>", "confirms"),
        # a negation in the same clause as the verb
        ("<f><s>Sie</s> <c>bestritt</c> nicht,</f> <q>dass es brannte</q>.", "confirms"),
        ("<f><s>Sie</s> <c>wusste</c> nicht,</f> <q>ob es brannte</q>.", "claims-ignorance"),
        ("<f><s>Sie</s> <c>bestätigte</c>,</f> <q>dass es nicht brannte</q>.", "confirms"),
        ("<f><s>Sie</s> <c>bestritt</c>,</f> <q>dass es nicht brannte</q>.", "denies"),
        ("<f><s>Sie</s>, die nicht kam, <c>bestritt</c>,</f> <q>dass es brannte</q>.", "denies"),
        ("<q reported>Die Bahn bestätigte, dass sie nicht zahle.</q>", "confirms"),
        ("<q reported>Die Bahn bestritt, nicht gezahlt zu haben.</q>", "denies"),
        ("<q>„Nicht hier“</q><f>, <c>versprach</c> <s>sie</s></f>.", "promises"),
    ],
)  # fmt: skip
def test_a_negation_turns_the_act(marked: str, act: Stance) -> None:
    assert stances(marked) == [act]


@pytest.mark.parametrize(
    "marked",
    [
        "<f>Ohne Zögern <c>bestätigte</c> <s>die Bahn</s>,</f> <q>dass es brannte</q>.",
        "<f>Nicht ohne Stolz <c>bestätigte</c> <s>die Bahn</s>,</f> <q>dass es brannte</q>.",
        "<f>Nicht nur <s>die Bahn</s> <c>bestätigte</c>,</f> <q>dass es brannte</q>.",
    ],
)
def test_what_negates_something_else_turns_nothing(marked: str) -> None:
    assert stances(marked) == ["confirms"]


@pytest.mark.parametrize(
    ("quote", "act"),
    [
        ("„Kein Kommentar“", "declines-to-comment"),
        ("„Dazu sage ich nichts“", "declines-to-comment"),
        ("„Uns liegen keine Hinweise auf Sabotage vor“", "finds-no-evidence"),
        ("„Das weiß ich nicht“", "claims-ignorance"),
        ("„Das ist frei erfunden“", "denies"),
        ("„Sonst werde ich klagen“", "threatens"),
        ("„Die Züge müssen endlich fahren“", "demands"),
        ("„Es ist eine Schande“", "opines"),
        ("„Wahrscheinlich lag es am Öl“", "assesses"),
        ("„Wir werden die Strecke schließen“", "announces"),
        ("„Die Strecke ist zwei Kilometer lang“", "asserts"),
    ],
)
def test_without_a_telling_verb_what_is_said_decides(quote: str, act: Stance) -> None:
    assert stances(f"<q>{quote}</q><f>, <c>sagte</c> <s>sie</s></f>.") == [act]


@pytest.mark.parametrize(
    ("held", "quote", "act"),
    [
        ("warns=0.7 asserts=0.2", "der Zug sei weg", "warns"),
        ("asserts=0.6 warns=0.3", "der Zug sei weg", "asserts"),
        ("warns=0.4 asserts=0.3", "der Zug sei weg", "asserts"),  # what is plain, if in doubt
        ("asserts=0.9", "es sei eine Schande", "asserts"),  # the model is sure
        ("asserts=0.5 opines=0.3", "es sei eine Schande", "opines"),  # it is not; the words help
        ("promises=0.95", "es sei eine Schande", "promises"),
    ],
)
def test_the_model_and_the_words_decide_together(held: str, quote: str, act: Stance) -> None:
    assert stances(f"<f><s>Sie</s> <c>sagte</c>,</f> <q {held}>{quote}</q>.") == [act]


@pytest.mark.parametrize(
    ("marked", "lemma"),
    [
        ("<f><s>Sie</s> <c>sagte</c>,</f> <q>er habe gedroht</q>.", "sagen"),
        ("<f>Nach der Drohung <c>lobte</c> <s>sie</s> ihn:</f> <q>„Gut!“</q>", "loben"),
        ("<f>Als er drohte, <c>bat</c> <s>sie</s>,</f> <q>zu gehen</q>.", "bitten"),
        ("<f><c>Laut</c> <s>Polizei</s></f> <q>brannte es</q>.", "laut"),
        ("<q reported>Sie <c>forderte</c> ihn zum Rücktritt <c>auf</c>.</q>", "auf|fordern"),
        ("<q reported>Sie forderte ihn zum Rücktritt auf.</q>", "auf|fordern"),
    ],
)
def test_the_word_of_saying_is_that_of_the_cue(marked: str, lemma: str) -> None:
    given = read(marked)
    how = told(given.drafts[0], given.document)
    assert how.saying
    assert how.saying.lemma == lemma


@pytest.mark.parametrize(
    "marked",
    [
        "<q on>Der Zug drohe auszufallen.</q>",
        "<f><s>Er</s>:</f> <q>„Ich drohe nie!“</q>",
    ],
)
def test_without_a_frame_there_is_no_word_of_saying(marked: str) -> None:
    given = read(marked)
    how = told(given.drafts[0], given.document)
    assert (how.saying, how.negated, how.act) == (None, False, None)


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("<q reported>Ob der Zug kontrolliert wurde, dazu schweigt die Bahn.</q>",
         "declines-to-comment"),
        ("<q reported>Eine Fahrerin, die um Ruhe bittet, bestätigt den Unfall.</q>", "confirms"),
        ("<q reported>Der Bote, der am Tor steht, bestätigt den Unfall.</q>", "confirms"),
    ],
)  # fmt: skip
def test_a_word_in_a_clause_beside_it_is_not_the_act(marked: str, act: Stance) -> None:
    assert stances(marked) == [act]


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("<q reported>Die Bahn stellte den Ausbau in Aussicht.</q>", "announces"),
        ("<q reported>Die Bahn stellte den Opfern Hilfe in Aussicht.</q>", "promises"),
        ("<q reported>Die Bahn stellte den Leuten Kündigungen in Aussicht.</q>", "threatens"),
        ("<f>Von der Bahn <c>wünscht</c> <c>sich</c> <s>die Stadt</s>,</f> <q>dass sie hält</q>.",
         "requests"),
        ("<q reported>Die Stadt wünscht sich ein volles Haus.</q>", "opines"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_word_turns_its_act(marked: str, act: Stance) -> None:
    assert stances(marked) == [act]


@pytest.mark.parametrize(
    ("quote", "act"),
    [
        ("„Dazu sprechen wir zu gegebener Zeit“", "declines-to-comment"),
        ("„Nichts deutet auf Sabotage hin“", "finds-no-evidence"),
        ("„Wir haben weder im Tank noch im Keller Wasser gefunden“", "finds-no-evidence"),
        ("„Im Gegenteil, wir zahlen jede Rechnung“", "denies"),
        ("„Von mir gab es keinen Auftrag“", "denies"),
        ("„Beim nächsten Mal fliegt er raus“", "threatens"),
        ("„Wir werden gerichtlich dagegen vorgehen“", "threatens"),
        ("„Die Akkus könnten sich entzünden“", "warns"),
        ("„Wer jetzt baut, riskiert sein Haus“", "warns"),
        ("„Wir stehen jederzeit zur Verfügung“", "promises"),
        ("„Wir ersuchen den Rat um Aufschub“", "requests"),
        ("„Das muss ein Ende haben“", "demands"),
        ("„Ich ziehe meine Bewerbung zurück“", "announces"),
        ("„Die Preise werden bis Mai steigen“", "assesses"),
        ("„Die Mannschaft steht voll hinter dem Trainer“", "opines"),
        ("„Das ist den Leuten nicht zu vermitteln“", "opines"),
    ],
)
def test_ways_of_saying_tell_the_act(quote: str, act: Stance) -> None:
    assert stances(f"<q>{quote}</q><f>, <c>sagte</c> <s>sie</s></f>.") == [act]
