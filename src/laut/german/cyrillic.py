"""Foreign names in Cyrillic: how they are written, how they are inflected, what they then mean.

A name that comes through Russian or Ukrainian is inflected there (*Маск*, genitive *Маска*), and
the case form may be an ordinary noun (*маска*, a mask) or be romanised with its ending.
"""

# Latin letters to Cyrillic, longest first; several readings where English or German allow them.
WRITE = {
    "tsch": ("ч",),
    "sch": ("ш", "ск"),
    "tch": ("ч",),
    "igh": ("ай",),
    "ss": ("сс", "с"),
    "sh": ("ш",),
    "ch": ("ч", "х", "к"),
    "ck": ("к",),
    "ph": ("ф",),
    "th": ("т", "с"),
    "zh": ("ж",),
    "kh": ("х",),
    "ts": ("ц", "тс"),
    "tz": ("ц",),
    "qu": ("кв",),
    "oo": ("у",),
    "ou": ("у", "ау"),
    "ow": ("оу", "ау", "ов"),
    "ee": ("и",),
    "ea": ("и", "е"),
    "ie": ("и",),
    "ei": ("ей", "ай"),
    "ey": ("ей", "и"),
    "ai": ("ей", "ай"),
    "ay": ("эй", "ей"),
    "au": ("ау", "о"),
    "eu": ("ой", "е"),
    "aa": ("а",),
    "ll": ("лл", "ль"),
    "a": ("а", "э", "ей"),
    "ä": ("е",),
    "b": ("б",),
    "c": ("к", "с"),
    "d": ("д",),
    "e": ("е", "э", ""),
    "f": ("ф",),
    "g": ("г", "дж"),
    "h": ("х", "г"),
    "i": ("и", "ай"),
    "j": ("дж", "й"),
    "k": ("к",),
    "l": ("л", "ль"),
    "m": ("м",),
    "n": ("н",),
    "o": ("о", "оу"),
    "ö": ("е",),
    "p": ("п",),
    "q": ("к",),
    "r": ("р",),
    "s": ("с", "з"),
    "ß": ("с",),
    "t": ("т",),
    "u": ("у", "а"),
    "ü": ("ю",),
    "v": ("в",),
    "w": ("у", "в"),
    "x": ("кс",),
    "y": ("и", "й", "ай"),
    "z": ("з", "ц"),
}

# Cyrillic to Latin in the English way, which translation machines follow.
ROMANISE = {
    "а": "a",
    "б": "b",
    "в": "v",
    "г": "g",
    "ґ": "g",
    "д": "d",
    "е": "e",
    "є": "ye",
    "ё": "yo",
    "ж": "zh",
    "з": "z",
    "и": "i",
    "і": "i",
    "ї": "i",
    "й": "y",
    "к": "k",
    "л": "l",
    "м": "m",
    "н": "n",
    "о": "o",
    "п": "p",
    "р": "r",
    "с": "s",
    "т": "t",
    "у": "u",
    "ф": "f",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ы": "y",
    "ь": "",
    "э": "e",
    "ю": "yu",
    "я": "ya",
}

# Case endings of a foreign name: masculine, then feminine and names in -a.
ENDINGS = ("", "а", "у", "ом", "е", "ы", "и", "ов", "ам", "ой", "я", "ю", "ем")
SOFT = {"й": ("й", "я", "ю", "ем", "е"), "ь": ("ь", "я", "ю", "ем", "е")}

# Ordinary nouns, and case forms of them, that look like an inflected foreign name; beside them
# what a translation into German writes.
_NOUNS = """
банка: Bank Dose Glas
баня: Bad
баранов: Schafe Widder
белка: Eichhörnchen
блин: Pfannkuchen
блинкен: Blinker
борода: Bart
борт: Bord
брак: Ehe Ausschuss
брака: Ehe
бук: Buche
бука: Buche
буря: Sturm
быков: Bullen Stiere
вал: Welle
вальс: Walzer
вера: Glaube
весна: Frühling
вода: Wasser
волков: Wölfe
волна: Welle
врач: Arzt
голубев: Tauben
гора: Berg
горе: Trauer Kummer
грант: Zuschuss Stipendium
гранта: Zuschuss Stipendium
гриб: Pilz
гроб: Sarg
гром: Donner
громов: Donner
груша: Birne
дама: Dame
дар: Geschenk
дом: Haus
дуда: Dudelsack
дума: Gedanke
ель: Tanne
жаба: Kröte
жуков: Käfer
зима: Winter
зона: Zone
игра: Spiel
икра: Kaviar
камера: Kamera Kammer
карта: Karte
картер: Kurbelgehäuse
картера: Kurbelgehäuse
каска: Helm
касса: Kasse
каша: Brei
кит: Wal
кита: Wal
клин: Keil
клина: Keil
коза: Ziege
козлов: Ziegen Ziegenböcke
комаров: Mücken
кора: Rinde
корова: Kuh
коса: Sense Zopf
кот: Kater Katze
кота: Katze Kater
котов: Katzen Kater
кран: Kran Hahn
крана: Kran
крик: Schrei
крика: Schrei
крыса: Ratte
кузнецов: Schmiede
кукла: Puppe
лавров: Lorbeeren Lorbeer
лев: Löwe
лес: Wald
леса: Wald
липа: Linde
лис: Fuchs
лиса: Fuchs
лист: Blatt Liste
листа: Blatt
лоб: Stirn
лом: Schrott Brechstange
лук: Zwiebel Bogen
лука: Zwiebel Bogen
луна: Mond
май: Mai
мак: Mohn
мака: Mohn
марка: Marke Briefmarke
марки: Marken Briefmarken
маска: Maske
маски: Masken Maske
масса: Masse
мать: Mutter
мая: Mai
мел: Kreide
мела: Kreide
мина: Mine
мир: Frieden Welt
мира: Frieden Welt
мода: Mode
мол: Mole
моль: Motte
мор: Pest
море: Meer
морозов: Fröste Frost
муза: Muse
муха: Fliege
мыс: Kap
мэй: Mai
нора: Höhle Bau
норма: Norm
нос: Nase
носа: Nase
орлов: Adler
пара: Paar
парк: Park
паста: Paste
пена: Schaum
пень: Baumstumpf
перо: Feder
песка: Sand
песков: Sande Sand
пик: Gipfel
пила: Säge
поза: Pose
пол: Boden Geschlecht
пола: Boden Geschlecht
поле: Feld
полка: Regal
попов: Priester Pfaffen
порт: Hafen
порта: Hafen
пост: Posten Fasten
пота: Schweiß
почта: Post
прут: Rute
путина: Fangsaison
раба: Sklave
рак: Krebs
рака: Krebs
рама: Rahmen
рана: Wunde
река: Fluss
рис: Reis
риса: Reis
рисом: Reis
роза: Rose
рок: Schicksal Rock
рота: Kompanie
рука: Hand
руки: Hände
рыбаков: Fischer
сад: Garten
садов: Gärten
сера: Schwefel
сила: Kraft
скала: Felsen
скот: Vieh
скота: Vieh
слон: Elefant
сноу: Schnee
сова: Eule
сок: Saft
сталь: Stahl
стена: Wand
стол: Tisch
стон: Stöhnen
стоун: Stein
стоуна: Stein
суд: Gericht
сума: Tasche
тайна: Geheimnis
тело: Körper
тень: Schatten
тир: Schießstand
том: Band
тома: Band
торт: Torte
трава: Gras
трамп: Landstreicher
трасс: Trassen Strecken
трасса: Trasse Autobahn Strecke
труба: Rohr Pfeife
тур: Runde Tour
тыл: Hinterland
ус: Schnurrbart
утка: Ente
фара: Scheinwerfer
фарш: Hackfleisch
фокс: Fuchs
форд: Furt
форма: Form
хала: Zopf
хант: Jagd
холл: Halle
холла: Halle
чек: Scheck
чека: Scheck
шар: Kugel Ball
шарф: Schal
шина: Reifen
школа: Schule
шуба: Pelzmantel
шум: Lärm
шут: Narr
щука: Hecht
юг: Süden
яма: Grube
"""

NOUNS = {
    noun: tuple(german.split())
    for noun, german in (line.split(": ") for line in _NOUNS.strip().splitlines())
}
