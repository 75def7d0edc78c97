"""The room: who is here, what time it is, what was noted."""

from __future__ import annotations

import pytest
from rooms import in_item, room

from sociocli.domain.agenda import Agenda, AgendaItem
from sociocli.domain.item import Kind
from sociocli.domain.minutes import Action, AgendaChange, Topic
from sociocli.domain.people import Away, Part, Person, Presence, Right
from sociocli.process.asking import Moment
from sociocli.process.message import Line, say
from sociocli.process.scene import Table

LINE = Line(say="Hello.", cue="Greet")


def test_who_is_entitled() -> None:
    """Entitled are members with the right of consent who are here, not guests or advisers."""
    adviser = Person("zoe", "Zoë", Right.ADVISORY)
    here = room(("ana", "ben", "kim", adviser), guests=("gus",), absent=("kim",))
    assert here.members() == ("ana", "ben", "kim")
    assert here.entitled() == ("ana", "ben")
    assert here.here() == ("ana", "ben", "zoe", "gus")


def test_a_seat_is_given_once() -> None:
    """Whoever has a seat keeps it, with name and part."""
    here = room()
    assert here.seat("ana", "Somebody else", Part.GUEST).name == "Ana"
    assert not here.is_here("zoe")
    assert here.seat("zoe", "Zoë", Part.GUEST).part is Part.GUEST
    assert here.is_here("zoe")
    assert here.everybody[-1] == ("zoe", "Zoë")


def test_names() -> None:
    """People are called by their names; text that is no id stays as it is."""
    here = room()
    here.rename("ben", "Benjamin")
    assert here.names(("ana", "ben", "the choir")) == "Ana, Benjamin, the choir"
    assert here.pairs(("ben",)) == (("ben", "Benjamin"),)
    assert dict(here.everybody)["ben"] == "Benjamin"


def test_coming_and_going() -> None:
    """Late arrival, absence in between and early leaving are kept with their times."""
    here = room(absent=("kim",))
    here.comes("kim", "19:20")
    here.goes("kim", "19:40")
    here.comes("kim", "19:50")
    here.goes("kim", "20:00")
    seat = here.seats["kim"].attendee()
    assert (seat.presence, seat.arrived, seat.left) == (Presence.HERE, "19:20", "20:00")
    assert seat.away == (Away("19:40", "19:50"),)


def test_coming_twice_and_going_twice_change_nothing() -> None:
    """Whoever is here cannot come, and whoever is gone cannot go."""
    here = room()
    here.comes("ana", "19:20")
    here.goes("ben", "19:30")
    here.goes("ben", "19:45")
    assert here.seats["ana"].attendee().arrived == ""
    assert here.seats["ben"].attendee().left == "19:30"


def test_planned_end_and_time_left() -> None:
    """The planned end is wall time; the time left counts towards it, also below nothing."""
    here = room(agenda=Agenda(minutes=90))
    here.hear(Moment(600, "2026-11-22T20:20:00+01:00"))
    assert (here.planned_end, here.times().left) == ("20:30", 600)
    here.hear(Moment(900, "2026-11-22T20:31:00+01:00"))
    assert here.times().left == -60
    here.began = ""
    assert (here.planned_end, here.times().left) == ("", 0)


def test_the_clock_of_a_step_and_of_an_item() -> None:
    """A step's clock begins with the step; an item's is its own; a phase keeps it going."""
    here = room()
    here.hear(Moment(100, ""))
    here.step(say("Check-in"), 5)
    here.hear(Moment(160, ""))
    assert (here.times().planned, here.times().used) == (300, 60)
    item = in_item(here, minutes=20)
    here.hear(Moment(220, ""))
    here.phase(say("Reactions"))
    assert (here.times().planned, here.times().used) == (1200, 60)
    here.skip(30)
    assert here.times().used == 30
    assert item.used_at(220) == 30
    assert here.scene().step == say("Reactions")


def test_a_scene_shows_where_we_are() -> None:
    """A scene has the circle, the item, the text on the table, the names and the line."""
    here = room()
    in_item(here, title="Noise")
    item = in_item(here, "report", "Money")
    item.table = Table(say("Report"), "All is well.")
    scene = here.scene(LINE, said=("Fine.",))
    assert scene.circle == "Operations"
    assert scene.item is not None
    assert (scene.item.number, scene.item.of, scene.item.kind) == (2, 2, "report")
    assert scene.table == item.table
    assert (scene.said, scene.line.cue.text()) == (("Fine.",), "Greet")
    other = Table(say("Proposal"), "Quiet.")
    assert here.scene(table=other).table == other
    here.item = None
    assert here.scene().table is None


def test_off_the_record_nothing_is_kept() -> None:
    """While the meeting is off the record no note, action or topic is kept."""
    here = room()
    here.off_record = True
    here.note("a")
    here.act("b", ("ana",), "")
    here.park(Topic("c"))
    assert (here.notes, here.actions, here.topics) == ([], [], [])
    assert here.scene().off_record
    here.off_record = False
    here.note("a")
    assert here.notes == ["a"]


def test_notes_belong_to_the_item_on_the_table() -> None:
    """Notes, actions and topics stand with the item during which they came up."""
    here = room()
    here.act("Sweep", (), "")
    item = in_item(here)
    here.note("Loud")
    here.act("Book", ("kim",), "2026-11-29")
    here.park(Topic("Parking"))
    here.park(Topic("Garden", item=7))
    assert item.notes == ["Loud"]
    assert here.actions == [Action("Sweep"), Action("Book", ("kim",), "2026-11-29", 1)]
    assert [topic.item for topic in here.topics] == [1, 7]


def test_lines_of_process_have_the_time() -> None:
    """Matters of process and changes of the agenda are lines with the time of day."""
    here = room()
    here.log_process("Break")
    here.log_agenda("Item added")
    assert here.process == ["19:00 Break"]
    assert here.agenda_changes == [AgendaChange("19:00", "Item added")]


def test_items_are_numbered_once_and_come_in_order() -> None:
    """An item keeps its number; the order may change; those set aside come last."""
    here = room()
    one, two, three = (here.put_on(AgendaItem(title, Kind.EXPLORE)) for title in "abc")
    assert [item.number for item in here.items] == [1, 2, 3]
    here.forward(three)
    assert here.to_come() == [three, one, two]
    three.begin(0)
    three.stop(60, "set aside")
    assert here.to_come() == [one, two, three]
    one.begin(60)
    one.stop(90, "end")
    assert here.to_come() == [two, three]
    assert here.item_numbered(3) is three


def test_handing_over() -> None:
    """The facilitator hands over for an item, to come back after it, or for good."""
    here = room()
    in_item(here)
    here.hand_to("kim", for_item=True)
    here.hand_to("ben", for_item=True)
    assert (here.facilitator, here.hand_back) == ("ben", "ana")
    here.hand_to("kim", for_item=False)
    assert (here.facilitator, here.hand_back, here.first_facilitator) == ("kim", "", "ana")


@pytest.mark.parametrize(("key", "fresh"), [("a", "a"), ("a", "a~2"), ("b", "b"), ("a", "a~3")])
def test_keys_are_numbered(key: str, fresh: str) -> None:
    """Keys that come again are counted, each for itself."""
    here = room()
    for earlier in ("a", "a", "b", "a"):
        given = here.fresh(earlier)
        if (earlier, given) == (key, fresh):
            return
    pytest.fail(f"{fresh} never came")


def test_clock_in_some_minutes() -> None:
    """The time of day in some minutes is known as soon as there is a clock."""
    here = room()
    assert here.clock_in(75) == "20:15"
    here.hear(Moment())
    assert here.clock_in(75) == ""
