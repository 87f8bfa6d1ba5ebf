"""A progress bar on standard error."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Advance = Callable[[int], None]


@contextmanager
def progress(total: int | None) -> Iterator[Advance]:
    """Give a function that counts a finished file; it is told how many files failed so far.

    There is a bar only where standard error is a terminal and a total is given.
    """
    if total is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    with _bar(total) as advance:
        yield advance


@contextmanager
def _bar(total: int) -> Iterator[Advance]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, redirect_stdout=False, transient=True) as bar:
        task = bar.add_task("", total=total)
        done = 0

        def advance(failed: int) -> None:
            nonlocal done
            done += 1
            bar.update(task, completed=done + failed)

        yield advance
