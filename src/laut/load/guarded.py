"""Addresses that strangers give: fetched only where they lead to the public internet.

The check is on the address that is connected to, after the name has been resolved and after every
redirect: a name that leads elsewhere at the second look gains nothing.
"""

import http.client
import ipaddress
import re
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any, Final

from laut.errors import LautError, UnreadableError
from laut.load.article import from_bytes
from laut.load.many import entries, is_feed, of_entry
from laut.records import Article

TIMEOUT: Final = 20
LARGEST: Final = 20 << 20
MOST: Final = 50
"""Articles of a feed that are fetched."""
_ADDRESS: Final = re.compile(r"https?://[^\s\x00-\x20\x7f]+", re.IGNORECASE)
_PORTS: Final = frozenset({80, 443, 8000, 8080, 8443})
_TRANSLATED: Final = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("2002::/16"))


class _PrivateError(OSError):
    """Where an address leads is not public."""


def public(address: str) -> bool:
    """Whether an IP address is one of the public internet."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            return public(str(found.ipv4_mapped))
        if any(found in each for each in _TRANSLATED):
            return False
    return found.is_global and not found.is_multicast


def fetched_guarded(uri: str) -> bytes:
    """Return the bytes at a public address. Raises UnreadableError."""
    if not _ADDRESS.fullmatch(uri):
        shown = " ".join(uri.split())
        raise UnreadableError(shown, "is no address of a page", "begin with https:// or http://")
    try:
        data = _got(uri)
    except (http.client.HTTPException, OSError, ValueError) as error:
        raise _refused(uri, error) from None
    if len(data) > LARGEST:
        raise UnreadableError(
            uri, f"is larger than {LARGEST >> 20} MB", "save what is needed of it"
        )
    return data


def _got(uri: str) -> bytes:
    request = urllib.request.Request(uri, headers={"User-Agent": "laut"})  # noqa: S310 - see _opener
    with _opener().open(request, timeout=TIMEOUT) as answer:
        return bytes(answer.read(LARGEST + 1))


def _refused(uri: str, error: Exception) -> UnreadableError:
    """What went wrong, in one line."""
    if isinstance(error, urllib.error.HTTPError):
        error.close()
    reason = getattr(error, "reason", error)
    if isinstance(reason, _PrivateError):
        return UnreadableError(uri, str(reason), "give an address that all can reach")
    told = error if isinstance(error, urllib.error.HTTPError) else reason
    problem = " ".join(f"cannot be fetched ({told})".split())
    return UnreadableError(uri, problem, "check the address, or save the page")


def load_guarded(uri: str, *, published: str | None = None) -> Iterator[Article | LautError]:
    """The article at a public address, or those that the feed there points to.

    What cannot be read comes as its error, so that the rest is not lost.
    """
    try:
        data = fetched_guarded(uri)
        if not is_feed(data):
            yield from_bytes(data, uri, published=published)
            return
        found = entries(data, uri)[:MOST]
    except LautError as error:
        yield error
        return
    for each in found:
        yield each if isinstance(each, LautError) else of_entry(each, _one(each.address, published))


def _one(link: str, published: str | None) -> Article | LautError:
    try:
        return from_bytes(fetched_guarded(link), link, published=published)
    except LautError as error:
        return error


def _opener() -> urllib.request.OpenerDirector:
    """What opens http and https and nothing else; a proxy would resolve names out of our sight."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler({}),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Http(),
        _Https(),
    ):
        opener.add_handler(handler)
    return opener


class _Connection(http.client.HTTPConnection):
    """A connection to a public address."""

    def connect(self) -> None:
        """Connect to an address that has been looked at, not to a name."""
        self.sock = _connected(self.host, self.port, self.timeout)


class _SecureConnection(http.client.HTTPSConnection):
    """The same with TLS, whose certificate is that of the name."""

    def connect(self) -> None:
        """Connect to an address that has been looked at, not to a name."""
        plain = _connected(self.host, self.port, self.timeout)
        context = ssl.create_default_context()
        self.sock = context.wrap_socket(plain, server_hostname=self.host)


class _Http(urllib.request.HTTPHandler):
    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """Open a plain address."""
        return self.do_open(_Connection, req)


class _Https(urllib.request.HTTPSHandler):
    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """Open an address with TLS."""
        return self.do_open(_SecureConnection, req)


def _connected(host: str, port: int, timeout: Any) -> socket.socket:
    """A connection to the first public address of a name, if all that it has are public."""
    if port not in _PORTS:
        raise _PrivateError(f"port {port} is none of the web")
    found = list(dict.fromkeys(
        str(each[4][0]) for each in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    ))  # fmt: skip
    for address in found:
        if not public(address):
            raise _PrivateError(f"{host} is in a private network")
    last: OSError = OSError(f"{host} has no address")
    for address in found:
        try:
            return socket.create_connection((address, port), timeout)
        except OSError as error:
            last = error
    raise last
