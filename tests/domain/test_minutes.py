"""Minutes of a meeting as a value."""

from __future__ import annotations

import dataclasses

from sociocli.domain.minutes import Action, Minutes, Status

# The keys that product.md section 4 promises, in its order.
CONTRACT = [
    *("id", "circle", "date", "began", "ended", "status", "method", "facilitator", "secretary"),
    *("people", "items", "actions", "backlog", "next"),
]


def test_fields_stand_in_the_order_of_the_contract() -> None:
    """The promised keys are there and in the promised order."""
    names = [field.name for field in dataclasses.fields(Minutes)]
    assert [name for name in names if name in CONTRACT] == CONTRACT


def test_minutes_are_a_draft_until_they_are_accepted() -> None:
    """New minutes are a draft with nothing in them."""
    minutes = Minutes("2026-11-22-operations", "operations", "2026-11-22")
    assert minutes.status is Status.DRAFT
    assert (minutes.items, minutes.actions, minutes.next) == ((), (), None)


def test_an_action_may_have_nobody_yet() -> None:
    """An action needs no owner and no date (record-needs.md N24)."""
    assert Action("Sweep") == Action("Sweep", (), "", 0)
