"""The shipped sentence encoder."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from laut.embed import Embedder, bits, quantised
from laut.embed.model import FILES, SHIPPED, TOKENIZER, WIDTH
from laut.errors import LautError

TEXTS = (
    "Der Damm bei Kaltenberg hält nach Angaben des Betreibers.",
    "Laut dem Unternehmen, das die Talsperre führt, ist sie sicher.",
    "Die Sängerin hat alle Konzerte abgesagt.",
    "The dam is safe, according to the company that runs it.",
    "Nein.",
    "Wasser " * 90,
)


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return Embedder.shipped()


def test_it_is_loaded_once(embedder: Embedder) -> None:
    assert Embedder.shipped() is embedder


def test_vectors_have_length_one(embedder: Embedder) -> None:
    vectors = embedder.embed(TEXTS)
    assert vectors.shape == (len(TEXTS), WIDTH)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


@pytest.mark.parametrize("threads", [None, 1, 2, 5])
def test_a_vector_does_not_depend_on_the_others(embedder: Embedder, threads: int | None) -> None:
    alone = np.concatenate([embedder.embed([text]) for text in TEXTS])
    assert (embedder.embed(TEXTS, threads=threads) == alone).all()
    assert (embedder.embed(TEXTS[::-1], threads=threads) == alone[::-1]).all()


def test_it_may_be_called_from_several_threads(embedder: Embedder) -> None:
    expected = embedder.embed(TEXTS)
    with ThreadPoolExecutor(4) as pool:
        for found in pool.map(embedder.embed, [TEXTS] * 8):
            assert (found == expected).all()


def test_the_same_in_other_words_is_nearer(embedder: Embedder) -> None:
    claim, paraphrase, other, english, *_ = embedder.embed(TEXTS)
    assert claim @ paraphrase > claim @ other + 0.15
    assert claim @ english > claim @ other + 0.3


def test_unrelated_statements_are_about_zero(embedder: Embedder) -> None:
    said = embedder.embed([
        "Der Trainer verlässt den Verein nach nur fünf Monaten.",
        "In dem See wurden hohe Konzentrationen von Blei gemessen.",
        "Die Notenbank lässt den Leitzins unverändert.",
        "Das Museum gibt die geraubten Masken zurück.",
    ])  # fmt: skip
    assert np.abs(said @ said.T - np.eye(len(said))).max() < 0.3


def test_fewer_bytes_find_the_same(embedder: Embedder) -> None:
    claim, paraphrase, other = embedder.embed(TEXTS[:3])
    for code in (quantised, lambda vectors: np.unpackbits(bits(vectors), axis=-1) * 2.0 - 1):
        a, b, c = code(np.stack([claim, paraphrase, other])).astype(np.float32)
        assert a @ b > a @ c


def test_no_texts(embedder: Embedder) -> None:
    assert embedder.embed([]).shape == (0, WIDTH)
    assert quantised(embedder.embed([])).shape == (0, WIDTH)
    assert bits(embedder.embed([])).shape == (0, WIDTH // 8)


@pytest.mark.parametrize("text", ["", " \n", "\x00", "水", "…"])
def test_every_text_has_a_vector(embedder: Embedder, text: str) -> None:
    (vector,) = embedder.embed([text])
    assert np.isfinite(vector).all()
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_what_is_too_long_is_not_read(embedder: Embedder) -> None:
    one, other = embedder.embed(["Wasser " * 300 + "Feuer", "Wasser " * 300 + "Erde"])
    assert (one == other).all()


def test_both_encoders_share_their_pieces() -> None:
    with np.load(SHIPPED / "weights.npz") as stored:
        assert len(stored["table.row"]) == Tokenizer.from_file(str(TOKENIZER)).get_vocab_size()
        assert bytes(stored["tokenizer"]) == hashlib.sha256(TOKENIZER.read_bytes()).digest()


def test_it_is_small() -> None:
    assert sum((SHIPPED / name).stat().st_size for name in FILES) < 20_000_000


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LautError, match=r"encoder\.onnx.*install laut again"):
        Embedder(tmp_path)
