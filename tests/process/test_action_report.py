"""A report on actions: good news first, then one key for each that is open."""

from __future__ import annotations

from typing import Any

import pytest
from any_answers import any_course, choices, crash_anywhere, replays
from hypothesis import given, settings
from rooms import in_item, room
from talking import Talk, talk

from sociocli.domain.item import Outcome
from sociocli.domain.minutes import ReviewedAction
from sociocli.domain.standing import ActionState, HandedOver, StandingAction
from sociocli.process.asking import Steps
from sociocli.process.brought import KnownAction
from sociocli.process.hearing import report
from sociocli.process.item_log import ItemLog
from sociocli.process.room import Room

PLACE = "actions/operations/2026-11-01-"
HALL = KnownAction(f"{PLACE}hall", StandingAction("Book the hall", ("kim",), "2026-11-15"))
KEYS = KnownAction(f"{PLACE}keys", StandingAction("Count the keys", ("ana", "ben"), "before June"))
TREE = KnownAction(f"{PLACE}tree", StandingAction("Plant a tree", handed=(HandedOver(("ben",)),)))
DOOR = KnownAction(
    f"{PLACE}door", StandingAction("Mend the door", ("ben",), state=ActionState.DONE)
)
MILL = KnownAction(f"{PLACE}mill", StandingAction("Buy a mill", state=ActionState.DROPPED))
OPEN = (HALL, KEYS, TREE)


class Reported:
    """A report on actions that can be held anew; `room` and `item` are those of the last run."""

    def __init__(self, *actions: KnownAction, named: tuple[str, ...] = (), **more: Any) -> None:
        self.actions = actions
        self.named = named or tuple(one.id for one in actions)
        self.more = more
        self.room: Room
        self.item: ItemLog

    def __call__(self) -> Steps[tuple[ReviewedAction, ...]]:
        self.room = room(actions=self.actions, has_present=True, **self.more)
        self.item = in_item(self.room, "report", "Actions", actions=self.named)
        yield from report(self.room, self.item)
        return tuple(self.room.actions_reviewed)


def states(talked: Talk) -> list[tuple[str, ActionState, tuple[str, ...], str]]:
    """Return what became of each action."""
    return [(one.what, one.state, one.who, one.by) for one in talked.ends()]


def test_enter_for_each() -> None:
    """Each open action takes one Enter and stays as it is; nothing else is asked."""
    held = Reported(*OPEN)
    talked = talk(held).defaults()
    assert states(talked) == [
        ("Book the hall", ActionState.OPEN, ("kim",), ""),
        ("Count the keys", ActionState.OPEN, ("ana", "ben"), ""),
        ("Plant a tree", ActionState.OPEN, (), ""),
    ]
    assert talked.keys == [f"item-1/actions/2026-11-01-{name}" for name in ("hall", "keys", "tree")]
    assert (held.item.outcome, held.item.summary) == (Outcome.REPORTED, "3 open as before.")


def test_what_is_done_comes_first() -> None:
    """What was done or dropped since last time is named first, whether or not it is on the list."""
    held = Reported(HALL, DOOR, MILL, named=(HALL.id,))
    talked = talk(held)
    talked.asks("item-1/actions/done").answer("ready")
    talked.asks("item-1/actions/2026-11-01-hall").answer("done")
    assert [(one[0], one[1]) for one in states(talked)] == [
        ("Mend the door", ActionState.DONE),
        ("Buy a mill", ActionState.DROPPED),
        ("Book the hall", ActionState.DONE),
    ]
    table = talked.question("item-1/actions/done").scene.table
    assert table.text == "Mend the door (Ben)\nNo longer needed: Buy a mill"
    assert held.item.summary == "2 done, 1 dropped."


def test_all_the_rest_in_one_key() -> None:
    """One key leaves this one and all the rest open; it is not offered for the last one."""
    held = Reported(*OPEN)
    talked = talk(held).asks("item-1/actions/2026-11-01-hall").answer("dropped")
    talked.asks("item-1/actions/2026-11-01-keys").answer("rest")
    assert [one[1] for one in states(talked)] == [
        ActionState.DROPPED, ActionState.OPEN, ActionState.OPEN,
    ]  # fmt: skip
    offered = [option.value for option in talked.question("item-1/actions/2026-11-01-keys").options]
    assert offered == ["open", "done", "dropped", "hand", "date", "rest"]
    last = talk(Reported(TREE)).defaults()
    last.ends()
    assert "rest" not in last.question("item-1/actions/2026-11-01-tree").allowed()


@pytest.mark.parametrize(
    ("typed", "by"),
    [("2026-12-01", "2026-12-01"), ("2 weeks", "2026-12-06"), ("before snow", "before snow")],
)
def test_a_new_date(typed: str, by: str) -> None:
    """A new date is a day, a time span, or words that are kept as they are."""
    talked = talk(Reported(KEYS)).asks("item-1/actions/2026-11-01-keys").answer("date")
    talked.asks("item-1/actions/2026-11-01-keys/by").answer(typed)
    assert states(talked) == [("Count the keys", ActionState.OPEN, ("ana", "ben"), by)]


def test_handing_over() -> None:
    """Somebody takes it, perhaps somebody new; only what is late is given another day."""
    held = Reported(HALL, TREE)
    talked = talk(held).asks("item-1/actions/2026-11-01-hall").answer("hand")
    talked.asks("item-1/actions/2026-11-01-hall/who").refuses([]).answer(["Zoë"])
    talked.asks("item-1/actions/2026-11-01-hall/by").answer("2026-12-01")
    talked.asks("item-1/actions/2026-11-01-tree").answer("hand")
    talked.asks("item-1/actions/2026-11-01-tree/who").answer(["ana", "ben"])
    assert states(talked) == [
        ("Book the hall", ActionState.OPEN, ("Zoë",), "2026-12-01"),
        ("Plant a tree", ActionState.OPEN, ("ana", "ben"), ""),
    ]
    assert held.item.summary == "2 changed."


def test_what_the_room_sees() -> None:
    """The screen names the action, who has it, that its day has passed, and who had it before."""
    talked = talk(Reported(*OPEN)).defaults()
    talked.ends()
    hall = talked.question("item-1/actions/2026-11-01-hall").scene
    facts = {fact.label.text(): fact.text for fact in hall.table.facts}
    assert facts == {"Does it": "Kim", "Until": "2026-11-15 - that has passed"}
    assert hall.line.say.text() == "Kim, in one sentence: how does this stand?"
    keys = talked.question("item-1/actions/2026-11-01-keys").scene.table
    assert [fact.text for fact in keys.facts] == ["Ana, Ben", "before June"]
    tree = talked.question("item-1/actions/2026-11-01-tree").scene
    assert [fact.text for fact in tree.table.facts] == ["nobody yet", "Ben"]
    assert "nobody yet" in tree.line.say.text()
    question = talked.question("item-1/actions/2026-11-01-tree")
    assert question.words.text() == "Who takes it, or what becomes of it?"


def test_names_that_nobody_knows_are_passed_over() -> None:
    """An agenda may name an action that is gone, or twice; nothing left is said, not asked."""
    talked = talk(Reported(HALL, named=(HALL.id, "actions/operations/gone", HALL.id))).defaults()
    assert len(states(talked)) == 1
    nothing = talk(Reported(named=("actions/operations/gone",)))
    nothing.tells("item-1/actions/nothing")
    assert states(nothing) == []


def test_a_report_that_was_left_goes_on_where_it_was() -> None:
    """What was said of an action once is not asked again when the circle comes back."""
    held = Reported(*OPEN)

    def twice() -> Steps[tuple[ReviewedAction, ...]]:
        yield from held()
        held.room.actions_reviewed.pop()
        yield from report(held.room, held.item)
        return tuple(held.room.actions_reviewed)

    talked = talk(twice).defaults()
    assert len(states(talked)) == len(OPEN)
    assert talked.keys[-1] == "item-1/actions/2026-11-01-tree~2"
    heading = talked.question("item-1/actions/2026-11-01-tree~2").scene.table.heading
    assert heading.text() == "Open action 3 of 3"


def test_without_a_present_it_is_a_report_as_any_other() -> None:
    """A record of minutes only has no actions to go through."""
    here = room(actions=OPEN)
    item = in_item(here, "report", "Actions", actions=(HALL.id,))
    talked = talk(lambda: report(here, item)).defaults()
    talked.ends()
    assert talked.keys == ["item-1/report", "item-1/questions/1"]


@given(choices())
@settings(max_examples=60)
def test_any_answers(drawn: list[int]) -> None:
    """Whatever is answered, each named action has one result at the end, and it replays."""
    held = Reported(*OPEN, DOOR, MILL)
    outcome, journal = any_course(held, drawn, ways=("note", "action", "who", "park"))
    assert sorted(one.id for one in outcome) == sorted(one.id for one in held.actions)
    replays(held, journal, outcome)
    crash_anywhere(held, journal, outcome, every=3)
