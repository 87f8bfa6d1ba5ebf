"""Fields of life that a title belongs to: a namesake from another one is somebody else.

Base forms in lower case; a compound counts by its last part (*Innenminister* by *minister*), the
longest that is known. A title that stands in no row tells nothing.
"""

from typing import Final


def _rows(text: str) -> dict[str, str]:
    rows = [row.split() for row in text.strip().splitlines()]
    return {word: row[0] for row in rows for word in row[1:]}


FIELDS: Final = _rows("""
politics minister präsident kanzler vizekanzler altkanzler premier premierminister senator
politics ministerpräsident bürgermeister oberbürgermeister landrat abgeordnete parlamentarier
politics politiker fraktionschef fraktionsvorsitzende parteichef parteivorsitzende kandidat
politics spitzenkandidat staatssekretär staatsminister botschafter diplomat gesandte unterhändler
politics staatschef regierungschef staatsoberhaupt gouverneur dezernent stadtrat gemeinderat
politics landesrat kämmerer regierungssprecher generalsekretär kommissar attaché staatsrat
politics außenminister innenminister verteidigungsminister ortsvorsteher stadtverordnete
sport trainer spieler stürmer torwart torhüter fußballer sportler verteidiger mittelfeldspieler
sport kapitän sportdirektor schiedsrichter bundestrainer nationaltrainer teamchef läufer schwimmer
sport radprofi profi nationalspieler tennisspieler handballer boxer turner skispringer athlet
law anwalt rechtsanwalt richter staatsanwalt generalbundesanwalt bundesanwalt notar jurist
law oberstaatsanwalt gerichtssprecher strafverteidiger
police polizist ermittler fahnder kommissar polizeichef polizeisprecher feuerwehrmann
police einsatzleiter wehrführer brandmeister polizeipräsident
science forscher wissenschaftler professor dozent historiker soziologe politologe biologe
science politikwissenschaftler physiker chemiker geologe virologe epidemiologe ökonom
science psychologe archäologe astronom klimaforscher volkswirt meteorologe hydrologe toxikologe
medicine arzt mediziner chefarzt oberarzt pfleger krankenschwester sanitäter chirurg apotheker
business unternehmer geschäftsführer manager vorstandschef firmenchef konzernchef händler
business investor banker vorstand vorstandsmitglied aufsichtsratsvorsitzende finanzchef
business milliardär gründer inhaber eigentümer analyst kaufmann
culture künstler maler dirigent regisseur schauspieler sänger musiker autor schriftsteller
culture intendant kurator bildhauer komponist dichter moderator produzent tänzer
church pfarrer pastor bischof erzbischof papst kardinal propst rabbiner imam superintendent
school lehrer schulleiter rektor erzieher schüler
military general admiral offizier soldat oberst major feldwebel kommandeur generalmajor marschall
labour gewerkschafter gewerkschaftschef betriebsrat betriebsratschef streikführer
farming landwirt bauer winzer förster imker schäfer
""")

# Fields that one person often has in common or changes between.
NEAR: Final = frozenset(
    frozenset(pair.split("-"))
    for pair in (
        "science-medicine politics-law politics-business politics-military science-business "
        "law-police politics-labour science-school politics-science politics-church "
        "business-labour politics-farming business-farming politics-school police-military"
    ).split()
)

# Words at the end of a firm's name that say its legal form.
LEGAL_FORMS: Final = frozenset(
    "ag gmbh se kg kgaa ohg gbr ug ev e.v. eg mbh co co. & inc inc. plc ltd ltd. llc corp sa s.a. "
    "nv bv spa holding gruppe group konzern".split()
)
