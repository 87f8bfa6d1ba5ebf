"""The words of the interface, one table a language."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from laut.records import DamageKind, Medium, StatementType


@dataclass(frozen=True, slots=True)
class Words:
    """Every word that a person sees, in one language. Pairs are singular and plural."""

    code: str
    line: str
    also: str
    no_speaker: str
    no_quote: str
    to: str
    part_of: str
    unsure: str
    percent: str
    articles: tuple[str, str]
    statements: tuple[str, str]
    damages: tuple[str, str]
    no_statements: str
    untitled: str
    skip: str
    legend: str
    roles: Mapping[str, str]
    types: Mapping[StatementType, str]
    types_told: Mapping[StatementType, str]
    media: Mapping[Medium, str]
    damage: Mapping[DamageKind, str]


def count(number: int, forms: tuple[str, str]) -> str:
    """Return the number with its noun: "1 Aussage", "3 Aussagen"."""
    return f"{number} {forms[number != 1]}"


GERMAN = Words(
    code="de",
    line="Zeile",
    also="auch Zeile",
    no_speaker="ohne Sprecher",
    no_quote="ohne Wortlaut",
    to="an",
    part_of="Teil von",
    unsure="unsicher",
    percent="{:.0f}\N{NO-BREAK SPACE}%",
    articles=("Artikel", "Artikel"),
    statements=("Aussage", "Aussagen"),
    damages=("Schaden im Text", "Schäden im Text"),
    no_statements="Hier sagt niemand etwas.",
    untitled="Ohne Überschrift",
    skip="Zu den Aussagen",
    legend="Legende",
    roles={
        "speaker": "Sprecher",
        "cue": "Redewort",
        "addressee": "Angesprochene",
        "frame": "Rahmen",
        "damage": "Schaden",
    },
    types={
        "Direct": "wörtlich",
        "Indirect": "indirekt",
        "Reported": "zusammengefasst",
        "FreeIndirect": "frei indirekt",
        "IndirectFreeIndirect": "Konjunktiv ohne Rahmen",
    },
    types_told={
        "Direct": "in Anführungszeichen",
        "Indirect": "mit dass, laut, zufolge …",
        "Reported": "nur der Inhalt",
        "FreeIndirect": "soll, will, muss …",
        "IndirectFreeIndirect": "die Rede geht weiter",
    },
    media={
        "Speech": "gesprochen",
        "Thought": "gedacht",
        "Writing": "geschrieben",
        "ST": "gesprochen oder gedacht",
        "SW": "gesprochen oder geschrieben",
        "TW": "gedacht oder geschrieben",
    },
    damage={
        "boilerplate": "gehört nicht zum Artikel",
        "broken-sentence": "zerbrochener Satz",
        "mistranslated-name": "falsch übersetzter Name",
        "unbalanced-quotes": "Anführungszeichen ohne Gegenstück",
        "truncated-end": "Ende fehlt",
        "missing-publication-date": "Erscheinungsdatum fehlt",
        "encoding": "Zeichensalat",
    },
)

ENGLISH = Words(
    code="en",
    line="line",
    also="also line",
    no_speaker="no speaker",
    no_quote="no words given",
    to="to",
    part_of="part of",
    unsure="unsure",
    percent="{:.0f}%",
    articles=("article", "articles"),
    statements=("statement", "statements"),
    damages=("damaged place", "damaged places"),
    no_statements="Nobody says anything here.",
    untitled="Untitled",
    skip="Skip to the statements",
    legend="Legend",
    roles={
        "speaker": "speaker",
        "cue": "cue",
        "addressee": "addressee",
        "frame": "frame",
        "damage": "damage",
    },
    types={
        "Direct": "direct",
        "Indirect": "indirect",
        "Reported": "summarised",
        "FreeIndirect": "free indirect",
        "IndirectFreeIndirect": "subjunctive, no frame",
    },
    types_told={
        "Direct": "in quotation marks",
        "Indirect": "with dass, laut, zufolge …",
        "Reported": "the gist only",
        "FreeIndirect": "soll, will, muss …",
        "IndirectFreeIndirect": "the speech goes on",
    },
    media={
        "Speech": "spoken",
        "Thought": "thought",
        "Writing": "written",
        "ST": "spoken or thought",
        "SW": "spoken or written",
        "TW": "thought or written",
    },
    damage={
        "boilerplate": "not part of the article",
        "broken-sentence": "broken sentence",
        "mistranslated-name": "mistranslated name",
        "unbalanced-quotes": "quotation mark without its pair",
        "truncated-end": "end is missing",
        "missing-publication-date": "publication date is missing",
        "encoding": "garbled characters",
    },
)

TABLES = {"de": GERMAN, "en": ENGLISH}


def preferred(environment: Mapping[str, str] = os.environ) -> str:
    """Return the language that the environment asks for: "de" where it says so, else "en"."""
    asked = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    first = next(filter(None, asked), "")
    return "de" if first.lower().startswith("de") else "en"
