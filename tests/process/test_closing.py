"""The closing: backlog, check-out, and who does what."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rooms import in_item, room
from talking import talk

from sociocli.domain.agenda import AgendaItem, Step
from sociocli.domain.agenda import NamedStep as Named
from sociocli.domain.item import Kind, NextStep, Outcome
from sociocli.domain.method import SOFA
from sociocli.domain.minutes import Action, Topic
from sociocli.domain.proposal import Pending
from sociocli.domain.selection import Selection
from sociocli.process.closing import backlog, check_out, close, leave_for_later, who_does_what
from sociocli.process.room import Room

NOISE = AgendaItem("Noise", Kind.DECIDE, by="ben")


def step(name: str) -> Step:
    """Return a named step."""
    return Step(Named(name), minutes=1)


def half_done() -> Room:
    """Return a room with an item done, one set aside, and one not reached."""
    here = room()
    for title in ("Money", "Roof", "Noise"):
        here.put_on(AgendaItem(title, Kind.DECIDE, by="ben"))
    money, roof, _ = here.items
    money.begin(0)
    money.outcome = Outcome.ADOPTED
    money.stop(60, "end")
    here.order.remove(1)
    roof.begin(60)
    roof.stop(60, "set aside")
    return here


def test_nothing_is_left() -> None:
    """Where every item was done nothing is asked."""
    talk(lambda: leave_for_later(room())).ends()


def test_items_not_reached_come_first_next_time() -> None:
    """Items not reached go to the next meeting with one Enter; begun ones are put off."""
    here = half_done()
    talk(lambda: leave_for_later(here)).asks("backlog/not-reached").answer("next").ends()
    assert [item.outcome for item in here.items] == [
        Outcome.ADOPTED,
        Outcome.DEFERRED,
        Outcome.NOT_REACHED,
    ]
    assert [item.next for item in here.items[1:]] == [NextStep("next meeting")] * 2
    assert (here.to_come(), here.topics) == ([], [])


def test_items_not_reached_go_to_the_backlog() -> None:
    """Or they go to the backlog, and say why; never away, not even off the record."""
    here = half_done()
    here.off_record = True
    talk(lambda: leave_for_later(here)).asks("backlog/not-reached").answer("backlog").ends()
    why = "not reached on 2026-11-22"
    assert here.topics == [
        Topic("Noise", Kind.DECIDE, "ben", why=why, item=3),
        Topic("Roof", Kind.DECIDE, "ben", why=why, item=2),
    ]
    assert here.items[2].next == NextStep("in the backlog")


def test_items_are_kept_when_nobody_is_left_to_ask() -> None:
    """With nobody in the room the items go to the next meeting."""
    here = half_done()
    for person in ("ana", "ben", "kim"):
        here.goes(person, "20:00")
    talk(lambda: leave_for_later(here)).ends()
    assert here.items[2].next == NextStep("next meeting")


def test_closing_the_meeting_at_once_keeps_the_items() -> None:
    """Whoever adjourns instead of answering wants no more questions; the items are kept."""
    here = half_done()
    talked = talk(lambda: leave_for_later(here)).asks("backlog/not-reached").aside("adjourn")
    talked.asks("aside/agenda/adjourn").answer("yes").ends()
    assert here.items[2].outcome is Outcome.NOT_REACHED


def test_an_item_taken_off_meanwhile_is_not_touched() -> None:
    """An item that went while the question waited stays where it went."""
    here = half_done()
    talked = talk(lambda: leave_for_later(here)).asks("backlog/not-reached")
    talked.aside("agenda", what="take-off").asks("aside/agenda/which").answer("item-3")
    talked.asks("aside/agenda/consent").answer("yes").asks("aside/agenda/where").answer("away")
    talked.asks("backlog/not-reached").answer("next").ends()
    assert here.items[2].outcome is Outcome.DROPPED


def test_what_must_not_get_lost() -> None:
    """Topics for later are one line each, and those parked before are shown."""
    here = room()
    here.park(Topic("Roof"))
    talked = talk(lambda: backlog(here, step("backlog"))).asks("backlog/1").answer("Noise at night")
    talked.asks("backlog/2").answer("").ends()
    assert [topic.title for topic in here.topics] == ["Roof", "Noise at night"]
    assert talked.question("backlog/2").scene.table.text == "Roof\nNoise at night"


def test_a_topic_for_later_is_written_as_for_the_agenda() -> None:
    """What is wanted of a topic for later and its minutes stand in the same line."""
    here = room()
    talked = talk(lambda: backlog(here, step("backlog"))).asks("backlog/1")
    talked.answer("Keys / report / 5").asks("backlog/2").answer("").ends()
    assert here.topics == [Topic("Keys", Kind.REPORT, minutes=5)]


def test_an_empty_backlog_shows_no_table() -> None:
    """Where nothing is parked nothing is shown."""
    here = room()
    talked = talk(lambda: backlog(here, step("backlog"))).defaults()
    talked.ends()
    assert talked.question("backlog/1").scene.table is None


def test_check_out_is_a_round_whose_content_is_not_kept() -> None:
    """What was said in the check-out is gone; what to do differently is kept."""
    here = room(absent=("kim",))
    talked = talk(lambda: check_out(here, step("check-out")))
    talked.asks("check-out/ben").aside("arrived", who="kim").asks("check-out/ben").answer("Long!")
    talked.asks("check-out/ana").answer("pass").asks("check-out/kim").answer("spoken")
    talked.asks("improve/1").answer("Begin with the decision").asks("improve/2").answer("").ends()
    assert (here.check_out, here.improvements) == ([], ["Begin with the decision"])
    assert not talked.question("check-out/ana").kept
    assert "not kept" in talked.question("check-out/ana").scene.line.why.text()


def test_check_out_is_kept_where_the_circle_says_so() -> None:
    """A circle may keep what is noted, and then the screen does not say otherwise."""
    here = room(method=replace(SOFA, keep_check_out=True, check_in_pass=False))
    talked = talk(lambda: check_out(here, step("check-out")))
    talked.answers({"check-out/ana": "Long!"}).defaults().ends()
    assert here.check_out == ["Long!"]
    assert talked.question("check-out/ana").kept
    assert "keeps in the minutes" in talked.question("check-out/ben").scene.line.why.text()
    assert not talked.question("check-out/ana").may_pass


def test_an_improvement_off_the_record_does_not_end_the_list() -> None:
    """Off the record an improvement is not kept, and the next one is still asked for."""
    here = room(("ana",))
    here.off_record = True
    talked = talk(lambda: check_out(here, step("check-out"))).asks("check-out/ana").answer()
    talked.asks("improve/1").answer("A secret").asks("improve/1~2").answer("").ends()
    assert here.improvements == []


@pytest.mark.parametrize(
    ("until", "row"), [("2027-11-22", "Roof: Kim, until 2027-11-22"), ("", "Roof: Kim")]
)
def test_closing_names_who_was_selected(until: str, row: str) -> None:
    """Of a selection everybody hears who holds the role, and until when."""
    here = room()
    item = here.put_on(AgendaItem("Roof", Kind.ELECT))
    item.outcome = Outcome.ELECTED
    item.selection = Selection("roof", "Roof", ("kim",), until=until)
    talked = talk(lambda: close(here, step("close"))).defaults()
    talked.ends()
    assert talked.question("close/end").scene.table.text == row


@pytest.mark.parametrize(
    ("outcome", "row"),
    [
        (Outcome.ADOPTED_PENDING, "Roof: adopted by those who were there; still to answer: Kim"),
        (Outcome.KEPT, "Roof: kept as it is; still to answer: Kim"),
    ],
)
def test_closing_says_whose_answer_is_awaited(outcome: Outcome, row: str) -> None:
    """What waits for somebody is not said as if it were done."""
    here = room()
    item = here.put_on(AgendaItem("Roof", Kind.DECIDE))
    item.outcome, item.pending = outcome, Pending(("kim",), "hold")
    talked = talk(lambda: close(here, step("close"))).defaults()
    talked.ends()
    assert talked.question("close/end").scene.table.text == row


def test_closing_says_what_was_decided_and_who_does_what() -> None:
    """At the end everybody hears what was decided and who does what."""
    here = room()
    item = in_item(here, title="Quiet hours")
    item.outcome = Outcome.ADOPTED
    here.item = None
    here.put_on(AgendaItem("Roof"))
    here.actions = [Action("Book the hall", ("kim",), "2026-11-29")]
    talked = talk(lambda: close(here, step("close"))).asks("close/publish").answer("kim")
    talked.asks("close/corrections").refuses("soon").answer("1 week")
    talked.asks("close/end").answer().ends()
    assert (here.published_by, here.corrections_until) == ("kim", "2026-11-29")
    table = talked.question("close/end").scene.table
    assert table.text == "Quiet hours: adopted"
    assert [fact.text for fact in table.facts] == ["Book the hall: Kim, 2026-11-29"]
    said = talked.question("close/end").scene.line.say.text()
    assert said.startswith("Kim sends the minutes round; until 2026-11-29 you can correct them.")


def test_the_one_who_writes_sends_the_minutes_round() -> None:
    """Three times Enter closes: the secretary sends them, three days for corrections."""
    here = room()
    talked = talk(lambda: close(here, step("close"))).defaults()
    talked.ends()
    assert (here.published_by, here.corrections_until) == ("ben", "2026-11-25")
    assert talked.question("close/end").scene.table.text == "No decision today."


def test_nobody_sends_them_if_nobody_is_named() -> None:
    """Where the one who writes has left nobody is offered."""
    here = room(absent=("ben",))
    talked = talk(lambda: close(here, step("close"))).asks("close/publish").answer([])
    talked.asks("close/corrections").answer("").defaults().ends()
    assert (here.published_by, here.corrections_until) == ("", "")
    assert "This is what we decided" in talked.question("close/end").scene.line.say.text()


@pytest.mark.parametrize(
    ("action", "row"),
    [
        (Action("Sweep", ("kim", "Rolf"), "soon"), "Sweep: Kim, Rolf, soon"),
        (Action("Sweep", ("kim",)), "Sweep: Kim"),
        (Action("Sweep", (), "soon"), "Sweep: nobody yet, soon"),
        (Action("Sweep"), "Sweep: nobody yet"),
    ],
)
def test_an_action_in_one_line(action: Action, row: str) -> None:
    """An action says who and by when, and where nobody has it yet."""
    assert who_does_what(room(), action) == row
