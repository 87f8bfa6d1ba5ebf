import hashlib
import io
import json
import sys
import tarfile
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.evaluate.test_germeval import rows
from tests.evaluate.test_gold import SAID, article

pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    """A file in the Wikinews format: one article with one quotation."""
    text = "„Die Schleuse bleibt offen“, sagte Mertens am Abend."
    tokens = ["„", "Die", "Schleuse", "bleibt", "offen", "“", ",", "sagte", "Mertens", "am"]
    tokens += ["Abend", "."]
    ends = _ends(text, tokens)
    places = [
        {"begin": n, "end": n + 1, "charBegin": end - len(token), "charEnd": end}
        for n, (token, end) in enumerate(zip(tokens, ends, strict=True))
    ]
    document = {
        "documentName": "1 - Schleuse bleibt offen (2024-03-12)",
        "originalText": text,
        "sentences": [
            {
                "id": 0,
                "begin": 0,
                "end": len(tokens),
                "charBegin": 0,
                "charEnd": len(text),
                "text": text,
                "tokens": tokens,
                "tokenIds": list(range(len(tokens))),
            }
        ],
        "tokens": [
            place | {"id": n, "text": token, "sentence": 0}
            for n, (place, token) in enumerate(zip(places, tokens, strict=True))
        ],
        "annotations": [
            {
                "id": 0,
                "type": "Direct",
                "medium": "Speech",
                "isNested": False,
                "hasNested": False,
                "quote": _role(text, ends, 0, 6),
                "cue": _role(text, ends, 7, 8),
                "speaker": _role(text, ends, 8, 9),
                "frame": _role(text, ends, 0, 0),
                "addressee": _role(text, ends, 0, 0),
            }
        ],
    }
    path = tmp_path / "annotated.jsonl"
    path.write_text(json.dumps(document, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def _ends(text: str, tokens: list[str]) -> list[int]:
    ends = [0]
    for token in tokens:
        ends.append(text.index(token, ends[-1]) + len(token))
    return ends[1:]


def _role(text: str, ends: list[int], begin: int, end: int) -> dict[str, object]:
    if begin == end:
        return {"text": "", "tokenIds": [], "spans": []}
    first = ends[begin - 1] + 1 if begin else 0
    span = {"begin": begin, "end": end, "charBegin": first, "charEnd": ends[end - 1]}
    ids = list(range(begin, end))
    return {"text": text[first : ends[end - 1]], "tokenIds": ids, "spans": [span]}


def test_evaluate_prints_figures_as_table_markdown_and_json(run: Run, annotated: Path) -> None:
    assert "joint" in run("evaluate", annotated).out
    assert "| joint | 100.0 |" in run("evaluate", annotated, "--markdown").out
    figures = json.loads(run("evaluate", annotated, "--json").out)
    assert figures["measures"]["joint"]["f1"] == 1


def test_evaluate_writes_predictions_in_the_format_of_the_file(run: Run, annotated: Path) -> None:
    out = annotated.with_name("predicted.jsonl")
    assert run("evaluate", annotated, "--predictions", out).status == 0
    assert json.loads(out.read_text(encoding="utf-8"))["annotations"][0]["quote"]["tokenIds"] == [
        *range(6)
    ]
    assert run("evaluate", out, "--json").status == 0


def test_evaluate_scores_whose_voice_it_is_with_a_file_of_speakers(
    run: Run, annotated: Path
) -> None:
    speakers = annotated.with_name("speakers.jsonl")
    name = json.loads(annotated.read_text(encoding="utf-8"))["documentName"]
    entry = {"quote": [[0, 27]], "voice": "v1", "form": "nominal", "implied": False}
    voices = {"voices": [{"id": "v1", "kind": "role", "names": []}], "speakers": [entry]}
    line = {"document": hashlib.sha256(name.encode()).hexdigest()} | voices
    speakers.write_text(json.dumps(line), encoding="utf-8")
    figures = json.loads(run("evaluate", annotated, "--speakers", speakers, "--json").out)
    assert figures["given"]["nominal"]["right"] == figures["found"]["nominal"]["right"] == 1


def test_evaluate_scores_annotated_readings(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(article(SAID)), encoding="utf-8")
    figures = json.loads(run("evaluate", path, "--json").out)
    assert figures["given"]["figures"]["kind:accuracy"]["value"] == 1
    assert "macro F1" in run("evaluate", path).out


def test_evaluate_scores_names(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text(rows("Mertens/B-PER", "in", "Kiel/B-LOC"), encoding="utf-8")
    measures = json.loads(run("evaluate", path, "--json").out)["measures"]
    assert (measures["PER"]["f1"], measures["LOC"]["f1"]) == (1, 0)


def test_evaluate_scores_time_expressions(run: Run, tmp_path: Path) -> None:
    content = (
        '<TimeML><DCT><TIMEX3 value="2024-03-12"/></DCT>'
        '<TEXT>Am <TIMEX3 type="DATE" value="2024-03-14">14. März 2024</TIMEX3>.</TEXT></TimeML>'
    ).encode()
    path = tmp_path / "KRAUTS.tar.xz"
    with tarfile.open(path, "w:xz") as tar:
        for folder in ("KRAUTS_DieZeit", "KRAUTS_DieZeit_Heideltime"):
            info = tarfile.TarInfo(f"{folder}/a.tml")
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
    found = json.loads(run("evaluate", path, "--json").out)["rows"]
    assert [(row["system"], row["value"]["f1"]) for row in found[:2]] == [
        ("laut", 1),
        ("HeidelTime", 1),
    ]


def test_evaluate_refuses_files_of_no_kind_in_one_line(run: Run, german: Path) -> None:
    called = run("evaluate", german)
    assert (called.status, called.err.count("\n")) == (1, 1)
    assert called.err.startswith(f"{german}: no kind of file that can be scored; give ")


@pytest.mark.parametrize("option", ["--speakers", "--predictions"])
def test_evaluate_refuses_what_belongs_to_wikinews_alone(
    run: Run, tmp_path: Path, option: str
) -> None:
    path = tmp_path / "names.tsv"
    path.write_text(rows("Mertens/B-PER"), encoding="utf-8")
    called = run("evaluate", path, option, tmp_path / "other.jsonl")
    assert called.status == 1
    assert called.err == f"{path}: no Wikinews file; leave out {option}\n"


def test_evaluate_refuses_what_it_cannot_do(run: Run, annotated: Path) -> None:
    assert run("evaluate", annotated, "--json", "--markdown").status == 2
    both = ("--speakers", annotated, "--predictions", annotated.with_name("out.jsonl"))
    assert run("evaluate", annotated, *both).status == 2
    for path in (annotated.with_name("fehlt.jsonl"), annotated.parent):
        called = run("evaluate", path)
        assert called.status == 1
        assert called.err.startswith(f"{path}: ")
        assert called.err.count("\n") == 1
    assert run("evaluate", annotated, "--predictions", annotated).status == 1


def test_evaluate_says_what_to_install(
    run: Run, annotated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "laut.evaluate", None)
    called = run("evaluate", annotated)
    assert called.status == 1
    assert "pip install 'laut[evaluate]'" in called.err
