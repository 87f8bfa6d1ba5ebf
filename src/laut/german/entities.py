"""What tells the kinds of named things apart, and which nouns are names by themselves."""

from typing import Final


def _table(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Ends of the names of events.
EVENT_ENDS: Final = (
    "krieg", "kriege", "krise", "wahl", "wahlen", "spiele", "festival", "festspiele", "cup",
    "pokal", "meisterschaft", "meisterschaften", "gipfel", "konferenz", "messe", "olympiade",
    "rallye", "tour", "turnier", "marathon", "kongress", "aufstand", "revolution", "schlacht",
    "fest", "tage", "preis", "-wm", "-em", "wm", "em", "grand prix", "weltkrieg", "abend",
    "parteitag", "biennale", "triennale", "karneval", "wiesn", "open", "derby", "super bowl",
    "putsch", "pandemie",
)  # fmt: skip

WORK_MARKS: Final = frozenset('„"»“‚«')
# Nouns before the name of a work.
WORK_NOUNS: Final = _table("""
roman buch band film spielfilm kinofilm dokumentation doku serie stück theaterstück oper operette
musical album lied song hit single hymne gedicht essay aufsatz artikel kolumne gemälde bild skulptur
ausstellung podcast sendung show talkshow videospiel memoiren autobiografie biografie sachbuch
studie
""")

# Small words inside the names of people.
PARTICLES: Final = _table("von van de der den del della di da dos du la le al el bin ben zu")

# Words that the names of many organisations begin with.
COMMON_BEGINNINGS: Final = _table("""
Bank Deutsche Deutscher Deutsches Verein Verband Partei Universität New Bund Institut Amt Stadt Neue
Freie Große Rote Grüne Vereinigte Nationale
""")

# Nouns in the names of papers whose other cases end in -n, and their nominative.
WEAK_NOUNS: Final = {"Boten": "Bote"}

# Words in the names of papers, stations and agencies.
MEDIA_NAMES: Final = (
    "post", "bote", "boten", "kurier", "zeitung", "anzeiger", "blatt", "rundschau", "echo",
    "spiegel", "merkur", "presse", "nachrichten", "herald", "gazette", "times", "news", "tribune",
    "journal", "ledger", "courier", "press", "radio", "rundfunk", "kanal", "gazeta",
)  # fmt: skip

# Institutions of which there is one, so that the noun alone is a name; last words of the name.
INSTITUTIONS: Final = _table("""
bundesregierung bundestag bundesrat bundesgerichtshof bundesverfassungsgericht
bundesverwaltungsgericht bundesarbeitsgericht bundessozialgericht bundesfinanzhof bundespräsidialamt
bundeskanzleramt bundesanwaltschaft generalbundesanwalt bundeskriminalamt bundesnachrichtendienst
bundeswehr bundesbank bundesagentur bundesnetzagentur bundeskartellamt verfassungsschutz
bundesumweltamt umweltbundesamt kammergericht eu-kommission eu-parlament eu-rat europarat
weltsicherheitsrat un-sicherheitsrat kreml pentagon vatikan us-regierung us-kongress us-senat
us-justizministerium us-außenministerium us-verteidigungsministerium us-notenbank weltbank
weltgesundheitsorganisation welthandelsorganisation bundesinnenministerium bundesaußenministerium
bundesfinanzministerium bundesjustizministerium bundesgesundheitsministerium
bundesverteidigungsministerium bundesumweltministerium bundesverkehrsministerium
bundeswirtschaftsministerium bundesarbeitsministerium bundesfamilienministerium bundesministerium
nato-rat interpol europol
""")
# Names of institutions of two words.
INSTITUTIONS_OF_TWO: Final = frozenset(
    (stem + end, noun)
    for stem, noun in (
        ("auswärtige", "amt"), ("weiße", "haus"), ("europäische", "kommission"),
        ("europäische", "zentralbank"), ("europäische", "gerichtshof"), ("europäische", "union"),
        ("vereinte", "nationen"), ("rote", "kreuz"), ("heilige", "stuhl"),
        ("internationale", "gerichtshof"), ("europäische", "parlament"), ("oberste", "gericht"),
    )
    for end in ("", "n", "s", "r")
)  # fmt: skip

# Gender of bodies and documents: neuters and masculines; the rest is feminine.
NEUTER: Final = _table("""
ministerium amt gericht kabinett parlament unternehmen haus blatt magazin portal institut land team
gremium komitee büro werk bündnis militär museum theater papier protokoll gutachten schreiben urteil
dokument buch plakat banner memo gesetz journal klinikum krankenhaus lager königreich präsidium
oberhaus unterhaus orchester archiv kartellamt start-up startup labor jobcenter revier sekretariat
observatorium heim rathaus konsortium kartell studio label referat dezernat kommissariat regime
tierheim wasserwerk kraftwerk kommando lagezentrum bistum erzbistum kloster hauptquartier krisenteam
radteam königshaus netzwerk redaktionsnetzwerk fernsehen flugblatt datenblatt laken bettlaken
tagebuch logbuch testament kabel telegramm schild transparent manifest programm vorzimmer pentagon
konsulat netz studentenwerk fanprojekt präsidialamt
""")
MASCULINE: Final = _table("""
verband verein klub club konzern betrieb hersteller anbieter verlag rat ausschuss vorstand senat
stab sender rundfunk kreml zoll landkreis kreis bezirk staat bundestag landtag bundesrat kongress
geheimdienst dienst kurier anzeiger bericht brief vertrag entwurf bescheid beschluss text artikel
versorger betreiber betriebsrat vatikan flughafen bund rechnungshof hof gerichtshof magistrat
rennstall zulieferer autozulieferer autobauer finanzinvestor filmverleih verleih fanclub orden
palast hafen bahnhof bauherr bauträger netzbetreiber tierschutz verfassungsschutz grenzschutz beirat
elternrat elternbeirat personalrat aufsichtsrat verwaltungsrat stadtrat gemeinderat kreistag
sicherheitsrat krisenstab katastrophenschutz kanal bote mutterkonzern supermarkt kindergarten fonds
wetterdienst rettungsdienst warndienst nachrichtendienst pressedienst vermerk zettel aushang eintrag
antrag roman prospekt geschäftsbericht abschlussbericht prüfbericht
""")

# Bodies that are places as well: a name beside one stays a place.
PLACES: Final = _table("""
stadt land gemeinde kreis landkreis bezirk bundesland staat republik königreich nachbarland kommune
hafen bahnhof flughafen station regierung kabinett lager team seite hof palast kanzlei revier
""")

# Bodies that a text calls so after it has named them.
TAKEN_UP: Final = _table("""
unternehmen konzern firma organisation partei verein klub club verband behörde institut hersteller
bank betreiber gewerkschaft stiftung institution reederei amt ministerium kommission
""")

# Of these, the ones for firms, and bodies that are none.
FIRMS: Final = _table("unternehmen konzern firma hersteller bank betreiber reederei")
NO_FIRMS: Final = _table("""
gewerkschaft partei behörde amt ministerium polizei gericht staatsanwaltschaft verein verband
fraktion universität hochschule regierung kommission stiftung landgericht feuerwehr
""")

# Offices of firms, and offices of which everybody knows whose they are.
OF_FIRMS: Final = _table("""
geschäftsführer vorstandsmitglied manager betriebsleiter werksleiter finanzchef technikchef
""")
OF_STATES: Final = _table("""
minister premier premierminister ministerpräsident kanzler vizekanzler bürgermeister senator papst
oberbürgermeister landrat staatsoberhaupt könig königin kaiser botschafter gouverneur staatssekretär
anwalt rechtsanwalt verteidiger richter staatsanwalt pfarrer bischof general admiral außenminister
innenminister verteidigungsminister eigner inhaber besitzer eigentümer
""")
# People of a place or a moment, who belong to no body.
RESIDENTS: Final = _table("""
anwohner bewohner einwohner nachbar besucher kunde käufer zeuge augenzeuge leser gast passant
teilnehmer fahrgast passagier bürger
""")

# Bodies that stand for any other authority.
AUTHORITY: Final = _table("behörde amt")
# What a paper has printed: behind these nouns the paper itself is the voice.
REPORTS: Final = _table("bericht artikel meldung zeitungsbericht medienbericht")
# Texts that a text calls so after it has told what they are.
TEXTS: Final = _table("papier dokument schreiben text unterlagen akte brief")
# People who are companies as often: the name behind them is the company's.
BUSINESS: Final = _table("inhaber besitzer eigentümer eigner produzent")
# Ends of nouns that say what a firm does and are no part of its name: *der Hersteller Mohn*.
TRADES: Final = ("er", "investor", "konzern", "unternehmen", "firma", "bauer")
# People who speak for a body although they hold no office in it.
SPEAKS_FOR: Final = _table("vertreter gesandte beauftragte")

# Offices by which a text calls again whom it has named; others are somebody else's.
TAKES_UP: Final = _table("""
chef gründer amtsinhaber kandidat inhaber vorsitzende rektor intendant
""")
# Of these, the heads of a body: nobody with another title is meant.
HEADS: Final = _table("chef amtsinhaber vorsitzende rektor intendant")
# What somebody is in a case; nobody who holds an office is meant.
IN_COURT: Final = _table("""
angeklagte beschuldigte verdächtige täter opfer kläger beklagte zeuge
""")
