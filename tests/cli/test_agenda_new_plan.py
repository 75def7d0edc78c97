"""An agenda in the making, and how it is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sociocli.cli.agenda_new_found import CircleNow
from sociocli.cli.agenda_new_plan import Plan, begun, shown, why_of
from sociocli.domain.agenda import Agenda, AgendaItem
from sociocli.domain.circle import Circle
from sociocli.domain.minutes import Minutes
from sociocli.domain.next_agenda import Proposed, Why
from sociocli.domain.people import Attendee, Person

ON = "2026-11-22"
NOW = CircleNow(Circle("operations", "Operations", members=(Person("kim", "Kim"),)))


def item(title: str, why: Why = Why.BACKLOG, minutes: int = 10, **more: Any) -> Proposed:
    """Return a proposed item."""
    continues = more.pop("continues", "")
    return Proposed(title, AgendaItem(title, minutes=minutes, continues=continues), why, **more)


@pytest.mark.parametrize(
    ("why", "facts", "said"),
    [
        (Why.ACTIONS, {"count": 4}, "4 are open"),
        (Why.ACTIONS, {"count": 4, "late": 2}, "4 are open, 2 of them late"),
        (Why.ACTIONS, {}, "1 is open"),
        (Why.ACTIONS, {"late": 1}, "1 is open, and late"),
        (Why.OUTSIDE, {"day": "2026-11-15", "note": "mail"},
         "decided by mail on 2026-11-15; the circle has not heard of it yet"),
        (Why.OUTSIDE, {"day": "2026-11-15"},
         "decided outside a meeting on 2026-11-15; the circle has not heard of it yet"),
        (Why.PENDING, {"needs": ("kim", "max")}, "waits for the answer of Kim, max"),
        (Why.PENDING, {"needs": ("kim",), "day": ON}, f"waits for the answer of Kim until {ON}"),
        (Why.EXPIRES, {"day": "2026-12-01"}, "runs out on 2026-12-01"),
        (Why.EXPIRES, {"day": "2026-11-01"}, "has run out on 2026-11-01"),
        (Why.TERM, {"needs": ("kim",), "day": ON}, f"the term of Kim ends on {ON}"),
        (Why.TERM, {"needs": ("kim",), "day": "2026-11-01"},
         "the term of Kim has ended on 2026-11-01"),
        (Why.LEFT_OVER, {"continues": "m#2"}, "left over from m#2"),
        (Why.DUE, {"day": ON}, f"its review is due on {ON}; can be extended as it is"),
        (Why.DUE, {"count": 3},
         "3 reviews are due; can be extended as they are, in one round"),
        (Why.REVIEW, {"day": ON},
         f"its review is due on {ON}, with more to talk about than a new date"),
        (Why.BACKLOG, {}, "waits in the backlog"),
        (Why.BACKLOG, {"day": ON}, f"waits in the backlog since {ON}"),
        (Why.WAITS, {"note": "after the winter"}, "waits for: after the winter"),
        (Why.ASKED, {}, "asked for"),
    ],
)  # fmt: skip
def test_why_something_comes(why: Why, facts: dict[str, Any], said: str) -> None:
    """Every reason is a few plain words, with its day and its people."""
    assert why_of(item("A", why, **facts), NOW, ON) == said


def test_a_plan_with_what_was_asked_for() -> None:
    """Reports first, then what was asked for, then the rest; the same title comes once."""
    plan = Plan(Agenda("x", minutes=60), 15, 10)
    found = (item("Actions", Why.ACTIONS), item("Cook", Why.TERM), item("Long", minutes=40))
    made = begun(plan, (item("cook", Why.ASKED),), found)
    assert [one.id for one in made.on] == ["Actions", "cook"]
    assert [one.id for one in made.left] == ["Long"]
    assert (made.used, made.free) == (20, 25)
    assert [one.title for one in made.finished().items] == ["Actions", "cook"]


def test_a_plan_that_is_too_long_says_so() -> None:
    """Items by hand come even if there is no time; the sum says by how much."""
    plan = Plan(Agenda("x", date=ON, minutes=20), 15, 10)
    made = begun(plan, (item("A", Why.ASKED),), ())
    assert shown(made, NOW).splitlines()[1:] == [
        "20 minutes: 15 for opening and closing, 10 for items, 5 too many",
        "",
        " 1   10 min               A",
    ]


def test_an_empty_plan_says_so() -> None:
    """Where the record proposes nothing, that is said."""
    assert shown(Plan(Agenda("x", date=ON), 15, 10), NOW).endswith(
        "The record proposes nothing for this day; topics are collected in the meeting."
    )


def test_a_circle_whose_answer_is_awaited_is_called_by_its_name() -> None:
    """Members are called by theirs first; what nobody knows stays as it is."""
    now = replace(NOW, others={"general": "General circle", "kim": "Kim circle"})
    waits = Proposed("t", AgendaItem("Delegate"), Why.PENDING, needs=("general", "kim", "zoe"))
    assert why_of(waits, now, ON) == "waits for the answer of General circle, Kim, zoe"


def test_people_of_the_last_minutes_stand_in_for_members() -> None:
    """A circle without a file has the people of its last minutes."""
    last = Minutes("m", "x", "2026-11-08", people=(Attendee("max", "Max"),))
    now = CircleNow(Circle("x"), (last,))
    assert now.members() == (("max", "Max"),)
    assert (now.name("max"), now.name("zoe"), now.next.date) == ("Max", "zoe", "")
    assert CircleNow(Circle("x")).members() == ()


def test_what_was_taken_out_by_hand_is_not_said_to_have_no_time() -> None:
    """Both stand below the list, each under its own words, and are counted on."""
    plan = Plan(Agenda("x", date=ON), 15, 10, dropped=(item("A"),), left=(item("B"),))
    taken, left = (
        shown(plan, NOW)
        .split("These were taken out; they stay where they are:")[1]
        .split("There is no time for these; they stay where they are:")
    )
    assert " 1 " in taken
    assert "A" in taken
    assert " 2 " in left
    assert "B" in left
