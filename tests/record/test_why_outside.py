"""What happened to something outside of meetings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sociocli.domain.item import Item
from sociocli.domain.minutes import Minutes
from sociocli.domain.standing import (
    ActionState,
    Answer,
    BacklogTopic,
    DecisionStatus,
    HandedOver,
    OutsideMeeting,
    SilenceMeans,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.record.standing_file import Standing
from sociocli.record.why_outside import outside_told
from sociocli.record.why_trail import Came, Trail

PLACE = "2026-02-01-operations#1"
CAME = Came(PLACE, Item("Lamps"), Minutes("2026-02-01-operations", "operations", "2026-02-01"))
NAMES = {"ana": "Ana", "kim": "Kim"}
LAMPS = StandingDecision("Lamps", adopted="2026-02-01", minutes=PLACE, text="New ones.")
OUTSIDE = OutsideMeeting(
    "mail",
    "https://example.org",
    "2026-01-01",
    "2026-01-08",
    SilenceMeans.CONSENT,
    (Answer("ana", "consent", "", "2026-01-02"), Answer("kim", "objection", "Dear", "2026-01-03")),
    "2026-01-09",
)
TERM = Term("cook", "kim", "Cook", "2026-02-01", "2027-02-01", minutes=PLACE)
ACTION = StandingAction("Buy them", ("ana",), minutes=PLACE)


def told(value: Standing) -> list[str]:
    """Return what is told, with its day and its lines."""
    trail = Trail(PLACE, (CAME,), {}, ())
    return [
        " ".join((date, what, *(one.text for one in lines)))
        for date, what, lines in outside_told(value, trail, NAMES)
    ]


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        (LAMPS, []),
        (
            replace(LAMPS, adopted="2026-02-03"),
            ["2026-02-03 In force, after the last answer that was awaited."],
        ),
        (replace(LAMPS, minutes=""), []),
        (
            replace(LAMPS, minutes="", adopted="2025-01-01"),
            ["2025-01-01 Written down as decided on this day. New ones."],
        ),
        (
            replace(LAMPS, status=DecisionStatus.ENDED, ended="2026-03-01", because="Dark"),
            ["2026-03-01 Ended: Dark"],
        ),
        (replace(LAMPS, status=DecisionStatus.ENDED, ended="2026-02-01"), []),
        (
            replace(
                LAMPS, status=DecisionStatus.REPLACED, ended="2026-03-01", superseded_by="d/o/x"
            ),
            ["2026-03-01 Replaced by x."],
        ),
        (
            replace(LAMPS, status=DecisionStatus.DECLINED, ended="2026-02-02", because="No."),
            ["2026-02-02 Not adopted: No."],
        ),
        (TERM, []),
        (
            replace(TERM, start="2026-02-03"),
            ["2026-02-03 Kim holds the role “Cook”, until 2027-02-01."],
        ),
        (replace(TERM, state=TermState.PENDING), []),
        (
            replace(TERM, state=TermState.ENDED, ended="2026-02-03", because="No time"),
            ["2026-02-03 The term of Kim ended: No time"],
        ),
        (ACTION, []),
        (
            replace(
                ACTION,
                handed=(HandedOver(("kim",), "2026-02-02"),),
                state=ActionState.DONE,
                closed="2026-02-03",
                note="Cheap.",
            ),
            ["2026-02-02 Handed on; until then Kim had it.", "2026-02-03 Done. Cheap."],
        ),
        (
            BacklogTopic("Lamps", why="Dark", since="2026-01-01"),
            ["2026-01-01 Put into the backlog: Lamps Why: Dark"],
        ),
        (BacklogTopic("Lamps"), []),
    ],
)
def test_what_no_meeting_tells_is_told(value: Standing, lines: list[str]) -> None:
    """Only what the minutes do not say already is added, on its day."""
    if value == replace(LAMPS, minutes=""):
        lines = ["2026-02-01 Written down as decided on this day. New ones."]
    assert told(value) == lines


def test_the_whole_asking_is_told() -> None:
    """How it was asked, who answered what and when, and how it was closed."""
    asked = replace(LAMPS, minutes="", adopted="2026-01-09", outside=OUTSIDE)
    asked_line = (
        "2026-01-01 Asked outside a meeting (mail) until 2026-01-08; no answer means consent. "
        "New ones. See https://example.org"
    )
    assert told(asked) == [
        asked_line,
        "2026-01-02 Ana: consent",
        "2026-01-03 Kim: objection: Dear",
        "2026-01-09 Closed: in force.",
    ]


def test_how_it_was_closed_is_not_how_it_stands_now() -> None:
    """A decision that ended later was in force when it was closed."""
    ended = replace(
        LAMPS, minutes="", adopted="2026-01-09", status=DecisionStatus.ENDED, ended="2026-05-01",
        outside=OUTSIDE,
    )  # fmt: skip
    assert told(ended)[-2:] == ["2026-01-09 Closed: in force.", "2026-05-01 Ended."]
