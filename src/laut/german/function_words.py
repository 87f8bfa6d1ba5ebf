"""Small words: those that tell German from its neighbours, and those that end no sentence."""

# Only words that are rare in English, Dutch and the Scandinavian languages.
_GERMAN = """
aber als am auch auf aus bei beim bin bis dann das dass daß dem den denn der des dich dieser
diese dieses dir doch durch ein eine einem einen einer eines er es für gegen gibt hab habe
haben hat hatte hatten ich ihm ihn ihr ihre im ist jetzt kann kein keine können mehr mein mich
mir mit muss nach nicht noch nun nur oder ohne schon sei seien sein seine seit sich sie sind
soll sollen über um und uns unter vom von vor war waren was wegen weil wenn werde werden wie
wieder wir wird wo wurde wurden zu zum zur zwischen
"""
GERMAN = frozenset(_GERMAN.split())

# Words of other languages: where they outnumber the German ones, the text is not German.
_FOREIGN = """
the of and to that for with on by it he from at are has have this which their would said they
we you not but or be been were his her its
le la les des une dans pour que qui sur avec est pas par au aux du et ce cette son ses
el los las una del con por para como más fue sus este esta y lo
il gli che di della per non una sono nel anche è
de het een van en niet dat zijn met voor te ook maar aan door wordt deze naar
och att det som på av inte har till ikke jeg på er og
nie że się jest na do przez
"""
FOREIGN = frozenset(_FOREIGN.split()) - GERMAN

# A line that stops with one of these stops inside a sentence.
_NO_END = """
der die das den dem des ein eine einen einem einer eines und oder sowie aber denn sondern
dass weil obwohl wenn während nachdem bevor ob wo wie von vom zum zur im in bei beim mit für
gegen ohne durch aus nach seit über unter zwischen wegen trotz laut sein seine seinen seinem
seiner ihr ihre ihren ihrem ihrer mein meine unser unsere kein keine keinen keinem keiner
dieser diese dieses diesem diesen jeder jede jedes jedem jeden welche welcher sehr nicht nur
rund etwa mehr als am
"""
NO_END = frozenset(_NO_END.split())

# Abbreviations (with their full stop) that wait for the word they belong to.
_WAITING = """
dr prof st nr mr mrs ms hl dipl ing bzw ca sog sogen vgl bspw ggf evtl insb zzgl inkl exkl gen sen
gov col sgt lt maj geb gest zit hrsg abs ziff präs min vors
"""
WAITING = frozenset(_WAITING.split())
