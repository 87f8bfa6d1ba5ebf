"""People let the model learn from a ledger, and read with what came of it."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest

from lab.bench.sample import Bag
from laut.ledger import Ledger
from laut.pipeline import Pipeline
from tests.cli.conftest import Run
from tests.cli.test_shipped import MODEL
from tests.learn.made import ARTICLES, readings, water_warns

pytestmark = pytest.mark.skipif(
    not list(MODEL.glob("*.onnx")), reason="no model in the package; build one with lab/"
)


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch) -> None:
    from laut.embed import Embedder

    monkeypatch.setattr(Embedder, "shipped", staticmethod(Bag))
    monkeypatch.setenv("LAUT_USER", "eva")
    monkeypatch.delenv("LAUT_MODEL", raising=False)


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """A ledger with two articles, in one of which somebody has looked at a statement."""
    path = tmp_path / "few.db"
    with Ledger(path) as ledger:
        for each in readings()[:2]:
            ledger.add(each)
        ledger.correct("u:0", {"statement": "s2", "change": "stance", "to": "demands"}, by="eva")
    return path


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with articles of which somebody has looked at nearly all statements."""
    path = tmp_path_factory.mktemp("ledger") / "checked.db"
    with pytest.MonkeyPatch.context() as patch, Ledger(path) as ledger:
        from laut.embed import Embedder

        patch.setattr(Embedder, "shipped", staticmethod(Bag))
        for reading in readings():
            ledger.add(reading)
            for each in reading.statements[:-1]:
                new = water_warns(each)
                told = {"change": "accept"} if new == each.stance else {"change": "stance"}
                to = None if new == each.stance else new
                asked = {"statement": each.id, "to": to, **told}
                ledger.correct(reading.article.uri, asked, by="eva")
    return path


def another(folder: Path) -> Path:
    """A model that holds everything for a promise."""
    from laut.learn import written
    from laut.learn.fit import STANCES
    from laut.learn.folder import ACTS
    from laut.learn.judges import Judges

    judges = Judges.of(MODEL / ACTS)
    last = judges.last
    last[-1, STANCES.index("promises")] += 30
    written(folder, MODEL, judges.with_last(np.asarray(last)), "{}\n")
    return folder


def test_the_gain_is_shown_and_the_model_written(run: Run, checked: Path, tmp_path: Path) -> None:
    folder = tmp_path / "deich"
    done = run("train", "--corrections", checked, "--into", folder, "--lang", "de")
    assert done.status == 0
    assert done.out.startswith("Gelernt werden allein Haltung und Gewissheit von Aussagen.\n")
    assert "Haltung" in done.out
    assert "Es wird mehr richtig gelesen als vorher" in done.out
    assert f"Von {ARTICLES} Aussagen, die niemand angesehen hat, würden" in done.out
    assert done.err == (
        f"{folder}: neues Modell; damit liest, wer LAUT_MODEL auf diesen Ordner setzt\n"
    )
    about = json.loads((folder / "trained.json").read_text(encoding="utf-8"))
    assert (about["verdict"], about["articles"]) == ("better", ARTICLES)
    assert about["from"]["model_sha256"] == readings()[0].producer.model_sha256
    assert about["measures"]["stance"]["after"] > about["measures"]["stance"]["before"]
    assert sorted(about["article_ids"]) == sorted(each.article.id for each in readings())
    licence = (folder / "LICENSE").read_text(encoding="utf-8")
    assert licence.startswith((MODEL / "LICENSE").read_text(encoding="utf-8"))
    assert "trained.json" in licence
    same = {each.name for each in MODEL.iterdir()}
    assert {each.name for each in folder.iterdir()} == same | {"trained.json"}


def test_nothing_is_changed_unless_somebody_says_so(run: Run, checked: Path) -> None:
    before = sorted((each.name, each.stat().st_mtime_ns) for each in MODEL.iterdir())
    done = run("train", "--corrections", checked, "--json")
    assert done.err == "Nothing is changed; --into FOLDER writes the new model.\n"
    assert json.loads(done.out)["learnt"] == ["stance", "certainty"]
    assert sorted((each.name, each.stat().st_mtime_ns) for each in MODEL.iterdir()) == before


def test_too_little_is_refused_in_a_line(run: Run, few: Path) -> None:
    done = run("train", "--corrections", few, "--least", 0)
    assert (done.status, done.out) == (1, "")
    assert done.err == (
        "too little to learn from: people have looked at 1 statements in 1 articles (copies of "
        "one text count once), 200 in 20 are needed; correct or accept more, or lower --least\n"
    )
    assert "0 statements in 0 articles" in run("train", "--corrections", few).err


def test_where_the_model_cannot_be_put(run: Run, few: Path, tmp_path: Path) -> None:
    full = tmp_path / "full"
    full.mkdir()
    (full / "thesis.txt").write_text("x", encoding="utf-8")
    for folder, problem in (
        (full, "there is something already; name a new folder"),
        (few, "there is something already; name a new folder"),
        (tmp_path / "no" / "where", "cannot be made; name a folder in one that is there"),
        (tmp_path / "model", "the shipped model is called so; name another folder"),
    ):
        done = run("train", "--corrections", few, "--into", folder)
        assert (done.status, done.err) == (1, f"{folder}: {problem}\n")


def test_a_ledger_that_is_not_there(run: Run, tmp_path: Path) -> None:
    assert "there is no ledger; " in run("train", "--corrections", tmp_path / "nowhere.db").err


def test_what_is_not_installed_is_named(
    run: Run, few: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [each for each in sys.modules if each.startswith("laut.learn")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr(sys.modules["laut"], "learn", raising=False)
    monkeypatch.setitem(sys.modules, "onnx", None)
    done = run("train", "--corrections", few)
    assert done.status == 1
    assert done.err == "`laut train` needs onnx; install it with: pip install 'laut[lab]'\n"


def test_another_model_reads_a_ledger_again_and_corrections_stand(
    run: Run, few: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAUT_MODEL", str(another(tmp_path / "versprechen")))
    assert "model versprechen sha256:" in run("--version").out
    assert run("reread", few).err.startswith("2 ")
    with Ledger(few) as ledger:
        machine, told = ledger.reading("u:0", machine=True), ledger.reading("u:0")
        assert {each.producer.model for each in ledger.readings(machine=True)} == {"versprechen"}
    assert {each.stance for each in machine.statements} == {"promises"}
    kept = {each.id: each.stance for each in told.statements}
    assert kept == {each.id: "promises" for each in machine.statements} | {"s2": "demands"}
    assert "0 links" in run("reread", few).err
    monkeypatch.delenv("LAUT_MODEL")
    assert run("reread", few).status == 0
    with Ledger(few) as ledger:
        back = {each.id: each.stance for each in ledger.reading("u:0").statements}
    shipped = {each.id: each.stance for each in readings()[0].statements}
    assert back == shipped | {"s2": "demands"}


def test_a_model_that_is_none(
    run: Run, german: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAUT_MODEL", str(tmp_path))
    done = run("read", german)
    assert done.err == f"{tmp_path}: the model lacks encoder.onnx; name another folder\n"
    broken = another(tmp_path / "broken")
    (broken / "acts.onnx").write_bytes(b"nothing")
    monkeypatch.setenv("LAUT_MODEL", str(broken))
    done = run("read", german)
    assert (done.status, done.err) == (
        1, f"{broken / 'acts.onnx'}: no model that can be loaded; name another folder\n"
    )  # fmt: skip


def test_the_chosen_model_is_loaded_once_and_the_shipped_one_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAUT_MODEL", str(another(tmp_path / "versprechen")))
    assert Pipeline.chosen() is Pipeline.chosen()
    assert Pipeline.chosen().producer.model == "versprechen"
    assert Pipeline.shipped().producer == readings()[0].producer
