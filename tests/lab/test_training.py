"""What training computes; only where torch is installed, which laut itself does not need."""

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is not installed; training alone needs it")

from lab.semicrf import log_partition  # noqa: E402
from laut.decode.semicrf import forward, marginals  # noqa: E402


def test_the_gradient_of_the_sum_is_the_marginals() -> None:
    values = np.random.default_rng(1).normal(0, 1, (2, 5, 5)).astype(np.float32)
    values[:, np.tri(5, k=-1, dtype=bool)] = -1e9
    scores = torch.tensor(values, requires_grad=True)
    whole = log_partition(scores)
    np.testing.assert_allclose(whole.detach().numpy(), forward(values)[:, -1])
    whole.sum().backward()
    np.testing.assert_allclose(scores.grad.numpy(), marginals(values), atol=1e-6)


def test_the_network_scores_the_segments_that_the_decoder_allows() -> None:
    from lab.model import _legal
    from laut.decode.quotes import _legal as legal

    ours = _legal(torch.tensor([200, 190]), 200)[:, 0].numpy()
    np.testing.assert_array_equal(ours[0], legal(200))
    assert not ours[1][:, 190:].any()
