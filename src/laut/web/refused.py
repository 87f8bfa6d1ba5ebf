"""What the reader refuses, in words that can be translated."""

from typing import Any

from laut.errors import LautError


class Refused(LautError):  # noqa: N818 - what it is, not that it is an error
    """A request that is not answered. status: of HTTP; message: a key of the catalogue."""

    def __init__(self, status: int, message: str, **values: Any) -> None:
        super().__init__(message.format(**values))
        self.status = status
        self.message = message
        self.values = values


def N_(message: str) -> str:  # noqa: N802 - the name that message extractors know
    """Mark a message for the catalogue; it is translated where it is shown."""
    return message
