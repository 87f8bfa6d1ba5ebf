"""How the cross-encoder is taught and written; only where torch is installed."""

import random

import numpy as np
import onnxruntime
import pytest

torch = pytest.importorskip("torch", reason="torch is not installed; training alone needs it")
pytest.importorskip("onnx")

from lab import cross  # noqa: E402
from lab.model import Encoder, Sizes  # noqa: E402
from laut.embed.model import WIDTH  # noqa: E402

SIZES = Sizes(depth=2, ffn=64, dropout=0.0)


@pytest.fixture
def model() -> cross.Cross:
    torch.manual_seed(3)
    made = cross.Cross(Encoder(SIZES, 300))
    made.eval()
    for table in (made.parts, made.facts):
        torch.nn.init.normal_(table.weight)
    return made


def rows(count: int) -> list[cross.Row]:
    deal = np.random.default_rng(5)
    found = []
    for _ in range(count):
        sizes = deal.integers(1, 9, 4)
        parts = np.repeat(np.arange(4), sizes)
        facts = np.array([deal.integers(0, 5), deal.integers(5, 7)])
        found.append((deal.integers(0, 300, len(parts)), parts, facts))
    return found


def test_a_pair_does_not_depend_on_the_others(model: cross.Cross) -> None:
    some = rows(6)
    with torch.inference_mode():
        together = model(*cross.tensors(some))
        alone = torch.cat([model(*cross.tensors([each])) for each in some])
    torch.testing.assert_close(together, alone, atol=1e-4, rtol=0)


def test_what_is_written_says_the_same(model: cross.Cross) -> None:
    weights = {name: values.numpy() for name, values in model.state_dict().items()}
    session = onnxruntime.InferenceSession(cross.graph(weights, {}, quantised=False))
    table, places = (weights[f"encoder.{name}.weight"] for name in ("words", "positions"))
    for ids, parts, facts in rows(8):
        pieces = (table[ids] + places[: len(ids)])[None].astype(np.float32)
        given = {"pieces": pieces, "parts": parts[None], "facts": facts}
        (found,) = session.run(["chances"], given)
        with torch.inference_mode():
            told = model(*cross.tensors([(ids, parts, facts)])).softmax(1).numpy()
        np.testing.assert_allclose(found, told, atol=2e-4)
    assert pieces.shape[-1] == WIDTH


def test_every_pair_is_in_one_batch() -> None:
    some = [cross.Example(at, "c", row, 0, alike=True) for at, row in enumerate(rows(300))]
    made = cross.batches(some, random.Random(1))
    assert sorted(id(each) for lot in made for each in lot) == sorted(map(id, some))
    assert max(len(lot) * max(len(e.row[0]) for e in lot) for lot in made) <= cross.PIECES
