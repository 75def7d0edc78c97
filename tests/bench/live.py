"""The program on a pseudo-terminal: what is on the screen, and when."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

import pyte
from timing import NotYet, command
from whole import prepare_long

__all__ = ["key_times", "keys_taken_ms", "next_question_ms", "painted_ms"]

ANSWERS = 500
ENTER = b"\r"
TYPED = "Zq9"
# What stands on the screen only when the first real question can be answered.
NEXT = "ways out"
# Between two keys: longer than any repaint, shorter than anybody's patience.
QUIET = 0.06
_CLOCK = re.compile(r"\d+:\d\d|\d+ min")


class Terminal:
    """A program on a terminal of 80 by 24."""

    def __init__(self, arguments: list[str], folder: Path, state: str = "") -> None:
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.ByteStream(self.screen)
        self.began = time.perf_counter()
        self.child, self.file = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
            os.environ.pop("NO_COLOR", None)
            if state:
                os.environ["XDG_STATE_HOME"] = state
            os.execv(command()[0], [*command(), *arguments])
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        os.close(self.file)

    def read(self, seconds: float) -> bytes:
        """Return what comes within so many seconds, or nothing."""
        ready, _, _ = select.select([self.file], [], [], seconds)
        if not ready:
            return b""
        try:
            return os.read(self.file, 65536)
        except OSError:
            return b""

    def press(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self.file, keys)

    def shown(self) -> list[str]:
        """Return the rows without their clocks."""
        return [_CLOCK.sub("", row).rstrip() for row in self.screen.display]

    def text_after(self, limit: float = 10.0) -> float:
        """Wait until there is text on the screen; return the seconds since the start."""
        while time.perf_counter() - self.began < limit:
            chunk = self.read(limit)
            at = time.perf_counter()
            self.stream.feed(chunk)
            if "Traceback" in "".join(self.screen.display):
                break
            if any(self.shown()):
                return at - self.began
            if not chunk:
                break
        raise NotYet("no first screen: " + _last_line(self.shown()))

    def settle(self) -> list[tuple[float, bytes]]:
        """Read until nothing comes for a while; return what came, and when."""
        came = []
        while chunk := self.read(QUIET):
            came.append((time.perf_counter(), chunk))
        return came


def _last_line(rows: list[str]) -> str:
    return next((row for row in reversed(rows) if row), "nothing on the screen")[:80]


def painted_ms(folder: Path, word: str = "meet") -> float:
    """Return the milliseconds until the first screen of a meeting, or a practice, is painted."""
    with (
        TemporaryDirectory(dir=folder) as fresh,
        Terminal([word], Path(fresh), fresh) as terminal,
    ):
        return terminal.text_after() * 1000


def keys_taken_ms(folder: Path) -> float:
    """Return the milliseconds until keys are taken that were pressed at the very start.

    Enter and some letters are pressed as soon as the first screen is painted:
    Enter answers it, and the letters must be on the screen.
    """
    return _pressed_at_once(folder, TYPED)


def next_question_ms(folder: Path) -> float:
    """Return the milliseconds until the next question is there, with the letters in it."""
    return _pressed_at_once(folder, NEXT)


def _pressed_at_once(folder: Path, awaited: str) -> float:
    with (
        TemporaryDirectory(dir=folder) as fresh,
        Terminal(["meet"], Path(fresh), fresh) as terminal,
    ):
        terminal.text_after()
        terminal.press(ENTER + TYPED.encode())
        end = terminal.began + 10
        while time.perf_counter() < end:
            chunk = terminal.read(1.0)
            at = time.perf_counter()
            terminal.stream.feed(chunk)
            shown = "".join(terminal.screen.display)
            if awaited in shown and TYPED in shown:
                return (at - terminal.began) * 1000
        raise NotYet("keys pressed at the first screen are lost")


def key_times(folder: Path, count: int) -> list[float]:
    """Return the milliseconds from each Enter to the next question, late in a meeting."""
    prepare_long(folder, ANSWERS)
    times = []
    with Terminal(["resume"], folder) as terminal:
        terminal.text_after()
        for _, chunk in _until_ready(terminal):
            terminal.stream.feed(chunk)
        for _ in range(count):
            before = terminal.shown()
            pressed = time.perf_counter()
            terminal.press(ENTER)
            taken = _next_question(terminal, before)
            if taken is not None:
                times.append((taken - pressed) * 1000)
    if len(times) < count * 0.9:
        raise NotYet(f"only {len(times)} of {count} keys were answered")
    return times


def _until_ready(terminal: Terminal) -> list[tuple[float, bytes]]:
    """Read until the program has come to rest after its start."""
    came: list[tuple[float, bytes]] = []
    end = time.perf_counter() + 10
    while time.perf_counter() < end:
        more = terminal.settle()
        came += more
        if came and not more and time.perf_counter() - came[-1][0] > 0.7:
            break
    return came


def _next_question(terminal: Terminal, before: list[str]) -> float | None:
    """Return when the last row that is no clock had changed."""
    came: list[tuple[float, bytes]] = []
    first = terminal.read(2.0)
    if first:
        came.append((time.perf_counter(), first))
    came += terminal.settle()
    changed = None
    for at, chunk in came:
        terminal.stream.feed(chunk)
        now = terminal.shown()
        if now != before:
            changed, before = at, now
    return changed
