"""The command line in one process: a person in a folder, who types commands.

`hand.types("meet", "--answers", path)` runs a command through the same door as
`sociocli` and returns its exit code; what was printed stands in `out` and `err`.
Nobody sits at a terminal unless `sits` says so.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import pytest

from sociocli.cli import entry, meet, resume
from sociocli.record.state import State

__all__ = ["TINY", "TINY_ANSWERS", "Hand", "without"]

TINY = """\
format: sociocli/agenda/1
name: tiny
title: Tiny
minutes: 20
opening: [gather]
items:
- title: Quiet hours
  kind: decide
  minutes: 10
  proposal: {text: "Quiet from 22:00.", review: 2027-02-22}
closing: [close]
"""
TINY_ANSWERS = """\
begins: 2026-11-22T19:02:00+01:00
answers:
- {ask: meeting/circle, answer: Operations}
- {ask: gather/names, answer: "Ana, Ben, Kim"}
- {ask: gather/here, answer: everybody}
- {ask: meeting/facilitator, answer: ana}
- {ask: meeting/secretary, answer: ben}
- {ask: "item-1/consent-1/*", answer: consent, always: true}
"""


def without(text: str, words: str) -> str:
    """Return a text without the lines that hold some words."""
    return "".join(line for line in text.splitlines(keepends=True) if words not in line)


class Hand:
    """A person at the command line.

    Args:
        folder: The record folder, in which they are.
        patch: Changes of the surroundings, taken back after the test.
        heard: What was printed.

    """

    def __init__(
        self, folder: Path, patch: pytest.MonkeyPatch, heard: pytest.CaptureFixture[str]
    ) -> None:
        self.folder = folder
        self.patch = patch
        self._heard = heard
        self.out = ""
        self.err = ""

    def types(self, *arguments: str) -> int:
        """Run a command and return its exit code."""
        self._heard.readouterr()
        self.patch.setattr(sys, "argv", ["sociocli", *arguments])
        try:
            entry.main()
        except SystemExit as ended:
            code = ended.code
        else:
            code = 0
        finally:
            gc.enable()
        self.out, self.err = self._heard.readouterr()
        assert isinstance(code, int)
        return code

    def sits(self) -> None:
        """Sit down at a terminal."""
        for module in (meet, resume):
            self.patch.setattr(module, "at_terminal", lambda: True)

    def writes(self, name: str, text: str) -> Path:
        """Write a file of the record."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def holds_tiny(self, answers: str = TINY_ANSWERS, *more: str) -> int:
        """Hold the tiny meeting with answers from a file."""
        self.writes("agendas/tiny.yaml", TINY)
        path = self.writes("../answers.yaml", answers)
        return self.types("meet", "tiny", "--answers", str(path), *more)

    def files(self) -> list[str]:
        """Return the files of the record, but for its agendas."""
        found = (path.relative_to(self.folder) for path in self.folder.rglob("*") if path.is_file())
        return sorted(path.as_posix() for path in found if path.parts[0] != "agendas")

    @property
    def state(self) -> State:
        """What is private to this person."""
        return State(Path(os.environ["XDG_STATE_HOME"]) / "sociocli")

    def open(self) -> list[str]:
        """Return the ids of the open meetings."""
        return [one.id for one in self.state.listing()]
