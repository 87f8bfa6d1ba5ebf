"""What a running reader has: its ledger, its settings, and its secrets."""

import hmac
import ipaddress
import secrets
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Annotated, Final

from fastapi import Depends, Request

from laut.ledger import Ledger
from laut.web.jobs import Jobs
from laut.web.rates import Rate
from laut.web.refused import N_, Refused

LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Settings:
    """How a reader is run. token: what a visitor must know, None where all may come in."""

    host: str = "127.0.0.1"
    port: int = 8000
    read_only: bool = False
    token: str | None = None

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach it."""
        return is_loopback(self.host)


@dataclass(frozen=True, slots=True)
class Site:
    """A reader. key: of what it signs; it is a new one at each start, or comes of the token."""

    ledger: Ledger
    settings: Settings = field(default_factory=Settings)
    jobs: Jobs = field(init=False)
    adding: Rate = field(default_factory=lambda: Rate(most=20, seconds=60))
    entering: Rate = field(default_factory=lambda: Rate(most=10, seconds=60))
    key: bytes = field(init=False, repr=False)

    def __post_init__(self) -> None:
        token = self.settings.token
        key = sha256(f"laut {token}".encode()).digest() if token else secrets.token_bytes(32)
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "jobs", Jobs(self.ledger))

    def signed(self, purpose: str, value: str) -> str:
        """The signature of a value, for one purpose."""
        return hmac.new(self.key, f"{purpose}\0{value}".encode(), "sha256").hexdigest()

    def admits(self, token: str) -> bool:
        """Whether a token is the right one."""
        wanted = self.settings.token or ""
        return secrets.compare_digest(token.encode(), wanted.encode())


def is_loopback(host: str) -> bool:
    """Whether a name or address is that of this machine."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() in LOOPBACK


def writable(site: Site) -> None:
    """Raise Refused where nothing can be changed."""
    if site.settings.read_only:
        raise Refused(403, N_("This ledger is open for reading only."))


def of(request: Request) -> Site:
    """The site that a request is made of."""
    site: Site = request.app.state.site
    return site


async def _here(request: Request) -> Site:
    return of(request)  # as a coroutine: it is not worth the way to a thread and back


Here = Annotated[Site, Depends(_here)]
"""A parameter of this type is the site."""
