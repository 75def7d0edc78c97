"""What Ctrl-C offers in a drill, before a practice, and within it: only what leads somewhere."""

from __future__ import annotations

import pytest
from commanding import Hand
from sitting import BEGINS, INTERRUPT, sits

from sociocli.cli import alone, buddy_step
from sociocli.cli import drill as drill_command
from sociocli.domain.buddy import BuddyFile, BuddyStep
from sociocli.record.buddy_file import write_buddy
from sociocli.terminal.wording import ALL_SAVED, DRILL_KEPT

OF_A_MEETING = "  /a  action: who does what"


def test_who_looks_back_may_note_something_and_no_more(seated: Hand) -> None:
    """Alone one notes something, or what to do about it; nobody came or left."""
    lines = sits(seated, "/")
    assert seated.types("practice", "reflect", "--plain") == 0
    assert {"  /n  note", OF_A_MEETING, "  /q  leave"} <= {*lines.written}
    assert "  /w  who came or left" not in lines.written


@pytest.fixture
def seated(hand: Hand) -> Hand:
    """Return somebody who sits at a terminal that is read line by line."""
    for module in (drill_command, buddy_step, alone):
        hand.patch.setattr(module, "at_terminal", lambda: True)
    return hand


def test_a_drill_says_what_is_kept_and_offers_no_way_of_a_meeting(seated: Hand) -> None:
    """Of a drill the finished exercises are kept, and there are no minutes to write into."""
    lines = sits(seated, "/", "/a", INTERRUPT)
    assert seated.types("practice", "drill", "objection-or-not", "--plain") == 0
    assert "  /u  undo the last answer" in lines.written
    assert OF_A_MEETING not in lines.written
    assert "There is no such way out: /a." in lines.written
    assert DRILL_KEPT in lines.written
    assert ALL_SAVED not in lines.written


def test_before_a_practice_there_is_no_meeting_to_write_into(seated: Hand) -> None:
    """Before the meeting one leaves or goes back; within it all its ways out are there."""
    before = sits(seated, "/")
    assert seated.types("practice", "./bell.yaml", "--plain") == 0
    assert OF_A_MEETING not in before.written
    within = sits(seated, *BEGINS, "/")
    assert seated.types("practice", "./bell.yaml", "--plain") == 0
    assert OF_A_MEETING in within.written
    assert "  /m  say something to somebody" in within.written


def test_somebody_elses_meeting_is_not_written_into(seated: Hand) -> None:
    """Whoever goes through a meeting of a buddy is offered no way of their own meetings."""
    file = BuddyFile("m", "A meeting", (BuddyStep(1, "Item 1", asked="What now?", done="that"),))
    write_buddy(seated.folder / "f.yaml", file)
    lines = sits(seated, "/")
    assert seated.types("practice", "step", "f.yaml", "--plain") == 0
    assert "  /u  undo the last answer" in lines.written
    assert OF_A_MEETING not in lines.written
