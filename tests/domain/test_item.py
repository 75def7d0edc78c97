"""The life of an item, and its outcomes."""

from __future__ import annotations

import pytest

from sociocli.domain.item import LIFE, Item, ItemState, Kind, Outcome, step_of_life
from sociocli.errors import Bug

CONTRACT = (
    "adopted adopted_pending adopted_conditionally adopted_over_objection kept adjusted replaced "
    "ended elected vacant reopened withdrawn dropped rejected deferred delegated rework referred "
    "escalated other_method split recommended explored reported no_decision not_ours not_needed "
    "not_reached"
)


def test_outcomes_of_the_contract() -> None:
    """The outcomes are those of the contract, in its order."""
    assert " ".join(Outcome) == CONTRACT


def test_the_life_of_an_item() -> None:
    """An item waits, is opened, may be set aside and opened again, and ends."""
    state = ItemState.WAITING
    for event in ("begin", "set aside", "begin", "end"):
        state = step_of_life(state, event)
    assert state is ItemState.ENDED


@pytest.mark.parametrize("state", ItemState)
@pytest.mark.parametrize("event", ["begin", "set aside", "end", "revive"])
def test_nothing_else_happens(state: ItemState, event: str) -> None:
    """What is not in the table of an item's life cannot happen."""
    if (state, event) in LIFE:
        assert step_of_life(state, event) is LIFE[state, event]
    else:
        with pytest.raises(Bug):
            step_of_life(state, event)


def test_an_ended_item_stays_ended() -> None:
    """From the end no event leads on, and every other state can end."""
    assert not [event for state, event in LIFE if state is ItemState.ENDED]
    assert len([event for _, event in LIFE if event == "end"]) == len(ItemState) - 1


def test_an_item_says_nothing_it_does_not_know() -> None:
    """An item of which nothing is known was not reached."""
    item = Item("Noise")
    assert (item.kind, item.outcome, item.proposal) == (Kind.DECIDE, Outcome.NOT_REACHED, None)
