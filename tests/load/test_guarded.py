"""Addresses that strangers give: where they lead is looked at, not what they say."""

import socket
import threading
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from laut.errors import LautError, UnreadableError
from laut.load import guarded
from laut.load.guarded import fetched_guarded, load_guarded, public

PUBLIC = "93.184.216.34"
TEXT = "Die Ministerin sagte am Montag, der Damm bei Elde sei sicher und werde nicht gesperrt."


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.0.1",
        "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "198.18.0.1",
        "192.0.2.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1",
        "", "example.org", "1", "0x7f.1",
    ],
)  # fmt: skip
def test_it_is_no_address_of_the_public_internet(address: str) -> None:
    assert not public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:4700::1111"])
def test_it_is_one(address: str) -> None:
    assert public(address)


PAGES = {
    "/": (200, TEXT.encode(), ""),
    "/big": (200, b"a" * 300, ""),
    "/inside": (302, b"", "http://secret.test/"),
    "/file": (302, b"", "file:///etc/passwd"),
    "/round": (302, b"", "/round"),
    "/moved": (302, b"", "/"),
    "/missing": (404, b"", ""),
    "/feed": (
        200,
        b"<?xml version='1.0'?><rss version='2.0'><channel><title>x</title>"
        b"<item><link>http://news.test:8080/</link></item>"
        b"<item><link>http://secret.test/</link></item></channel></rss>",
        "",
    ),
}


class Paper(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        code, body, to = PAGES[self.path]
        self.send_response(code)
        if to:
            self.send_header("Location", to)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def paper(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A newspaper on the internet: a server here, of which the names say that it is elsewhere."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Paper)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    numbers = {"news.test": PUBLIC, "both.test": PUBLIC, "secret.test": "10.0.0.7"}

    def resolved(host: str, port: int, **_: object) -> Sequence[object]:
        found = [(0, 0, 0, "", (numbers[host], port))]
        return found + [(0, 0, 0, "", ("127.0.0.1", port))] * (host == "both.test")

    def connected(address: tuple[str, int], timeout: float) -> socket.socket:
        assert public(address[0]), f"connected to {address[0]}"
        found = socket.socket()
        found.settimeout(timeout)
        found.connect(server.server_address)
        return found

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    monkeypatch.setattr(socket, "create_connection", connected)
    yield "http://news.test:8080"
    monkeypatch.undo()
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_public_page_is_fetched(paper: str) -> None:
    assert fetched_guarded(f"{paper}/") == TEXT.encode()
    assert fetched_guarded(f"{paper}/moved") == TEXT.encode()


@pytest.mark.parametrize(
    ("uri", "problem"),
    [
        ("http://secret.test/", "private network"),
        ("http://both.test/", "private network"),
        ("{paper}/inside", "private network"),
        ("{paper}/file", "not allowed"),
        ("{paper}/round", "infinite loop"),
        ("{paper}/missing", "404"),
        ("http://news.test:25/", "port 25"),
        ("file:///etc/passwd", "no address"),
        ("ftp://news.test/", "no address"),
        ("http://news.test:8080/\r\nX: y", "no address"),
        ("", "no address"),
    ],
)
def test_anything_else_is_told_in_one_line(paper: str, uri: str, problem: str) -> None:
    with pytest.raises(UnreadableError) as told:
        fetched_guarded(uri.format(paper=paper))
    assert problem in str(told.value)
    assert "\n" not in str(told.value)


def test_what_is_too_large_is_left(paper: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarded, "LARGEST", 299)
    with pytest.raises(UnreadableError, match="is larger than"):
        fetched_guarded(f"{paper}/big")


def test_a_feed_gives_what_it_points_to_and_the_errors_of_the_rest(paper: str) -> None:
    first, second = load_guarded(f"{paper}/feed")
    assert not isinstance(first, LautError)
    assert first.text == TEXT
    assert isinstance(second, UnreadableError)
    assert "private network" in str(second)


def test_no_proxy_is_asked(paper: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://secret.test:3128")
    assert fetched_guarded(f"{paper}/") == TEXT.encode()
