import errno
import io
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from laut.cli.progress import progress
from laut.export.json import from_json
from laut.records import Article, Reading
from laut.schema import schema
from tests.cli.conftest import GERMAN, Quick, Run

pytestmark = pytest.mark.usefixtures("quick")


def test_read_prints_who_says_what_in_which_line(run: Run, german: Path) -> None:
    called = run("read", german)
    assert called.status == 0
    assert "    4  ● Kröger · sagte · states\n" in called.out
    assert "       „Das ist ein guter Tag für die Stadt“\n" in called.out
    assert "\x1b" not in called.out
    assert called.err == ""


def test_read_speaks_german_where_the_environment_does(
    run: Run, german: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert "wörtlich" in run("read", german).out
    assert "direct" in run("read", german, "--lang", "en").out


def test_json_is_one_valid_object_a_line_in_the_order_of_the_paths(
    run: Run, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{name}.txt" for name in "cab"]
    for path in paths:
        path.write_text(GERMAN + path.stem, encoding="utf-8")
    lines = run("read", "--json", *paths).out.splitlines()
    for line in lines:
        Draft202012Validator(schema()).validate(json.loads(line))
    assert [from_json(line).article.uri for line in lines] == list(map(str, paths))


def test_json_keeps_the_text_of_the_file_and_the_day_given(run: Run, german: Path) -> None:
    reading = from_json(run("read", "--json", german, "--published", "2024-03-12").out)
    assert reading.article.text == GERMAN
    assert reading.article.published == "2024-03-12"
    assert [each.text for each in reading.statements[0].speaker] == ["Kröger"]


def test_lines_come_as_soon_as_they_are_known(
    run: Run, german: Path, monkeypatch: pytest.MonkeyPatch, quick: type[Quick]
) -> None:
    printed: list[int] = []

    def extract_many(self: Quick, articles: Iterable[Article]) -> Iterator[Reading]:
        for article in articles:
            printed.append(written.count("\n"))
            yield self.extract(article)

    written = ""

    def write(text: str) -> None:
        nonlocal written
        written += text + "\n"

    monkeypatch.setattr(quick, "extract_many", extract_many)
    monkeypatch.setattr("laut.cli.sinks.put", write)
    run("read", "--json", german, german, german)
    assert printed == [0, 1, 2]


def test_min_confidence_leaves_out_the_unsure(run: Run, german: Path) -> None:
    assert from_json(run("read", "--json", german, "--min-confidence", "0.8").out).statements
    assert not from_json(run("read", "--json", german, "--min-confidence", "0.81").out).statements


def test_standard_input_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(GERMAN.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert "Kröger" in run("read", "-").out


def test_a_bad_path_gets_its_line_and_the_others_are_read(
    run: Run, german: Path, tmp_path: Path
) -> None:
    empty, missing = tmp_path / "leer.txt", tmp_path / "fehlt\x1b[31m.txt"
    empty.touch()
    called = run("read", "--json", missing, german, tmp_path, empty, german)
    assert called.status == 1
    assert len(called.out.splitlines()) == 2
    problems = called.err.splitlines()
    assert len(problems) == 3
    for problem, path in zip(problems, ("fehlt␛[31m.txt", tmp_path.name, "leer.txt"), strict=True):
        assert f"{path}: " in problem
        assert "; " in problem
    assert "\x1b" not in called.err


def test_a_folder_says_what_to_do(run: Run, tmp_path: Path) -> None:
    called = run("read", tmp_path)
    assert called.status == 1
    assert called.out == ""
    assert called.err.count("\n") == 1
    assert "director" in called.err


def test_nothing_readable_loads_no_model_and_writes_no_page(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "laut.pipeline", None)
    page = tmp_path / "page.html"
    assert run("read", tmp_path / "fehlt.txt", "--html", page).status == 1
    assert not page.exists()


def test_html_writes_one_page_with_all_articles(run: Run, german: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    called = run("read", german, german, "--html", page)
    assert (called.status, called.out) == (0, "")
    assert called.err == f"{page}: 2 articles, 2 statements\n"
    assert page.read_text(encoding="utf-8").count("<section") == 2


def test_html_and_json_go_together(run: Run, german: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert from_json(run("read", german, "--html", page, "--json").out).statements
    assert page.exists()


def test_a_dash_writes_the_page_to_standard_output(run: Run, german: Path) -> None:
    assert run("read", german, "--html", "-").out.startswith("<!doctype html>")


def test_a_page_that_cannot_be_written_is_said_in_one_line(
    run: Run, german: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    called = run("read", german, "--html", tmp_path / "page.html")
    assert called.status == 1
    assert called.err.endswith("page.html: No space left on device; name another file for --html\n")
    assert called.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Missing argument"),
        (("{file}", "--published", "gestern"), "2024-10-25"),
        (("{file}", "--min-confidence", "7"), "less than or equal to 1"),
        (("{file}", "--lang", "fr"), "'de'"),
        (("{file}", "--html", "{folder}"), "name a file"),
        (("{file}", "--html", "{folder}/none/page.html"), "name a file"),
        (("{file}", "--html", "{file}"), "overwrite"),
        (("{file}", "--html", "{folder}/" + 300 * "a"), "name another file"),
        (("{file}", "--min-confidence", "nan"), "--min-confidence"),
        (("{file}", "--json", "--html", "-"), "standard output has something else"),
        (("{file}", "--loud"), "No such option"),
    ],
)
def test_a_wrong_call_has_status_2_and_reads_nothing(
    run: Run, german: Path, arguments: tuple[str, ...], told: str
) -> None:
    before = german.read_bytes()
    called = run("read", *(each.format(file=german, folder=german.parent) for each in arguments))
    assert called.status == 2
    assert called.out == ""
    assert told in " ".join(called.err.split())
    assert german.read_bytes() == before


def test_ctrl_c_is_quiet(
    run: Run, german: Path, monkeypatch: pytest.MonkeyPatch, quick: type[Quick]
) -> None:
    def interrupted(self: Quick, article: Article) -> Reading:
        raise KeyboardInterrupt

    monkeypatch.setattr(quick, "extract", interrupted)
    called = run("read", german)
    assert (called.status, called.out, called.err) == (130, "", "")


class Screen(io.StringIO):
    """A terminal that remembers."""

    def isatty(self) -> bool:
        return True


def test_a_bar_counts_files_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with progress(4) as advance:
        advance(0)
        advance(1)
    assert "3/4" in screen.getvalue()


def test_without_a_terminal_there_is_no_bar(
    run: Run, german: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("read", "--json", *[german] * 6).err == ""
    with progress(4) as advance:
        advance(0)
    assert capsys.readouterr().err == ""
