"""How far a long reading has come, in one line that is drawn over again.

Knows the screen behind standard error, and is silent where nobody looks on.
Must not know what is read.
"""

from __future__ import annotations

import sys
import time

from sociocli.cli import search_wording as words
from sociocli.record.watching import Watching

__all__ = ["Progress", "watch"]

# Nobody wants to be told of what is over in a second.
PATIENCE = 1.0
_OFTEN = 0.1
_WIDTH = 24


class Progress:
    """A bar on standard error."""

    def __init__(self) -> None:
        self._began = 0.0
        self._last = 0.0
        self._shown = ""

    def tell(self, done: int, total: int) -> None:
        """Show how far it is, if it takes long; clear the line when all is done.

        Args:
            done: The files that have been read.
            total: How many there are.

        """
        now = time.monotonic()
        self._began = self._began or now
        if done >= total:
            self._draw("")
            self._began = 0.0
        elif now - self._began >= PATIENCE and now - self._last >= _OFTEN:
            self._last = now
            full = _WIDTH * done // total
            bar = "█" * full + "░" * (_WIDTH - full)
            self._draw(words.READING.format(bar=bar, percent=100 * done // total, count=total))

    def _draw(self, text: str) -> None:
        if text != self._shown:
            sys.stderr.write(f"\r\x1b[K{text}")
            sys.stderr.flush()
            self._shown = text


def watch() -> None:
    """Let long readings be seen, if somebody looks on."""
    if sys.stderr is not None and sys.stderr.isatty():
        Watching.tell = Progress().tell
