"""Where readings go: the terminal, JSON lines, a page."""

from pathlib import Path

from laut.cli.say import put, save, screen
from laut.export.words import Words, count
from laut.records import Reading


class Listing:
    """Prints each reading for people."""

    def __init__(self, words: Words) -> None:
        self._console = screen()
        self._words = words
        self._first = True

    def put(self, reading: Reading) -> None:
        """Print the reading, below a rule when it is not the first."""
        from laut.export.terminal import show

        if not self._first:
            self._console.print("\n" + "─" * min(self._console.width, 80) + "\n", style="dim")
        self._first = False
        show(reading, self._console, self._words)

    def close(self) -> None:
        """All is printed already."""


class JsonLines:
    """Prints each reading as one line of JSON, as soon as it comes."""

    def put(self, reading: Reading) -> None:
        """Print the reading."""
        from laut.export.json import to_json

        put(to_json(reading))

    def close(self) -> None:
        """All is printed already."""


class Page:
    """Collects one page with a section for each reading."""

    def __init__(self, path: Path, words: Words) -> None:
        from laut.export.html import Section

        self._path = path
        self._words = words
        self._sections: list[Section] = []

    def put(self, reading: Reading) -> None:
        """Add the reading's section; the reading itself is not kept."""
        from laut.export.html import section

        self._sections.append(section(reading, len(self._sections) + 1, self._words))

    def close(self) -> None:
        """Write the page and say so."""
        from laut.export.html import page

        save(self._path, page(self._sections, self._words), "--html", self._summary())

    def _summary(self) -> str:
        articles = count(len(self._sections), self._words.articles)
        said = sum(section.statements for section in self._sections)
        return f"{articles}, {count(said, self._words.statements)}"
