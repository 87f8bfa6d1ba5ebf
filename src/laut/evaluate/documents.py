"""Articles as documents of the Wikinews quotation set: cut into words, with their statements."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any, Final

from laut.document import Document as Words
from laut.evaluate.wikinews import Document, Piece, predicted_line
from laut.records import Article, Reading
from laut.segment import segment

UNDATED: Final = "0001-01-01"
"""The day of an article of which nobody knows it: the format wants one."""


def as_line(number: int, reading: Reading, more: Mapping[str, Any]) -> str:
    """A reading as a line of such a file, in ASCII; more: what else the line is to hold."""
    return predicted_line(document(number, reading.article, more), reading)


def document(number: int, article: Article, more: Mapping[str, Any]) -> Document:
    """An article as a document without annotations; its name begins with the number."""
    words = segment(article.text)
    title, day = article.title or article.uri, _day(article.published)
    name = f"{number} - {title} ({day})"
    sentences, tokens = list(_sentences(words)), list(_tokens(words))
    content = {
        **more,
        "documentName": name,
        "originalText": article.text,
        "sentences": sentences,
        "tokens": tokens,
    }
    pieces = (_pieces(sentences), _pieces(tokens))
    return Document(name, title, day, article.text, *pieces, (), json.dumps(content))


def _pieces(found: Sequence[Mapping[str, Any]]) -> tuple[Piece, ...]:
    return tuple(Piece(each["charBegin"], each["charEnd"]) for each in found)


def _day(published: str | None) -> str:
    try:
        return date.fromisoformat((published or "")[:10]).isoformat()
    except ValueError:
        return UNDATED


def _grouped(words: Words) -> Iterator[list[int]]:
    """The places of the words of each sentence."""
    for _, places in groupby(range(len(words)), key=lambda at: words.sentences[at]):
        yield list(places)


def _sentences(words: Words) -> Iterator[dict[str, Any]]:
    for number, places in enumerate(_grouped(words)):
        begin, end = words.begins[places[0]], words.ends[places[-1]]
        yield {
            "id": number,
            "begin": places[0],
            "end": places[-1] + 1,
            "charBegin": begin,
            "charEnd": end,
            "text": words.text[begin:end],
            "tokenIds": places,
            "tokens": [words.words[at] for at in places],
        }


def _tokens(words: Words) -> Iterator[dict[str, Any]]:
    for number, places in enumerate(_grouped(words), 1):
        for place, at in enumerate(places, 1):
            yield {
                "id": at,
                "sentence": number,
                "word": place,
                "charBegin": words.begins[at],
                "charEnd": words.ends[at],
                "text": words.words[at],
            }
