"""Train the network.

    python -m lab.train NAME [--epochs N] [--seed S] [--fiction] [--start CHECKPOINT] ...

Checkpoints, the log and the plan lie in lab/runs/NAME; started again with the same name, training
goes on from the last checkpoint.
"""

import argparse
import json
import math
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor

from lab import batches, corpora, names
from lab.batches import Item
from lab.losses import auxiliary_loss, labels_loss, reader_loss, segment_loss
from lab.model import Network, Sizes, load_pretrained
from lab.names import Tagged, germeval, wikineural
from lab.predict import name_report, predict, report
from lab.prepare import BASE, RUNS, pieces, pretrained
from lab.variants import variant
from lab.written import written
from laut.decode.quotes import Quote, Thresholds, quotes
from laut.tag.pieces import Pieces

T = TypeVar("T")
Random = np.random.Generator


@dataclass(frozen=True)
class Plan:
    """Everything that decides a run.

    `home`, `other`, `written`, `germeval`, `wikineural`: how often an epoch sees the Wikinews set,
    Redewiedergabe, the written articles and the two sets of names.
    """

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
    home: float = 1.0
    written: float = 0.0
    germeval: float = 0.0
    wikineural: float = 0.0
    fiction: bool = False
    budget: int = 2400
    average: float = 0.997
    start: str = ""


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
            self.network.load_state_dict(state["average"], strict=False)  # heads may be new
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


@dataclass(frozen=True)
class Corpora:
    """What a run may see: passages with quotations, and sentences with names."""

    quoted: dict[str, list[Item]]
    named: dict[str, list[Tagged]]

    @staticmethod
    def of(plan: Plan, pieces: Pieces) -> "Corpora":
        """Those that the plan takes any of."""
        quoted = {
            "home": lambda: corpora.wikinews("train"),
            "other": lambda: corpora.redewiedergabe(fiction=plan.fiction),
            "written": written,
        }
        named = {"germeval": lambda: germeval("test"), "wikineural": wikineural}
        return Corpora(
            {k: batches.items(make(), pieces) for k, make in quoted.items() if getattr(plan, k)},
            {k: make() for k, make in named.items() if getattr(plan, k)},
        )

    def epoch(self, plan: Plan, number: int, random: Random, pieces: Pieces) -> list[list[Item]]:
        """One epoch's batches: passages with other quotation marks in some, and names."""
        chosen: list[Item] = []
        for name, items in self.quoted.items():
            late = name == "other" and number >= plan.epochs * plan.other_until
            chosen += sample(items, 0.0 if late else getattr(plan, name), random)
        changed = [variant(item, pieces, random) for item in chosen]
        made = grouped(changed, plan.budget, random)
        for name, sentences in self.named.items():
            some = sample(sentences, getattr(plan, name), random)
            made += grouped(names.items(names.together(some, random), pieces), plan.budget, random)
        return [made[i] for i in random.permutation(len(made))]

    def steps(self, plan: Plan, pieces: Pieces) -> int:
        """About how many batches the whole run has."""
        counts = [len(self.epoch(plan, number, np.random.default_rng(0), pieces))
                  for number in (0, plan.epochs - 1)]  # fmt: skip
        until = plan.other_until if plan.other else 0.0
        return int(plan.epochs * (counts[0] * until + counts[1] * (1 - until)))


def sample(items: list[T], share: float, random: Random) -> list[T]:
    """As many as `share` of them says: whole rounds, and a random part of one."""
    rounds, part = divmod(share, 1)
    some = random.choice(len(items), int(len(items) * part), replace=False)
    return items * int(rounds) + [items[i] for i in some]


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
    if chosen[0].example.names is not None:
        tags = batches.name_words(chosen, words.shape[1])
        return {"names": labels_loss(network.names(words), tags)}
    with torch.autocast("cpu", torch.bfloat16):
        scores, continues = network.scorer(words, made.words)
        roles = network.roles(words)
    marked = batches.role_words(chosen, words.shape[1], len(corpora.TYPES))
    parts = {
        "segments": segment_loss(scores, continues, batches.segments(chosen), len(chosen)) * 0.15,
        "auxiliary": auxiliary_loss(roles, marked, made.words),
        "kinds": labels_loss(network.kinds(words), batches.source_words(chosen, words.shape[1])),
    }
    found = _found(scores, continues, chosen) if run.epoch >= 2 or run.plan.start else None
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
    begin, sums = time.time(), defaultdict[str, list[float]](list)
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
            sums[name].append(value.item())
        if number % 100 == 99 or number + 1 == len(made):
            means = " ".join(f"{k} {np.mean(v):.3f}" for k, v in sorted(sums.items()))
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
    seen = Corpora.of(plan, tokenizer)
    dev = batches.items(corpora.wikinews("dev"), tokenizer)
    sentences = germeval("dev")
    say(log, f"{plan}")
    for name, part in {**seen.quoted, "dev": dev}.items():
        count = sum(len(item.quotations) for item in part)
        words = sum(len(item.passage) for item in part)
        say(log, f"{name}: {len(part)} passages, {words:,} words, {count:,} quotations")
    for name, some in seen.named.items():
        say(log, f"{name}: {len(some):,} sentences")
    run.steps = seen.steps(plan, tokenizer)
    if run.resume():
        say(log, f"goes on after epoch {run.epoch}")
    while run.epoch < plan.epochs:
        train_epoch(run, seen.epoch(plan, run.epoch, run.random, tokenizer), log)
        run.epoch += 1
        run.save()
        begin = time.time()
        network = run.averaged()
        say(log, report(dev, predict(network, dev, Thresholds())))
        say(log, name_report(network, sentences, tokenizer))
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
