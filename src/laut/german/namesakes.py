"""Names that mean something: what a translation puts where it takes the name for a noun.

The left side is the name as German papers print it; the right side holds the German nouns (and
the nouns of the language between) that a machine has been seen, or is bound, to write for it.
"""

_ENGLISH = """
Musk: Moschus
Bush: Busch Strauch Gebüsch
Cook: Koch
Rice: Reis
Brown: Braun
Gates: Tore Gatter
Jobs: Arbeitsplätze Stellen
Trump: Trumpf
May: Mai
Truss: Fachwerk Traverse Trasse
Page: Seite
Wood: Holz
Woods: Wälder Wald
Stone: Stein
Hill: Hügel
Hunt: Jagd
Wolf: Wölfe
Fox: Fuchs
Swift: Mauersegler
Drake: Erpel
Hawking: Falknerei
Banks: Banken Ufer
Bridges: Brücken
Fields: Felder
Ford: Furt
Carpenter: Zimmermann Tischler
Baker: Bäcker
Butler: Diener
Taylor: Schneider
Smith: Schmied
Miller: Müller
Fisher: Fischer
Hunter: Jäger
Shepherd: Hirte Schäfer
Potter: Töpfer
Weaver: Weber
Mason: Maurer
Cooper: Küfer Böttcher
Turner: Drechsler Wender
Porter: Träger Pförtner
Parker: Parkwächter
Walker: Wanderer Läufer
Archer: Bogenschütze
Bishop: Bischof Läufer
Pope: Papst
King: König
Prince: Prinz
Knight: Ritter
Duke: Herzog
Noble: Adliger
Marshall: Marschall
Major: Hauptfach
Judge: Richter
Law: Gesetz
Price: Preis
Cash: Bargeld
Penny: Pfennig
Gold: Golde
Silver: Silber
Diamond: Diamant
Pearl: Perle
Ruby: Rubin
Rose: Rosen
Lily: Lilie
Daisy: Gänseblümchen
Heather: Heidekraut
Ivy: Efeu
Holly: Stechpalme
Hazel: Hasel
Olive: Olivenbaum
Berry: Beere
Cherry: Kirsche
Plant: Pflanze
Root: Wurzel
Bean: Bohne
Rush: Eile Ansturm
Reed: Schilf
Moss: Moos
Reeves: Vögte
Lake: See
Brook: Bach
Brooks: Bäche
Rivers: Flüsse
Pond: Teich
Wells: Brunnen
Waters: Gewässer
Rain: Regen
Snow: Schnee
Frost: Fröste
Storm: Sturm
Gale: Orkan
Winter: Winters
Summers: Sommer
Summer: Sommers
Day: Tag
Weeks: Wochen
Noon: Mittag
Young: Junge
Old: Alte
Short: Kurze
Long: Länge
Little: Kleine
Small: Kleinen
Strong: Starke
Armstrong: Starkarm
Power: Macht
Powers: Kräfte
Hope: Hoffnung
Faith: Glaube
Grace: Gnade
Joy: Freude
Love: Liebe
Bliss: Glückseligkeit
Church: Kirche
Temple: Tempel
Cross: Kreuz
Bell: Glocke
Horn: Hörner
Drum: Trommel
Singer: Sänger
Harper: Harfenspieler
Piper: Pfeifer
Hammer: Hämmer
Nails: Nägel
Steel: Stahl
Coal: Kohle
Cole: Kohle
Cotton: Baumwolle
Silk: Seide
Hood: Kapuze Haube
Boot: Stiefel
Bow: Bogen
Spear: Speer
Spears: Speere
Pike: Hecht
Bass: Barsch
Salmond: Lachs
Sturgeon: Stör
Crabbe: Krabbe
Bird: Vogel
Crow: Krähe
Crane: Kranich Kran
Swan: Schwan
Finch: Fink
Robin: Rotkehlchen
Jay: Eichelhäher
Martin: Schwalbe
Lamb: Lamm
Hogg: Schwein
Bull: Stier
Buck: Bock
Hart: Hirsch
Beaver: Biber
Badger: Dachs
Lion: Löwe
Bear: Bär
Tusk: Stoßzahn
Pence: Pfennige
Flint: Feuerstein
Sand: Sandes
Sands: Sande
Marsh: Sumpf
Moore: Moor
Heath: Heide
Forest: Forst
Park: Parks
Lane: Gasse
Street: Straße
House: Haus
Hall: Halle
Chambers: Kammern
Castle: Schloss
Tower: Turm
Towers: Türme
Wall: Mauer
Stern: Heck
Blinken: Blinker
Flowers: Blumen
Mark: Markierung Kennzeichen
Mike: Mikrofon
Bill: Rechnung Gesetzentwurf
Grant: Zuschuss
Chase: Verfolgungsjagd
Rich: Reiche
Will: Wille
Pat: Klaps
Jack: Wagenheber
Rod: Stange
Ray: Strahl
Dean: Dekan
Earl: Graf
Frank: Franken
Gene: Gen
Guy: Kerl
Victor: Sieger
Lance: Lanze
Wade: Waten
Dick: Schwanz
Art: Kunst
April: Aprils
Dawn: Morgendämmerung
Eve: Vorabend
Joyce: Freuden
Walz: Walzer
Blair: Geplärr
"""

_SLAVIC = """
Peskow: Sand Sande
Lawrow: Lorbeer Lorbeeren
Wolkow: Wolf Wölfe
Orlow: Adler
Sokolow: Falke Falken
Koslow: Ziege Ziegen Ziegenbock
Baranow: Widder Schafe
Bykow: Bulle Bullen Stiere
Schukow: Käfer
Komarow: Mücke Mücken
Kotow: Kater Katzen
Golubew: Taube Tauben
Saizew: Hase Hasen
Medwedew: Bär Bären
Petuchow: Hahn Hähne
Gussew: Gans Gänse
Lebedew: Schwan Schwäne
Worobjow: Spatz Spatzen
Solowjow: Nachtigall Nachtigallen
Skworzow: Star Stare
Sorokin: Elster
Kusnezow: Schmied Schmiede
Popow: Priester Pfaffen
Resnikow: Metzger Schlachter
Melnikow: Müller
Melnyk: Müller
Kowal: Schmied
Kowaltschuk: Schmied
Bondar: Böttcher
Hontschar: Töpfer
Tkatschenko: Weber
Krawez: Schneider
Schewtschenko: Schuster
Moros: Frost
Morosow: Frost Fröste
Wowk: Wolf
Holub: Taube
Chmara: Wolke
Syrskyj: Käse Käserei
Budanow: Alarmuhr
Winogradow: Trauben
Zwetkow: Blumen
Rybakow: Fischer
Romaschko: Kamille
Kapusta: Kohl
Gruschin: Birne
Wischnewski: Kirsche
Duda: Dudelsack
Sima: Winter
Gromow: Donner
Kamenew: Stein
Stalin: Stahl
Krylow: Flügel
Borodin: Bart
Nosow: Nase Nasen
Gortschakow: Senf
Chlebnikow: Bäcker
Wodkin: Wodka
Tschernow: Schwarz Schwarze
Krasnow: Rot Rote
Serow: Grau Graue
"""


def _rows(table: str) -> dict[str, tuple[str, ...]]:
    rows = (line.split(": ") for line in table.strip().splitlines())
    return {name: tuple(nouns.split()) for name, nouns in rows}


NAMESAKES = _rows(_ENGLISH) | _rows(_SLAVIC)
