"""Letter groups that stand for one sound in the transcriptions of a foreign name.

Applied to the lower-case name without accents, the longest group first; two spellings that come
out the same are two transcriptions of one name (*Lawrow, Lavrov*; *Selenskyj, Zelenskiy*).
"""

ALIKE = {
    "schtsch": "š",
    "shch": "š",
    "tsch": "h",
    "tch": "h",
    "sch": "š",
    "ije": "e",
    "iye": "e",
    "sh": "š",
    "zh": "š",
    "kh": "h",
    "ch": "h",
    "ph": "f",
    "th": "t",
    "dh": "d",
    "gh": "g",
    "ck": "k",
    "tz": "s",
    "ts": "s",
    "ie": "e",
    "je": "e",
    "ye": "e",
    "ou": "u",
    "oo": "u",
    "ee": "i",
    "q": "k",
    "x": "ks",
    "z": "s",
    "c": "k",
    "w": "v",
    "y": "i",
    "j": "i",
    "ß": "s",
}

# German families write one name in several ways (*Schulz, Schultz; Meier, Maier, Mayr*): two
# surnames that come out the same here are two people, not a misspelling.
FAMILIES = {
    "dt": "t",
    "th": "t",
    "tz": "z",
    "ck": "k",
    "ph": "f",
    "ie": "i",
    "ei": "ai",
    "ey": "ai",
    "ay": "ai",
    "oe": "o",
    "ae": "a",
    "ue": "u",
    "y": "i",
}
