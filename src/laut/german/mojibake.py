"""What letters look like when their bytes are read in the wrong encoding.

UTF-8 read as Windows-1252 is undone by its rule (see `laut.load.encoding`); the encodings here
are rarer, and their sequences are so odd that a table is safer than a rule.
"""

# UTF-8 read as Mac Roman and as code page 850.
SEQUENCES = {
    "√§": "ä",
    "√∂": "ö",
    "√º": "ü",
    "√Ñ": "Ä",
    "√ñ": "Ö",
    "√ú": "Ü",
    "√ü": "ß",
    "√©": "é",
    "√®": "è",
    "√°": "á",
    "√≥": "ó",
    "√≠": "í",
    "√±": "ñ",
    "√ß": "ç",
    "‚Äû": "„",
    "‚Äú": "“",
    "‚Äù": "”",
    "‚Äô": "’",
    "‚Äò": "‘",
    "‚Äì": "–",
    "‚Äî": "—",
    "‚Ä¶": "…",
    "‚Ç¨": "€",
    "├ñ": "ä",
    "├Â": "ö",
    "├╝": "ü",
    "├ä": "Ä",
    "├û": "Ö",
    "├£": "Ü",
    "├ƒ": "ß",
    "├®": "é",
    "ÔÇ×": "„",
    "ÔÇ£": "“",
    "ÔÇô": "–",
}
