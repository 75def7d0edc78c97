"""What a room leaves behind: its minutes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rooms import in_item, room

from sociocli.domain.agenda import Agenda
from sociocli.domain.item import Outcome
from sociocli.domain.method import SOFA
from sociocli.domain.minutes import (
    CircleAtTheTime,
    LastMinutes,
    NextMeeting,
    ReviewedAction,
    Status,
    StepRecord,
)
from sociocli.domain.people import Away, Presence
from sociocli.domain.proposal import Concern, Objection
from sociocli.domain.selection import Selection
from sociocli.domain.standing import ActionState, StandingAction
from sociocli.process.brought import KnownAction
from sociocli.process.minutes_of import minutes_of


def test_minutes_hold_what_the_room_knows() -> None:
    """Everything that the meeting gathered stands in its minutes, which are a draft."""
    here = room(
        agenda=Agenda(title="Circle meeting", place="Hall", time="18:45", minutes=60),
        method=replace(SOFA, quorum="50%"),
    )
    here.announcements, here.notes, here.improvements = ["News"], ["Note"], ["Shorter"]
    here.last_minutes, here.next_meeting = LastMinutes("m"), NextMeeting("2026-12-06")
    here.step_records = [StepRecord("Wishes", ("Sleep",))]
    here.published_by, here.corrections_until = "ben", "2026-11-25"
    here.agenda_consented = True
    here.log_process("Break")
    here.log_agenda("Added: Roof")
    here.act("Sweep", (), "")
    minutes = minutes_of(here, "20:01")
    assert (minutes.id, minutes.circle, minutes.status) == ("", "operations", Status.DRAFT)
    assert (minutes.began, minutes.ended) == ("19:00", "20:01")
    assert (minutes.planned_begin, minutes.planned_end) == ("18:45", "20:00")
    assert (minutes.title, minutes.place, minutes.method) == ("Circle meeting", "Hall", "sofa")
    assert minutes.about == CircleAtTheTime("Operations", "Everybody lives well together.")
    assert (minutes.facilitator, minutes.secretary, minutes.quorum) == ("ana", "ben", "50%")
    assert minutes.agenda == "Nobody objected to the agenda"
    assert (minutes.announcements, minutes.notes) == (("News",), ("Note",))
    assert minutes.improvements == ("Shorter",)
    assert (minutes.last_minutes, minutes.next) == (here.last_minutes, here.next_meeting)
    assert minutes.steps == (StepRecord("Wishes", ("Sleep",)),)
    assert (minutes.published_by, minutes.corrections_until) == ("ben", "2026-11-25")
    assert minutes.process == ("19:00 Break",)
    assert [change.what for change in minutes.agenda_changes] == ["Added: Roof"]
    assert [action.what for action in minutes.actions] == ["Sweep"]


def test_a_meeting_that_began_as_planned_says_it_once() -> None:
    """The planned begin is said only where it was another; an agenda not agreed says nothing."""
    here = room(agenda=Agenda(time="19:00"))
    minutes = minutes_of(here, "20:00")
    assert (minutes.planned_begin, minutes.agenda) == ("", "")


def test_content_without_who_said_what() -> None:
    """Who objected stays with the circle, unless it attributes."""
    for attributed, by in ((False, ""), (True, "kim")):
        here = room(method=replace(SOFA, attributed=attributed))
        item = in_item(here)
        item.objections = [Objection("The choir", by="kim")]
        item.concerns = [Concern("Noise", by="kim")]
        found = minutes_of(here, "20:00").items[0]
        assert (found.objections[0].by, found.concerns[0].by) == (by, by)


def test_who_was_there_for_an_item_is_said_where_it_differs() -> None:
    """Items name who was there only where it was not everybody who was there throughout."""
    here = room(("ana", "ben", "kim", "lea"))
    for present in (["ana", "ben", "kim"], ["ana", "ben", "kim", "lea"], ["ana", "ben"]):
        item = in_item(here)
        item.outcome = Outcome.ADOPTED
        item.present = present
    here.seats["lea"].left = "19:30"
    found = [item.present for item in minutes_of(here, "20:00").items]
    assert found == [(), ("ana", "ben", "kim", "lea"), ("ana", "ben")]


def test_the_room_of_people() -> None:
    """Late, gone, away, absent: the minutes keep who was there when."""
    here = room(("ana", "ben", "kim", "lea", "max"), absent=("max",))
    here.seats["ben"].arrived = "19:10"
    here.seats["kim"].away = [Away("19:10", "19:20")]
    here.seats["lea"].presence = Presence.LATE
    item = in_item(here)
    item.present = ["ana"]
    minutes = minutes_of(here, "20:00")
    assert minutes.items[0].present == ()
    assert [person.presence.value for person in minutes.people] == [
        "here",
        "here",
        "here",
        "absent",
        "absent",
    ]


def test_facilitators_of_the_evening() -> None:
    """Who facilitated first is named first, and the others once."""
    here = room()
    here.hand_to("kim", for_item=False)
    here.hand_to("ana", for_item=False)
    minutes = minutes_of(here, "20:00")
    assert (minutes.facilitator, minutes.facilitated_also) == ("ana", ("kim",))


def test_what_is_private_is_kept_only_where_the_room_kept_it() -> None:
    """Check-in and check-out stand in the minutes only if the steps kept them."""
    here = room()
    assert (minutes_of(here, "20:00").check_in, minutes_of(here, "20:00").check_out) == ((), ())
    here.check_in, here.check_out = ["Tired"], ["Long"]
    minutes = minutes_of(here, "20:00")
    assert (minutes.check_in, minutes.check_out) == (("Tired",), ("Long",))


def test_actions_closed_between_meetings_are_named_even_if_nobody_asked() -> None:
    """Their files are taken away after the meeting, so the minutes must have them."""
    here = room()
    known = (
        KnownAction(
            "actions/operations/a", StandingAction("Sweep", ("kim",), state=ActionState.DONE)
        ),
        KnownAction("actions/operations/b", StandingAction("Paint")),
        KnownAction("actions/operations/c", StandingAction("Lamps", state=ActionState.DROPPED)),
    )
    here.brought = replace(here.brought, actions=known)
    here.actions_reviewed = [
        ReviewedAction("actions/operations/c", "Lamps", state=ActionState.DROPPED)
    ]

    assert minutes_of(here, "20:01").actions_reviewed == (
        ReviewedAction("actions/operations/c", "Lamps", state=ActionState.DROPPED),
        ReviewedAction("actions/operations/a", "Sweep", ("kim",), ActionState.DONE),
    )


@pytest.mark.parametrize(("confirm_by", "above"), [("general", "General circle"), ("", "")])
def test_the_name_of_the_circle_that_confirms_is_kept(confirm_by: str, above: str) -> None:
    """Minutes call it by its name; where nobody has to confirm anything, they do without."""
    here = room()
    here.circle = replace(here.circle, parent="general", above="General circle")
    item = in_item(here, "elect")
    item.selection = Selection("delegate", "Delegate", ("ana",), confirm_by=confirm_by)
    about = minutes_of(here, "20:01").about
    assert about is not None
    assert about.above == above
