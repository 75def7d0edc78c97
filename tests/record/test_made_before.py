"""Decisions that minutes speak of and that none of them made."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.proposal import Decision, Pending
from sociocli.domain.standing import StandingDecision
from sociocli.record.beginning import what_stands
from sociocli.record.made_before import in_no_minutes

OLD = "decisions/operations/2020-01-10-bikes"
KEPT = Item(
    "Bikes", Kind.REVIEW, Outcome.KEPT, number=1, revisits=OLD,
    decision=Decision("In the shed.", "2027-01-10"),
)  # fmt: skip
WAITS = Pending(("kim",), "hold")


def meeting(*items: Item) -> Minutes:
    """Return minutes of one evening."""
    return Minutes("2026-01-10-operations", "operations", "2026-01-10", items=items)


def test_what_a_review_kept_stands_under_its_own_name() -> None:
    """Its text is in the minutes, and its day in its name."""
    minutes = meeting(Item("Reviews", Kind.REVIEW, Outcome.KEPT, number=1, parts=(KEPT,)))
    ((identity, made),) = what_stands((minutes,)).items()

    assert isinstance(made, StandingDecision)
    assert (identity, made.adopted, made.text) == (OLD, "2020-01-10", "In the shed.")
    assert (made.review, made.revisits[0].minutes) == ("2027-01-10", "2026-01-10-operations#1")
    assert in_no_minutes((minutes,), {OLD: made}, lambda _: False) == ()


@pytest.mark.parametrize(
    "item",
    [
        replace(KEPT, outcome=Outcome.ADJUSTED, pending=WAITS),
        replace(KEPT, outcome=Outcome.REPLACED),
        replace(KEPT, outcome=Outcome.ENDED, decision=None),
        Item("Lamps", Kind.REPORT, Outcome.REPORTED, revisits=OLD),
    ],
)
def test_what_no_minutes_hold_is_not_invented(item: Item) -> None:
    """Where only another text is known, or none, the decision is named as missing."""
    minutes = meeting(item)
    standing = what_stands((minutes,))

    assert OLD not in standing
    assert in_no_minutes((minutes,), standing, lambda _: False) == (OLD,)


def test_what_has_a_file_is_left_to_it() -> None:
    """It is neither made a second time nor missing; what replaced it is made, and names it."""
    minutes = meeting(KEPT, replace(KEPT, title="Other", outcome=Outcome.REPLACED, number=2))
    standing = what_stands((minutes,), lambda identity: identity == OLD)

    ((identity, made),) = standing.items()
    assert isinstance(made, StandingDecision)
    assert (identity, made.supersedes) == ("decisions/operations/2026-01-10-bikes", OLD)
    assert in_no_minutes((minutes,), standing, lambda identity: identity == OLD) == ()


@pytest.mark.parametrize(
    "named", ["decisions/../../x", "decisions/operations/../x", "bikes", "2020-01-10-house#2", ""]
)
def test_only_a_whole_identity_is_taken(named: str) -> None:
    """A name that leads elsewhere, or is only a part of one, makes nothing."""
    minutes = meeting(replace(KEPT, revisits=named))
    assert named not in what_stands((minutes,))
    assert in_no_minutes((minutes,), {}, lambda _: False) == ()
