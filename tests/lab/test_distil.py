"""How the sentence encoder is taught; only where torch is installed, which laut does not need."""

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is not installed; training alone needs it")
pytest.importorskip("onnx")

from lab import distil  # noqa: E402
from lab.model import Encoder, Layer, Sizes  # noqa: E402
from laut.embed.model import WIDTH  # noqa: E402


def test_every_text_is_in_one_batch() -> None:
    ids = [np.arange(length) for length in (3, 400, 5, 90, 1, 700, 700)]
    made = distil.batches(ids)
    assert sorted(at for batch in made for at in batch) == list(range(len(ids)))
    assert max(len(batch) * max(len(ids[at]) for at in batch) for batch in made) <= distil.PIECES


def test_a_vector_does_not_depend_on_the_others() -> None:
    encoder = Encoder(Sizes(depth=1, hidden=WIDTH, ffn=8, dropout=0.0), 20).eval()
    ids = [np.array([0, 5, 2]), np.array([0, 7, 8, 9, 9, 2]), np.array([0, 2])]
    together = distil.pooled(encoder, ids)
    alone = torch.cat([distil.pooled(encoder, [each]) for each in ids])
    torch.testing.assert_close(together, alone, atol=1e-5, rtol=0)
    torch.testing.assert_close(together.norm(dim=1), torch.ones(3))


def test_what_fewer_units_lose_is_made_good() -> None:
    torch.manual_seed(1)
    width, units = 32, distil.SIZES.ffn + 100
    whole, small = (Layer(width, 4, size, 0.0) for size in (units, distil.SIZES.ffn))
    given = torch.randn(4000, width)
    with torch.no_grad():
        distil._fit(small, whole, given)
        right = whole.down(torch.nn.functional.gelu(whole.up(given)))
        found = small.down(torch.nn.functional.gelu(small.up(given)))
    assert ((found - right) ** 2).mean() < 0.02 * right.var()
