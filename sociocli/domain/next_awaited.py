"""Which reviews still wait for answers when the next meeting comes.

A review that gave more than a new date is heard of at the next meeting, if somebody
is still awaited then. What silence has settled until that day needs no place.

Knows decisions; must not know agendas. Source: process.md 3.8 and 5.4.
"""

from __future__ import annotations

from sociocli.domain.item import Outcome
from sociocli.domain.method import AbsenceRule
from sociocli.domain.standing import StandingDecision

__all__ = ["settled_till", "was_talked_about"]


def was_talked_about(one: StandingDecision) -> bool:
    """Tell whether a review waits for answers that was more than a new date."""
    return one.waits_at_review and any(
        seen.outcome is not Outcome.KEPT for seen in one.revisits[-1:]
    )


def settled_till(one: StandingDecision, on: str) -> bool:
    """Tell whether silence will have settled until a day what a review made of a decision."""
    pending = one.pending
    if pending is None or not one.waits_at_review:
        return False
    return pending.rule == AbsenceRule.LAZY.value and "" < pending.until < on
