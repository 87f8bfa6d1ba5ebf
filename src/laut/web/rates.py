"""How often somebody may do something."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Final

_CLIENTS: Final = 1000  # clients that are remembered


@dataclass(slots=True)
class Rate:
    """At most so many times in so many seconds for each client."""

    most: int
    seconds: float
    clock: Callable[[], float] = time.monotonic
    _done: dict[str, deque[float]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def allows(self, client: str) -> bool:
        """Whether the client may do it now; if so, it counts."""
        with self._lock:
            now = self.clock()
            times = self._done.setdefault(client, deque())
            while times and times[0] <= now - self.seconds:
                times.popleft()
            if len(times) >= self.most:
                return False
            times.append(now)
            self._forget(now)
            return True

    def _forget(self, now: float) -> None:
        """Clients that have been quiet for long, where there are many."""
        if len(self._done) > _CLIENTS:
            quiet = [each for each, times in self._done.items() if times[-1] <= now - self.seconds]
            for each in quiet:
                del self._done[each]
