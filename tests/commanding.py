"""The command line in one process: a person in a folder, who types commands.

`hand.types("meet", "--answers", path)` runs a command through the same door as
`sociocli` and returns its exit code; what was printed stands in `out` and `err`.
Nobody sits at a terminal unless `sits` says so.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from sociocli.cli import entry, meet, resume
from sociocli.domain.plain import Plain
from sociocli.practice.answers.plainly import AnyQuestion
from sociocli.practice.answers.script import Script
from sociocli.process.asking import Moment, Tell
from sociocli.process.running import Timepiece
from sociocli.record.answers_file import answers_of
from sociocli.record.state import State
from sociocli.terminal import plain
from sociocli.terminal.outfit import Outfit

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


class _Answering(Script):
    """Somebody at the keyboard who knows the answers; something may happen at a question."""

    def __init__(
        self,
        answers: str,
        since: Moment,
        happens: tuple[str, Callable[[], object] | None],
        heard: list[str],
    ) -> None:
        text = without(answers, "begins:")  # the clock of the laptop is read
        super().__init__(answers_of(text.encode(), "keyboard"), since)
        self._until, self._then = happens
        self._heard = heard

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stand up."""

    def plain(self, question: AnyQuestion) -> Plain:
        """Answer, unless it is the question at which something happens."""
        if isinstance(question, Tell):
            self._heard.append(question.words.text())
        elif question.human:
            self._heard.append(question.key)
        if question.key == self._until and self._then is not None:
            self._then()
        return super().plain(question)


ENDS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


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
        signals = {number: signal.getsignal(number) for number in ENDS}
        try:
            entry.main()
        except SystemExit as ended:
            code = ended.code
        else:
            code = 0
        finally:
            gc.enable()
            for number, handler in signals.items():
                signal.signal(number, handler)
        self.out, self.err = self._heard.readouterr()
        assert isinstance(code, int)
        return code

    def sits(self) -> None:
        """Sit down at a terminal."""
        for module in (meet, resume):
            self.patch.setattr(module, "at_terminal", lambda: True)

    def sits_answering(
        self, answers: str, until: str = "", then: Callable[[], object] | None = None
    ) -> list[str]:
        """Sit down at a terminal, answer by keyboard, and do something at a question.

        Args:
            answers: What is answered, as in a file of answers.
            until: The key of the question at which something else happens.
            then: What happens there.

        Returns:
            What is heard: keys that were asked, and announcements.

        """
        self.sits()
        heard: list[str] = []

        def room(clock: Timepiece, outfit: Outfit) -> _Answering:
            return _Answering(answers, clock.read(), (until, then), heard)

        self.patch.setattr(plain, "PlainRoom", room)
        self.patch.setenv("TERM", "dumb")
        return heard

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
