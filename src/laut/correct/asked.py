"""What a person or a page asks for, as JSON -> a correction of what they have before them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from laut.correct.place import anchor, placed
from laut.correct.records import CHANGES, ROLES, VALUES, Change, Correction, Told, Value, Voice
from laut.correct.voices import SPEAKS_AS, known_voice, source_of, voice_of
from laut.errors import FormatError
from laut.records import Reading, SourceKind, Span, Spans, Statement

_LONGEST: Final = 300  # letters of a name
_MOST: Final = 50  # spans of one role
_REMEDY: Final = "see `laut correct --help`"
Fields = Mapping[str, Any]


def asked(data: object, reading: Reading) -> Correction:
    """The correction that a JSON object asks for; reading: what the person has before them.

    statement: the id of the statement, or quote: its spans ({begin, end}); change: one of CHANGES;
    to: the new value. For accept and reject there is none. For quote and the roles: a list of
    spans. For source: {entity: "e2" or, of the ledger, "E12"}, {source: "q3"}, {name, named} of
    somebody whom the article does not name, or {kind, text} of a voice without a name. For add:
    an object with quote, and, where they are not as usual, the other fields of a statement; its
    source may be left out where the article has the speaker elsewhere. For all others: a string.

    Raises FormatError, in one line, for what does not fit the reading or the contract.
    """
    fields = _object(data, "a correction")
    change = _one_of(fields, "change", CHANGES)
    if change == "add":
        told = _added(_object(fields.get("to"), "to"), reading)
        return Correction(placed(told.quote, told.cue, reading.article.text), "add", told, None)
    statement = _statement(fields, reading)
    at = anchor(statement, reading.article.text)
    if change in _WHOLE:
        return _WHOLE[change](Correction(at, change, None, None), told_of(statement, reading))
    was = value_of(statement, change, reading)
    to = _to(fields.get("to"), change, reading)
    if to == was:
        raise FormatError(f"the {change} of {statement.id} is that already; give another")
    return Correction(at, change, to, was)


def told_of(statement: Statement, reading: Reading) -> Told:
    """All that a reading says of a statement, in terms that outlive it."""
    return Told(
        statement.quote,
        statement.cue,
        statement.frame,
        statement.speaker,
        statement.addressee,
        statement.type,
        statement.medium,
        statement.stance,
        statement.certainty,
        statement.time,
        voice_of(source_of(statement, reading), reading),
    )


def value_of(statement: Statement, change: Change, reading: Reading) -> Value:
    """What a change would change, as it is."""
    if change == "kind":
        return statement.source.kind
    if change == "source":
        return voice_of(source_of(statement, reading), reading)
    value: Value = getattr(statement, change)
    return value


_WHOLE: Final[Mapping[str, Callable[[Correction, Told], Correction]]] = {
    "accept": lambda plain, told: replace(plain, to=told),
    "reject": lambda plain, told: replace(plain, was=told),
}


def _statement(fields: Fields, reading: Reading) -> Statement:
    """The statement that is meant, by its id or by its quote."""
    if not {"statement", "quote"} & fields.keys():
        raise FormatError(f"no statement is named; give its id or its quote, {_REMEDY}")
    if "statement" in fields:
        found = [each for each in reading.statements if each.id == fields["statement"]]
        named = f"there is no statement {fields['statement']!r} in {reading.article.uri}"
    else:
        quote = _spans(fields.get("quote"), "quote", reading)
        found = [each for each in reading.statements if each.quote == quote]
        named = "no statement has exactly this quote" if not found else "several have this quote"
    if len(found) != 1 or not found[0].quote:
        raise FormatError(f"{named}; `laut export` shows what there is")
    return found[0]


def _to(data: Any, change: Change, reading: Reading) -> Value:
    if change == "source":
        return _voice(_object(data, "to"), reading)
    if change == "quote":
        return _quote(data, "to", reading)
    if change in ROLES:
        return _spans(data, "to", reading)
    value: str = _one_of({change: data}, change, VALUES[change])
    return value


def _added(data: Fields, reading: Reading) -> Told:
    quote = _quote(data.get("quote"), "quote", reading)
    roles: dict[str, Any] = {role: _spans(data.get(role, []), role, reading) for role in ROLES}
    usual = {**_USUAL, "type": "Direct" if quote[0].text[:1] in "„“\"»«‚'" else "Indirect"}
    values: dict[str, Any] = {
        name: _one_of({**usual, **data}, name, VALUES[name]) for name in usual
    }
    voice = _speaking(data, roles["speaker"], reading)
    return Told(quote=quote, **roles, **values, time=None, voice=voice)


_USUAL: Final = {"medium": "Speech", "stance": "asserts", "certainty": "asserted"}


def _speaking(data: Fields, speaker: Spans, reading: Reading) -> Voice:
    if "source" in data:
        return _voice(_object(data["source"], "source"), reading)
    known = known_voice(reading, speaker, "")
    if known is None:
        raise FormatError(f"nobody knows yet who speaks here; say so in source, {_REMEDY}")
    return known


def _voice(data: Fields, reading: Reading) -> Voice:
    for name, make in _VOICES.items():
        if name in data:
            return make(data, reading)
    raise FormatError(f"who speaks is told by one of {', '.join(_VOICES)}; {_REMEDY}")


def _entity(data: Fields, reading: Reading) -> Voice:
    """One of the article (e2), or of the ledger (E12): what that is called the ledger knows."""
    name = data["entity"]
    for each in reading.entities:
        if each.id == name:
            return Voice(_kind(data, SPEAKS_AS[each.kind]), each.canonical, each.kind)
    if isinstance(name, str) and name[:1] == "E" and name[1:].isdecimal() and len(name) < 19:
        return Voice(_kind(data, "named-person"), entity=int(name[1:]))
    raise FormatError(f"there is no entity {name!r} in {reading.article.uri}; {_REMEDY}")


def _source(data: Fields, reading: Reading) -> Voice:
    for each in reading.sources:
        if each.id == data["source"]:
            return voice_of(each, reading)
    raise FormatError(f"there is no source {data['source']!r} in {reading.article.uri}; {_REMEDY}")


def _name(data: Fields, _: Reading) -> Voice:
    name = _text(data["name"], "name")
    if not name.isprintable():
        raise FormatError("name holds what cannot be printed; write it plainly")
    named: Any = _one_of({"named": "person", **data}, "named", VALUES["named"])
    return Voice(_kind(data, SPEAKS_AS[named]), name, named)


def _unnamed(data: Fields, reading: Reading) -> Voice:
    text = data.get("text")
    if text is not None and _text(text, "text") not in reading.article.text:
        raise FormatError("the article does not say this text; take its own words")
    return Voice(_kind(data, "anonymous-person"), text=text)


_VOICES: Final[Mapping[str, Callable[[Fields, Reading], Voice]]] = {
    "entity": _entity,
    "source": _source,
    "name": _name,
    "kind": _unnamed,
}


def _kind(data: Fields, usual: SourceKind) -> Any:
    return _one_of({"kind": usual, **data}, "kind", VALUES["kind"])


# Fields ----------------------------------------------------------------------------------------


def _object(data: object, name: str) -> Fields:
    if not isinstance(data, dict):
        raise FormatError(f"{name} is no object; {_REMEDY}")
    return data


def _one_of(data: Fields, name: str, known: tuple[str, ...]) -> Any:
    value = data.get(name)
    if not isinstance(value, str) or value not in known:
        raise FormatError(f"{name} is {_shown(value)}; give one of {', '.join(known)}")
    return value


def _shown(value: object) -> str:
    return repr(value)[:60]


def _text(value: object, name: str) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST:
        raise FormatError(f"{name} is {_shown(value)}; give it as 1 to {_LONGEST} letters")
    return value


def _quote(data: object, name: str, reading: Reading) -> Spans:
    found = _spans(data, name, reading)
    if not found:
        raise FormatError(f"{name} holds no word; a quote needs one at least")
    return found


def _spans(data: object, name: str, reading: Reading) -> Spans:
    """Spans of the article in their order, without white space at their ends."""
    if not isinstance(data, list) or len(data) > _MOST:
        raise FormatError(f"{name} is no list of at most {_MOST} spans; {_REMEDY}")
    found = tuple(_span(each, name, reading.article.text) for each in data)
    ends = (0, *(span.end for span in found))
    if any(span.begin < end for span, end in zip(found, ends, strict=False)):
        raise FormatError(f"{name} has spans that overlap or are out of order; sort them")
    return found


def _span(data: object, name: str, text: str) -> Span:
    fields = _object(data, f"a span of {name}")
    begin, end = fields.get("begin"), fields.get("end")
    if type(begin) is not int or type(end) is not int or not 0 <= begin < end <= len(text):
        where = f"{_shown(begin)} to {_shown(end)}"
        raise FormatError(f"{name} has a span {where}; the article has {len(text)} letters")
    begin += len(text[begin:end]) - len(text[begin:end].lstrip())
    words = text[begin:end].rstrip()
    if not words:
        raise FormatError(f"{name} has a span without a word; leave it out")
    return Span(begin, begin + len(words), words)
