"""`laut serve` as it is started, with a real server and real sockets."""

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from laut.errors import LautError
from laut.ledger import Ledger
from laut.web import Settings, serve
from tests.export.samples import bridge

PROGRAM = (sys.executable, "-c", "from laut.cli import main; main()", "serve")


def free() -> int:
    """A port that nobody listens to."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def serving(*arguments: str) -> Iterator[str]:
    """The address that `laut serve` tells, while it runs."""
    command = [*PROGRAM, *arguments, "--port", str(free())]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        told = process.stderr.readline()
        try:
            found = re.search(r"http://\S+", told)
            assert found, told + process.stderr.read()
            _until_open(found[0])
            yield found[0]
        finally:
            process.terminate()
            process.wait(timeout=30)


def _until_open(address: str) -> None:
    with httpx.Client(transport=httpx.HTTPTransport(retries=10)) as web:
        web.get(f"{address}static/laut.svg")


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    """A ledger with an article."""
    place = tmp_path / "my.db"
    with Ledger(place) as opened:
        opened.add(bridge())
    return str(place)


def test_it_says_where_it_is_and_answers_there(ledger: str) -> None:
    with serving(ledger) as address:
        answer = httpx.get(address)
        assert answer.status_code == 200
        assert "server" not in answer.headers
        assert httpx.get(f"{address}article/1.json").json()["article"]["paper"]["number"] == 1
        rebound = httpx.get(address, headers={"Host": "evil.example"})
        assert rebound.status_code == 421


def test_what_reads_only_makes_no_ledger(tmp_path: Path) -> None:
    run = subprocess.run(
        [*PROGRAM, str(tmp_path / "none.db"), "--read-only"],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert run.returncode != 0
    assert len(run.stderr.strip().splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_others_come_in_only_with_a_token(ledger: str) -> None:
    with pytest.raises(LautError, match="--token"):
        serve(ledger, Settings(host="0.0.0.0"), print)
    with serving(ledger, "--host", "0.0.0.0", "--token", "geheim") as address:
        assert httpx.get(address).status_code == 401
        inside = {"Authorization": "Bearer geheim"}
        assert httpx.get(address, headers=inside).status_code == 200


def test_a_port_that_is_taken_is_told_in_a_line(ledger: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        run = subprocess.run(
            [*PROGRAM, ledger, "--port", port],
            capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
    assert run.returncode != 0
    assert port in run.stderr
    assert "Traceback" not in run.stderr


def test_without_the_extra_it_says_what_to_install(
    ledger: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [each for each in sys.modules if each.partition(".")[0] in {"fastapi", "uvicorn"}]:
        monkeypatch.delitem(sys.modules, name)
    for name in [each for each in sys.modules if each.startswith("laut.web")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "fastapi", None)
    from laut.cli.serve import serve

    with pytest.raises(LautError, match=r"pip install 'laut\[web\]'"):
        serve(ledger, "127.0.0.1", 8000, False, None, False)
