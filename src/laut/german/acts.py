"""Words that turn, negate or limit what somebody says.

What the words of a quotation tell of its act stands in ``contents.tsv``.
"""

import re
from typing import Final

# Words that negate a verb of saying.
NEGATIONS: Final = frozenset(
    "nicht kein keine keinen keinem keiner keinerlei nie niemals nichts weder kaum".split()
)

# Words with which a source limits what it says; for its main clause.
HEDGES: Final = re.compile(
    r"\b(?:wahrscheinlich|unwahrscheinlich|höchstwahrscheinlich|wahrscheinlichkeit|vermutlich"
    r"|möglicherweise|womöglich|vielleicht|eventuell|wohl|voraussichtlich|schätzungsweise"
    r"|offenbar|anscheinend|mutmaßlich|scheint|scheine|wirkt|wirke|könnte|könnten|dürfte|dürften"
    r"|(?<!er )(?<!sie )(?<!man )(?<!selbst )könne(?! (?:nicht|sich|er|sie|man|keine?n?)\b)"
    r"|soweit|soviel|sofern bekannt|nach kenntnis|nach meiner kenntnis|meines wissens"
    r"|meiner (?:ansicht|meinung) nach|allem anschein nach|nach (?:jetzigem|derzeitigem) stand"
    r"|glaube ich|(?:er|sie|ich) glaube|ich vermute|denke ich|rechne (?:auch )?mit|rechnen mit"
    r"|gehe davon aus|gehen davon aus|zu erwarten|nicht auszuschließen"
    r"|ausgeschlossen (?:sei|ist) (?:\w+ ){0,3}nicht|ausschließen (?:\w+ ){0,6}nicht"
    r"|schließe (?:\w+ ){0,4}nicht aus)\b"
)

# Words with which the author keeps a distance: nobody vouches for it.
UNVERIFIED: Final = re.compile(
    r"\b(?:angeblich|angebliche\w*|dem vernehmen nach|gerücht\w*|böse zungen"
    r"|es heißt|man erzählt|erzählt man sich|wird erzählt|wurde vermutet"
    r"|(?:hieß|heißt) es(?! (?:\w+ )?(?:offiziell|aus|in|im|bei|beim|von|vom|seitens)\b)"
    r"|soll|sollen|wohl aus|hörensagen|munkelt|gemunkelt)\b"
)

# A word of saying (or, where it is "", any that declines to comment), beginnings of words beside
# it, and the act that they make of it together. The first that fits decides.
TURNED: Final = (
    ("ab|lehnen", ("kommentier", "stellungnahm", "bewertung", "auskunft", "äußer", "präzisier",
                   "angaben", "antwort"), "declines-to-comment"),
    ("ab|lehnen", ("vorwurf", "vorwürfe", "anschuldigung", "behauptung", "verdacht", "darstellung"),
     "denies"),
    ("wissen", ("wollt", "will", "wollen"), "requests"),
    ("", ("konnt", "könn", "kann", "vermocht", "vermag", "vermög", "wagt"), "claims-ignorance"),
    ("beurteilen", ("vermocht", "vermag", "wagt"), "claims-ignorance"),
    ("schätzen", ("wagt",), "claims-ignorance"),
    ("vorher|sagen", ("wagt",), "claims-ignorance"),
    ("sich berufen", ("erinnerungslück", "gedächtnislück"), "claims-ignorance"),
    ("in Aussicht stellen", ("kündigung", "entlassung", "strafe", "bußgeld", "ordnungsgeld",
                             "folgen", "konsequenz", "sanktion", "klage", "anzeige"), "threatens"),
    ("in Aussicht stellen", ("berufung", "revision", "start", "versuch", "schritt", "bau", "ausbau",
                             "eröffnung", "entscheid", "bericht", "prüfung"), "announces"),
    ("sich wünschen", ("von", "vom"), "requests"),
    ("schweigen", ("anfrag", "nachfrag", "frag"), "did-not-respond"),
    ("sich in Schweigen hüllen", ("anfrag", "nachfrag", "frag"), "did-not-respond"),
)  # fmt: skip

# Words that begin a clause which says nothing by itself: *Ob ermittelt wird, …*.
CONJUNCTIONS: Final = frozenset(
    "ob dass daß weil da obwohl nachdem während wo wenn als bevor wie warum weshalb wer "
    "wann".split()
)

# First words of such clauses, or their second behind a preposition: *, der um Ruhe bat, …*.
SUBORDINATE: Final = CONJUNCTIONS | frozenset(
    "der die das dem den denen dessen deren welcher welche welches".split()
)
