"""Lines from a terminal or a pipe, for plain mode.

Reads the file descriptor itself, so that it knows what is pending: keys typed
ahead can be dropped before a decisive question, and pasted lines stay one
answer. Signals are heard only while a line is awaited.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

__all__ = ["Interrupted", "Lines", "TerminalLines"]

_CODES = {"SIGINT": 130, "SIGTERM": 143, "SIGHUP": 129, "SIGQUIT": 143}
_PASTE_PAUSE = 0.02


class Interrupted(Exception):
    """A signal came while a line was awaited.

    Args:
        exit_code: The exit code that belongs to it.
        twice: True if it came a second time in a row.

    """

    def __init__(self, exit_code: int, *, twice: bool = False) -> None:
        super().__init__()
        self.exit_code = exit_code
        self.twice = twice


class Lines(Protocol):
    """Where lines come from and go to."""

    def read(self, prompt: str, *, hidden: bool = False) -> str:
        """Read a line.

        Raises:
            EOFError: If there are no more.
            Interrupted: If a signal came.

        """

    def pasted(self) -> list[str]:
        """Return lines that came together with the last one."""

    def drain(self) -> None:
        """Drop what was typed ahead."""

    def write(self, text: str) -> None:
        """Print a line."""

    def close(self) -> None:
        """Let go of signals."""


class TerminalLines:
    """Lines of the terminal or pipe that the program was started with.

    Args:
        source: The descriptor that is read.
        target: The descriptor that is written.

    """

    def __init__(self, source: int = 0, target: int = 1) -> None:
        self._source = source
        self._target = target
        self._tty = os.isatty(source)
        self._held = b""
        self._reading = False
        self._last_was_interrupt = False
        self._pending = 0
        self._before: dict[int, Any] = {}
        if threading.current_thread() is threading.main_thread():
            for name in _CODES:
                number = getattr(signal, name)
                self._before[number] = signal.signal(number, self._signalled)

    def close(self) -> None:
        """Let everybody hear signals again who did before."""
        for number, before in self._before.items():
            signal.signal(number, before)
        self._before.clear()

    def _signalled(self, number: int, _frame: object) -> None:
        self._pending = _CODES[signal.Signals(number).name]
        if self._reading:
            self._raise_pending()

    def _raise_pending(self) -> None:
        code, self._pending = self._pending, 0
        twice, self._last_was_interrupt = self._last_was_interrupt, True
        self._reading = False
        raise Interrupted(code, twice=twice)

    def read(self, prompt: str, *, hidden: bool = False) -> str:
        """Read a line; unseen ones are not echoed."""
        self._put(prompt)
        if self._pending:
            self._raise_pending()
        with self._unseen(hidden=hidden):
            line = self._line()
        if hidden and self._tty:
            self._put("\n")
        self._last_was_interrupt = False
        return line

    def _line(self) -> str:
        while b"\n" not in self._held:
            self._reading = True
            data = os.read(self._source, 4096)
            self._reading = False
            if not data:
                if not self._held:
                    raise EOFError
                data = b"\n"
            self._held += data
        line, _, self._held = self._held.partition(b"\n")
        return line.rstrip(b"\r").decode("utf-8", "replace")

    @contextmanager
    def _unseen(self, *, hidden: bool) -> Iterator[None]:
        if not (hidden and self._tty):
            yield
            return
        import termios

        before = termios.tcgetattr(self._source)
        silent = termios.tcgetattr(self._source)
        silent[3] &= ~termios.ECHO
        termios.tcsetattr(self._source, termios.TCSADRAIN, silent)
        try:
            yield
        finally:
            termios.tcsetattr(self._source, termios.TCSADRAIN, before)

    def _waiting(self, pause: float) -> bool:
        return bool(select.select([self._source], [], [], pause)[0])

    def pasted(self) -> list[str]:
        """Return lines that came together with the last one; from pipes none."""
        lines: list[str] = []
        while self._tty and (b"\n" in self._held or self._waiting(_PASTE_PAUSE)):
            lines.append(self._line())
        return lines

    def drain(self) -> None:
        """Drop what was typed ahead; a pipe is not a person and keeps its lines."""
        if not self._tty:
            return
        self._held = b""
        import termios

        termios.tcflush(self._source, termios.TCIFLUSH)

    def write(self, text: str) -> None:
        """Print a line."""
        self._put(text + "\n")

    def _put(self, text: str) -> None:
        encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
        data = text.encode(encoding, "replace")
        while data:
            data = data[os.write(self._target, data) :]
