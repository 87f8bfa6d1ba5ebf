"""What training minimises."""

import torch
import torch.nn.functional as F
from torch import Tensor

from lab.batches import Segments, Targets
from lab.model import NEVER
from lab.semicrf import log_partition

TYPE_WEIGHTS = torch.tensor([1.0, 0.8, 1.3, 1.6, 1.3])


def segment_loss(scores: Tensor, continues: Tensor, gold: Segments, documents: int) -> Tensor:
    """Negative log likelihood of the right cuts, and of the right joins, a document."""
    flat = scores.flatten(0, 1)
    right = scores[gold.document, gold.layer, gold.begin, gold.end].sum()
    cuts = log_partition(flat.contiguous()).sum() - right
    joins = F.binary_cross_entropy_with_logits(
        continues[gold.document, gold.layer, gold.begin], gold.continues, reduction="sum"
    )
    return (cuts + joins) / documents


def auxiliary_loss(logits: Tensor, marked: Tensor, words: Tensor) -> Tensor:
    """Which words have which role to any quotation; mean over words, sum over roles."""
    real = torch.arange(logits.shape[1])[None, :] < words[:, None]
    loss = F.binary_cross_entropy_with_logits(logits.float(), marked, reduction="none")
    return loss[real].sum(-1).mean()


def reader_loss(answers: dict[str, Tensor], gold: Targets, mask: Tensor) -> Tensor:
    """All that the reader says of a quotation; mean over quotations."""
    marks = sum(
        (_marks(answers[role], getattr(gold, role), mask) for role in ("cue", "frame")),
        torch.zeros(()),
    )
    people = _span(answers, gold, 0) + _span(answers, gold, 1)
    kind = F.cross_entropy(answers["type"], gold.type, TYPE_WEIGHTS, ignore_index=-1)
    medium = labels_loss(answers["medium"], gold.medium)
    return marks + people + kind + 0.5 * medium


def labels_loss(logits: Tensor, right: Tensor) -> Tensor:
    """Mean cross entropy over the last dimension where the label is known (not -1), else 0."""
    logits, right = logits.float().flatten(0, -2), right.flatten()
    return _mean(F.cross_entropy(logits, right, ignore_index=-1, reduction="none"), right >= 0)


def _marks(logits: Tensor, right: Tensor, mask: Tensor) -> Tensor:
    loss = F.binary_cross_entropy_with_logits(logits, right, reduction="none")
    return (loss * mask).sum(1).mean() / 6


def _span(answers: dict[str, Tensor], gold: Targets, which: int) -> Tensor:
    spans, nobody = answers["spans"][:, which].flatten(1), answers["nobody"][:, which]
    logits = torch.cat([spans, nobody[:, None]], 1)
    right = gold.span[:, which]
    picked = logits.gather(1, right.clamp(min=0)[:, None])[:, 0]
    known = (right >= 0) & (picked > NEVER / 2)
    return _mean(logits.logsumexp(1) - picked, known)


def _mean(values: Tensor, known: Tensor) -> Tensor:
    return torch.where(known, values, 0.0).sum() / known.sum().clamp(min=1)
