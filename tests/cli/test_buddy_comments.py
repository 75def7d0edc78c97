"""Reading back at the command line: several buddies, step by step."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from commanding import Hand

from sociocli.domain.buddy import BuddyFile, BuddyStep
from sociocli.record.buddy_file import write_buddy

STEPS = (
    BuddyStep(1, "Agenda", said=("Ana: hm",), asked="Is this our agenda?", done="It is"),
    BuddyStep(2, "Item 1", asked="Any objection?", done="None"),
)


def wrote(hand: Hand, name: str, by: str, *, meeting: str = "m", **first: str) -> None:
    """Keep the file of a buddy who wrote something at the first step."""
    steps = (replace(STEPS[0], **first), STEPS[1])
    gone = 1 if first else 0
    file = BuddyFile(meeting, "A meeting", steps, by=by, gone_through=gone, whole=f"{by} was here")
    write_buddy(hand.folder / name, file if first else replace(file, whole=""))


def test_two_buddies_stand_side_by_side(hand: Hand) -> None:
    """At each step stands what both have written, under what was done."""
    wrote(hand, "a.yaml", "Noor", would_say="Thank you", comment="Fast")
    wrote(hand, "b.yaml", "Idris", comment="Good [/budget] \x1b[31m")
    assert hand.types("practice", "comments", "a.yaml", "b.yaml") == 0
    assert hand.out.splitlines() == [
        "A meeting, commented on by Noor, Idris",
        "",
        "1. Agenda",
        "  Heard: Ana: hm",
        "  Asked: Is this our agenda?",
        "  Done: It is",
        "  Noor would say: Thank you",
        "  Noor remarks: Fast",
        "  Idris remarks: Good [/budget] ␛[31m",
        "",
        "On the whole",
        "  Noor remarks: Noor was here",
        "  Idris remarks: Idris was here",
        "",
    ]
    assert "Noor has gone through 1 of 2 steps." in hand.err


def test_buddies_without_a_name_have_a_number(hand: Hand) -> None:
    """Who gave no name is counted, and two of one name are told apart."""
    wrote(hand, "a.yaml", "", comment="x")
    wrote(hand, "b.yaml", "Noor", comment="y")
    wrote(hand, "c.yaml", "Noor", comment="z")
    assert hand.types("practice", "comments", "a.yaml", "b.yaml", "c.yaml") == 0
    assert "commented on by Buddy 1, Noor (2), Noor (3)" in hand.out


def test_comments_as_json(hand: Hand) -> None:
    """As JSON there is the same, exactly."""
    wrote(hand, "a.yaml", "Noor", comment="Two\nlines")
    assert hand.types("practice", "comments", "a.yaml", "--json") == 0
    found = json.loads(hand.out)
    assert found["buddies"] == [{"by": "Noor", "gone_through": 1, "whole": "Noor was here"}]
    assert [one["step"] for one in found["steps"]] == [1]
    assert found["steps"][0]["remarks"] == [
        {"by": "Noor", "would_say": "", "comment": "Two\nlines"}
    ]


def test_where_nobody_wrote_that_is_said(hand: Hand) -> None:
    """A file in which nothing was written yet is no trouble."""
    wrote(hand, "a.yaml", "Noor")
    assert hand.types("practice", "comments", "a.yaml") == 0
    assert hand.out == "Nobody has written anything yet.\n"


def test_files_of_two_meetings_are_not_mixed(hand: Hand) -> None:
    """Comments on another meeting are refused, and it is said which file it is."""
    wrote(hand, "a.yaml", "Noor", comment="x")
    wrote(hand, "b.yaml", "Idris", meeting="n", comment="y")
    assert hand.types("practice", "comments", "a.yaml", "b.yaml") == 2
    assert "b.yaml belongs to another meeting than a.yaml" in hand.err


@pytest.mark.parametrize("text", [None, "format: sociocli/buddy/1\nsteps: []\n"])
def test_wrong_files_are_refused(hand: Hand, text: str | None) -> None:
    """A file that is not there or is broken is refused with its name."""
    if text is not None:
        hand.writes("a.yaml", text)
    assert hand.types("practice", "comments", "a.yaml") == 2
    assert "a.yaml" in hand.err
