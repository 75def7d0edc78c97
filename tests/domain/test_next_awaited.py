"""Which reviews still wait for answers when the next meeting comes."""

from __future__ import annotations

import pytest

from sociocli.domain.item import Outcome
from sociocli.domain.next_awaited import settled_till, was_talked_about
from sociocli.domain.proposal import Pending
from sociocli.domain.standing import DecisionStatus, Revisit, StandingDecision

LAZY = Pending(("kim",), "lazy", "2026-11-24")


def reviewed(
    outcome: Outcome,
    pending: Pending | None = LAZY,
    status: DecisionStatus = DecisionStatus.IN_FORCE,
) -> StandingDecision:
    """Return a decision that was reviewed once."""
    return StandingDecision(
        "A", status, revisits=(Revisit("2026-11-22", outcome, "m#1"),), pending=pending
    )


@pytest.mark.parametrize(
    ("one", "talked"),
    [
        (reviewed(Outcome.ADJUSTED), True),
        (reviewed(Outcome.ENDED), True),
        (reviewed(Outcome.KEPT), False),
        (reviewed(Outcome.ADJUSTED, None), False),
        (reviewed(Outcome.ADJUSTED, Pending((), "lazy")), False),
        (reviewed(Outcome.ADJUSTED, Pending(("kim",), "lazy", in_force=True)), False),
        (reviewed(Outcome.ADJUSTED, status=DecisionStatus.PENDING), False),
    ],
)
def test_what_was_talked_about_and_waits(one: StandingDecision, *, talked: bool) -> None:
    """A new text or an end; a new date alone is asked about with the others again."""
    assert was_talked_about(one) is talked


@pytest.mark.parametrize(
    ("pending", "on", "settled"),
    [
        (LAZY, "2026-11-24", False),
        (LAZY, "2026-11-25", True),
        (Pending(("kim",), "lazy"), "2026-11-25", False),
        (Pending(("kim",), "hold", "2026-11-24"), "2026-11-25", False),
        (None, "2026-11-25", False),
    ],
)
def test_silence_settles_until_a_day(pending: Pending | None, on: str, *, settled: bool) -> None:
    """Only where silence means consent, and from the day after the last one on."""
    assert settled_till(reviewed(Outcome.KEPT, pending), on) is settled
