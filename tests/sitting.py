"""Somebody who sits alone at a terminal, line by line, with a small scenario.

    lines = sits(hand, "", "", "c")
    hand.types("practice", "./bell.yaml", "--plain")

When the lines are used up they leave with Ctrl-D.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from commanding import Hand

from sociocli.cli import practice
from sociocli.record.practice_log import practice_home
from sociocli.terminal import plain
from sociocli.terminal.lines import Interrupted

__all__ = [
    "ANSWERS",
    "BEGINS",
    "BELL",
    "INTERRUPT",
    "TO_THE_END",
    "Lines",
    "everything",
    "folders",
    "sits",
]

BELL = """\
format: sociocli/scenario/1
name: bell
title: A bell
about: You lead.
task: Listen.
minutes: 5
circle: House
aim: We live well together.
you: you
people:
- {id: you, name: You}
- {id: ana, name: Ana, consents: [Fine.], check_out: [Good.]}
- {id: kim, name: Kim, consents: ["Hm... okay."]}
items:
- title: A bell
  kind: decide
  minutes: 10
  by: ana
  proposal: {text: We buy a bell., review: 6 months, owner: ana, criteria: [It rings.]}
next: [hidden]
"""
ANSWERS = """\
begins: 2026-11-22T19:00:00+00:00
answers:
- {ask: "item-1/consent-1/*", answer: consent, always: true}
"""
# A line that stands for Ctrl-C.
INTERRUPT = "\x03"
# Welcome, when the coach speaks, the introduction.
BEGINS = ("", "", "")
# From the first question to the last one before the debrief.
TO_THE_END = (*[""] * 9, "", "c", "c", "c", "", "")


class Lines:
    """Lines that somebody types, and what they see."""

    seen: str = ""

    def __init__(self, *todo: str) -> None:
        self.todo = list(todo)
        self.written: list[str] = []

    def read(self, prompt: str, *, hidden: bool = False) -> str:
        """Return the next line; at the end somebody leaves with Ctrl-D.

        Raises:
            EOFError: When they leave.
            Interrupted: Where Ctrl-C stands in place of a line.

        """
        del prompt, hidden
        if not self.todo:
            raise EOFError
        line = self.todo.pop(0)
        if line == INTERRUPT:
            raise Interrupted(130)
        return line

    def pasted(self) -> list[str]:
        """Return nothing that was pasted."""
        return []

    def drain(self) -> None:
        """Forget what was typed early."""

    def write(self, text: str) -> None:
        """See a line."""
        self.written.append(text)

    def close(self) -> None:
        """Stand up."""


def sits(hand: Hand, *todo: str) -> Lines:
    """Sit down and type lines; the scenario and its answers lie in the folder."""
    for name, text in (("bell.yaml", BELL), ("answers.yaml", ANSWERS)):
        if not (hand.folder / name).exists():
            hand.writes(name, text)
    lines = Lines(*todo)
    hand.patch.setattr(practice, "at_terminal", lambda: True)
    hand.patch.setattr(plain, "TerminalLines", lambda: lines)
    return lines


def folders(place: str = "meetings") -> list[Path]:
    """Return the folders of practices that are open, or those at another place."""
    return sorted((practice_home() / place).glob("*"))


def everything(folder: Path) -> str:
    """Return a hash of all that lies in a folder."""
    parts = [(str(p), p.read_bytes()) for p in sorted(folder.rglob("*")) if p.is_file()]
    return hashlib.sha256(repr(parts).encode()).hexdigest()
