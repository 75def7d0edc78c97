"""A sitting at the real program by keys, and every screen of it as plain text.

Keys are sent when a text stands on the screen, never after a time. Every screen
is kept with the keys that led to it. Texts are found across line ends, so that
the same keys work on a narrow screen.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from terminal.pty_driver import Terminal

__all__ = ["PROGRAM", "Captured", "Sitting", "Size", "as_text", "printed"]

PROGRAM = [sys.executable, "-c", "from sociocli.cli.entry import main; main()"]
_KEYS = {
    "Enter": "\r",
    "Ctrl-T": "\x14",
    "Ctrl-G": "\x07",
    "Ctrl-C": "\x03",
    "Backspace": "\x7f",
    "Page Up": "\x1b[5~",
    "Page Down": "\x1b[6~",
}
_PATIENCE = 20.0
_BEGINS = "sociocli {arguments}"
_MANY = 80

Size = tuple[int, int]
"""Columns and rows."""


@dataclass(frozen=True)
class Captured:
    """A screen.

    Args:
        pressed: What led to it: a command, or keys.
        text: What stands on it.

    """

    pressed: str
    text: str

    @property
    def flowing(self) -> str:
        """The text without its line ends."""
        return " ".join(self.text.split())


class Sitting(Terminal):
    """Somebody at the program; use it in a `with` statement.

    Args:
        arguments: What is typed after `sociocli`.
        state: The folder for what the program keeps.
        size: Columns and rows.

    """

    def __init__(
        self,
        arguments: list[str],
        state: Path,
        size: Size = (80, 24),
    ) -> None:
        columns, rows = size
        super().__init__([*PROGRAM, *arguments], rows, columns, XDG_STATE_HOME=str(state))
        self.screens: list[Captured] = []
        self._pressed = _BEGINS.format(arguments=" ".join(arguments))
        self._before = ""

    def sees(self, *texts: str) -> Captured:
        """Wait until the screen has changed and all these texts stand on it; keep it."""
        return self._waits(lambda now: all(text in now for text in texts), " + ".join(texts))

    def presses(self, *keys: str) -> None:
        """Press keys: those of a name like Enter, or the letters of a text."""
        self._before = self.text()
        named = [one if one in _KEYS else f"“{one}”" for one in keys]
        self._pressed = ", ".join(named)
        self.send("".join(_KEYS.get(one, one) for one in keys))

    def goes_on_to(self, text: str) -> Captured:
        """Press Enter until a text stands on the screen."""
        return self.leads((), until=text)

    def answers(self, *keys: str) -> Captured:
        """Press keys, and see the next screen whatever stands on it."""
        self.presses(*keys)
        return self._waits(lambda _now: True, "another screen")

    def leaves(self) -> int:
        """See the program end; keep what it says last."""
        code = self.ended()
        self.screens.append(Captured(self._pressed, self._said_last()))
        return code

    def leads(self, ways: Sequence[tuple[str, tuple[str, ...]]], until: str = "") -> Captured:
        """Press what a text on the screen asks for, else Enter, again and again.

        Args:
            ways: Pairs of a pattern and the keys to press where it stands on the screen.
            until: A text at which to stop; if "", the program has to end.

        """
        for _ in range(_MANY):
            now = self.screens[-1]
            if until and until in now.flowing:
                return now
            fitting = (keys for text, keys in ways if re.search(text, now.flowing))
            keys = next(fitting, ("Enter",))
            self.presses(*keys)
            self._waits(lambda _now: True, "another screen", may_end=not until)
            if not until and self.process.poll() is not None:
                self.screens[-1] = Captured(self._pressed, self._said_last())
                return self.screens[-1]
        raise AssertionError(f"never seen: {until!r}")

    def _said_last(self) -> str:
        """Return what stands in the terminal after the full screen was left."""
        rest = self.raw.rpartition(b"\x1b[?1049l")[2].decode()
        return re.sub(r"\x1b\[[?0-9;]*[a-zA-Z]", "", rest).replace("\r", "").strip("\n")

    def _waits(self, until: Callable[[str], bool], what: str, *, may_end: bool = False) -> Captured:
        ends = time.monotonic() + _PATIENCE
        while True:
            going = self._pump()
            text = self.text()
            flowing = " ".join(text.split())
            if text != self._before and until(flowing) and self._painted():
                break
            if may_end and not going:
                break
            if not going or time.monotonic() > ends:
                raise AssertionError(f"never seen: {what}\nafter {self._pressed} on\n{text}")
        seen = Captured(self._pressed, text)
        self.screens.append(seen)
        self._before = text
        return seen

    def _painted(self) -> bool:
        """Tell whether nothing more is on its way: the screen is whole."""
        size = len(self.raw)
        self._pump()
        return len(self.raw) == size


def printed(arguments: list[str], folder: Path, state: Path) -> Captured:
    """Run a command that asks nothing, and return what it prints."""
    done = subprocess.run(
        [*PROGRAM, *arguments],
        cwd=folder,
        env={**os.environ, "XDG_STATE_HOME": str(state), "COLUMNS": "80"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return Captured(_BEGINS.format(arguments=" ".join(arguments)), done.stdout)


def as_text(screens: list[Captured]) -> str:
    """Return screens as a text file, each under a line that says which key was pressed."""
    parts = []
    for number, screen in enumerate(screens, 1):
        above = f"[{number}] {screen.pressed}"
        parts.append(f"{above}\n{'=' * max(24, min(78, len(above)))}\n{screen.text.rstrip()}\n")
    return "\n".join(parts)
