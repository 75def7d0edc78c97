"""`sociocli practice ladder`."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from commanding import Hand
from overtime import DRILL, HIDDEN, meets

from sociocli.cli import own_text
from sociocli.record.practice_log import LOG_NAME, append, practice_home


def test_it_begins_and_ends_among_people(hand: Hand) -> None:
    """The first line calls practising alone a warm-up, the last asks whom one could ask."""
    assert hand.types("practice", "ladder") == 0
    assert hand.out.startswith("Practising alone is a warm-up beside this ladder")
    assert hand.out.endswith("\nWhom could you ask to do this with you?\n")


def test_every_rung_is_open(hand: Hand) -> None:
    """All rungs are shown with their question, whatever was done; none is marked as reached."""
    hand.types("practice", "ladder")
    assert hand.out.count("Ask yourself: ") == 10
    assert "What you did" not in hand.out
    assert "8   A network of many groups\n" in hand.out


def test_what_was_done_stands_beside_it(hand: Hand) -> None:
    """Sessions and meetings are counted where their size is."""
    append(HIDDEN)
    append(DRILL)
    meets(hand, "2026-11-08", kinds=("elect",), people=("ana", "ben", "kim", "noor", "rosa"))
    meets(hand, "2026-11-15")
    hand.types("practice", "ladder", "--as", "ana")
    whole = " ".join(hand.out.split())
    assert "What you did: 2 sessions, 18 minutes." in whole
    assert "What you did: facilitated 2 meetings of this size, practised the size once." in whole
    assert "facilitated 1 meeting (1 with a selection or review) of this size" in whole


def test_only_one_of_both(hand: Hand) -> None:
    """Who only practised a size, or only facilitated it, is told just that."""
    append(HIDDEN)
    hand.types("practice", "ladder")
    assert "What you did: 1 session, 14 minutes." in hand.out
    assert "What you did: practised with a group of this size once." in hand.out
    meets(hand, "2026-11-15")
    (practice_home() / LOG_NAME).unlink()
    hand.types("practice", "ladder", "--as", "ana")
    assert "What you did: facilitated 1 meeting of this size." in hand.out
    assert "practised with" not in hand.out


def test_json_has_every_rung(hand: Hand) -> None:
    """Each rung with its question and what was done there."""
    append(HIDDEN)
    hand.types("practice", "ladder", "--json")
    data = json.loads(hand.out)
    assert [one["name"] for one in data][:3] == ["0", "1", "1b"]
    assert data[1]["done"] == {"meetings": 0, "of_kinds": 0, "sessions": 1, "minutes": 14}


def test_a_broken_line_is_said(hand: Hand) -> None:
    """What cannot be read of the log is named."""
    append(HIDDEN)
    (practice_home() / LOG_NAME).write_text("x\n")
    assert hand.types("practice", "ladder") == 0
    assert "Line 1 of" in hand.err


@pytest.mark.parametrize("columns", [40, 80])
def test_it_fits_the_terminal(hand: Hand, columns: int) -> None:
    """At 80 and at 40 columns no line is wider than the terminal."""
    append(HIDDEN)
    hand.patch.setattr(own_text, "width", lambda: columns - 1)
    hand.types("practice", "ladder")
    assert max(map(len, hand.out.splitlines())) < columns


def test_one_minute_is_one(hand: Hand) -> None:
    """A session of a minute is told in the singular; in a record without minutes nobody is --as."""
    append(replace(HIDDEN, minutes=1))
    assert hand.types("practice", "ladder") == 0
    assert "What you did: 1 session, 1 minute." in hand.out
    assert hand.types("practice", "ladder", "--as", "ana") == 2
    assert hand.err.startswith("sociocli: No minutes here name anybody yet")
