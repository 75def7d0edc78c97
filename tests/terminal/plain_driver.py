"""Holds questions in the plain room: lines from a list, lines to a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from terminal.live_driver import Hands

from sociocli.process.asking import Question
from sociocli.terminal.lines import Interrupted
from sociocli.terminal.outfit import Outfit
from sociocli.terminal.plain import PlainRoom

__all__ = ["INTERRUPT", "ListLines", "sit_plainly"]

# A line that stands for Ctrl-C.
INTERRUPT = "\x03"


class ListLines:
    """Lines of a list; keeps what is written, and what was typed where it is seen."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.todo = list(lines)
        self.written: list[str] = []
        self.drained = 0
        self._interrupts = 0

    def read(self, prompt: str, *, hidden: bool = False) -> str:
        self.written.append(prompt)
        if not self.todo:
            raise EOFError
        line = self.todo.pop(0)
        if line == INTERRUPT:
            self._interrupts += 1
            raise Interrupted(130, twice=self._interrupts > 1)
        self._interrupts = 0
        if not hidden:
            self.written[-1] += line
        return line

    def pasted(self) -> list[str]:
        return []

    def drain(self) -> None:
        self.drained += 1

    def write(self, text: str) -> None:
        self.written.append(text)

    def close(self) -> None:
        """Nothing to let go of."""

    @property
    def text(self) -> str:
        return "\n".join(self.written)


def sit_plainly(
    questions: Sequence[Question[Any]], *lines: str, outfit: Outfit | None = None
) -> tuple[list[Any], ListLines]:
    """Answer questions in the plain room; return the answers and the lines."""
    listed = ListLines(lines)
    with PlainRoom(Hands(), outfit, lines=listed) as room:
        answers = [question.put_to(room) for question in questions]
    assert not listed.todo, f"lines left over: {listed.todo}"
    return answers, listed
