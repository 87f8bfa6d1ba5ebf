"""The words of the interface, one table a language."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from laut.export.correction_words import (
    ENGLISH_CORRECTIONS,
    GERMAN_CORRECTIONS,
    CorrectionWords,
)
from laut.export.date_words import ENGLISH_DATES, GERMAN_DATES, DateWords
from laut.export.learning_words import ENGLISH_LEARNING, GERMAN_LEARNING, LearningWords
from laut.records import (
    Certainty,
    DamageKind,
    LinkKind,
    Medium,
    SourceKind,
    Stance,
    StatementType,
    Status,
)

Share = Literal["named", "role", "anonymous"]


@dataclass(frozen=True, slots=True)
class TimelineWords:
    """The words of a timeline."""

    title: str
    none: str
    span: str
    dated: str
    undated: str
    date: str
    who: str
    said: str
    place: str
    mention: str
    mentions: str
    by_name: str
    anonymous: str
    stretch: str
    gap: str


@dataclass(frozen=True, slots=True)
class LedgerWords:
    """The words of a ledger. states: what became of an article."""

    states: Mapping[str, str]
    links: tuple[str, str]
    sources: tuple[str, str]
    shown: str
    more: str
    changed: str
    no_claims: str


@dataclass(frozen=True, slots=True)
class Words:
    """Every word that a person sees, in one language. Pairs are singular and plural.

    A link has a word for the statement that acts and one for the other.
    """

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
    voices: tuple[str, str]
    voices_title: str
    kinds: Mapping[SourceKind, str]
    several: str
    group: str
    nobody: str
    unnamed: str
    chain: str
    affiliation: str
    reason: str
    one_of: str
    status: Mapping[Status, str]
    shares: Mapping[Share, str]
    stances: Mapping[Stance, str]
    certainties: Mapping[Certainty, str]
    links: Mapping[LinkKind, tuple[str, str]]
    dates: DateWords
    timeline: TimelineWords
    ledger: LedgerWords
    corrections: CorrectionWords
    learning: LearningWords


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
    voices=("Stimme", "Stimmen"),
    voices_title="Wer spricht",
    kinds={
        "named-person": "Person",
        "organisation": "Organisation",
        "role": "Funktion",
        "document": "Dokument",
        "anonymous-person": "anonym",
        "anonymous-group": "anonym",
    },
    several="mehrere",
    group="Gruppe",
    nobody="Quelle ungenannt",
    unnamed="ungenannt",
    chain="Weg",
    affiliation="gehört zu",
    reason="anonym wegen",
    one_of="aus der Gruppe",
    status={"current": "derzeit", "former": "ehemalig", "current+former": "derzeit und ehemalig"},
    shares={"named": "mit Namen", "role": "mit Funktion", "anonymous": "anonym"},
    stances={
        "asserts": "gibt an",
        "confirms": "bestätigt",
        "denies": "bestreitet",
        "declines-to-comment": "äußert sich nicht",
        "did-not-respond": "antwortet nicht",
        "claims-ignorance": "weiß es nicht",
        "finds-no-evidence": "sieht keine Hinweise",
        "assesses": "schätzt ein",
        "opines": "wertet",
        "warns": "warnt",
        "threatens": "droht",
        "demands": "fordert",
        "requests": "bittet",
        "promises": "sagt zu",
        "announces": "kündigt an",
    },
    certainties={
        "asserted": "ohne Einschränkung",
        "hedged": "eingeschränkt",
        "negated": "verneint",
        "unverified": "unbestätigt",
    },
    links={
        "repeats": ("wiederholt", "wird wiederholt"),
        "same-origin": ("gleicher Ursprung", "gleicher Ursprung"),
        "corroborates": ("stützt", "wird gestützt"),
        "denies": ("bestreitet", "wird bestritten"),
        "contradicts": ("widerspricht", "Widerspruch"),
        "updates": ("ersetzt", "wird ersetzt"),
    },
    dates=GERMAN_DATES,
    timeline=TimelineWords(
        title="Zeitleiste",
        none="Hier steht kein Datum.",
        span="{first} bis {last}",
        dated="mit Datum",
        undated="ohne Datum",
        date="Datum",
        who="Wer",
        said="Wortlaut",
        place="Zeile",
        mention="erwähntes Datum",
        mentions="nennt",
        by_name="Aussage mit Namen oder Funktion",
        anonymous="anonyme Aussage",
        stretch="Zeitraum",
        gap="gekürzte Lücke",
    ),
    ledger=LedgerWords(
        states={
            "new": "neu",
            "revised": "geändert",
            "reread": "neu gelesen",
            "same": "schon da",
        },
        links=("Verbindung", "Verbindungen"),
        sources=("unabhängige Quelle", "unabhängige Quellen"),
        shown="davon gezeigt",
        more="Es gibt mehr; die letzten",
        changed="Was sich geändert hat",
        no_claims="Hier sagen noch keine zwei dasselbe, und keiner widerspricht.",
    ),
    corrections=GERMAN_CORRECTIONS,
    learning=GERMAN_LEARNING,
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
    voices=("voice", "voices"),
    voices_title="Who speaks",
    kinds={
        "named-person": "person",
        "organisation": "organisation",
        "role": "role",
        "document": "document",
        "anonymous-person": "anonymous",
        "anonymous-group": "anonymous",
    },
    several="several",
    group="group",
    nobody="source not named",
    unnamed="not named",
    chain="by way of",
    affiliation="belongs to",
    reason="anonymous because",
    one_of="one of",
    status={"current": "current", "former": "former", "current+former": "current and former"},
    shares={"named": "by name", "role": "by role", "anonymous": "anonymous"},
    stances={
        "asserts": "states",
        "confirms": "confirms",
        "denies": "denies",
        "declines-to-comment": "declines to comment",
        "did-not-respond": "does not respond",
        "claims-ignorance": "does not know",
        "finds-no-evidence": "finds no evidence",
        "assesses": "assesses",
        "opines": "gives an opinion",
        "warns": "warns",
        "threatens": "threatens",
        "demands": "demands",
        "requests": "requests",
        "promises": "promises",
        "announces": "announces",
    },
    certainties={
        "asserted": "without reserve",
        "hedged": "hedged",
        "negated": "negated",
        "unverified": "unverified",
    },
    links={
        "repeats": ("repeats", "is repeated"),
        "same-origin": ("same origin", "same origin"),
        "corroborates": ("supports", "is supported"),
        "denies": ("denies", "is denied"),
        "contradicts": ("contradicts", "contradiction"),
        "updates": ("replaces", "is replaced"),
    },
    dates=ENGLISH_DATES,
    timeline=TimelineWords(
        title="Timeline",
        none="There is no date here.",
        span="{first} to {last}",
        dated="dated",
        undated="undated",
        date="Date",
        who="Who",
        said="Words",
        place="Line",
        mention="date mentioned",
        mentions="mentions",
        by_name="statement by name or role",
        anonymous="anonymous statement",
        stretch="stretch of time",
        gap="gap cut short",
    ),
    ledger=LedgerWords(
        states={
            "new": "new",
            "revised": "changed",
            "reread": "read again",
            "same": "there already",
        },
        links=("link", "links"),
        sources=("independent source", "independent sources"),
        shown="shown",
        more="There are more; the last",
        changed="What has changed",
        no_claims="No two say the same here yet, and nobody contradicts.",
    ),
    corrections=ENGLISH_CORRECTIONS,
    learning=ENGLISH_LEARNING,
)

TABLES = {"de": GERMAN, "en": ENGLISH}


def preferred(environment: Mapping[str, str] = os.environ) -> str:
    """Return the language that the environment asks for: "de" where it says so, else "en"."""
    asked = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    first = next(filter(None, asked), "")
    return "de" if first.lower().startswith("de") else "en"
