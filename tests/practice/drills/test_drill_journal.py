"""Outcomes are kept at once, and what is undone is taken back."""

from __future__ import annotations

from drilling import drill_of, remark
from talking import talk

from sociocli.domain.drill import Tried
from sociocli.practice.drills.drill import Session, hold_session
from sociocli.practice.drills.drill_forms import hold_exercise
from sociocli.practice.drills.drill_journal import DrillJournal


class Kept:
    """Keeps what was tried in a list."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def keep(self, tried: Tried) -> None:
        """Keep it."""
        self.done.append(f"{tried.exercise} {tried.day} {tried.held} {tried.heard}")

    def take_back(self, exercise: str) -> None:
        """Take it back."""
        self.done.append(f"{exercise} back")


def test_an_outcome_is_kept_before_the_next_question() -> None:
    """What was tried is safe when the next exercise appears; undo takes it back."""
    kept = Kept()
    exercises = (remark("a1"), remark("a2"))
    session = Session(drill=drill_of(*exercises), exercises=exercises)
    journal = DrillJournal(kept)
    seen: list[list[str]] = []
    held = talk(lambda: hold_session(session, hold_exercise), journal=journal)
    held.asks("a1/heard").answer("concern").asks("a1/reasons").answer("ready")
    held.asks("a2/heard", lambda _: seen.append(list(kept.done))).undo()
    held.asks("a1/reasons").undo().asks("a1/heard").answer("objection")
    held.asks("a1/reasons").answer("ready").asks("a2/heard").pauses()
    assert seen == [["a1 2026-11-22 False concern"]]
    assert kept.done == [
        "a1 2026-11-22 False concern",
        "a1 back",
        "a1 2026-11-22 True objection",
    ]
    assert journal.tries == (
        Tried("a1", "2026-11-22", held=True, heard="objection", most="objection"),
    )
