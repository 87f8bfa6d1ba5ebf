"""What `laut serve` does: hand the ledger to the web pages."""

from laut.cli.say import complain
from laut.errors import LautError


def serve(  # noqa: PLR0913, PLR0917 - one parameter an option
    address: str, host: str, port: int, read_only: bool, token: str | None, show: bool
) -> None:
    """Serve a ledger until it is stopped."""
    try:
        from laut.web import Settings, serve
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("laut"):
            raise
        raise LautError(
            f"`laut serve` needs {error.name}; install it with: pip install 'laut[web]'"
        ) from error
    serve(address, Settings(host, port, read_only, token), complain, show=show)
