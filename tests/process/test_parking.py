"""Putting a proposal down before it is decided (process.md 3.3 and 3.12 no. 8)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rooms import in_item, room
from talking import talk

from sociocli.domain.item import NextStep, Outcome
from sociocli.domain.minutes import Action
from sociocli.domain.proposal import Objection, ObjectionState
from sociocli.process.asking import Steps
from sociocli.process.leaving import LeaveItem
from sociocli.process.parking import PARKING, park


@pytest.mark.parametrize("way", list(PARKING))
def test_nothing_is_put_down_against_the_circle(way: str) -> None:
    """Each way needs quick consent; if somebody objects the item goes on."""
    here = room()
    item = in_item(here)
    key = f"item-1/{way.replace('_', '-')}"
    talk(lambda: park(here, item, way)).asks(f"{key}/consent").answer("no").ends()
    assert item.process[-1].startswith("19:00 No quick consent")


@pytest.mark.parametrize(
    "way", [way for way, one in PARKING.items() if one.outcome is Outcome.DEFERRED]
)
def test_what_is_deferred_has_a_date_or_a_trigger(way: str) -> None:
    """Enter alone means the next meeting, so that nothing waits for ever."""
    here = room()
    item = in_item(here)
    key = f"item-1/{way.replace('_', '-')}"
    talked = talk(lambda: park(here, item, way)).answers({f"{key}/consent": "yes"})
    talked.answers({f"{key}/what": "Something"})
    left = talked.defaults().raises(LeaveItem)
    assert left.outcome is Outcome.DEFERRED
    assert left.next.when == "the next meeting"


def test_finding_out_becomes_an_action() -> None:
    """Whoever finds something out has an action for it."""
    here = room()
    item = in_item(here)
    item.objections = [Objection("Harm", by="ben"), Objection("x", state=ObjectionState.MOOT)]
    talked = talk(lambda: park(here, item, "info")).answers({"item-1/info/consent": "yes"})
    talked.answers({"item-1/info/what": "The law", "item-1/info/to": "kim"})
    left = talked.answers({"item-1/info/when": "May"}).raises(LeaveItem)
    assert left.next == NextStep("May", "kim", what="The law")
    assert here.actions == [Action("The law", ("kim",), "May", 1)]
    assert item.objections[0].state is ObjectionState.OPEN


def test_the_parent_circle_is_the_first_to_be_asked() -> None:
    """Where the circle has a parent it is the one that is asked or handed over to."""
    here = room()
    here.circle = replace(here.circle, parent="general")
    item = in_item(here)

    def up() -> Steps[None]:
        yield from park(here, item, "escalate")

    talked = talk(up).answers({"item-1/escalate/consent": "yes", "item-1/escalate/what": "Stuck"})
    assert talked.defaults().raises(LeaveItem).next.to == "general"
