"""Even out the inputs of matrix products before they are quantised.

A few channels of a few words carry values far above all others; one scale for all would leave
little of the rest. Dividing these channels and multiplying their weights leaves the product as it
is (SmoothQuant, Xiao et al. 2023). How far each product is evened out is chosen by its error on
training text.
"""

from collections.abc import Iterable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from lab import batches
from lab.batches import Item
from lab.graph import LEVELS
from lab.model import Batch, Layer, Network

Floats = NDArray[np.float32]
CANDIDATES = tuple((q, a) for q in (0.95, 0.99) for a in (0.5, 0.75, 1.0))
WORTH = 0.7  # of the error without it; above, the extra multiplication is not worth its time


def inputs(network: Network, chosen: Sequence[Item]) -> dict[str, list[Floats]]:
    """What each linear map of the encoder gets, one array a window."""
    return watched(network, (batches.batch([item]) for item in chosen))


def watched(network: Network, given: Iterable[Batch]) -> dict[str, list[Floats]]:
    """What each linear map of the encoder gets, one array a batch."""
    return seen(network.encoder.layers, (network.encoder(batch) for batch in given))


def seen(layers: Iterable[nn.Module], passes: Iterable[Tensor]) -> dict[str, list[Floats]]:
    """What each linear map of some layers gets, one array a pass through them."""
    found: dict[str, list[Floats]] = {}
    hooks = []
    for number, layer in enumerate(layers):
        assert isinstance(layer, Layer)
        for part in ("qkv", "out", "up", "down"):
            some = found.setdefault(f"encoder.layers.{number}.{part}", [])

            def keep(_: object, given: tuple[Tensor], some: list[Floats] = some) -> None:
                some.append(_some(given[0].flatten(0, -2).numpy()))

            hooks.append(getattr(layer, part).register_forward_pre_hook(keep))
    with torch.inference_mode():
        for _ in passes:
            pass
    for hook in hooks:
        hook.remove()
    return found


def _some(x: Floats) -> Floats:
    """The rows with the largest values, which set the scale, and every fourth of the others."""
    order = np.argsort(-np.abs(x).max(1), kind="stable")
    return x[np.concatenate([order[:8], order[8::4]])].copy()


def quantised(x: Floats, matrix: Floats) -> Floats:
    """`x` @ `matrix` as the int8 product computes it."""
    step = (x.max() - x.min()) / 255
    scale = np.abs(matrix).max(0) / LEVELS + 1e-12
    return np.asarray((np.round(x / step) * step) @ (np.round(matrix / scale) * scale))


def divisors(seen: dict[str, list[Floats]], weights: dict[str, Floats]) -> dict[str, Floats]:
    """For each product that gains by it, what its input channels are divided by."""
    found = {}
    for name, given in seen.items():
        matrix = weights[name + ".weight"].T
        most = np.max([np.abs(x).max(0) for x in given], axis=0)
        plain = _error(given, matrix, np.ones_like(most))
        options = [_divisor(most, q, a) for q, a in CANDIDATES]
        errors = [_error(given, matrix, option) for option in options]
        best = int(np.argmin(errors))
        if errors[best] < WORTH * plain:
            found[name] = options[best]
            print(f"{name}: error {plain:.4f} -> {errors[best]:.4f} {CANDIDATES[best]}")
    return found


def _divisor(most: Floats, quantile: float, power: float) -> Floats:
    usual = np.quantile(most, quantile)
    return np.asarray(np.maximum(1, most / usual) ** power, np.float32)


def _error(given: Sequence[Floats], matrix: Floats, divisor: Floats) -> float:
    wrong, whole = 0.0, 0.0
    for x in given:
        right = x @ matrix
        wrong += float(((quantised(x / divisor, matrix * divisor[:, None]) - right) ** 2).sum())
        whole += float((right**2).sum())
    return float((wrong / whole) ** 0.5)
