"""The words of a quotation that tell its act: sentences beside a word of saying that tells none."""

import random
import time
from importlib.resources import files

import pytest

from laut.german.acts import HEDGES, TURNED, UNVERIFIED
from laut.meaning.acts import STANCES, told
from laut.meaning.content import firmest, rows
from tests.meaning.marked import meant, read

DIRECT = "<q>„{}“</q><f>, <c>sagte</c> <s>sie</s></f>."
INDIRECT = "<f><s>Sie</s> <c>sagte</c>,</f> <q>{}</q>."
TOLD = "<q reported>{}</q>"

SAID = {
    "declines-to-comment": """
        Kein Kommentar.
        Dazu sage ich nichts.
        Zu laufenden Ermittlungen äußern wir uns nicht.
        Das kommentieren wir grundsätzlich nicht.
        Darüber möchte ich hier nicht sprechen.
        Fragen Sie meine Anwältin!
        Das bleibt unter uns.
        Dazu ist alles gesagt.
        Namen nenne ich keine.
        Die nächste Frage, bitte.
        Zu Gerüchten nehmen wir keine Stellung.
        Das geht Sie nichts an.
        Über Preise reden wir nicht.
        Das ist Geschäftsgeheimnis.
        Wir geben dazu keine Auskunft.
        Mehr werde ich dazu nicht sagen.
        An Spekulationen beteiligen wir uns nicht.
    """,
    "finds-no-evidence": """
        Uns liegen keine Hinweise auf einen Einbruch vor.
        Wir haben den ganzen See abgesucht und nichts gefunden.
        Wir konnten keinen Fehler feststellen.
        Für Sabotage gibt es keinerlei Belege.
        Alle Proben waren negativ.
        Im Keller war nichts Verdächtiges zu sehen.
        Die Akten haben wir dreimal geprüft. Nirgends ein Vermerk.
        Fremde Spuren haben wir nicht entdeckt.
        Die Suche im Schilf blieb ergebnislos.
        Der Verdacht hat sich nicht bestätigt.
        Es gibt keine Anzeichen für einen Brand.
    """,
    "claims-ignorance": """
        Das weiß ich nicht.
        Wir wissen noch nicht, wer das Boot losgebunden hat.
        Keine Ahnung.
        Daran kann ich mich nicht erinnern.
        Mir ist davon nichts bekannt.
        Wie hoch der Schaden ist, können wir noch nicht sagen.
        Die Ursache ist noch unklar.
        Da bin ich überfragt.
        Ob der Kahn noch schwimmt, ist offen.
        Wann die Fähre kommt, steht noch nicht fest.
        Ich kenne den Brief nicht.
        Wir haben noch keinen Überblick.
        Der Schaden lässt sich noch nicht beziffern.
        Davon höre ich zum ersten Mal.
        Wer das war, weiß der Himmel.
        Wir tappen im Dunkeln.
    """,
    "denies": """
        Das ist frei erfunden.
        Daran ist kein wahres Wort.
        Davon kann keine Rede sein.
        So etwas habe ich nie gesagt.
        Das stimmt nicht.
        Das ist blanker Unsinn.
        Der Vorwurf ist haltlos.
        Das trifft nicht zu.
        Diese Behauptung entbehrt jeder Grundlage.
        Ein solches Treffen hat nie stattgefunden.
        Ich habe niemanden bedroht.
        Wir haben zu keinem Zeitpunkt Geld genommen.
        Mit dem Brand habe ich nichts zu tun.
        Das ist eine glatte Lüge.
        Hier liegt ein Missverständnis vor.
        An den Gerüchten ist nichts dran.
        Das ist schlicht falsch.
    """,
    "confirms": """
        Ja, das stimmt.
        Das räume ich ein.
        Stimmt.
        Das ist richtig.
        Wir haben den Sturm unterschätzt.
        Wir haben Fehler gemacht.
        Das hätte nicht passieren dürfen.
        Ja, ich habe den Brief geschrieben.
        Dass der Deich bröckelt, ist wahr.
        Das gebe ich zu.
        Genau so war es.
        Das war unser Fehler.
    """,
    "threatens": """
        Sonst gehe ich zur Polizei.
        Andernfalls werden wir die Brücke sperren.
        Wir sehen uns vor Gericht.
        Wenn Sie nicht zahlen, werde ich Sie verklagen.
        Wer hier noch einmal parkt, wird abgeschleppt.
        Das wird Konsequenzen haben.
        Sollte der Lärm weitergehen, werden wir klagen.
        Zahlt er nicht, holen wir das Boot.
        Unsere Geduld ist am Ende.
        Wer plaudert, fliegt.
        Dann lasse ich den Wagen abholen.
        Das werden sie noch bereuen.
        Notfalls ziehen wir vor Gericht.
        Wer das behauptet, bekommt Post von meinem Anwalt.
    """,
    "warns": """
        Es besteht Lebensgefahr.
        Das Eis trägt nicht.
        Vorsicht vor dem Hund!
        Der Turm könnte jederzeit einstürzen.
        Das Moor ist gefährlich.
        Wer dort badet, setzt sein Leben aufs Spiel.
        Im Winter droht eine Hungersnot.
        Seien Sie vorsichtig!
        Das ist ein Spiel mit dem Feuer.
        Wenn der Damm bricht, könnten Hunderte ertrinken.
        Ein Unfall ist nur eine Frage der Zeit.
    """,
    "promises": """
        Das verspreche ich Ihnen.
        Niemand wird entlassen.
        Der Schaden wird ersetzt.
        Wir zahlen das Geld bis auf den letzten Cent zurück.
        Sie haben mein Wort.
        Sie können sich auf uns verlassen.
        Niemand muss um seine Stelle fürchten.
        Jeder bekommt sein Geld zurück.
        So etwas wird nicht wieder vorkommen.
        Wir lassen euch nicht im Stich.
        Ich kümmere mich darum.
        Für die Kosten kommen wir auf.
        Spätestens im Mai ist die Brücke wieder offen.
    """,
    "demands": """
        Die Schleuse muss sofort repariert werden.
        Der Direktor muss gehen.
        Schluss mit dem Lärm!
        Hände weg von unserem Wald!
        Her mit dem Geld!
        So etwas darf nicht passieren.
        Das Amt soll endlich handeln.
        Die Akten gehören auf den Tisch.
        Wir fordern mehr Lohn.
        Das darf sich nie wiederholen.
        Geben Sie sofort den Schlüssel her!
        Weg mit dem Zaun!
        Jetzt ist die Stadt gefordert.
        Wir wollen unser Geld zurück.
    """,
    "requests": """
        Bitte bleiben Sie zu Hause.
        Könnten Sie das Fenster schließen?
        Wir bitten um Geduld.
        Helfen Sie uns!
        Darf ich die Akte sehen?
        Ich wäre dankbar, wenn jemand anruft.
        Zeugen mögen sich melden.
        Haben Sie bitte Verständnis.
        Wer etwas gesehen hat, soll sich melden.
        Würden Sie das noch einmal prüfen?
    """,
    "announces": """
        Wir werden die Mühle im Mai schließen.
        Ich trete nicht mehr an.
        Nächste Woche öffnen wir das Bad.
        Wir wollen hundert Bäume pflanzen.
        Im Herbst baue ich eine neue Werft.
        Ich werde das Amt niederlegen.
        Morgen fahren wir nach Kolmsund.
        Wir legen Berufung ein.
        Geplant ist ein Neubau am Hafen.
        Ich höre im Sommer auf.
    """,
    "assesses": """
        Wahrscheinlich lag es am Öl.
        Das dürfte teuer werden.
        Das ist kaum zu schaffen.
        Die Vorräte reichen nicht.
        Der Zeitplan ist unrealistisch.
        Für einen Jubel ist es verfrüht.
        Die Reparatur wird Wochen dauern.
        Das ist technisch machbar.
        Die Chancen stehen schlecht.
        Ich rechne mit einem langen Streit.
        Das wird knapp.
        Vieles spricht dafür, dass der Kapitän schlief.
        Die Rechnung geht nicht auf.
        Nach jetzigem Stand war es ein Unfall.
        Das Gutachten ist nicht überzeugend.
    """,
    "opines": """
        Das ist eine Schande.
        Ich bin stolz auf die Mannschaft.
        Das ist ein guter Tag für Kolmsund.
        Hut ab vor den Helfern.
        Ich habe Angst um meine Kinder.
        Das ist unverantwortlich.
        Wir freuen uns auf das Fest.
        Hoffentlich regnet es nicht.
        Das war ein großartiger Abend.
        So geht es nicht.
        Danke an alle Helfer.
        Das finde ich traurig.
        Die Entscheidung war richtig.
        Leider hat er abgesagt.
        Was für eine Blamage!
        Endlich tut sich etwas.
        Das haben sie nicht verdient.
    """,
    "asserts": """
        Die Strecke ist zwei Kilometer lang.
        Der Kahn liegt seit Montag im Hafen.
        Die Tür war offen.
        Der Zug kam um acht.
        Ich habe den Brief am Montag gelesen.
        Er hat nicht geschlafen.
        Die Wirtin muss es gewesen sein.
        Wir mussten zwei Stunden warten.
        Die Gefahr ist gebannt.
        Er war gut zu hören.
        Sie hat das Wort ergriffen.
        Der Anwalt kam aus Kolmsund.
        Der Bericht umfasst vierzig Seiten.
        Meine Schwester wohnt in der Mühle.
        Wir haben drei Tage gewartet.
        Er hat die Bitte gelesen.
        Das Geld lag auf dem Tisch.
        Gestern kamen wir erst um neun an.
        Die Hinweise haben wir an die Polizei gegeben.
        Im Mai war das Tor zu.
    """,
}

RELAYED = {
    "declines-to-comment": """
        dazu äußere man sich nicht
        über Verträge rede man nicht
        man kommentiere keine Gerüchte
    """,
    "finds-no-evidence": """
        man habe keine Spuren gefunden
        Anzeichen für ein Verbrechen gebe es nicht
        die Durchsuchung habe nichts ergeben
        man sei auf keinerlei Ungereimtheiten gestoßen
    """,
    "claims-ignorance": """
        sie wisse von nichts
        ihr sei kein solcher Brief bekannt
        sie könne sich nicht daran erinnern
        es sei noch offen, wer zahle
        sie kenne den Bericht nicht und könne ihn nicht kommentieren
        man könne die Kosten noch nicht beziffern
    """,
    "denies": """
        die Vorwürfe seien erfunden
        sie habe das nie behauptet
        davon könne keine Rede sein
        das treffe nicht zu
        sie habe mit dem Diebstahl nichts zu tun
    """,
    "confirms": """
        das sei richtig
        man habe Fehler gemacht
        ja, es stimme, sie habe geschlafen
    """,
    "threatens": """
        sonst werde man klagen
        sollte das Tor zu bleiben, werde man es aufbrechen
        wer lüge, werde angezeigt
        notfalls werde man den Hafen sperren
        zahle er nicht, hole man den Gerichtsvollzieher
    """,
    "warns": """
        das Wasser sei giftig
        der Mast könne jederzeit brechen
        es drohe eine Flut
        für Kinder sei das lebensgefährlich
    """,
    "promises": """
        niemand werde seine Stelle verlieren
        man werde den Schaden ersetzen
        dafür stehe sie gerade
        kein Mieter müsse ausziehen
    """,
    "demands": """
        die Stadt müsse den Deich erhöhen
        der Minister dürfe nicht länger schweigen
        die Reederei solle endlich zahlen
    """,
    "requests": """
        man möge ihr doch schreiben
        Besucher sollten die Hunde anleinen
    """,
    "announces": """
        sie werde das Haus verkaufen
        man wolle im Mai öffnen
        ab Montag fahre die Fähre wieder
        im Herbst ziehe sie nach Kolmsund
    """,
    "assesses": """
        das sei vermutlich ein Irrtum
        die Sanierung dürfte teuer werden
        das sei kaum zu finanzieren
        der Plan sei unrealistisch
    """,
    "opines": """
        das sei eine Zumutung
        die Entscheidung sei falsch
        sie freue sich auf den Frühling
        das Urteil sei ungerecht
    """,
    "asserts": """
        der Zug sei weg
        sie habe den Hund gesehen
        man habe den Schlüssel verlegt
        er sei um acht gekommen
        sie habe eine Stunde warten müssen
        der Koch habe die Suppe versalzen
        im Mai sei das Dach neu gedeckt worden
        das Boot liege am Steg
    """,
}

REPORTED = {
    "did-not-respond": """
        Eine Antwort der Reederei stand bis Freitag aus.
        Im Rathaus war niemand zu erreichen.
        Die Werft ließ die Frist verstreichen.
        Auf zwei Mails kam keine Reaktion.
        Der Bürgermeister hob nicht ab.
        Es meldete sich nur der Anrufbeantworter.
        Bis Redaktionsschluss lag nichts vor.
        Drei Anrufe blieben ohne Rückruf.
        Die Bitte um ein Gespräch verhallte.
        Die Kanzlei rührte sich nicht.
    """,
    "declines-to-comment": """
        Die Werft gab sich schmallippig.
        Die Frage nach dem Preis überging sie.
        Der Koch verwies auf seine Anwältin.
    """,
    "finds-no-evidence": """
        Die Taucher blieben ohne Befund.
        Im Keller der Werft fanden sich keine Spuren.
    """,
    "claims-ignorance": """
        Der Koch gab sich ahnungslos.
        Bei den Zahlen musste der Kapitän passen.
    """,
}


def sentences(table: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (line.strip(), act) for act, text in table.items() for line in text.strip().splitlines()
    ]


@pytest.mark.parametrize(("quote", "act"), sentences(SAID))
def test_what_is_said_tells_its_act(quote: str, act: str) -> None:
    assert [meaning.stance for meaning in meant(DIRECT.format(quote))] == [act]


@pytest.mark.parametrize(("quote", "act"), sentences(RELAYED))
def test_what_is_relayed_tells_its_act(quote: str, act: str) -> None:
    assert [meaning.stance for meaning in meant(INDIRECT.format(quote))] == [act]


@pytest.mark.parametrize(("clause", "act"), sentences(REPORTED))
def test_what_is_told_tells_its_act(clause: str, act: str) -> None:
    assert [meaning.stance for meaning in meant(TOLD.format(clause))] == [act]


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Der Koch soll den Kahn verkauft haben .", "asserts"),
        ("Der Koch will den Dieb gesehen haben .", "asserts"),
        ("Die Küche soll noch am Montag öffnen .", "announces"),
        ("Der Koch will von alldem nichts gewusst haben .", "claims-ignorance"),
    ],
)
def test_what_one_is_to_do_or_to_have_done(words: str, act: str) -> None:
    row = firmest(words.split(), "FreeIndirect")
    assert row
    assert row.stance == act


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("<f><s>Sie</s> <c>nannte</c> den Plan ein</f> <q>„Luftschloss“</q>.", "opines"),
        ("<f><s>Sie</s> <c>nannte</c> den Bericht</f> <q>„frei erfunden“</q>.", "denies"),
        ("<q>„Da lachen die Möwen“</q><f>, <c>spottete</c> <s>sie</s></f>.", "opines"),
    ],
)
def test_a_frame_tells_less_than_the_words_in_it(marked: str, act: str) -> None:
    assert [meaning.stance for meaning in meant(marked)] == [act]


@pytest.mark.parametrize(
    ("clause", "act"),
    [
        ("Sie lehnte eine Stellungnahme ab.", "declines-to-comment"),
        ("Sie lehnte die Vorwürfe ab.", "denies"),
        ("Ob der Kahn schwimmt, wagte sie nicht zu beurteilen.", "claims-ignorance"),
        ("Sie berief sich auf Erinnerungslücken.", "claims-ignorance"),
        ("Sie stellte dem Koch die Kündigung in Aussicht.", "threatens"),
        ("Sie stellte dem Koch mehr Lohn in Aussicht.", "promises"),
        ("Ihr Anwalt stellte Revision in Aussicht.", "announces"),
    ],
)
def test_a_word_beside_it_turns_a_word_of_saying(clause: str, act: str) -> None:
    given = read(TOLD.format(clause))
    assert told(given.drafts[0], given.document).act == act


@pytest.mark.parametrize(
    "words",
    [
        "er rechne mit einem langen streit",
        "mit hoher wahrscheinlichkeit schlief der koch",
        "ausgeschlossen sei das nicht",
        "das dürfte am öl liegen",
        "sie glaube , dass er schlief",
        "ein sturm sei zu erwarten",
        "im hafen könne es eng werden",
    ],
)
def test_a_hedge(words: str) -> None:
    assert HEDGES.search(words)


@pytest.mark.parametrize(
    "words",
    ["er könne nicht kommen", "das sei ausgeschlossen", "die rechnung stimme"],
)
def test_no_hedge(words: str) -> None:
    assert not HEDGES.search(words)


@pytest.mark.parametrize(
    ("words", "distant"),
    [
        ("es geht das gerücht ,", True),
        ("böse zungen behaupten ,", True),
        ("in der stadt wird erzählt ,", True),
        ("hieß es ,", True),
        ("heißt es aus dem rathaus", False),
        ("hieß es dort offiziell", False),
        ("sagte der koch", False),
    ],
)
def test_nobody_vouches_for_hearsay(words: str, distant: bool) -> None:
    assert bool(UNVERIFIED.search(words)) == distant


def test_a_row_names_a_stance_and_a_weight_and_can_be_found() -> None:
    assert {row.stance for row in rows()} <= set(STANCES)
    assert {act for *_, act in TURNED} <= set(STANCES)
    assert {row.weight for row in rows()} == {1, 2, 3}
    assert all(row.keys for row in rows())
    assert not any("@" in row.words + row.unless for row in rows())


def test_no_row_stands_twice_and_none_is_long() -> None:
    lines = (files("laut.german") / "contents.tsv").read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) <= 100
    filled = [line for line in lines if line and not line.startswith("#")]
    assert len(filled) == len(set(filled))


def test_noise_takes_no_time() -> None:
    vocabulary = sorted({word for row in rows() for word in row.words.split()})
    noise = random.Random(1).choices([word.strip("=*()") for word in vocabulary], k=900)
    words = [part for word in noise for part in word.split("|")][:900]
    firmest(words, "Direct")  # expressions are made when they are first met
    begin = time.process_time()
    firmest(words, "Direct")
    assert len(" ".join(words)) > 5_000
    assert time.process_time() - begin < 0.02
