"""Words that end in a full stop without ending a sentence."""

ABBREVIATIONS = frozenset(
    """
    abb abs abt allg anm art aug ausg az bd bes best betr bf bln br bspw bzgl bzw ca cf chr co corp
    d dat dez dgl di dipl dir do dr dt dtl e ebd ed eidg einschl engl entspr erl etc ev evtl exkl
    fa feb ff fig fr frl frz g gb geb gegr gem gen geogr ges gest gez ggf griech grdl hbf hg hr hrsg
    hl i ing inkl inc insb insbes internat ital jan jh jhd jhs jr jun k kap kath kfm kgl kl km kpl
    lat lfd lic lt ltd m maj mag max med mfg mi min mind mio mo mr mrd mrs ms mt mtl nachm nat neudt
    nom nov nr nrn num o od okt op orig österr p phil pol pos prof prot ppa prov pseud qu rd rel
    resp rer reg russ s sa schr sek sen sept sep sog sogen spez sr st std stdl stellv str stv t tägl
    tel teilw theol trad tsd u übers urspr usf usw uvm v verf verh vers vgl vol vorm vs w z zit zt
    ztr zzgl
    """.split()
)

MONTHS = frozenset(
    """
    januar jänner februar feber märz april mai juni juli august september oktober november dezember
    jan feb mär apr jun jul aug sep sept okt nov dez
    """.split()
)
"""After a number and a full stop, these make it a date."""

ORDINAL_NOUNS = frozenset(
    """
    jahrhundert jahrhunderts jahrhunderte jahrtausend jahrestag geburtstag todestag hochzeitstag
    lebensjahr stock etage platz rang runde spieltag minute stunde tag woche monat jahr mal klasse
    weltkrieg weltkriegs auflage ausgabe amtszeit legislaturperiode wahlperiode wahlgang mai-feier
    bezirk division liga armee bundestag bundestages bundestags senat zivilsenat strafsenat kammer
    strafkammer zivilkammer klimakonferenz etappe lauf durchgang viertelfinale hälfte halbzeit
    halbjahr quartal quartals semester stockwerk obergeschoss untergeschoss kongress parteitag
    kirchentag verfassungszusatz zusatzartikel olympischen olympische internationale internationalen
    deutsche deutschen sinfonie symphonie
    """.split()
)
"""After a number and a full stop, these (in lower case) are counted by it."""

COUNTING = frozenset(
    """
    der die das des dem den beim sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer jeder
    jede jedes jeden jedem dieser diese dieses diesem diesen
    """.split()
)
"""Between one of these and a noun, a number with a full stop is an ordinal: *die 1. Klage*."""
