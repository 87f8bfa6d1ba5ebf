"""Voices that are relayed inside one frame: who has it from whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from laut.draft import Draft
from laut.german import phrases as small
from laut.german.relays import CITED, HEARSAY, MARKERS, PASSIVE, PERFECT, PUBLISHES
from laut.german.voices import MEDIA
from laut.resolve.bodies import last_paper
from laut.resolve.heads import MARKS
from laut.resolve.nouns import PERSONAL, noun
from laut.resolve.number import partitive
from laut.resolve.silent import nobody
from laut.resolve.stage import Stage, Voice, made
from laut.resolve.voices import spoken_by
from laut.scores import Part


@dataclass(frozen=True, slots=True)
class Relay:
    """Who relays and who is relayed in one frame; None is the speaker that was found."""

    outer: Part | None
    inner: Part | None


def relayed(
    drafts: Sequence[Draft], of: Sequence[int], stage: Stage
) -> tuple[tuple[int, ...], dict[int, int]]:
    """The voice of each statement, and the voice that relays it inside its own frame.

    Where the speaker that was found is the paper, the statement goes to the voice it cites.
    """
    outer: dict[int, int] = {}
    mine = list(of)
    for number, draft in enumerate(drafts):
        found = relay(draft, stage)
        if found.outer:
            outer[number] = spoken_by(found.outer, stage)
        elif found.inner:
            outer[number], mine[number] = mine[number], spoken_by(found.inner, stage)
        elif (
            draft.parent is None and (around := _elsewhere(draft, mine[number], stage)) is not None
        ):
            outer[number] = around
    return tuple(mine), {n: o for n, o in outer.items() if o != mine[n]}


def _elsewhere(draft: Draft, voice: int, stage: Stage) -> int | None:
    """Who relays a statement without being its subject: a paper, or hearsay."""
    paper = _published(stage.voices[voice], stage)
    if paper is not None or not draft.speaker:
        return paper
    words = [stage.document.words[w].lower() for a, b in draft.frame for w in range(a, b + 1)]
    quoted = bool(set(words) & CITED and set(words) & PASSIVE)
    if quoted or "demnach" in words[1:] or words[:1] == ["darin"] != _speaker_words(draft, stage):
        return last_paper(draft.speaker[0][0], stage) if stage.media else None
    return nobody(stage) if _hearsay(draft, stage.voices[voice], stage) else None


def _speaker_words(draft: Draft, stage: Stage) -> list[str]:
    first, last = draft.speaker[0]
    return [w.lower() for w in stage.document.words[first : last + 1]]


def _hearsay(draft: Draft, voice: Voice, stage: Stage) -> bool:
    """Whether somebody is said to have said it, and not by whom: *soll gesagt haben*."""
    person = voice.entity is not None or (bool(voice.kinds) and voice.kinds <= PERSONAL)
    if not person or voice.plural or draft.type == "IndirectFreeIndirect":
        return False
    inside = draft.frame or draft.quote
    lower = {stage.document.words[w].lower() for a, b in inside for w in range(a, b + 1)}
    return bool(lower & HEARSAY) and bool(lower & PERFECT)


def _published(voice: Voice, stage: Stage) -> int | None:
    """The paper that has published a text, by a sentence that mentions both."""
    if voice.kinds != {"document"}:
        return None
    papers = (_publisher(stage.document.sentences[told.head], stage) for told in voice.phrases)
    return next((paper for paper in papers if paper is not None), None)


def _publisher(sentence: int, stage: Stage) -> int | None:
    """The paper that a sentence says to have published something."""
    words, sentences = stage.document.words, stage.document.sentences
    here = [w for w in range(len(words)) if sentences[w] == sentence]
    if not {words[w].lower() for w in here} & PUBLISHES:
        return None
    for place in here:
        if place in stage.number and stage.number[place] in stage.media:
            return made(stage.number[place], stage)
        known = noun(words[place]) if words[place][:1].isupper() else None
        if known and known.base in MEDIA and words[place - 1].lower() not in {"dieser", "unserer"}:
            return last_paper(place, stage)
    return None


# Inside a frame -------------------------------------------------------------------------------


def relay(draft: Draft, stage: Stage) -> Relay:
    """Who relays whom inside one frame: *die Zeitung unter Berufung auf …*."""
    places = sorted({w for a, b in draft.frame for w in range(a, b + 1)})
    marker = _marker(places, stage)
    if marker is None or not draft.speaker:
        return Relay(None, None)
    speaker = draft.speaker[0]
    outer = _subject(places, draft, marker, stage)
    if outer or speaker[0] > marker:
        return Relay(outer, None)
    return Relay(None, _after(marker, places, stage))


def _marker(places: Sequence[int], stage: Stage) -> int | None:
    """The last word of a marker of relaying."""
    lower = [stage.document.words[w].lower() for w in places]
    known = set(lower)
    for marker in MARKERS:
        if not known.issuperset(marker):
            continue
        at = 0
        for place, word in zip(places, lower, strict=True):
            if word == marker[at]:
                at += 1
                if at == len(marker):
                    return place
    return None


def _subject(places: Sequence[int], draft: Draft, marker: int, stage: Stage) -> Part | None:
    """The voice of the frame that relays: the one outside of the speaker, a paper before others."""
    speaker = draft.speaker[0]
    apart = {w for a, b in (speaker, *draft.addressee) for w in range(a, b + 1)}
    found: list[tuple[int, int, Part]] = []
    for place in places:
        worth = 0 if place in apart else _worth(place, marker, speaker, stage)
        if worth:
            name = stage.text.names.get(place)
            part = name.part if name else _phrase_at(place, places, stage)
            found.append((worth, -place, part))
    if found:
        return max(found)[2]
    first = (places[0], marker - 1)
    early = first[0] <= first[1] < speaker[0]
    return first if early and partitive(first, stage.text) else None


def _worth(place: int, marker: int, speaker: Part, stage: Stage) -> int:
    """How likely a word heads the voice that relays: 0 for none."""
    words, name = stage.document.words, stage.text.names.get(place)
    known = noun(words[place]) if words[place][:1].isupper() and name is None else None
    if place and words[place - 1].lower() in {"dem", "gegenüber"}:
        return 0
    if known and known.base in MEDIA:
        return 3
    if name and name.kind in {"ORG", "OTH"}:
        return 2
    early = place < marker < speaker[0]
    return 1 if early and (name or (known and known.kind in PERSONAL)) else 0


def _phrase_at(place: int, places: Sequence[int], stage: Stage) -> Part:
    """A noun with its article and the name behind it."""
    words = stage.document.words
    first = place
    while first - 1 in places and (
        words[first - 1].lower() in small.DETERMINERS or words[first - 1].islower()
    ):
        first -= 1
        if words[first].lower() in small.DETERMINERS:
            break
    else:
        first = place
    last = place
    behind = place + 2 if place + 1 < len(words) and words[place + 1] in MARKS else place + 1
    if behind in stage.text.names:
        last = stage.text.names[behind].part[1]
    return first, last


def _after(marker: int, places: Sequence[int], stage: Stage) -> Part | None:
    """The noun phrase behind the marker; without a noun or a pronoun there is none."""
    words = stage.document.words
    inside = [w for w in places if w > marker]
    end = next((w for w in inside if words[w] in {",", ":", "."}), None)
    phrase = [w for w in inside if end is None or w < end]
    nominal = any(words[w][:1].isupper() or words[w].lower() in small.PERSONAL for w in phrase)
    return (phrase[0], phrase[-1]) if nominal else None
