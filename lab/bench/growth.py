"""Write docs/scale.md and docs/scale.svg: what a growing ledger costs, on both databases.

    python -m lab.bench.growth SQLITE.json POSTGRESQL.json

The files are what `python -m lab.bench.ledger ADDRESS --json FILE` wrote. Needs matplotlib.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

DOCS: Final = Path(__file__).parents[2] / "docs"
Points = Sequence[Mapping[str, Any]]
COLUMNS: Final = (
    ("statements", "statements"),
    ("articles", "articles"),
    ("bytes_a_statement", "bytes a statement"),
    ("search_median", "search, median"),
    ("search_99", "search, 99th"),
    ("like_median", "by meaning, median"),
    ("like_99", "by meaning, 99th"),
    ("add_median", "addition, median"),
    ("add_99", "addition, 99th"),
    ("embed_median", "of which vectors"),
)
DRAWN: Final = (
    ("bytes_a_statement", "bytes a statement", 2048),
    ("search_median", "search, median ms", 50),
    ("search_99", "search, 99th percentile ms", 200),
    ("add_median", "addition of 20 statements, median ms", 150),
)
"""What is drawn, and the bound that it should stay under."""
HEAD: Final = """# What a growing ledger costs

`python -m lab.bench.ledger ADDRESS --json FILE` fills a ledger with statements that laut found in
the free part of 10kGNAD (Schabus, Skowron and Trapp 2017), in copies with other names, nouns,
figures and days, and measures at each size: 300 searches for words that statements have (a
quarter by stance, an eighth by kind of source, a sixteenth by period, a tenth by prefix, a tenth
by phrase), 50 searches by meaning, and 58 additions with vectors and all links: each of the 29
articles of 18 to 22 statements that there are, twice. Times are in milliseconds, on two cores
without a graphics processor. The bytes are those of the whole database with texts, readings,
indexes and vectors. Filling goes in bulk and without links; the additions that are measured are
the real thing, each right after an article was read, as in `laut add`. From one hour to the next,
times differ by up to a half; at a million each database was measured three times in one hour, and
the run is shown whose additions are in the middle (SQLite 122, 124 and 131 ms, PostgreSQL 148, 148
and 170; in a slow hour before, in which searches took nearly twice as long, too, SQLite 168, 174
and 217, PostgreSQL, which then still read all of a table in one addition of ten, 180, 195 and 206).
PostgreSQL has 6 GB of shared buffers, a quarter of the memory, as its manual advises.
"""


def main() -> None:
    """Write the page and the picture."""
    files = dict(zip(("SQLite", "PostgreSQL"), sys.argv[1:], strict=True))
    found = {name: json.loads(Path(file).read_text("utf-8")) for name, file in files.items()}
    _draw(found)
    page = "\n".join([HEAD, *(_table(name, points) for name, points in found.items()), _PICTURE])
    (DOCS / "scale.md").write_text(page, encoding="utf-8")


_PICTURE: Final = "![The same as curves, with the bound of each dashed](scale.svg)\n"


def _table(name: str, points: Points) -> str:
    rows = [
        f"| {label} | " + " | ".join(f"{point[key]:,}" for point in points) + " |"
        for key, label in COLUMNS
    ]
    return "\n".join([f"## {name}\n", rows[0], "| :-- |" + " --: |" * len(points), *rows[1:], ""])


def _draw(found: Mapping[str, Points]) -> None:
    import matplotlib as mpl
    from matplotlib import pyplot

    mpl.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "laut", "font.size": 9})
    figure, axes = pyplot.subplots(2, 2, figsize=(8, 6), layout="constrained")
    for axis, (key, label, bound) in zip(axes.flat, DRAWN, strict=True):
        for name, points in found.items():
            sizes = [point["statements"] for point in points]
            axis.plot(sizes, [point[key] for point in points], marker="o", label=name)
        axis.axhline(bound, linestyle="--", color="grey")
        axis.set(xscale="log", xlabel="statements", title=label, ylim=(0, None))
    axes.flat[0].legend()
    figure.savefig(DOCS / "scale.svg", metadata={"Date": None})


if __name__ == "__main__":
    main()
