"""What the template of the minutes can use."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sociocli.domain.item import Item, Kind, NextStep, Outcome
from sociocli.domain.minutes import Acceptance, CircleAtTheTime, Minutes, ReviewedAction
from sociocli.domain.people import Attendee
from sociocli.domain.proposal import (
    ConsentRound,
    Objection,
    ObjectionState,
    Pending,
    Resolution,
)
from sociocli.domain.selection import Selection
from sociocli.domain.standing import ActionState
from sociocli.record.markdown import render
from sociocli.record.minutes_view import LARGE, MinutesView

PEOPLE = (Attendee("ana", "Ana"), Attendee("ben", "Ben"))


def view(*items: Item) -> MinutesView:
    """Return the minutes of a meeting with some items."""
    return MinutesView(Minutes("2026-11-22-a", "a", "2026-11-22", people=PEOPLE, items=items))


@pytest.mark.parametrize(
    ("planned", "used", "told"),
    [
        (0, 0, "Decision"),
        (5, 1, "Decision · 1 minute, 5 planned"),
        (5, 7, "Decision · 7 minutes, 5 planned"),
        (1, 0, "Decision · 1 minute planned"),
        (0, 2, "Decision · 2 minutes"),
    ],
)
def test_minutes_are_told_as_people_say_them(planned: int, used: int, told: str) -> None:
    """The time of an item is told as far as it is known, one minute in the singular."""
    assert view().item_facts(Item("Noise", planned=planned, used=used)) == told


@pytest.mark.parametrize(
    ("consent", "told"),
    [
        (ConsentRound(1, 4, entitled=4), "Version 1: 4 consented, 4 entitled"),
        (
            ConsentRound(2, 3, 1, entitled=4, after="Nobody minds."),
            "Version 2: 3 consented, 1 objected, 4 entitled. Nobody minds.",
        ),
        (
            ConsentRound(1, 4, entitled=4, proposed=("ana", "Rolf")),
            "Ana and Rolf, version 1: 4 consented, 4 entitled",
        ),
    ],
)
def test_a_consent_round_says_on_whom_it_was_and_what_came_of_it(
    consent: ConsentRound, told: str
) -> None:
    """Somebody who was absent understands the numbers."""
    assert f"{view().asked_on(consent)}: {view().rounded(consent)}" == told
    assert f"- {told}\n" in render(view(Item("Secretary", rounds=(consent,))).minutes)


@pytest.mark.parametrize(
    ("state", "resolved", "told"),
    [
        (ObjectionState.INTEGRATED, Resolution.AMEND, "Now: integrated, by changing the proposal"),
        (
            ObjectionState.OPEN,
            Resolution.SHORTEN_TERM,
            "Now: still open, though we tried it by a shorter term",
        ),
        (
            ObjectionState.UNRESOLVED,
            Resolution.OTHER_METHOD,
            "Now: not resolved; we went on by another method of deciding",
        ),
        (ObjectionState.MOOT, None, "Now: no longer applies"),
    ],
)
def test_what_became_of_an_objection(
    state: ObjectionState, resolved: Resolution | None, told: str
) -> None:
    """A way that was only tried is not told as the way by which it was settled."""
    assert view().settled(Objection("Too loud", state=state, resolved=resolved)) == told


def test_many_people_are_counted() -> None:
    """Of many people who were there when an item ended, the number is told."""
    few, many = ("ana", "ben"), tuple(f"p{n}" for n in range(LARGE + 1))
    assert view().present(Item("Noise", present=few)) == "Ana and Ben"
    assert view().present(Item("Noise", present=many)) == f"{LARGE + 1} people"


@pytest.mark.parametrize(
    ("outcome", "told"),
    [(Outcome.DELEGATED, "With: Ana"), (Outcome.RECOMMENDED, "Goes to: Ana")],
)
def test_an_item_is_with_somebody_or_goes_to_them(outcome: Outcome, told: str) -> None:
    """What is worked on is with somebody; what is passed on goes to somebody."""
    assert view().comes_to(Item("Noise", outcome=outcome, next=NextStep(to="ana"))) == told


@pytest.mark.parametrize(
    ("by", "told"), [("facilitator", "the facilitator"), ("ben", "Ben"), ("Zoe", "Zoe")]
)
def test_who_ruled_on_a_change(by: str, told: str) -> None:
    """A change was taken up by a part in the meeting, or by somebody with a name."""
    assert view().ruled_by(by) == told


@pytest.mark.parametrize(
    ("method", "told"), [("hand-vote", "show of hands"), ("own_way-here", "own way here")]
)
def test_methods_are_told_in_words(method: str, told: str) -> None:
    """A method of the record is told in words, one that is unknown without its hyphens."""
    assert view().method(Item("Noise", method=method)) == told


def test_what_waits_for_somebody_is_an_open_point() -> None:
    """A selection that others confirm is open; a recommendation is open and no decision."""
    waits = Item(
        "Delegate", Kind.ELECT, Outcome.ELECTED, selection=Selection("delegate", holder=("ana",)),
        pending=Pending(("general circle",), "confirmation"),
    )  # fmt: skip
    answered = Item("Noise", outcome=Outcome.ADOPTED, pending=Pending((), "lazy"))
    wished = Item("Lunch", outcome=Outcome.RECOMMENDED)
    told = view(waits, answered, wished).everything()
    assert told["open_points"] == (waits, wished)
    assert told["decisions"] == (answered,)


def test_parts_that_wait_as_their_whole_does_are_said_once() -> None:
    """Of reviews in one round the absent are named once; a part that waits otherwise by itself."""
    noor, kim = Pending(("noor",), "lazy", "2026-12-08"), Pending(("kim",), "lazy")
    same = Item("Bikes", Kind.REVIEW, Outcome.KEPT, pending=noor)
    other = Item("Roof", Kind.REVIEW, Outcome.KEPT, pending=kim)
    later = Item("Hall", Kind.REVIEW, Outcome.DEFERRED, pending=noor)
    parts = (same, other, later)
    whole = Item("Reviews", Kind.REVIEW, Outcome.KEPT, pending=noor, parts=parts)
    assert view(whole).everything()["open_points"] == (whole, other, later)


@pytest.mark.parametrize(
    ("state", "who", "by", "told"),
    [
        (ActionState.DONE, ("ana",), "", "Done: Book the hall (Ana)"),
        (ActionState.DROPPED, ("ana", "ben"), "", "Dropped: Book the hall (Ana and Ben)"),
        (ActionState.OPEN, ("ben",), "", "Still open: Book the hall, with Ben"),
        (
            ActionState.OPEN,
            ("ben",),
            "2026-12-06",
            "Still open: Book the hall, with Ben, by 6 December 2026",
        ),
        (ActionState.OPEN, (), "the party", "Still open: Book the hall, the party"),
        (ActionState.DONE, (), "", "Done: Book the hall"),
    ],
)
def test_what_became_of_an_action(
    state: ActionState, who: tuple[str, ...], by: str, told: str
) -> None:
    """An action that the circle looked at is told with who has it and until when."""
    action = ReviewedAction("actions/a/2026-11-01-hall", "Book the hall", who, state, by)
    assert view().reviewed(action) == told


@pytest.mark.parametrize(
    ("acceptance", "told"),
    [
        (
            Acceptance("2026-12-06", "2026-12-06-a"),
            "on 6 December 2026 by the meeting 2026-12-06-a.",
        ),
        (Acceptance("2026-12-06", "", "by mail"), "on 6 December 2026: by mail."),
        (Acceptance("2026-12-06"), "on 6 December 2026."),
        (Acceptance("", "2026-12-06-a"), "by the meeting 2026-12-06-a."),
    ],
)
def test_how_minutes_were_accepted(acceptance: Acceptance, told: str) -> None:
    """The acceptance is told with its day and the meeting, or in the words for it."""
    assert view().accepted(acceptance) == f"These minutes were accepted {told}"


def test_a_circle_that_is_awaited_is_called_by_its_name() -> None:
    """Where it confirms a selection, a reader finds its name and not its id."""
    chosen = Selection("delegate", "Delegate", ("ana",), confirm_by="general")
    pending = Pending(("general",), "confirmation")
    item = Item("Delegate", Kind.ELECT, Outcome.ELECTED, 1, selection=chosen, pending=pending)
    minutes = Minutes(
        "2026-11-22-a", "a", "2026-11-22", people=PEOPLE, items=(item,),
        about=CircleAtTheTime(above="General circle"),
    )  # fmt: skip
    page = render(minutes)
    assert "- Still to answer: General circle" in page
    assert "- To be confirmed by: General circle" in page
    assert MinutesView(minutes).name("somebody") == "somebody"
    assert "To be confirmed by: general" in render(replace(minutes, about=None))
