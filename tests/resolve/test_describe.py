"""What the article says of a voice."""

import pytest

from laut.records import Count, SourceKind, Status
from tests.resolve.marked import read


def said(speaker: str, before: str = "") -> str:
    return f"{before} <f>Nun sagt <s>{speaker}</s>,</f> <q>es reiche</q>."


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        ("<PER>Mara Voss</PER>", "named-person"),
        ("die Reederei <ORG>Mohn</ORG>", "organisation"),
        ("<LOC>Kiel</LOC>", "organisation"),
        ("das Kulturamt", "organisation"),
        ("die Opposition", "organisation"),
        ("Polizeiangaben", "organisation"),
        ("der Eigentümer, eine Firma auf Zypern", "organisation"),
        ("ein Sprecher", "role"),
        ("die Bürgermeisterin", "role"),
        ("ihr Vorgesetzter", "role"),
        ("ein Beamter", "anonymous-person"),
        ("mein Bäcker", "anonymous-person"),
        ("seine Frau", "anonymous-person"),
        ("ein Chef, der anonym bleiben will", "anonymous-person"),
        ("Beamte", "anonymous-group"),
        ("die Banken", "anonymous-group"),
        ("Regierungskreisen", "anonymous-group"),
        ("man", "anonymous-group"),
        ("mehrere von ihnen", "anonymous-group"),
        ("ein Vermerk der Polizei", "document"),
        ("einer Studie der Universität", "document"),
        ("Berechnungen des Amts", "organisation"),
    ],
)
def test_kind(speaker: str, kind: SourceKind) -> None:
    assert read(said(speaker)).sources()[0].kind == kind


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("<f>Aus <s>dem Finanzamt</s> heißt es,</f> <q>es reiche</q>.", "anonymous-group"),
        ("<q reported>Aus <s>dem Finanzamt</s> kam keine Antwort.</q>", "organisation"),
        ("<f>Nennen wir sie <PER>Thea</PER>. <s><PER>Thea</PER></s> sagt,</f> <q>es reiche</q>.",
         "anonymous-person"),
    ],
)  # fmt: skip
def test_kind_by_its_sentence(marked: str, kind: SourceKind) -> None:
    assert read(marked).sources()[0].kind == kind


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        ("ein Beamter", "ein Beamter, der dabei war"),
        ("Ministerin <PER>Mara Voss</PER>", "Ministerin Mara Voss, die dabei war"),
        ("ein Händler", "ein Händler, dessen Boot sank"),
        ("zwei Händler", "zwei Händler, die anonym bleiben, weil sie Angst haben"),
        ("ein Berater", "ein Berater, der nicht befugt ist, öffentlich zu reden"),
    ],
)
def test_text_goes_on_with_a_relative_clause(speaker: str, text: str) -> None:
    clause = text.partition(",")[2]
    article = read(f"<f>Nun sagt <s>{speaker}</s>,{clause},</f> <q>es reiche</q>.")
    assert article.text(article.sources()[0].text) == text


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("<f><s>Sie</s> sagt,</f> <q>es reiche</q>. Die Wirtin <PER>Mara Voss</PER> ging.", "Sie"),
        ("""Die Wirtin <PER>Mara Voss</PER> ging.
         <f><s>Sie</s> sagt,</f> <q>es reiche</q>.""", "Die Wirtin Mara Voss"),
        ("""Die Organistin <PER>Mara Voss</PER>, 74, ging.
         <f><s>Voss</s> sagt,</f> <q>es reiche</q>.""", "Die Organistin Mara Voss, 74"),
        ("""Rätin <PER>Mara Voss</PER> (Freie Bürger) ging.
         <f><s>Voss</s> sagt,</f> <q>es reiche</q>.""", "Rätin Mara Voss (Freie Bürger)"),
        ("""<PER>Jan Ott</PER>, Gründer der Werft, ging.
         <f><s>Ott</s> sagt,</f> <q>es reiche</q>.""", "Jan Ott, Gründer der Werft"),
        ("""Der Hersteller <ORG>Mohn</ORG> schwieg.
         <f><s><ORG>Mohn</ORG></s> sagt,</f> <q>es reiche</q>.""", "Der Hersteller Mohn"),
        ("""<f><s>Beamte</s> sagen,</f> <q>es reiche</q>.
         Die vier Beamten aus Kiel gingen.""", "Die vier Beamten aus Kiel"),
        ("""<f>Nun sagt <s><PER>Jan Ott</PER></s>, die Wirtin habe gefragt,</f> <q>es \
         reiche</q>.""",
         "Jan Ott"),
    ],
)  # fmt: skip
def test_text_is_the_fullest(marked: str, text: str) -> None:
    article = read(marked)
    assert article.text(article.sources()[0].text) == text


@pytest.mark.parametrize(
    ("speaker", "count"),
    [
        ("zwei Beamte", 2),
        ("mehrere Beamte", "several"),
        ("Beamte", None),
        ("ein Beamter", None),
        ("eine frühere und zwei aktuelle Quellen", 3),
        ("einer der beiden Beamten", None),
    ],
)
def test_count(speaker: str, count: Count | None) -> None:
    assert read(said(speaker)).sources()[0].count == count


@pytest.mark.parametrize(
    ("speaker", "affiliation"),
    [
        ("ein Beamter des Finanzamts", "Finanzamts"),
        ("ein Sprecher von <ORG>Mohn</ORG>", "Mohn"),
        ("Otto Rau (LPU)", "LPU"),
        ("Rätin <PER>Mara Voss</PER> (Freie Bürger)", "Freie Bürger"),
        ("Luriens Ministerin <PER>Mara Voss</PER>", None),
        ("ein Anwohner aus dem <LOC>Moorviertel</LOC>", None),
        ("ein Besucher des Museums", None),
        ("<PER>Otts</PER> Sprecherin", None),
        ("die Reederei <ORG>Mohn</ORG>", None),
    ],
)
def test_affiliation(speaker: str, affiliation: str | None) -> None:
    article = read(said(speaker))
    assert article.text(article.sources()[0].affiliation) == affiliation


@pytest.mark.parametrize(
    ("before", "speaker", "affiliation"),
    [
        ("Die <ORG>Mohn</ORG> schwieg.", "die Mohn-Sprecherin", "Mohn"),
        ("Die Bergwacht kam.", "Bergwachtchef <PER>Jan Ott</PER>", "Bergwacht"),
        ("Die Reederei <ORG>Mohn</ORG> schwieg.", "Geschäftsführer <PER>Jan Ott</PER>",
         "Reederei Mohn"),
        ("Die Reederei <ORG>Mohn</ORG> schwieg.", "Bürgermeister <PER>Jan Ott</PER>", None),
        ("Die Reederei <ORG>Mohn</ORG> schwieg.", "der Händler", None),
    ],
)  # fmt: skip
def test_affiliation_from_before(before: str, speaker: str, affiliation: str | None) -> None:
    article = read(said(speaker, before))
    assert article.text(article.sources()[0].affiliation) == affiliation


@pytest.mark.parametrize(
    ("speaker", "status"),
    [
        ("eine frühere Beamtin", "former"),
        ("Ex-Minister <PER>Jan Ott</PER>", "former"),
        ("aktuelle und ehemalige Mitarbeiter", "current+former"),
        ("ein amtierender Minister", "current"),
        ("sein Vorgänger <PER>Jan Ott</PER>", "former"),
        ("eine Schwester, seit Mai im Ruhestand", "former"),
        ("ein Minister", None),
    ],
)
def test_status(speaker: str, status: Status | None) -> None:
    assert read(said(speaker)).sources()[0].status == status


@pytest.mark.parametrize(
    ("clause", "reason"),
    [
        ("der anonym bleiben will, weil er Angst hat", "weil er Angst hat"),
        ("der aus Angst vor Rache ungenannt bleibt", "aus Angst vor Rache"),
        ("der mit Rücksicht auf seine Tochter nicht genannt werden will",
         "mit Rücksicht auf seine Tochter"),
        ("der anonym bleiben will, um seine Familie zu schützen", "um seine Familie zu schützen"),
        ("der um seine Stelle fürchtet und daher anonym bleibt", "um seine Stelle fürchtet"),
        ("der nicht befugt ist, öffentlich zu reden", "nicht befugt ist, öffentlich zu reden"),
        ("der seinen Namen wegen einer Klausel verschweigt", "wegen einer Klausel"),
        ("der zu spät kam, weil er Angst hat", None),
    ],
)  # fmt: skip
def test_reason(clause: str, reason: str | None) -> None:
    article = read(f"<f><s>Ein Händler</s>, {clause}, sagte,</f> <q>es reiche</q>.")
    assert article.text(article.sources()[0].anonymity_reason) == reason


@pytest.mark.parametrize(
    "sentence",
    [
        "Sie reden nur ohne Namen, weil sie Angst haben.",
        "Ihre Namen sollen nicht genannt werden, weil sie Angst haben.",
        "Die Händler baten, ihre Namen nicht zu nennen, weil sie Angst haben.",
    ],
)
def test_reason_in_the_next_sentence(sentence: str) -> None:
    article = read(f"<f><s>Zwei Händler</s> sagen,</f> <q>es reiche</q>.\n{sentence}")
    assert article.text(article.sources()[0].anonymity_reason) == "weil sie Angst haben"


def test_what_holds_for_a_group_holds_for_its_members() -> None:
    article = read("""<f><s>Zwei frühere Händler</s>, die anonym bleiben, weil sie Angst \
         haben, sagen,</f> <q>es reiche</q>.
    <f><s>Einer von ihnen</s> sagt,</f> <q>es sei genug</q>.""")
    member = article.sources()[1]
    assert member.status == "former"
    assert article.text(member.anonymity_reason) == "weil sie Angst haben"
