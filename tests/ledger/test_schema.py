from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect, make_url, text

import laut.ledger
from lab.bench.sample import Saying, content, made, many
from lab.bench.server import database
from laut.ledger import Ledger, codes
from laut.ledger.database import HEAD
from laut.ledger.postgres import Postgres
from laut.ledger.schema import DERIVED, Base
from laut.ledger.sqlite import Sqlite
from tests.ledger.older import wider

MIGRATIONS = Path(laut.ledger.__file__).parent / "migrations"

# A number stands for its value in every ledger that is kept: new values go to the end.
FROZEN = {
    "TYPES": "Direct Indirect IndirectFreeIndirect FreeIndirect Reported",
    "STANCES": "asserts confirms denies declines-to-comment did-not-respond claims-ignorance "
    "finds-no-evidence assesses opines warns threatens demands requests promises announces",
    "CERTAINTIES": "asserted hedged negated unverified",
    "SOURCES": "named-person organisation role anonymous-person anonymous-group document",
    "ENTITIES": "person organisation place product event work",
    "LINKS": "repeats same-origin corroborates denies contradicts updates",
}


@pytest.mark.parametrize("name", FROZEN)
def test_codes_are_frozen(name: str) -> None:
    assert getattr(codes, name)[: len(FROZEN[name].split())] == tuple(FROZEN[name].split())


def test_every_value_has_a_code_and_comes_back() -> None:
    for name in FROZEN:
        values = getattr(codes, name)
        column = codes.Coded(values)
        dialect: Any = None
        for at, value in enumerate(values):
            assert column.process_bind_param(value, dialect) == at
            assert column.process_result_value(at, dialect) == value
        assert column.process_bind_param(None, dialect) is None
        assert column.process_result_value(None, dialect) is None


@pytest.mark.parametrize(("day", "number"), [("2026-03-14", 20260314), ("0999-01-01", 9990101)])
def test_days(day: str, number: int) -> None:
    assert codes.day_number(day) == number
    assert codes.day_text(number) == day
    assert codes.day_number(f"{day}T12:00:00Z") == number
    assert codes.day_number(None) is None
    assert codes.day_text(None) is None


OWN = {"search", "vectors", "signs", "numbers", "passages"}
"""What each database has for words, vectors and copies; their own tables go with them."""


def test_migrations_make_what_the_models_say(ledger: Ledger) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    def ours(_object: object, name: str | None, kind: str, _reflected: bool, _to: object) -> bool:
        return not (kind == "table" and (name or "").partition("_")[0] in OWN)

    with ledger.database.read() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_object": ours, "compare_type": True, "compare_server_default": True},
        )
        assert compare_metadata(context, Base.metadata) == []
        version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    assert version == HEAD


def test_the_head_is_the_last_migration() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    script = ScriptDirectory.from_config(config)
    assert script.get_heads() == [HEAD]
    assert [each.revision for each in script.walk_revisions()][-1] == "0001"


def test_foreign_keys_hold(ledger: Ledger) -> None:
    """In SQLite they do only where a connection asks for it."""
    with ledger.database.read() as connection:
        if ledger.backend.name == "sqlite":
            assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
            assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
            assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
        else:
            assert int(str(connection.execute(text("SHOW server_version_num")).scalar())) >= 150000


def test_names_are_compared_by_their_letters(postgresql: Ledger) -> None:
    """Whatever the language of the server: a search for a surname is one for a range of keys."""
    query = text(
        "SELECT collation_name FROM information_schema.columns "
        "WHERE table_name = 'names' AND column_name = 'key'"
    )
    with postgresql.database.read() as connection:
        assert connection.execute(query).scalar() == "C"


def test_opening_again_changes_nothing(ledger: Ledger, address: str) -> None:
    lines = list(ledger.dump())
    for _ in range(2):
        with Ledger(address, create=False) as again:
            assert list(again.dump()) == lines


NEW = {"readings": "corrected", "decisions": "undone_by"}
"""What the second step adds."""


def _columns(ledger: Ledger) -> dict[str, set[str]]:
    with ledger.database.read() as connection:
        found = inspect(connection)
        return {each: {c["name"] for c in found.get_columns(each)} for each in NEW}


def _own(ledger: Ledger) -> list[list[Any]]:
    """What PostgreSQL has for words, copies and vectors."""
    if ledger.backend.name == "sqlite":
        return []
    columns = {"search": "id, CAST(document AS text)", "passages": "article_id, prints",
               "vectors": "id, encode(small, 'hex')", "signs": "id, signs::text"}  # fmt: skip
    with ledger.database.read() as connection:
        return [
            sorted(connection.execute(text(f"SELECT {each} FROM {table}")).all())
            for table, each in columns.items()
        ]


def _at_first_step(ledger: Ledger) -> None:
    """Take a ledger back to what the first laut has written."""
    with ledger.database.write() as connection:
        for each in DERIVED:
            connection.execute(text(f"DROP TABLE {each.name}"))
        for table, column in NEW.items():
            connection.execute(text(f"ALTER TABLE {table} DROP COLUMN {column}"))
        connection.execute(text("DROP INDEX ix_statements_day"))
        connection.execute(text("DROP INDEX ix_mentions_entity_id_article_id"))
        connection.execute(text("CREATE INDEX ix_mentions_entity_id ON mentions (entity_id)"))
        if ledger.backend.name == "postgresql":
            wider(connection)
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))


def test_a_ledger_of_the_first_schema_is_brought_up_to_date(ledger: Ledger, address: str) -> None:
    for each in (*many(10), made("u:1", Saying("Der Staudamm ist sicher"))):
        ledger.add(each)
    ledger.undo(ledger.unlink(next(ledger.links()).number, by="eva"), by="eva")
    before, columns, own = content(ledger), _columns(ledger), _own(ledger)
    _at_first_step(ledger)
    assert _columns(ledger) == {t: columns[t] - {column} for t, column in NEW.items()}
    with Ledger(address, create=False) as newer:
        assert _columns(newer) == columns
        assert content(newer) == before
        assert _own(newer) == own
        accept = {"statement": "s1", "change": "accept"}
        newer.undo(newer.correct("u:1", accept, by="eva"), by="udo")
        assert [each.undone_by for each in newer.corrections(undone=True)] == ["udo"]


@pytest.fixture(params=["sqlite", "postgresql"])
def nothing(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database in which nothing is."""
    if request.param == "sqlite":
        yield str(tmp_path / "nothing.db")
        return
    with database(request.getfixturevalue("postgres"), "laut_nothing") as address:
        yield address


def test_the_first_step_alone_makes_what_the_second_takes_up(nothing: str) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    url = make_url(nothing if "://" in nothing else f"sqlite:///{nothing}")
    engine = (Sqlite() if url.drivername == "sqlite" else Postgres()).engine(url)
    with engine.connect() as plain:
        connection = plain.execution_options(laut_write=True)
        with connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, "0001")
    engine.dispose()
    with Ledger(nothing, create=False) as ledger:
        assert all(NEW[table] in columns for table, columns in _columns(ledger).items())
        ledger.add(made("u:1", Saying("Der Staudamm ist sicher")))
        ledger.correct("u:1", {"statement": "s1", "change": "reject"}, by="eva")
        assert len(ledger) == 0
