"""What is to come for something."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sociocli.domain.item import Item, NextStep
from sociocli.domain.proposal import Decision, Pending
from sociocli.domain.selection import Selection
from sociocli.domain.standing import (
    ActionState,
    BacklogTopic,
    DecisionStatus,
    OutsideMeeting,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.record.standing_file import Standing
from sociocli.record.why_next import nexts, nexts_of_item

TODAY = "2026-11-22"
NAMES = {"kim": "Kim"}
LAMPS = StandingDecision("Lamps", review="2027-01-01")
KIM = Pending(("kim",), "lazy", "2026-11-25")


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        (LAMPS, ["Review on 2027-01-01"]),
        (replace(LAMPS, title="Old"), ["Review on 2027-01-01: Old"]),
        (replace(LAMPS, review="2026-11-21"), ["Review was due on 2026-11-21"]),
        (
            replace(LAMPS, review="", expires="2027-05-01"),
            ["Ends by itself on 2027-05-01"],
        ),
        (replace(LAMPS, status=DecisionStatus.ENDED), []),
        (
            replace(LAMPS, review="", status=DecisionStatus.PENDING, pending=KIM),
            ["Awaited until 2026-11-25: the answers of Kim"],
        ),
        (
            replace(LAMPS, review="", pending=replace(KIM, until="")),
            ["Awaited: the answers of Kim"],
        ),
        (
            replace(LAMPS, review="", status=DecisionStatus.ASKED,
                    outside=OutsideMeeting(closes="2026-12-01")),
            ["Can be answered until 2026-12-01"],
        ),
        (
            replace(LAMPS, review="", outside=OutsideMeeting(closed="2026-11-20")),
            ["The next meeting hears of it"],
        ),
        (
            replace(LAMPS, review="", outside=OutsideMeeting(closed="2026-11-20", brought="x#1")),
            [],
        ),
        (Term("cook", "kim", "Lamps", until="2027-01-01"), ["The term of Kim ends on 2027-01-01."]),
        (
            Term("cook", "kim", "Lamps", until="2026-01-01"),
            ["The term of Kim was to end on 2026-01-01."],
        ),
        (Term("cook", "kim", until="2026-01-01", ended="2026-01-01"), []),
        (
            Term("cook", "kim", "Lamps", state=TermState.PENDING, pending=KIM),
            ["Awaited until 2026-11-25: the answers of Kim"],
        ),
        (StandingAction("Buy", ("kim",), "the party"), ["Still open: Buy (Kim), by the party"]),
        (StandingAction("Buy"), ["Still open: Buy (Nobody yet)"]),
        (StandingAction("Buy", state=ActionState.DONE), []),
        (BacklogTopic("Lamps", when="spring"), ["Waits in the backlog, spring"]),
        (BacklogTopic("More"), ["Waits in the backlog: More"]),
    ],
)  # fmt: skip
def test_what_comes_next(value: Standing, lines: list[str]) -> None:
    """Whatever is awaited or due of what stands is said; of what is over, nothing."""
    assert list(nexts([value], NAMES, TODAY, "Lamps")) == lines


@pytest.mark.parametrize(
    ("item", "lines"),
    [
        (Item("Lamps", decision=Decision("New.", "2027-01-01")), ["Review on 2027-01-01"]),
        (Item("", decision=Decision("New.", "2027-01-01")), ["Review on 2027-01-01"]),
        (
            Item("Lamps", decision=Decision("New."), pending=KIM),
            ["Awaited until 2026-11-25: the answers of Kim"],
        ),
        (
            Item("Cook", selection=Selection("cook", holder=("kim",), until="2027-01-01")),
            ["The term of Kim ends on 2027-01-01."],
        ),
        (
            Item("Cook", selection=Selection("cook", holder=("kim",)), pending=KIM),
            ["Awaited until 2026-11-25: the answers of Kim"],
        ),
        (Item("Name", selection=Selection("name", holder=("Oak",), things=True)), []),
        (Item("Lamps", next=NextStep("spring")), ["Comes back: spring"]),
        (Item("Lamps"), []),
    ],
)
def test_minutes_alone_say_what_comes_next(item: Item, lines: list[str]) -> None:
    """Where nothing stands on its own, the latest item says what is due."""
    assert list(nexts_of_item(item, NAMES, TODAY)) == lines
