"""Train the network.

    python -m lab.train NAME [--epochs N] [--seed S] [--fiction] [--start CHECKPOINT] ...

Checkpoints, the log and the plan lie in lab/runs/NAME; started again with the same name, training
goes on from the last checkpoint.
"""

import argparse
import json
import math
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from lab import batches, corpora
from lab.batches import Item
from lab.losses import auxiliary_loss, reader_loss, segment_loss
from lab.model import Network, Sizes, load_pretrained
from lab.predict import predict, report
from lab.prepare import BASE, RUNS, pieces, pretrained
from lab.variants import variant
from laut.decode.quotes import Quote, Thresholds, quotes
from laut.tag.pieces import Pieces


@dataclass(frozen=True)
class Plan:
    """Everything that decides a run. `other` is the share of Redewiedergabe seen an epoch."""

    name: str
    epochs: int = 12
    seed: int = 1
    depth: int = 8
    rate: float = 1.2e-4
    head_rate: float = 6e-4
    decay: float = 0.92
    dropout: float = 0.1
    blank: float = 0.06
    other: float = 0.0
    other_until: float = 0.5
    fiction: bool = False
    budget: int = 2400
    average: float = 0.997
    start: str = ""
    limit: int = 0


class Run:
    """One training run: network, averaged weights, optimiser and where it stands."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.folder = RUNS / plan.name
        self.folder.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(plan.seed)
        self.random = np.random.default_rng(plan.seed)
        kept = pieces()
        sizes = Sizes(depth=plan.depth, dropout=plan.dropout)
        self.network = Network(sizes, len(kept))
        if plan.start:
            state = torch.load(plan.start, weights_only=False)
            self.network.load_state_dict(state["average"])
        else:
            load_pretrained(self.network, pretrained(), kept)
        self.network.encoder.words.weight.requires_grad_(False)
        self.average = {k: v.clone() for k, v in self.network.state_dict().items()}
        self.optimiser = torch.optim.AdamW(self._groups(), betas=(0.9, 0.98), weight_decay=0.01)
        self.step, self.epoch, self.steps = 0, 0, 0

    def _groups(self) -> list[dict[str, object]]:
        groups: list[dict[str, object]] = []
        for name, weight in self.network.named_parameters():
            if not weight.requires_grad:
                continue
            rate = self.plan.head_rate
            if name.startswith("encoder.layers."):
                depth = self.plan.depth - 1 - int(name.split(".")[2])
                rate = self.plan.rate * self.plan.decay**depth
            elif name.startswith("encoder."):
                rate = self.plan.rate * self.plan.decay**self.plan.depth
            groups.append({"params": [weight], "lr": rate, "top": rate})
        return groups

    def save(self) -> None:
        """Write the checkpoint; the last complete one survives a crash."""
        state = {
            "network": self.network.state_dict(),
            "average": self.average,
            "optimiser": self.optimiser.state_dict(),
            "random": self.random.bit_generator.state,
            "torch": torch.get_rng_state(),
            "step": self.step,
            "epoch": self.epoch,
            "plan": asdict(self.plan),
        }
        part = self.folder / "last.part"
        torch.save(state, part)
        part.replace(self.folder / "last.pt")

    def resume(self) -> bool:
        """Go on from the last checkpoint if there is one."""
        path = self.folder / "last.pt"
        if not path.exists():
            return False
        state = torch.load(path, weights_only=False)
        self.network.load_state_dict(state["network"])
        self.average = state["average"]
        self.optimiser.load_state_dict(state["optimiser"])
        self.random.bit_generator.state = state["random"]
        torch.set_rng_state(state["torch"])
        self.step, self.epoch = state["step"], state["epoch"]
        return True

    def schedule(self) -> None:
        """Warm up, then fall to zero along a cosine."""
        done = self.step / max(1, self.steps)
        factor = min(1.0, done / 0.06) * 0.5 * (1 + math.cos(math.pi * min(1.0, done)))
        for group in self.optimiser.param_groups:
            group["lr"] = group["top"] * factor

    def update_average(self) -> None:
        """Exponential moving average of the weights, faster at the beginning."""
        keep = min(self.plan.average, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for name, value in self.network.state_dict().items():
                self.average[name].lerp_(value, 1 - keep)

    def averaged(self) -> Network:
        """A network with the averaged weights."""
        network = Network(self.network.sizes, len(self.average["encoder.words.weight"]))
        network.load_state_dict(self.average)
        return network.eval()


def epoch_items(run: Run, home: list[Item], other: list[Item], steps: Pieces) -> list[Item]:
    """This epoch's passages, with other quotation marks in some."""
    share = run.plan.other if run.epoch < run.plan.epochs * run.plan.other_until else 0.0
    count = int(len(other) * share)
    more = [other[i] for i in run.random.choice(len(other), count, replace=False)] if count else []
    return [variant(item, steps, run.random) for item in [*home, *more]]


def grouped(chosen: list[Item], budget: int, random: np.random.Generator) -> list[list[Item]]:
    """Batches of about equal passages, at most `budget` padded pieces each, in random order."""
    order = [chosen[i] for i in random.permutation(len(chosen))]
    made: list[list[Item]] = []
    for at in range(0, len(order), 64):
        made.extend(_filled(sorted(order[at : at + 64], key=lambda item: item.pieces), budget))
    return [made[i] for i in random.permutation(len(made))]


def _filled(chosen: list[Item], budget: int) -> Iterator[list[Item]]:
    current: list[Item] = []
    for item in chosen:
        windows = sum(len(i.passage.windows) for i in [*current, item])
        if current and windows * item.pieces > budget:
            yield current
            current = []
        current.append(item)
    if current:
        yield current


def losses(run: Run, chosen: list[Item]) -> dict[str, Tensor]:
    """All parts of the loss on one batch."""
    made = batches.batch(chosen)
    if run.plan.blank:
        made.ids[torch.rand(made.ids.shape) < run.plan.blank] = 3
    network = run.network
    with torch.autocast("cpu", torch.bfloat16):
        words = network.embed(made)
        scores, continues = network.scorer(words, made.words)
        roles = network.roles(words)
    marked = batches.role_words(chosen, words.shape[1], len(corpora.TYPES))
    parts = {
        "segments": segment_loss(scores, continues, batches.segments(chosen), len(chosen)) * 0.15,
        "auxiliary": auxiliary_loss(roles, marked, made.words),
    }
    found = _found(scores, continues, chosen) if run.epoch >= 2 else None
    to_read = batches.reads(chosen, found, run.random)
    if to_read:
        with torch.autocast("cpu", torch.bfloat16):
            asked = batches.quotes(to_read, words.shape[1])
            answers = network.reader(words.flatten(0, 1), asked)
        gold = batches.targets(to_read, asked.word.shape[1])
        parts["reader"] = reader_loss(answers, gold, asked.mask)
    return parts


def _found(scores: Tensor, continues: Tensor, chosen: list[Item]) -> list[list[Quote]]:
    limits = Thresholds()
    return [
        quotes(
            scores[k, :, : len(item.passage), : len(item.passage)].detach().numpy(),
            continues[k, :, : len(item.passage)].detach().numpy(),
            limits,
        )
        for k, item in enumerate(chosen)
    ]


def train_epoch(run: Run, made: list[list[Item]], log: Path) -> None:
    """One pass over the batches."""
    run.network.train()
    begin, sums = time.time(), {"segments": 0.0, "auxiliary": 0.0, "reader": 0.0}
    for number, chosen in enumerate(made):
        run.schedule()
        parts = losses(run, chosen)
        total = sum(parts.values(), torch.zeros(()))
        run.optimiser.zero_grad()
        total.backward()
        torch.nn.utils.clip_grad_norm_(run.network.parameters(), 1.0)
        run.optimiser.step()
        run.step += 1
        run.update_average()
        for name, value in parts.items():
            sums[name] += value.item()
        if number % 50 == 49 or number + 1 == len(made):
            means = " ".join(f"{k} {v / (number + 1):.3f}" for k, v in sums.items())
            place = f"epoch {run.epoch} {number + 1}/{len(made)}"
            say(log, f"{place} {means} {time.time() - begin:.0f}s")


def say(log: Path, line: str) -> None:
    """Print a line and keep it in the log."""
    print(line, flush=True)
    with log.open("a") as stream:
        stream.write(line + "\n")


def train(plan: Plan) -> None:
    """The whole run, from its last checkpoint if it has one."""
    run = Run(plan)
    log = run.folder / "log.txt"
    (run.folder / "plan.json").write_text(json.dumps(asdict(plan), indent=1))
    tokenizer = Pieces(BASE / "tokenizer.json")
    home = batches.items(corpora.wikinews("train"), tokenizer)
    if plan.limit:
        home = home[: plan.limit]
    rede = corpora.redewiedergabe(fiction=plan.fiction) if plan.other else []
    other = batches.items(rede, tokenizer)
    dev = batches.items(corpora.wikinews("dev"), tokenizer)
    say(log, f"{plan}")
    for name, part in (("wikinews", home), ("redewiedergabe", other), ("dev", dev)):
        count = sum(len(item.quotations) for item in part)
        words = sum(len(item.passage) for item in part)
        say(log, f"{name}: {len(part)} passages, {words:,} words, {count:,} quotations")
    per_home = len(grouped(home, plan.budget, np.random.default_rng(0)))
    per_other = len(grouped(other, plan.budget, np.random.default_rng(0))) if other else 0
    run.steps = int(plan.epochs * (per_home + per_other * plan.other * plan.other_until))
    if run.resume():
        say(log, f"goes on after epoch {run.epoch}")
    while run.epoch < plan.epochs:
        chosen = epoch_items(run, home, other, tokenizer)
        train_epoch(run, grouped(chosen, plan.budget, run.random), log)
        run.epoch += 1
        run.save()
        if run.epoch % 2 == 0 or run.epoch == plan.epochs:
            begin = time.time()
            say(log, report(dev, predict(run.averaged(), dev, Thresholds())))
            say(log, f"evaluated in {time.time() - begin:.0f}s")


def main() -> None:
    """Read the plan from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name")
    for field, default in asdict(Plan("")).items():
        if field == "name":
            continue
        if isinstance(default, bool):
            parser.add_argument(f"--{field.replace('_', '-')}", action="store_true")
        else:
            kind = type(default)
            parser.add_argument(f"--{field.replace('_', '-')}", type=kind, default=default)
    train(Plan(**vars(parser.parse_args())))


if __name__ == "__main__":
    main()
