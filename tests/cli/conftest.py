import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from laut.cli import main
from laut.records import Article, Given, Reading, SourceOf, Span, Statement
from tests.made import PRODUCER, reading, said

SAID = re.compile(r"(?P<quote>„[^“]*“),? (?P<cue>sagte) (?P<speaker>[A-ZÄÖÜ]\w+)")

GERMAN = """\
Stadtrat beschließt den Neubau der Bücherei

Der Stadtrat von Eldenau hat am Dienstag den Neubau der Bücherei beschlossen.
„Das ist ein guter Tag für die Stadt“, sagte Kröger nach der Sitzung.
Die Kosten werden auf vier Millionen Euro geschätzt, und der Bau soll im Herbst beginnen.
"""


@dataclass(frozen=True)
class Outcome:
    """What a call of the program left behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


class Quick:
    """A pipeline in the place of the shipped one: it finds the plainest of quotations."""

    producer = PRODUCER

    @classmethod
    def chosen(cls) -> "Quick":
        return cls()

    def extract_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        return map(self.extract, articles)

    def extract(self, article: Article) -> Reading:
        found = enumerate(SAID.finditer(article.text))
        return reading(article, *(_statement(n, each) for n, each in found))

    def interpret(self, article: Article, given: Sequence[Given]) -> Reading:
        source = SourceOf("q1", "named-person", None)
        return reading(
            article, *(said(id=each.id, quote=each.quote, source=source) for each in given)
        )

    def names(self, text: str) -> list[tuple[int, int, str]]:
        return [(*each.span(), "PER") for each in re.finditer("Mertens", text)]


def _statement(number: int, found: re.Match[str]) -> Statement:
    spans = {role: (Span(*found.span(role), found[role]),) for role in SAID.groupindex}
    source = SourceOf(f"q{number}", "named-person", None)
    return said(id=f"s{number}", source=source, time="2024-03-12", confidence=0.8, **spans)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> type[Quick]:
    """Put the quick pipeline in the place of the shipped one."""
    module = ModuleType("laut.pipeline")
    module.Pipeline = Quick  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "laut.pipeline", module)
    return Quick


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Call the program in this process, its words in English and its lines at 80 columns."""
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("COLUMNS", "80")

    def called(*arguments: object) -> Outcome:
        with pytest.raises(SystemExit) as ended:
            main([str(each) for each in arguments])
        captured = capsys.readouterr()
        status = ended.value.code
        return Outcome(status if isinstance(status, int) else 0, captured.out, captured.err)

    return called


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """A file with an article."""
    path = tmp_path / "buecherei.txt"
    path.write_text(GERMAN, encoding="utf-8")
    return path
