"""Words that turn a proposition round, limit it or say that there is more of it.

Compared by stem, so a row has the plain form; the link stage never reads a sense into a word that
does not stand here.
"""

from typing import Final

OPPOSITES: Final[tuple[tuple[str, str], ...]] = (
    ("steigen ansteigen gestiegen wachsen zunehmen zugenommen anwachsen erhöhen anheben zulegen "
     "anstieg zunahme erhöhung zuwachs wachstum",
     "sinken gesunken fallen schrumpfen abnehmen abgenommen zurückgehen zurückgegangen senken "
     "kürzen rückgang abnahme senkung kürzung schwund"),
    ("zustimmen zugestimmt zustimmung annehmen angenommen billigen billigung genehmigen genehmigt "
     "genehmigung befürworten bewilligen ja",
     "ablehnen abgelehnt ablehnung verwerfen ablehnend verweigern verweigert verweigerung nein"),
    ("geöffnet offen befahrbar begehbar", "geschlossen gesperrt sperrung"),
    ("gewinnen gewonnen sieg siegen gewinn", "verlieren verloren niederlage verlust"),
    ("lebendig leben überleben überlebt", "tot gestorben sterben getötet umgekommen"),
    ("gesund unverletzt unversehrt wohlauf", "krank verletzt verwundet"),
    ("schuldig", "unschuldig"),
    ("möglich", "unmöglich"),
    ("sicher ungefährlich unbedenklich harmlos", "gefährlich unsicher bedenklich riskant"),
    ("rechtmäßig legal erlaubt zulässig zugelassen", "rechtswidrig illegal verboten unzulässig"),
    ("öffentlich", "geheim heimlich vertraulich"),
    ("freiwillig", "erzwungen gezwungen unfreiwillig"),
    ("bekannt", "unbekannt"),
    ("beteiligt", "unbeteiligt"),
    ("bewaffnet", "unbewaffnet"),
    ("vollständig", "unvollständig lückenhaft"),
    ("pünktlich rechtzeitig fristgerecht", "verspätet unpünktlich"),
    ("echt authentisch", "unecht"),
    ("wahr zutreffend", "unwahr falsch erfunden unzutreffend"),
    ("gelingen gelungen gelang erfolgreich erfolg", "scheitern gescheitert misslingen misslungen"),
    ("bleiben geblieben verbleiben verblieben",
     "zurücktreten zurückgetreten rücktritt verlassen gegangen ausscheiden ausgeschieden"),
    ("einig geeinigt einigung", "uneinig uneins zerstritten"),
)  # fmt: skip
"""Two sides of one matter: said of the same thing without *nicht*, only one side can be true."""

NEGATIONS: Final = frozenset(
    "nicht nichts kein keine keinen keinem keiner keines keinerlei nie niemals niemand niemanden "
    "niemandem weder keineswegs keinesfalls mitnichten nirgends nirgendwo".split()
)
NEVER: Final = frozenset("nie niemals".split())

# What stands behind a negation and takes its force away, or leaves a part of the matter true.
PARTIAL: Final = frozenset(
    "nur allein bloß zuletzt unbedingt immer alle allen alles ganz jeder jede jeden jedem überall "
    "sofort genau ausgeschlossen umhin selten wenig wenige weniger unerheblich unüblich sicher "
    "zwingend vollständig zwangsläufig gleich sehr besonders so mehr weitere weiteren "
    "länger".split()
)

RESTRICTIONS: Final = frozenset(
    "einzige einzigen einziger einziges einzigem einmalig einmalige einmaligen einmaliges "
    "einmaliger".split()
)
ONLY: Final = frozenset("nur lediglich bloß ausschließlich".split())
ONCE: Final = frozenset("einmal einmaligen ein eine einen einem einer".split())
"""Behind one of ``ONLY`` these make a restriction: *nur einmal*, *lediglich ein Treffen*."""

MORE: Final = frozenset(
    "regelmäßig regelmäßige regelmäßigen regelmäßiger mehrmals mehrfach wiederholt wiederholte "
    "wiederholten weiterhin ständig ständige ständigen ständigem häufig häufige häufigen oft "
    "mehrere mehreren mehrerer weitere weiteren weiterer zahlreiche zahlreichen täglich "
    "wöchentlich monatlich laufend dauernd fortgesetzt fortwährend immer immerzu dutzende "
    "vielfach neue neuen neuerliche erneut abermals viele vielen etliche etlichen".split()
)
"""Said of a thing that another voice calls the only one."""

FREQUENT: Final = frozenset(
    "regelmäßig regelmäßige regelmäßigen regelmäßiger ständig ständige ständigen ständigem häufig "
    "häufige häufigen laufend dauernd".split()
)
"""Where a negation stands beside one of these, a claim that tells of more contradicts it."""

CONDITIONS: Final = frozenset("wenn falls sofern könnte könnten".split())
"""What is said under a condition is not said."""

SELF: Final = frozenset("ich wir mich uns mir mein meine meinen meiner unser unsere".split())
UNRESOLVED: Final = frozenset("er sie ihm ihr ihn sein seine ihre ihnen".split())
"""First in an indirect quote these mostly mean who speaks."""
