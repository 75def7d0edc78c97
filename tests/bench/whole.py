"""Whole meetings for the benchmarks, held by whoever settles every question."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from any_answers import AnyAnswers
from rooms import Ticking, circle_meeting
from timing import NotYet, command

from sociocli.cli.clock import local_now
from sociocli.domain.agenda import AgendaItem, AgendaProposal, ComposedKind
from sociocli.domain.item import Kind
from sociocli.practice.answers.plainly import AnyQuestion
from sociocli.process.asking import Pause, Plain, Steps, Undo
from sociocli.process.brought import Brought
from sociocli.process.journal import ListJournal
from sociocli.process.meeting import meeting
from sociocli.process.running import run
from sociocli.process.writing import Clock, Form, TakesTurn

__all__ = [
    "Settles",
    "hold",
    "large",
    "meeting_mib",
    "prepare_long",
    "rounds",
    "small_record",
    "undo_ms",
]

PEOPLE = 40
ITEMS = 30
_PEOPLE = tuple(f"person-{n:02d}" for n in range(1, PEOPLE + 1))
KINDS = (Kind.EXPLORE, Kind.DECIDE, Kind.REPORT)


def large(items: int = ITEMS) -> Brought:
    """Return a meeting of forty people with so many items of several kinds."""
    return circle_meeting(
        _PEOPLE,
        tuple(
            AgendaItem(
                f"Topic {n}",
                KINDS[n % len(KINDS)],
                minutes=10,
                proposal=AgendaProposal(text=f"We do it like this, number {n}. " * 20),
            )
            for n in range(items)
        ),
        minutes=600,
    )


def rounds() -> Brought:
    """Return a meeting of forty people with one round after the other."""
    items = (
        AgendaItem(f"Round {n}", do=ComposedKind.ROUND, say="How is it?", minutes=10)
        for n in range(ITEMS)
    )
    return circle_meeting(_PEOPLE, tuple(items), minutes=600)


class Settles(AnyAnswers):
    """Settles every question; pauses at the first turn after so many answers.

    Args:
        most: The number of human answers after which it pauses; 0 for never.

    """

    def __init__(self, most: int = 0) -> None:
        super().__init__((), limit=1_000_000)
        self.most = most
        self.given = 0

    def plain(self, question: AnyQuestion) -> Plain:
        """Settle it, or pause."""
        if self.most and self.given >= self.most and isinstance(question, TakesTurn):
            raise Pause
        self.given += question.human
        if question.key.endswith("/time"):
            return "take"
        if isinstance(question, Clock) and question.form is Form.TIME:
            return local_now().strftime("%H:%M")  # the live room goes on with the real clock
        return super().plain(question)


class TakesBack(Settles):
    """Takes one answer back after so many, and measures how long that takes."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.after = most
        self.began = 0.0
        self.taken = 0.0

    def plain(self, question: AnyQuestion) -> Plain:
        """Undo once; the next question ends the measurement."""
        if self.began and not self.taken:
            self.taken = (time.perf_counter() - self.began) * 1000
            raise Pause
        if self.given >= self.after:
            self.began = time.perf_counter()
            raise Undo
        return super().plain(question)


def undo_ms() -> float:
    """Return how long undo takes after 2,000 answers, the best of three."""
    taken = []
    brought = large(ITEMS * 2)
    for _ in range(3):
        answerer = TakesBack(2000)
        _until_pause(lambda: meeting(brought), answerer)
        if not answerer.taken:
            raise NotYet(f"the meeting ends after {answerer.given} answers")
        taken.append(answerer.taken)
    return min(taken)


def _until_pause(process: Callable[[], Steps[Any]], answerer: Settles) -> None:
    try:
        run(process, answerer, ListJournal(), Ticking(1))
    except Pause:
        return


def small_record(where: Path) -> None:
    """Write a small record: that of the demonstration.

    Raises:
        NotYet: If the demonstration cannot be played.

    """
    where.mkdir(exist_ok=True)
    done = subprocess.run(
        [*command(), "demo", "--fast", str(where)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    if done.returncode or not (where / "minutes").exists():
        raise NotYet("the demonstration writes no minutes yet")


def prepare_long(where: Path, answers: int) -> None:
    """Hold a meeting of rounds up to so many answers, and leave it open.

    Raises:
        NotYet: If it cannot be held.

    """
    _child(where, str(answers))


def meeting_mib(where: Path) -> float:
    """Return the most memory that the large meeting takes, room and journal included."""
    return _child(where, "0")


def _child(where: Path, answers: str) -> float:
    where.mkdir()
    child = subprocess.Popen(
        [sys.executable, str(Path(__file__).parent / "run.py"), "--hold", str(where), answers],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    said = child.stderr.read().decode(errors="replace") if child.stderr else ""
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        lines = said.strip().splitlines() or [""]
        raise NotYet(f"the large meeting cannot be held yet: {lines[-1][:80]}")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return usage.ru_maxrss / unit


def hold(where: Path, answers: int) -> int:
    """Hold the large meeting as the command line does, with the live room loaded."""
    import sociocli.terminal.live  # its memory counts
    from sociocli.cli import meet, wiring

    del sociocli
    brought = rounds() if answers else large()
    os.chdir(where)
    meet.at_terminal = lambda: True
    meet.bring = lambda *_: brought
    wiring._run = lambda held: run(
        lambda: meeting(brought),
        Settles(answers),
        held.journal,
        Ticking(1, began=local_now().isoformat()),
    )
    return meet.meet(meet.Meet())
