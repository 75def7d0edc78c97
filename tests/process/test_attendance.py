"""Gathering and attendance: who belongs here, who is here, who has which part."""

from __future__ import annotations

from typing import Any

import pytest
from rooms import named
from rooms import room as seated
from talking import Talk, talk

from sociocli.domain.agenda import Agenda, Step
from sociocli.domain.agenda import NamedStep as Named
from sociocli.domain.circle import Circle, CircleRole
from sociocli.domain.minutes import Minutes
from sociocli.domain.people import Attendee, Part, Person, Presence, Right
from sociocli.process.asides import WAYS
from sociocli.process.attendance import attendance, choose_facilitator, choose_secretary, gather
from sociocli.process.brought import Brought
from sociocli.process.leaving import Adjourn
from sociocli.process.room import Room

GATHER = Step(Named.GATHER)
ATTENDANCE = Step(Named.ATTENDANCE, minutes=1)
FIVE = ("ana", "ben", "kim", "lea", "max")


def before(people: tuple[str | Person, ...] = FIVE, name: str = "Garden", **more: Any) -> Room:
    """Return a room before anybody was seated."""
    members = tuple(one if isinstance(one, Person) else named(one) for one in people)
    return Room(Brought(Circle("garden", name, members=members), Agenda(), **more), WAYS)


def gathered(here: Room, how: str = "everybody") -> Talk:
    """Begin a conversation at who is here."""
    return talk(lambda: gather(here, GATHER)).asks("gather/begin").answer().asks(
        "gather/here"
    ).answer(how)  # fmt: skip


def last(*people: Attendee, **more: Any) -> Minutes:
    """Return the minutes of the last meeting."""
    return Minutes("2026-11-15-garden", "garden", "2026-11-15", people=people, **more)


def test_everybody_is_here_in_one_key() -> None:
    """One key says that everybody is here, by name."""
    here = before()
    talked = gathered(here).defaults()
    talked.ends()
    assert here.here() == FIVE
    everybody = talked.question("gather/here").options[0]
    assert everybody.words.text() == "Everybody is here: Ana, Ben, Kim, Lea, Max"


def test_everybody_but_some() -> None:
    """Of those who are not here it is said whether they come later."""
    here = before()
    talked = gathered(here, "everybody-but").asks("gather/missing").answer(["ben", "kim"])
    talked.asks("attendance/ben").refuses("here").refuses("").answer("late")
    talked.asks("attendance/kim").answer("absent").defaults().ends()
    assert here.here() == ("ana", "lea", "max")
    assert here.seats["ben"].presence is Presence.LATE
    assert here.seats["kim"].presence is Presence.ABSENT


def test_one_by_one() -> None:
    """One by one each person is asked, and Enter decides nothing."""
    here = before(("ana", "ben", "kim"))
    talked = gathered(here, "one-by-one")
    talked.asks("attendance/ana").refuses("").answer("here")
    talked.asks("attendance/ben").answer("here").asks("attendance/kim").answer("absent")
    talked.defaults().ends()
    assert here.here() == ("ana", "ben")
    assert all(talked.question(f"attendance/{one}").decisive for one in ("ana", "ben", "kim"))


def test_enter_at_who_is_here_is_the_careful_way() -> None:
    """Enter alone never says that everybody is here."""
    talked = gathered(before(), "one-by-one").answers({"attendance/*": "here"})
    talked.defaults().ends()
    assert talked.question("gather/here").preset == "one-by-one"


def test_a_first_meeting_in_an_empty_folder() -> None:
    """A circle that nothing is known of is asked for its name, its aim and its people."""
    here = before((), "")
    talked = talk(lambda: gather(here, GATHER)).asks("gather/begin").answer()
    talked.asks("meeting/circle").refuses("").answer("Choir")
    talked.asks("meeting/aim").answer("We sing together.")
    talked.asks("gather/names").refuses("").answer(",")
    talked.asks("gather/names~2").answer("Ana, Zoë Ö., 민준, , Ana")
    talked.asks("gather/here").answer("everybody").defaults().ends()
    assert (here.circle.name, here.circle.aim) == ("Choir", "We sing together.")
    assert here.everybody == (
        ("ana", "Ana"),
        ("zoe-o", "Zoë Ö."),
        ("person", "민준"),
        ("ana-2", "Ana"),
    )


def test_the_people_of_last_time_are_offered() -> None:
    """Without a circle's file the members of the last minutes are offered; guests are not."""
    before_that = last(
        Attendee("ana", "Ana"),
        Attendee("ben", "Ben", presence=Presence.ABSENT, right=Right.ADVISORY),
        Attendee("gus", "Gus", Part.GUEST),
    )
    here = before((), last=before_that)
    gathered(here).defaults().ends()
    assert here.here() == ("ana", "ben")
    assert here.members() == ("ana",)


def test_names_are_asked_if_the_last_minutes_have_none() -> None:
    """Minutes without members do not help; names are asked."""
    here = before((), last=last(Attendee("gus", "Gus", Part.GUEST)))
    talked = talk(lambda: gather(here, GATHER)).asks("gather/begin").answer()
    talked.asks("gather/names").answer("Ana").asks("gather/here").answer("everybody")
    talked.defaults().ends()
    assert here.here() == ("ana",)


def test_whoever_is_on_leave_is_not_awaited() -> None:
    """Members on leave are absent without being asked for, and nobody misses them."""
    here = before(("ana", "ben", Person("kim", "Kim", Right.ON_LEAVE)))
    talked = gathered(here).defaults()
    talked.ends()
    assert here.here() == ("ana", "ben")
    assert here.seats["kim"].presence is Presence.ABSENT
    assert talked.question("gather/guests").scene.table.facts == ()


def test_a_member_who_was_taken_for_a_guest_is_a_member() -> None:
    """Who came before the names were known is a member if they belong to the circle."""
    here = before(())
    talked = talk(lambda: gather(here, GATHER)).asks("gather/begin")
    talked.aside("arrived", who="Kim").asks("gather/begin").answer()
    talked.asks("gather/names").answer("Ana, Kim").asks("gather/here").answer("everybody")
    talked.defaults().ends()
    assert here.members() == ("kim", "ana")


def test_guests_are_named_before_the_check_in() -> None:
    """Guests have a seat at the end of gathering, so that they have their turn in every round."""
    here = before(("ana", "ben"))
    talked = gathered(here).asks("gather/guests").answer(["Rolf", "Ana"])
    talked.ends()
    assert here.everybody[2:] == (("rolf", "Rolf"), ("ana-2", "Ana"))
    assert here.seats["rolf"].part is Part.GUEST
    assert here.entitled() == ("ana", "ben")


def test_nobody_is_here() -> None:
    """Where nobody comes there is no meeting, and the minutes say so."""
    here = before(("ana",))
    talked = gathered(here, "one-by-one").asks("attendance/ana").answer("absent")
    talked.defaults().raises(Adjourn)
    assert here.process == ["19:00 Nobody was here"]


def few(here: Room) -> Talk:
    """Begin a conversation with two of five."""
    talked = gathered(here, "everybody-but").asks("gather/missing").answer(["ben", "kim", "lea"])
    return talked.answers({"attendance/*": "absent", "gather/guests": []}).asks("gather/few")


def test_few_may_go_on() -> None:
    """With fewer than half the circle says how to go on, and Enter does not."""
    here = before()
    talked = few(here).refuses("").answer("go-on")
    talked.ends()
    assert "2 of 5" in talked.question("gather/few").scene.line.say.text()


def test_few_may_close() -> None:
    """With fewer than half the circle may close the meeting; the minutes say why."""
    here = before()
    few(here).answer("adjourn").raises(Adjourn)
    assert "Fewer than half of the members were here" in here.process[0]


def test_few_hold_a_round_and_then_say() -> None:
    """After a round on what to do today the circle still says how it goes on."""
    here = before()
    talked = few(here).answer("round").asks("gather/few-round/ana").answer("The roof")
    talked.asks("gather/few-round/max").answer("pass")
    talked.asks("gather/few~2").refuses("round").answer("go-on").ends()
    assert [(one.title, one.notes) for one in here.step_records] == [
        ("What we do with so few", ("The roof",))
    ]


def test_half_is_enough() -> None:
    """Half of the members are not few; advisory members do not count."""
    here = before(("ana", "ben", Person("kim", "Kim", Right.ADVISORY)))
    gathered(here, "everybody-but").asks("gather/missing").answer(["ben"]).asks(
        "attendance/ben"
    ).answer("absent").defaults().ends()  # fmt: skip
    assert here.here() == ("ana", "kim")


def test_whoever_arrives_in_time_makes_enough() -> None:
    """Nothing more is asked if people arrive while the question of the few waits."""
    here = before()
    talked = few(here).aside("arrived", who="ben").asks("gather/few").answer("round")
    talked.answers({"gather/few-round/*": "spoken"}).ends()
    assert here.here() == ("ana", "ben", "max")


def test_guests_are_introduced_with_their_capacity() -> None:
    """Each guest is introduced with the reason they are here, once."""
    here = seated(("ana", "ben"), guests=("rolf", "gus"))
    here.seats["gus"].capacity = "auditor"
    talk(lambda: attendance(here, ATTENDANCE)).asks("attendance/rolf/capacity").answer(
        "treasurer"
    ).asks("meeting/facilitator").answer(["ana"]).asks("meeting/secretary").answer(
        ["ana"]
    ).ends()  # fmt: skip
    assert here.seats["rolf"].capacity == "treasurer"
    assert (here.facilitator, here.secretary) == ("ana", "ana")


def test_present_missing_and_late_are_named() -> None:
    """The facilitator can read from the screen who is here, missing and coming later."""
    here = seated(("ana", "ben", "kim", "lea"), absent=("ben",))
    here.seats["kim"].presence, here.seats["kim"].here = Presence.LATE, False
    talked = talk(lambda: attendance(here, ATTENDANCE)).answers({"meeting/*": "ana"})
    talked.ends()
    scene = talked.question("meeting/facilitator").scene
    assert scene.table.text == "Ana, Lea"
    assert [(fact.label.text(), fact.text) for fact in scene.table.facts] == [
        ("Missing", "Ben"),
        ("Coming later", "Kim"),
    ]
    assert "Present are Ana, Lea." in scene.line.say.text()


def test_last_times_facilitator_and_secretary_are_offered() -> None:
    """Whoever led and wrote last time is offered, in one key."""
    here = seated(last=last(facilitator="ben", secretary="kim"))
    talk(lambda: attendance(here, ATTENDANCE)).defaults().ends()
    assert (here.facilitator, here.secretary) == ("ben", "kim")


def test_the_holders_of_the_roles_are_offered_first() -> None:
    """Whoever holds the role is offered before whoever did it last time."""
    here = seated(last=last(facilitator="ben", secretary="ben"))
    roles = (CircleRole("facilitator", holder="kim"), CircleRole("secretary", holder="kim"))
    here.circle = Circle("operations", roles=roles)
    talk(lambda: attendance(here, ATTENDANCE)).defaults().ends()
    assert (here.facilitator, here.secretary) == ("kim", "kim")


@pytest.mark.parametrize("choosing", [choose_facilitator, choose_secretary])
def test_nobody_is_offered_who_is_not_here(choosing: Any) -> None:
    """Whoever is absent is not offered, and then Enter answers nothing."""
    here = seated(absent=("ben",), last=last(facilitator="ben", secretary="ben"))
    talk(lambda: choosing(here, "who")).asks("who").refuses("").refuses("ben").answer("kim").ends()
    assert "kim" in (here.facilitator, here.secretary)


def test_whoever_leaves_while_they_are_chosen_is_not_chosen() -> None:
    """Somebody who leaves while the question waits cannot take the part."""
    here = seated(last=last(facilitator="kim"))
    talked = talk(lambda: choose_facilitator(here, "who")).asks("who").aside("left", who="kim")
    talked.asks("who").answer("kim").asks("who~2").refuses("kim").answer("ben").ends()
    assert here.facilitator == "ben"
