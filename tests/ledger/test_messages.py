"""What a user is told when a ledger cannot be used: which one, what is wrong, what to do."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from lab.bench.sample import NEWER, Saying, content, made
from lab.bench.server import database
from laut.errors import FormatError, LautError, LedgerError
from laut.ledger import Ledger, Query

DAM = made("https://example.org/damm", Saying("Der Staudamm ist sicher"))
KLINIK = made("https://example.org/klinik", Saying("Die Klinik ist neu", "Anna Mertens"))


def refused(address: object, *, create: bool = True) -> str:
    with pytest.raises(LedgerError) as caught:
        Ledger(str(address), create=create)
    told = str(caught.value)
    assert "\n" not in told
    assert len(told) < 400
    return told


def test_paths_that_are_no_ledger(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("Der Staudamm ist sicher. " * 200)
    assert refused(tmp_path) == f"{tmp_path}: is a directory; name a file in it"
    missing = tmp_path / "nowhere" / "a.db"
    assert refused(missing) == f"{missing}: its folder is not there; make the folder first"
    absent = tmp_path / "a.db"
    assert refused(absent, create=False) == f"{absent}: there is no ledger; `laut add` makes one"
    assert not absent.exists()
    assert "is no ledger; name another file" in refused(tmp_path / "text.txt")
    assert refused(":memory:") == ":memory:: would be gone at once; name a file"


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    (tmp_path / "a.db").touch()
    with Ledger(tmp_path / "a.db") as ledger:
        assert len(ledger) == 0


def test_a_file_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE bookmarks (id INTEGER)")
    other.close()
    before = path.read_bytes()
    assert refused(path) == f"{path}: is no ledger; name another file or database"
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("mysql://h/db", "mysql is no database that laut knows; give the path of a file"),
        ("file:///a.db", "file is no database that laut knows"),
        ("://", "is no address of a ledger; give the path"),
        ("postgresql://host:port/db", "is no address of a ledger; give the path"),
        ("postgresql://u:geheim@127.0.0.1:1/db", "cannot be reached; check the address"),
        ("postgresql://u@/db?host=/nowhere/at/all", "cannot be reached; check the address"),
        ("postgresql://u@no-such-host.invalid/db", "cannot be reached; check the address"),
        ("postgresql://u@/db?nonsense=1", "has an option that nobody knows; check the address"),
    ],
)
def test_wrong_addresses(address: str, told: str) -> None:
    said = refused(address)
    assert told in said
    assert "geheim" not in said


def test_databases_and_users_that_are_not_there(postgres: str) -> None:
    absent = postgres.replace("/postgres?", "/absent?")
    assert "is not there; create the database, or check the address" in refused(absent)
    stranger = postgres.replace("postgres:@", "stranger:@")
    assert "; " in refused(stranger)


def test_a_user_without_rights(postgresql: Ledger, postgres: str) -> None:
    with database(postgres, "not-yours") as address, postgresql.database.engine.connect() as admin:
        admin.execute(text("CREATE ROLE guest LOGIN"))
        admin.commit()
        told = refused(address.replace("postgres:@", "guest:@"))
        admin.execute(text("DROP ROLE guest"))
        admin.commit()
    assert "may not be written; let its owner grant you the right to make tables" in told


def test_a_database_with_tables_of_other_programs(postgresql: Ledger) -> None:
    with postgresql.database.write() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
    address = postgresql.database.url.render_as_string(hide_password=False)
    assert "is no ledger; name another file or database" in refused(address)


def version(ledger: Ledger, change: str) -> str:
    with ledger.database.write() as connection:
        connection.execute(text(change))
    return ledger.database.url.render_as_string(hide_password=False)


def test_a_schema_that_this_laut_does_not_know(ledger: Ledger, address: str) -> None:
    version(ledger, "UPDATE alembic_version SET version_num = '9999'")
    assert "was written by a newer laut (its schema is 9999, this one knows" in refused(address)
    version(ledger, "UPDATE alembic_version SET version_num = '0000'")
    assert "is of no laut that is known (its schema is 0000" in refused(address)
    version(ledger, "DELETE FROM alembic_version")
    assert "is no ledger" in refused(address)


def test_the_versions_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        other.execute("INSERT INTO alembic_version VALUES ('a1b2c3d4')")
    other.close()
    assert "is no ledger" in refused(path)


HOLDER = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.readline()
held.execute("ROLLBACK")
"""


def test_a_ledger_that_another_program_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("laut.ledger.sqlite._PATIENCE", 0.2)
    with Ledger(tmp_path / "a.db") as ledger:
        ledger.add(DAM)
        holder = subprocess.Popen(
            [sys.executable, "-c", HOLDER, tmp_path / "a.db"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        assert ledger.search(Query("Staudamm")).total == 1, "reading goes on"
        with pytest.raises(LedgerError, match="is held by another program; wait until"):
            ledger.add(KLINIK)
        holder.communicate("let go\n", timeout=60)
        assert ledger.add(KLINIK).state == "new"


CHILD = """
import sys
from laut.errors import LautError
from laut.ledger import Ledger, Query
from laut.embed import Embedder
from lab.bench.sample import Bag, Saying, made
Embedder.shipped = staticmethod(Bag)
try:
    with Ledger(sys.argv[1]) as ledger:
        print(ledger.search(Query("Staudamm")).total)
        ledger.add(made("v", Saying("Die Klinik ist neu")))
except LautError as error:
    print(error)
"""


def without_rights(path: Path) -> list[str]:
    """What adding to a ledger says where not even root may write."""
    call = [sys.executable, "-c", CHILD, str(path)]
    if os.geteuid() == 0:
        gone = "-dac_override,-dac_read_search,-fowner"
        call = ["setpriv", f"--bounding-set={gone}", f"--inh-caps={gone}", *call]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(call, capture_output=True, text=True, check=False, env=environment)
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="needs setpriv")
def test_a_ledger_that_may_only_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Ledger(path) as ledger:
        ledger.add(DAM)
    path.chmod(0o444)
    assert without_rights(path) == ["1", f"{path}: may not be written; check its permissions"]
    tmp_path.chmod(0o555)
    told = without_rights(path)
    tmp_path.chmod(0o755)
    assert told[-1].startswith(f"{path}: ")
    assert "check" in told[-1]


def test_a_server_without_vectors(postgresql: Ledger) -> None:
    address = postgresql.database.url.render_as_string(hide_password=False)
    with postgresql.database.write() as connection:
        connection.execute(text("DROP TABLE vectors"))
    with Ledger(address) as ledger:
        ledger.add(DAM)
        assert ledger.search(Query("Staudamm")).total == 1
        with pytest.raises(LautError, match="pgvector"):
            ledger.like("Staudamm")
        lines = list(ledger.dump())
    assert lines


# A damaged row --------------------------------------------------------------------------------


def damage(ledger: Ledger, table: str, column: str) -> None:
    """Overwrite some bytes in the middle of what is kept of the first article."""
    number = "article_id" if table == "readings" else "id"
    with ledger.database.write() as connection:
        one = connection.execute(text(f"SELECT {column} FROM {table} WHERE {number} = 1")).scalar()
        assert one is not None
        body = bytes(one)
        at = len(body) // 2
        connection.execute(
            text(f"UPDATE {table} SET {column} = :body WHERE {number} = 1"),
            {"body": body[:at] + bytes(b ^ 0x55 for b in body[at : at + 8]) + body[at + 8 :]},
        )


damaged = pytest.mark.parametrize(("table", "column"), [("readings", "body"), ("articles", "text")])


@damaged
def test_a_damaged_article_is_named(ledger: Ledger, table: str, column: str) -> None:
    ledger.add(DAM)
    ledger.add(KLINIK)
    damage(ledger, table, column)
    for ask in (
        lambda: list(ledger.readings()),
        lambda: list(ledger.export()),
        lambda: list(ledger.table("statements")),
        lambda: ledger.search(Query("Staudamm")),
        lambda: ledger.like("Staudamm"),
    ):
        with pytest.raises(FormatError, match=r"https://example.org/damm: .*damaged.*; add "):
            ask()


@damaged
def test_the_others_stay(ledger: Ledger, table: str, column: str, tmp_path: Path) -> None:
    ledger.add(DAM)
    ledger.add(KLINIK)
    damage(ledger, table, column)
    assert ledger.search(Query("Klinik")).hits[0].paper.uri == KLINIK.article.uri
    assert ledger.entities("Mertens")[0].canonical == "Anna Mertens"
    lines = list(ledger.dump())
    assert len(lines) > 5
    other = made("https://example.org/c", Saying("Der Staudamm ist sicher", "Kröger"))
    assert ledger.add(other).state == "new", "a damaged neighbour stops nobody"
    assert ledger.add(KLINIK).state == "same"
    with Ledger(tmp_path / "restored.db") as restored:
        assert restored.restore(lines) == 2
        assert restored.search(Query("Klinik")).total == 1
        assert restored.add(DAM).state == "reread", "healed there as well"


@damaged
def test_adding_it_again_heals_it(ledger: Ledger, table: str, column: str) -> None:
    ledger.add(DAM)
    ledger.add(KLINIK)
    before = content(ledger)
    damage(ledger, table, column)
    assert not ledger.has(DAM.article, DAM.producer)
    assert ledger.add(DAM).state == "reread"
    assert content(ledger) == before


def test_a_damaged_article_can_be_revised_and_read_again(ledger: Ledger) -> None:
    ledger.add(DAM)
    damage(ledger, "readings", "body")
    again = made(DAM.article.uri, Saying("Der Staudamm ist sicher"), producer=NEWER)
    assert ledger.add(again).state == "reread"
    damage(ledger, "readings", "body")
    revised = made(DAM.article.uri, Saying("Der Staudamm hat Risse"))
    assert ledger.add(revised).state == "revised"
    assert list(ledger.readings()) == [revised]


def whole_of(ledger: Ledger) -> None:
    ledger.search(Query("Staudamm"), limit=100)
    list(ledger.readings())
    list(ledger.dump())


def test_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Ledger(path) as ledger:
        for at in range(20):
            ledger.add(made(f"u:{at}", Saying(f"Der Staudamm {at} ist sicher")))
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xff" * 8192 + whole[16384:])
    with pytest.raises(LedgerError, match="is damaged; restore a dump"), Ledger(path) as ledger:
        whole_of(ledger)
    path.write_bytes(b"\0" * 100 + whole[100:])
    assert "is no ledger" in refused(path)
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(LedgerError, match="is damaged"), Ledger(path) as ledger:
        whole_of(ledger)
