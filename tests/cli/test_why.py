"""`sociocli why`: how something came about, as lines to read."""

from __future__ import annotations

import json

import pytest
from commanding import Hand
from record.why_record import QUIET, is_put, quiet_hours, write

from sociocli.domain.item import Item, Outcome
from sociocli.domain.proposal import Decision, Proposal, Version
from sociocli.domain.standing import StandingDecision
from sociocli.terminal.width import columns


def test_it_is_told_in_order_of_time(hand: Hand) -> None:
    """The page begins with what it is, goes through the meetings, and ends with what is next."""
    quiet_hours(hand.folder)
    assert hand.types("why", "2026-02-01-quiet-hours") == 0
    lines = hand.out.splitlines()
    assert lines[:2] == ["Quiet hours", f"  {QUIET} (replaced)"]
    assert "2026-01-01  The meeting did not get to this item." in lines
    assert "            2026-02-01-operations#1" in lines
    assert "    Changed to version 2, because: the choir sings" in lines
    assert lines[-4] == "Next"
    assert "  Review on 2027-04-01: Quiet nights" in lines[-3:]
    assert hand.err == ""


def test_nothing_is_wider_than_a_terminal(hand: Hand) -> None:
    """Long, hostile and far-off words are wrapped at 80 columns and do nothing."""
    title = "إصلاح السقف [/budget] 🎨 " + "very long words " * 12
    text = "\x1b[2J" + "word " * 60 + "\n- " + "x" * 200
    item = Item(
        title, outcome=Outcome.ADOPTED, number=1,
        proposal=Proposal("نوم " * 40, (Version(text),)), decision=Decision(text),
    )  # fmt: skip
    write(hand.folder, "2026-01-01", item)
    decision = StandingDecision(title, adopted="2026-01-01", minutes="2026-01-01-operations#1",
                                text=text)  # fmt: skip
    is_put(hand.folder, decision, "2026-01-01-x")
    assert hand.types("why", "2026-01-01-x") == 0
    assert max(columns(line) for line in hand.out.splitlines()) <= 80
    assert "\x1b" not in hand.out
    assert hand.types("why", "2026-01-01-operations#1") == 0


def test_it_can_be_read_by_programs(hand: Hand) -> None:
    """As JSON it has what happened, how it stands, and what is next."""
    quiet_hours(hand.folder)
    assert hand.types("why", QUIET, "--json") == 0
    found = json.loads(hand.out)
    assert found["id"] == QUIET
    assert [one["place"] for one in found["happened"]][:2] == [
        "2026-01-01-operations#2",
        "2026-02-01-operations#1",
    ]
    assert found["stands"][0] == {"id": QUIET, "title": "Quiet hours", "state": "replaced"}
    assert found["happened"][1]["lines"][0] == {"text": "Need: Children cannot sleep.", "depth": 0}


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("nowhere", "There is no “nowhere”"),
        ("2026-01-01-operations", "2026-01-01-operations#2  Quiet hours"),
        ("../../etc/passwd#1", "There is no"),
    ],
)
def test_what_is_not_there_is_said(asked: str, sentence: str, hand: Hand) -> None:
    """If nothing or several things are meant, exit code 2 says what there is."""
    quiet_hours(hand.folder)
    assert hand.types("why", asked) == 2
    assert sentence in hand.err


def test_what_is_missing_is_said_aside(hand: Hand) -> None:
    """Minutes that are not there, and files that cannot be read, are named; the rest is told."""
    decision = StandingDecision("Lamps", adopted="2020-01-01", minutes="2020-01-01-operations#1")
    is_put(hand.folder, decision, "2020-01-01-lamps")
    hand.writes("minutes/operations/2020-01-02-operations.yaml", "items: [\n")
    assert hand.types("why", "2020-01-01-lamps") == 0
    assert hand.out.startswith("Lamps\n")
    assert hand.out.endswith("Next\n  Nothing is to come.\n")
    assert "2020-01-01-operations#1 is named" in hand.err
    assert "minutes/operations/2020-01-02-operations.yaml:" in hand.err
