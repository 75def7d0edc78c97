"""`sociocli due`."""

from __future__ import annotations

import json
import time

import pytest
from commanding import Hand
from standing_record import house

from sociocli.cli import due as command
from sociocli.domain.due import Due, Of

ACTION = "format: sociocli/action/1\nwhat: {what}\nby: {by}\nstate: open\n"


def action(hand: Hand, name: str, by: str, circle: str = "operations") -> None:
    """Write an action."""
    hand.writes(f"actions/{circle}/2026-11-01-{name}.yaml", ACTION.format(what=name, by=by))


def test_what_is_late_near_and_later(hand: Hand) -> None:
    """What is due stands under late, near and later, each with the id to type next."""
    house(hand)
    action(hand, "roof", "2027-11-22")
    action(hand, "hall", "2026-11-19")
    action(hand, "bake", "2026-11-29")
    assert hand.types("due") == 1
    assert hand.out.splitlines() == [
        "DAY         WHEN          WHAT    ID               WHO AND TITLE",
        "Late",
        "2026-11-19  3 days late   action  2026-11-01-hall  hall",
        "",
        "Near",
        "2026-11-29  in 7 days     action  2026-11-01-bake  bake",
        "",
        "Later",
        "2027-11-22  in 12 months  action  2026-11-01-roof  roof",
    ]
    assert hand.err == "1 thing is late.\n"


@pytest.mark.parametrize(
    ("arguments", "code", "sorts"),
    [
        ((), 0, ["near"]),
        (("--within", "3"), 0, ["later"]),
        (("--as-of", "2026-12-01"), 1, ["late"]),
        (("--date", "2026-12-01"), 1, ["late"]),
        (("--date", "tomorrow"), 0, ["near"]),
        (("--circle", "operations"), 0, ["near"]),
    ],
)
def test_the_exit_code_tells_whether_something_is_late(
    hand: Hand, arguments: tuple[str, ...], code: int, sorts: list[str]
) -> None:
    """The exit code is 1 exactly if something is late, seen from the day that is asked for."""
    house(hand)
    action(hand, "bake", "2026-11-29")
    assert hand.types("due", "--json", *arguments) == code
    assert [one["sort"] for one in json.loads(hand.out)] == sorts
    assert hand.err == ""


def test_people_stand_by_their_names(hand: Hand) -> None:
    """A list for people says names; ids are for files and for JSON."""
    house(hand)
    text = ACTION.format(what="bake", by="2026-11-29") + "who: [ben, zoe]\n"
    hand.writes("actions/operations/2026-11-01-bake.yaml", text)
    hand.types("due")
    assert "Ben Okafor, zoe: bake" in hand.out
    hand.types("due", "--json")
    assert json.loads(hand.out)[0]["who"] == ["ben", "zoe"]


def test_json_holds_the_whole_identity(hand: Hand) -> None:
    """As JSON each thing is named by its whole identity."""
    house(hand)
    action(hand, "bake", "2026-11-29")
    hand.types("due", "--json")
    assert json.loads(hand.out) == [
        {
            "day": "2026-11-29",
            "sort": "near",
            "what": "action",
            "id": "actions/operations/2026-11-01-bake",
            "circle": "operations",
            "title": "bake",
            "who": [],
        }
    ]


def test_nothing_due_is_said(hand: Hand) -> None:
    """An empty list is a sentence, and no trouble."""
    house(hand)
    assert hand.types("due") == 0
    assert hand.out == "Nothing is due.\n"


def test_an_unknown_circle_is_refused(hand: Hand) -> None:
    """A circle that is nowhere in the record is refused and the known ones named."""
    house(hand)
    assert hand.types("due", "--circle", "kitchen") == 2
    assert "there are: operations." in hand.err


def test_what_cannot_be_read_is_named_and_the_rest_shown(hand: Hand) -> None:
    """A broken file is named with its line; everything else is listed."""
    house(hand)
    action(hand, "bake", "2026-11-29")
    hand.writes("actions/operations/2026-11-02-odd.yaml", "what: [\n")
    assert hand.types("due") == 0
    assert "2026-11-01-bake" in hand.out
    assert "actions/operations/2026-11-02-odd.yaml:" in hand.err


def test_several_circles_are_told_apart(hand: Hand) -> None:
    """With several circles the id names the circle too, as it has to be typed."""
    house(hand)
    action(hand, "bake", "2026-11-29")
    action(hand, "bake", "2026-11-30", "garden")
    hand.types("due")
    assert "operations/2026-11-01-bake" in hand.out
    assert "garden/2026-11-01-bake" in hand.out


def test_two_thousand_rows_are_quick(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two thousand rows are formatted in a moment (generous here; measured in the bench)."""
    rows = [
        Due(
            f"2026-{n % 12 + 1:02d}-01",
            Of.ACTION,
            f"actions/a/2026-11-22-t{n}",
            "a",
            "Bake",
            ("x",),
        )
        for n in range(2000)
    ]
    monkeypatch.setattr(command, "dues", lambda *_: rows)
    best = 9.0
    for _ in range(5):
        begun = time.perf_counter()
        command.list_due(hand.folder, "2026-11-22")
        best = min(best, time.perf_counter() - begun)
    assert best < 0.2
