"""Compare the two passes of annotation: how far they agree, and what is to be adjudicated.

    python -m lab.gold.agree [--cases]

Raw agreement, Cohen's kappa (Educational and Psychological Measurement 20, 1960) and macro F1 over
the labels that either pass uses, for every article that both passes hold. `--cases` lists each
difference with its place.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lab.gold.align import align
from lab.gold.command import run
from lab.gold.files import HERE, load, load_answers
from lab.gold.records import Answers, Gold, Judgement, Source, answers
from laut.errors import FormatError

FIELDS: Final = (
    "stance", "certainty", "source kind", "chain length", "chain exact", "time",
)  # fmt: skip
DETAILS: Final = (
    "kind", "text", "count", "affiliation", "status", "anonymity_reason", "member_of",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pair:
    """What the two passes say about one field of one statement."""

    field: str
    article: str
    statement: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two passes agree in a field: figures up to 1, kappa from -1, the others from 0."""

    raw: float
    kappa: float
    macro_f1: float


def main() -> None:
    """Print the table, the confusions, and with --cases every difference."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=HERE, help="the folder of the gold set")
    parser.add_argument("--cases", action="store_true", help="list every difference")
    arguments = parser.parse_args()
    both = list(read_both(arguments.folder))
    pairs = [pair for gold, second in both for pair in compare(answers(gold), second)]
    print(table(pairs, articles=len(both)))
    print(confusions(pairs))
    if arguments.cases:
        print(cases(both))


def read_both(folder: Path) -> Iterator[tuple[Gold, Answers]]:
    """Yield each article of the first pass that the second holds too, with both decisions.

    Raises FormatError where the second pass answers for other statements, or there is none.
    """
    forms = sorted((folder / "pass2").glob("*.yaml"))
    if not forms:
        raise FormatError(f"{folder / 'pass2'}: file: no filled form is there")
    for file in forms:
        gold = load(folder / "pass1" / file.name, folder / "articles")
        second = load_answers(file, folder / "articles")
        same_statements(gold, second, file)
        yield gold, second


def same_statements(gold: Gold, second: Answers, file: Path) -> None:
    """Raise FormatError unless the second pass answers for the statements of the first."""
    if different := {s.id for s in gold.statements} ^ set(second.judgements):
        named = ", ".join(sorted(different))
        raise FormatError(f"{file}: statements: only one pass has {named}")


def compare(first: Answers, second: Answers) -> Iterator[Pair]:
    """Yield the decisions of both passes, field by field, for each statement of an article.

    Chains are written with the first pass's ids and qualified by the article, since ids mean
    nothing across articles; a voice that only the second pass knows carries a question mark.
    """
    same = align(first, second)
    second_named = {each.id: same.get(each.id, f"?{each.id}") for each in second.sources}
    first_named = {each.id: each.id for each in first.sources}
    for name, judgement in first.judgements.items():
        ours = _labels(first, judgement, first_named)
        theirs = _labels(second, second.judgements[name], second_named)
        for field, one, other in zip(FIELDS, ours, theirs, strict=True):
            yield Pair(field, first.name, name, one, other)


def _labels(found: Answers, judgement: Judgement, named: dict[str, str]) -> tuple[str, ...]:
    kinds = {each.id: each.kind for each in found.sources}
    return (
        judgement.stance,
        judgement.certainty,
        kinds[judgement.source],
        str(len(judgement.chain)),
        f"{found.name}: {' > '.join(named[each] for each in judgement.chain)}",
        judgement.time or "none",
    )


def agreement(pairs: Sequence[Pair]) -> Agreement:
    """Return how far two passes agree. Raises ZeroDivisionError without any pair."""
    first, second = Counter(p.first for p in pairs), Counter(p.second for p in pairs)
    both = Counter(p.first for p in pairs if p.first == p.second)
    labels, size = first.keys() | second.keys(), len(pairs)
    raw = both.total() / size
    chance = sum(first[each] * second[each] for each in labels) / size**2
    f1 = [2 * both[each] / (first[each] + second[each]) for each in labels]
    return Agreement(raw, _kappa(raw, chance), sum(f1) / len(f1))


def _kappa(raw: float, chance: float) -> float:
    """Return 1 where only one label occurs and chance leaves nothing to agree on."""
    return 1.0 if chance == 1 else (raw - chance) / (1 - chance)


def table(pairs: Sequence[Pair], articles: int) -> str:
    """Return the figures of every field as Markdown."""
    statements = sum(pair.field == FIELDS[0] for pair in pairs)
    lines = [
        f"{articles} articles, {statements} statements\n",
        "| field | raw agreement | Cohen's kappa | macro F1 |",
        "|---|---:|---:|---:|",
    ]
    for field in FIELDS:
        found = agreement([pair for pair in pairs if pair.field == field])
        lines.append(f"| {field} | {found.raw:.3f} | {found.kappa:.3f} | {found.macro_f1:.3f} |")
    return "\n".join(lines)


def confusions(pairs: Iterable[Pair]) -> str:
    """Return, for each field with labels of its own, which the passes exchange and how often."""
    counted = Counter((p.field, p.first, p.second) for p in pairs if p.first != p.second)
    lines = []
    for field in FIELDS[:4]:
        lines.append(f"\n{field} (first / second)")
        rows = [(count, *key[1:]) for key, count in counted.most_common() if key[0] == field]
        lines.extend(f"{count:5d}  {first} / {second}" for count, first, second in rows)
    return "\n".join(lines)


def cases(both: Iterable[tuple[Gold, Answers]]) -> str:
    """Return every difference of the passes, article by article, to adjudicate."""
    lines = []
    for gold, second in both:
        first = answers(gold)
        quotes = {s.id: " … ".join(span.text for span in s.quote) for s in gold.statements}
        for pair in compare(first, second):
            if pair.first != pair.second:
                told = f"{pair.field}: {pair.first} / {pair.second}"
                lines.append(
                    f"{pair.article} {pair.statement} {told}\n    {quotes[pair.statement]}"
                )
        lines.extend(f"{gold.name} {line}" for line in _details(first, second))
    return "\n".join(["\nCases (first / second)", *lines])


def _details(first: Answers, second: Answers) -> Iterator[str]:
    same = align(first, second)
    known = {each.id: each for each in first.sources}
    for other in second.sources:
        if other.id not in same:
            continue
        one = known[same[other.id]]
        for field in DETAILS:
            ours, theirs = _detail(one, field, {}), _detail(other, field, same)
            if ours != theirs:
                yield f"{one.id} = {other.id} {field}: {ours} / {theirs}"


def _detail(source: Source, field: str, same: dict[str, str]) -> str:
    if field == "anonymity_reason":
        return source.anonymity_reason.text if source.anonymity_reason else "none"
    if field == "member_of" and source.member_of is not None:
        return same.get(source.member_of, source.member_of)
    value = getattr(source, field)
    return "none" if value is None else str(value)


if __name__ == "__main__":
    run(main)
