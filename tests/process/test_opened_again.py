"""What an answer after a meeting left in its minutes, where it opened an item again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.proposal import Objection, Pending
from sociocli.process.opened_again import why_again

HEARD = Pending((), "hold", answered=("kim",))
OBJECTED = Item(
    "Bikes", Kind.REVIEW, Outcome.DEFERRED, 1, pending=HEARD,
    objections=(Objection("Too dear"), Objection(" It rusts ")),
)  # fmt: skip


def test_the_last_objection_is_the_reason() -> None:
    """Those before it were dealt with in the meeting."""
    assert why_again(OBJECTED) == "Objection after the meeting: It rusts"
    selection = replace(OBJECTED, kind=Kind.ELECT, outcome=Outcome.REOPENED)
    assert why_again(selection) == "Objection after the meeting: It rusts"


def test_who_declined_gave_the_reason() -> None:
    """The minutes have the sentence among what happened."""
    declined = "Declined after the meeting: No time"
    item = replace(OBJECTED, outcome=Outcome.REOPENED, objections=(), process=("Went.", declined))
    assert why_again(item) == declined


@pytest.mark.parametrize(
    "item",
    [
        replace(OBJECTED, pending=None),
        replace(OBJECTED, pending=Pending(("kim",), "hold")),
        replace(OBJECTED, outcome=Outcome.KEPT),
        replace(OBJECTED, objections=()),
    ],
)
def test_what_was_put_off_in_the_meeting_has_no_such_reason(item: Item) -> None:
    """Nobody has answered later, or it holds all the same."""
    assert why_again(item) == ""
