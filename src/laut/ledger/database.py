"""The database under a ledger: opened, brought up to date, read and written."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    DataError,
    IntegrityError,
    OperationalError,
    SQLAlchemyError,
)

from laut.errors import FormatError, LedgerError
from laut.ledger.backend import Backend

STEPS: Final = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")
HEAD: Final = STEPS[-1]
"""The last step of the migrations."""
_LOCK: Final = 0x6C617574  # the number of the lock that writers of a PostgreSQL ledger share


class Database:
    """One SQLite file or PostgreSQL database. Every write is one transaction, one at a time."""

    def __init__(self, address: str | Path, *, create: bool = True) -> None:
        self.url = _url(address)
        self.backend = _backend(self.url)
        self.name = self.url.render_as_string(hide_password=True)
        if self.backend.name == "sqlite":
            self.name = self.url.database or ":memory:"
            _check_file(self.name, create)
        self.engine: Engine = self.backend.engine(self.url)
        try:
            with self._said():
                self._up_to_date()
        except BaseException:
            self.close()
            raise

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the ledger."""
        with self._said(), self.engine.connect() as connection:
            if self.backend.name == "postgresql":  # where each command has a state of its own
                connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A connection that alone may write. All that is done is kept, or on an error nothing."""
        with self._said(), self.engine.connect() as plain:
            connection = plain.execution_options(laut_write=True)
            with connection.begin():
                if self.backend.name == "postgresql":
                    connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
                yield connection

    def close(self) -> None:
        """Let go of the file or the server."""
        self.engine.dispose()

    # The schema ----------------------------------------------------------------------------

    def _up_to_date(self) -> None:
        with self.engine.connect() as connection:
            found = self._version(connection)
        if found == HEAD:
            return
        if found is not None and found not in STEPS:
            newer = "was written by a newer laut" if found > HEAD else "is of no laut that is known"
            raise LedgerError(
                self.name,
                f"{newer} (its schema is {found}, this one knows {HEAD})",
                "update laut",
            )
        with self.write() as connection:
            if self._version(connection) != HEAD:
                self._migrate(connection)

    def _version(self, connection: Connection) -> str | None:
        tables = self.backend.tables(connection)
        ours = tables & {"articles", "statements", "readings"}
        if "alembic_version" not in tables:
            if ours or (tables and self.backend.name == "sqlite"):
                raise LedgerError(self.name, "is no ledger", "name another file or database")
            return None
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        if found is None or not ours:  # of another program, or it has lost what it is
            problem = "is no ledger, or has lost the version of its schema"
            raise LedgerError(self.name, problem, "name another, or restore a dump")
        return str(found)

    def _migrate(self, connection: Connection) -> None:
        from alembic import command
        from alembic.config import Config

        with as_file(files("laut.ledger").joinpath("migrations")) as folder:
            config = Config()
            config.set_main_option("script_location", str(folder).replace("%", "%%"))
            config.attributes["connection"] = connection
            command.upgrade(config, "head")

    @contextmanager
    def _said(self) -> Iterator[None]:
        """Say in one line what the database complains about."""
        try:
            yield
        except (DataError, IntegrityError) as error:  # of what was given, not of the ledger
            raise FormatError(f"the database takes no such value ({_line(error)})") from error
        except (OperationalError, DatabaseError) as error:
            raise _told(self.name, error) from error
        except SQLAlchemyError as error:
            raise LedgerError(self.name, _line(error), "see the database's own log") from error
        except OverflowError as error:
            raise LedgerError(self.name, "has nothing of so high a number", "check it") from error


_REMEDIES: Final = (
    ("disk is full", "the disk is full", "make room and start again; what was written is kept"),
    ("disk full", "the disk is full", "make room and start again; what was written is kept"),
    ("no space left", "the disk is full", "make room and start again; what was written is kept"),
    ("disk i/o error", "cannot be written", "look at the disk; what was written is kept"),
    ("out of range", "has nothing of so high a number", "check it"),
    ("malformed", "is damaged", "restore a dump, or rescue it with sqlite3's .recover"),
    ("not a database", "is no ledger", "name another file"),
    ("readonly", "may not be written", "check its permissions"),
    ("read-only", "may not be written", "check its permissions"),
    ("permission denied", "may not be written", "let its owner grant you the right to make tables"),
    ("unable to open", "cannot be opened", "check the path and its permissions"),
    ("is locked", "is held by another program", "wait until that has finished"),
    ("password", "refuses the user or the password", "check the address of the ledger"),
    ("does not exist", "is not there", "create the database, or check the address"),
    ("invalid connection option", "has an option that nobody knows", "check the address"),
    ("connection", "cannot be reached", "check the address, and that the server runs"),
    ("resolve host", "cannot be reached", "check the address, and that the server runs"),
)


def _told(name: str, error: DatabaseError) -> LedgerError:
    said = _line(error)
    for sign, problem, remedy in _REMEDIES:
        if sign in said.lower():
            return LedgerError(name, problem, remedy)
    return LedgerError(name, f"the database says: {said}", "see its log")


def _line(error: SQLAlchemyError) -> str:
    return " ".join(str(getattr(error, "orig", None) or error).split())[:300]


def _url(address: str | Path) -> URL:
    """The address as SQLAlchemy wants it; a plain path is a SQLite file."""
    plain = str(address)
    if "://" not in plain:
        return URL.create("sqlite", database=plain)
    try:
        url = make_url(plain)
    except (ArgumentError, ValueError):
        raise LedgerError(plain, "is no address of a ledger", _FORMS) from None
    kind = url.drivername.partition("+")[0]
    if kind == "postgres":
        kind = "postgresql"
    if kind not in {"sqlite", "postgresql"}:
        raise LedgerError(plain, f"{kind} is no database that laut knows", _FORMS)
    return url.set(drivername=kind)


_FORMS: Final = "give the path of a file, or postgresql://USER@HOST/DATABASE"


def _backend(url: URL) -> Backend:
    if url.drivername == "sqlite":
        from laut.ledger.sqlite import Sqlite

        return Sqlite()
    from laut.ledger.postgres import Postgres

    return Postgres()


def _check_file(name: str, create: bool) -> None:
    path = Path(name)
    if name == ":memory:":
        raise LedgerError(name, "would be gone at once", "name a file")
    if path.is_dir():
        raise LedgerError(name, "is a directory", "name a file in it")
    if not path.exists() and not create:
        raise LedgerError(name, "there is no ledger", "`laut add` makes one")
    if not path.parent.is_dir():
        raise LedgerError(name, "its folder is not there", "make the folder first")


def now() -> str:
    """The time as it is kept: UTC, to the second."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
