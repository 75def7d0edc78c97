"""The ways in which an item ends before its time."""

from __future__ import annotations

from sociocli.domain.item import NextStep, Outcome
from sociocli.process.leaving import LeaveItem


def test_leaving_carries_the_outcome() -> None:
    """Whoever leaves an item says how it ended and what it waits for."""
    left = LeaveItem(Outcome.DELEGATED, NextStep(to="ana", output="a draft"))
    assert left.outcome is Outcome.DELEGATED
    assert left.next == NextStep(to="ana", output="a draft")
    assert LeaveItem(Outcome.DROPPED).next is None
