"""Who is named in a text: its words, the capitalised ones, and which of them name persons."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from laut.german.names import FIGURES, GIVEN, TRANSCRIBED
from laut.german.persons import DETERMINERS, SAYS

TOKEN = re.compile(r"[^\W\d_]+|[^\w\s]|\d+|\n")
CONTEXT = 8
SURNAMES = frozenset(surname for _, surname in FIGURES + TRANSCRIBED)


@dataclass(frozen=True)
class People:
    """The words and marks of a text with their places; a place is an index into ``words``."""

    text: str
    words: tuple[str, ...]
    begins: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "People":
        """Return the words of a text."""
        found = [(one[0], one.start()) for one in TOKEN.finditer(text)]
        return cls(text, tuple(word for word, _ in found), tuple(begin for _, begin in found))

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each capitalised word stands."""
        places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            if word[0].isupper() and len(word) > 1:
                places[word].append(place)
        return dict(places)

    @cached_property
    def named(self) -> frozenset[str]:
        """The words that are names of persons here, as far as the text shows it."""
        return frozenset(
            word
            for word, places in self.places.items()
            if word not in GIVEN and (word in SURNAMES or any(map(self.is_name_at, places)))
        )

    def is_name_at(self, place: int) -> bool:
        """Whether the word follows a given name or stands without article at a verb of saying."""
        before = self.words[place - 1] if place else ""
        after = self.words[place + 1] if place + 1 < len(self.words) else ""
        if before in SAYS or (after in SAYS and before.lower() not in DETERMINERS):
            return True
        return before in GIVEN and self.given_before(place) is not None

    def count(self, name: str) -> int:
        """Return how often the name occurs, its genitive included."""
        return len(self.places.get(name, ())) + len(self.places.get(name + "s", ()))

    def before(self, place: int, size: int = CONTEXT) -> tuple[str, ...]:
        """Return the words and marks before a place, in their order."""
        return self.words[max(0, place - size) : place]

    def after(self, place: int, size: int = CONTEXT) -> tuple[str, ...]:
        """Return the words and marks after a place."""
        return self.words[place + 1 : place + 1 + size]

    def given_before(self, place: int) -> str | None:
        """Return the capitalised word right before a place, only a space between."""
        if not 0 < place < len(self.words) or not self.words[place - 1][0].isupper():
            return None
        word, end = self.words[place - 1], self.begins[place]
        return word if self.text[self.begins[place - 1] + len(word) : end] == " " else None

    def span(self, place: int) -> tuple[int, int]:
        """Return begin and end of a word in the text."""
        return self.begins[place], self.begins[place] + len(self.words[place])
