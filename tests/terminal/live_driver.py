"""Holds questions in the live room without a terminal: keys from a pipe, a screen in memory.

Keys are sent when a text stands on the screen, never after a time.
"""

from __future__ import annotations

import io
import itertools
import time
from collections.abc import Sequence
from typing import Any

import pyte
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from sociocli.process.asking import Moment, Question
from sociocli.terminal.live import LiveRoom
from sociocli.terminal.outfit import Outfit


class Hands:
    """A clock whose hands are moved by the test."""

    def __init__(self, elapsed: int = 0) -> None:
        self.elapsed = elapsed

    def read(self) -> Moment:
        return Moment(self.elapsed, "2026-11-22T19:02:00+01:00")


class Sitting:
    """What happened while questions were answered."""

    def __init__(self, width: int, height: int) -> None:
        self.raw = io.StringIO()
        self.answers: list[Any] = []
        self.screens: list[str] = []
        self._screen = pyte.Screen(width, height)
        self._stream = pyte.Stream(self._screen)
        self._read = 0

    def look(self) -> str:
        """Return what a person would see now."""
        raw = self.raw.getvalue()
        # pyte does not know the alternate screen; clearing is what it comes to.
        self._stream.feed(raw[self._read :].replace("\x1b[?1049h", "\x1b[2J"))
        self._read = len(raw)
        text = "\n".join(line.rstrip() for line in self._screen.display)
        if not self.screens or self.screens[-1] != text:
            self.screens.append(text)
        return text


class UnicodeIO(io.StringIO):
    """Says that it writes UTF-8."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def sit(
    questions: Sequence[Question[Any]],
    *keys: tuple[str, str],
    outfit: Outfit | None = None,
    size: tuple[int, int] = (80, 24),
    early: str = "",
    clock: Hands | None = None,
    hasty: bool = False,
) -> Sitting:
    """Answer questions in the live room.

    Args:
        questions: The questions, one after the other.
        keys: Pairs of a text to wait for on the screen and the keys to send then.
        outfit: What the room is fitted out with.
        size: Columns and rows.
        early: Keys that are pressed before the first question appears.
        clock: The clock.
        hasty: Whether all keys come within the same instant; else a second lies
            between two of them.

    Raises:
        AssertionError: If keys are left over.

    """
    width, height = size
    sitting = Sitting(width, height)
    sitting.raw = UnicodeIO()
    todo = list(keys)
    ends = time.monotonic() + 20
    output = Vt100_Output(
        sitting.raw, lambda: Size(rows=height, columns=width), term="xterm-256color"
    )
    with (
        create_pipe_input() as pipe,
        LiveRoom(clock or Hands(), outfit, keyboard=pipe, output=output) as room,
    ):

        def after_render(_app: object) -> None:
            shown = sitting.look()
            if time.monotonic() > ends:
                raise AssertionError(f"never seen: {todo[:1]} on\n{shown}")
            if todo and todo[0][0] in shown:
                pipe.send_text(todo.pop(0)[1])

        room.stage.now = itertools.count(0, 0 if hasty else 1).__next__
        room.stage.app.after_render += after_render
        pipe.send_text(early)
        for question in questions:
            sitting.answers.append(question.put_to(room))
    assert not todo, f"never seen: {todo[0][0]!r} on\n{sitting.screens[-1]}"
    return sitting
