"""The next agenda on a terminal: one list, one letter to change it."""

from __future__ import annotations

import pytest

from sociocli.cli.agenda_new_plan import Plan
from sociocli.cli.agenda_new_screen import change, changed_by_hand
from sociocli.domain.agenda import Agenda, AgendaItem
from sociocli.domain.next_agenda import Proposed, Why


def item(title: str) -> Proposed:
    """Return a proposed item of ten minutes."""
    return Proposed(title, AgendaItem(title, minutes=10), Why.BACKLOG)


PLAN = Plan(Agenda("x"), 15, 10, (item("A"), item("B"), item("C")), (item("D"), item("E")))


def titles(plan: Plan) -> tuple[str, str]:
    """Return what is on the agenda and what is not, what was taken out first, in one word each."""
    left = (*plan.dropped, *plan.left)
    return "".join(one.id for one in plan.on), "".join(one.id for one in left)


@pytest.mark.parametrize(
    ("typed", "on", "left"),
    [
        ("d 2", "AC", "BDE"),
        ("D 3", "AB", "CDE"),
        ("m 3 1", "CAB", "DE"),
        ("m 1 3", "BCA", "DE"),
        ("m 2 2", "ABC", "DE"),
        ("a 2", "ABCE", "D"),
    ],
)
def test_one_letter_changes_it(typed: str, on: str, left: str) -> None:
    """Drop, move and add; nothing is lost by it."""
    plan, trouble = change(PLAN, typed.split())
    assert (*titles(plan), trouble) == (on, left, "")


def test_what_is_taken_out_is_not_what_has_no_time() -> None:
    """It stands apart, counted on with the rest, and comes back like that."""
    plan, _ = change(PLAN, ["d", "2"])
    assert [one.id for one in plan.dropped] == ["B"]
    assert [one.id for one in plan.left] == ["D", "E"]
    again, _ = change(plan, ["a", "2"])
    assert (*titles(again), again.dropped) == ("ACD", "BE", plan.dropped)
    assert change(plan, ["a", "1"])[0].dropped == ()


def test_an_item_gets_other_minutes() -> None:
    """The minutes of one item change, and no other."""
    plan, _ = change(PLAN, ["t", "2", "25"])
    assert [one.item.minutes for one in plan.on] == [10, 25, 10]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("d", "none of these keys"),
        ("d 1 2", "none of these keys"),
        ("d 4", "no number 4"),
        ("d 0", "no number 0"),
        ("d one", "none of these keys"),
        ("d ١", "none of these keys"),
        ("d 99999999", "none of these keys"),
        ("m 1 9", "no number 9"),
        ("t 1 0", "no number 0"),
        ("t 1 601", "no number 601"),
        ("a 3", "no number 3"),
        ("x 1", "none of these keys"),
        ("drop", "none of these keys"),
    ],
)
def test_what_is_not_understood_changes_nothing(typed: str, says: str) -> None:
    """A slip of the finger is named, and all stays as it was."""
    plan, trouble = change(PLAN, typed.split())
    assert plan == PLAN
    assert says in trouble


def test_it_is_shown_again_after_each_change() -> None:
    """The list stands there with what was wrong last, until Enter takes it."""
    typed = ["d 1", "zzz", ""]
    seen: list[tuple[str, str]] = []
    plan = changed_by_hand(
        PLAN,
        lambda prompt: typed.pop(0),
        lambda shown, trouble: seen.append((titles(shown)[0], trouble)),
    )
    assert plan is not None
    assert titles(plan)[0] == "BC"
    assert seen == [("ABC", ""), ("BC", ""), ("BC", "“zzz” is none of these keys.")]
