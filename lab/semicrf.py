"""The segment sums of `laut.decode.semicrf` with their gradient, which is the marginals."""

from typing import Any

import torch

from laut.decode.semicrf import forward, marginals


class _LogPartition(torch.autograd.Function):
    @staticmethod
    def forward(context: Any, scores: torch.Tensor) -> torch.Tensor:
        context.values = scores.detach().numpy()
        return torch.from_numpy(forward(context.values)[:, -1].copy())

    @staticmethod
    def backward(context: Any, *gradients: torch.Tensor) -> torch.Tensor:
        chances = torch.from_numpy(marginals(context.values))
        return chances * gradients[0][:, None, None]


def log_partition(scores: torch.Tensor) -> torch.Tensor:
    """Log of the sum over all ways to cut, for scores [N, T, T]: [N]."""
    return _LogPartition.apply(scores)
