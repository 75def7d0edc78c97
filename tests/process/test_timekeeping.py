"""The clock offers a trade and never ends an item."""

from __future__ import annotations

import pytest
from rooms import Ticking, in_item, room
from talking import Talk, talk

from sociocli.domain.item import Outcome
from sociocli.process.asking import Moment, Steps
from sociocli.process.item_log import ItemLog
from sociocli.process.leaving import LeaveItem, SetAside
from sociocli.process.room import Room
from sociocli.process.timekeeping import extend_item, postpone, set_aside, time_check


def late(minutes: int = 10, planned: int = 10) -> tuple[Room, ItemLog]:
    """Return a room in an item that has gone on for some minutes."""
    here = room(ways={})
    item = in_item(here, minutes=planned)
    after(here, minutes)
    return here, item


def after(here: Room, minutes: int) -> None:
    """Let the room hear that so many minutes have passed since the beginning."""
    here.hear(Moment(minutes * 60, f"2026-11-22T19:{minutes:02d}:00+01:00"))


def nothing_asked(here: Room) -> None:
    """State that nothing is asked."""
    assert talk(lambda: time_check(here)).ends() is None


def checked(here: Room, key: str = "item-1/overrun") -> Talk:
    """Begin the conversation at an overrun."""
    clock = Ticking(elapsed=here.moment.elapsed)
    return talk(lambda: time_check(here), clock=clock).asks(key)


def test_nothing_is_asked_while_there_is_time() -> None:
    """Before the time is used up, without plan, and outside items, nothing is asked."""
    nothing_asked(late(9)[0])
    nothing_asked(late(90, planned=0)[0])
    nothing_asked(room())


def test_the_circle_takes_more_time() -> None:
    """More minutes are taken by quick consent, and stand among the agenda's changes."""
    here, item = late(10)
    checked(here).answer("5").asks("item-1/overrun/consent").answer("yes").ends()
    assert item.planned == 15
    assert item.record(attributed=False, everybody=()).planned == 10
    assert here.agenda_changes[0].what == "5 more minutes for item 1: Quiet hours"


def test_minutes_count_from_now() -> None:
    """More minutes count from the minute that was reached, not from the old plan."""
    here, item = late(12)
    checked(here).answer("10").asks("item-1/overrun/consent").answer("yes").ends()
    assert item.planned == 22


def test_each_offer_comes_once_for_each_plan() -> None:
    """An offer that was refused is not repeated; a new plan that is used up brings one more."""
    here, item = late(10)
    checked(here).answer("5").asks("item-1/overrun/consent").answer("no").ends()
    assert item.planned == 10
    nothing_asked(here)
    clock = Ticking(elapsed=600)
    talk(lambda: extend_item(here, "item-1/time", 5), clock=clock).answers({"**": "yes"}).ends()
    nothing_asked(here)
    after(here, 20)
    checked(here, "item-1/overrun~2").answer("go-on").ends()
    after(here, 59)
    nothing_asked(here)


def test_going_on_without_limit_is_recorded() -> None:
    """Going on without a new limit is the circle's choice and stands in the minutes."""
    here, item = late(10)
    checked(here).answer("go-on").ends()
    assert "without a new limit" in item.process[0]


def test_postponing_asks_until_when() -> None:
    """An item is postponed by quick consent, with a date or a trigger."""
    here, _ = late(10)
    talked = checked(here).answer("postpone").asks("item-1/overrun/consent").answer("yes")
    left = talked.asks("item-1/overrun/until").answer("when the choir has met").raises(LeaveItem)
    assert left.outcome is Outcome.DEFERRED
    assert left.next.when == "when the choir has met"


def test_postponing_without_a_word_means_the_next_meeting() -> None:
    """Whoever gives no date postpones to the next meeting."""
    here, _ = late(10)
    talked = talk(lambda: postpone(here, "p")).asks("p/consent").answer("yes")
    assert talked.asks("p/until").answer("").raises(LeaveItem).next.when == "the next meeting"


def test_setting_aside_until_later() -> None:
    """An item comes back later today if nobody objects."""
    here, _ = late(10)
    talked = checked(here).answer("later").asks("item-1/overrun/consent").answer("yes")
    talked.raises(SetAside)


@pytest.mark.parametrize("answer", ["postpone", "later"])
def test_an_objection_keeps_the_item(answer: str) -> None:
    """Where somebody objects the item goes on."""
    here, item = late(10)
    checked(here).answer(answer).asks("item-1/overrun/consent").answer("no").ends()
    assert item.outcome is None


@pytest.mark.parametrize("process", [postpone, set_aside])
def test_without_an_item_nothing_happens(process: object) -> None:
    """Outside items there is nothing to postpone, set aside or extend."""

    def outside() -> Steps[None]:
        here = room()
        yield from process(here, "k")  # type: ignore[operator]
        yield from extend_item(here, "k", 5)

    assert talk(outside).ends() is None
