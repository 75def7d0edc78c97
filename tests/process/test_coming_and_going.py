"""Who came and who left while the meeting goes on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rooms import Ticking, in_item, named, room
from talking import Talk, talk

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.item import Kind, Outcome
from sociocli.domain.people import Attendee, Away, Part, Right
from sociocli.process.absence import absent, entitled, speakers
from sociocli.process.asking import Aside, Moment, Steps
from sociocli.process.coming_and_going import arrived, came_or_left, left, person_meant
from sociocli.process.leaving import Adjourn
from sociocli.process.message import say
from sociocli.process.room import Room
from sociocli.process.rounds import round_of_words
from sociocli.process.scene import Table
from sociocli.process.wording.rounds import QUICK

LINE = QUICK.given(what="Go on?")


def arriving(here: Room, **values: str) -> Talk:
    """Let somebody arrive."""
    return talk(lambda: arrived(here, Aside("arrived", tuple(values.items()))))


def leaving(here: Room, **values: str) -> Talk:
    """Let somebody leave."""
    return talk(lambda: left(here, Aside("left", tuple(values.items()))))


def at(here: Room, time: str) -> None:
    """Let the clock show a time of day."""
    here.hear(Moment(60, f"2026-11-22T{time}:00+01:00"))


def test_a_late_member_gets_three_lines() -> None:
    """Whoever arrives late hears where we are, what is decided, what is on the table."""
    here = room(absent=("kim",))
    done = here.put_on(AgendaItem("Money", Kind.REPORT))
    done.outcome = Outcome.REPORTED
    item = in_item(here, title="Noise")
    here.phase(say("Reactions"))
    item.table = Table(say("Proposal"), "Quiet from 22:00.")
    at(here, "19:20")
    talked = arriving(here, who="kim")
    talked.ends()
    assert talked.told == [
        "Kim is here now.",
        "For Kim: we are at item 2 of 2, Noise (Reactions).",
        "So far: Money (heard).",
        "On the table: Quiet from 22:00.",
    ]
    assert here.seats["kim"].arrived == "19:20"


def test_who_arrives_between_items_hears_of_the_step() -> None:
    """Before anything is decided or written the three lines say so."""
    here = room(absent=("kim",))
    here.step(say("Check-in"))
    talked = arriving(here, who="kim")
    talked.ends()
    assert talked.told[1:] == [
        "For Kim: we are at Check-in.",
        "So far: nothing is decided yet.",
        "On the table: nothing in writing yet",
    ]


def test_an_item_without_a_text_has_nothing_on_the_table() -> None:
    """In an item without a text there is nothing in writing yet."""
    here = room(absent=("kim",))
    in_item(here)
    talked = arriving(here, who="kim")
    talked.ends()
    assert talked.told[-1] == "On the table: nothing in writing yet"


def test_a_guest_arrives_with_a_name() -> None:
    """A new name is a guest, who is introduced; the right of consent stays with members."""
    here = room()
    talked = arriving(here, who="Zoë Ö.", at="19:25")
    talked.asks("attendance/zoe-o/capacity").answer("neighbour").ends()
    assert here.seats["zoe-o"].attendee() == Attendee(
        "zoe-o", "Zoë Ö.", Part.GUEST, capacity="neighbour", arrived="19:25"
    )
    assert talked.told[0] == "Zoë Ö. is here now, as a guest."
    assert "zoe-o" not in here.entitled()


def test_a_guest_who_is_known_is_not_asked() -> None:
    """A guest whose name and capacity are brought needs no question."""
    here = room()
    arriving(here, who="x", name="Rolf  Ray", capacity=" treasurer ").ends()
    assert (here.name("rolf-ray"), here.seats["rolf-ray"].capacity) == ("Rolf  Ray", "treasurer")


def test_a_guest_before_the_parts_are_shared_is_introduced_with_the_others() -> None:
    """Before M3 a guest is not introduced twice."""
    here = room()
    here.facilitator = ""
    arriving(here, who="Rolf").ends()
    assert here.is_here("rolf")


def test_coming_back_leaves_a_gap() -> None:
    """Whoever leaves and comes back was away in between."""
    here = room()
    leaving(here, who="kim", at="19:10").ends()
    arriving(here, who="kim", at="19:25").ends()
    leaving(here, who="kim", at="19:40").ends()
    seat = here.seats["kim"]
    assert seat.away == [Away("19:10", "19:25")]
    assert (seat.arrived, seat.left, seat.here) == ("", "19:40", False)


@pytest.mark.parametrize("at_time", ["", "soon", "25:00"])
def test_a_time_that_is_none_is_the_clock(at_time: str) -> None:
    """Without a readable time the clock's counts, so that the minutes can be written."""
    here = room()
    at(here, "19:33")
    leaving(here, who="kim", at=at_time).ends()
    assert here.seats["kim"].attendee().left == "19:33"


def test_a_time_is_written_as_times_are() -> None:
    """A time is taken as it is said."""
    here = room()
    leaving(here, who="kim", at="9:05").ends()
    assert here.seats["kim"].left == "09:05"


def test_nobody_arrives_or_leaves_twice() -> None:
    """Arriving when here, leaving when not here, and nobody at all change nothing."""
    here = room(absent=("kim",))
    talked = arriving(here, who="ana")
    talked.ends()
    arriving(here).ends()
    leaving(here, who="kim").ends()
    leaving(here).ends()
    assert (talked.told, here.here()) == ([], ("ana", "ben"))


def test_people_are_meant_by_id_or_by_a_name_of_their_own() -> None:
    """A name means somebody only if nobody else has it; an id always does."""
    here = room()
    here.seat("ana-2", "Ana")
    assert person_meant(here, "ben") == "ben"
    assert person_meant(here, " Ben\n") == "ben"
    assert person_meant(here, "Ana") == "Ana"
    assert person_meant(here, "nobody") == "nobody"
    here.rename("kim", "ben")
    assert person_meant(here, "ben") == "ben"


@pytest.mark.parametrize(("who", "here_then"), [("ben", ("ana",)), ("kim", ("ana", "ben", "kim"))])
def test_one_question_for_both(who: str, here_then: tuple[str, ...]) -> None:
    """Of whom is named: who is here leaves, who is not arrives."""
    here = room(absent=("kim",))
    talked = talk(lambda: came_or_left(here, Aside("who"))).asks("aside/who").answer([who])
    talked.answers({"aside/left/secretary": "ana"}, all_used=False).ends()
    assert here.here() == here_then


def test_nobody_came_after_all() -> None:
    """Enter says that nobody came or left."""
    here = room()
    talk(lambda: came_or_left(here, Aside("who"))).defaults().ends()
    assert here.here() == ("ana", "ben", "kim")


def test_the_facilitator_leaves() -> None:
    """If the facilitator leaves the circle says who goes on; the minutes name both."""
    here = room()
    talked = leaving(here, who="ana").asks("aside/left/facilitator").refuses("ana").refuses("")
    talked.answer("kim").ends()
    assert (here.facilitator, here.first_facilitator) == ("kim", "ana")
    assert here.facilitated_also == ["kim"]


def test_the_secretary_leaves() -> None:
    """If the one who writes leaves somebody else takes the pen."""
    here = room()
    leaving(here, who="ben").asks("aside/left/secretary").answer("ana").ends()
    assert here.secretary == "ana"


def test_one_who_does_both_leaves() -> None:
    """Whoever did both is followed in both; who leaves meanwhile cannot follow."""
    here = room()
    here.secretary = "ana"
    talked = leaving(here, who="ana").asks("aside/left/facilitator").aside("left", who="kim")
    talked.asks("aside/left/facilitator").answer("kim").asks("aside/left/facilitator~2")
    talked.refuses("kim").answer("ben").asks("aside/left/secretary").answer("ben").ends()
    assert (here.facilitator, here.secretary) == ("ben", "ben")
    logged = (here.item.process if here.item else here.process)[-2:]
    assert [line.partition(" ")[2] for line in logged] == [
        "From here on Ben facilitated",
        "From here on Ben took the notes",
    ]


def test_the_meeting_ends_when_everybody_has_left() -> None:
    """When the last one has left there is nobody to ask."""
    here = room(("ana",))
    leaving(here, who="ana").raises(Adjourn)
    assert here.process == ["19:00 Everybody had left"]


def test_people_come_and_go_during_a_round() -> None:
    """Whoever leaves is not asked; whoever arrives joins the round at its end."""
    here = room(("ana", "ben", "kim", "lea"), absent=("lea",))

    def round_held() -> Steps[dict[str, str]]:
        return (yield from round_of_words(here, "r", here.here(), LINE, joins=here.here))

    talked = talk(round_held, clock=Ticking()).asks("r/ben").aside("left", who="kim")
    talked.asks("r/ben").aside("arrived", who="lea").asks("r/ben").answer("B")
    talked.asks("r/ana").answer("A").asks("r/lea").answer("L")
    assert talked.ends() == {"ben": "B", "ana": "A", "lea": "L"}


def test_leaving_in_ones_own_turn() -> None:
    """Whoever leaves when it is their turn is left out of the round."""
    here = room()
    talked = talk(lambda: round_of_words(here, "r", here.here(), LINE))
    talked.asks("r/ben").aside("left", who="ben").asks("aside/left/secretary").answer("kim")
    talked.asks("r/ana").answer("A").asks("r/kim").answer("K")
    assert talked.ends() == {"ana": "A", "kim": "K"}


def test_somebody_on_leave_who_drops_in_speaks_and_is_not_asked_for_consent() -> None:
    """They have their turn in a round; consent, quorum and waiting go on without them."""
    here = room(("ana", "ben", replace(named("kim"), right=Right.ON_LEAVE)), absent=("kim",))
    item = in_item(here)
    assert absent(here, item) == ()
    arriving(here, who="kim").ends()
    assert here.here() == ("ana", "ben", "kim")
    assert speakers(here) == ("ana", "ben", "kim")
    assert here.entitled() == here.members() == entitled(here, item) == ("ana", "ben")
    assert here.seats["kim"].attendee().right is Right.ON_LEAVE
