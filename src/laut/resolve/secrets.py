"""Who wants no name, and why."""

from collections.abc import Iterator, Sequence
from typing import Final

from laut.german import phrases as small
from laut.resolve.names import Cluster
from laut.resolve.phrase import Phrase
from laut.resolve.stage import Stage
from laut.scores import Part

STOPS: Final = frozenset({",", ".", ":", ";", "–", "“", "«", "!", "?"})
QUOTES: Final = frozenset({"„", "»", '"'})
FOLLOWING: Final = 2  # sentences behind a voice that may say why it has no name
PREFIX: Final = 4  # letters of a stem by which *nicht* and its kin are told apart from it


def is_secret(part: Part, stage: Stage) -> bool:
    """Whether words say that somebody is not to be named."""
    return _holds(part, small.SECRET, stage)


def _holds(part: Part, table: Sequence[tuple[str, ...]], stage: Stage) -> bool:
    lower = [w.lower() for w in stage.document.words[part[0] : part[1] + 1]]
    firsts = tuple(stems[0] for stems in table)
    if not any(word.startswith(firsts) for word in lower):
        return False
    return any(all(any(_starts(w, stem) for w in lower) for stem in stems) for stems in table)


def _starts(word: str, stem: str) -> bool:
    return word.startswith(stem) if len(stem) > PREFIX else word == stem


def pseudonym(cluster: Cluster, stage: Stage) -> bool:
    """Whether the article says that a name is not the person's own: *Nennen wir sie Thea*."""
    if " " in cluster.canonical:
        return False
    place = cluster.names[0].part[0]
    sentence = stage.document.sentences[place]
    return any(
        _holds(_sentence(place + step, stage), small.PSEUDONYM, stage)
        for step in (0, *_next(place, stage))
        if stage.document.sentences[place + step] - sentence <= 1
    )


def _next(place: int, stage: Stage) -> Iterator[int]:
    """How far the next sentence is."""
    sentences = stage.document.sentences
    for at in range(place, len(sentences)):
        if sentences[at] != sentences[place]:
            yield at - place
            return


def _sentence(place: int, stage: Stage) -> Part:
    sentences = stage.document.sentences
    first = last = place
    while first and sentences[first - 1] == sentences[place]:
        first -= 1
    while last + 1 < len(sentences) and sentences[last + 1] == sentences[place]:
        last += 1
    return first, last


def reason(told: Sequence[Phrase], stage: Stage) -> Part | None:
    """Why a voice has no name: in the sentence of a description, or in the next one about it."""
    for phrase in told:
        if phrase.form not in {"nominal", "some", "name"}:
            continue
        found = next((c for w in _windows(phrase, stage) if (c := _told(w, stage))), None)
        if found:
            return found
    return None


def _told(window: Part, stage: Stage) -> Part | None:
    return _cause(window, stage) if is_secret(window, stage) else None


def _windows(phrase: Phrase, stage: Stage) -> Iterator[Part]:
    """Words that may tell why: behind the phrase, then the next sentences about the same voice."""
    words = stage.document.words
    last = _sentence(phrase.head, stage)[1]
    marks = (w for w in range(phrase.core[1] + 1, last) if words[w] in QUOTES)
    yield phrase.core[0], next(marks, last)
    for _ in range(FOLLOWING):
        if last + 1 >= len(words):
            return
        following = _sentence(last + 1, stage)
        if _about_them(following[0], phrase, stage):
            yield following
        last = following[1]


def _about_them(at: int, told: Phrase, stage: Stage) -> bool:
    """Whether a sentence begins with a word for the voice: *Sie*, *Ihren Namen*, *Die Beamten*."""
    words = [w.lower() for w in stage.document.words[at : at + 4]]
    pronoun = words[0] in {"sie", "er", "alle", "beide"} or words[0] in small.POSSESSIVE
    again = any(w == stage.document.words[told.head].lower() for w in words)
    vague = words[0] in small.DEFINITE and words[1:2] and words[1] in {"mann", "frau", "beiden"}
    return pronoun or again or bool(vague)


def _cause(window: Part, stage: Stage) -> Part | None:
    words = stage.document.words
    lower = [w.lower() for w in words]
    for at in range(window[0], window[1] + 1):
        if lower[at] in small.CAUSAL and at and words[at - 1] in {",", "“", "«"}:
            return at, _end(at, window[1], words)
        if lower[at] == "um" and at and words[at - 1] == "," and "zu" in lower[at : at + 12]:
            return at, _end(at, window[1], words)
        if _feeling(at, lower):
            return at, _before_silence(at, window[1], lower)
    return _own_words(window, lower, words)


def _feeling(at: int, lower: Sequence[str]) -> bool:
    if lower[at] in small.BECAUSE_OF:
        return True
    near = lower[at + 1 : at + 3]
    return lower[at] in small.OUT_OF and any(w in small.FEELINGS for w in near)


def _end(at: int, last: int, words: Sequence[str]) -> int:
    """The last word of a clause."""
    for place in range(at + 1, last + 1):
        if words[place] in STOPS:
            return place - 1
    return last


def _before_silence(at: int, last: int, lower: Sequence[str]) -> int:
    """A reason in a relative clause ends before the words that ask for silence."""
    for place in range(at + 2, last + 1):
        stop = lower[place] in small.REASON_STOPS or lower[place].startswith("verschweig")
        if stop and not (
            lower[place] in {"seinen", "ihren", "ihre"} and not _name_behind(place, lower)
        ):
            return place - 1
        if lower[place] in STOPS:
            return place - 1
    return last


def _name_behind(place: int, lower: Sequence[str]) -> bool:
    return any(w.startswith("name") for w in lower[place + 1 : place + 3])


def _own_words(window: Part, lower: Sequence[str], words: Sequence[str]) -> Part | None:
    """A relative clause that is itself the reason: *der um seine Stelle fürchtet und daher …*."""
    for at in range(window[0] + 1, window[1]):
        if words[at - 1] != "," or lower[at] not in small.RELATIVE:
            continue
        last = _end(at, window[1], words)
        joint = next((w for w in range(at, last) if lower[w] == "und"), None)
        inside = lower[at + 1 : (joint or last + 1)]
        feared = any(w.startswith(stem) for w in inside for stem in small.FEARS)
        if joint and (feared or lower[joint + 1] in small.THEREFORE):
            return at + 1, joint - 1
        if any(w in small.UNAUTHORISED for w in inside):
            return at + 1, _with_infinitive(last, window[1], lower)
    return None


def _with_infinitive(last: int, end: int, lower: Sequence[str]) -> int:
    """The end of a clause with the infinitive behind its comma: *…, öffentlich zu sprechen*."""
    if last + 1 > end or lower[last + 1 : last + 2] != [","]:
        return last
    behind = _end(last + 1, end, lower)
    return behind if "zu" in lower[last + 2 : behind + 1] else last
