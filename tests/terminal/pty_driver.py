"""A program in a real pseudo-terminal, seen through a screen emulator.

Waits for text on the screen, never for a time. Source: reliability.md 3.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from typing import Self

import pyte


class Terminal:
    """A program in a pseudo-terminal; use it in a `with` statement.

    Args:
        argv: The program and its arguments.
        rows: Rows of the screen.
        columns: Columns of the screen.
        environ: Settings beyond the usual ones.

    """

    def __init__(self, argv: list[str], rows: int = 24, columns: int = 80, **environ: str) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self._master, child = pty.openpty()
        self._resize_to(rows, columns)
        settings = {
            "PATH": os.environ["PATH"],
            "HOME": os.environ.get("HOME", "/"),
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color",
            **environ,
        }
        self.process = subprocess.Popen(
            argv, stdin=child, stdout=child, stderr=child, env=settings,
            preexec_fn=self._own_terminal,  # noqa: PLW1509 - no threads here
            close_fds=True,
        )  # fmt: skip
        self._child = child

    @staticmethod
    def _own_terminal() -> None:
        os.setsid()
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._child)
        if self._master >= 0:
            os.close(self._master)

    def _resize_to(self, rows: int, columns: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, rows: int, columns: int) -> None:
        """Make the window another size."""
        self.screen.resize(rows, columns)
        self._resize_to(rows, columns)
        self.process.send_signal(signal.SIGWINCH)

    def text(self) -> str:
        """Return what stands on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def send(self, keys: str) -> None:
        """Press keys."""
        os.write(self._master, keys.encode())

    def echoes(self) -> bool:
        """Tell whether the terminal echoes what is typed."""
        return bool(termios.tcgetattr(self._child)[3] & termios.ECHO)

    def _pump(self) -> bool:
        if not select.select([self._master], [], [], 0.05)[0]:
            return self.process.poll() is None
        try:
            data = os.read(self._master, 65536)
        except OSError:
            return False
        self.raw += data
        # pyte does not know the alternate screen; clearing is what it comes to.
        self._stream.feed(data.replace(b"\x1b[?1049h", b"\x1b[2J"))
        return True

    def wait(self, text: str, seconds: float = 20.0) -> str:
        """Wait until a text stands on the screen; return the screen."""
        ends = time.monotonic() + seconds
        while text not in self.text():
            if not self._pump() or time.monotonic() > ends:
                raise AssertionError(f"never seen: {text!r} on\n{self.text()}")
        return self.text()

    def ended(self, seconds: float = 20.0) -> int:
        """Wait until the program has ended; return its exit code."""
        ends = time.monotonic() + seconds
        while self.process.poll() is None:
            self._pump()
            if time.monotonic() > ends:
                raise AssertionError(f"still running:\n{self.text()}")
        while self._pump():
            pass
        return self.process.returncode
