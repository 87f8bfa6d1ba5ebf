"""Two processes and more that write one ledger, and one that is killed."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Timer

import pytest

from lab.bench.faults.killing import killed
from lab.bench.sample import content, many
from laut.ledger import Ledger
from tests.ledger.test_claims import check

WRITER = """
import sys
from laut.embed import Embedder
from laut.ledger import Ledger
from lab.bench.sample import Bag, many
Embedder.shipped = staticmethod(Bag)
_, address, count, share = sys.argv
readings = [r for at, r in enumerate(many(int(count))) if share[at % len(share)] == "x"]
print("ready", flush=True)
sys.stdin.readline()
with Ledger(address) as ledger:
    print(*[ledger.add(each).state for each in readings])
"""


def write(address: str, count: int, shares: Sequence[str]) -> list[list[str]]:
    """What becomes of articles that as many processes add at once; a share says which."""
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, address, str(count), share],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for share in shares
    ]  # fmt: skip
    for each in running:
        assert each.stdout
        assert each.stdout.readline() == "ready\n"
    for each in running:
        assert each.stdin
        each.stdin.write("go\n")
        each.stdin.flush()
    said = [each.communicate(timeout=300)[0] for each in running]
    assert [each.returncode for each in running] == [0] * len(running)
    return [each.split() for each in said]


def test_two_writers_of_different_articles(address: str) -> None:
    assert write(address, 12, ["x.", ".x"]) == [["new"] * 6] * 2
    with Ledger(address) as ledger:
        found = content(ledger)
        assert len(found["articles"]) == 12 == sum(found["articles"].values())
        assert sum(found["statements"].values()) == sum(len(r.statements) for r in many(12))
        check(ledger)


def test_a_new_file_that_another_is_making_is_waited_for(tmp_path: Path) -> None:
    import sqlean

    file = tmp_path / "new.db"
    other = sqlean.connect(file, check_same_thread=False)
    other.isolation_level = None
    other.execute("BEGIN IMMEDIATE")
    done = Timer(0.3, other.execute, ["COMMIT"])
    done.start()
    with Ledger(file) as ledger:
        assert len(ledger) == 0
    done.join()
    other.close()


def test_two_writers_of_the_same_articles(address: str) -> None:
    one, other = write(address, 8, ["x", "x"])
    assert sorted([*one, *other]) == ["new"] * 8 + ["same"] * 8
    with Ledger(address) as ledger:
        assert sum(content(ledger)["articles"].values()) == 8
        check(ledger)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_many_make_a_ledger_at_once(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    from lab.bench.server import database

    if kind == "sqlite":
        write(str(tmp_path / "new.db"), 1, ["x"] * 4)
        with Ledger(tmp_path / "new.db") as ledger:
            assert len(list(ledger.readings())) == 1
        return
    with database(request.getfixturevalue("postgres"), "made-at-once") as address:
        write(address, 1, ["x"] * 4)
        with Ledger(address) as ledger:
            assert len(list(ledger.readings())) == 1


def test_killed_at_any_moment_nothing_is_lost_or_doubled(tmp_path: Path) -> None:
    """A small part of what `python -m lab.bench.faults` does."""
    count = killed(lambda at: str(tmp_path / f"{at}.db"), list(many(12)), kills=10, an_import=5)
    assert count.kills >= 10
    assert (count.lost, count.doubled, count.problems) == (0, 0, [])
