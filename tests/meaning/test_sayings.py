"""Words of saying: the tables are legal, every row is found, and false friends are not."""

import re
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from laut.meaning.sayings import Found, principal_parts, sayings, table
from laut.records import Certainty, Medium, Stance
from laut.segment.words import words as cut

LEGAL = {
    "stance": {"-", *get_args(Stance)},
    "certainty": {"-", *get_args(Certainty)},
    "medium": {*get_args(Medium)},
    "presupposes": {"-", "true", "claim", "question", "act"},
    "negated": {"-", *get_args(Stance)},
}
COUNTS = {"verbs": 650, "phrases": 200, "nouns": 200, "prepositions": 50, "strong": 100}
TABLES = ("verbs", "phrases", "nouns", "prepositions")
ROWS = {name: table(name) for name in TABLES}
LEMMAS = {name: [row["lemma"] for row in ROWS[name]] for name in TABLES}


def tokens(text: str) -> list[str]:
    begins, ends = cut(text)
    return [text[begin:end] for begin, end in zip(begins, ends, strict=True)]


def found(text: str) -> tuple[Found, ...]:
    return sayings(tokens(text))


def lemmas(text: str) -> list[str]:
    return [each.saying.lemma for each in found(text)]


def unmark(text: str) -> tuple[list[str], tuple[int, ...]]:
    """Words without the stars, and the places of those between two stars."""
    plain: list[str] = []
    marked: list[int] = []
    inside = False
    for word in tokens(text):
        if word == "*":
            inside = not inside
            continue
        if inside:
            marked.append(len(plain))
        plain.append(word)
    return plain, tuple(marked)


# --- The tables --------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "least"), COUNTS.items())
def test_a_table_has_enough_rows(name: str, least: int) -> None:
    assert len(table(name)) >= least


def test_the_page_tells_how_many_rows_there_are() -> None:
    page = (Path(__file__).parents[2] / "docs" / "sayings.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `(\w+)\.tsv` \| (\d+) \|", page, re.MULTILINE))
    assert told == {name: str(len(table(name))) for name in (*COUNTS, "small_words")}


@pytest.mark.parametrize("name", TABLES)
def test_no_lemma_stands_twice(name: str) -> None:
    assert [lemma for lemma, count in Counter(LEMMAS[name]).items() if count > 1] == []


@pytest.mark.parametrize("name", TABLES)
def test_every_value_is_legal(name: str) -> None:
    wrong = [
        (row["lemma"], column, row[column])
        for row in ROWS[name]
        for column, legal in LEGAL.items()
        if row[column] not in legal
    ]
    assert wrong == []


@pytest.mark.parametrize("name", TABLES)
def test_denying_goes_with_negated_and_silence_is_asserted(name: str) -> None:
    silent = {"declines-to-comment", "did-not-respond", "claims-ignorance"}
    for row in ROWS[name]:
        assert (row["stance"] == "denies") == (row["certainty"] == "negated"), row
        assert row["stance"] not in silent or row["certainty"] == "-", row


@pytest.mark.parametrize("name", TABLES)
def test_the_stance_under_negation_is_given_only_where_it_differs(name: str) -> None:
    assert [row for row in ROWS[name] if row["negated"] == row["stance"] != "-"] == []


@pytest.mark.parametrize("name", TABLES)
def test_a_lemma_is_written_plainly(name: str) -> None:
    assert [lemma for lemma in LEMMAS[name] if not re.fullmatch(r"[\w|… -]+", lemma)] == []


@pytest.mark.parametrize(
    ("lemma", "stance", "certainty", "presupposes", "negated"),
    [
        ("sagen", None, None, None, "declines-to-comment"),
        ("betonen", None, None, None, None),
        ("fordern", "demands", None, None, None),
        ("bitten", "requests", None, None, None),
        ("kritisieren", "opines", None, "act", None),
        ("hoffen", "opines", "hedged", None, None),
        ("warnen", "warns", None, None, None),
        ("drohen", "threatens", None, None, None),
        ("an|kündigen", "announces", None, None, None),
        ("versprechen", "promises", None, None, "assesses"),
        ("bestätigen", "confirms", None, "claim", "declines-to-comment"),
        ("ein|räumen", "confirms", None, "true", None),
        ("bestreiten", "denies", "negated", "claim", "confirms"),
        ("aus|schließen", "denies", "negated", "claim", "assesses"),
        ("schätzen", "assesses", "hedged", None, None),
        ("ein|stufen", "assesses", None, None, None),
        ("wissen", "asserts", None, "true", "claims-ignorance"),
        ("antworten", None, None, "question", "did-not-respond"),
        ("sich äußern", None, None, None, "declines-to-comment"),
        ("eine Stellungnahme ab|lehnen", "declines-to-comment", None, "question", None),
        ("unbeantwortet lassen", "did-not-respond", None, "question", None),
        ("Hinweise haben", "asserts", None, None, "finds-no-evidence"),
        ("mit … rechnen", "assesses", "hedged", None, None),
        ("zu bedenken geben", "warns", None, None, None),
        ("dem Vernehmen nach", "asserts", "unverified", None, None),
        ("Dementi", "denies", "negated", "claim", None),
    ],
)
def test_well_known_words_have_their_values(
    lemma: str,
    stance: str | None,
    certainty: str | None,
    presupposes: str | None,
    negated: str | None,
) -> None:
    row = next(row for rows in ROWS.values() for row in rows if row["lemma"] == lemma)
    expected = (stance, certainty, presupposes, negated)
    assert tuple(row[key] for key in LEGAL if key != "medium") == tuple(
        value or "-" for value in expected
    )


# --- Every row is found ------------------------------------------------------------------------


def sentences(lemma: str) -> list[str]:
    """A verb's lemma in its infinitive, present, preterite, perfect and behind a conjunction."""
    pronoun = "sich " if lemma.startswith("sich ") else ""
    verb = lemma.removeprefix("sich ")
    particle = verb.rpartition("|")[0]
    present, past, participle = principal_parts(lemma)
    return [
        f"Er will {pronoun}{verb.replace('|', '')}.",
        f"Dazu {present} er {pronoun}{particle}.",
        f"Dazu {past} sie {pronoun}{particle}, als es regnete.",
        f"Er hat {pronoun}gestern {participle}.",
        f"Es hieß, dass er {pronoun}{particle}{past}.",
        f"Er hat versucht, {pronoun}{verb.replace('|', 'zu') if particle else 'zu ' + verb}.",
    ]


@pytest.mark.parametrize("lemma", LEMMAS["verbs"])
def test_every_verb_is_found_in_its_forms(lemma: str) -> None:
    assert [text for text in sentences(lemma) if lemma not in lemmas(text)] == []


def phrase_in_sentences(lemma: str) -> list[str]:
    *rest, verb = lemma.removeprefix("sich ").replace("…", "Dauer").split()
    inside = ("sich " if lemma.startswith("sich ") else "") + " ".join(rest)
    if verb[0].isupper() or not verb.endswith("n"):
        return [f"Es gab {inside} {verb}."]
    present, past, participle = principal_parts(verb)
    particle = verb.rpartition("|")[0]
    return [
        f"Man will {inside} {verb.replace('|', '')}.",
        f"Dazu {present} man {inside} {particle}.",
        f"Man hat {inside} {participle}.",
        f"Es hieß, dass man {inside} {particle}{past}.",
    ]


@pytest.mark.parametrize("lemma", LEMMAS["phrases"])
def test_every_phrase_is_found_and_beats_its_verb(lemma: str) -> None:
    assert [text for text in phrase_in_sentences(lemma) if lemma not in lemmas(text)] == []


@pytest.mark.parametrize("row", ROWS["nouns"], ids=LEMMAS["nouns"])
def test_every_noun_is_found_in_both_numbers(row: dict[str, str]) -> None:
    for form in {row["lemma"], row["plural"]} - {"-"}:
        assert lemmas(f"Dann kam {form}.") == [row["lemma"]]


@pytest.mark.parametrize("lemma", LEMMAS["prepositions"])
def test_every_preposition_is_found(lemma: str) -> None:
    assert lemma in lemmas(lemma)
    assert lemma == "so" or lemma in lemmas(f"{lemma[0].upper()}{lemma[1:]} Müller war es wahr.")


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("sprächen", "sprechen"),
        ("gäbe an", "an|geben"),
        ("wiesen zurück", "zurück|weisen"),
        ("riet ab", "ab|raten"),
        ("bezweifle", "bezweifeln"),
        ("forderest auf", "auf|fordern"),
        ("schließt aus", "aus|schließen"),
        ("schliesst aus", "aus|schließen"),
        ("dächtet", "denken"),
        ("leugnete", "leugnen"),
        ("prognostiziert", "prognostizieren"),
        ("gebeichtet", "beichten"),
        ("zugestanden", "zu|gestehen"),
        ("anerkannte", "an|erkennen"),
        ("hervorzuheben", "hervor|heben"),
        ("bekannt gegeben", "bekannt|geben"),
        ("Vorwürfen", "Vorwurf"),
        ("Geständnisses", "Geständnis"),
        ("Gedankens", "Gedanke"),
        ("Dementis", "Dementi"),
    ],
)
def test_forms_that_are_easily_missed(form: str, lemma: str) -> None:
    assert lemmas(f"sie {form}") == [lemma]


# --- Examples: the words of one saying are marked ----------------------------------------------

EXAMPLES = [
    ("Die Ministerin *sagte*, die Lage sei ernst.", "sagen"),
    ("„Die Lage ist ernst“, *erklärte* die Ministerin am Abend.", "erklären"),
    ("Das *bestätigte* Polizeisprecher Falk.", "bestätigen"),
    ("*Laut* Polizei wurden drei Menschen verletzt.", "laut"),
    ("Der Schaden beträgt *laut* dpa zwei Millionen Euro.", "laut"),
    ("Die Brücke sei *laut* eigenen Prüfern sicher.", "laut"),
    ("Dem Bericht *zufolge* war die Tür offen.", "zufolge"),
    ("*Nach* ersten *Angaben* brach das Feuer im Keller aus.", "nach Angaben"),
    ("*Nach eigenen Angaben* hat der Verein 300 Mitglieder.", "nach eigenen Angaben"),
    ("*Nach* Falks *Darstellung* war alles ganz anders.", "nach Darstellung"),
    ("*Unter Berufung auf* Insider meldet das Blatt einen Verlust.", "unter Berufung auf"),
    ("Das Dach sei dicht, *so* die Sprecherin.", "so"),
    ("Seiner *Ansicht nach* ist das Gesetz überflüssig.", "Ansicht nach"),
    ("*Aus* der *Sicht* des Trägers ist das Geld weg.", "aus Sicht"),
    ("*Dem Vernehmen nach* ist der Vertrag unterschrieben.", "dem Vernehmen nach"),
    ("Sie *forderte* den Minister am Montag erneut zum Rücktritt *auf*.", "auf|fordern"),
    ("Sie *forderte* mehr Geld und bot Hilfe an.", "fordern"),
    ("Er *forderte* ein „Ende der Gewalt“.", "fordern"),
    ("Der Konzern *lehnte* am Freitag eine *Stellungnahme* *ab*.", "eine Stellungnahme ab|lehnen"),
    ("Weil der Rat den Plan *ablehnte*, wird neu gezählt.", "ab|lehnen"),
    ("Die Gewerkschaft *lehnte* das Angebot als zu niedrig *ab*.", "ab|lehnen"),
    ("Er *lehnte* den Plan, das Gesetz und die Reform *ab*.", "ab|lehnen"),
    ("Das *teilte* die Feuerwehr am Sonntag *mit*.", "mit|teilen"),
    ("Das *teilte* die Feuerwehr am Sonntag, 3. März 2024 *mit*.", "mit|teilen"),
    ("Die Feuerwehr *teilte* *mit*: „Der Brand ist gelöscht.“", "mit|teilen"),
    ("Falk *räumte* ein „großes Versehen“ *ein*.", "ein|räumen"),
    ("Die Firma *wies* die Klage als „absurd“ *zurück*.", "zurück|weisen"),
    ("Sie *wies* die *Vorwürfe* entschieden *zurück*.", "Vorwürfe zurück|weisen"),
    ("Er *rief* die Leute, die noch im Haus waren, zur Ruhe *auf*.", "auf|rufen"),
    ("Die Behörde *kündigte* *an*, den Fall zu untersuchen.", "an|kündigen"),
    ("Sie hat *angekündigt*, das Haus zu verkaufen.", "an|kündigen"),
    ("Er kam, um den Umbau *anzukündigen*.", "an|kündigen"),
    ("Der Chef *gab* *an*, nichts gesehen zu haben.", "an|geben"),
    ("Der Trainer (58) *gab* nach dem Spiel seinen Abschied *bekannt*.", "bekannt|geben"),
    ("Der Verein hat den Wechsel *bekannt* *gegeben*.", "bekannt|geben"),
    ("Das bleibt so, wie der Verein (VfB) am Montag *bekannt* *gab*", "bekannt|geben"),
    ("Der Sprecher wollte *sich* zu dem Fall nicht *äußern*.", "sich äußern"),
    ("Er wollte *sich* zu Fragen, die offen sind, nicht *äußern*.", "sich äußern"),
    ("Sie *äußerte* am Rande, dass sie geht.", "äußern"),
    ("Der Chef *äußerte* *Kritik* am Entwurf.", "Kritik äußern"),
    ("Die Opposition *übte* scharfe *Kritik* an dem Entwurf.", "Kritik üben"),
    ("*Kritik* *übte* auch der Mieterbund.", "Kritik üben"),
    ("Falk *stellte* die Zahlung *in* *Abrede*.", "in Abrede stellen"),
    ("Der Konzern *ließ* eine Nachricht *unbeantwortet*.", "unbeantwortet lassen"),
    ("Unsere Mails *blieben* *unbeantwortet*.", "unbeantwortet bleiben"),
    ("Die Zeugin hat *zu* *Protokoll* *gegeben*, sie sei allein gewesen.", "zu Protokoll geben"),
    ("Er *fiel* *aus* *allen* *Wolken*, als der Brief kam.", "aus allen Wolken fallen"),
    ("Der Anwalt *sieht* seine Mandantin *im* *Recht*.", "im Recht sehen"),
    ("Sie *gab* *zu* *bedenken*, dass der Winter naht.", "zu bedenken geben"),
    ("Sie *gab* den Betrug *zu*.", "zu|geben"),
    ("Die Polizei *geht* *davon* *aus*, dass es Brandstiftung war.", "von … aus|gehen"),
    ("Man *geht* *von* einem Unfall *aus*.", "von … aus|gehen"),
    ("Die Bank *rechnet* *mit* einem Verlust.", "mit … rechnen"),
    ("Sie *hält* das *für* einen Fehler.", "für … halten"),
    ("Der Rat *ist* *der* festen *Meinung*, dass es reicht.", "der Meinung sein"),
    ("Der Arzt *war* am Abend nicht *zu* *erreichen*.", "zu erreichen sein"),
    ("Der Ort *war* nicht *bekannt*.", "bekannt sein"),
    (
        "Man wollte es *weder* *bestätigen* *noch* *dementieren*.",
        "weder bestätigen noch dementieren",
    ),
    ("Die Bahn *machte* dazu keine näheren *Angaben*.", "Angaben machen"),
    ("Der Minister *nahm* dazu nicht *Stellung*.", "Stellung nehmen"),
    ("Die Partei *erteilte* dem Plan eine klare *Absage*.", "eine Absage erteilen"),
    ("In dem Brief *heißt* *es*, das Geld sei weg.", "es heißen"),
    ("Er *beschwerte* *sich* beim Rat und ging.", "sich beschweren"),
    ("Sie *dankte* den Helfern.", "danken"),
    ("Der Mann *gestand*, das Auto gestohlen zu haben.", "gestehen"),
    ("Die Union *droht* mit einer Klage.", "drohen"),
    ("Er *wirft* dem Amt Untätigkeit *vor*.", "vor|werfen"),
    ("Im Stadion *skandierten* die Leute seinen Namen.", "skandieren"),
    ("Er *twitterte*, der Zug sei weg.", "twittern"),
    ("„Weg ist weg“, *twitterte* er.", "twittern"),
    ("Dr. Falk *schlug* am 3. Mai einen Umbau *vor*.", "vor|schlagen"),
    ("Die *Behauptung*, er sei krank, stimmt nicht.", "Behauptung"),
    ("Sein *Dementi* kam spät.", "Dementi"),
    ("Auf dem Platz *hält* sie *sich* *bedeckt*.", "sich bedeckt halten"),
    ("Falk *zeigte* *sich* im Rat tief *besorgt*.", "sich besorgt zeigen"),
    ("Er *brachte* einen Umzug *ins* *Gespräch*.", "ins Gespräch bringen"),
    ("Das *geht* aus Akten, die uns vorliegen, *hervor*.", "hervor|gehen"),
    ("Sie *sagte* weiter, das Dach sei dicht.", "sagen"),
]


@pytest.mark.parametrize(("marked", "lemma"), [row for row in EXAMPLES if row[1]])
def test_a_saying_has_its_words(marked: str, lemma: str) -> None:
    plain, places = unmark(marked)
    assert (lemma, places) in [(each.saying.lemma, each.words) for each in sayings(plain)]


def test_there_are_enough_examples() -> None:
    assert len(EXAMPLES) >= 60


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Er gab an der Kasse zehn Euro.", "an|geben"),
        ("Er gab an der Kasse sein Geld ab.", "an|geben"),
        ("Sie forderte auf der Bühne mehr Geld.", "auf|fordern"),
        ("Sie forderte mehr Geld und nahm einen Kredit auf.", "auf|fordern"),
        ("Sie forderte mehr Geld und stockte die Mittel auf.", "auf|fordern"),
        ("Sie forderte mehr Geld. Dann hörte sie auf.", "auf|fordern"),
        ("Sie forderte: Hört auf!", "auf|fordern"),
        ("Sie forderte „ein Ende“, stand auf.", "auf|fordern"),
        ("Er sagte am Montag, das reiche nicht aus.", "aus|sagen"),
        ("Er teilte mit den Kindern sein Brot.", "mit|teilen"),
        ("Er sprach mit und ohne Mikrofon.", "mit|sprechen"),
        ("Das Spiel findet am Freitag statt.", "finden"),
        ("Sie sprach den Mann ab.", "sprechen"),
        ("Die erwartete Absage kam.", "erwarten"),
        ("Der geforderte Preis war hoch.", "fordern"),
        ("Der verlangte Preis war hoch.", "verlangen"),
        ("Er schrie laut.", "laut"),
        ("Es wurde laut und heiß.", "laut"),
        ("Das war zu laut für Berlin.", "laut"),
        ("Es ist so kalt.", "so"),
        ("Er war krank, so dass er ging.", "so"),
        ("Die Sagen der Alpen liest er gern.", "sagen"),
        ("Nach der Kritik übte er Klavier.", "Kritik üben"),
        ("Er äußerte nach der Frage Zweifel.", "sich äußern"),
        ("Meine Mutter und meine Tante kamen.", "meinen"),
        ("Das Geld reichte aus.", "aus|reichen"),
        ("Wir suchen meinen Hund.", "meinen"),
    ],
)
def test_false_friends_are_not_found(text: str, never: str) -> None:
    assert never not in lemmas(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es regnete in Kiel.", []),
        ("", []),
        ("sagte", ["sagen"]),
        ("forderte auf", ["auf|fordern"]),
        ("Er sagte, sie habe gedroht und dann um Hilfe gebeten.", None),
        (
            "Die Partei kritisierte das Gesetz, lehnte es ab und kündigte eine Klage an.",
            ["kritisieren", "ab|lehnen", "an|kündigen", "Klage"],
        ),
        (
            "Laut Polizei bestritt der Mann, dass er drohte.",
            ["laut", "bestreiten", "drohen"],
        ),
    ],
)
def test_sayings_come_in_the_order_of_their_first_words(
    text: str, expected: list[str] | None
) -> None:
    expected = ["sagen", "drohen", "um Hilfe bitten"] if expected is None else expected
    assert lemmas(text) == expected


PIECES = """
forderte auf lehnte ab eine Stellungnahme sich äußern nicht wies zurück als „ “ " » « , . ; : ( )
– und die der Kritik übte nach Angaben laut so es heißt mit rechnet davon aus geht gab an zu
bekannt gegeben Der Sagte 3 … Vorwürfe weiter , im Recht sehen
"""


@given(st.lists(st.sampled_from(PIECES.split()), max_size=40))
def test_no_word_belongs_to_two_sayings(words: list[str]) -> None:
    places = [each.words for each in sayings(words)]
    every = [i for each in places for i in each]
    assert len(every) == len(set(every))
    assert all(0 <= i < len(words) for i in every)
    assert places == sorted(tuple(sorted(each)) for each in places)
    assert all(places)


def runs(lemma: str) -> list[list[str]]:
    """The words of a lemma as they stand; of a verb also three of its forms."""
    words = lemma.replace("|", " ").split()
    if lemma not in LEMMAS["verbs"]:
        return [words]
    particle = "".join(words[-2:-1]) if "|" in lemma else ""
    present, past, participle = principal_parts(lemma)
    return [words, [present], [participle], [particle + past]]


def apart(lemma: str) -> list[list[str]]:
    """The preterite of a verb with its particle behind it, and in front."""
    particle, past = lemma.removeprefix("sich ").partition("|")[0], principal_parts(lemma)[1]
    return [[past, particle], [particle, past]]


RUNS = [run for name in TABLES for lemma in LEMMAS[name] for run in runs(lemma)]
APART = [run for lemma in LEMMAS["verbs"] if "|" in lemma for run in apart(lemma)]
NOISE = [*PIECES.split(), *tokens("Dr. (GSF), z. B. bloss am 12. – “")]
WORDS = st.sampled_from(NOISE) | st.text(min_size=1)
LISTS = st.lists(
    st.sampled_from(RUNS) | st.sampled_from(APART) | st.lists(WORDS, max_size=2), max_size=8
).map(lambda parts: [word for part in parts for word in part])


@settings(deadline=None)
@given(LISTS)
@example(tokens(", wie die Gewerkschaft Schiene und Fahrt (GSF) am Donnerstag bekannt gab"))
@example(tokens("sich bekannt"))
def test_every_place_is_one_of_a_word_and_they_ascend(words: list[str]) -> None:
    for each in sayings(words):
        assert each.words
        assert list(each.words) == sorted({*each.words} & {*range(len(words))})
