"""Small words of a noun phrase, by what they say of it, and words about who wants no name."""

from typing import Final

from laut.german import voices


def _table(text: str) -> frozenset[str]:
    return frozenset(text.split())


INDEFINITE: Final = _table("ein eine einen einem einer eines kein keine keiner irgendein irgendwer")
DEFINITE: Final = _table("der die das den dem des")
DEMONSTRATIVE: Final = _table(
    "dieser diese dieses diesen diesem jener jene jenes jenen jenem derselbe dieselbe dasselbe "
    "derselben demselben denselben dieselben besagter besagte ebendieser"
)
SAME: Final = _table("derselbe dieselbe dasselbe derselben demselben denselben dieselben")
POSSESSIVE: Final = _table(
    "sein seine seiner seinen seinem seines ihr ihre ihrer ihren ihrem ihres unser unsere unserer "
    "unserem unseren mein meine meiner meinem meinen dessen deren"
)
FIRST_PERSON: Final = _table(
    "mein meine meiner meinem meinen meines unser unsere unserer unserem unseren"
)
DETERMINERS: Final = INDEFINITE | DEFINITE | DEMONSTRATIVE | POSSESSIVE
SINGULAR: Final = _table(
    "das dem des ein eine einen einem einer eines dieses diesem jenes jenem kein keine keinem"
)
PLURAL: Final = _table(
    "die diese jene viele vieler alle aller beide beiden beider manche mancher dieselben "
    "denselben wenige weitere zahlreiche"
)
PERSONAL: Final = _table("er sie es ich wir ihr ihm ihn ihnen mir uns du man")
FIRST: Final = _table("ich mir")
# Pronouns that mean nobody whom the text has told of.
NOBODY: Final = _table("man du wer")
POINTING: Final = _table(
    "dieser diese dieses diesem diesen jener jene der die das dem den denen derjenige letzterer "
    "letztere ersterer erstere selbiger welcher welche welches beide beiden wer dessen deren"
)
# Words for what was just said, or for the text in which it stands.
THEREBY: Final = _table("demnach danach darin darauf dort demzufolge hiernach")
WRITTEN_THERE: Final = _table("darin darauf dort")
OWN: Final = _table("eigenen eigener eigene eigenes eigenem")
WOMAN: Final = _table("sie ihr")
MAN: Final = _table("er ihm ihn")
MANY: Final = _table("wir uns ihnen denen")
PREPOSITIONS: Final = _table(
    "von vom für bei beim zu zum zur mit aus in im an am auf über um gegen nach unter durch vor "
    "neben zwischen ohne laut seit gegenüber wegen trotz"
)
# Prepositions that may stand inside the words of a speaker before who it is.
LEADING: Final = _table("aus in im bei beim von vom auf am an laut nach")
OF: Final = _table("von vom bei beim aus")
GENITIVE: Final = _table(
    "des der eines einer dieses dieser seiner ihrer unserer seines ihres mehrerer einiger zweier "
    "dreier aller beider zahlreicher vieler"
)
OBLIQUE: Final = _table("des dem den einem eines dessen deren")
RELATIVE: Final = _table(
    "der die das dem den denen dessen deren welcher welche welches welchem welchen wo"
)
# Feminine nouns of persons without -in.
FEMININE: Final = _table(
    "person quelle frau mutter tochter schwester tante witwe krankenschwester großmutter fachfrau "
    "geschäftsfrau gattin ehefrau freundin kauffrau hebamme führungskraft fachkraft lehrkraft "
    "pflegekraft einsatzkraft hilfskraft schwägerin cousine nichte enkelin magd prinzessin königin"
)
# Nouns of persons that say nothing of whether it is a woman or a man, whatever their own gender.
SEXLESS: Final = _table(
    "person quelle mitglied kind opfer fan profi baby führungskraft fachkraft lehrkraft "
    "pflegekraft einsatzkraft hilfskraft insider"
)
KIN: Final = _table(
    "vater mutter sohn tochter bruder schwester onkel tante großvater großmutter ehemann ehefrau "
    "gatte gattin witwe witwer freund freundin nachbar kollege partner partnerin eltern mann frau "
    "enkel neffe nichte schwager schwägerin lebensgefährte bekannte verwandte cousin cousine "
    "koautor mitautor kumpel mitarbeiter"
)
# Kin that bear the same surname mostly.
SPOUSES: Final = _table(
    "mann frau ehemann ehefrau bruder schwester sohn tochter vater mutter gatte gattin witwe witwer"
)
# Someone of a group: einer der Beamten, eine von ihnen.
ONE_OF: Final = _table("einer eine eines einen einem einige manche mehrere viele jeder keiner")
ONE: Final = _table("einer eine eines einen einem ein")
ANOTHER: Final = _table(
    "zweiter zweite zweiten zweites dritter dritte dritten anderer andere anderes anderen weiterer "
    "weitere weiteres weiteren vierter vierte vierten"
)
EVERYBODY: Final = _table(
    "viele alle manche andere einige mehrere niemand jemand keiner zahlreiche wenige etliche"
)
SOMEBODY: Final = _table("jemand niemand irgendwer keiner einer eine")
BOTH: Final = _table("beide beiden beider")
SEVERAL: Final = voices.SEVERAL
GENITIVE_NUMBERS: Final = {"zweier": 2, "dreier": 3}
# Nouns that a number counts inside a phrase without counting people: zwei Jahre alte.
UNITS: Final = ("jahr", "monat", "woche", "tag", "stunde", "minute", "seite", "meter", "prozent",
                "euro", "million", "milliard", "punkt")  # fmt: skip

MASCULINE_TITLES: Final = _table("""
Herr Herrn Herren Lord Sir König Prinz Fürst Graf Baron Kaiser Papst Pater Scheich Emir Vater Bruder
Onkel Sohn Ehemann Monsieur Señor Mister Mr
""")
FEMININE_TITLES: Final = _table("""
Frau Lady Königin Prinzessin Fürstin Gräfin Baronin Kaiserin Schwester Mutter Tante Tochter Ehefrau
Witwe Madame Señora Miss Mrs Ms Dame
""")

# Words that say that somebody does not want to be named, or may not: stems of the words that go
# together in any order.
SECRET: Final = (
    ("anonym",), ("ungenannt",), ("namenlos",), ("unerkannt",), ("namensnennung",),
    ("vertraulich",), ("namentlich", "nicht"), ("namen", "nicht"), ("name", "nicht"),
    ("genannt", "nicht"), ("namen", "ohne"), ("namen", "verschweig"), ("namen", "behält"),
    ("identität", "nicht"), ("erkennbar", "nicht"), ("erkannt", "nicht"), ("befugt", "nicht"),
    ("ermächtigt", "nicht"), ("autorisiert", "nicht"), ("öffentlich", "nicht", "sprechen"),
    ("öffentlich", "nicht", "äußern"), ("hintergrund", "bleib"), ("sich", "nennt"),
    ("freigabe", "keine"), ("reden", "nicht", "darf"), ("nur", "als", "auftritt"),
    ("nennen", "ander"),
)  # fmt: skip
# Of these, the ones that say the reason themselves.
UNAUTHORISED: Final = ("befugt", "ermächtigt", "autorisiert", "freigabe", "darf")
CAUSAL: Final = _table("weil da")
BECAUSE_OF: Final = _table("wegen aufgrund")
OUT_OF: Final = _table("aus mit um")
FEELINGS: Final = _table("angst furcht sorge rücksicht scheu gründen respekt")
THEREFORE: Final = _table("deshalb daher darum deswegen")
FEARS: Final = ("fürcht", "bangt", "gefährd", "vermeiden", "angst", "riskier", "sorgt")
REASON_STOPS: Final = _table(
    "nicht anonym ungenannt namentlich seinen ihren ihre nur unerkannt namenlos im keinen"
)

# Whether somebody still is what the noun says.
FORMER: Final = (
    "ehemalig", "früher", "frühere", "einstig", "damalig", "zurückgetreten", "ex-", "alt-",
    "pensioniert", "abgesetzt", "verrentet", "emeritiert",
)  # fmt: skip
FORMER_NOUNS: Final = _table("vorgänger amtsvorgänger altkanzler")
RETIRED: Final = _table("ruhestand rente ausgeschieden pension")
WORKS: Final = ("angestellt", "beschäftig", "arbeitet", "tätig", "dien")
CURRENT: Final = (
    "aktuell", "derzeitig", "amtierend", "jetzig", "gegenwärtig", "aktiv", "heutig",
)  # fmt: skip

# A name that is not the person's own: who bears it stays anonymous.
PSEUDONYM: Final = (
    ("namen", "geändert"), ("name", "geändert"), ("nennen", "wir"), ("heißt", "anders"),
    ("nennt", "sich"), ("genannt", "werden", "möchte"), ("genannt", "werden", "will"),
    ("pseudonym",), ("richtigen", "namen"), ("wirklichkeit", "anders"),
)  # fmt: skip
