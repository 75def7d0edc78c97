"""What became of decisions whose absent members have all answered since."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.proposal import Decision, Pending
from sociocli.domain.standing import DecisionStatus, StandingDecision
from sociocli.process.following import Present, Stands, what_follows

ID = "2026-11-22-operations"
OLD = "decisions/operations/2026-01-10-quiet-hours"
OLD_DECISION = StandingDecision(
    "Quiet hours", adopted="2026-01-10", review="2026-11-01", minutes="2026-01-10-operations#2",
    text="Quiet from 22:00.",
)  # fmt: skip
ANSWERED = Pending((), "hold", answered=("kim",))
AWAITED = Pending(("kim",), "hold")


def after(item: Item, **decisions: StandingDecision) -> dict[str, Stands | None]:
    """Return what follows from a meeting with one item."""
    known = {OLD: OLD_DECISION, **decisions}
    minutes = Minutes(id=ID, circle="operations", date="2026-11-22", items=(item,))
    found = what_follows(minutes, Present(decisions=known), lambda part, _: f"{part}/2026-11-22-x")
    return {one.id: one.value for one in found}


NEW = "decisions/operations/2026-11-22-x"


@pytest.mark.parametrize(
    ("pending", "status"),
    [(ANSWERED, DecisionStatus.IN_FORCE), (AWAITED, DecisionStatus.PENDING)],
)
def test_what_nobody_is_awaited_for_any_more_is_in_force(
    pending: Pending, status: DecisionStatus
) -> None:
    """Minutes whose absent members have all answered leave a decision that holds."""
    item = Item(
        "Tools", outcome=Outcome.ADOPTED, number=1, decision=Decision("Tools."), pending=pending
    )
    made = after(item)[NEW]

    assert isinstance(made, StandingDecision)
    assert (made.status, made.pending) == (status, pending)


def test_what_replaced_another_after_all_answers_ends_it() -> None:
    """The replacement is a file of its own, and the one before it is marked as replaced."""
    item = Item(
        "Quiet", Kind.REVIEW, Outcome.REPLACED, number=1, decision=Decision("Quiet from 21:00."),
        revisits=OLD, pending=ANSWERED,
    )  # fmt: skip
    found = after(item)
    new, old = found[NEW], found[OLD]

    assert isinstance(new, StandingDecision)
    assert isinstance(old, StandingDecision)
    assert (new.status, new.text) == (DecisionStatus.IN_FORCE, "Quiet from 21:00.")
    assert (old.status, old.text) == (DecisionStatus.REPLACED, "Quiet from 22:00.")


def test_an_end_that_all_have_consented_to_is_an_end() -> None:
    """A review that ended a decision has done so once nobody is awaited."""
    item = Item(
        "Quiet", Kind.REVIEW, Outcome.ENDED, number=1, revisits=OLD, pending=ANSWERED
    )  # fmt: skip
    old = after(item)[OLD]

    assert isinstance(old, StandingDecision)
    assert old.status is DecisionStatus.ENDED


def test_a_decision_taken_up_again_and_answered_holds() -> None:
    """What waited, was taken up again and answered by all is in force, in its one file."""
    name = "decisions/operations/2026-09-01-quiet-hours"
    waiting = StandingDecision(
        "Quiet", DecisionStatus.PENDING, "2026-09-01", minutes="earlier#1", pending=AWAITED,
        text="Quiet from 21:00.",
    )  # fmt: skip
    item = Item(
        "Quiet", outcome=Outcome.ADOPTED, number=1, pending=ANSWERED,
        decision=Decision("Quiet from 21:30.", supersedes=name),
    )  # fmt: skip
    new = after(item, **{name: waiting})[name]

    assert isinstance(new, StandingDecision)
    assert new.status is DecisionStatus.IN_FORCE


def test_what_waited_holds_from_the_day_of_the_last_answer() -> None:
    """Minutes that say when nobody was awaited any more leave a decision of that day."""
    pending = Pending((), "hold", answered=("kim",), settled="2026-11-25")
    decision = Decision("Quiet from 21:00.", supersedes=OLD)
    item = Item("Quiet", outcome=Outcome.ADOPTED, number=1, decision=decision, pending=pending)
    found = after(item)
    new, old = found[NEW], found[OLD]

    assert isinstance(new, StandingDecision)
    assert isinstance(old, StandingDecision)
    assert new.adopted == old.ended == "2026-11-25"
    meanwhile = replace(item, pending=replace(pending, in_force=True))
    at_once = after(meanwhile)[NEW]
    assert isinstance(at_once, StandingDecision)
    assert at_once.adopted == "2026-11-22"


@pytest.mark.parametrize("outcome", [Outcome.KEPT, Outcome.ADJUSTED])
def test_a_review_that_was_answered_says_from_when_it_holds(outcome: Outcome) -> None:
    """The look back names the day of the last answer, beside that of the meeting."""
    pending = Pending((), "hold", answered=("kim",), settled="2026-11-25")
    item = Item(
        "Quiet", Kind.REVIEW, outcome, number=1, decision=Decision("Quiet from 21:00."),
        revisits=OLD, pending=pending,
    )  # fmt: skip
    old = after(item)[OLD]

    assert isinstance(old, StandingDecision)
    assert old.revisits[-1].since == "2026-11-25"
